"""A text of any length and content is answered at once, whatever it says again and again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

LENGTH = 40_000  # characters, as many as a message of Slack can have
MOST = 0.05  # seconds


@pytest.fixture(scope="module")
def inn(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("inn")
    return over(postings(folder, cook=role("Cook", "Example Inn", Requirements="A knife")))


def _seconds(shelf: Assistant, text: str) -> float:
    start = time.process_time()
    ask(shelf, text)
    return time.process_time() - start


@pytest.mark.parametrize(
    "again", ["😅", "😅\n", "`=", "instead of ", "except ", "apart from the cook ", "and is it ", ":a", "@a."]
)
def test_no_text_takes_long(inn: Assistant, again: str) -> None:
    text = (again * LENGTH)[:LENGTH]
    # a busy machine may spoil one measurement, not three
    assert any(_seconds(inn, text) < MOST for _ in range(3))


@pytest.mark.parametrize("sign", ["😅", "`"])
def test_no_sign_before_much_takes_long(inn: Assistant, sign: str) -> None:
    for filling in ("\t", "=", "\n", " "):
        assert any(_seconds(inn, sign + filling * LENGTH) < MOST for _ in range(3)), repr(filling)
