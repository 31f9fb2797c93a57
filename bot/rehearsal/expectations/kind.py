"""What a kind of expectation is: its names, whether it holds, and what would."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.rehearsal.seen import Seen


class Takes(Enum):
    """What stands after the colon."""

    NOTHING = "nothing after it"
    MAYBE = "maybe a colon and a text"
    TEXT = "a colon and a text"


def _nothing(_seen: Seen) -> tuple[str, ...]:
    return ()


def _no_hint(_expected: str, _seen: Seen) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of expectation.

    ``names`` are how a bullet may begin, the first is how it is written. ``check`` returns "" if the expectation
    holds, else what came instead. ``accepted`` returns the bullets, less their dashes, that hold now in its place.
    ``kept`` returns the bullets worth keeping of what came; ``hint`` where to look for what is missing, "" for
    no idea. ``order`` is the place among the bullets that are kept.
    """

    names: tuple[str, ...]
    takes: Takes
    check: Callable[[str, Seen], str]
    accepted: Callable[[str, Seen], tuple[str, ...]]
    kept: Callable[[Seen], tuple[str, ...]] = _nothing
    hint: Callable[[str, Seen], str] = _no_hint
    order: int = 50
