"""What a title, a folder or a heading says is asked of as of any other line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant


@pytest.fixture
def quarry(tmp_path: Path) -> Assistant:
    """Four postings, of which one names who hires."""
    return over(
        postings(
            tmp_path,
            quarry__mason=role("Stone Mason (Remote)", "Grey Quarry"),
            quarry__carver=role("Stone Carver in Ljubljana (nights)"),
            quarry__clerk=role(
                "Yard Clerk",
                "",
                **{
                    "Essential qualifications": "A badge for the scales",
                    "To apply, please send the following to jobs@quarry.example": "A letter|Two photographs",
                },
            ),
            quarry__clerk_north=role(
                "Yard Clerk (North)",
                "",
                Requirements="A badge for the scales|No diploma is needed",
                Team="Reports to the yard foreman",
            ),
            quarry__clerk_south=role(
                "Yard Clerk (South)",
                "",
                Requirements="Steady boots|No diploma is needed",
                Team="Reports to the yard foreman",
            ),
        )
    )


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("is the stone mason position remote?", Status.YES, "Stone Mason (Remote)"),
        ("is the stone mason remote", Status.YES, "Stone Mason (Remote)"),
        ("which city is the stone carver job in?", Status.ANSWERED, "Stone Carver in Ljubljana (nights)"),
    ],
)
def test_what_a_title_says_answers_what_is_asked_of_its_role(
    quarry: Assistant, question: str, status: Status, quote: str
) -> None:
    answer = ask(quarry, question)
    assert answer.status is status
    assert quote in [s.citation.quote for s in answer.statements]


def test_a_posting_that_names_no_employer_is_of_the_only_one_its_folder_names(quarry: Assistant) -> None:
    answer = ask(quarry, "what does the stone carver require at Grey Quarry?")
    assert (answer.status, answer.roles[0].title) == (Status.ANSWERED, "Stone Carver in Ljubljana (nights)")


def test_a_list_asked_of_an_employer_that_is_not_there_is_not_the_whole_shelf(quarry: Assistant) -> None:
    assert ask(quarry, "what jobs do you have?").status is Status.LIST
    assert not ask(quarry, "what jobs does Initech have?").roles
    for question in ("what jobs do you have at the moment?", "what jobs do you have for students?"):
        assert ask(quarry, question).status is Status.LIST, question


def test_an_address_in_a_heading_is_told(quarry: Assistant) -> None:
    answer = ask(quarry, "where do i email my application for the yard clerk? not north, not south")
    assert any("jobs@quarry.example" in s.citation.heading for s in answer.statements)


def test_postings_of_one_name_that_say_the_same_are_told_once(tmp_path: Path) -> None:
    same = {"Team": "Reports to the yard foreman"}
    north = role("Yard Clerk (North)", **same, Requirements="Docker")
    south = role("Yard Clerk (South)", **same, **{"Nice to have": "Docker"})
    clerks = over(postings(tmp_path, north=north, south=south))
    boss = ask(clerks, "who does the yard clerk report to?")
    assert (boss.status, len(boss.roles)) == (Status.ANSWERED, 2)
    assert {s.citation.posting for s in boss.statements} == {"north.md", "south.md"}
    assert "south.md" in boss.lines[-1].text
    # what one demands and the other only welcomes is not the same
    assert ask(clerks, "is docker required for the yard clerk?").status is Status.AMBIGUOUS


def test_a_demand_before_its_noun_asks_which_and_not_whether(quarry: Assistant) -> None:
    assert ask(quarry, "yard clerk south: required boots").status is Status.ANSWERED
    assert ask(quarry, "are boots required for the yard clerk south?").status is Status.YES
