"""The days a question asks for: "in December 2026", "before June", "this month", the first of all."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS, WEEK = 12, 7
UNTIL, BEFORE, AFTER, FROM = "until", "before", "after", "from"


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days as it is said, 0 for what is left open; ``unit`` and ``ahead`` count it from today.

    ``bound`` tells on which side of it the days lie, "" within; ``extreme`` that the "first" or the "last" is asked for.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    unit: str = ""
    ahead: int = 0
    bound: str = ""
    extreme: str = ""
    stems: frozenset[str] = frozenset()  # that say all this

    @property
    def told(self) -> bool:
        """Whether a stretch is told at all."""
        return bool(self.year or self.month or self.unit)

    def holds(self, day: date, today: date) -> bool:
        """Whether a day is one of them; a month without a year is the next of its name."""
        if not self.told:
            return True
        first, last = self.ends(today)
        if self.bound in {UNTIL, BEFORE}:
            return today <= day and (day < first if self.bound == BEFORE else day <= last)
        if self.bound in {AFTER, FROM}:
            return day > last if self.bound == AFTER else day >= first
        return first <= day <= last

    def ends(self, today: date) -> tuple[date, date]:
        """The first of these days and the last."""
        if self.unit:
            return self._from_today(today)
        year = self.year or today.year + (self.month < today.month)
        month, until = (self.month or 1), (self.month or MONTHS)
        size = calendar.monthrange(year, until)[1]
        day = min(self.day, size)
        return date(year, month, day or 1), date(year, until, day or size)

    def _from_today(self, today: date) -> tuple[date, date]:
        """The same of what is counted from today."""
        if self.unit == "year":
            year = today.year + self.ahead
            return date(year, 1, 1), date(year, MONTHS, 31)
        if self.unit == "month":
            year, month = divmod(today.year * MONTHS + today.month - 1 + self.ahead, MONTHS)
            return date(year, month + 1, 1), date(year, month + 1, calendar.monthrange(year, month + 1)[1])
        week = self.unit == "week"
        first = today + timedelta(self.ahead * WEEK - today.weekday() if week else self.ahead)
        return first, first + timedelta(WEEK - 1 if week else 0)
