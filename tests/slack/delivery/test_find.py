"""A message that may have been posted is found by its key, however long the conversation is."""

from __future__ import annotations

from typing import Any

import pytest
from aiohttp import web

from bot.slack.delivery import Finding, Outgoing, Sender, Variant
from bot.slack.delivery.sender import MAX_PAGES
from tests.slack.delivery.http_slack import (
    DIGEST,
    PAGE,
    PLAIN,
    ROOT,
    US,
    HttpSlack,
    Trouble,
    found,
    posted,
    speak,
)

TEXT = Outgoing((Variant("hello"),))


@pytest.mark.parametrize("thread", [ROOT, ""], ids=["thread", "conversation"])
@pytest.mark.parametrize("outgoing", [PLAIN, TEXT], ids=["blocks", "text"])
def test_a_message_that_was_posted_is_found_by_its_key(outgoing: Outgoing, thread: str) -> None:
    slack = HttpSlack()
    outcome = posted(slack, outgoing, thread)
    assert found(slack, thread) == Finding(outcome.ts)
    assert found(slack, thread, "fedcba9876543210") == Finding()


@pytest.mark.parametrize("mark", ["blocks", "metadata"])
def test_one_of_the_two_marks_is_enough(mark: str) -> None:
    slack = HttpSlack()
    outcome = posted(slack)
    del slack.messages[0][{"blocks": "metadata", "metadata": "blocks"}[mark]]
    assert found(slack).ts == outcome.ts


def _said(number: int, thread: str | None = ROOT, **more: object) -> dict[str, Any]:
    return {"ts": f"1700000002.{number:06}", "text": "hm", "user": "U1", "thread_ts": thread, **more}


@pytest.mark.parametrize("thread", [ROOT, ""], ids=["thread", "conversation"])
def test_a_long_conversation_is_looked_through_to_its_end(thread: str) -> None:
    slack = HttpSlack()
    ahead = [_said(n, thread or None) for n in range(3 * PAGE)]
    outcome = posted(slack, thread=thread)
    slack.messages = [*ahead, *slack.messages] if thread else [*slack.messages, *ahead]
    slack.calls.clear()
    assert found(slack, thread) == Finding(outcome.ts, others=True)
    assert len(slack.calls) == 4


def test_a_conversation_without_end_is_given_up_for_now() -> None:
    slack = HttpSlack(messages=[_said(n) for n in range((MAX_PAGES + 1) * PAGE)])
    finding = found(slack)
    assert finding.problem is not None
    assert (finding.ts, finding.readable) == ("", True)


def test_a_copy_of_our_mark_by_somebody_else_is_not_ours() -> None:
    slack = HttpSlack()
    posted(slack)
    slack.messages[0]["bot_id"] = "B0THEM"
    assert found(slack) == Finding(others=True)


@pytest.mark.parametrize(
    "odd",
    [
        None,
        "text",
        {},
        _said(1, bot_id=US, blocks=None, metadata=None),
        _said(1, bot_id=US, blocks="x", metadata=[]),
        _said(1, bot_id=US, blocks=[None, 1], metadata={"event_type": "rolebot_answer", "event_payload": 1}),
        _said(1, bot_id=US, blocks=[{"block_id": 7}], metadata={"event_type": "rolebot_answer"}),
    ],
)
def test_messages_of_odd_shapes_are_passed_over(odd: object) -> None:
    async def find(sender: Sender) -> Finding:
        page = web.json_response({"ok": True, "messages": [odd], "response_metadata": None})
        slack.troubles.append(Trouble(done=False, reply=page))
        return await sender.find("C1", ROOT, DIGEST, ROOT)

    slack = HttpSlack()
    assert speak(slack, find) == Finding()


def test_others_are_all_but_us_and_what_was_there_before() -> None:
    slack = HttpSlack()
    posted(slack)
    root = {"ts": ROOT, "user": "U1", "text": "pay?", "thread_ts": ROOT}

    async def others(sender: Sender) -> bool:
        page = web.json_response({"ok": True, "messages": [root, *slack.messages]})
        slack.troubles.append(Trouble(done=False, reply=page))
        return (await sender.others("C1", ROOT, ROOT)).others

    assert speak(slack, others) is False
    slack.messages.append(_said(1))
    assert speak(slack, others) is True


@pytest.mark.parametrize(
    ("error", "readable"),
    [
        ("missing_scope", False),
        ("channel_not_found", False),
        ("not_in_channel", False),
        ("ratelimited", True),
        ("invalid_auth", True),
        ("internal_error", True),
    ],
)
def test_what_can_not_be_read_is_told_from_what_can_not_be_read_now(error: str, *, readable: bool) -> None:
    async def find(sender: Sender) -> Finding:
        slack.troubles.append(Trouble(done=False, reply=web.json_response({"ok": False, "error": error})))
        return await sender.find("C1", ROOT, DIGEST, ROOT)

    slack = HttpSlack()
    finding = speak(slack, find)
    assert finding.problem.error == error
    assert (finding.ts, finding.readable) == ("", readable)


def test_in_a_thread_that_is_gone_nothing_of_ours_stands() -> None:
    async def find(sender: Sender) -> Finding:
        gone = web.json_response({"ok": False, "error": "thread_not_found"})
        slack.troubles.append(Trouble(done=False, reply=gone))
        return await sender.find("C1", ROOT, DIGEST, ROOT)

    slack = HttpSlack()
    assert speak(slack, find) == Finding()


@pytest.mark.parametrize("reply", [None, {"ok": True}, {"ok": True, "messages": 7}, [1]])
def test_a_reply_without_messages_says_nothing(reply: object) -> None:
    async def find(sender: Sender) -> Finding:
        slack.troubles.append(Trouble(done=False, reply=web.json_response(reply)))
        return await sender.find("C1", ROOT, DIGEST, ROOT)

    slack = HttpSlack()
    finding = speak(slack, find)
    assert finding.problem is not None
    assert finding.readable
