"""What is told is of the kind asked for: a time, a name, how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

WARDEN = """# Reserve Warden

## About the job

We open our first bird hide for schools at the lagoon.

## What you will do

* Prepare the nesting plan for the terns together with the Site Manager
* Write a column for the parish paper once a quarter
* Perform visitor interviews at the gate
* Log the sightings of waders in BirdTrack
* Count the eggs before the tide comes in

## Contract

Volunteers give 3-5 hours per week.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("with which tool does the reserve warden log the sightings?", "in BirdTrack"),
        ("which software does the reserve warden draw up the nesting plan in?", ""),
        ("when does the reserve warden count the eggs?", "before the tide"),
        ("when is the first bird hide of the reserve warden finished?", ""),
        ("how often does the reserve warden write a column?", "once a quarter"),
        ("how often does the reserve warden prepare the nesting plan?", ""),
        ("how many months does the reserve warden stay?", ""),
        ("how many hours a week does the reserve warden give?", "3-5 hours"),
        ("what does the interview for the reserve warden look like?", ""),
    ],
)
def test_what_is_told_is_of_the_kind_asked_for_or_the_posting_does_not_state_it(
    question: str, said: str, tmp_path: Path
) -> None:
    warden = over(postings(tmp_path, warden=WARDEN))
    answer = ask(warden, question)
    assert answer.status is (Status.ANSWERED if said else Status.NOT_STATED)
    assert not said or said in answer.statements[0].text
    assert_proved(answer, tmp_path)
