"""Nothing but what Slack signed gets in, and whatever else is sent is refused with 4xx, never 5xx."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.slack.delivery import MAX_BODY
from tests.slack.running.front import EVENT, FORM, JSON, NOW, Front, event, front, request, signed

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from _pytest.logging import LogCaptureFixture

GOOD = event()


def scene(play: Callable[[Front], Awaitable[None]], **options: Any) -> None:
    async def run() -> None:
        async with front(**options) as here:
            await play(here)

    asyncio.run(run())


UNSIGNED = {
    "nothing signed": {},
    "no signature": {"x-slack-request-timestamp": str(int(NOW))},
    "no timestamp": {"x-slack-signature": signed(GOOD)["x-slack-signature"]},
    "a wrong signature": signed(GOOD) | {"x-slack-signature": "v0=" + "0" * 64},
    "a signature of another length": signed(GOOD) | {"x-slack-signature": "v0="},
    "the signature of another secret": signed(GOOD, secret="other" * 6),
    "the signature of another body": signed(b"{}"),
    "301 seconds old": signed(GOOD, NOW - 301),
    "301 seconds ahead": signed(GOOD, NOW + 301),
    "a timestamp of letters": signed(GOOD) | {"x-slack-request-timestamp": "abc"},
    "a timestamp of 5,000 digits": signed(GOOD) | {"x-slack-request-timestamp": "1" * 5000},
    "a timestamp of other digits": signed(GOOD) | {"x-slack-request-timestamp": "١٧٠٠"},
    "a timestamp below zero": signed(GOOD) | {"x-slack-request-timestamp": "-1"},
    "a signature beyond ASCII": signed(GOOD) | {"x-slack-signature": "v0=ü€"},
    "a signature that is no UTF-8": signed(GOOD) | {"x-slack-signature": "v0=\udcff"},
}


@pytest.mark.parametrize("headers", UNSIGNED.values(), ids=UNSIGNED)
def test_what_slack_did_not_sign_is_refused_before_anything_is_read(headers: dict[str, str]) -> None:
    async def play(here: Front) -> None:
        answer = await here.raw(request(GOOD, {"content-type": JSON} | headers))
        assert answer.startswith(b"HTTP/1.1 401 "), answer
        assert b"hello" not in answer
        assert here.heard.bodies == []

    scene(play)


DEEP = b"[" * 100_000
JUNK = {
    "no JSON": (b"{", JSON),
    "nothing": (b"", JSON),
    "a list": (b"[]", JSON),
    "null": (b"null", JSON),
    "a number": (b"7", JSON),
    "a text": (b'"x"', JSON),
    "an empty object": (b"{}", JSON),
    "100,000 brackets": (DEEP, JSON),
    "100,000 objects": (b'{"a":' * 100_000, JSON),
    "a number of 5,000 digits": (b'{"type":"x","a":' + b"1" * 5000 + b"}", JSON),
    "no number": (b'{"type":"x","a":NaN}', JSON),
    "no UTF-8": (b'{"type":"\xff"}', JSON),
    "UTF-16": ('{"type":"x"}'.encode("utf-16"), JSON),
    "a team that is a number": (event(team=5), JSON),
    "a team id that is a list": (event(team_id=[]), JSON),
    "an event that is null": (event(event=None), JSON),
    "an event that is a text": (event(event="app_mention"), JSON),
    "an event that is a list": (event(event=[]), JSON),
    "an event without a type": (event(event={"text": "hello"}), JSON),
    "an event of a numeric type": (event(event={"type": 1}), JSON),
    "a channel that is a number": (event(event={"type": "app_mention", "channel": 5}), JSON),
    "authorizations of texts": (event(authorizations=["x"]), JSON),
    "authorizations that are an object": (event(authorizations={"a": 1}), JSON),
    "a message that is a number": (event(event={"type": "message", "message": 5}), JSON),
    "a challenge that is none": (b'{"type":"url_verification","challenge":[]}', JSON),
    "a payload that is no JSON": (b"payload=%7B", FORM),
    "a payload that is a list": (b"payload=%5B%5D", FORM),
    "actions that are a text": (
        urlencode({"payload": '{"type":"block_actions","actions":"x"}'}).encode(),
        FORM,
    ),
    "actions of numbers": (urlencode({"payload": '{"type":"block_actions","actions":[1]}'}).encode(), FORM),
    "a user that is a list": (urlencode({"payload": '{"type":"block_actions","user":[]}'}).encode(), FORM),
    "a thousand fields": (b"&".join(b"a%d=1" % n for n in range(1000)), FORM),
    "no fields": (b"hello", FORM),
}


@pytest.mark.parametrize(("body", "kind"), JUNK.values(), ids=JUNK)
def test_junk_is_refused_whether_it_is_signed_or_not(body: bytes, kind: str) -> None:
    async def play(here: Front) -> None:
        assert await here.post(body, kind=kind) == 400
        assert await here.post(body, {}, kind) == 401
        assert here.heard.bodies == []

    scene(play)


def test_a_body_over_the_limit_is_refused_however_it_comes() -> None:
    async def play(here: Front) -> None:
        big = b"{" + b" " * MAX_BODY + b"}"
        assert b" 413 " in (
            await here.raw(request(b"", {"expect": "x"}).replace(b"h: 0", b"h: %d" % len(big)))
        )
        chunked = b"transfer-encoding: chunked\r\n\r\n" + b"%x\r\n%s\r\n0\r\n\r\n" % (len(big), big)
        head = request(b"", signed(big)).replace(b"content-length: 0\r\n", b"").removesuffix(b"\r\n")
        assert b" 413 " in (await here.raw(head + chunked)).split(b"\r\n", 1)[0]
        squeezed = gzip.compress(b" " * (100 * MAX_BODY))
        assert await here.post(squeezed, signed(squeezed) | {"content-encoding": "gzip"}) == 415
        assert await here.post(squeezed, {"content-encoding": "gzip"}) == 401
        assert await here.post(b" " * (MAX_BODY - len(GOOD)) + GOOD) == 200  # at the limit it is taken

    scene(play)


def test_a_body_that_never_comes_is_not_waited_for() -> None:
    async def play(here: Front) -> None:
        sent = request(GOOD, signed(GOOD))[:-5]
        assert (await here.raw(sent)).startswith(b"HTTP/1.1 408 ")
        assert here.heard.bodies == []

    scene(play, patience=0.05)


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"hello\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST /slack/events HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n",
        b"POST /slack/events HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        b"POST /slack/events HTTP/1.1\r\nhost: a\r\nx: " + b"y" * 100_000 + b"\r\n\r\n",
    ],
)
def test_what_is_no_http_is_refused_without_naming_any_version(sent: bytes) -> None:
    async def play(here: Front) -> None:
        answer = await here.raw(sent)
        assert answer.startswith((b"HTTP/1.1 4", b"HTTP/1.0 4")), answer
        assert b"aiohttp" not in answer
        assert b"Python" not in answer
        assert b"Traceback" not in answer

    scene(play)


def test_a_signed_event_reaches_its_listener_with_slacks_headers_only() -> None:
    async def play(here: Front) -> None:
        headers = {
            "x-slack-retry-num": "1",
            "x-slack-bolt-lazy-only": "1",
            "X-Slack-Bolt-Lazy-Function-Name": "f",
        }
        assert await here.post(GOOD, signed(GOOD) | headers | {"cookie": "a=b"}) == 200
        assert here.heard.bodies == [EVENT]
        assert set(here.heard.headers[0]) == {
            "content-type",
            "x-slack-request-timestamp",
            "x-slack-signature",
            "x-slack-retry-num",
        }
        assert await here.post(GOOD, kind="text/plain; charset=nonsense") == 200  # the type is not signed

    scene(play)


def test_commands_and_interactions_reach_theirs_whatever_words_they_hold() -> None:
    async def play(here: Front) -> None:
        command = {
            "command": "/role",
            "text": "who carries the payload=1 & <more> ü",
            "team_id": "T1",
            "user_id": "U1",
        }
        assert await here.post(urlencode(command).encode(), kind=FORM) == 200
        assert here.answer == "taken"
        press = {
            "type": "block_actions",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "actions": [{"action_id": "press"}],
        }
        assert await here.post(urlencode({"payload": json.dumps(press)}).encode(), kind=FORM) == 200
        assert here.heard.bodies == [command, press]

    scene(play)


def test_half_a_character_becomes_a_mark_that_can_be_stored() -> None:
    async def play(here: Front) -> None:
        assert (
            await here.post(rb'{"type":"event_callback","event":{"type":"app_mention","text":"a\ud83db"}}')
            == 200
        )
        assert here.heard.bodies[0]["event"]["text"] == "a\ufffdb"

    scene(play)


def test_slack_gets_its_challenge_back_and_its_look_at_the_certificate() -> None:
    async def play(here: Front) -> None:
        body = b'{"type":"url_verification","token":"x","challenge":"abc"}'
        assert await here.post(body) == 200
        assert json.loads(here.answer) == {"challenge": "abc"}
        assert await here.post(body, {}) == 401
        assert await here.post(b"ssl_check=1&token=abc", {}, FORM) == 200
        assert await here.post(b"ssl_check=1&token=abc&command=%2Frole", {}, FORM) == 401
        assert here.heard.bodies == []

    scene(play)


def test_what_nobody_listens_for_is_taken_so_that_it_does_not_come_again() -> None:
    async def play(here: Front) -> None:
        for body in (event(event={"type": "team_join"}), b'{"type":"app_rate_limited","team_id":"T1"}'):
            assert await here.post(body) == 200

    scene(play)


def test_slack_is_told_to_come_again_when_nothing_can_be_stored() -> None:
    async def play(here: Front) -> None:
        here.heard.full = True
        assert await here.post(GOOD) == 503
        here.heard.full = False
        assert await here.post(GOOD) == 200

    scene(play)


def test_slack_is_told_to_come_again_while_the_bot_starts() -> None:
    async def play(here: Front) -> None:
        assert await here.post(GOOD) == 503
        assert await here.post(GOOD, {}) == 401

    scene(play, open_door=False)


def test_one_who_knocks_with_wrong_signatures_only_is_told_to_the_operator() -> None:
    async def play(here: Front) -> None:
        for _ in range(5):
            assert here.door.doubt == ""
            await here.post(GOOD, {})
        assert "SLACK_SIGNING_SECRET" in here.door.doubt
        await here.post(GOOD)
        assert here.door.doubt == ""

    scene(play)


def test_the_log_says_why_and_nothing_of_what_was_sent(caplog: LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    async def play(here: Front) -> None:
        for headers in (None, {}, {"x-slack-signature": "v0=secret"}):
            await here.post(b'{"type":"event_callback","event":"hush"}', headers)
            await here.post(b'{"hush', headers)
        await here.post(event(event={"type": "hush"}))

    scene(play)
    assert {getattr(record, "status", None) for record in caplog.records} >= {400, 401}
    written = " ".join(str(vars(record)) for record in caplog.records)
    assert "hush" not in written.replace("'kind'", "")
    assert "v0=" not in written


def test_many_who_knock_do_not_fill_the_log(caplog: LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)

    async def play(here: Front) -> None:
        for _ in range(20):
            assert await here.post(GOOD, {}) == 401

    scene(play)
    assert [record.getMessage() for record in caplog.records].count("refused") == 1


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
PLACES = (
    "event",
    "team",
    "team_id",
    "enterprise",
    "user",
    "channel",
    "authorizations",
    "actions",
    "view",
    "message",
)
ENVELOPES = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["event_callback", "block_actions", "view_submission", "message_action", "x"])
        | VALUES
    },
    optional=dict.fromkeys(PLACES, VALUES)
    | {
        "event": st.fixed_dictionaries(
            {"type": st.just("app_mention")}, optional=dict.fromkeys(PLACES, VALUES)
        )
    },
)


def test_no_signed_object_of_any_shape_ends_in_a_server_error() -> None:
    with asyncio.Runner() as runner:
        entered = front()
        here = runner.run(entered.__aenter__())

        @settings(max_examples=150, deadline=None, derandomize=True)
        @example(payload={"type": "block_actions", "view": None}, form=False)
        @given(ENVELOPES, st.booleans())
        def holds(payload: object, form: bool) -> None:
            text = json.dumps(payload)
            body = urlencode({"payload": text}).encode() if form else text.encode()
            assert runner.run(here.post(body, kind=FORM if form else JSON)) in {200, 400}

        holds()
        runner.run(entered.__aexit__(None, None, None))
