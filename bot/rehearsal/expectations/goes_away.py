"""``goes away``: a message of the bot is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(_expected: str, seen: Seen) -> str:
    return "" if seen.gone else "no message went away"


def _accepted(_expected: str, _seen: Seen) -> tuple[str, ...]:
    return ()


def _kept(seen: Seen) -> tuple[str, ...]:
    return ("goes away",) if seen.gone else ()


KIND = Kind(
    ("goes away", "the answer goes away", "is deleted", "gone"),
    Takes.NOTHING,
    _check,
    _accepted,
    _kept,
    order=3,
)
