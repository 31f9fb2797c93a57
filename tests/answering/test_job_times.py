"""How long a job lasts, when it begins and ends, how many days are free: told by a sentence with that time, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path


KEEPER = """# Assistant Lighthouse Keeper

The island looks for an assistant keeper. This position is time-limited for two (2) years, with renewal as funds allow.
A candidate who can begin work by March 3, 2031 is desired.

## What you will do

* Arrange the holidays and sick leave of the boat crew
* Trim the lamp for three months before you go on the roof

## Contract

Part-time, 20 hours per week.

## How to apply

Applications start on January 5, 2031 and end on January 19, 2031.
"""
STOKER = """# Lamp Stoker

* Assignment Dates: May 4 – September 30, 2031

## Conditions

Hours: 0.6 FTE. The post is a part-time job.

## How to apply

Apply by April 1, 2031.
"""
ROWER = """# Ferry Rower

date: 2031-02-03

## What you will do

* Row for three years of tides
* Plan the vacation of the crew

## Contract

Part-time, 12 hours per week.
"""
WINCHMAN = """# Winchman

Fixed term contract to 31st March 2032.

## Interviews

Interviews are held on the 25th of May. We look for the successful applicant to start on 1st June 2031.
"""
PAINTER = """# Pier Painter

Fixed term contract to 31st March 2032.

## What you will do

* Paint the pier
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how long is the lighthouse keeper position for", "two (2) years"),
        ("duration of the assistant keeper job?", "two (2) years"),
        ("by when should the keeper be able to start", "March 3, 2031"),
        ("when does the keeper start", "March 3, 2031"),
        ("how many days off does the keeper get", ""),
        ("when does the lamp stoker job end", "September 30"),
        ("when does the stoker start?", "May 4"),
        ("what fte is the lamp stoker", "0.6 FTE"),
        ("how long is the ferry rower position", ""),
        ("when does the ferry rower start", ""),
        ("when does the ferry rower job end", ""),
        ("how many vacation days does the rower get", ""),
        ("when do you want the winchman to start", "start on 1st June"),
        ("until when is the winchman contract", "31st March 2032"),
        ("start date of the pier painter?", ""),
    ],
)
def test_a_time_of_the_job_is_told_by_the_sentence_that_has_it_wherever_that_stands_and_by_no_other(
    question: str, said: str, tmp_path: Path
) -> None:
    answer = ask(
        over(
            postings(tmp_path, keeper=KEEPER, stoker=STOKER, rower=ROWER, winchman=WINCHMAN, painter=PAINTER)
        ),
        question,
    )
    assert answer.status is (Status.ANSWERED if said else Status.NOT_STATED)
    assert not said or said in answer.statements[0].text
    assert_proved(answer, tmp_path)
