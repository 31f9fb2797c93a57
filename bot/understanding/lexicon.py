"""The words of a question that name nothing, and those the bot knows for a reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.text.tokens import stem, words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.naming.titles import Part
    from bot.vocabulary import Vocabulary

AS_SAID = 2  # what a facet's name weighs for each of its words that is said as it is written
POINTING = (
    "articles",
    "indefinite articles",
    "stands for a role",
    "points at one",
    "whose",
    "before people",
    "points here",
)


class Lexicon:
    """Word lists put together for understanding; all are stems unless said otherwise."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists = vocabulary.words
        self.common = vocabulary.common
        self.stop: frozenset[str] = lists["stop"]
        self.ordinary: frozenset[str] = lists["ordinary words"]
        self.questions: frozenset[str] = lists["question words"]
        self.openers: frozenset[str] = lists["question words"] | lists["imperatives"]
        self.ends = self.stop | self.openers | lists["speak of"]  # before these no name of a role goes on
        # words of the asking itself: never the thing asked about
        self.idle: frozenset[str] = (
            self.stop
            | lists["asking"]
            | lists["fillers"]
            | lists["question words"]
            | frozenset(map(stem, self.common))
        )
        # nor what is counted in: but headings name weeks
        self.empty: frozenset[str] = self.idle | lists["units"] | lists["of a unit"]
        self.around: frozenset[str] = (  # what may stand before a title and is no part of it
            self.idle | self.ordinary | lists["imperatives"] | lists["plain title"]
        )
        self._origins, self._comers = lists["where people are from"], lists["people who come"]
        self._times = lists["units"] | lists["hours that recur"]
        self._ahead_of_times = frozenset(vocabulary.lists["counts or points at a time"])
        self._deeds = frozenset(vocabulary.lists["deeds of employers"])
        self._ahead = frozenset(vocabulary.lists["asks what one does"])
        self._cues, self._asker = vocabulary.cues, lists["the asker"]
        self._before_roles = {words(line) for line in vocabulary.lists["before roles"]}
        # as words, no stems
        (
            self.articles,
            self.indefinite,
            self.ones,
            self.points,
            self.whose,
            self.before_people,
            self.points_here,
        ) = (frozenset(vocabulary.lists[name]) for name in POINTING)
        self.nouns = vocabulary.role_nouns  # words
        self.joints = frozenset(vocabulary.lists["between things asked"])  # words
        self.subjects = frozenset(vocabulary.lists["pronouns"])  # words
        self.strong_heads = vocabulary.role_heads  # words
        # words; "a masters" is no master of anything
        self.weak_heads = vocabulary.weak_role_heads - frozenset(vocabulary.lists["degrees"])
        self.heads = self.strong_heads | self.weak_heads
        # Japanese ones have a script of their own
        particles = "".join(vocabulary.lists["korean particles"])
        self._particle = re.compile(rf"[\u3040-\u309f]|[\uac00-\ud7af][{particles}]$")

    def particle(self, word: str) -> bool:
        """Whether a word is, or ends in, a particle of Japanese or Korean: never a thing asked about."""
        return not word.isascii() and self._particle.search(word) is not None

    def asking(self, root: str, word: str) -> bool:
        """Whether a word before a role says no more of it, in whatever language: "der Bäcker", "что делает координатор"."""
        return root in self.stop or word in self.common

    def before_role(self, line: Sequence[str], at: int) -> bool:
        """Whether a word of a line stands where a role does: "as a falconer", "was macht ein Falkner"."""
        before = tuple(line[max(0, at - 2) : at])
        return before[-1:] in self._before_roles or before in self._before_roles

    def who_comes(self, origin: str, people: str) -> bool:
        """Whether two stems say who somebody is: "foreign students"; a foreign correspondent is a role."""
        return people in self._comers and origin in self._origins

    def calls_ad(self, line: Sequence[str], covered: frozenset[int]) -> bool:
        """Whether a noun of a posting stands behind the words of a title: "the older cook ad", "the English cook one"."""
        behind = (line[i + 1] for i in covered if i + 1 not in covered and i + 1 < len(line))
        return any(word in self.nouns or word in self.ones for word in behind)

    def calls_role(self, line: Sequence[str], at: int) -> bool:
        """Whether two words of a line are what a role is called: "what does the tech lead do".

        Of "who is the tech lead" a person is asked for, and no role; "an international student" is who asks.
        """
        head = not self.heads.isdisjoint(line[at + 1 : at + 2]) and self.before_role(line, at)
        if not head or line[0].startswith("who"):
            return False
        return not self.who_comes(stem(line[at]), stem(line[at + 1]))

    def less_deeds(self, question: Asked, parts: list[Part]) -> list[Part]:
        """The parts of a question without verbs that a title has as nouns: "what do they offer".

        Behind an article none is one: "the it support analyst" is no "it" that supports. Nor is a stretch of time, "per day".
        """
        if parts and not self._times.isdisjoint(question.stems):
            parts = [p for p in parts if not self._time(question, p)]
        if self._deeds.isdisjoint(question.words):
            return parts
        return [
            p
            for p in parts
            if p.word not in self._deeds
            or not p.first
            or question.words[p.first - 1] not in self.subjects
            or self.field(question, p.first - 1)
        ]

    def _time(self, question: Asked, part: Part) -> bool:
        """Whether a word of a title is but a stretch of time that is counted or pointed at: "a day", "that night"."""
        if part.stem not in self._times or not part.first:
            return False
        behind = question.words[part.last : part.last + 1]
        ends = (
            self.heads.isdisjoint(behind) and self.ones.isdisjoint(behind) and self.nouns.isdisjoint(behind)
        )
        return ends and question.words[part.first - 1] in self._ahead_of_times

    def alike(self, question: Asked, tokens: Collection[int]) -> set[int]:
        """The nouns of roles that only have the stem of a word of a facet's name: "a developer in", of "developed in"."""
        nouns = {i for i in tokens if question.words[i] in self.strong_heads}
        found = question.among(self._cues).find(question.stems, question.words) if nouns else ()
        return nouns.difference(*(m.words for m in found if m.weight >= AS_SAID * len(m.words) > AS_SAID))

    def field(self, question: Asked, at: int) -> bool:
        """Whether a word that mostly stands for another one is what a role is about: "the it manager", "an IT manager"."""
        ahead = question.words[at - 1] if at > 0 else ""
        return at >= 0 and (ahead in self.articles or (len(question.words[at]) > 1 and question.capital(at)))

    def asked_of(self, question: Asked, part: Part) -> bool:
        """Whether something is asked of the bearer of a role, and not who that is: "what does the recruiter do".

        So it is where another facet is named than that which the role is a word for: "salary of the recruiter".
        """
        found = question.longest(self._cues)
        own = {m.value for m in found if part.first in m.words}
        if own and any(m.value not in own for m in found):
            return True
        ahead = question.words[max(0, part.first - 2) : part.first]
        asked = ahead[1:] == ("the",) and ahead[0] in self._ahead
        return asked and self._asker.isdisjoint(question.stems)

    def naming(self, line: Sequence[str]) -> int:
        """How many stems of a line name something."""
        return sum(s not in self.empty for s in line)
