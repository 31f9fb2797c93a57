"""A closing date that is past, or that comes before the posting opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen


def findings(seen: Seen) -> Iterator[Finding]:
    """A posting that is marked as closed is meant to be: about that one nothing is said."""
    for posting in seen.shelf.postings:
        closes, opens = posting.valid_through, posting.opens or posting.date_posted
        if closes is None or posting.closed:
            continue
        line = next((p.span.first for p in posting.properties if p.name == "validThrough"), 0)
        if opens and opens > closes:
            yield Finding(
                posting.path,
                line,
                Severity.WARNING,
                f"closes on {closes}, before it opens on {opens}",
                "every answer about this role says that it is closed",
                "correct one of the two dates",
            )
        elif closes < seen.today:
            yield Finding(
                posting.path,
                line,
                Severity.WARNING,
                f"closed on {closes}",
                "every answer about this role begins with the note that it is closed",
                f"take the {'role off the page' if posting.page else 'file out of the folder'}, "
                "or move the date if people can still apply",
            )
