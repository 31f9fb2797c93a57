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
