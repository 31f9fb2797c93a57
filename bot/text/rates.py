"""By what a sum is meant: the time it is paid for ("per month", "p.a.", "hourly"), and before or after taxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from bot.text.tokens import Token

ANNUAL = (("p", "a"), ("pa",))
YEAR = "year"
SIDES = frozenset({"gross", "net"})
LONGEST = 3  # words of a phrase


class Rate(NamedTuple):
    """A rate named in a text: from one token to before another, and what it is: "month", "gross"."""

    first: int
    last: int
    what: str


@dataclass(frozen=True, slots=True)
class Rates:
    """Reads rates as some words write them.

    ``units`` leads words to lengths of time, ``recurring`` those that say both ("monthly"), ``sides`` phrases to
    SIDES; ``per`` are the words ahead of a unit.
    """

    units: Mapping[str, str]
    recurring: Mapping[str, str]
    sides: Mapping[tuple[str, ...], str]
    per: Collection[str]

    def named(self, text: str, line: Sequence[Token]) -> list[Rate]:
        """The rates that a text names, in its order; ``line`` are its tokens."""
        said, found, at = [token.text for token in line], list[Rate](), 0
        while at < len(said):
            rate = self._at(said, at, slashed=text[: line[at].start].rstrip().endswith("/"))
            if rate:
                found.append(rate)
            at = rate.last if rate else at + 1
        return found

    def _at(self, said: Sequence[str], at: int, *, slashed: bool) -> Rate | None:
        """The rate that begins at a word, if one does."""
        word, behind = said[at], (*said[at + 1 : at + 2], "")[0]
        for length in range(LONGEST, 0, -1):
            phrase = tuple(said[at : at + length])
            if side := self.sides.get(phrase):
                return Rate(at, at + len(phrase), side)
            if phrase in ANNUAL:
                return Rate(at, at + len(phrase), YEAR)
        unit = self.units.get(behind) or self.recurring.get(behind)
        if unit and word in self.per:
            return Rate(at, at + 2, unit)
        own = self.recurring.get(word) or (self.units.get(word) if slashed else None)
        return Rate(at, at + 1, own) if own else None
