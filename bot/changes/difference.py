"""What was found: each question with both answers and how they differ, and the roles that came and went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain import Answer


class Kind(StrEnum):
    """How two answers to one question differ; those that people must look at first."""

    BROKEN = "broken"  # answered before and not now, or a quote is lost that still stands in the posting
    FIXED = "fixed"  # not answered before, and now it is
    CHANGED = "changed"  # other quotes, or another outcome
    GONE = "gone"  # the only roles it was about are removed
    REWORDED = "reworded"  # the same quotes, other words of the bot
    MOVED = "moved"  # the same words, on other lines or in another file
    SAME = "same"


SHOWN = (Kind.BROKEN, Kind.FIXED, Kind.CHANGED)  # whose answers are shown side by side


class Origin(StrEnum):
    """Why a question is asked."""

    CONVERSATION = "conversation"
    MISSED = "missed"
    ROLE = "role"  # made from a role and a facet


@dataclass(frozen=True, slots=True)
class Change:
    """One question with both answers.

    ``where`` is what it comes from: file and line, or role and facet; ``asked`` what was asked of the old and of
    the new state (they differ where a role has another name); ``why`` a reason in a sentence, "" if none is known.
    """

    kind: Kind
    origin: Origin
    where: str
    asked: tuple[str, str]
    old: Answer
    new: Answer
    why: str = ""


@dataclass(frozen=True, slots=True)
class RoleChange:
    """A role that is on one side only, or has another name or file; ``old`` and ``new`` are "" where it is not.

    ``said`` counts the facets it has an answer about; ``why`` tells what became of a file that is still there, and
    then ``lost`` is True if nobody can have meant that.
    """

    old: str
    new: str
    old_file: str = ""
    new_file: str = ""
    said: int = 0
    why: str = ""
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs between the answers of two states, each by its name."""

    old: str
    new: str
    roles: tuple[RoleChange, ...]
    changes: tuple[Change, ...]
    problems: tuple[str, ...] = ()  # of the new state's files, which the old one did not have

    @property
    def counts(self) -> dict[Kind, int]:
        """How many questions there are of each kind, every kind named."""
        found = Counter(c.kind for c in self.changes)
        return {kind: found[kind] for kind in Kind}

    @property
    def broken(self) -> bool:
        """Whether something is lost that was there."""
        return any(c.kind is Kind.BROKEN for c in self.changes) or any(r.lost for r in self.roles)

    def of(self, kind: Kind) -> tuple[Change, ...]:
        """The questions of one kind."""
        return tuple(c for c in self.changes if c.kind is kind)
