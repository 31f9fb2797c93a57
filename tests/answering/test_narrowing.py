"""A list that a thread told is narrowed by what is said of some of it; one of several offered is meant by what it is or has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Question, Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

ROSE = role(
    "Rose Warden",
    "Example Mill",
    "Leeds",
    Requirements="A degree in botany|Two years in a garden",
    Benefits="28 days of holiday",
    Hours="Full-time, every weekend",
    Pay="£30,000 a year",
)
PARK = role(
    "Park Warden",
    "Example Mill",
    "Leeds",
    Requirements="You do not need a degree for this|You speak German",
    Benefits="A pension",
    Hours="Part-time, mornings only",
    Pay="£14,000 a year",
)
DIVER = role("Diver", "Example Bay", "York", Requirements="A calm heart", Pay="£40,000 a year")


def shelf(folder: Path) -> Assistant:
    return over(postings(folder, rose=ROSE, park=PARK, diver=DIVER))


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("only part time ones", {"park.md"}),
        ("just the full-time ones please", {"rose.md"}),
        ("and of those without a degree", {"park.md"}),
        ("of those, which are part time?", {"park.md"}),
        ("with a pension", {"park.md"}),
        ("what about part time", {"park.md"}),
        ("part time?", {"park.md"}),
        ("not full time", {"park.md"}),
        ("narrow it down to full time", {"rose.md"}),
        ("and in York?", {"diver.md"}),
        ("which other jobs are in York?", {"diver.md"}),
    ],
)
def test_what_is_said_of_some_of_a_list_narrows_it(tmp_path: Path, said: str, left: set[str]) -> None:
    answer = ask(shelf(tmp_path), said, "which jobs are in Leeds?")
    assert answer.status is Status.LIST, answer.text
    assert {r.posting for r in answer.roles} == left, answer.text


def test_a_facet_asked_for_behind_a_list_narrows_nothing(tmp_path: Path) -> None:
    answer = ask(shelf(tmp_path), "only the salary", "which jobs are in Leeds?")
    assert answer.status is not Status.LIST, answer.text


@pytest.mark.parametrize(
    ("said", "pay"),
    [
        ("the part time one", "£14,000"),
        ("the one with the pension", "£14,000"),
        ("the one without a degree", "£14,000"),
        ("the one that needs two years", "£30,000"),
        ("the full-time one please", "£30,000"),
        ("not the part time one", "£30,000"),
    ],
)
def test_one_of_those_offered_is_meant_by_what_it_has(tmp_path: Path, said: str, pay: str) -> None:
    assistant = shelf(tmp_path)
    assert pay in ask(assistant, said, "what does the warden earn?").text
    first = assistant.answer(Question("what does the warden earn?"))
    told = assistant.answer(Question(said, before=first.resolved))
    assert [pay in s.citation.quote for s in told.statements] == [True], told.text


def test_beside_the_one_meant_something_else_may_be_asked(tmp_path: Path) -> None:
    answer = ask(shelf(tmp_path), "the part time one - what does it pay?", "which jobs are in Leeds?")
    assert "£14,000" in answer.text
    assert "£30,000" not in answer.text


def test_terms_of_one_are_enough_behind_which_one_is_meant(tmp_path: Path) -> None:
    answer = ask(shelf(tmp_path), "the rose", "what does the warden earn?")
    assert "£14,000" not in answer.text
    answer = ask(shelf(tmp_path), "not the rose warden", "what does the warden earn?")
    assert "£30,000" not in answer.text


@pytest.mark.parametrize("said", ["not the diver, the rose warden", "the rose warden, not the diver"])
def test_a_role_that_is_said_not_to_be_meant_is_none_of_those_named(tmp_path: Path, said: str) -> None:
    answer = ask(shelf(tmp_path), said, "what does the diver earn?")
    assert [s.citation.quote for s in answer.statements] == ["£30,000 a year"], answer.text


@pytest.mark.parametrize(
    ("said", "first", "names"),
    [
        ("anyone else?", "does the park warden need german?", {"park.md"}),
        ("which jobs don't?", "does the rose warden need a degree?", {"park.md", "diver.md"}),
        ("any job without a degree?", "does the rose warden need a degree?", {"park.md", "diver.md"}),
        ("what do the others pay", "what does the diver earn?", {"park.md", "rose.md", "diver.md"}),
        ("do you have anything in York?", "what does the rose warden need?", {"diver.md"}),
        ("any other jobs", "what does the park warden earn?", {"park.md", "rose.md", "diver.md"}),
        ("other jobs", "where is the rose warden job?", {"park.md", "rose.md", "diver.md"}),
        ("any other jobs in Leeds?", "what does the rose warden need?", {"park.md", "rose.md"}),
    ],
)
def test_a_thread_about_one_role_can_go_on_to_all_others(
    tmp_path: Path, said: str, first: str, names: set[str]
) -> None:
    answer = ask(shelf(tmp_path), said, first)
    assert answer.status is Status.LIST, answer.text
    assert {r.posting for r in answer.roles} == names, answer.text


def test_what_is_asked_behind_a_comparison_is_compared(tmp_path: Path) -> None:
    answer = ask(shelf(tmp_path), "and where are they?", "rose warden vs diver: pay")
    assert answer.status is Status.COMPARISON, answer.text
    answer = ask(shelf(tmp_path), "and the park warden?", "rose warden vs diver: pay")
    assert [s.citation.quote for s in answer.statements] == ["£14,000 a year"], answer.text


def test_a_thing_compared_that_one_side_lacks_is_not_its_other_demands(tmp_path: Path) -> None:
    answer = ask(shelf(tmp_path), "degree?", "rose warden vs diver: pay")
    assert "A calm heart" not in answer.text


def test_hours_behind_the_pay_are_those_of_the_job(tmp_path: Path) -> None:
    answer = ask(shelf(tmp_path), "and hours?", "what does the rose warden earn?")
    assert [s.citation.quote for s in answer.statements] == ["Full-time, every weekend"], answer.text


@pytest.mark.parametrize(
    ("said", "first", "told"),
    [
        (
            "what else?",
            "does the rose warden need a degree?",
            ["A degree in botany", "Two years in a garden"],
        ),
        ("is it the same for the diver?", "what does the rose warden earn?", ["£40,000 a year"]),
        ("does that apply to the diver?", "what does the rose warden earn?", ["£40,000 a year"]),
        ("and the minimum?", "what does the diver earn?", ["£40,000 a year"]),
    ],
)
def test_what_says_next_to_nothing_is_asked_of_the_answer_before(
    tmp_path: Path, said: str, first: str, told: list[str]
) -> None:
    answer = ask(shelf(tmp_path), said, first)
    assert [s.citation.quote for s in answer.statements] == told, answer.text


@pytest.mark.parametrize("said", ["so optional?", "mandatory?"])
def test_a_word_of_demand_asks_it_of_the_thing_before(tmp_path: Path, said: str) -> None:
    answer = ask(shelf(tmp_path), said, "does the rose warden need a degree?")
    assert answer.status is (Status.NO if "optional" in said else Status.YES), answer.text


@pytest.mark.parametrize("said", ["who starts that day?", "per day?", "how many roses a day?"])
def test_a_stretch_of_time_names_no_role(tmp_path: Path, said: str) -> None:
    folder = postings(tmp_path, day=role("Day Guard", "Example Gate", Pay="£20 an hour"), rose=ROSE)
    answer = ask(over(folder), said, "what does the rose warden earn?")
    assert "£20" not in answer.text
