"""The whole of rolebot behind a front door: real store, real worker, the knowledge that ships with it."""

from __future__ import annotations

import asyncio
import logging
import random
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_sdk.web.async_client import AsyncWebClient

from bot.assistant import Assistant
from bot.knowledge import Knowledge, read
from bot.slack.app import app
from bot.slack.delivery import Means, Sender, Worker
from bot.slack.rendering import SourceLinks
from bot.slack.replies import Replies
from bot.slack.workspace import Identity, Policy, Workspace
from bot.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import aiohttp
    from aiohttp import web
    from slack_bolt.async_app import AsyncApp

    from bot.answering import Wordings
    from bot.domain import Answer, Citation, Question
    from bot.harness import FakeSlack, VirtualClock

BUSY = 0.05  # seconds that a locked store is waited for
TODAY = date(2026, 11, 25)
LOGGER = logging.getLogger("tests.slack.scenarios")


@cache
def shipped() -> tuple[Knowledge, Assistant]:
    """The knowledge that ships with the bot, read once for all tests."""
    knowledge = read("")
    return knowledge, knowledge.assistant(TODAY)


@dataclass
class Shipped:
    """The knowledge in force; ``template`` gives sources an address, ``breaks_at`` is a word that breaks it."""

    template: str = ""
    breaks_at: str = ""

    @property
    def assistant(self) -> Assistant:
        whole = shipped()[1]
        return Fragile(whole, self.breaks_at) if self.breaks_at else whole

    @property
    def words(self) -> Wordings:
        return shipped()[0].wordings

    @property
    def sources(self) -> Callable[[Citation], str]:
        return SourceLinks.of(shipped()[0].shelf.postings, self.template)


class BrokenError(RuntimeError):
    """An error that nobody thought of; what it says must not get into the log."""


class Fragile(Assistant):
    """An assistant that breaks at questions with a certain word."""

    def __init__(self, whole: Assistant, word: str) -> None:
        self.__dict__.update(whole.__dict__)
        self.word = word

    def answer(self, question: Question, *, why: bool = False) -> Answer:
        if self.word in question.text:
            raise BrokenError(question.text)
        return super().answer(question, why=why)


class WorkerClock:
    """The worker's time is that of the fake Slack: it passes when a test says so."""

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


class Rolebot:
    """One bot that can be ended and started again on the same file."""

    store: Store
    worker: Worker
    bolt: AsyncApp

    def __init__(
        self, slack: FakeSlack, session: aiohttp.ClientSession, file: Path, policy: Policy, current: Shipped
    ) -> None:
        self.slack = slack
        self.session = session
        self.file = file
        self.policy = policy
        self.current = current
        self.statuses: list[int] = []

    async def start(self) -> None:
        slack, now = self.slack.app, self.slack.clock.now
        self.store = await open_store(self.file, busy=BUSY)
        client = AsyncWebClient(
            slack.bot_token,
            base_url=self.slack.api_url,
            session=self.session,
            retry_handlers=[],
            logger=LOGGER,
        )
        replies = Replies(current=self.current, store=self.store, policy=self.policy, now=now, logger=LOGGER)
        means = Means(
            inbox=self.store.inbox,
            slack=Sender(client, slack.bot_id),
            answer=replies.answer,
            apology=replies.apology,
            clock=WorkerClock(self.slack.clock),
            random=random.Random(1),
            can_read_back=lambda _: True,
        )
        self.worker = Worker(means, owner="test")
        workspace = Workspace(
            identity=Identity(slack.team, "", slack.bot_user, slack.bot_id, slack.app_id),
            policy=self.policy,
            current=self.current,
            store=self.store,
            worker=self.worker,
            client=client,
            now=now,
            logger=LOGGER,
            command="/role",
        )
        self.bolt = app(workspace)
        self._running = asyncio.ensure_future(self.worker.run())

    async def stop(self) -> None:
        await self.worker.drain(1.0)
        await self._running
        await self.store.close()

    async def door(self, request: web.Request) -> web.Response:
        """The front door; what it answers is noted."""
        response = await self.bolt.async_dispatch(await to_bolt_request(request))
        self.statuses.append(response.status)
        return await to_aiohttp_response(response)
