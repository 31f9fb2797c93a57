"""``only to the asker``: what came is seen by one person, and by nobody else in the channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(_expected: str, seen: Seen) -> str:
    if seen.nothing:
        return "nothing came"
    return "" if all(one.alone for one in seen.every) else "everybody there sees it"


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    return ("to everybody",) if seen.messages else ()


def _kept(seen: Seen) -> tuple[str, ...]:
    return ("only to the asker",) if seen.messages and all(one.alone for one in seen.every) else ()


KIND = Kind(
    ("only to the asker", "ephemeral", "only the asker sees it"),
    Takes.NOTHING,
    _check,
    _accepted,
    _kept,
    order=5,
)
