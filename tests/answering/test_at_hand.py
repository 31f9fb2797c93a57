"""What is asked of the one job at hand: how it is, what comes with it, who may come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from bot.assistant import Assistant

DESIGNER = role(
    "Designer of Kites",
    "Example Kites",
    Tasks="You fixed torn kites before, and a long tail is no riddle to you",
    Contract="A fixed-term position until June|3x 4 hours / week",
    Benefits="The post is not eligible for health benefits|A small team|A big workshop",
    Who_may_apply="The grant is for UK students only",
)


@pytest.fixture(scope="module")
def kites(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return over(postings(tmp_path_factory.mktemp("kites"), designer=DESIGNER))


@pytest.mark.parametrize(
    ("question", "status"),
    [
        # what it is asked to be is no role that is missing
        ("is it a permanent job?", Status.NO),
        ("is this a freelance position?", Status.NOT_MENTIONED),
        ("is it a plumber job?", Status.NO_MATCH),
        ("is the design job permanent?", Status.NO),
        ("is the plumbing job permanent?", Status.NO_MATCH),
        # a word for how the hours are is looked for where hours are told
        ("are the hours fixed?", Status.ANSWERED),
        ("are the hours long?", Status.ANSWERED),
        ("is the team big?", Status.ANSWERED),
        ("is the team small?", Status.YES),
        # so many times a length
        ("is it 12 hours a week?", Status.YES),
        ("is it four hours a week?", Status.NO),
        # a thing by its name alone, asked for as one does
        ("is there health insurance?", Status.NO),
        ("do i get a pension?", Status.NOT_MENTIONED),
        ("is there a way to fix the printer?", Status.OFF_TOPIC),
        # a place may be all that is asked for
        ("any jobs in Spain?", Status.NOT_MENTIONED),
        ("anything in the backlog?", Status.OFF_TOPIC),
        # who may come is no role, and no other's leave is theirs
        ("can international students apply?", Status.ANSWERED),
        ("could EU students apply?", Status.ANSWERED),
        ("may UK students apply?", Status.YES),
        ("is this an internship?", Status.NOT_MENTIONED),
        ("what does the exchange administrator do?", Status.NO_MATCH),
        ("how much does the external auditor earn?", Status.NO_MATCH),
    ],
)
def test_what_is_asked_of_the_job_at_hand_is_told_of_it(
    kites: Assistant, question: str, status: Status
) -> None:
    answer = ask(kites, question)
    assert answer.status is status, answer.text
