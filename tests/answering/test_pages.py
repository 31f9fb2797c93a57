"""A page that offers several jobs: each is asked about by its name, and what is told of all is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """# Jobs at the mill

Everybody here works 20 hours a week.

## Open positions

### Social Events Manager

**Pay:** 30 euro per hour

**Responsibilities:**
* Cake at happy hour

### Delivery Driver

Bring oats to every village.

### Night Clerk

* Needs a lamp

## How to apply

* Send a loaf to the mill
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "jobs.md").write_text(PAGE, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("what does the social events manager do?", ["Cake at happy hour"]),
        ("what does the delivery driver do?", ["Bring oats to every village."]),
        ("how much does the social events manager earn?", ["Pay: 30 euro per hour"]),
        ("how much does the delivery driver earn?", []),
        ("does the delivery driver need a lamp?", []),
        ("how do I apply as a night clerk?", ["Send a loaf to the mill"]),
        ("how do I apply?", ["Send a loaf to the mill"]),
    ],
)
def test_a_job_of_a_page_is_answered_from_its_own_lines_and_from_those_told_of_all(
    folder: Path, question: str, quotes: list[str]
) -> None:
    answer = ask(over(folder), question)
    assert [s.text for s in answer.statements if s.text] == quotes, answer.text
    assert {role.posting for role in answer.roles} == {"jobs.md"}
    assert_proved(answer, folder)


def test_each_job_of_a_page_is_listed_and_can_be_gone_on_from(folder: Path) -> None:
    listed = ask(over(folder), "which roles are there?")
    assert listed.status is Status.LIST
    assert [r.title for r in listed.roles] == ["Social Events Manager", "Delivery Driver", "Night Clerk"]
    second = ask(over(folder), "what does the second one do?", "which roles are there?")
    assert [s.text for s in second.statements] == ["Bring oats to every village."], second.text


def test_what_is_told_of_a_page_is_said_by_none_of_its_roles_alone(tmp_path: Path) -> None:
    """Neither that one of them is closed, nor what only the first does not state."""
    closed = PAGE.replace("**Pay:**", "**Closes:** 1 March 2020\n\n**Pay:**")
    (tmp_path / "jobs.md").write_text(closed, "utf-8")
    answer = ask(over(tmp_path), "how do I apply?")
    assert [s.text for s in answer.statements] == ["Send a loaf to the mill"]
    assert "Closed" not in answer.text
    assert [r.title for r in answer.roles] == ["Delivery Driver", "Night Clerk"]
    about = ask(over(tmp_path), "what is the role about?")
    assert [s.text for s in about.statements] == [
        "Cake at happy hour",
        "Bring oats to every village.",
        "Needs a lamp",
    ], about.text


def test_a_page_that_is_called_after_who_hires_is_named_by_that(tmp_path: Path) -> None:
    (tmp_path / "open.md").write_text(
        PAGE.replace("# Jobs at the mill", "---\ntitle: Join Quillmill\n---"), "utf-8"
    )
    (tmp_path / "cook.md").write_text("# Cook\n\n## How to apply\n\n- Knock twice\n", "utf-8")
    answer = ask(over(tmp_path), "how do I apply at quillmill?")
    assert [s.text for s in answer.statements] == ["Send a loaf to the mill"], answer.text


COMMITTEE = """# Lantern Committee

## Roles

### Lamp Lead (mandatory)

* Oil the lamps with rapeseed oil
* Hand in the wick list two weeks ahead

### Parade Coordinator

* Walk at the head of the drummers
* Write to the brass band

### Lantern Coordinator

* Count the lanterns

### MC for pre-dawn songs

* Sing each song twice
* Announce singers in under 1 minute each

### General

* Keep the rota

## Contact

Write to lanterns@example.org.
"""


@pytest.fixture
def committee(tmp_path: Path) -> Path:
    """A committee with three roles below its name, and another that has none."""
    (tmp_path / "lanterns.md").write_text(COMMITTEE, "utf-8")
    other = "# Kite Committee\n\n## Responsibilities\n\n* Buy string from the drummers\n"
    (tmp_path / "kites.md").write_text(other, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("question", "status", "quotes"),
    [
        (
            "duties of the lamp lead",
            Status.ANSWERED,
            ["Oil the lamps with rapeseed oil", "Hand in the wick list two weeks ahead"],
        ),
        (
            "what does a lamp lead have to do?",
            Status.ANSWERED,
            ["Oil the lamps with rapeseed oil", "Hand in the wick list two weeks ahead"],
        ),
        (
            "lamp lead of the lantern committee: what are the tasks?",
            Status.ANSWERED,
            ["Oil the lamps with rapeseed oil", "Hand in the wick list two weeks ahead"],
        ),
        (
            "what is the parade coordinator responsible for?",
            Status.ANSWERED,
            ["Walk at the head of the drummers", "Write to the brass band"],
        ),
        (
            "what does the MC for predawn songs do",
            Status.ANSWERED,
            ["Sing each song twice", "Announce singers in under 1 minute each"],
        ),
        (
            "does the lamp lead oil the lamps with rapeseed oil?",
            Status.YES,
            ["Oil the lamps with rapeseed oil"],
        ),
        ("how do i contact the lamp lead?", Status.ANSWERED, ["Write to lanterns@example.org."]),
        # what is said of another role is no answer about this one
        ("does the lamp lead walk with drummers?", Status.NOT_MENTIONED, []),
        ("does the lamp lead sing songs?", Status.NOT_MENTIONED, []),
        ("what does the lamp lead earn?", Status.NOT_STATED, []),
        ("does the lantern coordinator buy string?", Status.NOT_MENTIONED, []),
        # a word of another page's title is none where the role is named ahead of it
        ("does the lamp lead buy kites?", Status.NOT_MENTIONED, []),
        # a role of another employer
        ("duties of the lamp lead at Initech", Status.OFF_TOPIC, []),
    ],
)
def test_a_role_that_only_a_heading_inside_a_page_names_is_told_from_below_that_alone(
    committee: Path, question: str, status: Status, quotes: list[str]
) -> None:
    answer = ask(over(committee), question)
    assert answer.status is status
    assert [s.text for s in answer.statements if s.text] == quotes
    assert_proved(answer, committee)


