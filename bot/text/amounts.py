"""Amounts in a text: "4-6 years", "two full weeks", "8 hours a day", and every number that stands in it."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from bot.text.periods import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterable

HOURS = {"minute": 1 / 60, "hour": 1.0}  # a stretch below a day, in hours
DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "quarter": 91.3, "year": 365.25, "yr": 365.25}  # the others
WORDS = {word: float(n) for n, word in enumerate(NUMBERS) if n} | {
    "fifteen": 15.0,
    "eighteen": 18.0,
    "twenty": 20.0,
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "ninety": 90.0,
}
NEAR = 0.02  # of a stretch by which another may differ and be the same: 12 months, a year

_COUNT = rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}(?:\.\d{{1,4}})?|\b(?:{'|'.join(WORDS)})\b"
_UNIT = "minute|hour|day|week|month|quarter|year|yr"
_FULL = "full|whole|entire|consecutive|calendar|working|business|solid|good|paid|more|further|additional"
_AMOUNT = re.compile(
    rf"(?:(?<![\w.,-])(?P<least>{_COUNT})(?P<half>\s{{1,3}}and\s{{1,3}}a\s{{1,3}}half\b)?(?:\s{{0,3}}\(\d{{1,3}}\))?\s{{0,3}}(?:\+|plus\b|or\smore\b)?"
    rf"(?:\s{{0,3}}(?:-|–|to\b|or\b|and\b)\s{{0,3}}(?P<most>{_COUNT})(?:\s{{0,3}}\(\d{{1,3}}\))?\s{{0,3}}\+?)?[\s-]*"
    rf"(?:(?:{_FULL})\s{{1,3}}){{0,2}}?"
    rf"|\b(?:for|than|least|over|under|only|just|within|about)\s{{1,3}}an?\s{{1,3}}(?:(?:full|whole|single|entire)\s{{1,3}})?"
    rf"|\ban?\s{{1,3}}(?:full|whole|entire)\s{{1,3}})"
    rf"(?P<unit>{_UNIT})s?\b(?:['’]s?\b)?"
    rf"(?:\s{{0,3}}(?:per|an?|each|every|/)\s{{0,3}}(?P<per>{_UNIT})s?\b|\s{{1,3}}(?P<beside>week|day)\b)?",
    re.IGNORECASE,
)
# a count behind an amount that leaves its unit out: "5 years in software, 2 with Python", "of which 2 in a lead role"
_MORE = re.compile(
    rf"[^.;!?]{{0,60}}?(?:[,(]|\band\b|\bbut\b|\bincluding\b|\bof\s{{1,3}}(?:which|those|them)\b)\s{{0,3}}"
    rf"(?:(?:and|but|with|only|just|including|at\s{{1,3}}least|of\s{{1,3}}(?:which|those|them))\s{{1,3}}){{0,3}}"
    rf"(?P<count>{_COUNT})\s{{0,3}}\+?\s{{1,3}}(?:or\s{{1,3}}more\s{{1,3}})?"
    rf"(?:(?:of\s{{1,3}}(?:which|those|them|it)|must|should)\s{{1,3}})?"
    rf"(?:with|in|on|as|using|doing|working|being|leading)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"(?<![\w.,])(?:{_COUNT})(?![\w])", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)(?:\.|uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b\d{4}-(\d{2})-\d{2}\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
)
_SPEAKING = frozenset(
    {*WORDS, *HOURS, *DAYS, *(f"{unit}s" for unit in (*HOURS, *DAYS)), *_MONTHS, *_NAMES, "december", "sept"}
)


class Amount(NamedTuple):
    """A stretch of time, or how much of it there is in each of another: ``least`` to ``most`` hours or days.

    ``unit`` is "hour" or "day"; ``per`` the stem of the stretch it recurs in, "" if it does not.
    """

    least: float
    most: float
    unit: str
    per: str = ""

    def like(self, other: Amount) -> bool:
        """Whether two amounts can be held against one another: "4 weeks" and "a month", not "8 hours a day"."""
        return (self.unit, self.per) == (other.unit, other.per)

    def meets(self, other: Amount) -> bool:
        """Whether two amounts are the same, or one lies within the other."""
        return self.least <= other.most * (1 + NEAR) and other.least <= self.most * (1 + NEAR)


def spoken(words: Iterable[str]) -> bool:
    """Whether any of a text's words may count something: most texts need not be searched."""
    return any(word in _SPEAKING or not word.isalpha() for word in words)


def amounts(text: str) -> list[tuple[int, Amount]]:
    """Every stretch of time that a text counts, each with where it begins; also one that leaves its unit out."""
    found = []
    matches = list(_AMOUNT.finditer(text))
    for match, behind in zip_longest(matches, matches[1:]):
        least = (_count(match["least"]) if match["least"] else 1.0) + (0.5 if match["half"] else 0.0)
        most = _count(match["most"]) if match["most"] else least
        if most < least:  # "twenty-four"
            least = most = least + most
        name = match["unit"].lower()
        unit, size = ("hour", HOURS[name]) if name in HOURS else ("day", DAYS[name])
        per = (match["per"] or match["beside"] or "").lower()
        per = "" if (unit, per) == ("day", "year") else per  # "25 days of leave" are so many a year
        found.append((match.start(), Amount(least * size, most * size, unit, per)))
        at, end = match.end(), behind.start() if behind else len(text)
        while not per and size >= DAYS["month"] and (more := _MORE.match(text, at, end)):
            least, at = size * _count(more["count"]), more.end("count")
            found.append((more.start("count"), Amount(least, least, unit)))
    return found


def numbers(text: str) -> list[tuple[int, str]]:
    """Every number and name of a month in a text, written in one way, each with where it begins; "one" is none."""
    found = [(m.start(), f"{_count(m[0]):g}") for m in _NUMBER.finditer(text) if m[0].lower() != "one"]
    found += [(m.start(), m[1].lower()) for m in _MONTH.finditer(text)]
    found += [
        (m.start(), _MONTHS[int(m[1]) - 1]) for m in _ISO.finditer(text) if 0 < int(m[1]) <= len(_MONTHS)
    ]
    return sorted(found)


def _count(text: str) -> float:
    """The number that a text is, in digits or in words."""
    word = text.lower().replace(",", "")
    return WORDS[word] if word in WORDS else float(word)
