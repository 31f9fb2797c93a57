"""A socket that is open and deaf is replaced; one that can never be opened ends the program."""

from __future__ import annotations

import asyncio
import contextlib
import gc
from typing import TYPE_CHECKING

import pytest
from aiohttp import ClientSession, web
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import SettingsError
from bot.slack.socket import Socket, SocketTiming
from tests.slack.running.front import QUIET, Heard

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TIMING = SocketTiming(ping=0.1, look=0.02, deaf=0.3, close=0.1)


class Silent:
    """A Slack that opens connections and then says nothing, not even the answer to a ping or a close."""

    def __init__(self) -> None:
        self.url = ""
        self.error = ""
        self.opened: asyncio.Queue[web.WebSocketResponse] = asyncio.Queue()
        self.over = asyncio.Event()

    async def open(self, _request: web.Request) -> web.Response:
        """https://docs.slack.dev/reference/methods/apps.connections.open."""
        if self.error:
            return web.json_response({"ok": False, "error": self.error})
        return web.json_response({"ok": True, "url": f"{self.url}socket".replace("http", "ws", 1)})

    async def hold(self, request: web.Request) -> web.WebSocketResponse:
        """One connection."""
        socket = web.WebSocketResponse(autoping=False, autoclose=False)
        await socket.prepare(request)
        self.opened.put_nowait(socket)
        await self.over.wait()
        return socket


@contextlib.asynccontextmanager
async def silent() -> AsyncIterator[tuple[Silent, Socket]]:
    slack, site = Silent(), web.Application()
    site.router.add_post("/apps.connections.open", slack.open)
    site.router.add_get("/socket", slack.hold)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    try:
        # one session for all calls, as the process has it: the SDK opens one for each call otherwise, and a call that
        # is cancelled twice leaves it open
        async with ClientSession() as session:
            client = AsyncWebClient(
                "xoxb-1", base_url=slack.url, session=session, retry_handlers=[], logger=QUIET
            )
            yield slack, Socket(Heard().bolt, "xapp-1", client, TIMING)
    finally:
        slack.over.set()
        await runner.cleanup()


def test_a_connection_on_which_nothing_is_heard_is_given_up_and_another_opened() -> None:
    async def run() -> None:
        async with silent() as (slack, socket):
            running = asyncio.ensure_future(socket.run())
            async with asyncio.timeout(8):  # left alone the SDK waits ten seconds for the other side to close
                for _ in range(3):
                    await slack.opened.get()
            began = asyncio.get_running_loop().time()
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            assert asyncio.get_running_loop().time() - began < 2
            assert not await socket.connected()

    asyncio.run(run())


@pytest.mark.parametrize(
    "error", ["invalid_auth", "not_allowed_token_type", "missing_scope", "account_inactive"]
)
def test_a_refusal_for_good_ends_it_with_a_sentence(error: str) -> None:
    async def run() -> None:
        async with silent() as (slack, socket):
            slack.error = error
            with pytest.raises(SettingsError, match=rf"SLACK_APP_TOKEN \({error}\)") as caught:
                await socket.run()
            assert "connections:write" in caught.value.expected

    asyncio.run(run())


@pytest.mark.parametrize("error", ["internal_error", "ratelimited", "service_unavailable"])
def test_what_passes_is_waited_out(error: str) -> None:
    async def run() -> None:
        async with silent() as (slack, socket):
            slack.error = error
            running = asyncio.ensure_future(socket.run())
            done, _ = await asyncio.wait({running}, timeout=0.1)
            assert not done
            slack.error = ""
            async with asyncio.timeout(8):
                await slack.opened.get()
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    asyncio.run(run())


def _open_sessions() -> int:
    return sum(isinstance(one, ClientSession) and not one.closed for one in gc.get_objects())


def test_whoever_is_cancelled_again_while_it_closes_leaves_no_session_open() -> None:
    async def run() -> None:
        async with silent() as (slack, socket):
            before = _open_sessions()
            running = asyncio.ensure_future(socket.run())
            async with asyncio.timeout(8):
                await slack.opened.get()
            assert _open_sessions() == before + 1
            running.cancel()
            await asyncio.sleep(0)
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            assert _open_sessions() == before

    asyncio.run(run())
