"""The process in Slack, put together here: what starts after what, what is watched, and how it ends.

settings ──► server (not ready) ──► store ──► auth.test ──► knowledge ──► worker ──► door open | socket ──► ready
SIGTERM ──► nothing is let in ──► what is in flight is finished ──► everything is closed, within eight seconds
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreError
from bot.knowledge import place_of
from bot.settings import folder_settings, store_place, today
from bot.slack.app import app
from bot.slack.crash import crash_at
from bot.slack.current import LOOK, Current
from bot.slack.delivery import Means, Sender, Signature, SystemClock, Timing, Worker, readable
from bot.slack.door import Door
from bot.slack.introduction import introduce
from bot.slack.replies import Replies
from bot.slack.server import Server
from bot.slack.socket import Socket, SocketTiming
from bot.slack.sole import Sole
from bot.slack.status import Status
from bot.slack.workspace import Listening, Policy, Workspace
from bot.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from datetime import date
    from typing import Any

    from bot.settings import SlackSettings
    from bot.settings_process import ProcessSettings

    Work = Callable[[], Coroutine[Any, Any, None]]

LOG = logging.getLogger(__name__)
QUIET = logging.getLogger("slack_sdk")  # of which only what went wrong is written, and not in its own words
CALL_SECONDS = 10  # for one call of the Web API
OWNER = "rolebot"  # of questions, while no other process uses the store
END_SECONDS = 6.5  # for everything that is in flight when the end comes; with closing below eight
DRAIN_SECONDS = 5.0  # of these for what the worker is at
CLOSE_SECONDS = 0.7  # for each thing that is closed then
TIDY_SECONDS = 3600.0  # between two times of erasing what is past its time


@dataclass(frozen=True, slots=True)
class Pace:
    """All waits that tests shorten."""

    delivery: Timing = field(default_factory=Timing)
    socket: SocketTiming = field(default_factory=SocketTiming)
    look: float = LOOK


class Process:
    """Everything that runs, from start to end. To be served once."""

    def __init__(
        self, settings: ProcessSettings, pace: Pace | None = None, day: Callable[[], date] = today
    ) -> None:
        """``day`` tells the date that answers are for."""
        self._settings = settings
        self._pace = pace or Pace()
        self._day = day
        self._clock = SystemClock(settings.rehearsal.factor)
        self._at = crash_at(settings.rehearsal.crash_at, settings.rehearsal.crash_count)
        self._chance = random.Random()
        self.status = Status(settings.transport, self._clock.now)
        if settings.transport == "http":
            self.status.door = Door(Signature(settings.signing_secret.get_secret_value()))
        self.server = Server(self.status.ready, self.status.door)
        self.serving = asyncio.Event()
        self._working: asyncio.Future[Any] | None = None

    async def serve(self, stop: asyncio.Event) -> None:
        """Serve until ``stop`` is set. Raises RolebotError for what an operator can mend, and whatever broke."""
        stopping = asyncio.ensure_future(stop.wait())
        async with AsyncExitStack() as parts:
            starting = asyncio.ensure_future(self._start(parts))
            tasks: list[asyncio.Future[Any]] = []
            try:
                await asyncio.wait({stopping, starting}, return_when=asyncio.FIRST_COMPLETED)
                if starting.done():
                    tasks += [asyncio.ensure_future(work()) for work in starting.result()]
                    self._working = tasks[0]
                    await self._until_end(stopping, tasks)
            finally:
                await self._end([stopping, starting, *tasks])

    async def _until_end(self, stopping: asyncio.Future[Any], tasks: list[asyncio.Future[Any]]) -> None:
        """Serve until the end comes; a task that ends by itself is the end of all."""
        self.status.phase = ""
        self.serving.set()
        LOG.info("serving", extra={"transport": self._settings.transport, "port": self.server.port})
        done, _ = await asyncio.wait({stopping, *tasks}, return_when=asyncio.FIRST_COMPLETED)
        for task in done - {stopping}:
            task.result()

    async def _start(self, parts: AsyncExitStack) -> list[Work]:
        """Put the parts together, in the order in which they need each other; what has to run from then on."""
        settings, status, now = self._settings, self.status, self._clock.now
        self._day()  # a time zone that is none is told before anything else
        place = place_of(settings.knowledge)
        told = folder_settings(place).slack
        status.slack = told
        await self.server.open(settings.host, settings.port)
        status.phase = "starting: opening the store"
        status.store = await open_store(store_place(settings.state), keep_misses=told.misses)
        parts.push_async_callback(_bounded, status.store.close)
        owner = await self._owner(parts)
        session = aiohttp.ClientSession()
        parts.push_async_callback(_bounded, session.close)
        client = AsyncWebClient(
            token=settings.bot_token.get_secret_value(),
            base_url=settings.api_url,
            timeout=CALL_SECONDS,
            session=session,
            retry_handlers=[],  # the SDK would post twice where a reply is lost
            logger=QUIET,
        )
        status.phase = "starting: asking Slack who the bot is"
        who = await introduce(client, self._clock, self._pace.delivery, self._chance, self._unanswered)
        status.phase = "starting: reading the knowledge"
        current = Current(settings.knowledge, place, self._day, now, self._pace.look)
        await current.load()
        status.current = current
        policy = _policy(told)
        replies = Replies(current=current, store=status.store, policy=policy, now=now, logger=LOG)
        means = Means(
            inbox=status.store.inbox,
            slack=Sender(client, who.identity.bot_id, CALL_SECONDS * settings.rehearsal.factor),
            answer=replies.answer,
            apology=replies.apology,
            clock=self._clock,
            random=self._chance,
            can_read_back=readable(who.scopes),
            timing=self._pace.delivery,
            at=self._at,
        )
        worker = status.worker = Worker(means, owner=owner)
        workspace = Workspace(
            identity=who.identity,
            policy=policy,
            current=current,
            store=status.store,
            worker=worker,
            client=client,
            now=now,
            logger=LOG,
            at=self._at,
        )
        return [worker.run, current.watch, self._tidy, *self._entrance(workspace)]

    async def _owner(self, parts: AsyncExitStack) -> str:
        """The name by which this process holds questions; what an earlier one left is taken up at once."""
        store, place = self.status.store, store_place(self._settings.state)
        if store is not None and isinstance(place, Path):
            sole = Sole(place)
            parts.callback(sole.close)
            if sole.held:
                left = await store.inbox.released(OWNER, self._clock.now(), self._pace.delivery.settle)
                LOG.info("store opened", extra={"left": left})
                return OWNER
        return uuid4().hex  # what another process of this name holds is not ours

    def _entrance(self, workspace: Workspace) -> list[Work]:
        """Let Slack in."""
        bolt = app(workspace)
        if self.status.door is not None:
            self.status.door.bolt = bolt
            return []
        token = self._settings.app_token.get_secret_value()
        self.status.socket = Socket(bolt, token, workspace.client, self._pace.socket)
        return [self.status.socket.run]

    def _unanswered(self, why: str) -> None:
        self.status.phase = f"starting: Slack does not answer ({why})"

    async def _tidy(self) -> None:
        """Erase what is past its time, now and then."""
        while self.status.store is not None:
            try:
                await self.status.store.tidy(self._clock.now())
            except StoreError as error:
                LOG.error("store failed", extra={"error": error.message})
            await asyncio.sleep(TIDY_SECONDS)

    async def _end(self, tasks: list[asyncio.Future[Any]]) -> None:
        """Let nothing in any more, and let what is in flight finish; ``tasks`` are all that run."""
        began, worker = time.monotonic(), self.status.worker
        self.status.phase = "stopping"
        LOG.info("stopping")
        for task in tasks:
            if task is not self._working:  # the worker ends by itself when it is drained
                task.cancel()
        tasks = [*tasks, asyncio.ensure_future(self.server.close())]
        if worker is not None:
            tasks.append(asyncio.ensure_future(worker.drain(DRAIN_SECONDS)))
        _, late = await asyncio.wait(tasks, timeout=END_SECONDS)
        for task in late:
            task.cancel()
        for result in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(result, StoreError):
                LOG.error("store failed", extra={"error": result.message})
        LOG.info("stopped", extra={"ms": round((time.monotonic() - began) * 1000), "cut": len(late)})


async def _bounded(close: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Close something, however long it would like to take."""
    try:
        async with asyncio.timeout(CLOSE_SECONDS):
            await close()
    except TimeoutError:
        LOG.warning("left open")


def _policy(told: SlackSettings) -> Policy:
    """What the operator decided, as the listeners take it."""
    channels = {channel: Listening(policy) for channel, policy in told.channels.items()}
    return Policy(channels=channels, allowed_teams=told.allowed_teams, keep_misses=told.misses)
