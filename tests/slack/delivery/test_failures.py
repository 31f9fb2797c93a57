"""A question that can not be answered gets one apology, with a reference."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.slack.delivery import Outgoing, Timing
from tests.slack.delivery.memory import LOST, VANISHED, late, limited
from tests.slack.delivery.rig import Life, Rig, alive, reply
from tests.store.files import rows

if TYPE_CHECKING:
    from bot.store import Entry
    from tests.slack.delivery.memory import Fault

SETTLE = Timing().settle


def test_three_failures_end_in_one_visible_apology_with_the_reference(rig: Rig) -> None:
    async def do(life: Life) -> None:
        key = await rig.ask(life, "broken")
        await rig.ask(life, "next", "2")
        await rig.passes(life, 1000.0)
        assert rig.slack.ours() == [f"sorry, {key.reference}", "re: next"]

    alive(rig, do)
    assert rig.states() == ["apologised", "answered"]
    assert rows(rig.file)[0]["body"] is None


@pytest.mark.parametrize("fault", [LOST, late(20.0), VANISHED, limited(5.0)])
def test_an_apology_too_is_said_once(rig: Rig, fault: Fault) -> None:
    rig.slack.faults["post"].append(fault)

    async def do(life: Life) -> None:
        await rig.ask(life, "broken")
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert len(rig.slack.ours()) == 1
    assert rig.states() == ["apologised"]


def test_an_answer_that_can_be_made_at_the_third_try_is_given(rig: Rig) -> None:
    async def at_the_third(entry: Entry) -> Outgoing | None:
        if entry.attempts < 3:
            raise TimeoutError
        return await reply(entry)

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await rig.passes(life, 1000.0)

    alive(rig, do, answer=at_the_third)
    assert rig.slack.ours() == ["re: pay?"]


def test_an_apology_that_can_not_be_made_ends_the_question(rig: Rig) -> None:
    def broken(entry: Entry, reference: str) -> Outgoing:
        raise ValueError(entry, reference)

    async def do(life: Life) -> None:
        await rig.ask(life, "broken")
        await rig.passes(life, 1000.0)

    alive(rig, do, apology=broken)
    assert (rig.slack.ours(), rig.states()) == ([], ["failed"])


def test_an_answer_that_hangs_counts_as_one_that_failed(rig: Rig) -> None:
    async def hangs(entry: Entry) -> Outgoing | None:
        await asyncio.Event().wait()
        return None

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await rig.passes(life, 1000.0)

    alive(rig, do, answer=hangs, timing=Timing(lease=0.01))
    assert rig.states() == ["apologised"]
