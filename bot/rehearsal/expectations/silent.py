"""``silent``: the bot says nothing, changes nothing and opens nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import telling_line

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(_expected: str, seen: Seen) -> str:
    if seen.nothing:
        return ""
    return f"it says: {telling_line(seen.text)}" if seen.text else "a message was taken away"


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    line = telling_line(seen.text)
    return (f"says: {line}",) if line else ("goes away",)


def _kept(seen: Seen) -> tuple[str, ...]:
    return ("silent",) if seen.nothing else ()


KIND = Kind(
    ("silent", "silence", "nothing", "no answer", "stays silent"),
    Takes.NOTHING,
    _check,
    _accepted,
    _kept,
    order=0,
)
