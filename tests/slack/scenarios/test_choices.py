"""Which one is meant, and all of what an answer holds: the same message changes."""

from __future__ import annotations

import pytest

from bot.harness import Fault
from tests.slack.scenarios.stage import Stage, play, read_aloud, room

ONE, OTHER = "DevOps Engineer at FlowFuse", "DevOps Engineer at ITQAN"


def test_the_posting_that_is_chosen_is_answered_for_in_the_same_message() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the DevOps Engineer need?")
        before = await stage.answer(asked)
        assert (await ada.clicks(before, ONE)).ok
        after = await stage.answer(asked)
        assert after.ts == before.ts
        assert f"Requirements of {ONE}:" in read_aloud(after)
        assert OTHER not in read_aloud(after)

    play(scene)


def test_the_choice_is_answered_with_all_that_was_asked() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> Is docker required for the devops engineer?")
        await ada.clicks(await stage.answer(asked), OTHER)
        after = read_aloud(await stage.answer(asked))
        assert f"Yes. {OTHER}:" in after
        assert "Docker" in after

    play(scene)


def test_the_thread_goes_on_with_the_posting_that_was_chosen() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        asked = await ada.says(jobs, "<@bot> What does the DevOps Engineer need?")
        await ada.clicks(await stage.answer(asked), OTHER)
        await ada.says(jobs, "<@bot> and the salary?", asked)
        assert OTHER in read_aloud((await stage.answers(asked))[-1])
        assert ONE not in read_aloud((await stage.answers(asked))[-1])

    play(scene)


def test_an_answer_is_still_known_as_ours_after_a_choice() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the DevOps Engineer need?")
        before = await stage.answer(asked)
        mark = str(before.blocks[0]["block_id"])
        await ada.clicks(before, ONE)
        after = str((await stage.answer(asked)).blocks[0]["block_id"])
        assert after.startswith(mark)
        assert after != mark

    play(scene)


def test_a_choice_in_an_answer_to_one_person_changes_what_that_person_sees() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        await ada.commands("/role", "What does the DevOps Engineer need?", room(stage, ada))
        await ada.clicks(stage.slack.ephemerals(ada)[0], ONE)
        (seen,) = stage.slack.ephemerals(ada)
        assert f"Requirements of {ONE}:" in read_aloud(seen)
        assert read_aloud(seen).startswith("You asked: What does the DevOps Engineer need?")
        assert "Share here" in read_aloud(seen)

    play(scene)


@pytest.mark.parametrize("alone", [False, True], ids=["in a thread", "to one person"])
def test_show_all_unfolds_the_answer_where_it_stands(alone: bool) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        if alone:
            await ada.commands("/role", "What does the SRE need?", jobs)
            (before,) = stage.slack.ephemerals(ada)
        else:
            before = await stage.answer(await ada.says(jobs, "<@bot> What does the SRE need?"))
        assert "personalities" not in read_aloud(before)
        await ada.clicks(before, "Show all (6 more)")
        after = stage.slack.workspace.get(jobs.id, before.ts)
        assert after
        read = read_aloud(after)
        assert "Getting on with very different personalities" in read
        assert "Show all" not in read
        assert ("You asked" in read) is ("Share here" in read) is alone
        assert "Not helpful" in read

    play(scene)


def test_the_plainer_version_is_shown_where_slack_refuses_the_richer_one() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        stage.slack.faults.add(Fault("chat.postMessage", error="invalid_blocks"))
        asked = await ada.says(room(stage, ada), "<@bot> What does the DevOps Engineer need?")
        before = await stage.answer(asked)
        assert {block["type"] for block in before.blocks} <= {"section", "context", "actions"}
        await ada.clicks(before, ONE)
        assert f"Requirements of {ONE}:" in read_aloud(await stage.answer(asked))

    play(scene)
