"""The whole program in this process: real server or socket, real store, real worker, before a fake Slack."""

from __future__ import annotations

import asyncio
import contextlib
import re
import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp

from bot.harness import FakeSlack
from bot.settings_process import read
from bot.slack.process import Pace, Process
from bot.slack.socket import SocketTiming

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping

    from slack_bolt.async_app import AsyncApp

    from bot.harness import Message
    from bot.settings_process import ProcessSettings

QUICK = Pace(socket=SocketTiming(ping=0.1, look=0.02, deaf=0.3, close=0.5), look=0.05)


@dataclass
class Standing:
    """A program that serves."""

    slack: FakeSlack
    process: Process
    stop: asyncio.Event
    serving: asyncio.Future[None]

    async def serves(self) -> None:
        """Wait until it serves; what keeps it from that comes out here."""
        waiting: asyncio.Future[Any] = asyncio.ensure_future(self.process.serving.wait())
        ended: asyncio.Future[Any] = self.serving
        await asyncio.wait({waiting, ended}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if ended.done():
            ended.result()

    async def ready(self) -> tuple[int, dict[str, Any]]:
        """What /readyz says."""
        url = f"http://127.0.0.1:{self.process.server.port}/readyz"
        async with aiohttp.ClientSession() as session, session.get(url) as answer:
            return answer.status, await answer.json()

    async def until(self, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """What /readyz says once something holds there; each look is a request, and nothing else is waited for."""
        async with asyncio.timeout(20):
            while True:
                with contextlib.suppress(aiohttp.ClientConnectionError):  # it does not listen yet
                    _, said = await self.ready()
                    if holds(said):
                        return said

    async def answers(self, one: Message) -> list[str]:
        """What stands below a message once all is said."""
        worker = self.process.status.worker
        assert worker is not None
        await self.slack.idle(worker.idle)
        channel = self.slack.workspace.channels[one.channel]
        return [m.text for m in self.slack.messages(channel, one)[1:]]


def told(slack: FakeSlack, transport: str, state: Path, **more: str) -> dict[str, str]:
    """The environment of a program that belongs to this Slack."""
    secret = (
        {"SLACK_SIGNING_SECRET": slack.signing_secret}
        if transport == "http"
        else {"SLACK_APP_TOKEN": slack.app_token}
    )
    return {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_API_URL": slack.api_url,
        "ROLEBOT_PORT": "0",
        "ROLEBOT_STATE": str(state),
        **secret,
        **more,
    }


@contextlib.asynccontextmanager
async def started(slack: FakeSlack, settings: ProcessSettings, pace: Pace = QUICK) -> AsyncIterator[Standing]:
    """A program that was started; it may not serve yet."""
    process, stop = Process(settings, pace), asyncio.Event()
    serving = asyncio.ensure_future(process.serve(stop))
    try:
        yield Standing(slack, process, stop, serving)
    finally:
        stop.set()
        await serving


@contextlib.asynccontextmanager
async def standing(transport: str, knowledge: Path | None = None, **options: Any) -> AsyncIterator[Standing]:
    """A program that serves."""
    with tempfile.TemporaryDirectory() as folder:
        async with FakeSlack(**options) as slack:
            settings = read(told(slack, transport, Path(folder)), "")
            settings = replace(settings, knowledge=str(knowledge or ""))
            async with started(slack, settings) as here:
                await here.serves()
                if transport == "http":
                    slack.install(f"http://127.0.0.1:{here.process.server.port}/slack/events")
                else:
                    await slack.sockets.connected()
                yield here


def play(
    transport: str,
    scene: Callable[[Standing], Awaitable[None]],
    knowledge: Path | None = None,
    **options: Any,
) -> None:
    """Play a scene before a program that serves."""

    async def run() -> None:
        async with standing(transport, knowledge, **options) as here:
            await scene(here)

    asyncio.run(run())


@dataclass(frozen=True)
class Listeners:
    """What the app listens to by name, of each kind; what takes everything has no name."""

    events: frozenset[str]
    commands: frozenset[str]
    shortcuts: frozenset[str]
    actions: frozenset[str]


@cache
def listeners() -> Listeners:
    """The listeners of the app as it is put together."""
    found: dict[str, set[str]] = {}

    async def scene(here: Standing) -> None:
        door = here.process.status.door
        assert door is not None
        assert door.bolt is not None
        for kind, name in _named(door.bolt):
            found.setdefault(kind, set()).add(name)

    play("http", scene)
    kinds: Mapping[str, tuple[str, ...]] = {
        "events": ("event", "message_event"),
        "commands": ("command",),
        "shortcuts": ("shortcut", "message_shortcut", "global_shortcut"),
        "actions": ("action", "block_action"),
    }
    return Listeners(**{k: frozenset().union(*(found.get(n, set()) for n in v)) for k, v in kinds.items()})


def _named(app: AsyncApp) -> Iterator[tuple[str, str]]:
    """Bolt keeps what a listener listens for only inside the functions that match it."""
    for listener in app._async_listeners:  # noqa: SLF001  # see above
        for matcher in listener.matchers:
            for kind, held in _held(vars(matcher)["func"]):
                name = held.pattern if isinstance(held, re.Pattern) else held
                if name:
                    yield kind, str(name)


def _held(function: Any) -> Iterator[tuple[str, Any]]:
    kind = function.__qualname__.split(".")[0]
    for cell in function.__closure__ or ():
        held = cell.cell_contents
        if isinstance(held, str | re.Pattern):
            yield kind, held
        elif isinstance(held, dict):
            yield from ((kind, held[key]) for key in ("type", "action_id") if held.get(key))
        elif callable(held):
            yield from _held(held)
