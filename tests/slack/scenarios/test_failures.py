"""When something fails: an event comes again, a person is told, and the log says where without saying what was said."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from typing import TYPE_CHECKING

import pytest

from bot.harness import Fault
from tests.slack.scenarios.rolebot import Shipped
from tests.slack.scenarios.stage import Stage, play, read_aloud, room

if TYPE_CHECKING:
    from collections.abc import Iterator

NEEDS = "Requirements of Site Reliability Engineer at Heetch:"
APOLOGY = "I could not answer this question"


@contextlib.contextmanager
def locked(stage: Stage) -> Iterator[None]:
    """While another program writes to the store for too long."""
    with contextlib.closing(sqlite3.connect(stage.bot.file)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.rollback()


def test_a_question_that_cannot_be_stored_is_not_acknowledged_and_is_answered_when_it_comes_again() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        with locked(stage):
            asked = await ada.says(jobs, "<@bot> What does the SRE need?")
            await stage.slack.idle()
        assert set(stage.bot.statuses) == {503}
        stage.bot.statuses.clear()
        await stage.slack.clock.advance(61.0)
        assert NEEDS in read_aloud(await stage.answer(asked))

    play(scene)


def test_what_is_acknowledged_is_in_the_store_and_answered_by_the_next_process() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        await stage.bot.worker.drain(0.0)
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        await stage.slack.idle()
        assert set(stage.bot.statuses) == {200}
        assert (await stage.store.inbox.pending(stage.slack.clock.now())).waiting == 1
        await stage.restart()
        assert NEEDS in read_aloud(await stage.answer(asked))

    play(scene)


def test_a_command_is_answered_though_its_answer_cannot_be_kept() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        with locked(stage):
            for text in ("What does the SRE need?", "marketing manager requirements"):
                assert (await ada.commands("/role", text, jobs)).ok
        seen, missed = stage.slack.ephemerals(ada)
        assert NEEDS in read_aloud(seen)
        assert "There is no posting" in read_aloud(missed)
        await ada.clicks(seen, "Show source")
        assert "no longer at hand" in stage.slack.ephemerals(ada)[-1].text

    play(scene)


def test_a_button_that_fails_says_so_with_a_reference() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        answer = await stage.answer(await ada.says(room(stage, ada), "<@bot> What does the SRE need?"))
        with locked(stage):
            assert (await ada.clicks(answer, "Helpful")).ok
        (said,) = stage.slack.ephemerals(ada)
        assert APOLOGY in said.text

    play(scene)


def test_a_reason_that_cannot_be_kept_stays_in_its_window() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        answer = await stage.answer(await ada.says(room(stage, ada), "<@bot> What does the SRE need?"))
        await ada.clicks(answer, "Not helpful")
        (window,) = stage.slack.views(ada)
        with locked(stage):
            reply = await ada.submits(window, {"rolebot.reason": "wrong"})
        assert APOLOGY in reply.payload["errors"]["rolebot.reason"]
        assert len(stage.slack.views(ada)) == 1

    play(scene)


def test_a_command_that_fails_says_so_with_a_reference_that_the_log_has(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        assert (await ada.commands("/role", "SECRET", room(stage, ada))).ok
        (seen,) = stage.slack.ephemerals(ada)
        (noted,) = [record for record in caplog.records if record.message == "listener failed"]
        assert APOLOGY in seen.text
        assert noted.__dict__["reference"] in seen.text
        assert noted.__dict__["error"] == "BrokenError"
        assert noted.__dict__["place"].startswith("rolebot.py:")

    with caplog.at_level(logging.INFO):
        play(scene, current=Shipped(breaks_at="SECRET"))
    assert "SECRET" not in caplog.text
    assert "Traceback" not in caplog.text


def test_a_question_that_breaks_the_bot_gets_an_apology_and_the_next_one_its_answer(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        bad = await ada.says(jobs, "<@bot> SECRET?")
        good = await ada.says(jobs, "<@bot> What does the SRE need?")
        apology = await stage.answer(bad)
        assert APOLOGY in read_aloud(apology)
        assert NEEDS in read_aloud(await stage.answer(good))
        references = {str(record.__dict__.get("reference")) for record in caplog.records}
        assert any(one in apology.text for one in references)

    with caplog.at_level(logging.INFO):
        play(scene, current=Shipped(breaks_at="SECRET"))
    assert "SECRET" not in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    "fault",
    [
        Fault("chat.postMessage", lost_reply=True),
        Fault("chat.postMessage", status=500, error="internal_error", carried_out=True),
        Fault("chat.postMessage", drop=True),
        Fault("chat.postMessage", status=429, retry_after=2),
    ],
    ids=str,
)
def test_an_answer_stands_there_once_whatever_happens_to_its_sending(fault: Fault) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        stage.slack.faults.add(fault)
        asked = await ada.says(room(stage, ada), "<@bot> What does the SRE need?")
        assert NEEDS in read_aloud(await stage.answer(asked))

    play(scene)


def test_a_choice_between_a_lost_reply_and_the_look_for_it_makes_no_second_answer() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        stage.slack.faults.add(Fault("chat.postMessage", lost_reply=True))
        asked = await ada.says(room(stage, ada), "<@bot> What does the DevOps Engineer need?")
        await stage.idle()
        (posted,) = [
            one
            for one in stage.slack.messages(stage.slack.workspace.channels[asked.channel], asked)
            if one.bot_id
        ]
        await ada.clicks(posted, "DevOps Engineer at ITQAN")
        assert "Requirements of DevOps Engineer at ITQAN:" in read_aloud(await stage.answer(asked))

    play(scene)


def test_no_log_line_holds_a_word_of_anybody(caplog: pytest.LogCaptureFixture) -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        asked = await ada.says(jobs, "<@bot> ZEBRAFISH What does the SRE need?")
        await ada.clicks(await stage.answer(asked), "Responsibilities")
        await ada.commands("/role", "ZEBRAFISH", jobs)
        await stage.settle()

    with caplog.at_level(logging.INFO):
        play(scene)
    assert caplog.records
    assert not [r for r in caplog.records if "zebrafish" in (r.getMessage() + str(r.__dict__)).lower()]
