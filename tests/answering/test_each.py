"""What is asked of each of the roles and not of one, and which roles lack a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

POSTINGS = {
    "saddler": role(
        "Saddler",
        "Example Leather",
        Requirements="Four years of experience at the bench|Docker for the cutting table",
        Nice_to_have="A driving licence",
        Reports_to="The tannery master",
        Benefits="A free belt every year",
    ),
    "cooper": role(
        "Cooper",
        "Example Barrels",
        Requirements="Good eyes|Docker and a driving licence|No degree is required",
        Advantages="Minimum 2 years of experience with oak",
        Benefits="A small barrel of cider",
    ),
    "glazier": role(
        "Glazier",
        "Example Panes",
        Requirements="6+ years of experience with lead|Steady hands|A degree in glass",
        Reports_to="The dean of the cathedral works",
        Perks="Window seats",
    ),
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> tuple[Assistant, Path]:
    folder = postings(tmp_path_factory.mktemp("each"), **POSTINGS)
    return over(folder), folder


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("what are the perks in each of the roles you have", {"A free belt every year", "Window seats"}),
        (
            "how many years of experience for every single job? all of them pls",
            {
                "Four years of experience at the bench",
                "Minimum 2 years of experience with oak",
                "6+ years of experience with lead",
            },
        ),
        ("who is the boss in all of the jobs?", {"The tannery master", "The dean of the cathedral works"}),
        ("for every job you have: who is the boss there?", {"The tannery master"}),
        ("benefits, role by role", {"A small barrel of cider", "Window seats"}),
    ],
)
def test_what_is_asked_of_each_role_is_told_of_each(
    shelf: tuple[Assistant, Path], question: str, quotes: set[str]
) -> None:
    answer = ask(shelf[0], question)
    assert answer.status is Status.COMPARISON
    assert len(answer.roles) == len(POSTINGS)
    assert quotes <= {s.citation.quote for s in answer.statements}
    assert_proved(answer, shelf[1])


def test_each_role_is_more_than_the_one_before(shelf: tuple[Assistant, Path]) -> None:
    answer = ask(shelf[0], "and what does each role offer?", "who does the saddler report to?")
    assert len(answer.roles) == len(POSTINGS)


@pytest.mark.parametrize(
    ("question", "status", "names"),
    [
        ("does every single one of the roles ask for docker?", Status.NO, {"Glazier"}),
        ("do all roles require a driving licence?", Status.NO, {"Cooper"}),
        ("do all of the jobs offer benefits?", Status.YES, {"Saddler", "Cooper", "Glazier"}),
        ("which of the postings never mention docker?", Status.LIST, {"Glazier"}),
        ("which ads say nothing about a driving licence?", Status.LIST, {"Glazier"}),
        ("which jobs do not need a driving licence?", Status.LIST, {"Saddler", "Glazier"}),
        ("which ads say nothing about who one reports to?", Status.LIST, {"Cooper"}),
        ("which jobs don't offer benefits?", Status.LIST, {"Saddler", "Cooper", "Glazier"}),
        ("which jobs offer benefits?", Status.LIST, {"Saddler", "Cooper", "Glazier"}),
        ("all roles that want docker", Status.LIST, {"Saddler", "Cooper"}),
        ("what are all the benefits of the cooper job?", Status.ANSWERED, {"Cooper"}),
        ("show me every open role", Status.LIST, {"Saddler", "Cooper", "Glazier"}),
    ],
)
def test_which_roles_have_it_and_which_lack_it_is_told_by_name(
    shelf: tuple[Assistant, Path], question: str, status: Status, names: set[str]
) -> None:
    answer = ask(shelf[0], question)
    assert answer.status is status
    assert {r.title for r in answer.roles} == names
    assert_proved(answer, shelf[1])


def test_a_role_that_denies_a_thing_is_quoted_and_not_said_to_be_silent(
    shelf: tuple[Assistant, Path],
) -> None:
    answer = ask(shelf[0], "which jobs do not require a degree?")
    said = {s.citation.posting: s.citation.quote for s in answer.statements}
    assert said == {"saddler.md": "", "cooper.md": "No degree is required"}


@pytest.mark.parametrize("question", ["what's the tech stack of each job?", "tech stack across all roles?"])
def test_that_one_posting_alone_says_the_words_asked_for_of_all_picks_it_from_none(
    tmp_path: Path, question: str
) -> None:
    answer = ask(
        over(postings(tmp_path, **POSTINGS, thatcher=role("Thatcher", Tech_stack="Reed|Straw"))), question
    )
    assert answer.status is Status.COMPARISON, answer.text
    assert len(answer.roles) == len(POSTINGS) + 1


@pytest.mark.parametrize(
    "question", ["does any of the roles state a salary?", "which roles mention a salary?"]
)
def test_a_word_near_a_facet_is_no_mention_of_it(tmp_path: Path, question: str) -> None:
    drover = role("Drover", Work="Show drivers their earnings|Count the sheep")
    answer = ask(over(postings(tmp_path, **POSTINGS, drover=drover)), question)
    assert answer.status is Status.NOT_MENTIONED, answer.text


def test_who_says_that_a_thing_is_not_needed_mentions_it(tmp_path: Path) -> None:
    texts = {
        "a": role("Baker", Requirements="Docker"),
        "b": role("Cook", Requirements="Docker is not required|A spoon"),
        "c": role("Carter", Requirements="Podman"),
    }
    assistant = over(postings(tmp_path, **texts))
    silent = ask(assistant, "which postings say nothing about docker?")
    assert [r.title for r in silent.roles] == ["Carter"], silent.text
    assert "2 of 3" not in ask(assistant, "do all roles mention docker?").text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do all jobs require docker and a degree?", Status.NO),
        ("which jobs mention docker and a degree?", Status.NOT_MENTIONED),
    ],
)
def test_of_things_that_no_posting_has_together_it_is_told_which_has_each(
    tmp_path: Path, question: str, status: Status
) -> None:
    folder = postings(tmp_path, **{name: POSTINGS[name] for name in ("saddler", "glazier")})
    answer = ask(over(folder), question)
    assert answer.status is status
    assert {"A degree in glass", "Docker for the cutting table"} <= {s.text for s in answer.statements}
    assert answer.text.startswith("No posting mentions docker, degree together")
    assert_proved(answer, folder)


@pytest.mark.parametrize(
    "question", ["which jobs mention neither docker nor rust?", "which jobs don't mention rust and docker?"]
)
def test_roles_without_several_things_have_none_of_them(shelf: tuple[Assistant, Path], question: str) -> None:
    assert [r.title for r in ask(shelf[0], question).roles] == ["Glazier"]
