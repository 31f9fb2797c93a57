"""The next questions below an answer: pressed instead of typed."""

from __future__ import annotations

import asyncio

from tests.slack.scenarios.stage import Stage, play, read_aloud, room

DUTIES = "Responsibilities of Site Reliability Engineer at Heetch:"


def test_a_next_question_is_answered_in_the_thread() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        assert (await ada.clicks(await stage.answer(asked), "Responsibilities")).ok
        first, second = await stage.answers(asked)
        assert DUTIES in read_aloud(second)
        assert read_aloud(second).startswith("You asked: Site Reliability Engineer at Heetch:")
        assert first.thread_ts == second.thread_ts == asked.ts

    play(scene)


def test_a_next_question_is_answered_once_however_often_it_is_pressed() -> None:
    async def scene(stage: Stage) -> None:
        ada, bob = stage.slack.user("Ada"), stage.slack.user("Bob")
        asked = await ada.says(room(stage, ada, bob), "<@bot> What does the SRE need?")
        answer = await stage.answer(asked)
        await asyncio.gather(*(person.clicks(answer, "Responsibilities") for person in (ada, ada, bob)))
        await stage.settle()
        await bob.clicks(answer, "Responsibilities")
        assert len(await stage.answers(asked)) == 2
        told = [*stage.slack.ephemerals(ada), *stage.slack.ephemerals(bob)]
        assert {one.text for one in told} == {"That question is answered in the thread already."}
        assert len(told) == 3

    play(scene)


def test_each_next_question_of_an_answer_is_one_of_its_own() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        answer = await stage.answer(asked)
        for label in ("Responsibilities", "Nice-to-haves", "Benefits"):
            await ada.clicks(answer, label)
        assert len(await stage.answers(asked)) == 4

    play(scene)


def test_the_thread_goes_on_with_what_was_pressed() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        asked = await ada.says(jobs, "<@bot> list all roles")
        await ada.clicks(await stage.answer(asked), "DevOps Engineer at ITQAN")
        await stage.settle()
        await ada.says(jobs, "<@bot> and the salary?", asked)
        assert "DevOps Engineer at ITQAN" in read_aloud((await stage.answers(asked))[-1])

    play(scene)


def test_the_examples_of_the_help_text_can_be_pressed() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot>")
        await ada.clicks(await stage.answer(asked), "DevOps Engineer at FlowFuse: What does it require?")
        assert "Requirements of DevOps Engineer at FlowFuse:" in read_aloud((await stage.answers(asked))[-1])

    play(scene)


def test_a_next_question_of_an_answer_to_one_person_replaces_it() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        await ada.commands("/role", "What does the SRE need?", jobs)
        await ada.clicks(stage.slack.ephemerals(ada)[0], "Responsibilities")
        (seen,) = stage.slack.ephemerals(ada)
        assert DUTIES in read_aloud(seen)
        assert "Share here" in read_aloud(seen)
        assert stage.slack.messages(jobs) == []

    play(scene)


def test_the_answer_outlives_a_restart_between_press_and_answer() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        answer = await stage.answer(asked)
        await stage.restart()
        await ada.clicks(answer, "Responsibilities")
        await stage.restart()
        assert len(await stage.answers(asked)) == 2

    play(scene)
