"""A word that names a facet may as well be a part of what a posting says of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

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

## The tanks

Our team feeds four hundred animals and our team likes it. The mission of all of us is simple: healthy fish. We never rush.

## How we hire

1. A letter
2. A walk past the tanks
3. An hour with the team

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


def test_of_a_paragraph_the_sentence_with_the_rarest_word_of_the_question_is_told(tmp_path: Path) -> None:
    answer = ask(
        over(postings(tmp_path, keeper=KEEPER)), "what's the team's mission at the aquarium keeper job"
    )
    assert [s.citation.quote for s in answer.statements] == [
        "The mission of all of us is simple: healthy fish."
    ]


def test_what_comes_behind_a_step_is_asked_of_the_steps_told_before(tmp_path: Path) -> None:
    keeper = over(postings(tmp_path, keeper=KEEPER))
    answer = ask(keeper, "what comes after the walk?", "hiring steps for the aquarium keeper")
    assert [s.citation.quote for s in answer.statements] == ["An hour with the team"]


@pytest.mark.parametrize("question", ["where could i use seahorses?", "where can i work with seahorses"])
def test_where_one_may_use_a_thing_asks_for_the_postings_that_name_it(question: str, tmp_path: Path) -> None:
    cook = "# Cook\n\n## What you will do\n\n* Cook soup\n"
    folder = postings(tmp_path, keeper=KEEPER, cook=cook)
    assert [r.title for r in ask(over(folder), question).roles] == ["Aquarium Keeper"]


@pytest.mark.parametrize(
    "question", ["show me every posting on file, titles are enough", "every role on file?"]
)
def test_every_posting_on_file_asks_for_the_list_of_them(question: str, tmp_path: Path) -> None:
    folder = postings(tmp_path, keeper=KEEPER, cook="# Cook\n\n## What you will do\n\n* Cook soup\n")
    assert [r.title for r in ask(over(folder), question).roles] == ["Cook", "Aquarium Keeper"]


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("by which metrics do i see on my team that the baker succeeds?", "Forty loaves an hour"),
        ("when is the baker in the mill's office supposed to start?", "1 May 2027"),
        ("which metrics and which team does the baker have?", "Six bakers"),
        ("what is the team of the baker like?", "Six bakers"),
        ("what would the baker earn living in Poland?", "900 loaves"),
    ],
)
def test_where_something_is_asked_for_is_not_asked_for_itself(
    tmp_path: Path, question: str, quote: str
) -> None:
    baker = role(
        "Baker",
        Location="Rye",
        Pay="900 loaves a month in Poland",
        Team="Six bakers|Two cats",
        Success_Metrics="Forty loaves an hour|No burnt crusts",
        Start_Date="1 May 2027",
    )
    assert quote in ask(over(postings(tmp_path, baker=baker)), question).text
