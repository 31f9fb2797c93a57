"""What whoever looks after the process asks it."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import aiohttp
import pytest

from bot.errors import SettingsError
from bot.slack.readiness import Readiness
from bot.slack.server import CONNECTIONS, Server
from tests.slack.running.front import front, request

if TYPE_CHECKING:
    from tests.slack.running.front import Front


def test_it_lives_and_says_whether_it_works_with_the_reasons() -> None:
    async def play() -> None:
        async with front() as here:
            assert await _get(here, "/healthz") == (200, b"ok")
            assert (await _get(here, "/readyz"))[0] == 200
            here.readiness = Readiness(("the socket is not connected",), ("look",), {"version": "1"})
            status, body = await _get(here, "/readyz")
            assert status == 503
            assert json.loads(body) == {
                "ready": False,
                "reasons": ["the socket is not connected"],
                "warnings": ["look"],
                "version": "1",
            }
            assert (await _get(here, "/healthz"))[0] == 200  # it lives all the same

    asyncio.run(play())


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/slack/events", 405),
        ("PUT", "/slack/events", 405),
        ("POST", "/healthz", 405),
        ("POST", "/readyz", 405),
        ("HEAD", "/readyz", 200),
        ("GET", "/", 404),
        ("POST", "/", 404),
        ("GET", "/slack/events/", 404),
        ("GET", "/healthz?x=1", 200),
        ("GET", "/%68ealthz", 200),
        ("GET", "//healthz", 404),
    ],
)
def test_there_are_three_addresses_and_nothing_else(method: str, path: str, status: int) -> None:
    async def play() -> None:
        async with front() as here:
            answer = await here.raw(request(b"", {}, method=method, path=path))
            assert answer.startswith(f"HTTP/1.1 {status} ".encode()), answer
            assert b"\r\nserver: rolebot\r\n" in answer.lower().replace(b"Server", b"server")

    asyncio.run(play())


def test_more_connections_than_it_bears_are_closed_and_the_rest_served() -> None:
    async def play() -> None:
        async with front() as here:
            held = [await asyncio.open_connection("127.0.0.1", here.server.port) for _ in range(CONNECTIONS)]
            assert await _closed_unheard(here)
            for _, writer in held:
                writer.close()
            await asyncio.gather(*(writer.wait_closed() for _, writer in held))
            assert await _get(here, "/healthz") == (200, b"ok")

    asyncio.run(play())


def test_a_port_that_is_taken_is_named_with_what_was_expected() -> None:
    async def play() -> None:
        async with front() as here:
            second = Server(here._ready)  # noqa: SLF001  # any readiness will do
            with pytest.raises(SettingsError) as caught:
                await second.open("127.0.0.1", here.server.port)
            assert f"ROLEBOT_PORT {here.server.port}" in str(caught.value)
            await second.close()

    asyncio.run(play())


def test_without_a_door_there_is_no_address_for_slack() -> None:
    async def play() -> None:
        async with front() as here:
            alone = Server(here._ready)  # noqa: SLF001  # same
            await alone.open("127.0.0.1", 0)
            here.server, before = alone, here.server
            assert b" 404 " in await here.raw(request(b"", {}))
            assert await _get(here, "/healthz") == (200, b"ok")
            here.server = before
            await alone.close()

    asyncio.run(play())


async def _closed_unheard(here: Front) -> bool:
    try:
        return await here.raw(request(b"", {}, method="GET", path="/healthz")) == b""
    except ConnectionError:
        return True


async def _get(here: Front, path: str) -> tuple[int, bytes]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{here.server.port}{path}") as answer,
    ):
        return answer.status, await answer.read()
