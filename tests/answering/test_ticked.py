"""A table of criteria may name each in its row and tick how firmly it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

SAILMAKER = """# Sailmaker

| Area | Essential | Desirable |
|---|---|---|
| Boat licence | ✓ | |
| Driving licence | x | |
| Swimming badge | - | ✔ |
| Sewing | three years of it | a diploma |
"""


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the sailmaker need a boat licence?", Status.YES),
        ("does the sailmaker need a driving licence?", Status.YES),
        ("does the sailmaker need a swimming badge?", Status.NO),
        ("does the sailmaker need a diploma?", Status.NO),
    ],
)
def test_a_ticked_row_is_asked_for_as_its_column_says(tmp_path: Path, question: str, status: Status) -> None:
    answer = ask(over(postings(tmp_path, sailmaker=SAILMAKER)), question)
    assert answer.status is status, answer.text


def test_what_is_essential_is_what_is_ticked_and_what_is_said(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, sailmaker=SAILMAKER)), "what is essential for the sailmaker?")
    assert [s.text for s in answer.statements] == ["Boat licence", "Driving licence", "three years of it"]
