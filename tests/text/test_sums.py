"""A sum of money is read with its range, its currency and what it is paid for, and no other number is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.answering.shelves import vocabulary


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("£38,000 a year", (38000, 38000, "£", "year")),
        ("45-55k €", (45000, 55000, "€", "")),
        ("CHF 5'000 im Monat", (5000, 5000, "CHF", "")),
        ("Salary: 60.000 - 70.000 EUR, gross", (60000, 70000, "€", "")),
        ("12.50 € an hour, 20 hours a week", (12.5, 12.5, "€", "hour")),
        ("40 hours a week, 3,500 eur monthly", (3500, 3500, "€", "month")),
        ("Hourly rate: £15", (15, 15, "£", "hour")),
        ("$95,000-$110,000 USD", (95000, 110000, "$", "")),
        ("Pay of 120000 PLN per year", (120000, 120000, "PLN", "year")),
    ],
)
def test_a_sum_is_read_with_its_range_its_currency_and_its_time(
    text: str, found: tuple[float, float, str, str]
) -> None:
    assert vocabulary().sums.every(text)[:1] == [found]


@pytest.mark.parametrize(
    "text",
    ["300 bakers", "from 2018 to 2020", "3 years of rye", "1 May 2027", "Founded in 1990, a year later", ""],
)
def test_other_numbers_are_no_sums(text: str) -> None:
    assert vocabulary().sums.every(text) == []


def test_who_asks_may_leave_out_the_currency() -> None:
    sums = vocabulary().sums
    assert sums.every("over 40000", asked=True) == [(40000, 40000, "", "")]
    assert sums.every("more than 15 an hour", asked=True) == [(15, 15, "", "hour")]
    assert sums.every("more than 15", asked=True) == []


def test_each_sum_has_the_time_beside_it() -> None:
    told = vocabulary().sums.every("Meals worth £6 a shift. £12.50 an hour, £300 a week on call.")
    assert [(one.most, one.per) for one in told] == [(6, ""), (12.5, "hour"), (300, "week")]


@given(st.text(alphabet="0123456789.,'’ -–€$£k aEURyear", max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(one.least <= one.most for one in vocabulary().sums.every(text))
