"""Which one of several candidates is meant: by a clause ("the one with azure"), a place, or other words their texts have."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from bot.text.tokens import cyrillic, stem, stems
from bot.understanding.asked import MARKS
from bot.understanding.naming.modifying import modifiers
from bot.understanding.naming.nouns import doer
from bot.understanding.naming.titles import LAST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Fit
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

RELATIVE = frozenset({"that", "which"})
LONGEST = 8  # words of a clause
LEAST = 0.5  # share of the words of a clause that a posting must have
NAME = 4  # letters from which a word before a title may be the name of another employer
BEHIND = 3  # words behind a title that say which job is meant


class Which:
    """Tells roles of one shelf apart."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._titles, self._lexicon, self._holding = titles, lexicon, holding
        self._cues, self._skills = vocabulary.cues, vocabulary.skills
        self._editions = vocabulary.words["which edition"] | vocabulary.words["spoken languages"]
        self._no_things, self._whoever = (
            vocabulary.no_things,
            frozenset(vocabulary.lists["whoever has a role"]),
        )
        self._things = vocabulary.words["behind skills"]
        self._behind = frozenset(vocabulary.lists["behind one"])
        self._behind_titles = vocabulary.words["behind titles"]
        self._says = vocabulary.words["posting verbs"]
        self._differ = frozenset(vocabulary.lists["in which roles differ"])
        self._role_stems = frozenset(map(stem, vocabulary.role_nouns))

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

    def narrowed(
        self,
        fit: Fit,
        places: frozenset[int],
        mention: Sequence[Part],
        covered: frozenset[int],
        taken: frozenset[int],
    ) -> tuple[int, ...]:
        """Of several candidates those at the place named; else those whose text has the other words said.

        "The quran apps devops job" means the one whose posting speaks of both.
        """
        kept = tuple(n for n in fit.postings if n in places) or fit.postings
        if len(kept) == 1:
            return kept
        nouns = self._lexicon.heads | self._lexicon.nouns | self._whoever
        domain = [
            p.stem
            for p in modifiers(mention, taken, nouns, self._lexicon)
            if not (covered.intersection(p.tokens) or p.stem in self._titles.generic)
            and p.word not in self._lexicon.nouns | self._whoever
        ]
        return tuple(n for n in kept if domain and all(self._holding.one(n, s) for s in domain)) or kept

    def beside(
        self,
        question: Asked,
        parts: Sequence[Part],
        fit: frozenset[int],
        covered: frozenset[int],
        taken: frozenset[int],
        kept: Sequence[int],
    ) -> frozenset[int]:
        """The tokens before a title, or behind it and a preposition, that say which job is meant.

        "The quran apps devops job", "copy editor for the kubernetes blog": words of the candidates' text.
        """
        found: set[int] = set()
        names = (m.words for m in question.longest(self._skills))
        taken |= {i for n in names if len(n) > 1 for i in n}  # "notice period devops" is no kind of devops
        first, last = min(fit, default=-1), max(covered, default=-1)

        def says(i: int) -> bool:
            if i in taken or question.stems[i] in self._lexicon.idle:
                return False  # most words
            part = next((p for p in reversed(parts) if i in p.tokens), None)
            if part is None:
                return False
            roots = () if cyrillic(question.words[i]) else (part.stem, question.stems[i])
            return any(self._holding.one(n, root) for n in kept for root in roots)

        begin = question.sentence.index(question.sentence[max(first, 0)])
        while first > begin and (first - 1 in covered or says(first - 1)):
            found.add(first := first - 1)
        at = last + 2
        if 0 <= last < len(question.tokens) - 1 and question.words[last + 1] in self._behind_titles:
            at += question.words[at : at + 1] == ("the",)
            for i in range(at, min(at + BEHIND, len(question.tokens))):
                between = question.between(i)
                if not says(i) or any(c in between for c in ",.;:?!-"):
                    break
                found.add(i)
        return frozenset(found)

    def before_title(
        self,
        question: Asked,
        mention: Sequence[Part],
        covered: frozenset[int],
        taken: frozenset[int],
        kept: Sequence[int],
    ) -> str:
        """A word right before the title that neither it nor any candidate's text knows: "amazon cloud engineer".

        None that ends the name of a thing, "notice period, cook", or is one of which no role is said: "rust projects".
        """
        for part in compress(mention, map(covered.__contains__, map(LAST, mention))):
            if part.first in covered or taken.intersection(part.tokens):
                continue
            if part.first and question.words[part.first - 1] == "to":
                continue  # "to become cloud engineer"
            common = (
                part.stem in self._lexicon.around
                or part.stem in self._no_things
                or part.stem in self._titles.generic
                or len(part.word) < NAME
                # a title that a question in another script quotes begins with itself
                or part.word.isascii() != question.words[part.last].isascii()
            )
            if part.stem in self._editions and self._lexicon.calls_ad(question.words, covered):
                continue
            apart = any(c in MARKS for c in question.between(part.last))
            if not (common or apart) and not any(self._holding.word(n, part.word) for n in kept):
                thing = next((m for m in question.longest(self._skills) if part.first in m.words), None)
                if thing and (thing.start < part.first or not self._by_noun(question, part.last, covered)):
                    return ""
                return question.quoted(part.first, part.last)
        return ""

    def _by_noun(self, question: Asked, first: int, covered: frozenset[int]) -> bool:
        """Whether the words of a title from a token on end in the noun of a role."""
        last = first
        while last + 1 in covered:
            last += 1
        return question.words[last] in self._lexicon.heads

    def thing(self, question: Asked, covered: frozenset[int], kept: Sequence[int]) -> frozenset[int]:
        """The tokens of a title that stand apart from its noun where a thing does.

        "Is cell banking experience essential for the lab technician", and that one's title goes on "- Cell Banking". Not
        those that the other words of a title tie to it: "the head of growth", be it called "Head Growth".
        """
        heads, found = self._lexicon.heads, set[int]()
        for at in (i for i in covered if i + 1 not in covered):
            if not self._things.isdisjoint(question.stems[at + 1 : at + 2]):
                first, line = at, {root for n in kept for root in self._titles.titles[n].line}
                while first and (first - 1 in covered or question.stems[first - 1] in line | {"of"}):
                    first -= 1
                run = range(first, at + 1)
                found.update(run if heads.isdisjoint(question.words[i] for i in run) else ())
        named = bool(found) and any(question.words[i] in heads for i in covered - found)
        return frozenset(found) if named else frozenset()

    def doing(self, question: Asked, kept: tuple[int, ...]) -> tuple[tuple[int, ...], frozenset[int]]:
        """Of several candidates the one called by what is said to be done, and that token: of "to drive trams" the tram driver."""
        if len(kept) == 1:
            return kept, frozenset()
        for at, word in enumerate(question.words):
            named = doer(word)
            found = tuple(n for n in kept if named in self._titles.titles[n].words) if named else ()
            if len(found) == 1:
                return found, frozenset({at})
        return kept, frozenset()
