"""Sums of money in a text: "£38,000 a year", "45-55k €", "CHF 5'000 im Monat"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bot.text.rates import SIDES
from bot.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.text.rates import Rates

# "38,000", "38.000", "38 000", "38'000", "12.50"
NUMBER = r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
YEAR = re.compile(r"(?:19|20)\d\d")
GROUPS = re.compile(r"[.,'’\s\u00a0\u202f](?=\d{3}(?!\d))")
BETWEEN = re.compile(r"\s*(?:[-–—]|to|and|bis|und|à|a|y|tot)\s*", re.IGNORECASE)
THOUSAND = 1000.0
NEAR = 5  # words between a sum and what it is paid for
BARE = 1000.0  # the least number that is a sum without a currency, beside a year, a month or a day


class Sum(NamedTuple):
    """A sum, or the least and the most of a range; ``currency`` is its sign, ``per`` what it is paid for, "" if unsaid."""

    least: float
    most: float
    currency: str
    per: str


@dataclass(frozen=True)
class Sums:
    """Reads sums; ``signs`` leads words for currencies to their signs ("eur" to "€")."""

    signs: Mapping[str, str]
    rates: Rates

    def every(self, text: str, *, asked: bool = False) -> list[Sum]:
        """The sums of a text, each with its range.

        Who ``asked`` may leave out the currency: "over 40000", "more than 15 an hour".
        """
        if not any(c.isdigit() for c in text):
            return []  # most texts
        sums, runs = list[Sum](), list(self._runs(text))
        for at, (one, behind) in enumerate(runs):
            currency = next(filter(None, map(self._currency, filter(None, (one, behind)))), "")
            thousands = any(m and m["k"] for m in (one, behind))
            least = _value(one, thousands=thousands)
            most = _value(behind, thousands=thousands) if behind else least
            first = (runs[at - 1][1] or runs[at - 1][0]).end("number") if at else 0
            last = runs[at + 1][0].start() if at + 1 < len(runs) else len(text)
            per = self._per(text[(behind or one).end("number") : last], text[first : one.start()])
            large = least >= BARE and not YEAR.fullmatch(one["number"])
            bare = (per or large) if asked else (per and large)
            if most >= least and (currency or thousands or bare):
                sums.append(Sum(least, most, currency, per))
        return sums

    def _runs(self, text: str) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
        """The numbers of a text, those of a range together."""
        found = [*self._one.finditer(text)]
        while found:
            one, *found = found
            ranged = bool(found) and BETWEEN.fullmatch(text[one.end() : found[0].start()])
            yield one, found.pop(0) if ranged else None

    def _per(self, behind: str, ahead: str) -> str:
        """What is paid for in the words right behind a sum, else right ahead of it: "£15 an hour", "hourly rate: £15"."""
        line = tokens(behind)
        after = [rate for rate in self.rates.named(behind, line) if rate.what not in SIDES]
        if after and after[0].first < NEAR:
            return after[0].what
        line = tokens(ahead)
        before = [rate for rate in self.rates.named(ahead, line) if rate.what not in SIDES]
        return before[-1].what if before and len(line) - before[-1].last < NEAR else ""

    def _currency(self, found: re.Match[str]) -> str:
        """The sign of the currency before or behind a number, "" if there is none."""
        said = (found["before"] or found["behind"] or "").lower()
        return self.signs.get(said, said)

    @cached_property
    def _one(self) -> re.Pattern[str]:
        """A number with the currency beside it."""
        signs = sorted({*self.signs.values()}, key=len, reverse=True)
        named = sorted(self.signs, key=len, reverse=True)
        one = "|".join((*map(re.escape, signs), *(rf"\b{re.escape(word)}\b" for word in named)))
        return re.compile(
            rf"(?:(?P<before>{one})\s?)?(?<![\w.,])(?P<number>{NUMBER})\s?(?P<k>k\b|k(?=[€$£]))?\s?(?P<behind>{one})?",
            re.IGNORECASE,
        )


def _value(found: re.Match[str], *, thousands: bool) -> float:
    number = float(GROUPS.sub("", found["number"]).replace(",", "."))
    return number * THOUSAND if thousands and number < THOUSAND else number
