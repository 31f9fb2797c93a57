"""Answers over a response_url: one version after the other, never twice, and no more claimed than is known."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.answering import Wordings
from bot.knowledge import bundled
from bot.slack.rendering import cards
from bot.slack.responses import Responses, Told

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

SAID = cards.thanks(words=Wordings([bundled() / "wordings"]))
CUT = 0  # the connection, instead of an answer
Sent = list[dict[str, Any]]


def told(statuses: list[int], act: Callable[[Responses, str], Awaitable[Told]]) -> tuple[Told, Sent]:
    """What an answer came to where Slack gives these statuses, and what was sent."""

    async def played() -> tuple[Told, Sent]:
        sent: Sent = []

        async def door(request: web.Request) -> web.Response:
            sent.append(await request.json())
            status = statuses[len(sent) - 1]
            if status == CUT and request.transport:
                request.transport.abort()
            return web.Response(status=status or 200, text="ok")

        site = web.Application()
        site.router.add_post("/", door)
        runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.05)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        async with aiohttp.ClientSession() as session:
            client = AsyncWebClient("xoxb-1", session=session)
            url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
            outcome = await act(Responses(client, logging.getLogger("tests.slack")), url)
        await runner.cleanup()
        return outcome, sent

    return asyncio.run(played())


@pytest.mark.parametrize(
    ("statuses", "outcome"),
    [
        ([200], Told.YES),
        ([400, 200], Told.YES),
        ([400, 400, 200], Told.YES),
        ([400, 400, 400], Told.NO),
        ([404], Told.NO),
        ([429], Told.NO),
        ([500], Told.UNSURE),
        ([503], Told.UNSURE),
        ([CUT], Told.UNSURE),
        ([400, CUT], Told.UNSURE),
    ],
)
def test_what_became_of_an_answer_is_told_as_far_as_it_is_known(statuses: list[int], outcome: Told) -> None:
    found, sent = told(statuses, lambda responses, url: responses.whisper(url, SAID))
    assert (found, len(sent)) == (outcome, len(statuses))


def test_each_version_is_plainer_than_the_one_before() -> None:
    _, sent = told([400, 400, 200], lambda responses, url: responses.replace(url, SAID, "q-1"))
    assert [[block["type"] for block in one["blocks"]] for one in sent] == [["rich_text"], ["section"], []]
    assert [one["blocks"][0]["block_id"] for one in sent[:2]] == ["q-1", "q-1"]


@pytest.mark.parametrize(
    ("act", "how"),
    [
        (lambda r, url: r.replace(url, SAID), {"replace_original": True}),
        (lambda r, url: r.whisper(url, SAID), {"replace_original": False, "response_type": "ephemeral"}),
        (lambda r, url: r.tell_all(url, SAID), {"replace_original": False, "response_type": "in_channel"}),
    ],
)
def test_an_answer_says_who_is_to_see_it(
    act: Callable[[Responses, str], Awaitable[Told]], how: dict[str, Any]
) -> None:
    _, (sent,) = told([200], act)
    assert {key: sent.get(key) for key in how} == how
    assert sent["parse"] == "none"


def test_where_nobody_listens_nothing_was_said() -> None:
    assert told([], lambda responses, _: responses.whisper("http://127.0.0.1:9/", SAID))[0] is Told.NO
    assert told([], lambda responses, _: responses.whisper("", SAID))[0] is Told.NO
