"""A word that names a facet may as well be a part of what a posting says of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

KEEPER = """# Aquarium Keeper

## Reports to

Head of the Aquarium

## What you will do

* Feed the seahorses
* Note the progress of the larvae on the tank board
* Give a report on leaks to the plumber

## Requirements

* B.Tech / MSc in Biology

Applicants with a PhD will also be considered.

## Career path

Senior keeper after three years
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("where does the aquarium keeper note the progress of larvae?", "Note the progress of the larvae"),
        ("how is progress of the larvae told by the aquarium keeper?", "Note the progress of the larvae"),
        ("what does the aquarium keeper report to the plumber on leaks?", "Give a report on leaks"),
        ("whom does the aquarium keeper report to?", "Head of the Aquarium"),
        ("how can the aquarium keeper progress?", "Senior keeper after three years"),
    ],
)
def test_a_passage_with_the_word_and_more_of_what_is_asked_is_meant_rather_than_the_facet(
    question: str, said: str, tmp_path: Path
) -> None:
    keeper = over(postings(tmp_path, keeper=KEEPER))
    answer = ask(keeper, question)
    assert answer.status is Status.ANSWERED
    assert said in answer.statements[0].citation.quote
    assert_proved(answer, tmp_path)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is a phd required for the aquarium keeper?", Status.NO),
        ("would a phd help as aquarium keeper?", Status.YES),
    ],
)
def test_who_will_also_be_considered_need_not_be_so(question: str, status: Status, tmp_path: Path) -> None:
    assert ask(over(postings(tmp_path, keeper=KEEPER)), question).status is status
