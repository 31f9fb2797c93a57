"""Stretches of time: what a line names, and whether two of them are about the same days."""

from __future__ import annotations

import pytest

from bot.text.periods import Period
from bot.text.tokens import stems
from tests.answering.shelves import vocabulary

NAMED = [
    ("my first month there", Period(0, 30)),
    ("Week 1-4: Foundation", Period(0, 28)),
    ("weeks 5 to 8", Period(28, 56)),
    ("the first 90 days", Period(0, 90)),
    ("the first three months", Period(0, 90)),
    ("the 2nd week", Period(7, 14)),
    ("week six", Period(35, 42)),
    ("the first twelve weeks", Period(0, 84)),
    ("90-day plan", None),
    ("3 years of experience", None),
    ("by week and month", None),
    ("99999999999 days, week 99999999999", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "found"), NAMED)
def test_a_stretch_of_time_is_told_in_days(text: str, found: Period | None) -> None:
    assert vocabulary().periods.first(stems(text)) == found


def test_stretches_are_about_the_same_days_if_they_share_most_of_the_shorter() -> None:
    month, weeks = Period(0, 30), [Period(0, 28), Period(28, 56), Period(56, 91)]
    assert [month.meets(w) for w in weeks] == [True, False, False]
    assert [Period(0, 90).meets(w) for w in weeks] == [True, True, True]
    assert [Period(35, 42).meets(w) for w in weeks] == [False, True, False]
