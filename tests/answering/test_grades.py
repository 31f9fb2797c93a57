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


def test_a_grade_is_no_pay_in_a_comparison_a_list_or_a_verdict_either(tmp_path: Path) -> None:
    baker = "# Baker\n\nSalary: 900 shells\n\n## Tasks\n\n* Bake rye\n"
    shelf = over(postings(tmp_path, usher=USHER, baker=baker))
    for question in ("what do the usher and the baker earn?", "which postings state the pay?"):
        assert "Salary: 900 shells" in (told := [s.text for s in ask(shelf, question).statements])
        assert "Grade: 7" not in told
    assert ask(shelf, "does the usher get 7 per hour?").status is not Status.YES


def test_a_number_under_a_key_that_names_the_scale_is_looked_up_in_its_table(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, usher="---\ntitle: Usher\ngs: 7\n---\n\nOpen the doors.\n"))
    assert [s.text for s in ask(shelf, "what does the usher earn?").statements] == ["gs: 7"]
