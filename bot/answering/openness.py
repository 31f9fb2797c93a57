"""Whether a sentence leaves it open if a thing is so: its contrary is said as well, or that it depends on something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.clauses import goes_on
from bot.answering.contraries import contrary
from bot.answering.denials import Denials
from bot.answering.marked import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.marked import Span

REACH = 6  # words between what says that a thing is on its way, and the thing
NEXT = 2  # words behind a mark within which it is of a thing: "it was full time"


class Openness(Denials):
    """What the marks of a sentence leave open."""

    @kept
    def welcomed(self) -> Sequence[Span]:
        """Where somebody is said to be welcome, which is no mark of a wish."""
        return [(m.start, m.end) for m in self.vocabulary.phrases["welcomes whom"].longest(self.cut.stems)]

    @kept
    def opening(self) -> bool:
        """Whether anything in it may leave a thing open: in most sentences nothing does."""
        joined = not self.vocabulary.words["joined either"].isdisjoint(self.cut.words)
        told = self.not_the_most or self.welcomed or self.unfinished or self.open
        listed = ("so before", "had enough of", "all there is of")
        return joined or bool(told or self.cut.brackets) or any(map(self._find, listed))

    def left_open(self, spot: Span) -> bool:
        """Whether the thing or its contrary is said, or that it depends: "paid or unpaid", "paid, depending on the track".

        What it depends on may be what is asked about: then it is said.
        """
        if not self.opening:
            return False
        words, either = self.cut.words, self.vocabulary.words["joined either"]
        first, end = spot
        # with what is both between them: "a paid job or volunteer"
        beside = ((end, end + 1), (end + 1, end + 2), (first - 1, first - 2), (first - 1, first - 3))
        for joint, other in beside:
            there = 0 <= other < len(words) and words[joint] in either
            if there and contrary(words[first], words[other], self.vocabulary):
                return True
        part, turns = self.cut.places[first].part, self.vocabulary.words["turns against"]
        most = (b for a, b in self.not_the_most if self.cut.places[a].part == part)
        if any(turns.isdisjoint(words[b:first]) for b in most):  # "no expert in Go, but you know C"
            return True
        was = [s for s in self._find("so before") if first - s[1] < NEXT]  # "it was full time"
        # "tell us about your life, and a diploma must be enclosed": the clause demands it itself
        own = any(self.places[a] == self.places[first] for a, _ in self.demanded)
        ahead = [b for a, b in self.welcomed if not own or self.places[a] == self.places[first]]
        ahead += [
            b
            for _, b in (*self.unfinished, *self._find("had enough of"), *self._find("all there is of"), *was)
        ]
        on_its_way = any(0 <= first - b <= REACH for b in ahead)
        # "a degree or near completion of one"
        on_its_way |= any(
            a > end and words[a - 1] in either and self.same(a, first) for a, _ in self.unfinished
        )
        if on_its_way or self._conditional(first) or self._or_not(spot):
            return True
        behind = [a for a, _ in self.open if a >= end and self.same(a, first)]
        lists = self.vocabulary.words
        return any(
            self.asked.isdisjoint(self._behind(a)) and not goes_on(self.cut, end, a, lists) for a in behind
        )

    def _conditional(self, at: int) -> bool:
        """Whether a word stands in brackets that begin a condition: "English (if your French is native)"."""
        part = self.cut.places[at].part
        if part not in self.cut.brackets:
            return False
        begins = next(i for i, place in enumerate(self.cut.places) if place.part == part)
        return self.cut.words[begins] in self.vocabulary.words["begins a condition"]

    def _or_not(self, spot: Span) -> bool:
        """Whether the contrary follows further behind: "paid work to begin with or a volunteer position"."""
        words, either = self.cut.words, self.vocabulary.words["joined either"]
        if either.isdisjoint(words[spot[1] :]):
            return False
        joints = (i for i in range(spot[1], len(words)) if words[i] in either and self.same(i, spot[0]))
        return any(
            contrary(words[spot[0]], w, self.vocabulary) for i in joints for w in words[i + 1 : i + 1 + NEXT]
        )

    def _behind(self, at: int) -> range:
        """The words from one on to the end of its part."""
        end = next((i for i in range(at, len(self.places)) if not self.same(i, at)), len(self.places))
        return range(at, end)
