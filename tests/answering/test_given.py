"""What is given for one thing is said of no other, and hours or sums of one kind are none of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

MILL = "Example Mill"
LETTER = """---
title: Sign Painter
company: Example Mill
---

Dear painters,

You may live anywhere as long as you keep three hours of overlap with the mill. Everyone is free: we offer no employment.
The fee is £950 for each board, paid in two parts. You have two weeks for a board, and boards go to four mills.

I need people who have painted at least six boards and draw letters by hand. You must know gold leaf.

Send me two photographs.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three postings of a mill, two of them of one name in two places."""
    return postings(
        tmp_path,
        painter=LETTER,
        york=role(
            "Miller (York)",
            MILL,
            Hours="40 hours a week|There is no out-of-hours work: nights are covered by the Hull crew",
            Pay="£720 to £800 a week",
            Benefits="£100 clothing allowance|Staff discount on flour|A responsibility allowance of £7",
            Main_responsibilities="Grind rye|Argue with pensioners",
            Requirements="Two years at a mill|Experience of teaching|Rye, with tests of its flour",
            How_to_apply="Write to the mill. There is no baking test. You bake bread at home.",
        ),
        hull=role("Miller (Hull)", MILL, Hours="38 hours a week", Requirements="Spoken Dutch|A boat licence"),
        clerk=role("Office Clerk", MILL, "Hull", Requirements="Spoken Welsh"),
    )


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("what's the clothing allowance of the miller in york?", Status.ANSWERED, "£100 clothing allowance"),
        ("what's the staff discount for the miller in york?", Status.ANSWERED, "Staff discount on flour"),
        ("what's the mileage allowance of the miller in york?", Status.NOT_STATED, ""),
        ("how many weeks of maternity pay does the miller in york get?", Status.NOT_STATED, ""),
        ("what does the miller in york earn?", Status.ANSWERED, "£720 to £800 a week"),
        ("how much per week does the miller in york get?", Status.ANSWERED, "Compensation of Miller (York)"),
        ("does the miller in york work nights?", Status.ANSWERED, "nights are covered by the Hull crew"),
        ("how many hours a week does the miller in york work?", Status.ANSWERED, "40 hours a week"),
        # a thing of two words is none of a heading that has but one of them
        (
            "how big is the responsibility allowance of the miller in york?",
            Status.ANSWERED,
            "allowance of £7",
        ),
        ("how much is paid into the pension of the miller in york?", Status.NOT_STATED, ""),
        # a test of one kind is told by its own name, and by what stands apart nobody says yes
        ("is there a baking test for the miller in york?", Status.NO, "There is no baking test"),
        ("is there a swimming test for the miller in york?", Status.NOT_MENTIONED, ""),
        ("is there a rye test for the miller in york?", Status.ANSWERED, "Rye, with tests of its flour"),
        # hours of overlap are none that one works, and neither are weeks
        ("how many hours a week does the sign painter work?", Status.NOT_STATED, ""),
        ("what are the working hours of the sign painter?", Status.ANSWERED, "three hours of overlap"),
        ("what does the sign painter earn?", Status.ANSWERED, "The fee is £950 for each board"),
        ("what skills does the sign painter need?", Status.ANSWERED, "You must know gold leaf"),
    ],
)
def test_what_is_told_of_one_thing_answers_no_question_about_another(
    folder: Path, question: str, status: Status, quote: str
) -> None:
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert quote in answer.text


@pytest.mark.parametrize(
    "question",
    ["and the one in hull?", "what about the hull one?", "and in hull?", "what does the one in hull need?"],
)
def test_a_place_alone_means_the_role_of_the_thread_there_and_no_other(folder: Path, question: str) -> None:
    answer = ask(over(folder), question, "what does the miller in york need?")
    assert [r.posting for r in answer.roles] == ["hull.md"]
    assert "Spoken Dutch" in answer.text


def test_who_is_called_by_a_deed_is_meant_by_it(tmp_path: Path) -> None:
    shelf = postings(
        tmp_path,
        driver=role("Tram Driver", MILL, Requirements="Aged 21 or over"),
        planner=role("Tram Planner", MILL, Requirements="Aged 18 or over"),
        fitter=role("Tram Technician", MILL, Requirements="Aged 20 or over"),
    )
    answer = ask(over(shelf), "how old do i have to be to drive trams?")
    assert [r.posting for r in answer.roles] == ["driver.md"]
    assert "Aged 21" in answer.text


def test_a_thing_that_may_come_with_a_job_names_no_other_role_in_its_thread(tmp_path: Path) -> None:
    shelf = postings(
        tmp_path,
        clerk=role("Estate Clerk", MILL, Offer="A house is not provided", Apply="Write to ada@mill.example"),
        nurse=role("House Nurse", MILL, Offer="Lunch", Apply="Write to ben@mill.example"),
    )
    answer = ask(over(shelf), "does a house come with it?", "what does the estate clerk get?")
    assert answer.status is Status.NO
    assert [r.posting for r in answer.roles] == ["clerk.md"]


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("when do night porter applications have to be in?", "by noon on 8 January"),
        ("what does the night porter earn?", "£36,400–£40,100 depending on experience"),
        ("what does the night porter do all day?", "carry the bags"),
    ],
)
def test_what_prose_says_in_its_own_way_is_told(tmp_path: Path, question: str, quote: str) -> None:
    text = (
        "---\ntitle: Night Porter\ncompany: Example Inn\n---\n\n## Your day\n\n"
        "You open the doors at ten. After that you:\n\n- carry the bags\n- light the stoves\n\n"
        "The last guest comes at two.\n\n## The deal\n\n£36,400–£40,100 depending on experience, 36 hours.\n\n"
        "## Applying\n\nForms are had from the gate. Forms must reach the manager by noon on 8 January 2027.\n"
    )
    answer = ask(over(postings(tmp_path, porter=text)), question)
    assert answer.status is Status.ANSWERED
    assert quote in answer.text


def test_a_tool_that_ends_as_a_role_does_is_asked_for_as_a_tool(tmp_path: Path) -> None:
    shelf = postings(
        tmp_path, hand=role("Mill Hand", MILL, Reports_to="The manager", Tools="Vault for secrets management")
    )
    assert "Vault for secrets" in ask(over(shelf), "which secrets manager does the mill hand use?").text
    answer = ask(over(shelf), "which package manager does the mill hand use?")
    assert answer.status in {Status.NOT_STATED, Status.NOT_MENTIONED}, answer.text


def test_skills_that_are_optional_are_those_that_would_be_welcome(tmp_path: Path) -> None:
    text = role("Mill Hand", MILL, Skills_we_require="Patience", **{"Skills we'd welcome": "Juggling"})
    answer = ask(over(postings(tmp_path, hand=text)), "which skills are optional for the mill hand?")
    assert "Juggling" in answer.text
    assert "Patience" not in answer.text


def test_posts_that_use_a_thing_are_listed(tmp_path: Path) -> None:
    text = role("Mill Hand", MILL, Requirements="Experience with the SAILS register")
    shelf = over(postings(tmp_path, hand=text, clerk=role("Office Clerk", MILL, Requirements="Patience")))
    assert ask(shelf, "which posts use SAILS?").status is Status.LIST


def test_hours_of_notice_beside_those_one_works_hide_none_of_these(tmp_path: Path) -> None:
    text = role("Mill Hand", MILL, Hours="40 hours a week. You give 48 hours' notice of leave")
    answer = ask(over(postings(tmp_path, hand=text)), "how many hours a week does the mill hand work?")
    assert "40 hours a week" in answer.text


def test_what_is_a_must_among_what_is_not_needed_gets_no_verdict(tmp_path: Path) -> None:
    text = role("Mill Hand", MILL, What_you_do_not_need="A degree, but a driving licence is a must|A diploma")
    shelf = over(postings(tmp_path, hand=text))
    assert ask(shelf, "does the mill hand need a driving licence?").status is Status.ANSWERED
    assert ask(shelf, "does the mill hand need a diploma?").status is Status.NO
