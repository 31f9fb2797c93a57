"""``does not say: salary``: the words stand nowhere in what came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import folded

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(expected: str, seen: Seen) -> str:
    for line in seen.text.splitlines():
        if folded(expected) in folded(line):
            return f"it says: {line.strip()}"
    return "it says so" if folded(expected) in folded(seen.text) else ""


def _accepted(expected: str, _seen: Seen) -> tuple[str, ...]:
    return (f"says: {expected}",)


KIND = Kind(("does not say", "doesn't say", "says not", "not says"), Takes.TEXT, _check, _accepted, order=61)
