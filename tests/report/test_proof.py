"""A line is suggested only if asking again proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.knowledge import Knowledge, read
from bot.report.figures import Missed
from bot.report.proof import Proof, controls
from tests.answering.shelves import TODAY, postings, role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.report.proof import Suggestion


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Two postings; one calls its benefits as nobody else does, the other has none that the bot could know."""
    folder = postings(
        tmp_path_factory.mktemp("knowledge"),
        gardener=role(
            "Head Gardener",
            "Green",
            **{
                "Benefits_&_zwerks": "A free season ticket for the greenhouse|Thirty days off",
                "Requirements": "Five years of gardening in public parks",
            },
        ),
        florist=role(
            "Florist", "Blue", Benefits="Fresh flowers on each Friday", Responsibilities="Bind wreaths"
        ),
    )
    return read(str(folder))


def suggested(garden: Knowledge, *questions: str) -> Sequence[Suggestion]:
    return Proof(garden, TODAY).suggestions(Missed(q, 1, "", "", "no_match") for q in questions)


def test_a_word_of_one_postings_heading_helps_with_another_posting(garden: Knowledge) -> None:
    asked = "which zwerks does the florist have?"
    (found,) = suggested(garden, asked, "florist at Blue: zwerks?")
    assert str(found.line) == "vocabulary/facets/benefits.txt, [cues]: zwerks"
    assert found.questions[0] == asked
    assert found.quote == "Fresh flowers on each Friday"


def test_a_short_name_of_a_role_helps(garden: Knowledge) -> None:
    (found,) = suggested(garden, "what does the headgard role require?")
    assert str(found.line) == "vocabulary/roles.txt, [roles]: headgard = head gardener"
    assert found.quote == "Five years of gardening in public parks"


def test_what_has_an_answer_by_now_or_can_have_none_gets_no_line(garden: Knowledge) -> None:
    assert not suggested(
        garden, "what does the head gardener require?", "will it rain?", "what is the salary of the florist?"
    )


def test_a_line_that_changes_any_other_answer_is_not_suggested(garden: Knowledge) -> None:
    asked = Missed("which zwerks does the florist have?", 1, "", "", "no_match")
    controls = ["Florist at Blue: What are the benefits?", "which zwerks are there at Blue?"]
    assert Proof(garden, TODAY, controls[:1]).suggestions([asked])
    assert not Proof(garden, TODAY, controls).suggestions([asked])


def test_there_is_a_control_for_each_role_and_facet_and_never_too_many(garden: Knowledge) -> None:
    every = controls(garden)
    assert len(every) == len(set(every)) == 2 * len(garden.vocabulary.facets)
    assert "Head Gardener at Green: What does it require?" in every
    assert 5 <= len(controls(garden, 10)) <= 10
