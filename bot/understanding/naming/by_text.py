"""Where no title is named: the postings whose text says what the question does, or whoever is asked about by a deed."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.text.tokens import stem, stems
from bot.understanding.naming.named import Named

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Titles
    from bot.vocabulary import Vocabulary

NAME = 4  # letters of a name that stands in no title
FEW = 3  # postings that a name in their text may mean
RARE, LETTERS = 2, 5  # postings that one rare word may mean; letters of such a word
ANY: tuple[tuple[str, ...], ...] = ((), ("organisation",))  # by what no role is named
LONGEST = 3  # words of a role of which a deed is asked


class ByText:
    """Looks for roles in the texts of one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._lexicon, self._holding, self._v = lexicon, holding, vocabulary
        self._role_stems = frozenset(map(stem, vocabulary.role_nouns))
        self._demands = frozenset(vocabulary.lists["facets of demands"])
        self._people = frozenset(vocabulary.lists["people of no role"])
        self._plain = lexicon.idle | lexicon.ordinary
        self._known = (
            vocabulary.surface_stems
            | vocabulary.skill_words
            | self._plain
            | titles.holding.keys()
            | frozenset(map(stem, lexicon.heads))
        )
        self._deeds = frozenset(vocabulary.lists["deeds of a role"])
        self._behind_roles = self._deeds | vocabulary.words["before employers"]
        self._any = frozenset(vocabulary.lists["deeds of anything"])
        self._verbs = vocabulary.words["posting verbs"]
        self._ends, self._doers = vocabulary.lists["ends of doers"], frozenset(vocabulary.lists["doers"])
        self._articles = lexicon.articles | lexicon.indefinite
        self._no_role, self._no_doers = self._people | lexicon.common, self._plain | vocabulary.no_things

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

    def missed(self, said: Asked, named: Named, cues: frozenset[int]) -> Named:
        """What is named; of an employer alone, or of nothing, a role before a deed, or "at" that one, that no posting has.

        "What does a ferry pilot do", "as a falconer at …".
        """
        none = not named.covered and self._deeds.isdisjoint(said.words)  # of most questions
        if none or named.unknown or named.by not in ANY:
            return named
        for at in [i for i, word in enumerate(said.words) if i > 1 and word in self._behind_roles]:
            first = self._begin(said, at, named, cues)
            if not first:
                continue
            word, root = said.words[at - 1], said.stems[at - 1]
            if root in self._no_doers or word in self._no_role or self._holding.anywhere(root):
                return named
            name = said.quoted(first, at)
            # as it is spelt, for a pilot may be taken for a typo
            any_ = said.words[at] in self._any and not named.by  # no employer's "parking marshal"
            if any_ and not self._person(name.lower().split()[-1]):
                return named  # "what does the command do"
            covered = named.covered | {*range(first, at)}
            return named._replace(postings=(), covered=covered, unknown=name, role=name, by=())
        return named

    def _person(self, word: str) -> bool:
        """Whether a word is one for who does a thing, by its form or as the last of a title."""
        return word.endswith(self._ends) or word in self._doers or word in self._lexicon.heads

    def _begin(self, said: Asked, at: int, named: Named, cues: frozenset[int]) -> int:
        """Where the words of a role begin that stand right before a token, 0 if none do: "does a ferry pilot do"."""
        line = said.words
        if line[at] not in self._deeds:
            hired = line[at] in self._v.words["before employers"] and at + 1 in named.covered
            name = hired and at - 1 not in cues and line[at - 1].isalpha()
            asked = (
                name
                and self._lexicon.before_role(line, at - 1)
                and said.among(self._v.cues).holds(said.closed(named.covered))
            )
            return at - 1 if asked else 0
        for first in range(at - 1, max(0, at - 1 - LONGEST), -1):
            if not line[first].isalpha() or said.stems[first] in self._lexicon.idle:
                return 0
            if line[first - 1] in self._articles and self._lexicon.before_role(line, first):
                return first if said.sentence[first] == said.sentence[at] else 0
        return 0

    def phrase(self, said: Asked, named: Named) -> Named:
        """The one posting that has two words of the question side by side, where nothing else names one."""
        idle, tried = self._lexicon.idle, set()
        for at, pair in enumerate(pairwise(said.stems)):
            if pair[0] in idle or pair[1] in idle or pair in tried:
                continue
            if said.sentence[at] != said.sentence[at + 1] or self._plain.issuperset(pair):
                continue
            tried.add(pair)
            found = self._holding.saying(pair)
            if len(found) == 1:
                return named._replace(postings=tuple(found), by=("phrase",))
        return self._by_word(said, named)

    def described(self, said: Asked, named: Named) -> Named:
        """What is named, with all that describes its one employer around that: "at the Oslo mapping org"."""
        nouns = self._v.words["nouns of employers"]
        if len(named.postings) != 1 or "title" in named.by or nouns.isdisjoint(said.stems):
            return named
        for last in (i for i, root in enumerate(said.stems) if root in nouns and i not in named.covered):
            first = last - 1
            while first > max(0, last - 1 - LONGEST) and said.stems[first] not in self._lexicon.idle:
                first -= 1
            run = range(first + 1, last)
            if not run or not first or said.words[first] not in self._articles:
                continue
            if named.covered and named.covered.isdisjoint({*run, last + 1}):
                continue  # "at the gift shop at Acme"
            ahead, behind = said.words[first - 1], said.stems[last + 1 : last + 2]
            at = ahead in self._v.lists["before employers"]
            deed = ahead in self._v.lists["asks of an employer"]
            deed = deed and bool(behind) and (behind[0] in self._verbs or self._v.cues.holds(behind))
            if not (at or deed):
                continue
            held = (i in named.covered or self._holding.one(named.postings[0], said.stems[i]) for i in run)
            if all(held):
                by = ("organisation",) if named.by == ("phrase",) else named.by
                return named._replace(covered=named.covered | {*range(first, last + 1)}, by=by)
        return named

    def _by_word(self, said: Asked, named: Named) -> Named:
        """The postings, few, that a word no list knows stands in; or that it is one we lack: "for a falconer", "the acme one"."""
        if not said.among(self._v.cues).holds(said.stems):
            return named
        tables = (said.among(self._v.skills), said.among(self._v.cues))
        known = {i for table in tables for m in table.find(said.stems, said.words) for i in m.words}
        tried = set()
        for at, (word, root) in enumerate(zip(said.words, said.stems, strict=True)):
            if root in self._lexicon.idle or at in known or word in tried:
                continue
            if word in self._people or not word.isalpha():
                continue
            tried.add(word)
            one = self._is_one(said, at) and root not in self._plain
            if (one or self._lexicon.before_role(said.words, at)) and not self._holding.anywhere(root):
                return named._replace(unknown=word, role=word)
            if root in self._lexicon.ordinary or word in self._lexicon.heads or len(word) < LETTERS:
                continue
            if 0 < len(found := self._holding.saying((root,))) <= RARE:
                return named._replace(postings=tuple(sorted(found)), by=("phrase",))
        return named

    def _is_one(self, said: Asked, at: int) -> bool:
        """Whether a word says which one is meant: "the acme one"."""
        beside = {*said.words[max(0, at - 1) : at]}, {*said.words[at + 1 : at + 2]}
        return not (self._lexicon.points.isdisjoint(beside[0]) or self._lexicon.ones.isdisjoint(beside[1]))
