"""What is never answered."""

from __future__ import annotations

from typing import Any

import pytest

from bot.slack.workspace import Policy
from tests.slack.events import event
from tests.slack.scenarios.stage import Stage, play, read_aloud, room

QUESTION = "What does the SRE need?"


async def delivered(stage: Stage, **fields: Any) -> list[str]:
    """What the bot says after an event that somebody wrote by hand."""
    ada = stage.slack.user("Ada")
    jobs = room(stage, ada)
    app = stage.slack.app
    said: dict[str, Any] = {
        "channel": jobs.id,
        "user": ada.id,
        "team": app.team,
        "text": f"{app.mention} {QUESTION}",
    }
    body = event(**said | fields) | {"team_id": app.team, "authorizations": [{"team_id": app.team}]}
    receipt = await stage.slack.deliver_event(body)
    assert receipt.status == 200
    await stage.settle()
    return [read_aloud(one) for one in stage.slack.workspace.everything(jobs.id) if one.bot_id]


def test_the_event_these_tests_vary_is_answered() -> None:
    async def scene(stage: Stage) -> None:
        assert len(await delivered(stage)) == 1

    play(scene)


@pytest.mark.parametrize(
    "fields",
    [
        {"bot_id": "B-other"},
        {"bot_id": "B-other", "subtype": "bot_message", "user": None},
        {"bot_profile": {"id": "B-other"}},
        {"user": "USLACKBOT"},
        {"subtype": "channel_join"},
        {"subtype": "channel_topic"},
        {"subtype": "me_message"},
        {"subtype": "message_replied"},
        {"user_team": "T-else"},
        {"source_team": "T-else"},
        {"type": "reaction_added"},
        {"type": "member_joined_channel"},
    ],
    ids=str,
)
def test_apps_news_and_strangers_are_acknowledged_and_ignored(fields: dict[str, Any]) -> None:
    async def scene(stage: Stage) -> None:
        assert await delivered(stage, **fields) == []

    play(scene)


def test_the_bot_does_not_answer_itself() -> None:
    async def scene(stage: Stage) -> None:
        assert stage.slack.habits.echo
        ada = stage.slack.user("Ada")
        direct = stage.slack.dm(ada)
        asked = await ada.says(direct, QUESTION)
        await ada.clicks(await stage.answer(asked), "Responsibilities")
        assert len(await stage.answers(asked)) == 2
        assert len(stage.slack.journal.calls("chat.postMessage")) == 2

    play(scene)


@pytest.mark.parametrize(("allowed", "count"), [(frozenset(), 0), (frozenset({"T-friend"}), 1)])
def test_a_shared_channel_is_for_our_own_people_unless_others_are_allowed(
    allowed: frozenset[str], count: int
) -> None:
    async def scene(stage: Stage) -> None:
        ada, eve = stage.slack.user("Ada"), stage.slack.user("Eve", "T-friend")
        jobs = room(stage, ada, eve, shared=True)
        ours, theirs = await ada.says(jobs, f"<@bot> {QUESTION}"), await eve.says(jobs, f"<@bot> {QUESTION}")
        assert len(await stage.answers(ours)) == 1
        assert len(await stage.answers(theirs)) == count

    play(scene, policy=Policy(allowed_teams=allowed))


def test_a_stranger_can_press_nothing() -> None:
    async def scene(stage: Stage) -> None:
        ada, eve = stage.slack.user("Ada"), stage.slack.user("Eve", "T-friend")
        asked = await ada.says(room(stage, ada, eve, shared=True), f"<@bot> {QUESTION}")
        assert (await eve.clicks(await stage.answer(asked), "Responsibilities")).ok
        assert len(await stage.answers(asked)) == 1
        assert [one.text for one in stage.slack.ephemerals(eve)] == [
            "I answer only people of the workspace I belong to."
        ]

    play(scene)
