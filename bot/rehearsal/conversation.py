"""A conversation as an editor writes it: what is said, where, and what is expected of the bot; and how it is written.

Read from text by ``bot/rehearsal/parsing.py``. How it reads is told at the top of ``knowledge/conversations/``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class Act(StrEnum):
    """What a person does."""

    SAY = "say"
    COMMAND = "command"  # typed as /role, seen by nobody else
    PRESS = "button"
    EDIT = "edit"  # of what was said last
    DELETE = "delete"  # same
    SUBMIT = "submit"  # of the window that is open
    CLOSE = "close"  # same


class Place(StrEnum):
    """Where something is said."""

    CHANNEL = "channel"
    THREAD = "thread"  # of what was said last, wherever that was
    DM = "DM"


@dataclass(frozen=True, slots=True)
class Expectation:
    """One bullet: ``kind`` is the first name of a file in ``expectations/``, ``text`` what stands after the colon.

    ``line`` and ``last`` are the first and last of its lines, 1-based; 0 for one that stands in no file.
    """

    kind: str
    text: str = ""
    line: int = 0
    last: int = 0

    def __str__(self) -> str:
        return f"- {self.kind}: {self.text}" if self.text else f"- {self.kind}"


@dataclass(frozen=True, slots=True)
class Step:
    """One quoted line: what a person does, and what is expected then.

    ``text`` is plain: what is said or typed, the label of a button, what is written into a window. ``mention`` says
    whether the bot is mentioned, for an edit also if it was not before; in a direct message, and for what is not
    said, it means nothing. ``person`` is a name, "" for the one who speaks where nobody is named.
    """

    text: str
    act: Act = Act.SAY
    place: Place = Place.CHANNEL
    mention: bool = True
    person: str = ""
    expectations: tuple[Expectation, ...] = ()
    line: int = 0

    @property
    def directions(self) -> tuple[str, ...]:
        """What stands in parentheses before the text; nothing for a mention in the channel, and for a command."""
        if self.act not in {Act.SAY, Act.COMMAND}:
            added = self.act is Act.EDIT and self.mention
            where: tuple[str, ...] = (str(self.act), "mention") if added else (str(self.act),)
        elif self.act is Act.COMMAND or (self.place is Place.CHANNEL and self.mention):
            where = ()
        elif self.place is Place.CHANNEL:
            where = ("channel",)
        elif self.place is Place.THREAD and not self.mention:
            where = ("thread", "nobody mentioned")
        else:
            where = (str(self.place),)
        return (*where, self.person) if self.person else where

    @property
    def lines(self) -> list[str]:
        """The quoted lines: a text of several lines has a backslash at the end of each but the last."""
        told = ", ".join(self.directions)
        first, *rest = self.text.split("\n")
        if first.startswith("(") or (first.startswith("/") and self.act is Act.SAY):
            first = "\\" + first
        lines = [f"({told}) {first}".rstrip() if told else first, *rest]
        return [f"> {line}\\" for line in lines[:-1]] + [f"> {lines[-1]}"]


@dataclass(frozen=True, slots=True)
class Conversation:
    """One test: a heading, and the steps below it.

    ``day`` is the date it is for, None for that of the day; ``file`` as given, ``line`` of its heading, 1-based.
    """

    heading: str
    steps: tuple[Step, ...]
    day: date | None = None
    file: str = ""
    line: int = 0


def written(steps: Iterable[Step], heading: str, day: date | None = None) -> str:
    """A test as text, to be put at the end of a file; reading it gives the same steps."""
    lines = [f"## {' '.join(heading.split()) or 'A conversation'}", ""]
    if day is not None:
        lines += [f"today is {day.isoformat()}", ""]
    for step in steps:
        lines += [*step.lines, *map(str, step.expectations), ""]
    return "\n".join(lines)


def appended(text: str, test: str) -> str:
    """The text of a file with a test at its end; a new file gets a title."""
    return f"{text.rstrip() or '# Kept from talks with the bot'}\n\n{test.rstrip()}\n"
