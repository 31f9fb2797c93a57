"""The slash command: the answer is in the acknowledgement, and only who typed it sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.harness import ApiCall
from bot.slack.workspace import Policy
from tests.slack.scenarios.stage import Stage, play, read_aloud, room

if TYPE_CHECKING:
    from bot.harness import Message

NEEDS = "Requirements of Site Reliability Engineer at Heetch:"


async def commanded(stage: Stage, text: str, command: str = "/role") -> Message:
    """What somebody sees who types a command."""
    ada = stage.slack.user("Ada")
    reply = await ada.commands(command, text, room(stage, ada))
    assert reply.ok
    (seen,) = stage.slack.ephemerals(ada)
    return seen


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("What does the SRE need?", NEEDS),
        ("list", "5 postings:"),
        ("show sre", "Site Reliability Engineer at Heetch:"),
        ("show DevOps Engineer at FlowFuse", "DevOps Engineer at FlowFuse:"),
        ("compare sre | cloud engineer", "Cloud Engineer at Rocket.Chat"),
        ("compare DevOps Engineer at FlowFuse | DevOps Engineer at ITQAN", "Side by side:"),
        ("help", "Ask me about our roles"),
        ("", "Ask me about our roles"),
        ("   ", "Ask me about our roles"),
        ("marketing manager requirements", 'There is no posting for "marketing manager".'),
        ("will it rain?", "I answer questions about the roles"),
        ("thanks", "I answer questions about the roles"),
        ("<@U123|anna> &amp; what does the SRE need?", NEEDS),
    ],
)
def test_a_command_is_answered_whatever_is_behind_it(text: str, read: str) -> None:
    async def scene(stage: Stage) -> None:
        assert read in read_aloud(await commanded(stage, text))

    play(scene)


def test_nothing_is_asked_of_slack_before_the_answer() -> None:
    async def scene(stage: Stage) -> None:
        await commanded(stage, "What does the SRE need?")
        assert stage.slack.journal.of(ApiCall) == []

    play(scene)


def test_the_question_is_restated_for_nobody_else_could_read_it() -> None:
    async def scene(stage: Stage) -> None:
        seen = await commanded(stage, "What does the SRE need? *really*")
        assert read_aloud(seen).startswith("You asked: What does the SRE need? *really*")
        assert "Share here" in read_aloud(seen)

    play(scene)


@pytest.mark.parametrize("text", ["help", "will it rain?"])
def test_what_is_about_no_role_can_be_neither_shared_nor_voted_on(text: str) -> None:
    async def scene(stage: Stage) -> None:
        read = read_aloud(await commanded(stage, text))
        assert "Share here" not in read
        assert "Not helpful" not in read

    play(scene)


def test_a_command_that_was_installed_under_another_name_is_answered_too() -> None:
    async def scene(stage: Stage) -> None:
        assert NEEDS in read_aloud(await commanded(stage, "What does the SRE need?", "/jobs"))

    play(scene)


def test_a_command_is_answered_where_the_bot_is_no_member() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        elsewhere = stage.slack.channel("elsewhere", [ada], bot=False)
        await ada.commands("/role", "What does the SRE need?", elsewhere)
        assert NEEDS in read_aloud(stage.slack.ephemerals(ada)[0])

    play(scene)


def test_a_command_without_an_answer_is_kept_without_who_asked() -> None:
    async def scene(stage: Stage) -> None:
        seen = await commanded(stage, "marketing manager requirements")
        (miss,) = await stage.store.misses.latest(0.0, 10)
        assert (miss.question, miss.reason) == ("marketing manager requirements", "no_match")
        assert seen.only_for not in str(miss)

    play(scene)


def test_an_operator_can_have_no_missed_question_kept() -> None:
    async def scene(stage: Stage) -> None:
        await commanded(stage, "marketing manager requirements")
        assert await stage.store.misses.latest(0.0, 10) == []

    play(scene, policy=Policy(keep_misses=False))


@pytest.mark.parametrize(("allowed", "answered"), [(frozenset(), False), (frozenset({"T-friend"}), True)])
def test_people_of_other_organisations_are_answered_only_if_that_is_allowed(
    allowed: frozenset[str],
    answered: bool,
) -> None:
    async def scene(stage: Stage) -> None:
        eve = stage.slack.user("Eve", "T-friend")
        form = {
            "command": "/role",
            "text": "list",
            "team_id": "T-friend",
            "user_id": eve.id,
            "channel_id": "C1",
        }
        reply = await stage.slack.deliver_command(form)
        assert reply.ok
        assert ("5 postings" in str(reply.payload)) is answered
        assert ("only people of the workspace" in str(reply.payload)) is not answered

    play(scene, policy=Policy(allowed_teams=allowed))
