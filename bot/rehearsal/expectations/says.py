"""``says: on-call``: the words stand somewhere in what came, whatever their case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import first_line, folded

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(expected: str, seen: Seen) -> str:
    return "" if folded(expected) in folded(seen.text) else "the words do not stand in what came"


def _accepted(expected: str, seen: Seen) -> str:  # noqa: ARG001  # one shape for all
    line = first_line(seen.text)
    return f"says: {line}" if line else ""


def _kept(seen: Seen) -> tuple[str, ...]:
    return (f"says: {line}",) if (line := first_line(seen.text)) else ()


KIND = Kind(("says", "say", "the answer says"), Takes.TEXT, _check, _accepted, _kept, order=60)
