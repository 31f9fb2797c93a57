"""``to everybody``: some of what came is seen by all who are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(expected: str, seen: Seen) -> str:  # noqa: ARG001  # one shape for all
    if not seen.messages:
        return "no message came"
    return "only one person sees it" if all(one.alone for one in seen.messages) else ""


def _accepted(expected: str, seen: Seen) -> tuple[str, ...]:  # noqa: ARG001  # same
    return ("only to the asker",) if seen.messages else ()


KIND = Kind(("to everybody", "to everyone", "everybody sees it"), Takes.NOTHING, _check, _accepted, order=6)
