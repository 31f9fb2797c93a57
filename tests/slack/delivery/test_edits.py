"""An answer follows its question when that is edited or deleted."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.slack.delivery import Outgoing, Remedy, Timing
from tests.slack.delivery.memory import LOST, NO_CONNECTION, VANISHED, limited, refused
from tests.slack.delivery.rig import POINTS, Life, Rig, alive, crash_at, reply
from tests.store.files import rows

if TYPE_CHECKING:
    from bot.store import Entry, MessageKey
    from tests.slack.delivery.memory import Fault

SETTLE = Timing().settle


async def _edit(
    rig: Rig, life: Life, key: MessageKey, words: str, revision: str = "1699999500.000001"
) -> None:
    assert await life.store.inbox.edited(key, revision, words.encode(), rig.clock.now())
    life.worker.wake()


@pytest.mark.parametrize("fault", [None, LOST, VANISHED, NO_CONNECTION, limited(3.0)])
def test_an_edited_question_has_its_answer_brought_up_to_date_in_place(rig: Rig, fault: Fault | None) -> None:
    if fault is not None:
        rig.slack.faults["update"].append(fault)

    async def do(life: Life) -> None:
        key = await rig.ask(life, "pay?")
        await rig.passes(life, 5.0)
        await _edit(rig, life, key, "leave?")
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert rig.slack.ours() == ["re: leave?"]
    assert "find" not in [m for m, _ in rig.slack.calls]
    assert (rig.states(), rows(rig.file)[0]["body"]) == (["answered"], None)


@pytest.mark.parametrize("point", POINTS)
def test_a_process_that_dies_while_an_answer_is_brought_up_to_date_leaves_it_up_to_date(
    rig: Rig, point: str
) -> None:
    async def run() -> None:
        async with rig.life(at=crash_at(point, 2)) as life:
            key = await rig.ask(life, "pay?")
            await rig.passes(life, 5.0)
            await _edit(rig, life, key, "leave?")
            await asyncio.wait({life.task})
        async with rig.life() as life:
            await rig.passes(life, 200.0)

    asyncio.run(run())
    assert rig.slack.ours() == ["re: leave?"]


def test_an_edit_that_comes_while_the_answer_is_made_leads_to_one_answer_only(rig: Rig) -> None:
    async def run() -> None:
        async def edits_meanwhile(entry: Entry) -> Outgoing | None:
            if entry.body == b"pay?":
                await _edit(rig, life, entry.key, "leave?")
            return await reply(entry)

        async with rig.life(answer=edits_meanwhile) as life:
            await rig.ask(life, "pay?")
            await rig.passes(life, 100.0)

    asyncio.run(run())
    assert [m for m, _ in rig.slack.calls] == ["post"]
    assert rig.slack.ours() == ["re: leave?"]


@pytest.mark.parametrize("fault", [None, LOST])
def test_an_edit_that_comes_while_the_answer_is_sent_is_made_up_for(rig: Rig, fault: Fault | None) -> None:
    if fault is not None:
        rig.slack.faults["post"].append(fault)

    async def run() -> None:
        async with rig.life() as life:

            async def edits_late() -> None:
                await _edit(rig, life, key, "leave?")

            if fault is None:
                rig.slack.meanwhile = edits_late
            key = await rig.ask(life, "pay?")
            await life.worker.idle()
            if fault is not None:
                await _edit(rig, life, key, "leave?")
            await rig.passes(life, 100.0)

    asyncio.run(run())
    assert rig.slack.ours() == ["re: leave?"]
    assert "update" in [m for m, _ in rig.slack.calls]


def test_an_answer_that_can_not_be_changed_any_more_is_left_as_it_is(rig: Rig) -> None:
    rig.slack.faults["update"].append(refused("edit_window_closed", Remedy.GIVE_UP))

    async def do(life: Life) -> None:
        key = await rig.ask(life, "pay?")
        await rig.passes(life, 5.0)
        await _edit(rig, life, key, "leave?")
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert (rig.slack.ours(), rig.states()) == (["re: pay?"], ["edit_window_closed"])


def test_a_question_edited_into_one_that_has_an_answer_is_answered(rig: Rig) -> None:
    async def do(life: Life) -> None:
        key = await rig.ask(life, "quiet")
        await rig.passes(life, 5.0)
        await _edit(rig, life, key, "pay?")
        await rig.passes(life, 5.0)

    alive(rig, do)
    assert rig.slack.ours() == ["re: pay?"]


async def _delete(rig: Rig, life: Life, key: MessageKey) -> None:
    assert await life.store.inbox.deleted(key, rig.clock.now())
    life.worker.wake()


@pytest.mark.parametrize("fault", [None, LOST, VANISHED, NO_CONNECTION])
def test_the_answer_to_a_deleted_question_is_deleted_too(rig: Rig, fault: Fault | None) -> None:
    if fault is not None:
        rig.slack.faults["delete"].append(fault)

    async def do(life: Life) -> None:
        key = await rig.ask(life, "pay?")
        await rig.passes(life, 5.0)
        await _delete(rig, life, key)
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert (rig.slack.ours(), rig.states()) == ([], ["removed"])


def test_an_answer_somebody_wrote_below_stays(rig: Rig) -> None:
    async def do(life: Life) -> None:
        key = await rig.ask(life, "pay?")
        await rig.passes(life, 5.0)
        rig.slack.says("U2", "C1", key.ts, "1700000004.000000", "thanks!")
        await _delete(rig, life, key)
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert (rig.slack.ours(), rig.states()) == (["re: pay?"], ["kept"])


@pytest.mark.parametrize("told_by", ["scopes", "missing_scope"])
def test_an_answer_stays_where_nobody_can_look_who_wrote_below_it(rig: Rig, told_by: str) -> None:
    rig.slack.scoped = told_by == "scopes"

    async def do(life: Life) -> None:
        key = await rig.ask(life, "pay?")
        await rig.passes(life, 5.0)
        await _delete(rig, life, key)
        await rig.passes(life, 1000.0)

    alive(rig, do, can_read_back=lambda channel: told_by != "scopes")
    assert (rig.slack.ours(), rig.states()) == (["re: pay?"], ["kept"])


def test_a_question_deleted_before_its_answer_gets_none(rig: Rig) -> None:
    rig.slack.faults["post"].append(limited(40.0))

    async def do(life: Life) -> None:
        key = await rig.ask(life, "pay?")
        await life.worker.idle()
        await _delete(rig, life, key)
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert (rig.slack.ours(), rig.states()) == ([], ["dropped"])


@pytest.mark.parametrize(("fault", "state"), [(LOST, "removed"), (VANISHED, "dropped")])
def test_an_unsure_answer_to_a_deleted_question_is_looked_for_and_removed(
    rig: Rig, fault: Fault, state: str
) -> None:
    rig.slack.faults["post"].append(fault)

    async def do(life: Life) -> None:
        key = await rig.ask(life, "pay?")
        await life.worker.idle()
        await _delete(rig, life, key)
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert (rig.slack.ours(), rig.states()) == ([], [state])
