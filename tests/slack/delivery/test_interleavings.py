"""Whatever goes wrong, in whatever order: each question ends with one answer, and channels keep their order."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.slack.delivery import Timing
from tests.slack.delivery.memory import LOST, NO_CONNECTION, VANISHED, Fault, late, limited
from tests.slack.delivery.rig import POINTS, Rig, crash_at

if TYPE_CHECKING:
    from collections.abc import Sequence

CHANNELS = ("C1", "C2")
faults = st.sampled_from([LOST, LOST, VANISHED, late(2.0), late(29.0), NO_CONNECTION, limited(3.0)])


@dataclass(frozen=True)
class Plan:
    """What goes wrong in one run."""

    post: Sequence[Fault]
    find: Sequence[Fault]
    crashes: Sequence[tuple[str, int]]
    pauses: Sequence[float]


plans = st.builds(
    Plan,
    post=st.lists(faults, max_size=6),
    find=st.lists(st.sampled_from([VANISHED, limited(2.0), NO_CONNECTION]), max_size=3),
    crashes=st.lists(st.tuples(st.sampled_from(POINTS), st.integers(1, 3)), max_size=4),
    pauses=st.lists(st.sampled_from([0.0, 5.0, 31.0]), min_size=6, max_size=6),
)


async def _run(rig: Rig, plan: Plan) -> None:
    """Six questions in two channels, through as many lives as there are crashes, and one more."""
    rig.settings.setdefault(
        "timing", Timing(tries=9)
    )  # no apology, however often a process dies at a question
    rig.slack.faults["post"].extend(plan.post)
    rig.slack.faults["find"].extend(plan.find)
    asked = iter(enumerate(plan.pauses, start=1))
    for crash in (*plan.crashes, None):
        async with rig.life(at=crash_at(*crash) if crash else lambda point: None) as life:
            await life.worker.idle()
            for number, pause in asked:
                await rig.ask(life, f"q{number}", str(number), CHANNELS[number % 2])
                await rig.passes(life, pause)
                if life.task.done():
                    break
            if crash:
                await rig.passes(life, 100.0)
    async with rig.life() as life:
        await rig.passes(life, 2000.0)


def _check(rig: Rig) -> None:
    for channel, numbers in (("C1", (2, 4, 6)), ("C2", (1, 3, 5))):
        assert rig.slack.ours(channel) == [f"re: q{n}" for n in numbers]
    assert set(rig.states()) == {"answered"}


@given(plan=plans)
@settings(max_examples=25, deadline=None, derandomize=True, database=None)
def test_every_question_gets_exactly_one_answer_and_every_channel_keeps_its_order(plan: Plan) -> None:
    with tempfile.TemporaryDirectory() as folder:
        rig = Rig(Path(folder) / "rolebot.db")
        asyncio.run(_run(rig, plan))
        _check(rig)


@pytest.mark.parametrize("broken", ["blind", "hasty"])
def test_the_check_notices_a_worker_that_does_not_look_or_does_not_wait(tmp_path: Path, broken: str) -> None:
    rig = Rig(tmp_path / "rolebot.db")
    if broken == "blind":
        rig.slack.blind = True
    else:
        rig.slack.timeout = 0.1
        rig.settings["timing"] = Timing(settle=1.0)
    asyncio.run(_run(rig, Plan(post=[late(20.0)], find=[], crashes=[], pauses=[0.0] * 6)))
    with pytest.raises(AssertionError):
        _check(rig)
