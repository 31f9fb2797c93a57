"""Pages of vacancies and of a committee's roles: how they name a role, its terms, and the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

KEEPER = """---
title: Head baker form
---

POST TITLE: Harbour Operations

TYPE OF POST: 18 months fixed term

- Salary in Leeds: £21,000
- Salary outside Leeds: £19,000

## Duties

* Open the locks
* Help out of hours when the tide is high

APPLICATIONS ARE WELCOME FROM PART TIMERS

## To Volunteer

- Ring the harbour bell
"""
GARDENER = "# Gardener\n\n## Duties\n\n* Plant dahlias\n\n## Time Commitment\n\n4 hours a month\n"


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("what are the duties in harbour operations?", Status.ANSWERED, "Open the locks"),
        ("what type of contract is the harbour operations job?", Status.ANSWERED, "18 months fixed term"),
        ("what does harbour operations pay in leeds?", Status.ANSWERED, "£21,000"),
        ("can one do harbour operations part time?", Status.YES, "PART TIMERS"),
        ("does harbour operations work out of hours?", Status.YES, "out of hours"),
        ("how do i volunteer for harbour operations?", Status.ANSWERED, "harbour bell"),
        ("what does harbour operations (locks, 2017) do?", Status.ANSWERED, "Help out of hours"),
    ],
)
def test_a_vacancy_is_read_by_the_labels_of_its_form(
    question: str, status: Status, said: str, tmp_path: Path
) -> None:
    answer = ask(over(postings(tmp_path, keeper=KEEPER, gardener=GARDENER)), question)
    assert answer.status is status
    assert any(said in statement.citation.quote for statement in answer.statements)
    assert_proved(answer, tmp_path)


def test_how_to_volunteer_is_told_by_no_time_commitment(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, gardener=GARDENER)), "how do i volunteer to be gardener?")
    assert answer.status is Status.NOT_STATED


def test_what_brackets_ask_for_behind_a_role_is_asked_for(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, keeper=KEEPER))
    assert ask(shelf, "harbour operations (salary)?").facets == ("compensation",)


@pytest.mark.parametrize("thing", ["a tech background", "a technical background", "a background in tech"])
def test_a_background_in_technology_goes_by_many_names(thing: str, tmp_path: Path) -> None:
    text = "# Harbour Strategist\n\nNote that a technology background is not required.\n\n## Work\n\n* Bring tech to harbours\n"
    answer = ask(over(postings(tmp_path, harbour=text)), f"do i need {thing} as harbour strategist?")
    assert answer.status is Status.NO


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("which of the posts are permanent?", 2),
        ("which posts are permanent?", 2),
        ("what posts are there?", 3),
        ("which posts offer a bicycle?", 1),
    ],
)
def test_posts_are_jobs_where_it_is_asked_which_of_them(question: str, count: int, tmp_path: Path) -> None:
    posts = {
        "weaver": role("Weaver", extra="contract: permanent"),
        "dyer": role("Dyer", extra="contract: permanent", Benefits="A bicycle"),
        "fuller": role("Fuller", extra="contract: fixed term", Tasks="Write posts on felt"),
    }
    answer = ask(over(postings(tmp_path, **posts)), question)
    assert answer.status is Status.LIST
    assert len(answer.roles) == count


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("does the weaver opening need a degree?", Status.YES, "A degree in textiles"),
        ("do i need silk for this weaver opening", Status.YES, "Calm with silk"),
        ("is the weaver opening remote?", Status.NOT_MENTIONED, ""),
        ("is the weaver opening still open?", Status.YES, "2030-12-12"),
        ("is the weaver job open?", Status.YES, "2030-12-12"),
    ],
)
def test_an_opening_is_a_job_and_asks_for_no_closing_date(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    weaver = "---\nclosing_date: 2030-12-12\n---\n# Weaver\n\n## Requirements\n\n* A degree in textiles\n* Calm with silk\n"
    answer = ask(over(postings(tmp_path, weaver=weaver)), question)
    assert answer.status is status, answer.text
    assert quote in answer.text


def test_comms_are_communications_and_no_misspelt_coming(tmp_path: Path) -> None:
    desk = "# {} Desk\n\n## Purpose\n\n{}.\n\n## Responsibilities\n\n* Sit\n\n## Requirements\n\n* Calm\n"
    desks = {"bells": desk.format("Communications", "Ring bells"), "oil": desk.format("Lamp", "Oil")}
    shelf = over(postings(tmp_path, **desks))
    answer = ask(shelf, "what's the comms desk for?")
    assert "Communications Desk" in answer.text
    assert "Lamp Desk" not in answer.text


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("how many beekeepers are wanted?", True),
        ("how many beekeepers are you looking for?", True),
        ("how many beekeepers are needed?", True),
        ("how many years are needed for the beekeeper?", False),
        ("how many beekeepers does the head of hives lead?", False),
    ],
)
def test_how_many_of_a_role_are_wanted_is_told_by_the_openings(
    tmp_path: Path, question: str, shown: bool
) -> None:
    keeper = role("Beekeeper", "Example Hives", Details="Vacancies: 2|Town: Rome", Requirements="Care|Gloves")
    head = role("Head of Hives", "Example Hives", Requirements="Care")
    answer = ask(over(postings(tmp_path, keeper=keeper, head=head)), question)
    assert ("Vacancies: 2" in answer.text) is shown, answer.text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Mill shop | 4 openings | starts May 3, 2027", "Mill shop | 4 openings | starts May 3, 2027"),
        ("*Two places. Start: 6 September 2027.*", "Two places."),
    ],
)
def test_how_many_openings_there_are_is_asked_of_the_role_before_that_says_so(
    tmp_path: Path, line: str, told: str
) -> None:
    miller = f"# Apprentice Miller\n\n{line}\n\n## What you'll be doing\n\n- Grease the wheel\n\n## Entry\n\n- A strong back\n"
    baker = "# Baker\n\n## What you'll be doing\n\n- Bake\n\n## Entry\n\n- A diploma\n"
    assistant = over(postings(tmp_path, miller=miller, baker=baker))
    answer = ask(assistant, "how many openings are there", "what does the apprentice miller do?")
    assert [s.text for s in answer.statements] == [told], answer.text
    assert ask(assistant, "how many openings are there", "what does the baker do?").status is Status.LIST
