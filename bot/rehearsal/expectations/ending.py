"""How an answer ended, in an editor's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Status

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen

# as it is written, and what else means it
ENDINGS: dict[Status, tuple[str, ...]] = {
    Status.ANSWERED: ("answered", "with quotes"),
    Status.YES: ("yes",),
    Status.NO: ("no",),
    Status.LIST: ("a list", "list"),
    Status.COMPARISON: ("a comparison", "comparison"),
    Status.HELP: ("help", "the help"),
    Status.AMBIGUOUS: ("which one", "asks back"),
    Status.NOT_STATED: ("not stated",),
    Status.NOT_MENTIONED: ("not mentioned",),
    Status.NO_MATCH: ("no such posting", "no such role", "no match", "nothing found"),
    Status.OFF_TOPIC: ("off topic",),
}


def told(seen: Seen) -> str:
    """What came, where something else was expected."""
    if seen.nothing:
        return "nothing came"
    return (
        f"it ends as: {', '.join(ENDINGS[one][0] for one in seen.statuses)}"
        if seen.statuses
        else "another answer came"
    )
