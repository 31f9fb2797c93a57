"""What was acknowledged is answered exactly once, whatever dies; and two bots for which that does not hold are caught."""

from __future__ import annotations

from bot.settings_process import CRASH_POINTS
from tests.soak.__main__ import failed, void
from tests.soak.beside import FEW, QUESTIONS, SEEDS, soaked
from tests.soak.plan import draw


def test_every_question_that_was_acknowledged_is_answered_exactly_once() -> None:
    broken = [r for r in soaked().rolebot if failed([r], history=True)]
    assert not broken, [(r.seed, r.verdict, r.unexpected, r.lag) for r in broken]
    assert sum(r.verdict.questions for r in soaked().rolebot) == len(SEEDS) * QUESTIONS
    assert sum(not void(r) for r in soaked().rolebot) > len(SEEDS) / 2
    # a busy machine acknowledges less in time, and then nothing is promised
    assert sum(r.verdict.acknowledged for r in soaked().rolebot) > len(SEEDS) * QUESTIONS / 2


def test_the_process_was_killed_at_any_time_and_at_every_named_point() -> None:
    reached = {point for report in soaked().rolebot for point in report.crashes}
    assert reached == set(CRASH_POINTS)
    assert sum(r.kills - r.crashes.total() for r in soaked().rolebot) > len(SEEDS)


def test_a_bot_that_acknowledges_first_and_lets_the_sdk_retry_is_caught() -> None:
    (report,) = soaked().default
    assert failed([report], history=True)
    assert not report.unexpected
    assert report.verdict.lost
    assert report.verdict.doubled
    assert len(report.verdict.lost) < FEW / 2  # it is a bot, not a straw man


def test_a_bot_that_sends_again_without_looking_is_caught() -> None:
    (report,) = soaked().blind
    assert failed([report], history=True)
    assert not report.unexpected
    assert report.verdict.doubled


def test_a_seed_plans_the_same_run_every_time() -> None:
    assert draw(3, QUESTIONS, direct=True) == draw(3, QUESTIONS, direct=True)
    assert draw(3, QUESTIONS, direct=True) != draw(4, QUESTIONS, direct=True)
    assert all(ask.channel >= 0 for ask in draw(3, QUESTIONS, direct=False).asks)
