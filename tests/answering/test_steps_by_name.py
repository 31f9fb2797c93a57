"""A step of hiring that has a name is a thing of its own, and what stands in passing is told of the job."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Question, Status
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from bot.assistant import Assistant

BAKER = """# Head Baker

Are you tired of night shifts? Have you had enough of Excel? Do you like rye?

## Tasks

* Bake the rye bread
* Write case studies of old ovens

## About us

We sell dental plans to mills. We welcome all. We offer competitive pay and great benefits to all who work here.

## Interview process

1. We set up a 30-minute call.
2. We check your references.

## How to apply

Send us a loaf.
"""
KEEPER = """# Bee Keeper

## Tasks

* Feed the bees
* Run the benefits package of the keepers

## Interview process

1. We give you a small case study to see how you think.
2. We fly you out to the hives.
"""


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return over(postings(tmp_path_factory.mktemp("steps"), baker=BAKER, keeper=KEEPER))


@pytest.mark.parametrize(
    ("question", "roles"),
    [
        ("which jobs give candidates a case study?", ["Head Baker", "Bee Keeper"]),
        ("which roles check references?", ["Head Baker"]),
        ("which jobs would fly me out for interviews?", ["Bee Keeper"]),
        ("which roles have benefits?", ["Head Baker"]),
        ("which roles have interviews?", ["Head Baker", "Bee Keeper"]),
    ],
)
def test_roles_with_a_step_are_those_that_name_it(steps: Assistant, question: str, roles: list[str]) -> None:
    answer = ask(steps, question)
    assert [role.title for role in answer.roles] == roles, answer.text
    assert "nice to have" not in answer.text


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("what benefits does the baker get?", Status.ANSWERED, "competitive pay and great benefits"),
        ("what benefits does the keeper get?", Status.NOT_STATED, ""),
        ("how long is the first call for the baker?", Status.ANSWERED, "30-minute"),
        ("what does the baker job call for?", Status.NOT_STATED, ""),
        # what its reader is to leave behind is not said of the job
        ("does the baker work night shifts?", Status.ANSWERED, "tired of night shifts"),
        ("does the baker need excel?", Status.ANSWERED, "enough of Excel"),
        ("does the baker bake rye bread?", Status.YES, "Bake the rye bread"),
    ],
)
def test_what_stands_in_passing_is_told_for_what_it_is(
    steps: Assistant, question: str, status: Status, said: str
) -> None:
    answer = ask(steps, question)
    assert answer.status is status, answer.text
    assert said in answer.text


@pytest.mark.parametrize(
    ("question", "facet"),
    [
        ("which rounds do I go through to get hired as the baker?", "hiring_process"),
        ("what tests do I have to pass to get hired as the baker?", "hiring_process"),
        ("what should I send in to get hired as the baker?", "how_to_apply"),
        ("how do I get hired as the baker?", "how_to_apply"),
        ("what do I need to get hired as the baker?", "requirements"),
        ("what does it take to get hired as the baker?", "requirements"),
    ],
)
def test_to_get_hired_as_somebody_is_the_aim_and_not_what_is_asked(
    steps: Assistant, question: str, facet: str
) -> None:
    assert steps.understanding.query(Question(question)).facets[:1] == (facet,)
