"""A thing asked about, where a posting names but a kind of it, and letters that are mostly short for the posting itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

ROLES = {
    "notary": role("Harbour Notary", Requirements="JD required|CDL is a plus|Three years with tides"),
    "clerk": role("Harbour Clerk", Requirements="JD preferred|Reads the tide tables"),
    "tide": role("Tide Researcher", Requirements="PhD in physics required|Driver's license needed"),
    "carter": role("Ice Carter", Requirements="CDL with tank endorsement required|Strong arms"),
    "piper": role("Piper", Requirements="Plays the pipes|Knows forty reels"),
}


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    """Roles that ask for a kind of degree, or of licence, and one that asks for neither."""
    return over(postings(tmp_path, **ROLES))


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need a degree as tide researcher?", Status.YES),
        ("can i become tide researcher without a degree?", Status.NO),
        ("do i need a degree as harbour notary?", Status.YES),
        ("does the harbour notary need a law degree (JD)?", Status.YES),
        (
            "do i need a degree as harbour clerk?",
            Status.ANSWERED,
        ),  # one kind is welcome: of others nobody knows
        ("do i need a master's as harbour notary?", Status.NOT_MENTIONED),  # that is no kind of one
        ("do i need a degree as piper?", Status.NOT_MENTIONED),
        ("is a driver's license required for the ice carter?", Status.YES),
        ("do i need a licence as ice carter?", Status.YES),
        ("do i need a licence as harbour notary?", Status.ANSWERED),
        ("do i need a CDL as tide researcher?", Status.NOT_MENTIONED),  # any licence is no such one
    ],
)
def test_what_a_posting_names_but_a_kind_of_is_asked_for_there(
    question: str, status: Status, assistant: Assistant
) -> None:
    """A doctorate is a degree, and who must have a licence for lorries must have one to drive."""
    assert ask(assistant, question).status is status


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which jobs need a degree?", {"notary", "clerk", "tide"}),
        ("which jobs need a driver's license?", {"notary", "tide", "carter"}),
        ("which jobs mention a JD?", {"notary", "clerk"}),
    ],
)
def test_a_list_of_roles_has_those_that_name_a_kind_of_the_thing(
    question: str, names: set[str], assistant: Assistant
) -> None:
    """A posting that names but a kind of it is none that lacks it."""
    answer = ask(assistant, question)
    assert {r.posting.removesuffix(".md") for r in answer.roles} == names


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is a JD required for the harbour notary?", Status.YES),
        ("must i have a jd as harbour clerk?", Status.NO),
        ("need a CDL for the ice carter?", Status.YES),
        ("does the ice carter JD mention tank?", Status.YES),
        ("is there a JD for the piper?", Status.ANSWERED),
        ("does the jd of the piper mention reels?", Status.YES),
    ],
)
def test_letters_that_name_the_posting_are_a_degree_where_one_is_to_have_it(
    question: str, status: Status, assistant: Assistant
) -> None:
    """To need "a JD" is to need a degree, and "the JD" the description of the job."""
    assert ask(assistant, question).status is status
