"""An event comes until it is taken: at once, after a minute, after five, in virtual time; signed as Slack signs."""

from __future__ import annotations

import asyncio
import time

import pytest
from slack_sdk.signature import SignatureVerifier

from bot.harness import Delivery, FakeSlack, VirtualClock
from tests.harness.echo import Echo, together


def attempts(slack: FakeSlack) -> list[tuple[int, int, str]]:
    """When each attempt was made, in seconds after the first; its number; why it failed."""
    first, *_ = deliveries = slack.journal.of(Delivery)
    return [(round(d.at - first.at), d.attempt, d.reason) for d in deliveries]


def test_an_event_that_fails_comes_again_at_once_after_one_and_after_five_minutes() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        app.failing = 4
        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "hello")
        await slack.idle()
        assert attempts(slack) == [(0, 0, "http_error"), (0, 1, "http_error")]
        await slack.clock.advance(59)
        await slack.idle()
        assert len(attempts(slack)) == 2
        await slack.clock.advance(1)
        await slack.clock.advance(1000)
        await slack.idle()
        assert attempts(slack) == [
            (0, 0, "http_error"),
            (0, 1, "http_error"),
            (60, 2, "http_error"),
            (360, 3, "http_error"),
        ]
        assert [h.get("x-slack-retry-num") for h in app.headers] == [None, "1", "2", "3"]
        assert {h.get("x-slack-retry-reason") for h in app.headers[1:]} == {"http_error"}
        assert len({body["event_id"] for body in app.heard}) == 1

    together(scene, clock=VirtualClock(time.time(), rate=0))


def test_a_long_jump_of_the_clock_lets_everything_happen_in_its_order() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        app.failing = 3
        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "hello")
        await slack.idle()
        await slack.clock.advance(3600)
        assert [a for a, *_ in attempts(slack)] == [0, 0, 60, 360]
        assert slack.journal.of(Delivery)[-1].taken

    together(scene, clock=VirtualClock(time.time(), rate=0))


def test_an_event_that_is_taken_late_comes_again_and_the_connection_is_given_up() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        app.held = asyncio.Event()
        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "hello")
        await app.arrivals.get()
        await slack.clock.advance(3)
        await app.arrivals.get()
        app.held.set()
        await slack.idle()
        assert [(d.attempt, d.reason) for d in slack.journal.deliveries()] == [(0, "http_timeout"), (1, "")]
        assert app.headers[1]["x-slack-retry-reason"] == "http_timeout"

    together(scene)


def test_three_real_seconds_end_the_wait_too() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        app.held = asyncio.Event()
        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "hello")
        await slack.idle()
        assert [d.reason for d in slack.journal.deliveries()] == ["http_timeout", "http_timeout"]

    together(scene, ack_seconds=0.05)


def test_an_app_that_is_not_there_gets_the_event_when_it_is_back() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        there = slack.request_url
        slack.install("http://127.0.0.1:9/slack/events")
        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "hello")
        await slack.idle()
        assert [d.reason for d in slack.journal.deliveries()] == ["connection_failed"] * 2
        slack.install(there)
        await slack.clock.advance(60)
        assert [e["text"] for e in app.events] == ["hello"]

    together(scene)


def test_without_any_way_to_the_app_nothing_is_delivered_and_nothing_hangs() -> None:
    async def play() -> None:
        async with FakeSlack() as slack:
            ann = slack.user("Ann")
            await ann.says(slack.dm(ann), "hello")
            await slack.idle()
            assert {(d.transport, d.reason) for d in slack.journal.deliveries()} == {
                ("none", "connection_failed")
            }

    asyncio.run(play())


def test_an_app_may_say_that_it_wants_no_redelivery() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        @app.bolt.middleware
        async def refuse(req: object, next: object) -> object:  # noqa: A002  # Bolt goes by their names
            from slack_bolt.response import BoltResponse  # noqa: PLC0415  # only here

            return BoltResponse(status=500, headers={"x-slack-no-retry": "1"})

        ann = slack.user("Ann")
        await ann.says(slack.dm(ann), "hello")
        await slack.idle()
        assert [(d.attempt, d.status) for d in slack.journal.deliveries()] == [(0, 500)]

    together(scene)


def test_a_message_can_be_delivered_again_as_a_retry_or_as_if_it_were_new() -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        ann = slack.user("Ann")
        sent = await ann.says(slack.dm(ann), "hello")
        await slack.idle()
        await slack.redeliver(sent, times=2)
        await slack.redeliver(sent, new_event_id=True)
        ids = [body["event_id"] for body in app.heard]
        assert len(ids) == 4
        assert ids[0] == ids[1] == ids[2] != ids[3]
        assert {e["ts"] for e in app.events} == {sent.ts}
        assert [h.get("x-slack-retry-num") for h in app.headers] == [None, "1", "1", None]

    together(scene)


def test_what_is_sent_is_signed_over_its_raw_bytes_at_the_real_time() -> None:
    async def scene(slack: FakeSlack, _app: Echo) -> None:
        await slack.clock.advance(86_400)
        signed = slack.signed(b'{"caf\xc3\xa9": 1}')
        verifier = SignatureVerifier(slack.signing_secret)
        assert verifier.is_valid_request(b'{"caf\xc3\xa9": 1}', signed)
        assert not verifier.is_valid_request(b'{"cafe": 1}', signed)
        assert abs(int(signed["x-slack-request-timestamp"]) - time.time()) < 60

    together(scene)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Slack-Signature": "v0=0000"},
        {"X-Slack-Request-Timestamp": "1"},
    ],
)
def test_bytes_with_a_false_signature_can_be_sent_and_are_refused_by_the_app(headers: dict[str, str]) -> None:
    async def scene(slack: FakeSlack, app: Echo) -> None:
        receipt = await slack.deliver_raw(
            b'{"type": "event_callback", "event": {"type": "message"}}', headers
        )
        assert receipt.status == 401
        assert app.heard == []

    together(scene)


def test_any_bytes_can_be_sent_signed() -> None:
    async def scene(slack: FakeSlack, _app: Echo) -> None:
        receipt = await slack.deliver_raw(b'{"type": "url_verification", "challenge": "abc"}')
        assert (receipt.status, receipt.payload) == (200, {"challenge": "abc"})
        assert (await slack.deliver_raw(b"\xff\xfe not JSON at all")).status >= 400

    together(scene)
