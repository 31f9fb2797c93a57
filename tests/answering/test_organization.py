"""What an organisation is and how many people it has is told wherever a posting says so, and not made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

CLOCK = """---
title: Clockmaker
---

Tick & Sons is a small, family-run company with about 15 employees. We mend what others throw away.

## Tasks

- Wind up the tower clock
- One-on-ones with employees of the council, 12 a year

## Portfolio

- Three clocks of your own
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """One posting that tells of its organisation above its headings, two that tell little."""
    return over(
        postings(
            tmp_path_factory.mktemp("organization"),
            clock=CLOCK,
            horner=role("Horn Player", "Brass Band", Tasks="Founded on two notes|Play for a hundred people"),
            drummer=role("Drummer", "Brass Band", Work="The band was founded in 1871|Drum"),
        )
    )


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how many employees does the clockmaker's company have?", "about 15 employees"),
        ("how many people work there, clockmaker?", "about 15 employees"),
        ("how big is the company of the clockmaker", "about 15 employees"),
        ("what kind of company is it? clockmaker", "about 15 employees"),
        ("wie viele Mitarbeiter hat die Firma, clockmaker?", "about 15 employees"),
        ("when was the band founded, drummer?", "founded in 1871"),
    ],
)
def test_it_is_told_where_no_heading_names_it(assistant: Assistant, question: str, quote: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, answer.text
    assert quote in answer.statements[0].text, answer.text
    assert len(answer.statements) == 1, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "how many employees does the horn player's band have?",
        "how many people work there, drummer?",
        "what kind of company is it? horn player",
    ],
)
def test_another_figure_is_no_answer(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).status is Status.NOT_STATED


def test_an_employer_whom_the_title_names_is_named_once(tmp_path: Path) -> None:
    folder = postings(tmp_path, bell=role("Tower Bell: Ringer", "Tower Bell", Tasks="Ring at noon"))
    assert ask(over(folder), "what will the ringer do?").text.startswith(
        "Responsibilities of Tower Bell: Ringer:"
    )


def test_a_heading_that_is_a_question_gets_no_second_mark(tmp_path: Path) -> None:
    posting = role("Ringer", What_do_you_bring="A good ear", Who_are_you="A neighbour")
    told = over(postings(tmp_path, ringer=posting.replace("bring", "bring?").replace("are you", "are you?")))
    assert "\nWhat do you bring?\n• A good ear" in ask(told, "what does the ringer require?").text
    assert "on: What do you bring, Who are you." in ask(told, "what are the benefits of the ringer?").text


def test_a_posting_without_an_employer_is_its_neighbours_only_where_it_names_theirs_as_its_own(
    tmp_path: Path,
) -> None:
    mill = {
        name: role(
            name.title(), Tasks="Work", About_us="At Grainhill we bake. Grainhill is a mill in a valley."
        )
        for name in ("baker", "cook", "waiter")
    }
    sailor = role(
        "Sailor", Requirements="Grainhill ovens|Experience with Grainhill", Tasks="Clients like Grainhill"
    )
    farmer = role("Farmer", Tasks="Feed the goats of Grainhill|Milk them at dawn", Requirements="Boots")
    piper = role("Piper", Tasks="Play", How_to_apply="Write to jobs@grain-hill.example")
    shelf = over(postings(tmp_path, sailor=sailor, farmer=farmer, piper=piper, **mill)).shelf
    employers = {p.path: p.organization for p in shelf.postings}
    assert employers["baker.md"] == employers["farmer.md"] == employers["piper.md"] == "Grainhill"
    assert not employers["sailor.md"]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("is bold still open?", True),
        ("is bold remote?", True),
        ("does bold pay?", True),
        ("what does bold require?", True),
        ("does bold need docker?", True),
        # the word itself
        ("is bold text possible?", False),
        ("is the heading bold still?", False),
        ("does bold type look nice?", False),
        ("is bold or italic better?", False),
    ],
)
def test_an_employer_called_like_an_ordinary_word_is_one_where_something_is_said_of_it(
    tmp_path: Path, question: str, named: bool
) -> None:
    shelf = over(
        postings(
            tmp_path,
            typesetter=role("Typesetter", "Bold", Requirements="Docker for the press"),
            other=role("Papermaker", "Example Mill", Requirements="Docker for the pulp"),
        )
    )
    assert ([r.organization for r in ask(shelf, question).roles] == ["Bold"]) is named