def test_an_answer_about_such_a_role_calls_it_by_its_heading_and_its_page(committee: Path) -> None:
    answer = ask(over(committee), "duties of the lamp lead")
    assert answer.lines[0].text == "Responsibilities of Lamp Lead (Lantern Committee):"
    assert not answer.follow_ups


def test_a_thread_goes_on_about_the_role_that_a_heading_names(committee: Path) -> None:
    assistant = over(committee)
    told = ask(assistant, "and what does it earn?", "duties of the lamp lead")
    assert "Lamp Lead (Lantern Committee)" in told.lines[0].text
    other = ask(assistant, "and the parade coordinator?", "duties of the lamp lead")
    assert [s.text for s in other.statements][:1] == ["Walk at the head of the drummers"]


def test_a_heading_below_what_is_no_list_of_roles_names_none(tmp_path: Path) -> None:
    """Who is met by a baker is no role of a page that is a baker's."""
    met = "### Oven Chief\n\n* Lights the fire\n\n### Yeast Lead\n\n* Feeds the dough\n"
    (tmp_path / "baker.md").write_text(f"# Baker\n\n## Who you meet\n\n{met}", "utf-8")
    assert ask(over(tmp_path), "duties of the yeast lead").status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "duties of the lamp lead and the parade coordinator?",
        "compare the lamp lead and the parade coordinator",
        "difference between lamp lead and parade coordinator?",
    ],
)
def test_two_such_roles_are_told_one_after_the_other(committee: Path, question: str) -> None:
    answer = ask(over(committee), question)
    heads = [line.text for line in answer.lines if line.text.startswith("Responsibilities of")]
    assert [head.partition(" (")[0] for head in heads] == [
        "Responsibilities of Lamp Lead",
        "Responsibilities of Parade Coordinator",
    ]
    assert_proved(answer, committee)


FESTIVAL = """# Festival page

## What all of us need

* First aid course is required

## Roles

### Gate Steward

* Count the guests

### Ribbon Cutter

* Carry scissors

### What everybody does

* Fold the tents

### Requirements for everybody

* A lantern of your own

## Qualifications

* A boating licence
"""


@pytest.mark.parametrize(
    ("question", "status", "quotes"),
    [
        ("does the gate steward need first aid?", Status.YES, ["First aid course is required"]),
        ("does the ribbon cutter need a boating licence?", Status.YES, ["A boating licence"]),
        ("does the gate steward need a lantern?", Status.YES, ["A lantern of your own"]),
        ("does the gate steward carry scissors?", Status.NOT_MENTIONED, []),
    ],
)
def test_what_stands_beside_the_roles_of_a_page_is_told_of_each(
    tmp_path: Path, question: str, status: Status, quotes: list[str]
) -> None:
    (tmp_path / "festival.md").write_text(FESTIVAL, "utf-8")
    answer = ask(over(tmp_path), question)
    assert answer.status is status, answer.text
    assert [s.text for s in answer.statements if s.text] == quotes
    assert_proved(answer, tmp_path)


@pytest.mark.parametrize("title", ["Hotel Clerk", "Example Inn – Hotel Clerk", "Night Wizard (m/w/d)"])
@pytest.mark.parametrize("above", ["Key roles", "Positions", "Team members"])
def test_the_roles_around_a_role_are_no_parts_of_its_posting(tmp_path: Path, title: str, above: str) -> None:
    around = "### Guest Services\n\n* Carry trunks\n\n### Linen Keeper\n\n* Fold towels\n"
    text = f"# {title}\n\nPay: 30,000 euro a year\n\n## {above}\n\n{around}"
    (tmp_path / "clerk.md").write_text(text, "utf-8")
    (tmp_path / "other.md").write_text("# Lamp Painter\n\n* Paint\n", "utf-8")
    for question in ("what does guest services earn", "duties of the linen keeper"):
        assert "(" not in ask(over(tmp_path), question).lines[0].text.replace(title, "")


def test_a_title_that_is_named_is_asked_about_and_no_part_of_its_page(tmp_path: Path) -> None:
    parts = "### Treasurer\n\n* Count the coins\n\n### Lamp Lead\n\n* Oil the lamps\n"
    (tmp_path / "stewards.md").write_text(f"# Harbour Stewards\n\n## Roles\n\n{parts}", "utf-8")
    assistant = over(tmp_path)
    assert "Treasurer (" not in ask(assistant, "do the harbour stewards lead the treasurer?").lines[0].text
    for question in (
        "duties of the treasurer of the harbour stewards",
        "what does the harbour stewards treasurer do",
        "what are the duties of the harbour stewards' treasurer",
    ):
        assert [s.text for s in ask(assistant, question).statements] == ["Count the coins"]
