"""The number of a grade is told to whoever asks for the grade, and is no pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

USHER = "# Usher\n\nGrade: 7\n\n## Tasks\n\n* Open the doors\n\n## Essential\n\n* A calm voice\n"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what does the usher earn?", [""]),
        ("usher salary", [""]),
        ("how much is the usher paid?", [""]),
        ("what grade is the usher?", ["Grade: 7"]),
        ("usher pay grade", ["Grade: 7"]),
        ("what are the essentials to become usher", ["A calm voice"]),
    ],
)
def test_a_bare_grade_is_told_where_it_is_asked_for_and_no_pay(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, usher=USHER)), question)
    assert [s.text for s in answer.statements] == told
    assert (answer.status is Status.NOT_STATED) == (told == [""])


def test_a_sum_beside_the_grade_and_a_grade_that_is_looked_up_in_a_table_are_the_pay(tmp_path: Path) -> None:
    sums = over(postings(tmp_path, usher=USHER.replace("Grade: 7", "Grade: 7\n\nSalary: 900 shells")))
    assert [s.text for s in ask(sums, "what does the usher earn?").statements] == ["Salary: 900 shells"]
    table = over(postings(tmp_path, usher=USHER.replace("7", "GS-13")))
    assert [s.text for s in ask(table, "what does the usher earn?").statements] == ["Grade: GS-13"]
