"""How things are carried to the app: what every way of carrying answers, and the way over signed HTTP.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlencode

import aiohttp

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.harness.workspace import App

Json = dict[str, Any]
SUCCESS = range(200, 300)
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
RETRY_NUMBER, RETRY_REASON, NO_RETRY = "x-slack-retry-num", "x-slack-retry-reason", "x-slack-no-retry"


@dataclass(frozen=True, slots=True)
class Parcel:
    """Something for the app: ``kind`` is "event", "command" or "interaction"; ``attempt`` is 0 for the first try."""

    kind: str
    payload: Json
    attempt: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the app answered. ``reason`` is Slack's word for what failed, "" if it was taken."""

    status: int
    reason: str = ""
    body: str = ""
    no_retry: bool = False

    @property
    def payload(self) -> Json:
        """The answer as an object; a plain text stands under "text", nothing is empty."""
        if not self.body.strip():
            return {}
        try:
            answer = json.loads(self.body)
        except ValueError:
            return {"text": self.body}
        return answer if isinstance(answer, dict) else {"text": self.body}


class Carrier(Protocol):
    """A way to the app; the one who asks cancels it when the time to acknowledge is over."""

    name: str
    timeout_reason: str

    async def carry(self, parcel: Parcel) -> Receipt:
        """Hand a parcel over and wait for the acknowledgement."""


class HttpCarrier:
    """Signed POST requests to the app's request URL."""

    name = "http"
    timeout_reason = "http_timeout"

    def __init__(self, app: App, wall: Callable[[], float]) -> None:
        self.url = ""
        self._app = app
        self._wall = wall
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Be ready to carry; connections are opened as needed and kept."""
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=None)
        )

    async def stop(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()

    async def carry(self, parcel: Parcel) -> Receipt:
        """Hand a parcel over."""
        headers = {}
        if parcel.attempt:
            headers = {RETRY_NUMBER: str(parcel.attempt), RETRY_REASON: parcel.reason}
        return await self.post(*written(parcel), headers)

    async def post(self, body: bytes, content_type: str, headers: Mapping[str, str]) -> Receipt:
        """Send any bytes, signed unless ``headers`` bring a signature of their own."""
        if self._session is None:
            return Receipt(0, "connection_failed")
        whole = {"content-type": content_type, "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)"}
        whole |= self.signed(body) | {name.lower(): value for name, value in headers.items()}
        try:
            async with self._session.post(
                self.url, data=body, headers=whole, allow_redirects=False
            ) as answer:
                ok = answer.status in SUCCESS
                return Receipt(
                    answer.status,
                    "" if ok else "http_error",
                    await answer.text(errors="replace"),
                    answer.headers.get(NO_RETRY) == "1",
                )
        except (aiohttp.ClientError, ConnectionError):
            return Receipt(0, "connection_failed")

    def signed(self, body: bytes) -> dict[str, str]:
        """The two headers that prove a request comes from Slack; signed at the real time, as the app checks it."""
        time = str(int(self._wall()))
        base = b"v0:" + time.encode() + b":" + body
        digest = hmac.new(self._app.signing_secret.encode(), base, hashlib.sha256).hexdigest()
        return {"x-slack-request-timestamp": time, "x-slack-signature": f"v0={digest}"}


def written(parcel: Parcel) -> tuple[bytes, str]:
    """The body of a request, and its content type: events are JSON, commands a form, interactions JSON in a form."""
    if parcel.kind == "event":
        return json.dumps(parcel.payload).encode(), JSON
    form = parcel.payload if parcel.kind == "command" else {"payload": json.dumps(parcel.payload)}
    return urlencode(form).encode(), FORM
