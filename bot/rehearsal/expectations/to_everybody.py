"""``to everybody``: some of what came is seen by all who are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(_expected: str, seen: Seen) -> str:
    if not seen.messages:
        return "no message came"
    return "only one person sees it" if all(one.alone for one in seen.messages) else ""


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    return ("only to the asker",) if seen.messages else ()


KIND = Kind(("to everybody", "to everyone", "everybody sees it"), Takes.NOTHING, _check, _accepted, order=6)
