"""A date that can't be read, or that can be read in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.postings.dates import NUMERIC, Dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen

LONGEST = 40  # characters of a value that is meant as a date and nothing else
MEANT = {
    "validThrough": ("the closing date", "the role counts as open for ever"),
    "opens": ("the opening date", "the role counts as open already"),
    "datePosted": ("the date of posting", "the bot can't tell how old the posting is"),
}


def findings(seen: Seen) -> Iterator[Finding]:
    """Values with digits in them: "rolling" and "until filled" are no dates and not meant as any."""
    dates = Dates(seen.vocabulary.numbers("months"))
    for posting in seen.shelf.postings:
        for name, (what, why) in MEANT.items():
            stated = [p for p in posting.properties if p.name == name]
            if dates.first(p.value for p in stated):
                continue
            for one in stated:
                if len(one.value) <= LONGEST and sum(c.isdigit() for c in one.value) > len("31"):
                    two = NUMERIC.search(one.value)
                    said = "can be read in two ways" if two else "can't be read"
                    yield Finding(
                        posting.path,
                        one.span.first,
                        Severity.WARNING,
                        f"{what} '{one.value}' {said}",
                        why,
                        f"write year, month and day, like {seen.today.isoformat()}",
                    )
