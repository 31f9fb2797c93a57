"""What scenes play on: people, the fake Slack, and rolebot behind its request URL."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web

from bot.harness import FakeSlack
from bot.slack.workspace import Listening, Policy
from tests.slack.scenarios.rolebot import Rolebot, Shipped

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine

    from bot.harness import Channel, Message, Person, View
    from bot.store import Store

SERVER_ERROR = 500


class Stage:
    """People on one side, the bot on the other."""

    def __init__(self, slack: FakeSlack, bot: Rolebot) -> None:
        self.slack = slack
        self.bot = bot

    @property
    def store(self) -> Store:
        return self.bot.store

    async def idle(self) -> None:
        """Until all is said, and nothing has to wait for a time to come."""
        await self.slack.idle(self.bot.worker.idle)

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

    async def answers(self, one: Message) -> list[Message]:
        """What the bot said in a thread."""
        return [reply for reply in await self.thread(one) if reply.bot_id]

    async def answer(self, one: Message) -> Message:
        """The one answer in a thread."""
        (answer,) = await self.answers(one)
        return answer

    async def restart(self) -> None:
        """End the bot as SIGTERM does, and start it again."""
        await self.bot.stop()
        await self.bot.start()


def read_aloud(one: Message | View) -> str:
    """All that a person reads in the blocks of a message or a view, line by line."""
    return "\n".join(_texts(list(one.blocks)))


def _texts(held: Any) -> list[str]:
    if isinstance(held, dict):
        own = [held["text"]] if isinstance(held.get("text"), str) else []
        return own + [t for key, value in held.items() if key != "text" or not own for t in _texts(value)]
    return [t for one in held for t in _texts(one)] if isinstance(held, list) else []


@contextlib.asynccontextmanager
async def stage(
    folder: Path,
    *,
    policy: Policy | None = None,
    current: Shipped | None = None,
    **options: Any,
) -> AsyncIterator[Stage]:
    """A stage whose bot keeps its store in ``folder``; a scene ends well only if nothing was answered with 5xx."""
    async with FakeSlack(**options) as slack, aiohttp.ClientSession() as session:
        bot = Rolebot(slack, session, folder / "state.sqlite", policy or Policy(), current or Shipped())
        site = web.Application(client_max_size=2 << 20)
        site.router.add_post("/slack/events", bot.door)
        runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.05)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        slack.install(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
        await bot.start()
        held = Stage(slack, bot)
        try:
            yield held
            await held.idle()
            assert all(status < SERVER_ERROR for status in bot.statuses), bot.statuses
        finally:
            await bot.stop()
            await runner.cleanup()


def play(scene: Callable[[Stage], Coroutine[Any, Any, None]], **options: Any) -> None:
    """Play a scene on a stage of its own."""

    async def played() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with stage(Path(folder), **options) as held:
                await scene(held)

    asyncio.run(played())


def room(stage: Stage, *people: Person, **options: Any) -> Channel:
    """A channel with some people in it, and the bot."""
    return stage.slack.channel("jobs", people, **options)


class _All(dict[str, Listening]):
    """The same policy for every channel, whatever id it gets."""

    def __init__(self, listening: Listening) -> None:
        super().__init__()
        self._listening = listening

    def get(self, key: str, default: object = None) -> Listening:
        return self._listening


def everywhere(listening: Listening) -> Policy:
    """The same policy in all channels."""
    return Policy(channels=_All(listening))
