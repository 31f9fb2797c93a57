"""Ways of asking that say which posting, which of several headings, or what the asker is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

POTTER = """---
title: Potter
company: Example Kiln
---

## Goals

### Goal 1: Warm hands

- Throw forty bowls a week

### Goal 2: Warm hearts

- Teach the village on Saturdays

## About you and the work

- You centre clay in one go

## Terms

- The contract runs for at least six months

## Requirements

- Patience with wet clay
- Knows Jenkins and Datev
"""
CHANDLER = role("Chandler", "Example Wax", Requirements="Wicks of every size|Knows Jenkins")
ASSISTANT = role("Assistenz der Imkerei", "Beispiel", Aufgaben="Gläser spülen|Honig zählen")
KEEPER = role("Assistenz der Molkerei mit Buchhaltung", "Beispiel", Aufgaben="Rechnungen in Datev erfassen")


@pytest.fixture
def shelf(tmp_path: Path) -> Assistant:
    return over(postings(tmp_path, potter=POTTER, chandler=CHANDLER, imkerei=ASSISTANT, molkerei=KEEPER))


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what is the first goal of the potter?", "Throw forty bowls a week"),
        ("what does the potter's second goal say?", "Teach the village on Saturdays"),
        ("potter: the 2nd goal?", "Teach the village on Saturdays"),
        ("what is goal two of the potter?", "Teach the village on Saturdays"),
    ],
)
def test_an_ordinal_names_the_heading_of_that_number(shelf: Assistant, question: str, quote: str) -> None:
    assert [s.text for s in ask(shelf, question).statements] == [quote]


def test_an_ordinal_in_a_thread_goes_on_to_the_heading_of_that_number(shelf: Assistant) -> None:
    answer = ask(shelf, "ok and the second goal?", "what does goal 1 of the potter say?")
    assert [s.text for s in answer.statements] == ["Teach the village on Saturdays"]


@pytest.mark.parametrize(
    "question",
    [
        "Potter at the kiln: what do they write about you and the work?",
        "Potter: is there anything on about you and the work?",
    ],
)
def test_a_long_heading_at_the_end_of_a_question_is_what_is_asked_for(
    shelf: Assistant, question: str
) -> None:
    assert [s.text for s in ask(shelf, question).statements] == ["You centre clay in one go"]


@pytest.mark.parametrize("when", ["at minimum", "at a minimum", "at max", "at least", "at most"])
def test_a_measure_behind_at_is_no_employer(shelf: Assistant, when: str) -> None:
    answer = ask(shelf, f"how long is the contract of the potter {when}?")
    assert [s.text for s in answer.statements] == ["The contract runs for at least six months"], answer.text


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("who here wants people with Jenkins?", {"Potter", "Chandler"}),
        ("who of you is looking for people with Jenkins?", {"Potter", "Chandler"}),
        (
            "Bei welchen Stellen hat man mit Datev zu tun?",
            {"Potter", "Assistenz der Molkerei mit Buchhaltung"},
        ),
        ("In welchen Anzeigen wird Datev verlangt?", {"Potter", "Assistenz der Molkerei mit Buchhaltung"}),
    ],
)
def test_who_wants_it_asks_for_postings(shelf: Assistant, question: str, titles: set[str]) -> None:
    answer = ask(shelf, question)
    assert answer.status is Status.LIST, answer.text
    assert {r.title for r in answer.roles} == titles


@pytest.mark.parametrize(
    "question",
    [
        "Aufgaben der Assistenz der Imkerei? (also nicht die Molkerei mit Buchhaltung)",
        "Aufgaben der Assistenz der Imkerei (nicht die der Molkerei)?",
        "Tasks of the Assistenz der Imkerei (I mean, not the Molkerei mit Buchhaltung)?",
    ],
)
def test_what_a_bracket_says_is_not_meant_is_not_answered(shelf: Assistant, question: str) -> None:
    assert [s.text for s in ask(shelf, question).statements] == ["Gläser spülen", "Honig zählen"]


@pytest.mark.parametrize(
    "question",
    [
        "I come from Jenkins consulting - what would Example Wax insist on before hiring me as chandler?",
        "i work in clay pottery, what does the chandler require?",
        "I worked at Bigbank for ten years - what does Example Wax require of a chandler?",
        "i've been a potter all my life: what does the chandler require?",
        "Been a potter for six years now, what does Example Wax require of a chandler?",
        "am a potter, never made candles. what does Example Wax require a chandler to be good at instead?",
    ],
)
def test_where_the_asker_comes_from_is_not_what_is_asked(shelf: Assistant, question: str) -> None:
    answer = ask(shelf, question)
    assert [s.text for s in answer.statements] == ["Wicks of every size", "Knows Jenkins"], answer.text


GLAZIER = """---
title: Glazier
company: Example Glass
---

