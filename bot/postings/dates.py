"""Dates as postings write them; what could be read in two ways is not read at all."""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    m: i
    for i, m in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}
ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})")
MONTH_FIRST = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
LAST_MONTH = 12
NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)")


def read(text: str) -> date | None:
    """The first date of a short text, or None.

    Read are ``2018-07-16``, ``16th July 2018``, ``July 16, 2018``, ``16.07.2018``, and ``7/16/2018`` where one
    number is above 12.
    """
    text = text[:200]
    if m := ISO.search(text):
        return _date(m[1], m[2], m[3])
    if m := DAY_FIRST.search(text):
        return _date(m[3], _month(m[2]), m[1])
    if m := MONTH_FIRST.search(text):
        return _date(m[3], _month(m[1]), m[2])
    if m := NUMERIC.search(text):
        first, second = int(m[1]), int(m[3])
        if m[2] == "." or first > LAST_MONTH:
            return _date(m[4], second, first)
        if second > LAST_MONTH or first == second:
            return _date(m[4], first, second)
    return None


def _month(name: str) -> int:
    return MONTHS.get(name[:3].lower(), 0)


def _date(year: str, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
