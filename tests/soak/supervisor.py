"""Keeps a bot alive as an init system does: whenever it dies it is started again, and Slack told where it listens."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections import Counter
from typing import TYPE_CHECKING, Any

import aiohttp

from tests.soak import lives

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Mapping

    from bot.harness import FakeSlack

LAST_LINES = 20
MOST_UNEXPECTED = 3  # ends that nobody planned: more of them, and the run is over


class Supervisor:
    """Starts one life after the other.

    ``planned`` gives for each life how many seconds of the fake's clock it is waited for, and where it dies by itself
    ("" for nowhere); after its end every life begins at once and dies nowhere. ``deaths`` counts those by ``kill -9``.
    """

    def __init__(
        self,
        slack: FakeSlack,
        start: Callable[[Mapping[str, str]], Awaitable[lives.Life]],
        environment: Mapping[str, str],
        planned: Iterator[tuple[float, str]],
    ) -> None:
        self._slack = slack
        self._start = start
        self._environment = environment
        self._planned = planned
        self._life: lives.Life | None = None
        self._killed = False
        self._port = 0
        self.deaths = 0
        self.crashes: Counter[str] = Counter()  # of the deaths those at a named point
        self.unexpected: list[str] = []  # lives that ended otherwise, with the end of their log

    async def run(self) -> None:
        """One life after the other, until cancelled or past hope; then the last one is killed."""
        try:
            while len(self.unexpected) < MOST_UNEXPECTED:
                await self._live()
        finally:
            if self._life is not None:
                self.kill()
                await self._life.log.read()
                await self._life.ended()

    async def _live(self) -> None:
        rest, crash = next(self._planned, (0.0, ""))
        if rest:
            await passed(self._slack, rest)
        life = await self._start({**self._environment, **({"ROLEBOT_CRASH_AT": crash} if crash else {})})
        self._life, self._killed = life, False
        lines: list[str] = []
        while line := await life.log.readline():
            said = lives.event(line)
            lines = [*lines[1 - LAST_LINES :], line.decode(errors="replace").rstrip()]
            if said["event"] == "listening":
                self._port = int(said["port"])
                self._slack.install(f"http://127.0.0.1:{self._port}/slack/events")
        self._slack.install("")  # another's process may get the port
        self._port = 0
        code = await life.ended()
        self._life = None
        if code == -signal.SIGKILL:
            self.deaths += 1
            if not self._killed:
                self.crashes[crash.partition(":")[0]] += 1
        else:
            self.unexpected.append("\n".join([f"exit code {code}", *lines]))

    def kill(self) -> None:
        """``kill -9`` for the life there is now, whatever it is at; for none while the next is being started."""
        if self._life is not None and not self._life.log.at_eof() and not self._killed:
            self._life.kill()
            self._killed = True

    async def ready(self, session: aiohttp.ClientSession) -> dict[str, Any]:
        """What /readyz says; nothing while nobody listens."""
        if not self._port:
            return {}
        with contextlib.suppress(aiohttp.ClientError, TimeoutError):
            async with session.get(f"http://127.0.0.1:{self._port}/readyz") as answer:
                said: dict[str, Any] = await answer.json()
                return said
        return {}


async def passed(slack: FakeSlack, seconds: float) -> float:
    """Wait until the fake's clock has gone on for so long; how much longer it took."""
    due, come = slack.clock.now() + max(0.0, seconds), asyncio.Event()
    slack.clock.at(due, come.set)
    await come.wait()
    return slack.clock.now() - due


async def ended(task: asyncio.Task[None]) -> None:
    """Cancel a task and wait for its end."""
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