def test_an_employer_that_only_its_mail_names_is_called_by_its_domain(tmp_path: Path) -> None:
    baker = role("Baker", Perks="Bread", Apply="Write to jobs@mail.ryeworks.co.uk")
    shelf = over(postings(tmp_path, baker=baker, cook=role("Cook", "Example Inn", Perks="Soup")))
    assert [r.title for r in ask(shelf, "what are the perks at Ryeworks?").roles] == ["Baker"]


@pytest.mark.parametrize(
    "question", ["who is hiring for pastry baker", "who's recruiting for a pastry baker?"]
)
def test_who_hires_for_a_role_is_its_employer_and_no_list_of_roles(tmp_path: Path, question: str) -> None:
    baker = role("Pastry Baker", "Example Mill", About_us="Example Mill grinds rye and bakes")
    answer = ask(over(postings(tmp_path, baker=baker, cook=role("Cook", "Example Inn"))), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [r.title for r in answer.roles] == ["Pastry Baker"]


@pytest.mark.parametrize(
    ("employer", "text"),
    [
        ("Tick Foundation", "The Tick Foundation (TF), a maker of clocks, seeks someone who can wind."),
        ("Tick", "Tick – Uhren und Glocken GmbH ist ein Betrieb mit vier Türmen."),
        ("Tick Works", "Tick Works Clocks Limited is a firm of four towers."),
        ("Tick", "Tick ist eine Werkstatt im Hafen."),
    ],
)
def test_who_an_employer_is_is_told_by_what_it_is_called_behind_its_name(
    tmp_path: Path, employer: str, text: str
) -> None:
    clock = role("Clockmaker", employer, Tasks="Wind").replace("## Tasks", f"{text}\n\n## Tasks")
    shelf = over(postings(tmp_path, clock=clock, horn=role("Horn Player", "Brass Band", Tasks="Play")))
    for question in ("who is {}?", "who are {}", "who's {} exactly?"):
        answer = ask(shelf, question.format(employer.split(maxsplit=1)[0].lower()))
        assert [s.text for s in answer.statements] == [text], answer.text
        assert answer.facets == ("about_organization",)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("was muss ein Falkner bei Example Hill Mill können?", Status.NO_MATCH),
        ("was muss man bei Example Hill Mill können?", Status.AMBIGUOUS),
    ],
)
def test_a_role_nobody_offers_is_missing_though_an_employer_stands_amid_the_turn_that_asks(
    tmp_path: Path, question: str, status: Status
) -> None:
    both = {name: role(name.title(), "Example Hill Mill", Requirements="Rye") for name in ("baker", "cook")}
    assert ask(over(postings(tmp_path, **both)), question).status is status


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("what is the salary at Acmeforms?", Status.NO_MATCH),
        ("what is the salary at Tunify?", Status.NO_MATCH),
        ("what is the salary at Moonlight Tower?", Status.ANSWERED),
        ("what is the salary at Oakfield?", Status.ANSWERED),
    ],
)
def test_a_name_in_a_link_or_of_a_thing_given_is_no_employer(
    tmp_path: Path, question: str, status: Status
) -> None:
    told = "Works at the Moonlight Tower of Oakfield|Apply at https://docs.acmeforms.com/f/12"
    one = role(
        "Clockmaker", "Tick & Sons", Tasks=told, Benefits="A Tunify subscription", Salary="900 EUR a month"
    )
    assistant = over(postings(tmp_path, one=one, other=role("Drummer", "Brass Band", Salary="By the beat")))
    answer = ask(assistant, question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("line", "question", "told"),
    [
        ("The guild has grown slowly. We are a company of 40 people.", "how many people work at {}?", True),
        ("The company has grown organically to 18 people.", "how many employees are at {}?", True),
        ("We are now 12 people strong.", "how many people work at {}?", True),
        ("We are a company that feeds 5,000 people a day.", "how many people work at {}?", False),
        ("You have grown a team to 30 people.", "how many people work at {}?", False),
        ("Our customers include the mill and the city of York.", "which customers does {} name?", True),
        ("The forge counts two kings among its clients.", "who are the clients of {}?", True),
    ],
)
def test_how_many_people_an_employer_has_and_for_whom_it_works_is_told_in_running_text(
    tmp_path: Path, line: str, question: str, *, told: bool
) -> None:
    smith = f"# Smith\n\nWe work by the sea.\n\n{line}\n\n## Tasks\n\n- Lead 12 people\n- Shoe horses\n"
    answer = ask(over(postings(tmp_path, smith=smith)), question.format("the smith's company"))
    assert (answer.status is Status.ANSWERED) is told, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "how many months would hot take me on for?",
        "how long would hot employ me?",
        "how long does hot hire me for?",
        "does hot guarantee a contract duration?",
    ],
)
def test_an_employer_called_by_a_word_of_every_day_is_one_where_it_hires(
    tmp_path: Path, question: str
) -> None:
    folder = postings(
        tmp_path,
        stoker=role("Stoker", "Hot", Contract="Contract duration: 11 months"),
        cook=role("Cook", "Example Mill", Contract="Contract duration: 2 years"),
    )
    answer = ask(over(folder), question)
    assert [r.posting for r in answer.roles] == ["stoker.md"], answer.text
    assert "11 months" in answer.text


