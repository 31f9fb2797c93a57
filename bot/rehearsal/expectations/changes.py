"""``changes the message``: nothing new is said, what stood there reads otherwise now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(_expected: str, seen: Seen) -> str:
    if seen.changed:
        return ""
    return "a new message came" if seen.messages else "no message changed"


def _accepted(_expected: str, _seen: Seen) -> tuple[str, ...]:
    return ()


def _kept(seen: Seen) -> tuple[str, ...]:
    return ("changes the message",) if seen.changed else ()


KIND = Kind(
    ("changes the message", "same message", "in the same message", "changes the answer"),
    Takes.NOTHING,
    _check,
    _accepted,
    _kept,
    order=4,
)
