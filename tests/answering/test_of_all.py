"""Questions over all postings at once: where jobs are, until when one can apply, which has the most, which of two."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

TODAY = date(2026, 11, 29)
WELDER = """---
title: Welder
organization: Hull Yard
location: Bergen
employment_type: full-time
deadline: 2026-12-12
---
## Requirements
- Reads drawings
## Benefits
- Six weeks of holiday
- 560,000 a year
"""
BAKER = """# Baker

Our bakery is in Bergen, near the market.

## What you get
- 25 days of holiday
- 20 hours a week, part-time

Apply by 5 January 2027.
"""
NURSE = """# Nurse

You work from our base in Tromsø.

## Requirements
- The job can be done remotely now and then

## Apply
Before the end of February 2027.
"""
RECEPTIONIST = """---
title: Receptionist
location: Köln
type: Part time
---
## Requirements
- Excel
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Assistant:
    """Four postings: two with a place of their own, two that tell it in a sentence."""
    texts = {"welder": WELDER, "baker": BAKER, "nurse": NURSE, "receptionist": RECEPTIONIST}
    return over(postings(tmp_path, **texts), TODAY)


def named(shelf: Assistant, question: str) -> set[str]:
    """The titles of the postings that a list names."""
    answer = ask(shelf, question)
    assert answer.status is Status.LIST, answer.text
    return {role.title for role in answer.roles}


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("jobs in bergen", {"Welder", "Baker"}),
        ("bergen jobs?", {"Welder", "Baker"}),
        ("roles based in bergen", {"Welder", "Baker"}),
        ("anything in tromso?", {"Nurse"}),
        ("which jobs are in Tromsø", {"Nurse"}),
        ("jobs in cologne", {"Receptionist"}),
        ("vacancies in koeln please", {"Receptionist"}),
    ],
)
def test_jobs_at_a_place_are_also_those_that_tell_it_in_a_sentence_or_by_another_name_of_it(
    shelf: Assistant, question: str, titles: set[str]
) -> None:
    assert named(shelf, question) == titles


@pytest.mark.parametrize("question", ["anything in oslo?", "which jobs are in oslo", "roles near oslo"])
def test_a_place_of_no_posting_is_said_to_be_mentioned_by_none(shelf: Assistant, question: str) -> None:
    assert ask(shelf, question).status is Status.NOT_MENTIONED


