"""A few methods of the Web API over real HTTP: they keep messages, and fail as they are told."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.delivery import Finding, Outcome, Outgoing, Sender, Variant

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

US = "B0US"
DIGEST = "0123456789abcdef"
ROOT = "1700000000.000000"
SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "*hello*"}}
PLAIN = Outgoing((Variant("hello", (SECTION,)),))
PAGE = 50  # never more messages at once, whatever is asked for


@dataclass(frozen=True)
class Trouble:
    """How one call fails: whether it is done all the same, and what is sent back (None: the connection ends)."""

    done: bool
    reply: web.Response | None = None
    hangs: bool = False


@dataclass
class HttpSlack:
    """The conversations of one channel."""

    messages: list[dict[str, Any]] = field(default_factory=list)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    troubles: deque[Trouble] = field(default_factory=deque)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Any call."""
        method = request.match_info["method"]
        given: dict[str, Any] = dict(request.query)
        if request.content_type == "application/json":
            given |= await request.json()
        self.calls.append((method, given))
        trouble = self.troubles.popleft() if self.troubles else None
        reply = web.json_response({}) if trouble and not trouble.done else self._do(method, given)
        if trouble is None:
            return reply
        if trouble.hangs:
            await asyncio.Event().wait()
        if trouble.reply is not None:
            return trouble.reply
        if request.transport is not None:
            request.transport.abort()
        return reply

    def _do(self, method: str, given: dict[str, Any]) -> web.Response:
        if method.startswith("conversations."):
            return self._page(method, given)
        found = [m for m in self.messages if m["ts"] == given.get("ts")]
        if method == "chat.postMessage":
            if any(block["type"] == "table" for block in given.get("blocks", [])):
                return web.json_response({"ok": False, "error": "invalid_blocks"})
            ts = f"1700000001.{len(self.messages):06}"
            self.messages.append({**given, "ts": ts, "bot_id": US})
        elif not found:
            return web.json_response({"ok": False, "error": "message_not_found"})
        elif method == "chat.delete":
            self.messages.remove(found[0])
        else:
            found[0].update({"blocks": [], **given})
        return web.json_response({"ok": True, "ts": given.get("ts") or self.messages[-1]["ts"]})

    def _page(self, method: str, given: dict[str, Any]) -> web.Response:
        thread = given.get("ts")
        found = [m for m in self.messages if m.get("thread_ts") == thread and m["ts"] > given["oldest"]]
        if method == "conversations.history":
            found.reverse()  # the latest first, as Slack does
        if given.get("include_all_metadata") not in {"1", "true"}:
            found = [{k: v for k, v in m.items() if k != "metadata"} for m in found]
        start = int(given.get("cursor", "0"))
        after = str(start + PAGE) if len(found) > start + PAGE else ""
        page = {
            "ok": True,
            "messages": found[start : start + PAGE],
            "response_metadata": {"next_cursor": after},
        }
        return web.json_response(page)


@asynccontextmanager
async def serving(slack: HttpSlack, seconds: float = 5.0) -> AsyncIterator[Sender]:
    """A sender that speaks to this Slack over a socket."""
    app = web.Application()
    app.router.add_route("*", "/api/{method}", slack.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    try:
        async with aiohttp.ClientSession() as session:
            client = AsyncWebClient(
                token="xoxb-made-up",
                base_url=f"http://{host}:{port}/api/",
                session=session,
                retry_handlers=[],
            )
            yield Sender(client, US, seconds)
    finally:
        await runner.cleanup()


def speak(slack: HttpSlack, do: Callable[[Sender], Awaitable[Any]], seconds: float = 5.0) -> Any:
    """What ``do`` makes of a sender that speaks to this Slack."""

    async def run() -> object:
        async with serving(slack, seconds) as sender:
            return await do(sender)

    return asyncio.run(run())


def posted(slack: HttpSlack, outgoing: Outgoing = PLAIN, thread: str = ROOT, seconds: float = 5.0) -> Outcome:
    """Post a message."""
    outcome = speak(slack, lambda sender: sender.post("C1", thread, DIGEST, outgoing), seconds)
    assert isinstance(outcome, Outcome)
    return outcome


def found(slack: HttpSlack, thread: str = ROOT, digest: str = DIGEST) -> Finding:
    """Look for a message."""
    finding = speak(slack, lambda sender: sender.find("C1", thread, digest, ROOT))
    assert isinstance(finding, Finding)
    return finding
