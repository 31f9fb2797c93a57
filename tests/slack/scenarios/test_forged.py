"""Buttons and windows with any content: a word to who pressed, no crash, nothing changed."""

from __future__ import annotations

from typing import Any

import pytest

from bot.slack.rendering import actions
from tests.slack.scenarios.presses import press, value_of
from tests.slack.scenarios.stage import Stage, play, read_aloud, room

EXPIRED = "This answer is no longer at hand. Please ask your question again."
NAMES = (actions.CHOOSE, actions.NEXT, actions.ALL, actions.SOURCE, actions.SHARE, actions.VOTE)
VALUES: list[Any] = [
    "",
    "x",
    "unknown:0",
    "gone:0",
    "../../etc:1",
    "a:99999",
    "A" * 2000,
    "\x00:1",
    None,
    7,
    {"a": 1},
]


@pytest.mark.parametrize("name", NAMES)
def test_a_button_with_a_forged_value_gets_a_word_and_does_nothing(name: str) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        answer = await stage.answer(asked)
        for value in VALUES:
            payload = press(stage.slack, ada, answer, actions.named(name, 0), value)
            assert (await stage.slack.deliver_interaction(payload)).ok
        assert {one.text for one in stage.slack.ephemerals(ada)} == {EXPIRED}
        assert len(stage.slack.ephemerals(ada)) == len(VALUES)
        assert read_aloud(await stage.answer(asked)) == read_aloud(answer)
        assert stage.slack.views(ada) == []

    play(scene)


@pytest.mark.parametrize(
    ("name", "number"),
    [(actions.CHOOSE, 0), (actions.NEXT, 9), (actions.SOURCE, 9), (actions.SHARE, 0), (actions.VOTE, 2)],
)
def test_a_button_that_its_answer_does_not_have_gets_a_word(name: str, number: int) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        answer = await stage.answer(await ada.says(room(stage, ada), "<@bot> What does the SRE need?"))
        answer_id = value_of(answer, actions.named(actions.ALL, 0)).partition(":")[0]
        payload = press(stage.slack, ada, answer, actions.named(name, 0), f"{answer_id}:{number}")
        assert (await stage.slack.deliver_interaction(payload)).ok
        assert [one.text for one in stage.slack.ephemerals(ada)] == [EXPIRED]

    play(scene)


@pytest.mark.parametrize(
    "action_id", ["", "rolebot", "rolebot.choose", "rolebot.choose.x", "other.app", "rolebot.vote.0.1.2"]
)
def test_a_button_of_no_version_gets_a_word(action_id: str) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        answer = await stage.answer(await ada.says(room(stage, ada), "<@bot> What does the SRE need?"))
        assert (await stage.slack.deliver_interaction(press(stage.slack, ada, answer, action_id, "a:1"))).ok
        assert [one.text for one in stage.slack.ephemerals(ada)] == [EXPIRED]

    play(scene)


def test_a_button_works_for_thirty_days_and_then_says_so() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        answer = await stage.answer(asked)
        await stage.slack.clock.advance(29 * 24 * 3600.0)
        await ada.clicks(answer, "Helpful")
        await stage.slack.clock.advance(2 * 24 * 3600.0)
        await ada.clicks(answer, "Show source")
        assert [one.text for one in stage.slack.ephemerals(ada)][1:] == [EXPIRED]

    play(scene)


@pytest.mark.parametrize(
    "view",
    [
        {},
        {"private_metadata": "unknown"},
        {"private_metadata": "x" * 10_000},
        {"private_metadata": None, "state": None},
        {"state": {"values": {actions.REASON: {actions.REASON: {"value": "x" * 100_000}}}}},
        {"state": {"values": []}},
    ],
    ids=lambda v: str(v)[:40],
)
def test_a_forged_reason_gets_a_word_and_is_not_kept(view: dict[str, Any]) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        payload = {
            "type": "view_submission",
            "team": {"id": stage.slack.app.team},
            "user": {"id": ada.id, "team_id": ada.user.team},
            "view": {"type": "modal", "callback_id": actions.REASON} | view,
        }
        reply = await stage.slack.deliver_interaction(payload)
        assert reply.ok
        assert reply.payload == {"response_action": "errors", "errors": {actions.REASON: EXPIRED}}
        assert (await stage.store.votes.count(0.0)).down == 0

    play(scene)


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "block_actions"},
        {
            "type": "block_actions",
            "actions": [{"type": "button", "action_id": "rolebot.all.0"}],
            "user": "U1",
        },
        {"type": "view_submission"},
        {"type": "view_submission", "view": {}},
        {"type": "view_closed", "view": {"callback_id": "x"}},
        {"type": "block_suggestion", "action_id": "x", "value": "y"},
        {"type": "shortcut", "callback_id": "x"},
        {"type": "message_action", "callback_id": "x"},
        {"type": "dialog_submission", "callback_id": "x"},
        {"type": "interactive_message", "callback_id": "x", "actions": [{"name": "x"}]},
        {"type": "something new"},
        {"type": ""},
        {},
    ],
    ids=str,
)
def test_an_interaction_of_any_kind_is_acknowledged(payload: dict[str, Any]) -> None:
    async def scene(stage: Stage) -> None:
        assert (await stage.slack.deliver_interaction(payload)).ok

    play(scene)


@pytest.mark.parametrize(
    "payload",
    [
        {"type": "block_actions", "actions": []},
        {"type": "block_actions", "actions": None, "user": None, "team": None, "container": 3},
        {"type": "block_actions", "actions": [7]},
        {"type": "view_submission", "view": 7},
        {"type": "event_callback", "event": {}},
        {"type": "event_callback", "event": {"type": None}},
    ],
    ids=str,
)
def test_what_slack_never_sends_is_refused_and_breaks_nothing(payload: dict[str, Any]) -> None:
    async def scene(stage: Stage) -> None:
        if payload["type"] == "event_callback":
            status = (await stage.slack.deliver_event(payload)).status
        else:
            status = (await stage.slack.deliver_interaction(payload)).status
        assert status in {200, 400}

    play(scene)
