"""Stretches of time counted from a beginning: "first month", "weeks 5-8", "the second quarter", in days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

UNITS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}  # by stem
NUMBERS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
)
ORDINALS = (
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
SHORT_ORDINALS = ("0th", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th")
TO = frozenset({"to", "till", "until", "through", "and"})  # between the ends of a stretch
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


def period(stems: Sequence[str]) -> Period | None:
    """The first stretch that a line of stems names, None if it names none."""
    for at, stem in enumerate(stems):
        unit = UNITS.get(stem)
        if unit and (found := _before(stems, at, unit) or _behind(stems, at, unit)):
            return found
    return None


def _before(stems: Sequence[str], at: int, unit: int) -> Period | None:
    """Told before the unit: "second month", "first 90 days", "first three weeks", "90 days"."""
    count = _number(stems[at - 1]) if at else 0
    first = at > 1 and _ordinal(stems[at - 2]) == 1  # the word before the number
    if count:
        return Period(0, count * unit) if first else None
    rank = _ordinal(stems[at - 1]) if at else 0
    return Period((rank - 1) * unit, rank * unit) if rank else None


def _behind(stems: Sequence[str], at: int, unit: int) -> Period | None:
    """Told behind the unit: "week 6", "weeks 1-4", "days 31 to 60"."""
    numbers = [stem for stem in stems[at + 1 : at + 4] if stem not in TO]
    first = _number(numbers[0]) if numbers else 0
    last = _number(numbers[1]) if len(numbers) > 1 else 0
    if not first or stems[at + 1] in TO:
        return None
    return Period((first - 1) * unit, max(first, last) * unit)


def _number(stem: str) -> int:
    """A small number in digits or words, 0 if it is none."""
    if stem.isdecimal() and stem.isascii() and int(stem) <= MOST:
        return int(stem)
    return NUMBERS.index(stem) if stem in NUMBERS else 0


def _ordinal(stem: str) -> int:
    """The rank that a word or "2nd" names, 0 if none."""
    for ranks in (ORDINALS, SHORT_ORDINALS):
        if stem in ranks:
            return ranks.index(stem)
    return 0
