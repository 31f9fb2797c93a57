"""``no button: Show all``: no button's label begins so; without a text: there is no button at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.buttons import is_there
from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import listed, parted

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(expected: str, seen: Seen) -> str:
    there = [one for one in parted(expected) if is_there(one, seen.buttons)] if expected else seen.buttons
    return f"there are {listed(seen.buttons)}" if there else ""


def _accepted(expected: str, seen: Seen) -> tuple[str, ...]:
    return (f"buttons: {expected or listed(seen.buttons)}",)


KIND = Kind(("no button", "no buttons"), Takes.MAYBE, _check, _accepted, order=71)
