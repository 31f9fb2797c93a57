"""Whether an answer helped."""

from __future__ import annotations

import pytest

from bot.harness import Fault
from bot.store import VoteCount
from tests.slack.scenarios.stage import Stage, play, read_aloud, room

THANKS = "Thank you. Your vote is kept; a new one replaces it."
REASON = "rolebot.reason"


@pytest.mark.parametrize("plain", [False, True], ids=["native buttons", "plain buttons"])
def test_a_vote_is_kept_and_thanked_for_in_private(plain: bool) -> None:
    async def scene(stage: Stage) -> None:
        if plain:
            stage.slack.faults.add(Fault("chat.postMessage", error="invalid_blocks"))
        ada, bob = stage.slack.user("Ada"), stage.slack.user("Bob")
        asked = await ada.says(room(stage, ada, bob), "<@bot> What does the SRE need?")
        assert (await bob.clicks(await stage.answer(asked), "Helpful")).ok
        assert await stage.store.votes.count(0.0) == VoteCount(up=1, down=0)
        (said,) = stage.slack.ephemerals(bob)
        assert (said.text, said.thread_ts) == (THANKS, asked.ts)
        assert stage.slack.ephemerals(ada) == []
        assert len(await stage.answers(asked)) == 1

    play(scene)


def test_everybody_has_one_vote_and_may_change_it() -> None:
    async def scene(stage: Stage) -> None:
        ada, bob = stage.slack.user("Ada"), stage.slack.user("Bob")
        answer = await stage.answer(await ada.says(room(stage, ada, bob), "<@bot> What does the SRE need?"))
        for person, vote in ((ada, "Helpful"), (ada, "Helpful"), (bob, "Helpful"), (ada, "Not helpful")):
            await person.clicks(answer, vote)
        assert await stage.store.votes.count(0.0) == VoteCount(up=1, down=1)

    play(scene)


def test_who_found_an_answer_unhelpful_may_say_why() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        answer = await stage.answer(await ada.says(room(stage, ada), "<@bot> What does the SRE need?"))
        assert (await ada.clicks(answer, "Not helpful")).ok
        assert await stage.store.votes.count(0.0) == VoteCount(up=0, down=1)
        (window,) = stage.slack.views(ada)
        assert "What was wrong or missing?" in read_aloud(window)
        assert (await ada.submits(window, {REASON: "The salary\x00 is <@U1> missing \ud83d"})).ok
        assert stage.slack.views(ada) == []
        assert [e.text for e in stage.slack.ephemerals(ada)] == [THANKS]
        assert await stage.store.votes.count(0.0) == VoteCount(up=0, down=1)
        (kept,) = await reasons(stage)
        assert kept == "The salary  is <@U1> missing \ufffd"

    play(scene)


async def reasons(stage: Stage) -> list[str]:
    """All reasons that are kept."""

    def read(connection: object) -> list[str]:
        rows = connection.exec_driver_sql("SELECT reason FROM votes")  # type: ignore[attr-defined]  # SQLAlchemy's
        return [row[0].decode() for row in rows]

    return await stage.store.database.run(read)


@pytest.mark.parametrize("how", ["cancel", "empty"])
def test_a_reason_may_be_left_out(how: str) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        answer = await stage.answer(await ada.says(room(stage, ada), "<@bot> What does the SRE need?"))
        await ada.clicks(answer, "Not helpful")
        (window,) = stage.slack.views(ada)
        reply = await (ada.closes(window) if how == "cancel" else ada.submits(window, {REASON: ""}))
        assert reply.ok
        assert await reasons(stage) == [""]

    play(scene)


def test_a_vote_counts_though_the_window_does_not_open() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        answer = await stage.answer(await ada.says(room(stage, ada), "<@bot> What does the SRE need?"))
        stage.slack.faults.add(Fault("views.open", error="expired_trigger_id"))
        assert (await ada.clicks(answer, "Not helpful")).ok
        assert await stage.store.votes.count(0.0) == VoteCount(up=0, down=1)

    play(scene)


def test_an_answer_to_one_person_can_be_voted_on() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        await ada.commands("/role", "What does the SRE need?", room(stage, ada))
        await ada.clicks(stage.slack.ephemerals(ada)[0], "Helpful")
        assert await stage.store.votes.count(0.0) == VoteCount(up=1, down=0)
        assert stage.slack.ephemerals(ada)[-1].text == THANKS
        assert len(stage.slack.ephemerals(ada)) == 2

    play(scene)
