"""``not mentioned: Rust``: the answer is that the posting, or none of them, mentions that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Status
from bot.rehearsal.expectations.ending import told
from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import folded

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(expected: str, seen: Seen) -> str:
    if Status.NOT_MENTIONED not in seen.statuses:
        return told(seen)
    return "" if folded(expected) in folded(seen.text) else f"the answer is not about '{expected}'"


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    return _kept(seen)


def _kept(seen: Seen) -> tuple[str, ...]:
    return ("not mentioned",) if Status.NOT_MENTIONED in seen.statuses else ()


KIND = Kind(("not mentioned", "does not mention"), Takes.MAYBE, _check, _accepted, _kept, order=31)
