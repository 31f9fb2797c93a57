"""A line of the vocabulary that can't be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Finding, of_error
from bot.vocabulary.mistakes import mistakes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen


def findings(seen: Seen) -> Iterator[Finding]:
    """All of them, not only the first."""
    for error in mistakes([layer / "vocabulary" for layer in seen.layers]):
        yield of_error(error, "the bot does not start with it, and a running one stays with the words it had")
