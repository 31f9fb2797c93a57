"""Follow-ups in threads, and what each policy of a channel lets the bot hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.slack.workspace import Listening
from tests.slack.scenarios.stage import Stage, everywhere, play, read_aloud, room

if TYPE_CHECKING:
    from bot.harness import Channel, Message, Person

EVERYWHERE = [Listening.MENTION, Listening.ASKER, Listening.AUTO]


async def begin(stage: Stage) -> tuple[Channel, Person, Person, Message]:
    """A channel in which Ada was answered."""
    ada, bob = stage.slack.user("Ada"), stage.slack.user("Bob")
    jobs = room(stage, ada, bob)
    asked = await ada.says(jobs, "<@bot> What does the cloud engineer do?")
    assert "Responsibilities of Cloud Engineer" in read_aloud(await stage.answer(asked))
    return jobs, ada, bob, asked


async def answers(stage: Stage, asked: Message) -> list[str]:
    return [read_aloud(one) for one in await stage.answers(asked)]


@pytest.mark.parametrize("listening", EVERYWHERE)
def test_a_mention_in_the_thread_is_understood_with_what_the_thread_is_about(listening: Listening) -> None:
    async def scene(stage: Stage) -> None:
        jobs, _, bob, asked = await begin(stage)
        await bob.says(jobs, "<@bot> and the location?", asked)
        assert (
            "Cloud Engineer at Rocket.Chat does not state anything about location"
            in (await answers(stage, asked))[-1]
        )

    play(scene, policy=everywhere(listening))


def test_without_a_mention_nothing_is_answered_unless_the_channel_says_so() -> None:
    async def scene(stage: Stage) -> None:
        jobs, ada, _, asked = await begin(stage)
        await ada.says(jobs, "and the location?", asked)
        await ada.says(jobs, "What does the SRE need?")
        assert len(await answers(stage, asked)) == 1
        assert len([one for one in stage.slack.messages(jobs) if one.bot_id]) == 0
        assert (await stage.store.inbox.pending(0.0)).waiting == 0

    play(scene)


@pytest.mark.parametrize("listening", [Listening.ASKER, Listening.AUTO])
@pytest.mark.parametrize(
    "text", ["and the location?", "What does the SRE need?", "which roles use kubernetes?"]
)
def test_who_asked_may_ask_on_in_the_thread(listening: Listening, text: str) -> None:
    async def scene(stage: Stage) -> None:
        jobs, ada, _, asked = await begin(stage)
        await ada.says(jobs, text, asked)
        assert len(await answers(stage, asked)) == 2

    play(scene, policy=everywhere(listening))


@pytest.mark.parametrize("listening", [Listening.ASKER, Listening.AUTO])
@pytest.mark.parametrize(
    "text",
    [
        "sounds good, I will tell my sister",
        "thanks!",
        "👍",
        "lunch at noon?",
        "hm",
        "<@U0BOB> and the location?",
        "<!here> and the location?",
    ],
)
def test_what_is_no_question_or_for_somebody_else_is_left_alone(listening: Listening, text: str) -> None:
    async def scene(stage: Stage) -> None:
        jobs, ada, _, asked = await begin(stage)
        before = stage.slack.journal.total
        await ada.says(jobs, text, asked)
        assert len(await answers(stage, asked)) == 1
        assert stage.slack.journal.total > before

    play(scene, policy=everywhere(listening))


@pytest.mark.parametrize("listening", [Listening.ASKER, Listening.AUTO])
def test_others_in_the_thread_are_not_answered_unasked(listening: Listening) -> None:
    async def scene(stage: Stage) -> None:
        jobs, _, bob, asked = await begin(stage)
        await bob.says(jobs, "and the location?", asked)
        assert len(await answers(stage, asked)) == 1

    play(scene, policy=everywhere(listening))


@pytest.mark.parametrize("listening", [Listening.ASKER, Listening.AUTO])
def test_a_thread_that_the_bot_never_spoke_in_is_none_of_its_business(listening: Listening) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        begun = await ada.says(jobs, "morning all")
        await ada.says(jobs, "What does the SRE need?", begun)
        assert await answers(stage, begun) == []

    play(scene, policy=everywhere(listening))


@pytest.mark.parametrize("stop", ["stop", "<@bot> stop", "Stop!", "please stop"])
def test_stop_silences_a_thread_and_a_mention_is_still_answered(stop: str) -> None:
    async def scene(stage: Stage) -> None:
        jobs, ada, bob, asked = await begin(stage)
        await bob.says(jobs, stop, asked)
        await stage.settle()
        await ada.says(jobs, "and the location?", asked)
        assert len(await answers(stage, asked)) == 1
        await ada.says(jobs, "<@bot> and the location?", asked)
        assert len(await answers(stage, asked)) == 2
        other = await ada.says(jobs, "<@bot> What does the SRE need?")
        await stage.settle()
        await ada.says(jobs, "and the location?", other)
        assert len(await answers(stage, other)) == 2

    play(scene, policy=everywhere(Listening.ASKER))


def test_stop_among_people_means_nothing_to_the_bot() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        begun = await ada.says(jobs, "morning all")
        await ada.says(jobs, "stop", begun)
        await stage.settle()
        await ada.says(jobs, "<@bot> What does the cloud engineer do?", begun)
        await stage.settle()
        await ada.says(jobs, "and the location?", begun)
        assert len(await answers(stage, begun)) == 2

    play(scene, policy=everywhere(Listening.ASKER))


def test_a_follow_up_survives_a_restart_of_the_bot() -> None:
    async def scene(stage: Stage) -> None:
        jobs, ada, _, asked = await begin(stage)
        await stage.restart()
        await ada.says(jobs, "and the location?", asked)
        assert "Cloud Engineer at Rocket.Chat" in (await answers(stage, asked))[-1]

    play(scene, policy=everywhere(Listening.ASKER))


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("What does the SRE at Heetch need?", True),
        ("Which roles use kubernetes?", True),
        ("What does the DevOps Engineer at FlowFuse need to know about Kubernetes?", True),
        ("and the location?", False),
        ("what is the salary of the devops engineer?", False),
        ("the SRE meeting moves to three", False),
        ("does anybody have a charger?", False),
        ("What benefits does FlowFuse offer?", False),
        ("<@U0BOB> What does the SRE at Heetch need?", False),
        ("help", False),
        ("stop", False),
    ],
)
def test_a_channel_that_wants_it_gets_sure_answers_and_nothing_else(text: str, answered: bool) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        said = await ada.says(room(stage, ada), text)
        assert len(await answers(stage, said)) == answered
        assert await stage.store.misses.latest(0.0, 1) == []

    play(scene, policy=everywhere(Listening.AUTO))
