"""Questions that are edited or deleted: their answers follow."""

from __future__ import annotations

import pytest

from bot.harness import Fault
from bot.slack.workspace import Listening
from tests.slack.scenarios.stage import Stage, everywhere, play, read_aloud, room

NEEDS, DUTIES = "Requirements of Site Reliability", "Responsibilities of Site Reliability"


@pytest.mark.parametrize("again", [False, True], ids=["message_changed", "app_mention again"])
def test_the_answer_to_an_edited_question_changes_where_it_stands(again: bool) -> None:
    async def scene(stage: Stage) -> None:
        stage.slack.habits.mention_on_edit = again
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        before = await stage.answer(asked)
        edited = await ada.edits(asked, "<@bot> What does the SRE do?")
        await stage.settle()
        await stage.slack.redeliver(edited, 2)
        await stage.slack.redeliver(edited, 1, new_event_id=True)
        after = await stage.answer(asked)
        assert after.ts == before.ts
        assert DUTIES in read_aloud(after)
        assert NEEDS not in read_aloud(after)
        assert len(stage.slack.journal.calls("chat.update")) == 1

    play(scene)


def test_an_edit_in_a_direct_message_counts_too() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(stage.slack.dm(ada), "What does the SRE need?")
        await stage.answer(asked)
        await ada.edits(asked, "What does the SRE do?")
        assert DUTIES in read_aloud(await stage.answer(asked))

    play(scene)


def test_a_question_edited_at_once_is_answered_as_it_reads_now() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        await ada.edits(asked, "<@bot> What does the SRE do?")
        assert DUTIES in read_aloud(await stage.answer(asked))

    play(scene)


def test_an_edited_follow_up_is_understood_with_what_stood_before_it() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        asked = await ada.says(jobs, "<@bot> What does the SRE need?")
        await stage.settle()
        second = await ada.says(jobs, "<@bot> What does the cloud engineer need?", asked)
        await stage.settle()
        await ada.edits(second, "<@bot> and the duties?")
        assert DUTIES in read_aloud((await stage.answers(asked))[-1])
        assert len(await stage.answers(asked)) == 2

    play(scene)


def test_an_edit_of_what_began_a_thread_leaves_what_was_said_in_it() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        asked = await ada.says(jobs, "<@bot> What does the SRE need?")
        await stage.settle()
        await ada.says(jobs, "<@bot> What does the cloud engineer need?", asked)
        await stage.settle()
        await ada.edits(asked, "<@bot> What does the SRE do?")
        await stage.settle()
        await ada.says(jobs, "<@bot> and the duties?", asked)
        assert "Responsibilities of Cloud Engineer" in read_aloud((await stage.answers(asked))[-1])

    play(scene)


def test_a_link_that_unfolds_below_a_question_changes_nothing() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need? <https://example.com>")
        await stage.answer(asked)
        await stage.slack.unfurl(asked)
        await ada.edits(asked, "<@bot> What does the SRE do? <https://example.com>")
        await stage.settle()
        await stage.slack.unfurl(asked)
        await stage.settle()
        assert len(stage.slack.journal.calls("chat.update")) == 1

    play(scene)


def test_who_adds_the_mention_later_is_answered() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        said = await ada.says(room(stage, ada), "What does the SRE need?")
        assert await stage.thread(said) == []
        await ada.edits(said, "<@bot> What does the SRE need?")
        assert NEEDS in read_aloud(await stage.answer(said))

    play(scene)


def test_an_edit_of_what_was_no_question_is_none() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        said = await ada.says(room(stage, ada), "What does the SRE need?")
        await ada.edits(said, "What does the SRE do?")
        assert await stage.thread(said) == []

    play(scene)


def test_an_old_message_is_not_taken_for_a_new_one_because_it_was_edited() -> None:
    async def scene(stage: Stage) -> None:
        stage.slack.habits.mention_on_edit = True
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        before = await stage.answer(asked)
        await stage.slack.clock.advance(8 * 24 * 3600.0)
        await stage.store.tidy(stage.slack.clock.now())
        await ada.edits(asked, "<@bot> What does the SRE do?")
        assert read_aloud(await stage.answer(asked)) == read_aloud(before)

    play(scene)


@pytest.mark.parametrize("text", ["<@bot> thanks", "<@bot> stop"])
def test_a_question_that_becomes_thanks_keeps_its_answer(text: str) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        await stage.answer(asked)
        await ada.edits(asked, text)
        assert NEEDS in read_aloud(await stage.answer(asked))

    play(scene)


def test_an_overheard_question_that_becomes_chatter_keeps_its_answer() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "What does the SRE at Heetch need?")
        await stage.answer(asked)
        await ada.edits(asked, "never mind, I will ask my sister")
        assert NEEDS in read_aloud(await stage.answer(asked))

    play(scene, policy=everywhere(Listening.AUTO))


def test_an_answer_that_only_fits_as_text_leaves_no_blocks_of_the_one_before() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        await stage.answer(asked)
        stage.slack.faults.add(Fault("chat.update", times=2, error="invalid_blocks"))
        await ada.edits(asked, "<@bot> What does the SRE do?")
        after = await stage.answer(asked)
        assert DUTIES in after.text
        assert list(after.blocks) == []

    play(scene)


def test_the_answer_to_a_deleted_question_goes() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        asked = await ada.says(jobs, "<@bot> What does the SRE need?")
        await stage.answer(asked)
        await ada.deletes(asked)
        assert await stage.answers(asked) == []
        direct = await ada.says(stage.slack.dm(ada), "What does the SRE need?")
        await stage.answer(direct)
        await ada.deletes(direct)
        assert await stage.answers(direct) == []

    play(scene)


def test_an_answer_that_somebody_talks_about_stays() -> None:
    async def scene(stage: Stage) -> None:
        ada, bob = stage.slack.user("Ada"), stage.slack.user("Bob")
        jobs = room(stage, ada, bob)
        asked = await ada.says(jobs, "<@bot> What does the SRE need?")
        await stage.answer(asked)
        await bob.says(jobs, "That is a lot", asked)
        await ada.deletes(asked)
        assert len(await stage.answers(asked)) == 1

    play(scene)


def test_a_question_deleted_at_once_gets_no_answer() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        asked = await ada.says(jobs, "<@bot> What does the SRE need?")
        await ada.deletes(asked)
        await stage.settle()
        assert [one for one in stage.slack.workspace.everything(jobs.id) if one.bot_id] == []

    play(scene)
