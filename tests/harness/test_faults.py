"""What can go wrong goes wrong by rule, and only there."""

from __future__ import annotations

import asyncio
import contextlib
import random

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.harness import FakeSlack, Fault
from tests.harness.echo import Echo, refused, together

POST = "chat.postMessage"


def texts(slack: FakeSlack) -> list[str]:
    channel = next(c for c in slack.workspace.channels.values() if c.name == "general")
    return [m.text for m in slack.messages(channel)]


def test_the_nth_call_is_answered_with_an_error_and_the_others_are_not() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        general = slack.channel("general")
        slack.faults.add(Fault(POST, nth=2, times=2, error="fatal_error"))
        outcomes = []
        for n in range(4):
            try:
                await app.client.chat_postMessage(channel=general.id, text=str(n))
                outcomes.append("ok")
            except SlackApiError as error:
                outcomes.append(str(error.response["error"]))
        assert outcomes == ["ok", "fatal_error", "fatal_error", "ok"]
        assert texts(slack) == ["0", "3"]
        assert [c.fault for c in slack.journal.calls(POST)] == ["", "200 fatal_error", "200 fatal_error", ""]

    together(scene)


def test_a_rate_limit_names_its_seconds_and_the_client_waits_them_out() -> None:
    async def scene(slack: FakeSlack, _app: Echo) -> None:
        general = slack.channel("general")
        slack.faults.add(Fault(POST, status=429, error="ratelimited", retry_after=0))
        handlers = [AsyncRateLimitErrorRetryHandler(max_retry_count=1)]
        patient = AsyncWebClient(slack.bot_token, base_url=slack.api_url, retry_handlers=list(handlers))
        await patient.chat_postMessage(channel=general.id, text="x")
        first, second = slack.journal.calls(POST)
        assert (first.status, second.ok) == (429, True)
        assert texts(slack) == ["x"]

    together(scene)


def test_an_error_may_come_although_the_call_took_effect() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        general = slack.channel("general")
        slack.faults.add(Fault(POST, status=500, error="internal_error", carried_out=True))
        await refused(app.client.chat_postMessage(channel=general.id, text="x"))
        assert texts(slack) == ["x"]

    together(scene)


@pytest.mark.parametrize(
    ("fault", "landed"), [(Fault(POST, drop=True), []), (Fault(POST, lost_reply=True), ["x"])]
)
def test_a_connection_breaks_before_or_after_the_call_took_effect(fault: Fault, landed: list[str]) -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        general = slack.channel("general")
        slack.faults.add(fault)
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await app.client.chat_postMessage(channel=general.id, text="x")
        assert texts(slack) == landed
        (call,) = slack.journal.calls(POST)
        assert call.fault

    together(scene)


def test_a_message_may_land_long_after_its_sender_was_cut_off() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        general = slack.channel("general")
        slack.faults.add(Fault(POST, lost_reply=True, landed_after=0.05))
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await app.client.chat_postMessage(channel=general.id, text="x")
        assert texts(slack) == []
        await slack.idle()
        assert texts(slack) == ["x"]

    together(scene)


def test_a_message_lands_although_its_sender_did_not_wait() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        general = slack.channel("general")
        slack.faults.add(Fault(POST, landed_after=0.5))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.2):  # long enough to be asked on a busy machine
                await app.client.chat_postMessage(channel=general.id, text="x")
        assert texts(slack) == []
        await slack.idle()
        assert texts(slack) == ["x"]
        assert slack.journal.calls(POST)[0].fault == "landed after 0.5 s"

    together(scene)


def test_an_answer_may_be_late() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        general = slack.channel("general")
        slack.faults.add(Fault(POST, delay=5))
        session = app.client.session  # one of its own would be left open by a call that is cancelled twice
        hasty = AsyncWebClient(slack.bot_token, base_url=slack.api_url, timeout=1, session=session)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await hasty.chat_postMessage(channel=general.id, text="x")
        assert texts(slack) == ["x"]

    together(scene)


def test_an_answer_may_be_no_json() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        slack.faults.add(Fault("auth.test", status=502, body="<html>Bad Gateway</html>"))
        with pytest.raises(SlackApiError):
            await app.client.auth_test()
        assert slack.journal.calls("auth.test")[0].fault == "502 with another body"

    together(scene)


def test_a_rule_may_hold_for_some_arguments_for_every_method_and_for_ever() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        general = slack.channel("general")
        slack.faults.add(
            Fault(POST, times=None, error="fatal_error", where=lambda sent: sent["text"] == "bad")
        )
        slack.faults.add(Fault("*", nth=4, error="team_added_to_org"))
        for text in ("bad", "good", "bad"):
            with contextlib.suppress(SlackApiError):
                await app.client.chat_postMessage(channel=general.id, text=text)
        assert (await refused(app.client.auth_test()))["error"] == "team_added_to_org"
        slack.faults.clear()
        await app.client.chat_postMessage(channel=general.id, text="bad")
        assert texts(slack) == ["good", "bad"]

    together(scene)


def test_a_share_of_the_calls_fails_the_same_way_for_the_same_seed() -> None:
    outcomes: list[list[bool]] = []

    async def scene(slack: FakeSlack, app: Echo) -> None:
        slack.faults.add(Fault("api.test", times=None, error="fatal_error", chance=0.5))
        for _ in range(20):
            with_fault = AsyncWebClient(base_url=slack.api_url, session=app.client.session)
            with contextlib.suppress(SlackApiError):
                await with_fault.api_test()
        outcomes.append([call.ok for call in slack.journal.calls("api.test")])

    for _ in range(2):
        together(scene, random=random.Random(7))
    assert outcomes[0] == outcomes[1]


def test_chance_without_a_seed_is_no_rule() -> None:
    async def scene(slack: FakeSlack, _app: Echo) -> None:
        with pytest.raises(ValueError, match="seeded"):
            slack.faults.add(Fault(POST, chance=0.5))

    together(scene)
