"""``buttons: Show all; Helpful``: these buttons are there, among others; the beginning of a label will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import folded, listed, parted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.rehearsal.seen import Seen


def is_there(label: str, labels: Sequence[str]) -> bool:
    """Whether some label begins with a text."""
    return any(folded(one).startswith(folded(label)) for one in labels)


def _check(expected: str, seen: Seen) -> str:
    if all(is_there(one, seen.buttons) for one in parted(expected)):
        return ""
    return f"there are {listed(seen.buttons)}" if seen.buttons else "there are no buttons"


def _accepted(expected: str, seen: Seen) -> tuple[str, ...]:
    there = [one for one in parted(expected) if is_there(one, seen.buttons)]
    labels = there or list(seen.buttons)
    return (f"buttons: {listed(labels)}",) if labels else ()


KIND = Kind(("buttons", "button"), Takes.TEXT, _check, _accepted, order=70)
