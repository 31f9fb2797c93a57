"""One message to Slack, over real HTTP: sent once, stamped, in the richest version that is taken."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.delivery import Outcome, Outgoing, Remedy, Result, Sender, Variant
from tests.slack.delivery.http_slack import (
    DIGEST,
    PLAIN,
    ROOT,
    SECTION,
    US,
    HttpSlack,
    Trouble,
    found,
    posted,
    speak,
)

if TYPE_CHECKING:
    from collections.abc import Callable

TABLE = {"type": "table", "rows": []}


def test_a_message_bears_its_key_twice_and_names_nobody() -> None:
    slack = HttpSlack()
    assert posted(slack) == Outcome(Result.SURE_YES, "1700000001.000000")
    ((method, sent),) = slack.calls
    assert method == "chat.postMessage"
    assert sent == {
        "channel": "C1",
        "thread_ts": ROOT,
        "text": "hello",
        "blocks": [{**SECTION, "block_id": f"q-{DIGEST}"}],
        "metadata": {"event_type": "rolebot_answer", "event_payload": {"key": DIGEST}},
        "parse": "none",
        "link_names": False,
        "unfurl_links": False,
        "unfurl_media": False,
    }
    assert "block_id" not in SECTION


REPLIES: dict[str, tuple[Callable[[], web.Response], Result]] = {
    "500": (lambda: web.json_response({"ok": False, "error": "internal_error"}, status=500), Result.UNSURE),
    "502": (lambda: web.Response(status=502, text="<html>", content_type="text/html"), Result.UNSURE),
    "html": (lambda: web.Response(text="<html>", content_type="text/html"), Result.UNSURE),
    "text": (lambda: web.Response(text="ok"), Result.UNSURE),
    "not json": (lambda: web.Response(text="{", content_type="application/json"), Result.UNSURE),
    "not utf-8": (lambda: web.Response(body=b"\xff\xfe{", content_type="application/json"), Result.UNSURE),
    "list": (lambda: web.json_response([]), Result.UNSURE),
    "null": (lambda: web.json_response(None), Result.UNSURE),
    "empty": (web.Response, Result.UNSURE),
    "fatal": (lambda: web.json_response({"ok": False, "error": "fatal_error"}), Result.UNSURE),
    "archived": (lambda: web.json_response({"ok": False, "error": "is_archived"}), Result.SURE_NO),
}


@pytest.mark.parametrize("name", REPLIES)
@pytest.mark.parametrize("done", [True, False])
def test_whatever_slack_replies_a_message_is_sent_once_and_the_outcome_is_told(
    name: str, *, done: bool
) -> None:
    make, result = REPLIES[name]

    async def post(sender: Sender) -> Outcome:
        slack.troubles.append(Trouble(done, make()))
        return await sender.post("C1", ROOT, DIGEST, PLAIN)

    slack = HttpSlack()
    assert speak(slack, post).result is result
    assert len(slack.calls) == 1


@pytest.mark.parametrize("done", [True, False])
def test_after_a_connection_that_broke_nothing_is_sent_again(*, done: bool) -> None:
    slack = HttpSlack(troubles=deque([Trouble(done)]))
    assert posted(slack).result is Result.UNSURE
    assert (len(slack.calls), len(slack.messages)) == (1, done)


def test_a_reply_that_does_not_come_is_not_waited_for_longer_than_said() -> None:
    slack = HttpSlack(troubles=deque([Trouble(done=True, hangs=True)]))
    assert posted(slack, seconds=0.2) == Outcome(Result.UNSURE, error="no reply in time")


@pytest.mark.parametrize(("stated", "seconds"), [("7", 7.0), ("1.5", 1.5), ("abc", 1.0)])
def test_a_limit_is_a_sure_no_with_the_wait_that_was_stated(stated: str, seconds: float) -> None:
    async def post(sender: Sender) -> Outcome:
        limit = web.json_response(
            {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": stated}
        )
        slack.troubles.append(Trouble(done=False, reply=limit))
        return await sender.post("C1", ROOT, DIGEST, PLAIN)

    slack = HttpSlack()
    assert speak(slack, post) == Outcome(Result.SURE_NO, error="ratelimited", retry_after=seconds)


def test_where_nobody_listens_nothing_was_sent() -> None:
    async def refused() -> Outcome:
        async with aiohttp.ClientSession() as session:
            client = AsyncWebClient(base_url="http://127.0.0.1:1/api/", session=session, retry_handlers=[])
            return await Sender(client, US).post("C1", ROOT, DIGEST, PLAIN)

    assert asyncio.run(refused()) == Outcome(Result.SURE_NO, error="no connection")


def test_a_client_that_would_send_again_by_itself_is_refused() -> None:
    with pytest.raises(AssertionError, match="twice"):
        Sender(AsyncWebClient(), US)


# -- plainer versions ---------------------------------------------------------------------------------------


def test_a_version_that_slack_refuses_gives_way_to_a_plainer_one() -> None:
    slack = HttpSlack()
    outcome = posted(slack, Outgoing((Variant("a", (TABLE,)), Variant("b", (SECTION,)), Variant("c"))))
    assert outcome.result is Result.SURE_YES
    assert [m["text"] for m in slack.messages] == ["b"]
    assert found(slack).ts == outcome.ts


def test_when_no_version_is_taken_the_last_refusal_is_told() -> None:
    slack = HttpSlack()
    outcome = posted(slack, Outgoing((Variant("a", (TABLE,)), Variant("b", (TABLE,)))))
    assert outcome == Outcome(Result.SURE_NO, error="invalid_blocks", remedy=Remedy.PLAINER)
    assert slack.messages == []


def test_a_version_of_which_nobody_knows_is_followed_by_no_other() -> None:
    slack = HttpSlack(troubles=deque([Trouble(done=True)]))
    assert posted(slack, Outgoing((Variant("a", (SECTION,)), Variant("b")))).result is Result.UNSURE
    assert len(slack.calls) == 1


def test_a_message_without_a_version_can_not_be_made() -> None:
    with pytest.raises(AssertionError):
        Outgoing(())


# -- updates and deletions ----------------------------------------------------------------------------------


def test_a_message_brought_up_to_date_is_still_found_under_a_new_block_id() -> None:
    async def change(sender: Sender) -> Outcome:
        ts = (await sender.post("C1", ROOT, DIGEST, PLAIN)).ts
        newer = Outgoing((Variant("newer", (SECTION,)),))
        return await sender.update("C1", ts, DIGEST, "1700000009.000100", newer)

    slack = HttpSlack()
    assert speak(slack, change) == Outcome(Result.SURE_YES, "1700000001.000000")
    (message,) = slack.messages
    assert message["text"] == "newer"
    assert message["blocks"][0]["block_id"] == f"q-{DIGEST}-1700000009.000100"
    assert found(slack).ts == message["ts"]


def test_a_message_is_deleted_once_and_then_it_is_deleted() -> None:
    async def twice(sender: Sender) -> list[Outcome]:
        ts = (await sender.post("C1", ROOT, DIGEST, PLAIN)).ts
        return [await sender.delete("C1", ts), await sender.delete("C1", ts)]

    slack = HttpSlack()
    assert {outcome.result for outcome in speak(slack, twice)} == {Result.SURE_YES}
    assert slack.messages == []
