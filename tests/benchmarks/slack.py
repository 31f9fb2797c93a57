"""``python -m tests.benchmarks slack``: acknowledgements under load, the way to a posted answer, memory.

The bot is the real command in a process of its own; this process drives it and is the fake Slack.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import statistics
import tempfile
from itertools import chain, islice, repeat
from pathlib import Path
from typing import TYPE_CHECKING

from bot.harness import FakeSlack, Fault
from tests.benchmarks.knocking import Knocking, said
from tests.benchmarks.table import MILLISECONDS, Line
from tests.slack.running.standing import told
from tests.soak.lives import command, event

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping
    from typing import Any

    from tests.soak.lives import Life

RATES = (50, 400)  # events a second; Slack sends 30,000 an hour at most
SECONDS = 15
CONNECTIONS = 32
WARM = 200  # events before anything counts
P99 = 25.0  # milliseconds
QUESTIONS = 60
# seconds until a post stands: at once, and as somebody measured it: https://github.com/rehabstudio/fbmessenger/issues/40
POSTS = (0.0, 0.08)
RATIO = 1.5
CHANNELS = 4
OVERHEARD = 19  # messages to nobody in particular for each question
FLAT = 1.1
QUESTION = "what does the SRE role require?"
MEBIBYTE = 1 << 20


@contextlib.asynccontextmanager
async def running(slack: FakeSlack, bot: str, **more: str) -> AsyncIterator[tuple[Life, int]]:
    """A bot that serves, and its port."""
    with tempfile.TemporaryDirectory() as folder:
        life = await command(bot, told(slack, "http", Path(folder) / "state.db", **more))
        try:
            port, ready = 0, "serving" if bot == "rolebot" else "listening"
            while not port:
                line = await life.log.readline()
                told_by: Mapping[str, Any] = event(line)
                if not line:
                    raise AssertionError("the bot ended")
                port = told_by["port"] if told_by["event"] == ready else 0
            reading = asyncio.ensure_future(life.log.read())
            yield life, port
            reading.cancel()
        finally:
            life.kill()
            await life.ended()


async def acknowledging() -> list[Line]:
    """Questions in one channel, each stored before it is acknowledged, beside a Bolt bot that stores and says nothing."""
    lines = []
    async with (
        FakeSlack(journal_limit=1000) as slack,
        running(slack, "rolebot") as (_, port),
        running(slack, "default") as (_, other),
    ):
        ann = slack.user("Ann")
        ours, theirs = (Knocking(slack, at, CONNECTIONS) for at in (port, other))
        channel = slack.channel("jobs", members=[ann])
        asked = said(slack, ann, [channel], f"{slack.bot_mention} {QUESTION}")
        unheard = said(slack, ann, [channel], QUESTION)
        await ours.send(asked, WARM)
        await theirs.send(unheard, WARM)
        for rate in RATES:
            peer = await theirs.send(unheard, rate * SECONDS, rate)
            found = await ours.send(asked, rate * SECONDS, rate)
            p99, bare = found.p99 * MILLISECONDS, peer.p99 * MILLISECONDS
            lines.append(
                Line(
                    f"acknowledged at {rate}/s, p99 of {len(found.took)}, p50 {found.p50 * MILLISECONDS:.1f} ms",
                    f"{p99:.1f} ms",
                    f"bare Bolt {bare:.1f} ms, p50 {peer.p50 * MILLISECONDS:.1f} ms",
                    f"{p99 / bare:.2f}",
                    f"p99 <= {P99:.0f} ms",
                    p99 <= P99 and not found.refused,
                )
            )
    return lines


class Arrivals:
    """When posts stand at a fake Slack that takes so many seconds for each."""

    def __init__(self, slack: FakeSlack, takes: float) -> None:
        self._arrived = asyncio.Event()
        self._at = 0.0
        self._takes = takes
        slack.faults.add(Fault("chat.postMessage", times=None, where=self._noted))
        slack.faults.add(Fault("chat.postMessage", times=None, landed_after=takes))

    async def next(self) -> float:
        """The time of the next one."""
        self._arrived.clear()
        await self._arrived.wait()
        return self._at + self._takes

    def _noted(self, arguments: Mapping[str, Any]) -> bool:
        self._at = asyncio.get_running_loop().time()
        self._arrived.set()
        return False


async def answering() -> list[Line]:
    """A question until its answer stands at Slack, in turns with a Bolt bot that only says it again."""
    return [await _answered(takes) for takes in POSTS]


async def _answered(takes: float) -> Line:
    took: dict[str, list[float]] = {"rolebot": [], "default": []}
    async with contextlib.AsyncExitStack() as parts:
        turns = []
        for bot, seconds in took.items():
            slack = await parts.enter_async_context(FakeSlack())
            slack.habits.echo = False
            _, port = await parts.enter_async_context(running(slack, bot))
            slack.install(f"http://127.0.0.1:{port}/slack/events")
            turns.append((slack, slack.user("Ann"), Arrivals(slack, takes), seconds))
        loop = asyncio.get_running_loop()
        for number in range(QUESTIONS + 5):
            for slack, ann, arrivals, seconds in turns:
                channel = slack.channel(f"jobs-{number}", members=[ann])
                began = loop.time()
                await ann.says(channel, f"<@bot> {QUESTION}")
                seconds.append(await arrivals.next() - began)
                await slack.idle()
    ours, theirs = (statistics.median(seconds[5:]) * MILLISECONDS for seconds in took.values())
    ratio = ours / theirs
    return Line(
        f"question to posted answer, p50 of {QUESTIONS}; a post takes Slack {takes * MILLISECONDS:.0f} ms",
        f"{ours:.1f} ms",
        f"Bolt echo {theirs:.1f} ms",
        f"{ratio:.2f}",
        f"<= {RATIO}",
        ratio <= RATIO,
    )


async def remembering(events: int) -> list[Line]:
    """The memory of the bot after a tenth of many events, and after all of them."""
    async with FakeSlack(journal_limit=1000) as slack, running(slack, "rolebot") as (life, port):
        slack.habits.echo = False
        ann = slack.user("Ann")
        channels = [slack.channel(f"jobs-{n}", members=[ann]) for n in range(CHANNELS)]
        asked = said(slack, ann, channels, f"{slack.bot_mention} {QUESTION}")
        mixed = chain.from_iterable(
            chain([next(asked)], islice(overheard, OVERHEARD))
            for overheard in repeat(said(slack, ann, channels, "see you at lunch"))
        )
        knocking = Knocking(slack, port, CONNECTIONS)
        await knocking.send(mixed, events // 10)
        before = _resident(life)
        await knocking.send(mixed, events - events // 10)
        after = _resident(life)
    return [
        Line(
            f"memory after {events:,} events",
            f"{after / MEBIBYTE:.0f} MiB",
            f"after {events // 10:,}: {before / MEBIBYTE:.0f} MiB",
            f"{after / before:.2f}",
            f"<= {FLAT}",
            after <= before * FLAT,
        )
    ]


def _resident(life: Life) -> int:
    """The memory that a process holds, in bytes: https://man7.org/linux/man-pages/man5/proc_pid_statm.5.html."""
    pages = int(Path(f"/proc/{life.pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def measures(events: int) -> list[Callable[[], list[Line]]]:
    """Everything that is measured here, in order."""
    return [
        lambda: asyncio.run(acknowledging()),
        lambda: asyncio.run(answering()),
        lambda: asyncio.run(remembering(events)),
    ]
