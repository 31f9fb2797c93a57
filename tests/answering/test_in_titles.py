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
    for question in ("what jobs does Initech have?", "what jobs do you have in the bakery?"):
        assert ask(quarry, question).status in {Status.OFF_TOPIC, Status.NOT_MENTIONED}, question


def test_an_address_in_a_heading_is_told(quarry: Assistant) -> None:
    answer = ask(quarry, "where do i email my application for the yard clerk? not north, not south")
    assert any("jobs@quarry.example" in s.citation.heading for s in answer.statements)


def test_postings_of_one_name_that_say_the_same_are_told_once(quarry: Assistant) -> None:
    boss = ask(quarry, "who does the yard clerk north or south report to?")
    assert {s.text for s in boss.statements} == {"Reports to the yard foreman"}


def test_a_demand_before_its_noun_asks_which_and_not_whether(quarry: Assistant) -> None:
    assert ask(quarry, "stone mason: required certificates").status is not Status.YES
