"""``asks back: Head Baker at Example Mill``: which posting is meant is open, and these are among the choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Status
from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import folded, listed, parted

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _choices(seen: Seen) -> list[str]:
    return [label for one in seen.messages for label in one.choices]


def _check(expected: str, seen: Seen) -> str:
    choices = _choices(seen)
    if not choices and Status.AMBIGUOUS not in seen.statuses:
        return "it does not ask which one is meant"
    missing = [one for one in parted(expected) if not any(folded(one) in folded(label) for label in choices)]
    return f"it offers {listed(choices) or 'no choice'}" if missing else ""


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    return _kept(seen)


def _kept(seen: Seen) -> tuple[str, ...]:
    choices = _choices(seen)
    return (f"asks back: {listed(choices)}",) if choices else ()


KIND = Kind(("asks back", "asks which", "which one"), Takes.MAYBE, _check, _accepted, _kept, order=11)
