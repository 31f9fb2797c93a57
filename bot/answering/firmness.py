"""How firmly a sentence says what it says of a thing: as a demand, as a wish, as what can be replaced, or not at all.

A mark ("a plus", "not required") speaks of what stands in its own part of the sentence, not of all of it:
"Docker (required), Helm (optional)", "English; German is an advantage".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from bot.answering.clauses import Place, Sentence, cut
from bot.vocabulary import Vocabulary  # a dataclass field's type is looked up at run time

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

NO_VALUE = re.compile(
    r"^[^:]{1,60}:\s*(?:no|none|false|n/a|nein|keine)\W*$", re.IGNORECASE
)  # "Supervisory: No"
BARE = 2  # words between "no" and what there is none of
NEAR, BEHIND = 4, 8  # words between a negation and what it denies ahead of it, and behind

Span = tuple[int, int]  # first word, last word + 1


class Strength(StrEnum):
    """What a passage says of the topic in it."""

    STATED = "stated"
    REPLACEABLE = "replaceable"  # "or equivalent experience"
    OPTIONAL = "optional"
    DENIED = "denied"


WEAKEST = (Strength.DENIED, Strength.OPTIONAL, Strength.REPLACEABLE, Strength.STATED)


def strength(
    vocabulary: Vocabulary, sentence: str, spots: Iterable[Sequence[Span]], *, wish: bool
) -> Strength:
    """How firmly a sentence says what it says of things; ``spots`` are where each of them stands in it.

    One named twice counts where it is said most firmly, of several the one that is said least firmly.
    ``wish`` says that the heading above names what is nice to have.
    """
    if NO_VALUE.search(sentence):
        return Strength.DENIED
    marks = Marks(vocabulary, sentence)
    every = [max((marks.of(spot, wish=wish) for spot in each), key=WEAKEST.index) for each in spots if each]
    if not every:
        return Strength.OPTIONAL if wish or marks.optional or marks.ahead else Strength.STATED
    return min(every, key=WEAKEST.index)


@dataclass(frozen=True)
class Marks:
    """The marks in one sentence."""

    vocabulary: Vocabulary
    sentence: str

    @cached_property
    def _cut(self) -> Sentence:
        return cut(self.sentence)

    @cached_property
    def _line(self) -> tuple[str, ...]:
        """The stems, those blanked out that only look like a mark: "not only", "take advantage of"."""
        kept = list(self._cut.stems)
        for match in self.vocabulary.phrases["no mark"].find(kept, self._cut.words):
            for i in match.words:
                kept[i] = ""
        return tuple(kept)

    def _find(self, name: str) -> list[Span]:
        """The places of a list's phrases, the longest of those that overlap."""
        table = self.vocabulary.phrases[name]
        if table.foreign_to(self._line):
            return []
        return [(m.start, m.end) for m in table.longest(self._line, self._cut.words)]

    @cached_property
    def optional(self) -> list[Span]:
        """Where something is said to be no more than welcome."""
        return self._find("optional")

    @cached_property
    def ahead(self) -> list[Span]:
        """Where that is said of what follows alone: "ideally"."""
        return self._find("optional ahead")

    @cached_property
    def negated(self) -> list[Span]:
        """Where something that follows is said to be not there, or not demanded."""
        return self._find("negated")

    @cached_property
    def behind(self) -> list[Span]:
        """Where something before is said to be not there, or not demanded."""
        return self._find("negated behind")

    @cached_property
    def demanded(self) -> list[Span]:
        """Where something is said to be a demand, unless that is denied."""
        other = [*self.behind, *self.optional, *self.negated]
        return [d for d in self._find("demanded") if not any(a <= d[0] < b for a, b in other)]

    @cached_property
    def _places(self) -> tuple[Place, ...]:
        """Where each word stands; a part that is nothing but a mark belongs to what it speaks of.

        That is the word before its bracket, the part before it, or the one behind it for a label and where none
        stands before.
        """
        places, labels, brackets = self._cut.places, self._cut.labels, self._cut.brackets
        last = max((p.part for p in places), default=0)
        if not last:
            return places
        to: dict[int, Place | int] = {}
        for n in range(last + 1):
            held = [i for i, p in enumerate(places) if p.part == n]
            if not held or not self._bare(held):
                continue
            if brackets.get(n, -1) >= 0:
                to[n] = places[brackets[n]]
            else:
                to[n] = n + 1 if n in labels or not n else n - 1
        return tuple(self._moved(place, to) for place in places)

    def _bare(self, held: Sequence[int]) -> bool:
        """Whether some words are nothing but a mark."""
        spans = (*self.optional, *self.ahead, *self.behind, *self.demanded, *self.alike)
        marks = {i for a, b in spans for i in range(a, b)}
        idle = self.vocabulary.words["stop"]
        return not marks.isdisjoint(held) and all(i in marks or self._line[i] in idle for i in held)

    @staticmethod
    def _moved(place: Place, to: Mapping[int, Place | int]) -> Place:
        """The place that a word has in the end."""
        seen = set()
        while (there := to.get(place.part)) is not None and place.part not in seen:
            seen.add(place.part)
            place = Place(there, place.clause) if isinstance(there, int) else there
        return place

    def _same(self, a: int, b: int) -> bool:
        """Whether two words stand in one part."""
        return self._places[a].part == self._places[b].part

    @cached_property
    def alike(self) -> list[Span]:
        """Where something else is said to do as well: "or equivalent experience"."""
        return self._find("or equivalent")

    def of(self, spot: Span, *, wish: bool) -> Strength:
        """What the marks say of the thing at a place."""
        if self._denied(spot):
            return Strength.DENIED
        said = self._own(spot)
        outer = self._cut.brackets.get(self._places[spot[0]].part, -1)
        if said is None and outer >= 0 and not self._among_wishes(spot):
            return self.of((outer, outer + 1), wish=wish)  # "frameworks (Laravel, Symfony) are a plus"
        if said is None:
            said = Strength.OPTIONAL if wish or self._among_wishes(spot) else Strength.STATED
        if said is Strength.STATED and any(a >= spot[1] and self._same(a, spot[0]) for a, _ in self.alike):
            return Strength.REPLACEABLE
        return said

    def _denied(self, spot: Span) -> bool:
        """Whether a negation reaches the thing."""
        first, last = spot
        words, no = self._cut.words, self.vocabulary.words["no"]
        if not self._line[first]:
            return False
        near = range(max(0, first - BARE), first)
        if any(words[i] in no and self._line[i] and self._same(i, first) for i in near):
            return True  # "no shadow roles", "non-supervisory"
        for a, b in self.negated:
            if self._same(a, first) and (a < first <= b + NEAR or a <= first < b):
                return True
        for a, b in self.behind:
            if not self._same(a, first):
                continue
            leads = words[b : b + 1] == ("to",) or self._begins(a)  # "not required to know …"
            if last <= a <= last + BEHIND or a <= first < b or (leads and b <= first <= b + NEAR):
                return True
        return False

    def _begins(self, at: int) -> bool:
        """Whether a word is the first of its part, or the second."""
        return not any(self._same(i, at) for i in range(at - 1))

    def _own(self, spot: Span) -> Strength | None:
        """What the nearest mark of the thing's own clause says: one behind it before one ahead of it."""
        near = [
            (a < spot[1], abs(a - spot[0]), said)
            for said, spans in (
                (Strength.OPTIONAL, self.optional),
                (Strength.OPTIONAL, [s for s in self.ahead if s[0] <= spot[0]]),
                (Strength.STATED, self.demanded),
            )
            for a, _ in spans
            if self._places[a] == self._places[spot[0]]
        ]
        return min(near)[2] if near else None

    def _among_wishes(self, spot: Span) -> bool:
        """Whether a mark of another clause speaks of the thing: the end or the head of the list it stands in."""
        here = self._places[spot[0]]
        if any(a < spot[0] and self._same(a, spot[0]) for a, _ in self.ahead):
            return True
        for a, b in sorted(self.optional):
            if not self._same(a, spot[0]) or self._places[a] == here:
                continue
            if a < spot[0]:
                if self._begins(a):
                    return True  # "preferred: docker, kubernetes"
                continue
            if any(self._same(d, spot[0]) and spot[1] <= d < a for d, _ in self.demanded):
                return False
            own = [i for i in range(spot[1], b) if self._places[i] == self._places[a]]
            alone = all(a <= i < b or self._line[i] in self.vocabulary.words["stop"] for i in own)
            listed = not self.vocabulary.words["list joints"].isdisjoint(self._cut.words[i] for i in own)
            return alone or listed or self._cut.words[a] == "are"
        return False
