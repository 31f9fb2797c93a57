"""``says: on-call``: the words stand somewhere in what came, whatever their case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import folded, telling_line
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(expected: str, seen: Seen) -> str:
    return "" if folded(expected) in folded(seen.text) else "the words do not stand in what came"


def _accepted(expected: str, seen: Seen) -> tuple[str, ...]:
    """The line that shares most words with what was expected, if any does."""
    wanted = set(stems(expected))
    best = max(seen.text.splitlines(), key=lambda line: len(wanted.intersection(stems(line))), default="")
    return (f"says: {telling_line(best)}",) if wanted.intersection(stems(best)) else _kept(seen)


def _kept(seen: Seen) -> tuple[str, ...]:
    return (f"says: {line}",) if (line := telling_line(seen.text)) else ()


def _hint(expected: str, seen: Seen) -> str:
    if any(folded(expected) in folded(answer.text) for answer in seen.answers):
        return "the words are in the answer, folded: unfold it first, with a line > (button) Show"
    return ""


KIND = Kind(("says", "say", "the answer says"), Takes.TEXT, _check, _accepted, _kept, _hint, order=60)
