"""The whole of rolebot behind a request URL of the fake Slack: real store, real worker, the shipped knowledge."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import tempfile
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_sdk.web.async_client import AsyncWebClient

from bot.harness import FakeSlack, Message
from bot.knowledge import Knowledge, read
from bot.slack.app import app
from bot.slack.delivery import Sender, Timing, Worker
from bot.slack.rendering import SourceLinks
from bot.slack.replies import Replies
from bot.slack.workspace import Identity, Policy, Workspace
from bot.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine

    from bot.answering import Wordings
    from bot.assistant import Assistant
    from bot.domain import Citation
    from bot.harness import Channel, VirtualClock

TODAY = date(2026, 11, 25)
QUIET = logging.getLogger("tests.slack.scenarios")
QUIET.addHandler(logging.NullHandler())
QUIET.propagate = False


@cache
def shipped() -> tuple[Knowledge, Assistant]:
    """The knowledge that ships with the bot, read once for all tests."""
    knowledge = read("")
    return knowledge, knowledge.assistant(TODAY)


@dataclass
class Shipped:
    """The knowledge in force; ``template`` gives sources an address."""

    template: str = ""

    @property
    def assistant(self) -> Assistant:
        return shipped()[1]

    @property
    def words(self) -> Wordings:
        return shipped()[0].wordings

    @property
    def sources(self) -> Callable[[Citation], str]:
        return SourceLinks.of(shipped()[0].shelf.postings, self.template)


class WorkerClock:
    """The worker's time is that of the fake: it passes when a test says so."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock

    def now(self) -> float:
        return self._clock.now()

    async def sleep_until(self, when: float) -> None:
        due = asyncio.Event()
        alarm = self._clock.at(when, due.set)
        try:
            await due.wait()
        finally:
            alarm.off()


@dataclass
class Stage:
    """What a scene plays on."""

    slack: FakeSlack
    store: Store
    worker: Worker
    workspace: Workspace
    statuses: list[int] = field(default_factory=list)

    async def idle(self) -> None:
        """Until all is said, and nothing has to wait for a time to come."""
        await self.slack.idle(self.worker.idle)

    async def settle(self) -> None:
        """Until all is said, also what has to wait its turn in a channel."""
        while True:
            await self.idle()
            pending = await self.store.inbox.pending(self.slack.clock.now())
            if not pending.waiting + pending.unsure + pending.in_flight:
                return
            await self.slack.clock.advance(1.0)

    async def thread(self, one: Message) -> list[Message]:
        """What stands in a thread below its first message, once all is said."""
        await self.settle()
        return self.slack.messages(self.slack.workspace.channels[one.channel], one)[1:]

    async def answer(self, one: Message) -> Message:
        """The one answer in a thread."""
        (answer,) = await self.thread(one)
        return answer


def read_aloud(one: Message) -> str:
    """All that a person reads in a message, its text and every text of its blocks, line by line."""
    return "\n".join(_texts(list(one.blocks)))


def _texts(held: Any) -> list[str]:  # noqa: ANN401  # JSON
    if isinstance(held, dict):
        own = [held["text"]] if isinstance(held.get("text"), str) else []
        return own + [t for key, value in held.items() if key != "text" or not own for t in _texts(value)]
    return [t for one in held for t in _texts(one)] if isinstance(held, list) else []


@contextlib.asynccontextmanager
async def stage(
    folder: Path,
    *,
    policy: Policy | None = None,
    template: str = "",
    **options: Any,  # noqa: ANN401  # those of FakeSlack
) -> AsyncIterator[Stage]:
    """The stage, its store in ``folder``."""
    policy = policy or Policy()
    async with FakeSlack(**options) as slack, aiohttp.ClientSession() as session:
        store = await open_store(folder / "state.sqlite")
        client = AsyncWebClient(
            slack.bot_token, base_url=slack.api_url, session=session, retry_handlers=[], logger=QUIET
        )
        current, now = Shipped(template), slack.clock.now
        replies = Replies(current=current, store=store, policy=policy, now=now, logger=QUIET)
        worker = Worker(
            inbox=store.inbox,
            slack=Sender(client, slack.app.bot_id),
            answer=replies.answer,
            apology=replies.apology,
            posted=replies.posted,
            clock=WorkerClock(slack.clock),
            owner="test",
            random=random.Random(1),  # noqa: S311  # it only spreads retries
            can_read_back=lambda _: True,
            timing=Timing(),
        )
        identity = Identity(slack.app.team, "", slack.app.bot_user, slack.app.bot_id, slack.app.app_id)
        workspace = Workspace(
            identity, policy, current, store, worker, client, now=now, logger=QUIET, command="/role"
        )
        held = Stage(slack, store, worker, workspace)
        bolt = app(workspace)

        async def door(request: web.Request) -> web.Response:
            response = await to_aiohttp_response(await bolt.async_dispatch(await to_bolt_request(request)))
            held.statuses.append(response.status)
            return response

        site = web.Application(client_max_size=2 << 20)
        site.router.add_post("/slack/events", door)
        runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.05)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        slack.install(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
        running = asyncio.ensure_future(worker.run())
        try:
            yield held
            await held.idle()
            failed = [status for status in held.statuses if status >= 500]
            assert not failed, f"answered with {failed}"
        finally:
            await worker.drain(1.0)
            await running
            await runner.cleanup()
            await store.close()


def play(scene: Callable[[Stage], Coroutine[Any, Any, None]], **options: Any) -> None:  # noqa: ANN401  # those of stage
    """Play a scene on a stage of its own."""

    async def played() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with stage(Path(folder), **options) as held:
                await scene(held)

    asyncio.run(played())


def room(stage: Stage, *people: Any, **options: Any) -> Channel:  # noqa: ANN401  # those of FakeSlack.channel
    """A channel with some people in it, and the bot."""
    return stage.slack.channel("jobs", people, **options)