@pytest.mark.parametrize("question", ["anything in writing?", "anything new in the kitchen?"])
def test_what_is_no_place_is_no_question_for_jobs_there(shelf: Assistant, question: str) -> None:
    assert ask(shelf, question).status is Status.OFF_TOPIC


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("part time jobs?", {"Baker", "Receptionist"}),
        ("full-time roles", {"Welder"}),
        ("bakery jobs", {"Baker"}),
        ("tromso jobs?", {"Nurse"}),
        ("show part-time jobs in bergen", {"Baker"}),
    ],
)
def test_a_bare_name_for_jobs_asks_which_jobs_are_so(
    shelf: Assistant, question: str, titles: set[str]
) -> None:
    assert named(shelf, question) == titles


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("which jobs close in december 2026", {"Welder"}),
        ("deadlines in january", {"Baker"}),
        ("which jobs close in 2027?", {"Baker", "Nurse"}),
        ("what closes before february", {"Welder", "Baker"}),
        ("what can I apply for until new year", {"Welder"}),
        ("what can I apply for until january", {"Welder", "Baker"}),
        ("jobs closing after january 2027", {"Nurse"}),
        ("what closes this year?", {"Welder"}),
        ("jobs in bergen closing next month", {"Welder"}),
        ("part-time jobs closing in january", {"Baker"}),
        ("earliest deadline?", {"Welder"}),
        ("which job closes last", {"Nurse"}),
    ],
)
def test_a_day_is_held_against_the_days_of_postings_however_they_write_them(
    shelf: Assistant, question: str, titles: set[str]
) -> None:
    assert named(shelf, question) == titles


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("which jobs close in may", Status.NOT_MENTIONED),
        ("when is the last day to apply?", Status.AMBIGUOUS),
        ("the deadline for our report is in december", Status.OFF_TOPIC),
        ("what is the deadline of the welder?", Status.ANSWERED),
    ],
)
def test_a_day_of_one_posting_or_of_none_asks_for_no_list(
    shelf: Assistant, question: str, status: Status
) -> None:
    answer = ask(shelf, question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize("question", ["most holiday?", "longest vacation", "who gives the most days off"])
def test_who_has_the_most_of_all_is_told_what_each_has(shelf: Assistant, question: str) -> None:
    assert named(shelf, question) == {"Welder", "Baker"}


@pytest.mark.parametrize(
    "question",
    [
        "holiday welder vs baker",
        "vacation: welder vs baker",
        "welder vs baker: holidays",
        "welder vs baker vacation",
    ],
)
def test_a_thing_ahead_of_two_roles_or_behind_them_is_what_is_compared(
    shelf: Assistant, question: str
) -> None:
    answer = ask(shelf, question)
    assert answer.status is Status.COMPARISON, answer.text
    assert "Six weeks" in answer.text
    assert "25 days" in answer.text


def test_who_asks_for_one_of_two_things_is_not_without_both(tmp_path: Path) -> None:
    host = "# Host\n\n## Requirements\n- Swedish or English\n- A smile\n"
    cook = "# Cook\n\n## Requirements\n- A year in a kitchen\n"
    shelf = over(postings(tmp_path, host=host, cook=cook), TODAY)
    assert named(shelf, "which jobs need neither swedish nor english?") == {"Cook"}


@pytest.mark.parametrize("question", ["which jobs are open today?", "what jobs are available this month?"])
def test_what_is_open_these_days_is_not_only_what_closes_in_them(shelf: Assistant, question: str) -> None:
    assert len(ask(shelf, question).roles) > 1


def test_a_deadline_that_is_over_is_no_next_one_and_may_is_no_month_by_itself(tmp_path: Path) -> None:
    host = "# Host\n\n## Requirements\n- A steady hand\n\n## Apply\nApply by 10 October 2026.\n"
    cook = "# Cook\n\n## Requirements\n- A steady hand\n\n## Apply\nLate applications may be considered.\n"
    clerk = "# Clerk\n\n## Requirements\n- A steady hand\n\n## Apply\nApply by 12 December 2026.\n"
    shelf = over(postings(tmp_path, host=host, cook=cook, clerk=clerk), TODAY)
    assert named(shelf, "next deadline?") == {"Clerk"}
    assert ask(shelf, "which jobs close in may?").status is Status.NOT_MENTIONED


@pytest.mark.parametrize(
    "question",
    [
        "open positions",
        "what's open?",
        "list hull yard open positions",
        "list hull yard's open positions",
        "can i see the open jobs",
    ],
)
def test_open_jobs_are_listed_and_nobody_s_dates_are_told(tmp_path: Path, question: str) -> None:
    folder = postings(tmp_path, welder=WELDER, cook=WELDER.replace("Welder", "Cook"))
    answer = ask(over(folder), question)
    assert answer.status is Status.LIST, answer.text
    assert "2026-12-12" not in answer.text


def test_jobs_of_an_employer_that_is_not_there_are_not_all_jobs(tmp_path: Path) -> None:
    folder = postings(tmp_path, welder=WELDER, cook=WELDER.replace("Welder", "Cook"))
    answer = ask(over(folder), "list crumbly's open positions")
    assert answer.status in {Status.OFF_TOPIC, Status.NO_MATCH}, answer.text


@pytest.mark.parametrize("said", ["We are Crumbly, a small mill.", "We're Crumbly and we bake."])
def test_who_an_advert_says_we_are_hires(tmp_path: Path, said: str) -> None:
    page = f"# Baker\n\n{said}\n\n## Requirements\n- Flour\n"
    answer = ask(over(postings(tmp_path, a=page, b=page.replace("Baker", "Cook"))), "jobs at crumbly?")
    assert answer.status is Status.LIST, answer.text
    assert "at Crumbly" in answer.text
