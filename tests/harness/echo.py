"""A small real Bolt app to drive: it repeats what it hears, over HTTP or Socket Mode, and keeps what came in."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.harness import FakeSlack

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine

Json = dict[str, Any]
QUIET = logging.getLogger("tests.harness")
QUIET.setLevel(logging.ERROR)


def _authorize(slack: FakeSlack) -> Callable[..., Awaitable[AuthorizeResult]]:
    """Who the app is, known without asking; Bolt takes no method for this."""
    who = AuthorizeResult(
        enterprise_id=None,
        team_id=slack.app.team,
        bot_token=slack.bot_token,
        bot_id=slack.app.bot_id,
        bot_user_id=slack.app.bot_user,
    )

    async def authorize(team_id: str) -> AuthorizeResult:
        return who

    return authorize


class Echo:
    """The app with what it heard: bodies of events in order, and how it answers."""

    def __init__(self, slack: FakeSlack, session: aiohttp.ClientSession) -> None:
        self.client = AsyncWebClient(
            slack.bot_token, base_url=slack.api_url, session=session, retry_handlers=[], logger=QUIET
        )
        self.heard: list[Json] = []
        self.arrivals: asyncio.Queue[Json] = asyncio.Queue()  # the same, for those who wait for the next
        self.headers: list[Json] = []
        self.answering = True
        self.failing = 0  # how many events it fails to acknowledge
        self.held: asyncio.Event | None = None  # what it waits for before it acknowledges
        self.bolt = AsyncApp(
            logger=QUIET,
            client=self.client,
            signing_secret=slack.signing_secret,
            process_before_response=True,
            ignoring_self_events_enabled=False,
            raise_error_for_unhandled_request=False,
            authorize=_authorize(slack),
        )
        for event in ("message", "app_mention", "app_home_opened"):
            self.bolt.event(event)(self._hear)

    async def _hear(self, event: Json, body: Json, request: Any) -> None:
        self.heard.append(body)
        self.arrivals.put_nowait(body)
        self.headers.append({name: values[0] for name, values in request.headers.items()})
        if self.held is not None:
            await self.held.wait()
        if self.failing:
            self.failing -= 1
            raise RuntimeError
        if event["type"] == "app_mention" and self.answering:
            await self.client.chat_postMessage(
                channel=event["channel"],
                text=f"heard: {event['text'].split('>')[-1].strip()}",
                thread_ts=event.get("thread_ts", event["ts"]),
            )

    @property
    def events(self) -> list[Json]:
        """The events it heard, without their envelopes."""
        return [body["event"] for body in self.heard]

    async def answer(self, request: web.Request) -> web.Response:
        """The front door."""
        return await to_aiohttp_response(await self.bolt.async_dispatch(await to_bolt_request(request)))


@contextlib.asynccontextmanager
async def echo(slack: FakeSlack) -> AsyncIterator[Echo]:
    """An echoing app behind a request URL that Slack knows."""
    async with aiohttp.ClientSession() as session:
        app = Echo(slack, session)
        site = web.Application()
        site.router.add_post("/slack/events", app.answer)
        runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.05)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        slack.install(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
        try:
            yield app
        finally:
            if app.held is not None:
                app.held.set()
            await runner.cleanup()


@contextlib.asynccontextmanager
async def echo_by_socket(slack: FakeSlack, connections: int = 1) -> AsyncIterator[Echo]:
    """An echoing app that connects by itself."""
    async with aiohttp.ClientSession() as session:
        app = Echo(slack, session)
        handlers = []
        for _ in range(connections):
            handler = AsyncSocketModeHandler(
                app.bolt,
                slack.app_token,
                logger=QUIET,
                # with a session of its own for each call, one that is cancelled twice would be left open
                web_client=AsyncWebClient(base_url=slack.api_url, session=session),
                ping_interval=0.1,  # it looks after its connection so often; in production every ten seconds
            )
            await handler.connect_async()
            handlers.append(handler)
        await slack.sockets.connected(connections)
        try:
            yield app
        finally:
            if app.held is not None:
                app.held.set()
            for handler in handlers:
                await handler.close_async()


def together(scene: Callable[[FakeSlack, Echo], Coroutine[Any, Any, None]], **options: Any) -> None:
    """Play a scene between people and an echoing app over HTTP."""

    async def play() -> None:
        async with FakeSlack(**options) as slack, echo(slack) as app:
            await scene(slack, app)

    asyncio.run(play())


async def refused(call: Awaitable[object]) -> Json:
    """Slack's answer to a call that is refused."""
    try:
        await call
    except SlackApiError as error:
        return dict(error.response.data)
    raise AssertionError("it was not refused")
