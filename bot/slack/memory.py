"""What a thread remembers of its questions: for each what it was resolved to, no words of anybody.

Kept by the ts of the message that asked, so that a question answered anew, after a crash or an edit, is understood
with what stood before it and not with its own first answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from bot.domain import Resolved

TURNS = 6  # the latest questions of a thread; an edit of an older one is understood without the thread


@dataclass(frozen=True, slots=True)
class Turn:
    """A question by its message's ts."""

    ts: str
    resolved: Resolved | None


@dataclass(frozen=True, slots=True)
class Memory:
    """The questions of a thread in their order."""

    turns: tuple[Turn, ...] = ()
    version: Literal[1] = 1

    def before(self, ts: str) -> Resolved | None:
        """What a question is understood with: what the last one before it was resolved to."""
        return next((turn.resolved for turn in reversed(self.turns) if turn.ts < ts), None)

    def latest(self) -> Resolved | None:
        """What the last question was resolved to."""
        return self.turns[-1].resolved if self.turns else None

    def after(self, ts: str, resolved: Resolved | None) -> Memory:
        """The memory with a question added, or put in the place of what it was before."""
        others = (turn for turn in self.turns if turn.ts != ts)
        return Memory(tuple(sorted((*others, Turn(ts, resolved)), key=lambda turn: turn.ts))[-TURNS:])


@cache
def _adapter() -> TypeAdapter[Memory]:
    """Built when it is first needed: that takes some milliseconds."""
    return TypeAdapter(Memory)


def written(memory: Memory) -> str:
    """A memory as JSON."""
    return _adapter().dump_json(memory).decode("utf-8")


def read(text: str) -> Memory:
    """The memory that a text holds; an empty one for what no longer is, or never was, a memory."""
    try:
        return _adapter().validate_json(text)
    except ValidationError:
        return Memory()
