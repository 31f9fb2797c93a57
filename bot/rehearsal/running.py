"""Conversations played through on one stage: what came of each step, and what was expected otherwise."""

from __future__ import annotations

import time
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.harness import VirtualClock
from bot.rehearsal.conversation import (
    Act,
    Conversation,
    Expectation,
    Step,
)
from bot.rehearsal.expectations import by_name
from bot.rehearsal.playing import Came, StageDirectionError, Talk
from bot.rehearsal.seen import Seen, see
from bot.rehearsal.stage import Stage, stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from datetime import date

# a rehearsal measures no time: on a busy machine Slack waits longer, and what it gives out lasts longer
SLOWLY, PATIENCE = 0.1, 30.0
ASKS = frozenset({Act.SAY, Act.COMMAND, Act.EDIT})  # what gets one answer at most


@dataclass(frozen=True, slots=True)
class Failure:
    """Something came otherwise. ``expectation`` is the bullet that failed, None for what may never happen.

    ``came`` says in words what is wrong; ``seen`` is all that came, None where the step could not be done.
    """

    step: Step
    came: str
    expectation: Expectation | None = None
    seen: Seen | None = None

    @property
    def line(self) -> int:
        """The line to look at: the bullet's, or that of what was said."""
        return self.expectation.line if self.expectation else self.step.line


@dataclass(frozen=True, slots=True)
class Outcome:
    """A conversation played: what came of each step that could be done. It went as expected without failures."""

    conversation: Conversation
    failures: tuple[Failure, ...]
    came: tuple[Came, ...]


class Days:
    """The date that the bot answers for, told from test to test."""

    def __init__(self, usual: date) -> None:
        self.usual = usual
        self.now = usual

    def __call__(self) -> date:
        """The date now."""
        return self.now


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A stage whose date can be told."""

    stage: Stage
    days: Days

    async def dated(self, day: date | None) -> None:
        """Let the bot answer for a date, None for the usual one."""
        self.days.now = day or self.days.usual
        current = self.stage.current
        while current.edition.day != self.days.now:
            await current.look()

    async def run(self, conversation: Conversation) -> Outcome:
        """Play a conversation to its end, or to the first step that can't be done."""
        await self.dated(conversation.day)
        talk, failures = Talk(self.stage), list[Failure]()
        for step in conversation.steps:
            try:
                came = await talk.play(step)
            except StageDirectionError as error:
                failures.append(Failure(step, str(error)))
                break
            seen = await see(self.stage, came)
            failures += [Failure(step, fault, seen=seen) for fault in came.faults]
            if step.act in ASKS and len(seen.messages) > 1:
                failures.append(
                    Failure(step, f"{len(seen.messages)} answers came to one question", seen=seen)
                )
            failures += _checked(step, seen)
        return Outcome(conversation, tuple(failures), tuple(talk.came))


@asynccontextmanager
async def rehearsal(knowledge: str, day: date) -> AsyncIterator[Rehearsal]:
    """A bot that answers from a folder ("" for the bundled one); ``day`` is the date of tests that tell none.

    Raises RolebotError for a folder that can't be answered from.
    """
    days = Days(day)
    slowly = VirtualClock(time.time(), rate=SLOWLY)
    async with stage(knowledge, day=days, clock=slowly, ack_seconds=PATIENCE) as here:
        here.slack.strict = False  # what Slack would refuse is told with the step that did it
        yield Rehearsal(here, days)


async def run_all(here: Rehearsal, conversations: Iterable[Conversation]) -> list[Outcome]:
    """All of them, those of one date together; in the order in which they were given."""
    every = list(conversations)
    order = sorted(range(len(every)), key=lambda n: (every[n].day or here.days.usual, n))
    outcomes = {n: await here.run(every[n]) for n in order}
    return [outcomes[n] for n in range(len(every))]


def _checked(step: Step, seen: Seen) -> list[Failure]:
    """The bullets that do not hold."""
    kinds = by_name()
    return [
        Failure(step, came, one, seen)
        for one in step.expectations
        if (came := kinds[one.kind].check(one.text, seen))
    ]
