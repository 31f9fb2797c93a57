"""Who asks while nothing else is to be done is answered before the question is stored, and with no promise less."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bot.errors import StoreError
from tests.slack.delivery.memory import VANISHED
from tests.slack.delivery.rig import Crash, Life, Rig, alive, reply
from tests.store.files import key, rows

if TYPE_CHECKING:
    from bot.slack.delivery import Outgoing
    from bot.store import Entry


def test_two_events_that_tell_of_it_at_the_same_time_are_one_question_answered_once(rig: Rig) -> None:
    made = []

    async def slow(entry: Entry) -> Outgoing | None:
        made.append(entry.key)
        await asyncio.sleep(0)
        return await reply(entry)

    async def do(life: Life) -> None:
        posted = asyncio.Event()
        rig.slack.meanwhile = posted.wait
        await life.worker.idle()
        told = [life.worker.put(key("1.0"), b"pay?", again=False) for _ in range(2)]
        assert await asyncio.gather(*told) == [True, False]
        assert [row["state"] for row in rows(rig.file)] == ["sending"]
        posted.set()
        await life.worker.idle()

    alive(rig, do, answer=slow)
    assert made == [key("1.0")]
    assert rig.slack.ours() == ["re: pay?"]


@pytest.mark.parametrize("again", [False, True])
def test_one_that_kills_the_process_is_not_acknowledged_and_counted_when_it_comes_again(
    rig: Rig, *, again: bool
) -> None:
    async def deadly(entry: Entry) -> Outgoing | None:
        raise Crash(entry)

    async def run() -> None:
        async with rig.life(answer=deadly) as life:
            await life.worker.idle()
            if again:
                await life.worker.put(key("1.0"), b"poison", again=True)
                await asyncio.wait({life.task})
            else:
                with pytest.raises(Crash):
                    await life.worker.put(key("1.0"), b"poison", again=False)

    asyncio.run(run())
    assert [row["attempts"] for row in rows(rig.file)] == ([1] if again else [])


def test_what_can_not_be_answered_ahead_is_stored_and_tried_as_any_other(rig: Rig) -> None:
    async def do(life: Life) -> None:
        broken = await rig.ask(life, "broken", "1", "C1", again=False)
        await rig.ask(life, "quiet", "2", "C2", again=False)
        await rig.passes(life, 100.0)
        assert rig.slack.ours() == [f"sorry, {broken.reference}"]

    alive(rig, do)
    assert rig.states() == ["apologised", "silent"]


def test_what_can_not_be_stored_is_neither_acknowledged_nor_posted(rig: Rig) -> None:
    async def do(life: Life) -> None:
        await life.worker.idle()
        with closing(sqlite3.connect(rig.file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError):
                await life.worker.put(key("1.0"), b"pay?", again=False)
        assert rig.slack.calls == []
        assert await life.worker.put(key("1.0"), b"pay?", again=True)
        await life.worker.idle()

    alive(rig, do)
    assert rig.slack.ours() == ["re: pay?"]


def test_it_waits_behind_an_older_one_of_its_channel(rig: Rig) -> None:
    rig.slack.faults["post"].append(VANISHED)

    async def do(life: Life) -> None:
        await rig.ask(life, "a", "1", again=False)
        await rig.passes(life, 5.0)
        await rig.ask(life, "b", "2", again=False)
        assert rig.states() == ["unsure", "received"]
        await rig.passes(life, 100.0)

    alive(rig, do)
    assert rig.slack.ours() == ["re: a", "re: b"]


@pytest.mark.parametrize("steps", [0, 1, 2, 4])
def test_the_end_may_come_at_any_step_of_it(rig: Rig, steps: int) -> None:
    async def run() -> None:
        async with rig.life() as life:
            await life.worker.idle()
            asking = asyncio.ensure_future(life.worker.put(key("1.0"), b"pay?", again=False))
            for _ in range(steps):
                await asyncio.sleep(0)
            await life.worker.drain(5.0)
            assert await asking
        assert rows(rig.file)[0]["owner"] is None
        async with rig.life() as life:
            await rig.passes(life, 100.0)

    asyncio.run(run())
    assert rig.slack.ours() == ["re: pay?"]
    assert rig.states() == ["answered"]
