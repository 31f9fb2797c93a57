"""Mentions in channels: each is answered once, in its thread."""

from __future__ import annotations

import pytest

from bot.harness import ALL
from tests.slack.scenarios.stage import Stage, play, read_aloud, room

NEEDS = "Requirements of Site Reliability Engineer at Heetch:"


def test_a_mention_is_answered_in_its_thread() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        answer = await stage.answer(asked)
        assert answer.thread_ts == asked.ts
        assert NEEDS in read_aloud(answer)
        assert "site-reliability-engineer-heetch.md" in read_aloud(answer)

    play(scene)


def test_a_mention_in_a_thread_is_answered_there() -> None:
    async def scene(stage: Stage) -> None:
        ada, bob = stage.slack.user("Ada"), stage.slack.user("Bob")
        begun = await ada.says(room(stage, ada, bob), "We should ask somebody")
        channel = stage.slack.workspace.channels[begun.channel]
        await bob.says(channel, "<@bot> What does the SRE need?", begun)
        thread = await stage.thread(begun)
        assert NEEDS in read_aloud(thread[1])
        assert len(stage.slack.messages(channel)) == 1

    play(scene)


@pytest.mark.parametrize("first", ["app_mention", "message"])
@pytest.mark.parametrize("scopes", [ALL, ALL - {"channels:history"}], ids=["with history", "without history"])
def test_one_mention_gets_one_answer_whatever_events_it_arrives_as(
    first: str, scopes: frozenset[str]
) -> None:
    async def scene(stage: Stage) -> None:
        stage.slack.habits.mention_first = first == "app_mention"
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        await stage.settle()
        await stage.slack.redeliver(asked, 3)
        await stage.slack.redeliver(asked, 2, new_event_id=True)
        await stage.answer(asked)

    play(scene, scopes=scopes)


def test_two_mentions_at_once_get_an_answer_each_in_the_order_asked() -> None:
    async def scene(stage: Stage) -> None:
        ada, bob = stage.slack.user("Ada"), stage.slack.user("Bob")
        jobs = room(stage, ada, bob)
        first = await ada.says(jobs, "<@bot> What does the SRE need?")
        second = await bob.says(jobs, "<@bot> Which roles use kubernetes?")
        answers = [await stage.answer(first), await stage.answer(second)]
        assert NEEDS in read_aloud(answers[0])
        assert "kubernetes" in read_aloud(answers[1])
        assert answers[0].ts < answers[1].ts

    play(scene)


@pytest.mark.parametrize(
    "text", ["<@bot>", "  <@bot> ", "<@bot> help", "<@bot> :wave:", "<@bot> ```\n```", "<@bot> ???"]
)
def test_who_mentions_the_bot_without_a_question_is_told_how_to_ask(text: str) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        read = read_aloud(await stage.answer(await ada.says(room(stage, ada), text)))
        assert "Ask me about our roles" in read
        assert "/role" in read

    play(scene)


def test_only_the_bots_own_mention_is_taken_off_the_question() -> None:
    async def scene(stage: Stage) -> None:
        ada, bob = stage.slack.user("Ada"), stage.slack.user("Bob")
        asked = await ada.says(room(stage, ada, bob), f"<@{bob.id}> and <@bot> What does the SRE need?")
        answer = await stage.answer(asked)
        assert NEEDS in read_aloud(answer)
        assert bob.id not in read_aloud(answer) + answer.text

    play(scene)


@pytest.mark.parametrize(
    "text", ["<@bot> thanks!", "<@bot> great, thank you :tada:", "thanks <@bot>", "<@bot> stop"]
)
def test_thanks_and_stop_get_nothing(text: str) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        assert await stage.thread(await ada.says(room(stage, ada), text)) == []

    play(scene)


def test_what_is_not_about_roles_gets_a_short_word_about_what_is() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> will it rain tomorrow?")
        assert read_aloud(await stage.answer(asked)).startswith("I answer questions about the roles")

    play(scene)


def test_a_very_long_question_is_answered_on_its_beginning_and_says_so() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        asked = await ada.says(
            jobs, "<@bot> What does the SRE need? " + "salary of the cloud engineer " * 1300
        )
        read = read_aloud(await stage.answer(asked))
        assert "I have read its first 2000 characters" in read
        await ada.clicks(await stage.answer(asked), "rolebot.all.0")
        assert "I have read its first 2000 characters" in read_aloud(await stage.answer(asked))
        short = await ada.says(jobs, "<@bot> What does the SRE need?")
        assert "2000" not in read_aloud(await stage.answer(short))

    play(scene)


def test_a_question_without_an_answer_is_kept_without_who_asked() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> what benefits does FlowFuse offer?")
        await stage.settle()
        await stage.slack.redeliver(asked, 2)
        await stage.answer(asked)
        (miss,) = await stage.store.misses.latest(0.0, 10)
        assert (miss.question, miss.facet, miss.reason) == (
            "what benefits does FlowFuse offer?",
            "benefits",
            "not_stated",
        )
        assert ada.id not in str(miss)

    play(scene)


def test_an_answered_question_is_erased_and_only_what_it_was_resolved_to_stays() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> Hi there, what does the SRE need?")
        assert NEEDS in read_aloud(await stage.answer(asked))
        await stage.store.tidy(stage.slack.clock.now())
        held = b"".join(path.read_bytes().lower() for path in stage.bot.file.parent.iterdir())
        assert b"requirements" in held
        assert b"hi there" not in held
        assert b"what does the sre need" not in held

    play(scene)
