"""The process in Slack, put together here: what starts after what, what is watched, and how it ends.

settings ──► server (not ready) ──► store ──► auth.test ──► knowledge ──► worker ──► door open | socket ──► ready
SIGTERM ──► nothing is let in ──► what is in flight is finished ──► everything is closed, within eight seconds
"""

from __future__ import annotations

import asyncio
import logging
import random
import signal
import time
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import RolebotError, StoreError
from bot.knowledge import bundled
from bot.settings import FolderSettings, folder_settings, today
from bot.slack import logs
from bot.slack.app import app
from bot.slack.current import Current
from bot.slack.delivery import Sender, Signature, SystemClock, Timing, Worker, readable
from bot.slack.door import Door
from bot.slack.introduction import introduce
from bot.slack.replies import Replies
from bot.slack.server import Server
from bot.slack.socket import Socket, SocketTiming
from bot.slack.status import Status
from bot.slack.workspace import Listening, Policy, Workspace
from bot.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.settings_process import ProcessSettings
    from bot.slack.introduction import Introduction
    from bot.store import Store

LOG = logging.getLogger(__name__)
CALL_SECONDS = 10  # for one call of the Web API
DRAIN_SECONDS = 6.0  # for what the worker is at; with all the rest below eight
CLOSE_SECONDS = 1.0  # for each of the rest
TIDY_SECONDS = 3600.0  # between two times of erasing what is past its time
CRASHED = 1


@dataclass(frozen=True, slots=True)
class Pace:
    """All waits that tests shorten."""

    delivery: Timing = field(default_factory=Timing)
    socket: SocketTiming = field(default_factory=SocketTiming)
    look: float = 0.5


def run(settings: ProcessSettings) -> int:
    """Serve until SIGTERM or SIGINT; the exit code. Raises RolebotError for what an operator can mend."""
    logs.configure(settings.secrets)
    return asyncio.run(_until_signal(settings))


async def _until_signal(settings: ProcessSettings) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    try:
        await Process(settings).serve(stop)
    except RolebotError:
        raise
    except Exception as error:  # noqa: BLE001  # a mistake of ours: its place goes to the log, no traceback
        LOG.critical("crashed", extra={"error": type(error).__name__, "place": logs.place_of(error)})
        return CRASHED
    return 0


class Process:
    """Everything that runs, from start to end. To be served once."""

    def __init__(self, settings: ProcessSettings, pace: Pace | None = None) -> None:
        self._settings = settings
        self._pace = pace or Pace()
        self._clock = SystemClock()
        self._chance = random.Random()  # noqa: S311  # spreads tries, keeps no secret
        self._status = Status(settings.transport, self._clock.now)
        self._door = Door(Signature(_of(settings.signing_secret))) if settings.transport == "http" else None
        self._status.door = self._door
        self.server = Server(self._status.ready, self._door)
        self.serving = asyncio.Event()

    @property
    def worker(self) -> Worker | None:
        """The worker, once there is one."""
        return self._status.worker

    async def serve(self, stop: asyncio.Event) -> None:
        """Serve until ``stop`` is set. Raises RolebotError for what an operator can mend, and whatever broke."""
        stopping = asyncio.ensure_future(stop.wait())
        async with AsyncExitStack() as ends:
            starting = asyncio.ensure_future(self._start(ends))
            tasks: list[asyncio.Future[None]] = []
            ends.push_async_callback(self._end, tasks)
            try:
                await asyncio.wait({stopping, starting}, return_when=asyncio.FIRST_COMPLETED)
                if starting.done():
                    tasks += [asyncio.ensure_future(work()) for work in starting.result()]
                    await self._watched(stopping, tasks)
            finally:
                starting.cancel()
                stopping.cancel()
                await asyncio.gather(starting, stopping, return_exceptions=True)

    async def _watched(self, stopping: asyncio.Future[bool], tasks: list[asyncio.Future[None]]) -> None:
        """Wait for the end; one of the tasks that ends by itself is the end of all."""
        self._status.phase = ""
        self.serving.set()
        LOG.info("serving", extra={"transport": self._settings.transport, "port": self.server.port})
        done, _ = await asyncio.wait({stopping, *tasks}, return_when=asyncio.FIRST_COMPLETED)
        LOG.info("stopping")
        for task in done - {stopping}:
            task.result()
