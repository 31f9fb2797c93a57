"""A real worker on a real store and a Slack in memory, which can die at any named point and live again."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.slack.delivery import Means, Outgoing, Variant, Worker
from bot.store import Entry, MessageKey, Store, open_store
from tests.slack.delivery.memory import MemorySlack, VirtualClock
from tests.store.files import rows

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

POINTS = ("claimed", "before send", "after send", "before done")
CHANCE = random.Random  # seeded where it is used
ASKED = 1_699_999_000.0  # when questions are asked, before the clock of a rig begins


class Crash(BaseException):
    """The process dies here."""


def crash_at(point: str, count: int = 1) -> Callable[[str], None]:
    """Die when ``point`` is reached for the ``count``-th time."""
    seen: Counter[str] = Counter()

    def at(reached: str) -> None:
        seen[reached] += 1
        if reached == point and seen[point] == count:
            raise Crash(point)

    return at


async def reply(entry: Entry) -> Outgoing | None:
    """An answer that shows its question; "quiet" gets none, "broken" breaks."""
    words = entry.body.decode()
    if words == "broken":
        raise ValueError(words)
    return None if words == "quiet" else Outgoing((Variant(f"re: {words}"),))


def apology(reference: str) -> Outgoing:
    return Outgoing((Variant(f"sorry, {reference}"),))


@dataclass
class Life:
    """One process: its worker, its store, and the task the worker runs in."""

    worker: Worker
    store: Store
    task: asyncio.Task[None]


@dataclass
class Rig:
    """A file, a Slack and a clock that outlive every process."""

    file: Path
    clock: VirtualClock = field(default_factory=VirtualClock)
    slack: MemorySlack = field(init=False)
    settings: dict[str, Any] = field(default_factory=dict)
    lives: int = 0

    def __post_init__(self) -> None:
        self.slack = MemorySlack(self.clock)

    @asynccontextmanager
    async def life(self, *, owner: str = "", channels: int = 8, **changes: Any) -> AsyncIterator[Life]:
        """A process, until the block ends or it crashes."""
        self.lives += 1
        given = {
            "answer": reply,
            "apology": apology,
            "can_read_back": lambda channel: True,
            **self.settings,
            **changes,
        }
        store = await open_store(self.file, busy=0.01)
        try:
            means = Means(inbox=store.inbox, slack=self.slack, clock=self.clock, random=CHANCE(7), **given)
            worker = Worker(means, owner=owner or f"life {self.lives}", channels=channels)
            task = asyncio.ensure_future(worker.run())
            yield Life(worker, store, task)
            if not task.done():
                await worker.drain(5.0)
            await asyncio.wait({task})
            if not task.cancelled() and (crash := task.exception()):
                assert _is_crash(crash), crash
        finally:
            await store.close()

    async def ask(
        self, life: Life, words: str, ts: str = "1", channel: str = "C1", *, again: bool | None = None
    ) -> MessageKey:
        """Somebody asks in a thread of its own.

        ``again``: it was not acknowledged before, so that it is stored first; if False the worker rests when it comes.
        """
        if again is False:
            await life.worker.idle()
        key = MessageKey("", "T1", channel, f"{ASKED:.0f}.{int(ts):06}")
        self.slack.says("U1", channel, key.ts, key.ts, words)
        assert await life.worker.put(key, words.encode(), thread_ts=key.ts, again=bool(again))
        return key

    async def passes(self, life: Life, seconds: float) -> None:
        await self.clock.advance(seconds, life.worker)

    def states(self) -> list[str]:
        return [row["outcome"] or row["state"] for row in rows(self.file)]


def alive(rig: Rig, do: Callable[[Life], Awaitable[None]], **changes: Any) -> None:
    """Do something in one process from its start to its end."""

    async def run() -> None:
        async with rig.life(**changes) as life:
            await do(life)

    asyncio.run(run())


def _is_crash(error: BaseException) -> bool:
    if isinstance(error, BaseExceptionGroup):
        return all(_is_crash(inner) for inner in error.exceptions)
    return isinstance(error, Crash)
