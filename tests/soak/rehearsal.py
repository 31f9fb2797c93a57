"""One run: a fake Slack, people who ask, a bot that dies again and again, and what is left of it all."""

from __future__ import annotations

import asyncio
import os
import random
import tempfile
import time
from collections import deque
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp

from bot.harness import ALL, FakeSlack, VirtualClock
from bot.harness.deliveries import ACK_SECONDS
from tests.answering.shelves import postings
from tests.slack.running.standing import told
from tests.soak.plan import CHANNELS, POSTINGS, SURE, Ask, Plan
from tests.soak.supervisor import Supervisor, ended, passed
from tests.soak.verdict import Asked, Verdict, settled, verdict
from tests.soak.weather import weather

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Awaitable, Callable, Iterator, Mapping

    from bot.harness import Channel, Person
    from tests.soak.lives import Life

LOOK = 10.0  # seconds of the fake's clock between two looks whether all is done
PATIENCE = 3600.0  # of these after all was asked; what is not answered then is lost
REQUEST = aiohttp.ClientTimeout(total=5)


@dataclass(frozen=True, slots=True)
class Manner:
    """How runs are made: ``factor`` is how many real seconds one of Slack's takes, ``history``: the scopes for it.

    ``echoes``: the bot answers with the question. ``start`` starts it with an environment; ``cache`` is the folder
    where it keeps what it has read.
    """

    factor: float
    history: bool
    echoes: bool
    start: Callable[[Mapping[str, str]], Awaitable[Life]]
    cache: Path

    @property
    def scopes(self) -> frozenset[str]:
        """What the app is granted."""
        return ALL if self.history else frozenset(one for one in ALL if not one.endswith(":history"))


@dataclass(frozen=True, slots=True)
class Report:
    """A run that is over; ``crashes`` are those of the ``kills`` at each named point, ``lag`` is in the fake's seconds."""

    seed: int
    verdict: Verdict
    kills: int
    crashes: Counter[str]
    unexpected: tuple[str, ...]
    seconds: float
    lag: float


async def rehearse(plan: Plan, manner: Manner) -> Report:
    """Make a run."""
    began = time.monotonic()
    async with AsyncExitStack() as parts:
        folder = Path(parts.enter_context(tempfile.TemporaryDirectory()))
        clock = VirtualClock(time.time() / manner.factor, rate=1 / manner.factor)
        slack = await parts.enter_async_context(
            FakeSlack(
                scopes=manner.scopes,
                clock=clock,
                ack_seconds=ACK_SECONDS * manner.factor,
                random=random.Random(plan.seed),
            )
        )
        session = await parts.enter_async_context(aiohttp.ClientSession(timeout=REQUEST))
        run = _Run(plan, manner, slack, folder)
        clockwork = asyncio.ensure_future(clock.follow(min(0.01, manner.factor / 10)))
        parts.push_async_callback(ended, clockwork)
        supervising = asyncio.ensure_future(run.supervisor.run())
        parts.push_async_callback(ended, supervising)
        await run.to_the_end()
        patience = PATIENCE
        while patience > 0 and not supervising.done() and not await run.over(session):
            await run.passes(LOOK)
            patience -= LOOK
        found = verdict(slack, run.asked)
        return Report(
            plan.seed,
            found,
            run.supervisor.deaths,
            run.supervisor.crashes,
            tuple(run.supervisor.unexpected),
            time.monotonic() - began,
            run.lag,
        )


class _Run:
    """The stage of a run."""

    def __init__(self, plan: Plan, manner: Manner, slack: FakeSlack, folder: Path) -> None:
        self._plan = plan
        self._manner = manner
        self._slack = slack
        self._began = slack.clock.now()
        self._ann = slack.user("Ann")
        self._channels = [slack.channel(f"jobs-{n}", members=[self._ann]) for n in range(CHANNELS)]
        self.asked: list[Asked] = []
        self._places: list[tuple[Person, Channel]] = []  # who asked where, in the order of questions
        self.lag = 0.0
        for fault in weather(manner.factor, self._down):
            slack.faults.add(fault)
        knowledge = postings(folder / "knowledge", **POSTINGS)
        environment = told(
            slack,
            "http",
            folder / "state.db",
            ROLEBOT_KNOWLEDGE=str(knowledge),
            ROLEBOT_TIME_FACTOR=str(manner.factor),
            XDG_CACHE_HOME=str(manner.cache),
            PATH=os.defpath,
        )
        self.supervisor = Supervisor(slack, manner.start, environment, self._lives())

    @property
    def _since(self) -> float:
        """Seconds of the fake's clock since the run began."""
        return self._slack.clock.now() - self._began

    async def to_the_end(self) -> None:
        """Let everything happen that is planned."""
        for at in self._plan.kills:
            self._slack.clock.at(self._began + at, self.supervisor.kill)
        await self._ask_all()
        await self.passes(self._plan.end - self._since)

    async def passes(self, seconds: float) -> None:
        """Wait until the fake's clock has gone on for so long."""
        self.lag = max(self.lag, await passed(self._slack, seconds))

    async def over(self, session: aiohttp.ClientSession) -> bool:
        """Whether Slack has nothing more to deliver, the bot nothing more to send, and nothing is on its way."""
        if not settled(self._slack, self.asked):
            return False
        await self._slack.idle()
        inbox = (await self.supervisor.ready(session)).get("inbox")
        if inbox is None or inbox["waiting"] + inbox["unsure"] + inbox["in_flight"]:
            return False
        await self._slack.idle()
        return True

    def _lives(self) -> Iterator[tuple[float, str]]:
        """What is planned for each life; after the last kill all is left alone, but for points yet to be reached.

        A life that is killed before it comes to a point that is sure to be reached leaves that to the next one. On a
        busy machine every kill may come sooner than the first answer.
        """
        owed, others = deque(self._plan.crashes[:SURE]), iter(self._plan.crashes[SURE:])
        for rest in (0.0, *self._plan.rests):
            reached = self.supervisor.crashes.total()
            yield rest, owed[0] if owed else next(others, "")
            if self.supervisor.crashes.total() > reached and owed:
                owed.popleft()
            if self._since >= self._plan.last_kill and not owed:
                return

    def _down(self) -> bool:
        return any(begin <= self._since < end for begin, end in self._plan.outages)

    async def _ask_all(self) -> None:
        """Ask everything that is planned, each at its time."""
        for ask in self._plan.asks:
            await self.passes(ask.at - self._since)
            person, channel = self._place(ask)
            self._places.append((person, channel))
            text = ask.text if ask.channel < 0 else f"<@bot> {ask.text}"
            below = None if ask.below is None else self.asked[ask.below].message
            message = await person.says(channel, text, below)
            self.asked.append(Asked(message, ask.text if self._manner.echoes else ask.expects))

    def _place(self, ask: Ask) -> tuple[Person, Channel]:
        """Who asks where: Ann in a channel, somebody new in a direct message, in a thread who began it."""
        if ask.below is not None:
            return self._places[ask.below]
        if ask.channel >= 0:
            return self._ann, self._channels[ask.channel]
        person = self._slack.user("Somebody")
        return person, self._slack.dm(person)
