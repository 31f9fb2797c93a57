"""Slack's requests: the signature on the raw bytes first, then reading, then Bolt; whatever is wrong ends in 4xx.

bytes (413, 408) ──► signature (401) ──► payload (415, 400) ──► Bolt ──► 200, or 503 if the store can't take it

Slack comes again after anything but 200: https://docs.slack.dev/apis/events-api/#retries
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
import time
from typing import TYPE_CHECKING, Any

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.errors import StoreError
from bot.slack import received
from bot.slack.delivery import MAX_BODY, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_bolt.async_app import AsyncApp

    from bot.slack.delivery import Signature

LOG = logging.getLogger(__name__)
READ_SECONDS = 5.0  # for a whole body; Slack sends it at once
NOT_FOUND = 404
UNAVAILABLE = 503
JSON = "application/json"
# https://docs.slack.dev/interactivity/implementing-slash-commands: Slack looks at the certificate now and then
SSL_CHECK = re.compile(rb"ssl_check=1(?:&token=\w{0,64})?|token=\w{0,64}&ssl_check=1")
WINDOW = 60.0  # seconds for which refused signatures are held against the secret
QUIET_SECONDS = 1.0  # between two lines about the same reason
MANY = 5  # refused in that time, and none taken: then it is not somebody else who knocks


class Door:
    """Lets Slack in.

    ``bolt`` is None until there is something to answer from: Slack hears 503 then, and comes again. ``now`` is
    the time in seconds since the epoch, against which Slack's timestamps are held; ``patience`` how many seconds
    a body may take.
    """

    def __init__(
        self, signature: Signature, now: Callable[[], float] = time.time, patience: float = READ_SECONDS
    ) -> None:
        self.bolt: AsyncApp | None = None
        self._patience = patience
        self._signature = signature
        self._now = now
        self._refused: list[float] = []
        self._told: dict[str, float] = {}  # when each reason was logged last

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """The response to one request; never raises for anything that was sent."""
        body = await _body(request, self._patience)
        if isinstance(body, Refusal):
            return self._refusal(body)
        if SSL_CHECK.fullmatch(body):
            return web.Response()
        payload = self._unsigned(request, body) or _payload(request, body)
        if isinstance(payload, Refusal):
            return self._refusal(payload)
        if payload.get("type") == "url_verification":
            return _challenged(payload)
        return await self._dispatched(payload, request)

    @property
    def doubt(self) -> str:
        """Why Slack itself may be standing outside, in words for an operator; "" while all is well."""
        lately = [t for t in self._refused if t > self._now() - WINDOW]
        if len(lately) < MANY:
            return ""
        return "requests are refused for their signature: check SLACK_SIGNING_SECRET and the clock"

    def _unsigned(self, request: web.BaseRequest, body: bytes) -> Refusal | None:
        """Why it is not Slack's; None if it is."""
        now = self._now()
        refusal = self._signature.refusal(request.headers, body, now)
        self._refused = [] if refusal is None else [*self._refused[-MANY:], now]
        return refusal

    async def _dispatched(self, payload: received.Json, request: web.BaseRequest) -> web.StreamResponse:
        """What Bolt answers."""
        if self.bolt is None:
            return web.Response(status=UNAVAILABLE)
        try:
            answer = await self.bolt.async_dispatch(_for_bolt(payload, request))
        except StoreError as error:
            LOG.error("store failed", extra={"error": error.message})
            return web.Response(status=UNAVAILABLE)
        except Exception as error:  # noqa: BLE001  # Bolt's own code stumbled over a shape that nobody knew
            return self._refusal(Refusal(400, f"body can't be used ({type(error).__name__})"))
        if answer.status == NOT_FOUND:  # nobody listens for it: Slack is not to send it again
            LOG.info("nobody listens", extra={"kind": str(payload.get("type", ""))[:40]})
            return web.Response()
        return await to_aiohttp_response(answer)

    def _refusal(self, refusal: Refusal) -> web.Response:
        """Say no; in the log once a second for each reason, however many knock."""
        now = self._now()
        if abs(now - self._told.get(refusal.reason, -QUIET_SECONDS)) >= QUIET_SECONDS:
            self._told[refusal.reason] = now
            LOG.info("refused", extra={"status": refusal.status, "reason": refusal.reason})
        response = web.Response(status=refusal.status, text=refusal.reason)
        if refusal.status in {408, 413}:
            response.force_close()  # the rest of the body is not waited for
        return response


async def _body(request: web.BaseRequest, patience: float) -> bytes | Refusal:
    """The raw bytes, if they come in time and are not too many."""
    if (request.content_length or 0) > MAX_BODY:
        return Refusal(413, "body too large")
    body = bytearray()
    try:
        async with asyncio.timeout(patience):
            async for chunk in request.content.iter_any():
                body += chunk
                if len(body) > MAX_BODY:
                    return Refusal(413, "body too large")
    except TimeoutError:
        return Refusal(408, "body did not come")
    except (web.RequestPayloadError, ConnectionError):
        return Refusal(400, "body broke off")
    return bytes(body)


def _payload(request: web.BaseRequest, body: bytes) -> received.Json | Refusal:
    """What a signed body holds."""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        return Refusal(415, "body is compressed")
    return received.read(body, request.content_type)


def _challenged(payload: received.Json) -> web.Response:
    """https://docs.slack.dev/reference/events/url_verification wants its own word back."""
    challenge = payload.get("challenge")
    if not isinstance(challenge, str):
        return web.Response(status=400)
    return web.json_response({"challenge": challenge})


def _for_bolt(payload: received.Json, request: web.BaseRequest) -> AsyncBoltRequest:
    """The request as Bolt takes it: always JSON, with Slack's own headers only.

    Headers are not signed, and those that begin with x-slack-bolt- would make Bolt skip listeners.
    """
    headers: dict[str, Any] = {
        name.lower(): value
        for name, value in request.headers.items()
        if name.lower().startswith("x-slack-") and not name.lower().startswith("x-slack-bolt-")
    }
    return AsyncBoltRequest(body=json.dumps(payload), headers=headers | {"content-type": JSON}, mode="http")
