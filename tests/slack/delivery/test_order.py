"""A channel gets its answers in order, one a second, while others go on."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.slack.delivery import Outgoing, Timing, WorkerState
from tests.slack.delivery.memory import VANISHED
from tests.slack.delivery.rig import Life, Rig, alive, reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.store import Entry

SETTLE = Timing().settle


def test_a_channel_gets_one_message_a_second_in_the_order_of_the_questions(rig: Rig) -> None:
    async def do(life: Life) -> None:
        for number in range(1, 5):
            await rig.ask(life, f"q{number}", str(number), "C1")
        await rig.ask(life, "other", "9", "C2")
        await life.worker.idle()
        assert sorted(rig.slack.ours()) == ["re: other", "re: q1"]
        await rig.passes(life, 10.0)

    start = rig.clock.now()
    alive(rig, do)
    assert rig.slack.ours("C1") == ["re: q1", "re: q2", "re: q3", "re: q4"]
    assert sorted(t - start for _, t in rig.slack.calls) == [0.0, 0.0, 1.0, 2.0, 3.0]


def test_an_unsure_send_keeps_later_answers_of_its_channel_behind_it(rig: Rig) -> None:
    rig.slack.faults["post"].append(VANISHED)

    async def do(life: Life) -> None:
        await rig.ask(life, "a", "1")
        await rig.ask(life, "b", "2")
        await rig.passes(life, 100.0)

    alive(rig, do)
    assert rig.slack.ours() == ["re: a", "re: b"]


def test_no_more_channels_are_worked_on_at_once_than_allowed(rig: Rig) -> None:
    most = 0

    async def counted(entry: Entry) -> Outgoing | None:
        nonlocal most
        most = max(most, worker_state[0]().in_flight)
        await asyncio.sleep(0)
        return await reply(entry)

    worker_state: list[Callable[[], WorkerState]] = []

    async def do(life: Life) -> None:
        worker_state.append(lambda: life.worker.state)
        for number in range(1, 9):
            await rig.ask(life, "q", str(number), f"C{number}")
        await life.worker.idle()

    alive(rig, do, answer=counted, channels=3)
    assert len(rig.slack.ours()) == 8
    assert 1 <= most <= 3
