"""A process that dies, wherever it does, leaves exactly one answer behind."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.slack.delivery import Outgoing, Timing
from tests.slack.delivery.rig import POINTS, Rig, crash_at, reply

if TYPE_CHECKING:
    from bot.store import Entry

SETTLE = Timing().settle


@pytest.mark.parametrize("known_dead", [True, False], ids=["same name", "other name"])
@pytest.mark.parametrize("again", [False, True], ids=["answered ahead", "stored first"])
@pytest.mark.parametrize("point", POINTS)
def test_a_process_that_dies_anywhere_leaves_exactly_one_answer(
    rig: Rig, point: str, *, again: bool, known_dead: bool
) -> None:
    async def run() -> None:
        async with rig.life(owner="one", at=crash_at(point)) as life:
            await rig.ask(life, "pay?", again=again)
            await asyncio.wait({life.task})
        before = len(rig.slack.ours())
        assert before == (point in {"after send", "before done"})
        async with rig.life(owner="one" if known_dead else "two") as life:
            if known_dead:
                await life.store.inbox.released("one", rig.clock.now(), SETTLE)
            await rig.passes(life, 200.0)
        assert rig.slack.ours() == ["re: pay?"]
        assert rig.states() == ["answered"]

    asyncio.run(run())


def test_a_process_that_dies_at_a_question_each_time_apologises_instead_of_trying_for_ever(rig: Rig) -> None:
    tried = []

    async def noted(entry: Entry) -> Outgoing | None:
        tried.append(entry.attempts)
        return await reply(entry)

    async def run() -> None:
        async with rig.life(at=crash_at("claimed")) as life:
            await rig.ask(life, "poison", again=True)
            await asyncio.wait({life.task})
        for _ in range(2):
            async with rig.life(at=crash_at("claimed")) as life:
                await rig.passes(life, 61.0)
        async with rig.life(answer=noted) as life:
            await rig.passes(life, 61.0)

    asyncio.run(run())
    assert tried == []
    (said,) = rig.slack.ours()
    assert said.startswith("sorry, ")
    assert rig.states() == ["apologised"]
