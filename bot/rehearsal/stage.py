"""The real bot before a fake Slack, all in this process: what rehearsals, the page and the terminal play on.

Nothing of the bot is left out or put in its place: it reads its own settings, opens its own door and its own store,
and hears of what people do by signed requests, as in production. Only its waits are short, and its date may be told.
"""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.harness import FakeSlack
from bot.settings import today
from bot.settings_process import read
from bot.slack.delivery import Timing
from bot.slack.process import Pace, Process

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import date

    from bot.slack.current import Current
    from bot.store import Store

# Slack allows one message a second in a channel; the fake knows nobody who would mind more
AT_ONCE = Timing(pace=0.0)
LOOK = 0.2  # seconds between two looks at the folder


@dataclass(frozen=True, slots=True)
class Stage:
    """A bot that serves, and the fake Slack it serves. ``settled`` is the one way to wait for its answers."""

    slack: FakeSlack
    process: Process

    @property
    def current(self) -> Current:
        """The knowledge in force."""
        current = self.process.status.current
        if current is None:
            raise AssertionError("a bot that serves has read its knowledge")
        return current

    @property
    def store(self) -> Store:
        """What the bot keeps."""
        store = self.process.status.store
        if store is None:
            raise AssertionError("a bot that serves has opened its store")
        return store

    async def settled(self) -> None:
        """Return once nothing goes on any more: everything is delivered, answered and shown."""
        worker = self.process.status.worker
        await self.slack.idle(worker.idle if worker is not None else None)


@asynccontextmanager
async def stage(
    knowledge: str = "",
    *,
    state: Path | None = None,
    day: Callable[[], date] = today,
    look: float = LOOK,
    **options: Any,
) -> AsyncIterator[Stage]:
    """A bot that answers from a folder ("" for the bundled one), which it watches.

    ``state`` is the folder of its store, a temporary one if None; ``day`` tells the date it answers for. Raises
    RolebotError for a folder that can't be answered from.
    """
    async with AsyncExitStack() as parts:
        kept = state or Path(parts.enter_context(tempfile.TemporaryDirectory()))
        slack = await parts.enter_async_context(FakeSlack(**options))
        told = {
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_SIGNING_SECRET": slack.signing_secret,
            "SLACK_API_URL": slack.api_url,
            "ROLEBOT_KNOWLEDGE": knowledge,
            "ROLEBOT_PORT": "0",
        }
        process = Process(read(told, str(kept)), Pace(delivery=AT_ONCE, look=look), day)
        await _served(process, parts)
        slack.install(f"http://127.0.0.1:{process.server.port}/slack/events")
        yield Stage(slack, process)


async def _served(process: Process, parts: AsyncExitStack) -> None:
    """Start a process, which ends with ``parts``. What keeps it from serving is raised."""
    stop = asyncio.Event()
    serving = asyncio.ensure_future(process.serve(stop))

    async def ended() -> None:
        stop.set()
        await serving

    ready = asyncio.ensure_future(process.serving.wait())
    await asyncio.wait({ready, serving}, return_when=asyncio.FIRST_COMPLETED)
    if not ready.done():
        ready.cancel()
        await serving  # raises what went wrong
        raise AssertionError("a bot that was not told to stop has ended")
    parts.push_async_callback(ended)
