"""``next questions: Benefits; Team``: these are offered to be asked next, among others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.buttons import is_there
from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import listed, parted

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _offered(seen: Seen) -> list[str]:
    return [label for one in seen.messages for label in one.next]


def _check(expected: str, seen: Seen) -> str:
    offered = _offered(seen)
    if offered and all(is_there(one, offered) for one in parted(expected)):
        return ""
    return f"it offers {listed(offered)}" if offered else "it offers no next question"


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    offered = listed(_offered(seen))
    return (f"next questions: {offered}",) if offered else ()


KIND = Kind(("next questions", "next question", "next"), Takes.MAYBE, _check, _accepted, order=72)
