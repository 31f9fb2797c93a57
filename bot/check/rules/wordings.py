"""A sentence of the bot that can't be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.wordings import mistakes
from bot.check.finding import Finding, of_error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen


def findings(seen: Seen) -> Iterator[Finding]:
    """All of them, not only the first."""
    for error in mistakes([layer / "wordings" for layer in seen.layers]):
        yield of_error(
            error, "the bot does not start with it, and a running one stays with the sentences it had"
        )
