"""What is told of those who come from a school, or are so old."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("3+ years at a forge", Status.NO),
        ("No experience needed", Status.YES),
        ("Patience", Status.NOT_MENTIONED),
    ],
)
def test_who_comes_from_school_has_no_years_of_experience(tmp_path: Path, said: str, status: Status) -> None:
    shelf = over(
        postings(tmp_path, smith=role("Smith", "Example Forge", Requirements=f"A steady hand|{said}"))
    )
    assert ask(shelf, "can a fresh graduate be smith?").status is status


def test_how_old_somebody_is_counts_no_years_of_experience(tmp_path: Path) -> None:
    smith = role("Smith", "Example Forge", Requirements="No experience needed|Patience")
    answer = ask(over(postings(tmp_path, smith=smith)), "does a 17 year old need a tetanus jab to be smith?")
    assert answer.status is Status.NOT_MENTIONED, answer.text
