"""Stretches of time are read in every way that questions and postings write them."""

from __future__ import annotations

import pytest

from bot.text.amounts import SIZES
from tests.answering.shelves import vocabulary

DAYS = {name: size for name, (unit, size) in SIZES.items() if unit == "day"}


@pytest.mark.parametrize(
    ("text", "least", "most", "unit", "per"),
    [
        ("4-6 years", 4 * DAYS["year"], 6 * DAYS["year"], "day", ""),
        ("+5 years", 5 * DAYS["year"], 5 * DAYS["year"], "day", ""),
        ("Four (4) or more years", 4 * DAYS["year"], 4 * DAYS["year"], "day", ""),
        ("for two full years", 2 * DAYS["year"], 2 * DAYS["year"], "day", ""),
        ("at least a year of", DAYS["year"], DAYS["year"], "day", ""),
        ("twenty-four months", 24 * DAYS["month"], 24 * DAYS["month"], "day", ""),
        ("a four-day week", 4.0, 4.0, "day", "week"),
        ("8 hours per day", 8.0, 8.0, "hour", "day"),
        ("3x 2 hours a week", 6.0, 6.0, "hour", "week"),
        ("2 × 4-5 Stunden / Woche", 8.0, 10.0, "hour", "week"),
        ("25 days a year", 25.0, 25.0, "day", ""),
        ("20 - 32 h pro Woche", 20.0, 32.0, "hour", "week"),
        ("38,5 Stunden die Woche", 38.5, 38.5, "hour", "week"),
        ("1,5+ years with bees", 1.5 * DAYS["year"], 1.5 * DAYS["year"], "day", ""),
        ("1,500 hours", 1500.0, 1500.0, "hour", ""),
        ("in 1,2 or 3 years", 3 * DAYS["year"], 3 * DAYS["year"], "day", ""),
        ("fıve yearſ", 5 * DAYS["year"], 5 * DAYS["year"], "day", ""),
    ],
)
def test_a_stretch_is_read_with_what_it_recurs_in(
    text: str, least: float, most: float, unit: str, per: str
) -> None:
    [(_, found)] = vocabulary().amounts.stretches(text)
    assert (round(found.least, 6), round(found.most, 6)) == (round(least, 6), round(most, 6))
    assert (found.unit, found.per) == (unit, per)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years in software, 2 with Python", [5, 2]),
        ("six years at sea, of which three on a tug and one as a pilot", [6, 3, 1]),
        ("2 years of work in a team of 4, 3 of us in Oslo", [2]),
    ],
)
def test_a_count_behind_a_stretch_may_leave_its_unit_out(text: str, years: list[int]) -> None:
    assert [
        round(found.least / DAYS["year"], 3) for _, found in vocabulary().amounts.stretches(text)
    ] == years


@pytest.mark.parametrize(
    "text", ["3 x 2 hours", "in S3 years ago", "a year", "2.5 millions of events per day", "week 5-8"]
)
def test_what_counts_no_time_is_no_stretch(text: str) -> None:
    assert vocabulary().amounts.stretches(text) == ()


def test_numbers_and_months_are_written_in_one_way() -> None:
    assert {n for _, n in vocabulary().amounts.numbers("Two of 1,000 on July 3, 2018-09-16; one S3")} >= {
        "2",
        "1000",
        "month 7",
        "3",
        "month 9",
    }
    assert not {"1", "S3"} & {n for _, n in vocabulary().amounts.numbers("one S3")}
