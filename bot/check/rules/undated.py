"""No date that says since when a posting is out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.check.seen import place_of_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen

FEW = 3  # postings that are named each; of more that say no date one note is enough
WHY = "'when was it posted?' has no answer in it, and nobody sees that a posting is old"
FIX = "add a line like `datePosted: {}` to the block above the posting"


def findings(seen: Seen) -> Iterator[Finding]:
    """A note for each posting, or one for the folder where most are so."""
    postings = seen.shelf.postings
    without = [p for p in postings if not (p.values("datePosted") or p.values("opens"))]
    fix = FIX.format(seen.today.isoformat())
    if len(without) > FEW and len(without) * 2 > len(postings):
        yield Finding(
            "",
            0,
            Severity.NOTE,
            f"{len(without)} of {len(postings)} postings do not say when they were posted",
            WHY,
            fix,
        )
        return
    for posting in without:
        yield Finding(
            posting.path,
            place_of_title(posting),
            Severity.NOTE,
            "does not say when it was posted",
            WHY,
            fix,
        )
