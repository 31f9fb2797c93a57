"""``modal: Source``: a window opens; its title is this, if one is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.expectations.kind import Kind, Takes
from bot.rehearsal.expectations.matching import folded

if TYPE_CHECKING:
    from bot.rehearsal.seen import Seen


def _check(expected: str, seen: Seen) -> str:
    titles = [one.title for one in seen.windows]
    if not titles:
        return "no window opens"
    if not expected or folded(expected) in map(folded, titles):
        return ""
    return f"a window '{titles[-1]}' opens"


def _accepted(_expected: str, seen: Seen) -> tuple[str, ...]:
    return _kept(seen)


def _kept(seen: Seen) -> tuple[str, ...]:
    return tuple(f"modal: {one.title}" for one in seen.windows[-1:])


KIND = Kind(("modal", "window"), Takes.MAYBE, _check, _accepted, _kept, order=7)
