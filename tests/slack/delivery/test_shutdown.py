"""Starting, stopping, and what operators see."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bot.slack.delivery import Remedy, SystemClock, Timing, WorkerState
from bot.slack.delivery.pace import Pace
from tests.slack.delivery.memory import HANGING, LOST, refused
from tests.slack.delivery.rig import alive, reply
from tests.store.files import rows

if TYPE_CHECKING:
    from bot.slack.delivery import Outgoing
    from bot.store import Entry
    from tests.slack.delivery.rig import Life, Rig


def test_what_is_in_flight_at_shutdown_is_finished_and_nothing_new_is_begun(rig: Rig) -> None:
    async def run() -> None:
        begun, go_on = asyncio.Event(), asyncio.Event()

        async def slow(entry: Entry) -> Outgoing | None:
            begun.set()
            await go_on.wait()
            return await reply(entry)

        async with rig.life(answer=slow) as life:
            await rig.ask(life, "a", "1")
            await rig.ask(life, "b", "2")
            await begun.wait()
            draining = asyncio.ensure_future(life.worker.drain(5.0))
            await asyncio.sleep(0)
            go_on.set()
            await draining
            assert life.task.done()

    asyncio.run(run())
    assert rig.slack.ours() == ["re: a"]
    assert rig.states() == ["answered", "received"]


def test_what_is_not_finished_in_time_is_given_back_and_taken_up_by_the_next_life(rig: Rig) -> None:
    async def run() -> None:
        begun = asyncio.Event()

        async def hangs(entry: Entry) -> Outgoing | None:
            begun.set()
            await asyncio.Event().wait()
            return await reply(entry)

        async with rig.life(answer=hangs) as life:
            await rig.ask(life, "pay?")
            await begun.wait()
            await life.worker.drain(0.0)
        assert rows(rig.file)[0]["owner"] is None
        async with rig.life() as life:
            await life.worker.idle()

    asyncio.run(run())
    assert rig.slack.ours() == ["re: pay?"]


def test_a_send_cut_off_at_shutdown_is_looked_for_before_it_is_made_again(rig: Rig) -> None:
    rig.slack.faults["post"].append(HANGING)

    async def run() -> None:
        async with rig.life() as life:
            await rig.ask(life, "pay?")
            await rig.slack.hung.wait()
            await life.worker.drain(0.0)
        assert rig.states() == ["unsure"]
        async with rig.life() as life:
            await rig.passes(life, 100.0)

    asyncio.run(run())
    assert rig.slack.ours() == ["re: pay?"]


def test_a_worker_that_never_ran_can_be_drained(rig: Rig) -> None:
    async def run() -> None:
        async with rig.life() as life:
            life.task.cancel()
            await asyncio.wait({life.task})
            await life.worker.drain(1.0)

    asyncio.run(run())


def test_idle_returns_at_once_when_there_is_nothing_to_do_and_after_the_worker_ended(rig: Rig) -> None:
    async def do(life: Life) -> None:
        await life.worker.idle()
        await life.worker.drain(1.0)
        await life.worker.idle()
        assert life.worker.state == WorkerState(paused="", in_flight=0)

    alive(rig, do)


def test_idle_means_that_everything_put_before_it_is_answered(rig: Rig) -> None:
    async def do(life: Life) -> None:
        for number in range(1, 30):
            await rig.ask(life, "q", str(number), f"C{number}")
            await life.worker.idle()
            assert len(rig.slack.ours()) == number

    alive(rig, do)


def test_a_store_that_fails_is_seen_and_asked_again(rig: Rig) -> None:
    async def do(life: Life) -> None:
        await life.worker.idle()
        with closing(sqlite3.connect(rig.file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await life.worker.idle()
            assert "can't be used" in life.worker.state.paused
        await rig.passes(life, 2.0)
        assert life.worker.state.paused == ""
        await rig.ask(life, "pay?")
        await life.worker.idle()

    alive(rig, do)
    assert rig.slack.ours() == ["re: pay?"]


def test_a_store_that_fails_after_a_send_does_not_lead_to_a_second_one(rig: Rig) -> None:
    async def run() -> None:
        with closing(sqlite3.connect(rig.file, isolation_level=None, check_same_thread=False)) as other:

            async def lock() -> None:
                # in a thread: the worker may be in the middle of a claim, which needs this loop to end
                await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")

            rig.slack.meanwhile = lock
            async with rig.life() as life:
                await rig.ask(life, "pay?")
                await life.worker.idle()
                assert "can't be used" in life.worker.state.paused
                other.execute("ROLLBACK")
                await rig.passes(life, 200.0)

    asyncio.run(run())
    assert rig.slack.ours() == ["re: pay?"]
    assert rig.states() == ["answered"]


def test_the_log_leads_to_the_question_and_never_shows_its_words(
    rig: Rig, caplog: pytest.LogCaptureFixture
) -> None:
    rig.slack.faults["post"].extend([LOST, refused("is_archived", Remedy.GIVE_UP)])
    keys = []

    async def do(life: Life) -> None:
        keys.append(await rig.ask(life, "secret pay?", "1"))
        keys.append(await rig.ask(life, "secret leave?", "2"))
        keys.append(await rig.ask(life, "broken", "3"))
        await rig.passes(life, 1000.0)

    with caplog.at_level(logging.DEBUG, logger="bot"):
        alive(rig, do)
    records = [r for r in caplog.records if r.name.startswith("bot.")]
    assert {vars(r)["reference"] for r in records} == {k.reference for k in keys}
    shown = " ".join(f"{vars(r)}" for r in records)
    assert "secret" not in shown
    assert "broken" not in shown
    assert not [r for r in records if r.exc_info]
    failed = [vars(r) for r in records if r.getMessage() == "answer failed"]
    assert [(r["error"], r["attempt"]) for r in failed] == [("ValueError", n) for n in (1, 2, 3)]
    assert all(r["place"].startswith("rig.py:") for r in failed)


def test_a_time_to_settle_shorter_than_a_call_is_refused(rig: Rig) -> None:
    with pytest.raises(AssertionError, match="longer than"):
        alive(rig, lambda life: life.worker.idle(), timing=Timing(settle=10.0))


def test_the_clock_of_the_machine_tells_the_time_and_waits_for_no_time_that_is_past() -> None:
    async def run() -> None:
        clock = SystemClock()
        before = clock.now()
        await clock.sleep_until(before - 10.0)
        await clock.sleep_until(before + 0.01)
        assert clock.now() >= before + 0.01

    asyncio.run(run())


def test_a_channel_rests_until_the_latest_time_that_was_said() -> None:
    pace = Pace()
    assert pace.next_end() is None
    pace.rest("C1", 5.0)
    pace.rest("C1", 3.0)
    pace.rest("C2", 4.0)
    assert (pace.next_end(), sorted(pace.resting(3.0))) == (4.0, ["C1", "C2"])
    assert (pace.resting(4.0), pace.next_end()) == (("C1",), 5.0)
    assert (pace.resting(5.0), pace.next_end()) == ((), None)
