"""Dates as postings write them; what could be read in two ways is not read at all."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from bot.text.amounts import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MAX_CHARS = 200  # of a text that may begin with a date

ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([^\W\d_]{3,10})\.?,?\s+(\d{4})")
MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)")


class Dates:
    """Reads dates; ``months`` gives the number of each name of a month, in small letters."""

    def __init__(self, months: Mapping[str, int]) -> None:
        self._months = months

    def first(self, values: Iterable[str]) -> date | None:
        """The first date that some texts have, or None."""
        return next((found for text in values if (found := self.read(text))), None)

    def read(self, text: str) -> date | None:
        """The first date of a short text, or None.

        Read are ``2018-07-16``, ``16th July 2018``, ``July 16, 2018``, ``16.07.2018``, and ``7/16/2018`` where one
        number is above 12.
        """
        text = text[:MAX_CHARS]
        if m := ISO.search(text):
            return _date(m[1], m[2], m[3])
        if m := DAY_FIRST.search(text):
            return _date(m[3], self._month(m[2]), m[1])
        if m := MONTH_FIRST.search(text):
            return _date(m[3], self._month(m[1]), m[2])
        if m := NUMERIC.search(text):
            first, second = int(m[1]), int(m[3])
            if m[2] == "." or first > MONTHS:
                return _date(m[4], second, first)
            if second > MONTHS or first == second:
                return _date(m[4], first, second)
        return None

    def _month(self, name: str) -> int:
        return self._months.get(name.lower(), 0)


def _date(year: str, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
