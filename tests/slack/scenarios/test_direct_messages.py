"""Direct messages, and the prompts in front of the first one."""

from __future__ import annotations

import pytest

from bot.harness import Fault
from tests.slack.scenarios.stage import Stage, play, read_aloud

NEEDS = "Requirements of Site Reliability Engineer at Heetch:"
METHOD = "assistant.threads.setSuggestedPrompts"


def test_a_direct_message_needs_no_mention_and_is_a_thread_of_its_own() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        direct = stage.slack.dm(ada)
        for text in ("What does the SRE need?", "<@bot> What does the SRE need?"):
            asked = await ada.says(direct, text)
            assert NEEDS in read_aloud(await stage.answer(asked))

    play(scene)


def test_a_reply_follows_up_on_what_its_thread_is_about() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        direct = stage.slack.dm(ada)
        asked = await ada.says(direct, "What does the cloud engineer do?")
        await stage.settle()
        await ada.says(direct, "and the location?", asked)
        thread = await stage.thread(asked)
        assert "Cloud Engineer at Rocket.Chat does not state anything about location" in read_aloud(
            thread[-1]
        )
        assert len(await stage.answers(asked)) == 2

    play(scene)


def test_another_message_begins_anew() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        direct = stage.slack.dm(ada)
        await ada.says(direct, "What does the cloud engineer do?")
        await stage.settle()
        second = await ada.says(direct, "and the location?")
        assert "Which one do you mean?" in read_aloud(await stage.answer(second))

    play(scene)


@pytest.mark.parametrize("text", ["thanks!", "ok cool", "👍", ":tada:", "stop"])
def test_thanks_and_smiles_get_nothing(text: str) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        direct = stage.slack.dm(ada)
        asked = await ada.says(direct, "What does the SRE need?")
        await stage.answer(asked)
        await ada.says(direct, text, asked)
        assert await stage.thread(await ada.says(direct, text)) == []
        assert len(await stage.answers(asked)) == 1

    play(scene)


def test_what_is_not_about_roles_gets_a_short_word_about_what_is() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(stage.slack.dm(ada), "hello")
        assert read_aloud(await stage.answer(asked)).startswith("I answer questions about the roles")

    play(scene)


def test_who_opens_the_conversation_sees_questions_that_the_postings_answer() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        await ada.opens_home("messages")
        await stage.idle()
        direct = stage.slack.dm(ada)
        prompts = stage.slack.panels.prompts[direct.id]["prompts"]
        assert len(prompts) == 4
        for prompt in prompts:
            asked = await ada.says(direct, prompt["message"])
            assert "I answer questions about" not in read_aloud(await stage.answer(asked))
        assert "thread_ts" not in stage.slack.journal.calls(METHOD)[0].arguments

    play(scene)


def test_the_same_prompts_are_set_once_in_each_conversation() -> None:
    async def scene(stage: Stage) -> None:
        ada, bob = stage.slack.user("Ada"), stage.slack.user("Bob")
        for person, tab in (
            (ada, "messages"),
            (ada, "messages"),
            (ada, "home"),
            (bob, "messages"),
            (bob, "home"),
        ):
            await person.opens_home(tab)
            await stage.idle()
        assert len(stage.slack.journal.calls(METHOD)) == 2

    play(scene)


def test_prompts_that_slack_does_not_take_are_tried_when_the_conversation_is_opened_again() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        stage.slack.faults.add(Fault(METHOD, error="internal_error"))
        for _ in range(2):
            await ada.opens_home("messages")
            await stage.idle()
        assert [call.ok for call in stage.slack.journal.calls(METHOD)] == [False, True]
        assert set(stage.bot.statuses) == {200}

    play(scene)
