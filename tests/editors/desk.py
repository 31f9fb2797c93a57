"""An editor at work: writes a file of a folder that a running bot watches, and looks at what comes of it."""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rehearsal.parsing import read
from bot.rehearsal.running import Days, Rehearsal
from tests.answering.shelves import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bot.harness import Channel, Person
    from bot.rehearsal.stage import Stage

SOON = 5.0  # seconds
PATIENCE = 30.0  # seconds, on a machine that many share
LOOKS = 1.0  # seconds that the bot waits for a folder to rest, and for nothing else
LOG = "bot.slack.current"  # says when a change was taken up, or why it was not


class Told(logging.Handler):
    """Wakes who waits whenever the bot says something about its knowledge."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._said = asyncio.Event()

    def emit(self, record: logging.LogRecord) -> None:
        self._said.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Return once something holds. Raises TimeoutError if it never does."""
        async with asyncio.timeout(PATIENCE):
            while not holds():
                self._said.clear()
                await self._said.wait()


@contextmanager
def listening() -> Iterator[Told]:
    """What the bot says about its knowledge is heard for as long as the context lasts."""
    told, log = Told(), logging.getLogger(LOG)
    level = log.level
    log.addHandler(told)
    log.setLevel(logging.INFO)
    try:
        yield told
    finally:
        log.removeHandler(told)
        log.setLevel(level)


@dataclass(frozen=True, slots=True)
class Editor:
    """The folder, the bot that watches it, and somebody who asks."""

    folder: Path
    here: Stage
    told: Told
    person: Person
    channel: Channel

    async def asks(self, question: str) -> str:
        """What the bot answers in its thread."""
        asked = await self.person.says(self.channel, f"<@bot> {question}")
        await self.here.settled()
        return "\n".join(one.text for one in self.here.slack.messages(self.channel, asked)[1:])

    async def saves(self, name: str, text: str) -> None:
        """Write a file, and wait until the bot answers from it."""
        before = self._state
        self._write(name, text)
        await self.told.until(lambda: self._state[0] != before[0])

    async def slips(self, name: str, text: str) -> list[str]:
        """Write a file with a mistake; what the bot says about it, once it has seen it. Then it is put back."""
        file, before = self.folder / name, self._state
        good = file.read_text(encoding="utf-8")
        self._write(name, text)
        await self.told.until(lambda: self._state != before)
        state = self.here.current.state
        assert state is not None
        said = [*state.problems, *([state.trouble] if state.trouble else [])]
        wrong = self._state
        self._write(name, good)
        await self.told.until(lambda: self._state != wrong and not self._trouble)
        return said

    async def rehearses(self, name: str) -> tuple[list[str], list[str]]:
        """How the tests of a file go, played with the bot that runs: mistakes in the file, and what failed."""
        tests, mistakes = read((self.folder / name).read_text(encoding="utf-8"), name)
        played = Rehearsal(self.here, Days(TODAY))
        failures = [f for test in tests for f in (await played.run(test)).failures]
        return list(map(str, mistakes)), [f"{name}:{f.line}: {f.came}" for f in failures]

    @property
    def _state(self) -> tuple[str, str]:
        """What it answers from, and why not from what is there now."""
        state = self.here.current.state
        assert state is not None
        return state.hash, state.trouble

    @property
    def _trouble(self) -> str:
        return self._state[1]

    def _write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")


class Watch:
    """Seconds since a task was begun."""

    def __init__(self) -> None:
        self._begun, self._spent = time.monotonic(), time.process_time()

    @property
    def seconds(self) -> float:
        """By the clock; on a busy machine no more than what this process worked for it, and waited."""
        return min(time.monotonic() - self._begun, time.process_time() - self._spent + LOOKS)
