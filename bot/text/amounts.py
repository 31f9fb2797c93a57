"""Amounts in a text: "4-6 years", "two full weeks", "8 hours a day", and every number that stands in it."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

# what a length of time is counted in, and how many of these it has
SIZES = {
    "minute": ("hour", 1 / 60),
    "hour": ("hour", 1.0),
    "day": ("day", 1.0),
    "week": ("day", 7.0),
    "month": ("day", 30.44),
    "quarter": ("day", 91.3),
    "year": ("day", 365.25),
}
NEAR = 0.02  # of a stretch by which another may differ and be the same: 12 months, a year
ROUGHLY = 0.12  # by which it may where both are counted in other lengths: 4 weeks, a month
WORKDAYS = 5 / 7  # of the days of a week
# "10,000", "2.5", and as much of Europe writes it "1,5"; but "1,2 or 3" are three numbers
DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,3},(?:25|50?|75)(?![\d,])|\d{1,9}(?:\.\d{1,4})?"
GROUP = re.compile(r",(?=\d{3})")
ISO = re.compile(r"\b\d{4}-(\d{2})-\d{2}\b")
MONTHS = 12
TEXTS = 16_384  # read last: some megabytes


class Amount(NamedTuple):
    """A stretch of time, or how much of it there is in each of another: ``least`` to ``most`` hours or days.

    ``unit`` is "hour" or "day"; ``per`` the length it recurs in, "" if it does not; ``size`` how many of the unit the
    length has that it is counted in: 7 of a week.
    """

    least: float
    most: float
    unit: str
    per: str = ""
    size: float = 1.0

    def like(self, other: Amount) -> bool:
        """Whether two amounts can be held against one another: "4 weeks" and "a month", not "8 hours a day"."""
        return (self.unit, self.per) == (other.unit, other.per)

    def meets(self, other: Amount) -> bool:
        """Whether two amounts are the same, or one lies within the other."""
        return self._within(other, NEAR)

    def may_meet(self, other: Amount) -> bool:
        """Whether they are the same for some people: "12 weeks" and "3 months", "5 weeks" and "25 days" of leave."""
        if self.size == other.size or (self.unit, other.unit) != ("day", "day"):
            return False
        weeks, days = sorted((self, other), key=lambda one: -one.size)
        worked = weeks._replace(least=weeks.least * WORKDAYS, most=weeks.most * WORKDAYS)
        return self._within(other, ROUGHLY) or (days.size == 1.0 and worked._within(days, NEAR))  # noqa: SLF001  # another one of us

    def _within(self, other: Amount, share: float) -> bool:
        """Whether the stretches meet if one may be longer by a share."""
        return self.least <= other.most * (1 + share) and other.least <= self.most * (1 + share)


class Amounts:
    """Reads amounts as some words write them.

    ``units`` leads words to the lengths of SIZES, ``numbers`` and ``months`` words to numbers; ``lists`` are those of
    knowledge/vocabulary/words/ that tell what else may stand there.
    """

    def __init__(
        self,
        units: Mapping[str, str],
        numbers: Mapping[str, int],
        months: Mapping[str, int],
        lists: Mapping[str, Iterable[str]],
    ) -> None:
        # "3y", and no "3 y 4" of Spanish: as a word of its own it is none
        # "20 min", and no "2 years min." where it says the least
        short = lists["minutes in short"]
        self.units = {_key(word): unit for word, unit in units.items()} | {"y": "year"}
        self.units |= {_key(word): "minute" for word in short}
        self._numbers = {_key(word): float(number) for word, number in numbers.items()}
        self._months = {_key(word): f"month {number}" for word, number in months.items()}
        self._speaking = frozenset({*numbers, *units, *months})
        count = rf"{DIGITS}|\b(?:{_any(numbers)})\b"
        unit, whole = _any(units), _any(lists["whole lengths"])
        counted, one = _any(lists["counted lengths"]), rf"(?:{_any(lists['indefinite articles'])})"
        amount = (
            rf"(?:(?<![\w.,-])(?:(?P<times>\d{{1,2}})\s{{0,2}}(?:{_any(lists['times a length'])})\s{{0,2}})?(?P<least>{count})(?P<half>\s{{1,3}}(?:{_any(lists['and a half'])})\b)?(?:\s{{0,3}}\(\d{{1,3}}\))?"
            rf"\s{{0,3}}(?:\+|(?:{_any(lists['or more'])})\b)?"
            rf"(?:\s{{0,3}}(?:-|–|(?:{_any(lists['between numbers'])})\b)\s{{0,3}}(?P<most>{count})(?:\s{{0,3}}\(\d{{1,3}}\))?\s{{0,3}}\+?)?[\s-]*"
            rf"(?:(?:{whole}|{counted})\s{{1,3}}){{0,2}}?"
            rf"|\b(?P<part>{_any(lists['half a length'])})[\s-]{{1,3}}"
            rf"|\b(?:{_any(lists['before a length'])})\s{{1,3}}{one}\s{{1,3}}(?:(?:{whole})\s{{1,3}})?"
            rf"|\b{one}\s{{1,3}}(?:{whole})\s{{1,3}})"
            rf"(?P<unit>{unit}|(?<=[\d+])y|(?<=\d)[ -]?(?:{_any(short)}))\b(?:['’]s?\b)?"
            rf"(?:\s{{0,3}}(?:{_any(lists['per length'])}|/)\s{{0,3}}(?P<per>{unit})\b|\s{{1,3}}(?P<beside>{unit})\b)?"
        )
        ties, ahead = _any(lists["ties a count"]), _any(lists["before a count"])
        # a count that leaves its unit out: "5 years in software, 2 with Python", "of which 2 in a lead role"
        more = (
            rf"[^.;!?]{{0,60}}?(?:[,(]|\b(?:{ties})\b)\s{{0,3}}(?:(?:{ahead})\s{{1,3}}){{0,3}}"
            rf"(?P<count>{count})\s{{0,3}}\+?\s{{1,3}}(?:(?:{_any(lists['or more'])})\s{{1,3}})?"
            rf"(?:(?:{_any(lists['behind a count'])})\s{{1,3}})?(?:{_any(lists['before a thing counted'])})\b"
        )
        share = rf"(?P<share>\s{{0,3}}(?:%|(?:{_any(lists['shares'])})\b))?"
        number, month = rf"(?<![\w.,])(?P<count>{count})(?![\w]){share}", rf"\b(?:{_any(months)})\b"
        self._sources = {"amount": amount, "more": more, "number": number, "month": month}
        # one question about years looks at all sentences of all postings, and so does the next
        self._found = lru_cache(maxsize=TEXTS)(self._stretches)

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        """The patterns by name, made when a text first counts something: a start that needs none is sooner done."""
        return {name: re.compile(source, re.IGNORECASE) for name, source in self._sources.items()}

    def spoken(self, words: Collection[str]) -> bool:
        """Whether any of a text's words may count something: most texts need not be searched."""
        return not (self._speaking.isdisjoint(words) and "".join(words).isalpha())

    def stretches(self, text: str) -> tuple[tuple[int, Amount], ...]:
        """Every stretch of time that a text counts, each with where it begins; also one that leaves its unit out."""
        return self._found(text)

    def _stretches(self, text: str) -> tuple[tuple[int, Amount], ...]:
        """The same, read anew."""
        found = []
        matches = list(self._patterns["amount"].finditer(text))
        for match, behind in zip_longest(matches, matches[1:]):
            least = self._count(match["least"]) if match["least"] else 0.5 if match["part"] else 1.0
            least += 0.5 if match["half"] else 0.0
            most = self._count(match["most"]) if match["most"] else least
            if most < least:  # "twenty-four"
                least = most = least + most
            unit, size = SIZES[self.units[_key(match["unit"].lstrip(" -"))]]
            per = self.units.get(_key(match["per"] or match["beside"] or ""), "")
            if match["times"] and not per:
                continue  # "3 x 2 hours": whether each or all of them are meant nobody can tell
            times = size * float(match["times"] or 1)
            per = "" if (unit, per) == ("day", "year") else per  # "25 days of leave" are so many a year
            found.append((match.start(), Amount(least * times, most * times, unit, per, size)))
            at, end = match.end(), behind.start() if behind else len(text)
            while (
                not per
                and size >= SIZES["month"][1]
                and (more := self._patterns["more"].match(text, at, end))
            ):
                least, at = size * self._count(more["count"]), more.end("count")
                found.append((more.start("count"), Amount(least, least, unit, size=size)))
        return tuple(found)

    def numbers(self, text: str) -> list[tuple[int, str]]:
        """Every number, share ("20%") and name of a month in a text, written in one way, each with where it begins.

        "One" is none.
        """
        found = [
            (m.start(), f"{self._count(m['count']):g}" + "%" * bool(m["share"]))
            for m in self._patterns["number"].finditer(text)
        ]
        found = [(at, number) for at, number in found if number != "1" or text[at] == number]
        found += [(m.start(), self._months[_key(m[0])]) for m in self._patterns["month"].finditer(text)]
        found += [(m.start(), f"month {int(m[1])}") for m in ISO.finditer(text) if 0 < int(m[1]) <= MONTHS]
        return sorted(found)

    def _count(self, text: str) -> float:
        """The number that a text is, in digits or in words."""
        word = _key(text)
        return self._numbers[word] if word in self._numbers else float(GROUP.sub("", word).replace(",", "."))


def _key(text: str) -> str:
    """A word as it is looked up: what a pattern takes for the same letter ("ſ", "ı", "İ") is the same."""
    return text.casefold().replace("ı", "i").replace("\u0307", "")


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words or phrases, the longest first; none of none."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(r"\s{1,3}".join(map(re.escape, one.split())) for one in ordered) or "(?!)"