## Tasks

- Apply putty sparingly

## Requirements

- A steady hand
"""
PAINTER = GLAZIER.replace("Glazier", "Painter") + "\nApply by mail to hiring@glass.example\n"


@pytest.mark.parametrize("question", ["how do I apply as glazier?", "where can I apply for the glazier job?"])
def test_a_task_that_begins_with_apply_is_no_way_to_apply(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, glazier=GLAZIER, painter=PAINTER)), question)
    assert answer.status is Status.NOT_STATED, answer.text


def test_a_sentence_that_begins_with_apply_is_a_way_to_apply(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, glazier=GLAZIER, painter=PAINTER)), "how do I apply as painter?")
    assert [s.text for s in answer.statements] == ["Apply by mail to hiring@glass.example"]


@pytest.mark.parametrize(
    "question",
    ["Was bringt man als Glazier mit?", "Was muss ein Glazier können?", "Was muss man als Glazier können?"],
)
def test_what_one_brings_along_is_asked_for_in_german_too(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, glazier=GLAZIER)), question)
    assert [s.text for s in answer.statements] == ["A steady hand"], answer.text


@pytest.mark.parametrize(
    ("question", "without"),
    [
        ("which jobs are not in Lisbon?", {"Glazier"}),
        ("Welche Stellen sind nicht in Lisbon?", {"Glazier"}),
        ("Welche Stellen verlangen kein Python?", {"Saddler"}),
        ("Welche Stellen verlangen Python?", {"Glazier"}),
        ("which jobs are in Lisbon?", {"Saddler"}),
    ],
)
def test_jobs_not_somewhere_are_those_that_do_not_name_the_place(
    tmp_path: Path, question: str, without: set[str]
) -> None:
    saddler = role("Saddler", "Example Tack", Workshop="A yard in Lisbon", Requirements="A steady hand")
    glazier = GLAZIER + "- Python\n"
    answer = ask(over(postings(tmp_path, glazier=glazier, saddler=saddler)), question)
    assert answer.status is Status.LIST, answer.text
    assert {r.title for r in answer.roles} == without


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("in welchen Bereichen arbeitet der Schuster?", "Sohlen"),
        ("mit welchen Werkzeugen arbeitet der Schuster?", "Ahle"),
        ("Schuster: was steht bei den Werkzeugen", "Ahle"),
        ("Werkzeuge des Schusters?", "Ahle"),
    ],
)
def test_a_heading_is_asked_for_in_any_case_of_german(tmp_path: Path, question: str, quote: str) -> None:
    cobbler = role(
        "Schuster",
        Wir_suchen_Leute_mit_Erfahrung_in_drei_Bereichen="Leder",
        Bereiche="Sohlen",
        Werkzeuge="Ahle",
        Das_bieten_wir="Ein Paar Schuhe",
    )
    answer = ask(over(postings(tmp_path, cobbler=cobbler, cook=role("Cook"))), question)
    assert [s.text for s in answer.statements] == [quote], answer.text


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("what does the keeper have to do at closing time?", ["Lock the coop"]),
        ("when is closing time for the keeper's applications?", ["Write to us by 1 May"]),
        ("who'd be the perfect keeper for you?", ["Loves hens"]),
        ("who would be the ideal keeper?", ["Loves hens"]),
        ("what makes a good keeper?", ["Loves hens"]),
    ],
)
def test_what_is_done_at_closing_time_is_a_task_and_who_is_perfect_is_demanded(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    text = (
        "# Keeper\n\nKeeps hens.\n\n## Tasks\n\n### Day\n\n* Feed\n\n### Close\n\n* Lock the coop\n\n"
        "## Our ideal candidate\n\n* Loves hens\n\n## How to apply\n\n* Write to us by 1 May\n"
    )
    answer = ask(over(postings(tmp_path, keeper=text)), question)
    assert [s.text for s in answer.statements] == quotes


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("what does a ferryman do?", Status.NO_MATCH),
        ("what does a night warden do at Example Kiln?", Status.NO_MATCH),
        ("what would the parking marshal do at Example Kiln?", Status.NO_MATCH),
        ("how much does a ferryman earn at Example Kiln?", Status.NO_MATCH),
        # people of no role, a word that postings have, and a role there is
        ("what does a newcomer do at Example Kiln?", Status.ANSWERED),
        ("what does the clay do at Example Kiln?", Status.ANSWERED),
        ("what does a potter do?", Status.ANSWERED),
    ],
)
def test_whoever_is_asked_about_by_what_they_do_is_a_role_that_may_be_missing(
    shelf: Assistant, question: str, status: Status
) -> None:
    answer = ask(shelf, question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the baker's work purely kneading?", Status.NO),
        ("does the baker only knead?", Status.NO),
        ("is the web developer role only front-end?", Status.NO),
        ("does the web developer do back-end work?", Status.YES),
    ],
)
def test_what_is_said_not_to_be_all_is_not_alone(tmp_path: Path, question: str, status: Status) -> None:
    folder = postings(
        tmp_path,
        baker=role("Baker", Tasks="The work is not exclusively kneading|Clean the ovens"),
        web=role("Web Developer", Tasks="The job is not only front-end work|Back-end services too"),
    )
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is terraform the only tool for the coder?", Status.NO),
        ("is terraform the one and only tool the coder would accept?", Status.NO),
        ("i only know terraform, is that ok for the coder?", Status.YES),
        ("do i only need to know terraform as coder?", Status.NO),
        # what not having a thing leads to, and of what a deed is done to
        ("would a lack of docker rule someone out as coder?", Status.NO),
        ("does the coder get to write tools?", Status.ANSWERED),
    ],
)
def test_what_others_may_stand_for_is_not_the_only_one(tmp_path: Path, question: str, status: Status) -> None:
    coder = role(
        "Coder",
        Requirements="Terraform, Pulumi or similar tools|Write down what you see|Clean tools",
        Nice_to_have="Docker|Helm",
    )
    answer = ask(over(postings(tmp_path, coder=coder)), question)
    assert answer.status is status, answer.text


def test_a_way_of_working_ahead_of_a_title_is_one_whatever_the_title_begins_with(tmp_path: Path) -> None:
    folder = postings(tmp_path, coach=role("Remote Health Coach", Tasks="Listen|Plan"), baker=role("Baker"))
    answer = ask(over(folder), "which roles are remote?")
    assert [r.title for r in answer.roles] == ["Remote Health Coach"], answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the archivist job fully remote?", Status.NO),
        ("is the archivist job remote?", Status.ANSWERED),
    ],
)
def test_a_benefit_that_speaks_of_the_office_in_passing_yields_to_what_says_how_one_works(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = (
        "# Archivist\n\n## The essentials\n\nPay is £31,000 a year. Hybrid: two days a week in our York office, otherwise "
        "at home.\n\n## Your work\n\n- Sort letters\n\n## Benefits\n\nA pension and a bus pass, since this role comes "
        "into the office.\n"
    )
    answer = ask(over(postings(tmp_path, archivist=text)), question)
    assert answer.status is status, answer.text
    assert "Hybrid: two days a week" in answer.statements[0].text


@pytest.mark.parametrize(
    ("told", "question", "status"),
    [
        ("On site, although many of us work from home now and then", "{} remotely?", Status.ANSWERED),
        ("On site, although many of us work from home now and then", "{} on site?", Status.YES),
        ("On site, although you can work from home", "{} remotely?", Status.YES),
        ("We all work from home now and then", "{} from home?", Status.YES),
    ],
)
def test_what_people_do_now_and_then_beside_the_other_way_of_working_is_no_yes(
    tmp_path: Path, told: str, question: str, status: Status
) -> None:
    text = f"# Archivist\n\n## Your work\n\n- Sort letters\n\n## Where\n\n{told}.\n"
    shelf = over(postings(tmp_path, archivist=text))
    answer = ask(shelf, question.format("can I do the archivist job"))
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Applications are welcome from part timers and job sharers", Status.YES),
        ("Part of the talk is with a part timer", Status.NOT_STATED),
    ],
)
def test_who_may_apply_as_well_says_how_one_may_work_also_among_the_steps(
    tmp_path: Path, told: str, status: Status
) -> None:
    text = f"# Archivist\n\n## Your work\n\n- Sort letters\n\n## Interview dates\n\nIn May\n\n{told}\n"
    answer = ask(over(postings(tmp_path, archivist=text)), "is the archivist job open to part timers?")
    assert answer.status is status, answer.text
    assert "nice-to-have" not in answer.text
