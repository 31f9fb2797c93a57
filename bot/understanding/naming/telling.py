"""What tells which of several roles are meant: their kind ("the devops jobs"), or a clause ("the one with azure")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.text.tokens import stem, stems
from bot.understanding.asked import MARKS
from bot.understanding.naming.named import Named

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.fit import Fit
    from bot.understanding.naming.names import Names
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

RELATIVE = frozenset({"that", "which"})
LONGEST = 8  # words of a clause
LEAST = 0.5  # share of the words of a clause that a posting must have
NAME = 4  # letters of a name that stands in no title
FEW = 3  # postings that a name in their text may mean


class Telling:
    """Tells roles of one shelf apart."""

    def __init__(
        self, titles: Titles, names: Names, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary
    ) -> None:
        self._titles = titles
        self._names = names
        self._lexicon = lexicon
        self._cues = vocabulary.cues
        self._whoever = vocabulary.words["of whoever comes"]
        self._holding = holding
        self._plain_of_titles = titles.generic | vocabulary.words["decoration"]
        self._definite = lexicon.articles - lexicon.indefinite
        self._things = vocabulary.words["behind skills"]
        self._behind = frozenset(vocabulary.lists["behind one"])
        self._says = vocabulary.words["posting verbs"]
        self._differ = frozenset(vocabulary.lists["in which roles differ"])
        self._role_stems = frozenset(map(stem, vocabulary.role_nouns))
        self._demands = frozenset(vocabulary.lists["facets of demands"])
        self._known = (
            vocabulary.surface_stems
            | vocabulary.skill_words
            | lexicon.ordinary
            | lexicon.idle
            | titles.holding.keys()
            | frozenset(map(stem, lexicon.heads))
        )

    def in_text(self, question: Asked, role: str, stranger: str) -> Named | None:
        """The postings whose text has a role's name, else a name said behind "at"; ``role`` and ``stranger`` may be ""."""
        if role:
            return self._called(question, role)
        return self.saying(question, stranger) if stranger else None

    def _called(self, question: Asked, role: str) -> Named | None:
        """The posting that tells in one passage of a name that no list knows and of all else a role is called by.

        "The NIMBUS doctoral students", of a project whose name stands in no title; that one is to know a thing names none.
        """
        first = next((i for i, t in enumerate(question.tokens) if question.text.startswith(role, t.start)), 0)
        line = stems(role)
        tokens = range(first, min(len(question.words), first + len(line)))
        named = [i for i in tokens if self._is_name(question, i)]
        telling = [s for s in line if s not in self._lexicon.idle and s not in self._role_stems]
        if not named or len(telling) <= len(named):
            return None
        found = self._holding.telling(telling, self._demands)
        return Named(tuple(found), frozenset(tokens), role=role, by=("title",)) if len(found) == 1 else None

    def _is_name(self, question: Asked, at: int) -> bool:
        """Whether a word is known to no list, as the name of a project is not."""
        word, root = question.words[at], question.stems[at]
        return word.isalpha() and len(word) >= NAME and root not in self._known

    def saying(self, question: Asked, name: str) -> Named | None:
        """The postings whose text has a name said behind "at", with the words behind it where they stand there."""
        first = next(i for i, t in enumerate(question.tokens) if question.text[t.start : t.end] == name)
        for last in (first + 3, first + 2, first + 1):
            phrase = question.stems[first:last]
            found = self._holding.saying(phrase) if len(phrase) == last - first else frozenset()
            if 0 < len(found) <= FEW:
                found = self._holding.naming(found, name) if len(phrase) == 1 else found
            if 0 < len(found) <= FEW:
                return Named(tuple(sorted(found)), frozenset(range(first, last)), by=("organisation",))
        return None

    def says_which(self, question: Asked, part: Part) -> bool:
        """Whether a word stands between "the" and "job" or the like: "the summer job", also where it asks for something."""
        before = question.words[max(0, part.first - 1) : part.first]
        return (
            part.stem not in self._plain_of_titles
            and not self._lexicon.nouns.isdisjoint(question.words[part.last : part.last + 1])
            and not self._definite.isdisjoint(before)
        )

    def whoever(self, question: Asked) -> frozenset[int]:
        """The tokens that speak of whoever gets the job, whatever it is called: "the successful engineer"."""
        line, found = question.words, set[int]()
        for at, word in enumerate(line):
            if word in self._lexicon.heads:
                first = at
                while first and question.stems[first - 1] in self._whoever:
                    first -= 1
                if first and line[first - 1] in self._lexicon.before_people:
                    found.update(range(first, at + 1))
        return frozenset(found)

    def thing(self, question: Asked, covered: frozenset[int]) -> frozenset[int]:
        """The tokens of a title that stand apart from its noun where a thing does.

        "Is cell banking experience essential for the lab technician", and that one's title goes on "- Cell Banking".
        """
        heads, found = self._lexicon.heads, set[int]()
        for at in (i for i in covered if i + 1 not in covered):
            if not self._things.isdisjoint(question.stems[at + 1 : at + 2]):
                first = at
                while first - 1 in covered:
                    first -= 1
                run = range(first, at + 1)
                found.update(run if heads.isdisjoint(question.words[i] for i in run) else ())
        return frozenset(found) if any(question.words[i] in heads for i in covered - found) else frozenset()

    def kind(self, question: Asked, named: Named) -> Named:
        """All postings of the kind that words of titles name: "the devops jobs" are more than those that fit it best.

        Words that name no profession may be spoken of in others as well: a threat hunter has a "security job".
        """
        (orgs, org_tokens), (places, place_tokens) = (
            self._names.organizations(question),
            self._names.places(question),
        )
        names = org_tokens | place_tokens
        before = self._before_noun(question, named.covered - names)
        parts = self._titles.canonical([question.words[i] for i in before])
        said = [p.word for p in parts if p.stem in self._titles.holding]
        line = set(stems(" ".join(said)))
        pools = [p for p in (orgs, places) if p]
        everything = self._titles.every
        called = everything.intersection(*(self._titles.holding.get(s, set()) for s in line), *pools)
        if not line:
            return named
        field = self._lexicon.heads.isdisjoint(said)
        speaking = self._holding.every(said).intersection(*pools) - called if field else frozenset()
        return replace(
            named,
            postings=tuple(sorted(called)),
            covered=names | frozenset(before),
            role=" ".join(said),
            field=True,
            beside=tuple(sorted(speaking)),
        )

    def _before_noun(self, question: Asked, covered: frozenset[int]) -> tuple[int, ...]:
        """The covered tokens right before a noun of roles."""
        for noun, word in enumerate(question.words):
            first = noun
            while word in self._lexicon.nouns and first - 1 in covered:
                first -= 1
            if first < noun:
                return tuple(range(first, noun))
        return ()

    def clause(self, question: Asked) -> frozenset[int]:
        """The tokens of a clause that says which one is meant: "the one with azure", "(the azure one)"."""
        line = question.words
        if self._lexicon.ones.isdisjoint(line):
            return self._behind_noun(question)
        for at in range(1, len(line)):
            if line[at] not in self._lexicon.ones:
                continue
            if before := self._before_one(question, at):
                return before
            if line[at - 1] not in self._lexicon.points or not self._behind.intersection(
                line[at + 1 : at + 2]
            ):
                continue
            return frozenset(range(at - 1, question.clause_end(at + 2, LONGEST)))
        return self._behind_noun(question)

    def _behind_noun(self, question: Asked) -> frozenset[int]:
        """The tokens of such a clause behind the noun of a role, with a mark between it and what is asked.

        "The job that mentions azure: …", "a job about maps, …". At the end none is needed: "what is done in the job that
        mentions azure".
        """
        line = question.words
        if self._lexicon.nouns.isdisjoint(line):
            return frozenset()
        for noun in range(1, len(line) - 2):
            if line[noun] not in self._lexicon.nouns or line[noun + 1] not in self._behind:
                continue
            last = question.clause_end(noun + 2, LONGEST)
            if last == len(line) and line[noun + 1] in RELATIVE and line[noun + 2] in self._differ:
                # "what does the baker job that uses rye pay" ends in what is asked
                opens = question.stems[0] in self._lexicon.openers
                return frozenset(range(noun, last) if opens else ())
            mark = question.between(last) if last < len(line) else ""
            ends = "," not in mark or question.stems[last] in self._lexicon.openers  # "docker, k8s and git"
            return frozenset(range(noun, last) if ends and not MARKS.isdisjoint(mark) else ())
        return frozenset()

    def _before_one(self, question: Asked, at: int) -> frozenset[int]:
        """The tokens of "the azure one" that stand behind a mark: what says which one stands between."""
        for first in range(at - 2, max(-1, at - LONGEST), -1):
            if not MARKS.isdisjoint(question.between(first + 1)):
                break
            if question.words[first] in self._lexicon.points:
                marked = not MARKS.isdisjoint(question.between(first))
                return frozenset(range(first, at + 1)) if marked else frozenset()
        return frozenset()

    def by_clause(
        self, question: Asked, clause: frozenset[int], fit: Fit, allowed: frozenset[int] | None
    ) -> tuple[int, ...]:
        """The postings whose text has most of what the clause names: of those that fit best, else of all so called."""
        idle = self._lexicon.idle | self._says
        told = [s for i in sorted(clause) if (s := question.stems[i]) not in idle]
        line = set(stems(fit.role)) - self._titles.generic
        between = range(max((i for i in fit.covered if i < min(clause)), default=-1) + 1, min(clause))
        if not fit.postings or not told or not all(self._plain(question, i) for i in between):
            return ()  # "the third objective, the one on sales" is no role
        called = (
            frozenset.intersection(*(frozenset(self._titles.holding.get(s, ())) for s in line))
            if line
            else frozenset()
        )
        among = {*fit.postings, *(called if allowed is None else called & allowed)}
        held = {n: sum(self._holding.one(n, s) for s in told) for n in among}
        most = max(held.values())
        if most < LEAST * len(told):
            return ()
        best = [n for n in sorted(among) if held[n] == most]
        if question.words[min(clause)] in self._lexicon.nouns and max(clause) + 1 == len(question.words):
            # "the baker job that uses rye", where there is but one: whether it does is not known
            return tuple(best) if set(best) < set(fit.postings) else ()
        return tuple(n for n in best if n in fit.postings) or tuple(best)

    def less(self, question: Asked, kept: tuple[int, ...], ruled_out: frozenset[int]) -> tuple[int, ...]:
        """Of several postings those whose text has not all that is ruled out: "(no data lakehouse)"."""
        if len(kept) == 1 or not ruled_out:
            return kept
        said = {question.stems[i] for i in ruled_out} - self._lexicon.idle - self._titles.generic
        if not said or any(said & self._titles.titles[n].stems for n in kept):
            return kept  # words of titles are held against titles
        if self._only_facets(question, ruled_out):
            return kept
        return tuple(n for n in kept if not all(self._holding.one(n, s) for s in said)) or kept

    def _only_facets(self, question: Asked, ruled_out: frozenset[int]) -> bool:
        """Whether what is not asked for is a facet and no role: "the tasks, not the hours", but not "(not the remote one)"."""
        after = question.stems[max(ruled_out) + 1 :][:1]
        said = {*after, *(question.stems[i] for i in ruled_out)}
        if ruled_out & question.aside or said & (self._lexicon.ones | self._role_stems):
            return False
        facets = {i for cue in question.longest(self._cues) for i in cue.words}
        return all(i in facets or question.stems[i] in self._lexicon.idle for i in ruled_out)

    def _plain(self, question: Asked, at: int) -> bool:
        """Whether a word may stand between a title and the clause behind it: "job"."""
        return question.stems[at] in self._lexicon.idle or question.words[at] in self._lexicon.nouns
