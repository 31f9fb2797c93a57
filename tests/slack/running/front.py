"""A front door with a small real Bolt app behind it, and ways to knock that no well-behaved client has."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import io
import json
import logging
from typing import TYPE_CHECKING, Any

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreError
from bot.slack.delivery import Signature
from bot.slack.door import Door
from bot.slack.readiness import Readiness
from bot.slack.server import Server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

Json = dict[str, Any]
SECRET = "0123456789abcdef" * 2
NOW = 1_700_000_000.0
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
QUIET = logging.getLogger("tests.slack.running")
QUIET.setLevel(logging.CRITICAL)
EVENT: Json = {
    "type": "event_callback",
    "team_id": "T1",
    "event_id": "Ev1",
    "event": {"type": "app_mention", "channel": "C1", "user": "U1", "text": "hello", "ts": "1.0"},
}


class Heard:
    """An app that takes everything, and keeps what it heard."""

    def __init__(self) -> None:
        self.bodies: list[Json] = []
        self.headers: list[Json] = []
        self.full = False  # whether there is no room to store anything
        self.bolt = AsyncApp(
            logger=QUIET,
            client=AsyncWebClient("xoxb-1", retry_handlers=[], logger=QUIET),
            signing_secret="",
            process_before_response=True,
            request_verification_enabled=False,
            ignoring_self_events_enabled=False,
            authorize=_authorize,
        )
        self.bolt.event({"type": "app_mention"})(self._hear)
        self.bolt.command("/role")(self._hear)
        self.bolt.action("press")(self._hear)
        self.bolt.error(self._failed)

    async def _hear(self, ack: Any, body: Json, request: Any) -> None:
        if self.full:
            raise StoreError("the store is full")
        self.bodies.append(body)
        self.headers.append(dict(request.headers))
        await ack("taken")

    async def _failed(self, error: Exception) -> BoltResponse:
        return BoltResponse(status=503 if isinstance(error, StoreError) else 500)


async def _authorize(team_id: str | None) -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id=team_id, bot_token="xoxb-1", bot_id="B1")


class Front:
    """The server, and what can be asked of it."""

    def __init__(self, *, open_door: bool = True, patience: float = 5.0) -> None:
        self.heard = Heard()
        self.readiness = Readiness()
        self.door = Door(Signature(SECRET), lambda: NOW, patience)
        self.door.bolt = self.heard.bolt if open_door else None
        self.server = Server(self._ready, self.door)

    async def _ready(self) -> Readiness:
        return self.readiness

    @property
    def url(self) -> str:
        """The request URL."""
        return f"http://127.0.0.1:{self.server.port}/slack/events"

    async def post(self, body: bytes, headers: dict[str, str] | None = None, kind: str = JSON) -> int:
        """Post bytes; signed, unless headers of their own are given. The status."""
        given = signed(body) if headers is None else headers
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.url, data=io.BytesIO(body), headers={"content-type": kind} | given) as answer,
        ):
            self.answer = await answer.text()
            return answer.status

    async def raw(self, sent: bytes) -> bytes:
        """Send bytes on a connection of their own; everything that comes back until the server closes it."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.server.port)
        writer.write(sent)
        received = await reader.read()
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()
        return received


@contextlib.asynccontextmanager
async def front(*, open_door: bool = True, patience: float = 5.0) -> AsyncIterator[Front]:
    """A server that listens on a free port."""
    made = Front(open_door=open_door, patience=patience)
    await made.server.open("127.0.0.1", 0)
    try:
        yield made
    finally:
        await made.server.close()


def signed(body: bytes, when: float = NOW, secret: str = SECRET) -> dict[str, str]:
    """The headers Slack would sign these bytes with."""
    stamp = str(int(when))
    made = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={made}"}


def event(**changed: object) -> bytes:
    """A mention, its envelope changed."""
    return json.dumps(EVENT | changed).encode()


def request(
    body: bytes, headers: dict[str, str], *, method: str = "POST", path: str = "/slack/events"
) -> bytes:
    """A request as bytes, its headers as they are, whatever is in them."""
    head = [f"{method} {path} HTTP/1.1", "host: bot", "connection: close", f"content-length: {len(body)}"]
    head += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join(head).encode("utf-8", "surrogateescape") + b"\r\n\r\n" + body
