"""Pay is compared by the sums that postings state, where these are of one currency and one length of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant


def shelf(tmp_path: Path, **pay: str) -> Assistant:
    made = {name: role(name.title(), Tasks="Bake|Clean", Pay=text) for name, text in pay.items()}
    return over(postings(tmp_path, helper=role("Helper", Tasks="Sweep|Carry", Pay="A fair wage"), **made))


def named(answer_text: str) -> list[str]:
    return [name for name in ("Baker", "Cook", "Miller", "Helper") if f"• {name}" in answer_text]


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("which job pays best?", ["Cook", "Miller", "Baker"]),
        ("highest paid role?", ["Cook", "Miller", "Baker"]),
        ("which job pays the least", ["Baker", "Miller", "Cook"]),
        ("which jobs pay more than 35k?", ["Miller", "Cook"]),
        ("which jobs pay under £30,000", ["Baker"]),
        ("which jobs pay more than 90000", []),
    ],
)
def test_jobs_are_told_by_the_sums_they_pay(tmp_path: Path, question: str, order: list[str]) -> None:
    made = shelf(tmp_path, baker="£28,000 a year", cook="£40,000 - £45,000", miller="36-39k £")
    answer = ask(made, question)
    assert answer.status is (Status.LIST if order else Status.NOT_MENTIONED), answer.text
    assert sorted(named(answer.text)) == sorted(order), answer.text
    at = [answer.text.index(f"• {name}") for name in order]
    assert at == sorted(at) or "more than" in question, answer.text


def test_sums_of_several_currencies_or_times_are_told_as_they_stand(tmp_path: Path) -> None:
    made = shelf(tmp_path, baker="£28,000 a year", cook="€19 an hour")
    answer = ask(made, "which job pays best?")
    assert "highest" not in answer.text
    assert named(answer.text) == ["Baker", "Cook"], answer.text


def test_jobs_that_pay_in_a_currency_are_those_with_a_sum_in_it(tmp_path: Path) -> None:
    made = shelf(tmp_path, baker="£28,000 a year", cook="€19 an hour")
    assert named(ask(made, "which jobs pay in euros?").text) == ["Cook"]


def test_where_no_sum_is_stated_none_pays_best(tmp_path: Path) -> None:
    assert ask(shelf(tmp_path), "which job pays best?").status is Status.NOT_MENTIONED


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the cook earn more than 30k?", Status.YES),
        ("is the cook paid more than £50,000?", Status.NO),
        ("is the cook paid over 42k?", Status.ANSWERED),
        ("is the cook paid over $30k?", Status.ANSWERED),
        ("does the cook earn more than 15 an hour?", Status.ANSWERED),
    ],
)
def test_a_sum_is_held_against_what_one_posting_pays(tmp_path: Path, question: str, status: Status) -> None:
    answer = ask(shelf(tmp_path, cook="£40,000 - £45,000 a year"), question)
    assert answer.status is status, answer.text
    assert "£40,000" in answer.text


@pytest.mark.parametrize(
    ("pay", "question"),
    [
        ("Meals worth £6 a shift. £12.50 an hour.", "does the cook earn more than 10 an hour?"),
        ("£7 an hour in year 1, £14 once you qualify", "does the cook earn more than 8 an hour?"),
        ("You raise £300 a week. We pay £11 an hour", "does the cook earn more than 200 a week?"),
        ("£120 per day. Sundays £150.", "does the cook earn more than 140 a day?"),
        ("£200 a day", "does the cook earn more than £15?"),
    ],
)
def test_several_sums_or_one_of_another_time_decide_nothing(tmp_path: Path, pay: str, question: str) -> None:
    answer = ask(shelf(tmp_path, cook=pay), question)
    assert answer.status is Status.ANSWERED, answer.text


def test_who_pays_best_is_asked_for_no_years_of_experience(tmp_path: Path) -> None:
    answer = ask(shelf(tmp_path, cook="£14 an hour"), "which part time job pays the most?")
    assert "years of experience" not in answer.text


def test_a_sum_of_an_hour_is_held_against_those_of_an_hour(tmp_path: Path) -> None:
    made = shelf(tmp_path, cook="£14 an hour", baker="£15 an hour", miller="£45,000 a year")
    assert named(ask(made, "which jobs pay less than 15 an hour?").text) == ["Cook"]