def test_a_word_of_a_title_in_the_plural_is_no_employer_whose_folder_begins_with_it(tmp_path: Path) -> None:
    """All roles of a page lie in a folder "loaves-community": "the loaves engineer" is one of them, and not each."""
    files = {
        "loaves-community__one": role("Sourdough Loaves Engineer", "Example Mill", Tasks="Bake loaves"),
        "loaves-community__two": role("Rye Engineer", "Example Rye", Tasks="Bake other loaves"),
        "loaves-community__three": role("Porter", "Example Gate", Tasks="Carry"),
        "loaves-community__four": role("Clerk", "Example Desk", Tasks="Write"),
    }
    answer = ask(over(postings(tmp_path, **files)), "what does the loaves engineer do?")
    assert [s.text for s in answer.statements] == ["Bake loaves"], answer.text


SUPPLIERS = {
    "bsc": role(
        "Oven Engineer",
        "Bakers Supply Company",
        Requirements="A degree in heat|Work at the BSC yard",
        Benefits="Support with relocation",
    ),
    "wessex": role("Lock Warden", "University of Wessex", Education="A diploma in water"),
    "pomerania": role("Kiln Warden", "University of Pomerania", Education="A diploma in clay"),
    "grain": role("Mill Keeper", "Pomerania Grain House", Education="A diploma in grain"),
}


@pytest.mark.parametrize(
    ("question", "status", "told"),
    [
        ("does BSC help with relocation for the oven engineer?", Status.YES, "Support with relocation"),
        ("what degree does wessex want for its warden?", Status.ANSWERED, "A diploma in water"),
        ("what diploma does wessex want?", Status.ANSWERED, "A diploma in water"),
    ],
)
def test_who_is_asked_of_by_a_word_of_its_name_or_by_initials_that_are_a_thing_too_is_the_employer(
    tmp_path: Path, question: str, status: Status, told: str
) -> None:
    answer = ask(over(postings(tmp_path, **SUPPLIERS)), question)
    assert (answer.status, [s.text for s in answer.statements]) == (status, [told]), answer.text
