"""Stretches of time counted from a beginning: "first month", "weeks 5-8", "the second quarter", in days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.text.amounts import SIZES
from bot.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST = 400  # a larger number counts no days
HALF = 0.5  # of the shorter of two stretches that both must share


class Period(NamedTuple):
    """Days from ``start``, which is included, to ``end``, which is not."""

    start: int
    end: int

    def meets(self, other: Period) -> bool:
        """Whether two stretches share most of the shorter one."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return shared > HALF * min(self.end - self.start, other.end - other.start)


class Periods:
    """Reads stretches as some words write them: ``units`` leads words to lengths of time, the others to numbers."""

    def __init__(
        self,
        units: Mapping[str, str],
        numbers: Mapping[str, int],
        ordinals: Mapping[str, int],
        between: frozenset[str],
    ) -> None:
        """``between`` are the stems that stand between the ends of a stretch."""
        sizes = {stem(word): SIZES[unit] for word, unit in units.items()}
        self._units = {word: int(size) for word, (kind, size) in sizes.items() if kind == "day"}
        self._numbers = {stem(word): number for word, number in numbers.items()}
        self._ordinals = {stem(word): number for word, number in ordinals.items()}
        self._between = between

    def first(self, stems: Sequence[str]) -> Period | None:
        """The first stretch that a line of stems names, None if it names none."""
        if self._units.keys().isdisjoint(stems):
            return None
        for at, word in enumerate(stems):
            unit = self._units.get(word)
            if unit and (found := self._before(stems, at, unit) or self._behind(stems, at, unit)):
                return found
        return None

    def _before(self, stems: Sequence[str], at: int, unit: int) -> Period | None:
        """Told before the unit: "second month", "first 90 days", "first three weeks", "90 days"."""
        count = self._number(stems[at - 1]) if at else 0
        first = at > 1 and self._ordinals.get(stems[at - 2]) == 1  # the word before the number
        if count:
            return Period(0, count * unit) if first else None
        rank = self._ordinals.get(stems[at - 1], 0) if at else 0
        return Period((rank - 1) * unit, rank * unit) if rank else None

    def _behind(self, stems: Sequence[str], at: int, unit: int) -> Period | None:
        """Told behind the unit: "week 6", "weeks 1-4", "days 31 to 60"."""
        numbers = [word for word in stems[at + 1 : at + 4] if word not in self._between]
        first = self._number(numbers[0]) if numbers else 0
        last = self._number(numbers[1]) if len(numbers) > 1 else 0
        if not first or stems[at + 1] in self._between:
            return None
        return Period((first - 1) * unit, max(first, last) * unit)

    def _number(self, word: str) -> int:
        """A small number in digits or words, 0 if it is none."""
        if word.isdecimal() and word.isascii() and int(word) <= MOST:
            return int(word)
        return self._numbers.get(word, 0)
