"""What was acknowledged is answered exactly once, whatever dies; and two bots for which that does not hold are caught."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

import pytest

from bot.settings_process import CRASH_POINTS
from tests.soak.__main__ import FACTOR, failed, reports, void
from tests.soak.lives import Forks
from tests.soak.plan import draw
from tests.soak.rehearsal import Manner, Report

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS, QUESTIONS = range(1, 11), 100
FEW = 60  # questions, for those that are to be caught
# of two cores, when everything else stands behind them (tests/conftest.py): a run takes 7 % of one. More would starve
# each other: Slack gives up before they hear it
AT_ONCE = 5


@dataclass(frozen=True)
class Soaked:
    """The runs of each bot."""

    rolebot: list[Report]
    default: list[Report]
    blind: list[Report]


@cache
def _soaked() -> Soaked:
    """Everything at once, for most of it is waiting."""
    forks, free = Forks(), asyncio.Semaphore(AT_ONCE)

    async def runs(bot: str, seeds: range, questions: int) -> list[Report]:
        manner = Manner(FACTOR, history=True, echoes=bot == "default", start=partial(forks.start, bot))
        return [report async for report in reports(seeds, questions, manner, free)]

    async def run() -> Soaked:
        one = range(1, 2)
        return Soaked(
            *await asyncio.gather(
                runs("rolebot", SEEDS, QUESTIONS), runs("default", one, FEW), runs("blind", one, FEW)
            )
        )

    return asyncio.run(run())


@pytest.fixture
def soaked() -> Callable[[], Soaked]:
    """What runs it, once: within a test, for what is set up before one is measured (tests/conftest.py)."""
    return _soaked


def test_every_question_that_was_acknowledged_is_answered_exactly_once(soaked: Callable[[], Soaked]) -> None:
    assert not failed(soaked().rolebot, history=True), [
        (r.seed, r.verdict, r.unexpected) for r in soaked().rolebot
    ]
    assert sum(r.verdict.questions for r in soaked().rolebot) == len(SEEDS) * QUESTIONS
    assert sum(not void(r) for r in soaked().rolebot) > len(SEEDS) / 2
    # a busy machine acknowledges less in time, and then nothing is promised
    assert sum(r.verdict.acknowledged for r in soaked().rolebot) > len(SEEDS) * QUESTIONS / 2


def test_the_process_was_killed_at_any_time_and_at_every_named_point(soaked: Callable[[], Soaked]) -> None:
    reached = {point for report in soaked().rolebot for point in report.crashes}
    assert reached == set(CRASH_POINTS)
    assert sum(r.kills - r.crashes.total() for r in soaked().rolebot) > len(SEEDS)


def test_a_bot_that_acknowledges_first_and_lets_the_sdk_retry_is_caught(soaked: Callable[[], Soaked]) -> None:
    (report,) = soaked().default
    assert failed([report], history=True)
    assert not report.unexpected
    assert report.verdict.lost
    assert report.verdict.doubled
    assert len(report.verdict.lost) < FEW / 2  # it is a bot, not a straw man


def test_a_bot_that_sends_again_without_looking_is_caught(soaked: Callable[[], Soaked]) -> None:
    (report,) = soaked().blind
    assert failed([report], history=True)
    assert not report.unexpected
    assert report.verdict.doubled


def test_a_seed_plans_the_same_run_every_time() -> None:
    assert draw(3, QUESTIONS, direct=True) == draw(3, QUESTIONS, direct=True)
    assert draw(3, QUESTIONS, direct=True) != draw(4, QUESTIONS, direct=True)
    assert all(ask.channel >= 0 for ask in draw(3, QUESTIONS, direct=False).asks)
