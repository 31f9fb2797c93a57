"""Socket Mode: Slack's own client keeps the connection, a watchdog replaces it when it went deaf all the same.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_sdk.socket_mode.aiohttp import SocketModeClient

from bot.errors import SettingsError
from bot.slack import received
from bot.slack.delivery.outcome import of_exception
from bot.slack.introduction import final

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp
    from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
    from slack_sdk.socket_mode.request import SocketModeRequest
    from slack_sdk.web.async_client import AsyncWebClient

LOG = logging.getLogger(__name__)
EXPECTED = "an app-level token of this app with the scope connections:write, and Socket Mode turned on"
LONGEST_WAIT = 60.0  # seconds; what Slack asks for beyond that is not waited for


@dataclass(frozen=True, slots=True)
class SocketTiming:
    """All waits, in seconds: between two pings, two looks of the watchdog, until it acts, and for a close."""

    ping: float = 10.0
    look: float = 1.0
    deaf: float = 30.0
    close: float = 2.0


class Socket:
    """Hands what comes through the socket to Bolt; an envelope is acknowledged once Bolt is done with it."""

    def __init__(
        self, app: AsyncApp, app_token: str, client: AsyncWebClient, timing: SocketTiming | None = None
    ) -> None:
        self._app = app
        self._app_token = app_token
        self._web = client
        self._timing = timing or SocketTiming()
        self._client: _Client | None = None

    async def connected(self) -> bool:
        """Whether Slack can reach the bot now."""
        return self._client is not None and await self._client.is_connected()

    async def run(self) -> None:
        """Keep a connection for ever. Raises SettingsError when Slack refuses one for good."""
        while True:
            client = self._client = _Client(self._app_token, self._web, self._timing.ping)
            client.socket_mode_request_listeners.append(self._hear)
            connecting = asyncio.ensure_future(client.connect())  # type: ignore[no-untyped-call]  # the SDK's
            try:
                await self._until_deaf(client)
            finally:
                self._client = None
                await _closed(client, connecting, self._timing.close)

    async def _until_deaf(self, client: _Client) -> None:
        """Return when nothing was heard for too long. Raises SettingsError."""
        heard = time.monotonic()
        while True:
            await asyncio.wait({client.refused}, timeout=self._timing.look)
            if client.refused.done():
                raise client.refused.result()
            now = time.monotonic()
            pong = client.last_ping_pong_time
            silent = pong is not None and time.time() - pong > self._timing.deaf
            if await client.is_connected() and not silent:
                heard = now
            elif now - heard > self._timing.deaf or silent:
                LOG.warning("socket is deaf", extra={"seconds": round(now - heard)})
                return

    async def _hear(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """One envelope."""
        started = time.time()
        payload = received.without_surrogates(request.payload)
        if not received.well_shaped(payload):
            LOG.info("refused", extra={"reason": "envelope is nothing that Slack sends"})
            return
        request.payload = payload
        try:
            response = await run_async_bolt_app(self._app, request)
        except Exception as error:  # noqa: BLE001  # not acknowledged: it comes again
            LOG.error("envelope failed", extra={"error": type(error).__name__})
            return
        with suppress(ConnectionError):  # the connection ended meanwhile: it comes again
            await send_async_response(client, request, response, started)


class _Client(SocketModeClient):
    """Slack's client, which tells when waiting is of no use: it would ask for a connection for ever."""

    def __init__(self, app_token: str, client: AsyncWebClient, ping: float) -> None:
        super().__init__(
            app_token=app_token,
            logger=logging.getLogger("slack_sdk.socket_mode"),
            web_client=client,
            proxy=client.proxy,
            auto_reconnect_enabled=True,
            ping_interval=ping,
            trace_enabled=False,
        )
        self.refused: asyncio.Future[SettingsError] = asyncio.get_running_loop().create_future()

    async def issue_new_wss_url(self) -> str:
        """https://docs.slack.dev/reference/methods/apps.connections.open."""
        try:
            response = await self.web_client.apps_connections_open(app_token=self.app_token)
            return str(response["url"])
        except Exception as error:
            outcome = of_exception(error)
            if final(outcome) and not self.refused.done():
                self.closed = True  # ends the SDK's own loop
                self.refused.set_result(
                    SettingsError(f"Slack refuses SLACK_APP_TOKEN ({outcome.error})", expected=EXPECTED)
                )
            if outcome.retry_after:
                await asyncio.sleep(min(outcome.retry_after, LONGEST_WAIT))
            raise


async def _closed(client: _Client, connecting: asyncio.Future[None], seconds: float) -> None:
    """Close a client, however long it would like to take."""
    try:
        connecting.cancel()
        await asyncio.gather(connecting, return_exceptions=True)
        with suppress(Exception):
            # not wait_for: before Python 3.12 that loses a cancellation which comes just when the time is over
            async with asyncio.timeout(seconds):
                await client.close()  # type: ignore[no-untyped-call]  # the SDK's
        tasks = [client.message_processor, client.current_session_monitor, client.message_receiver]
        left = [task for task in tasks if task is not None]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
    finally:  # one that is cancelled again while it closes leaves no connection behind either
        await client.aiohttp_client_session.close()
