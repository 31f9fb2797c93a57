"""Which section answers: the one that is asked for, whole, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

FERRY = """---
title: Ferry Captain
---

We carry people and their bicycles across the bay, every day of the year.

**Your tasks:**

* Steer the boat from pier to pier
* Keep the log

**You bring:**

* A licence for inland waters

**What else:**

* Permanent, 20 - 28 h pro Woche, on deck
"""


def quotes(tmp_path: Path, question: str, **texts: str) -> set[str]:
    """What an answer quotes from a folder with some postings."""
    folder = postings(tmp_path, **texts)
    answer = ask(over(folder), question)
    assert_proved(answer, folder)
    return {s.citation.quote for s in answer.statements}


def test_text_above_the_first_heading_is_the_purpose_and_the_sections_below_are_not(tmp_path: Path) -> None:
    found = quotes(tmp_path, "what is the purpose of the ferry captain job?", ferry=FERRY)
    assert found == {"We carry people and their bicycles across the bay, every day of the year."}


@pytest.mark.parametrize(
    "question",
    [
        "ferry captain: the tasks, in short?",
        "tasks of the ferry captain in a nutshell?",
        "can you sum up the ferry captain's tasks?",
        "give me the gist of the ferry captain's responsibilities",
    ],
)
def test_how_an_answer_is_to_be_told_is_not_what_is_asked(tmp_path: Path, question: str) -> None:
    assert quotes(tmp_path, question, ferry=FERRY) == {"Steer the boat from pier to pier", "Keep the log"}


def test_a_second_question_needs_no_mark_and_its_answer_counts(tmp_path: Path) -> None:
    folder = postings(tmp_path, ferry=FERRY)
    answer = ask(over(folder), "is the ferry captain full-time? how many hours per week")
    assert answer.status is Status.ANSWERED, answer.text
    assert "20 - 28 h pro Woche" in answer.text
    assert "does not mention" in answer.text
