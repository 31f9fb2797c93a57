"""``answers: yes``: how the question ended, in one of the words of ``ending.py``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Status
from bot.rehearsal.expectations.ending import ENDINGS, told
from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import folded

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen

# what has a kind of its own, or what every other bullet says as well
UNSAID = frozenset({Status.ANSWERED, Status.AMBIGUOUS, Status.NOT_STATED, Status.NOT_MENTIONED})


def _check(expected: str, seen: Seen) -> str:
    wanted = [status for status, names in ENDINGS.items() if folded(expected) in names]
    if not wanted:
        return f"'{expected}' is no way to end: " + ", ".join(names[0] for names in ENDINGS.values())
    return "" if wanted[0] in seen.statuses else told(seen)


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    return tuple(f"answers: {ENDINGS[status][0]}" for status in seen.statuses[:1])


def _kept(seen: Seen) -> tuple[str, ...]:
    return tuple(f"answers: {ENDINGS[one][0]}" for one in seen.statuses[:1] if one not in UNSAID)


KIND = Kind(("answers", "answer", "ends as"), Takes.TEXT, _check, _accepted, _kept, order=25)
