"""What is said in passing beside a demand or a question changes neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

COOK = role(
    "Unit Cook",
    "Kettle",
    Offer="Meals are free for staff|Parking is free|Expenses are returned|There is a pension",
    Requirements="Two years in a kitchen, except for those who come from our school|First aid only after six months",
    Tasks="Bake bread if you like, you need not",
)


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("Parking here, is it free?", Status.YES, "Parking is free"),
        ("are expenses paid for the unit cook?", Status.YES, "Expenses are returned"),
        ("HR here: is there a pension for the unit cook?", Status.YES, "There is a pension"),
        (
            "is there a pension, so that I can retire early, for the unit cook?",
            Status.YES,
            "There is a pension",
        ),
    ],
)
def test_the_thing_asked_about_is_answered(tmp_path: Path, question: str, status: Status, quote: str) -> None:
    answer = ask(over(postings(tmp_path, cook=COOK)), question)
    assert (answer.status, [s.text for s in answer.statements]) == (status, [quote]), answer.text


@pytest.mark.parametrize("question", ["does the unit cook need two years?", "does the unit cook bake bread?"])
def test_what_has_an_exception_or_is_left_to_one_is_no_no(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, cook=COOK)), question)
    assert answer.status in {Status.ANSWERED, Status.YES}, answer.text
