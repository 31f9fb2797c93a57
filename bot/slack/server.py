"""The HTTP server: ``/slack/events`` for Slack, ``/healthz`` and ``/readyz`` for whoever looks after the process."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.errors import SettingsError
from bot.slack.door import UNAVAILABLE

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable

    from aiohttp.abc import AbstractStreamWriter
    from aiohttp.streams import StreamReader
    from aiohttp.web_protocol import RequestHandler

    from bot.slack.door import Door
    from bot.slack.readiness import Readiness

LOG = logging.getLogger(__name__)
EVENTS, HEALTH, READY = "/slack/events", "/healthz", "/readyz"
CONNECTIONS = 500  # at the same time; more are closed unheard, so that memory stays what it is
IDLE = 75.0  # seconds until a connection on which nothing comes, or no whole header, is closed
LINGER = 1.0  # seconds for the rest of a body that was refused
SECONDS = 8.0  # for what is being answered when the server closes
READERS = ("GET", "HEAD")


class Server:
    """Serves until it is closed. Without a door nobody but operators is heard: Socket Mode needs none."""

    def __init__(self, ready: Callable[[], Awaitable[Readiness]], door: Door | None = None) -> None:
        self._ready = ready
        self._door = door
        self._runner: web.ServerRunner | None = None

    async def open(self, host: str, port: int) -> None:
        """Listen; port 0 takes a free one. Raises SettingsError where that can't be."""
        served = _Bounded(
            self._answer,
            request_factory=_request,
            keepalive_timeout=IDLE,
            lingering_time=LINGER,
            access_log=None,
            auto_decompress=False,  # the signature is that of the bytes as they came
        )
        self._runner = web.ServerRunner(served, shutdown_timeout=SECONDS)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            await self._runner.cleanup()
            raise SettingsError(
                f"ROLEBOT_HOST {host} and ROLEBOT_PORT {port} can't be listened on ({error.strerror})",
                expected="an address of this machine, and a port that is free",
            ) from error
        LOG.info("listening", extra={"host": host, "port": self.port})

    @property
    def port(self) -> int:
        """The port it listens on, 0 while it does not."""
        addresses = self._runner.addresses if self._runner is not None else []
        return int(addresses[0][1]) if addresses else 0

    async def refuse(self) -> None:
        """Take no connection any more; what came before is still answered."""
        for site in self._runner.sites if self._runner is not None else ():
            await site.stop()

    async def close(self) -> None:
        """Let what is being answered be answered, for eight seconds at most, and close every connection."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """One request by its path."""
        if request.path == EVENTS and self._door is not None:
            return await self._door.answer(request) if request.method == "POST" else _only("POST")
        if request.path not in {HEALTH, READY}:
            return web.Response(status=404, text="not found")
        if request.method not in READERS:
            return _only(", ".join(READERS))
        if request.path == HEALTH:
            return web.Response(text="ok")
        readiness = await self._ready()
        return web.json_response(readiness.written, status=200 if readiness.ready else UNAVAILABLE)


def _only(methods: str) -> web.Response:
    return web.Response(status=405, headers={"Allow": methods}, text="method not allowed")


class _Request(web.BaseRequest):
    """A request whose response names no versions, also where it is no HTTP at all."""

    async def _prepare_hook(self, response: web.StreamResponse) -> None:
        response.headers["Server"] = "rolebot"


class _Bounded(web.Server):
    """A server that does not take more connections than it can bear."""

    def connection_made(self, handler: RequestHandler, transport: asyncio.Transport) -> None:
        """Count a new connection."""
        super().connection_made(handler, transport)
        if len(self.connections) > CONNECTIONS:
            transport.abort()


def _request(
    message: Any,  # noqa: ANN401  # aiohttp's own, of no public type
    payload: StreamReader,
    protocol: RequestHandler,
    writer: AbstractStreamWriter,
    task: asyncio.Task[None],
) -> web.BaseRequest:
    return _Request(message, payload, protocol, writer, task, task.get_loop())
