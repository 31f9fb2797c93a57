"""``only to the asker``: what came is seen by one person, and by nobody else in the channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(expected: str, seen: Seen) -> str:  # noqa: ARG001  # one shape for all
    if seen.nothing:
        return "nothing came"
    return "" if all(one.alone for one in seen.every) else "everybody there sees it"


def _accepted(expected: str, seen: Seen) -> tuple[str, ...]:  # noqa: ARG001  # same
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
