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
