"""A thing asked for by its name is told by what speaks of it, and by nothing else that stands under its facet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """---
title: Hall Page
employment: full time
location: Remote (UTC-1 to UTC+4)
---

# Hall Page

Full time or four days, as you like.

## Conditions

- Number of vacancies: 3
- EUR 2000 a month for full time
- Five weeks of leave

## Demands

- A first aid certificate
- You have the right to work in Chile

## Applying

Send us a letter. We answer within ten working days. The coding challenge is short.
"""
PORTER = """# Night Porter

## Contract

Limited to 18 months. Two weeks' notice.

## Working hours

32 hours in four nights

## Who may apply

- Citizens of Chile
- A police check

## Education

- A diploma in hotel work
- A first aid certificate

## Hiring

1. An interview with the owner
2. One night beside a porter
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how long is the contract of the {}?", ["Limited to 18 months."]),
        ("how many hours a week does the {} work?", ["32 hours in four nights"]),
        ("which security clearance does the {} need?", ["A police check"]),
        ("which degree does the {} need?", ["A diploma in hotel work", "A first aid certificate"]),
        ("how many interviews are there for the {}?", ["An interview", "One night beside"]),
    ],
)
def test_what_is_asked_for_by_its_name_is_told_by_what_speaks_of_it(
    question: str, told: list[str], tmp_path: Path
) -> None:
    shelf = over(postings(tmp_path, page=PAGE, porter=PORTER))
    answer = ask(shelf, question.format("night porter"))
    assert answer.status is Status.ANSWERED
    assert [part in s.text for part, s in zip(told, answer.statements, strict=False)] == [True] * len(told)
    assert len(answer.statements) == len(told), answer.text
    assert_proved(answer, tmp_path)
    assert ask(shelf, question.format("hall page")).status is Status.NOT_STATED


def test_a_length_that_is_asked_of_another_thing_is_no_contract_s(tmp_path: Path) -> None:
    text = f"{PAGE}\n## You bring\n\n3+ years of writing about hotels\n"
    answer = ask(
        over(postings(tmp_path, page=text)), "how long must the hall page have written about hotels?"
    )
    assert "3+ years" in answer.statements[0].text


SMITH = """---
title: Bell Smith
level: L4
---

# Bell Smith

## What you do

- Reach out to bell ringers and help them to compute the pitch
- Paid repairs: charge them to the parish

## What you need

- 6+ years at a forge
- A degree in Metallurgy and Sound
- Can write clean scores and use native fonts
- Knows one programming language

## Who may come

- Citizens of Chile

## What we give

- EUR 3,000 a month
- 30 days of paid leave

## How to apply

[Apply here](https://jobs.example/bells/2049581736)
"""


@pytest.mark.parametrize(
    "question",
    [
        "what laptop does the bell smith get?",
        "who can i contact about the bell smith?",
        "which languages must the bell smith speak?",
        "what's the minimum age for the bell smith?",
        "what's the sick pay of the bell smith?",
        "how is overtime paid for the bell smith?",
    ],
)
def test_what_only_sounds_like_the_thing_asked_for_does_not_tell_it(question: str, tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, smith=SMITH)), question)
    assert answer.status is Status.NOT_STATED, answer.text


def test_the_name_of_a_level_counts_no_years(tmp_path: Path) -> None:
    answer = ask(
        over(postings(tmp_path, smith=SMITH)), "how many years of experience does the bell smith need?"
    )
    assert [s.text for s in answer.statements] == ["6+ years at a forge"]


@pytest.mark.parametrize(
    ("heading", "more", "question", "said"),
    [
        (
            "What we give",
            "- A laptop of your own",
            "what laptop does the bell smith get?",
            "A laptop of your own",
        ),
        ("What you need", "- Speaks Welsh", "which languages must the bell smith speak?", "Speaks Welsh"),
        (
            "What you need",
            "- Writes letters in Tigrinya",
            "which languages must the bell smith speak?",
            "in Tigrinya",
        ),
        (
            "Who may come",
            "- You are at least 18",
            "what's the minimum age for the bell smith?",
            "at least 18",
        ),
        ("What we give", "- Sick pay for ten weeks", "what's the sick pay of the bell smith?", "ten weeks"),
        (
            "How to apply",
            "- Questions? Call Ada on 0161 4960 123",
            "who can i contact about the bell smith?",
            "Call Ada",
        ),
    ],
)
def test_what_speaks_of_it_in_any_words_tells_it(
    heading: str, more: str, question: str, said: str, tmp_path: Path
) -> None:
    text = SMITH.replace(f"## {heading}\n", f"## {heading}\n\n{more}")
    answer = ask(over(postings(tmp_path, smith=text)), question)
    assert any(said in s.text for s in answer.statements), answer.text


def test_of_a_list_of_demands_only_the_languages_are_told_whatever_else_asks_to_communicate(
    tmp_path: Path,
) -> None:
    heading = "## What you need\n"
    more = "\n- English, good enough to chat\n- Good communication"
    answer = ask(
        over(postings(tmp_path, smith=SMITH.replace(heading, heading + more))),
        "which languages must the bell smith speak?",
    )
    assert [s.text for s in answer.statements] == ["English, good enough to chat"]


DIVER = """# Harbour Diver

## Team

- You work with the crane crew{}

## Pay

- EUR 20 an hour{}

## Hours

- 38 hours a week{}

## Where you work

- On a quay of 300 metres{}

## How to apply

- Send a letter by 3 May{}
"""
MORE = (
    "\n- A team of six divers",
    "\n- Mileage of 40 cents",
    "\n- Every fourth Sunday, and two nights a month; paid on the last day of the month",
    "\n- You lift up to 25 kg",
    "\n- Name two references",
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how big is the team of the harbour diver?", "team of six"),
        ("what mileage rate is paid to the harbour diver?", "40 cents"),
        ("how many weekends does the harbour diver work?", "Every fourth Sunday"),
        ("how many nights does the harbour diver work?", "two nights"),
        ("on which day is the harbour diver paid?", "last day of the month"),
        ("how heavy are the things the harbour diver lifts?", "25 kg"),
        ("how many references does the harbour diver need?", "two references"),
    ],
)
def test_no_other_figure_under_a_facet_is_that_of_one_thing_in_it(
    question: str, said: str, tmp_path: Path
) -> None:
    whole = over(postings(tmp_path / "whole", diver=DIVER.format(*MORE)))
    assert any(said in s.text for s in ask(whole, question).statements)
    bare = over(postings(tmp_path / "bare", diver=DIVER.format(*[""] * len(MORE))))
    assert ask(bare, question).status is Status.NOT_STATED


LOOSE = """# Harbour Diver

## Team

- You work with the crane crew{team}

## Pay

- EUR 20 an hour{pay}

## Hours

- 38 hours a week{hours}

## Work environment

- On a quay of 300 metres{place}

## Eligibility

- The right to work here{rights}

## How to apply

- Send a letter by 3 May{way}
"""


@pytest.mark.parametrize(
    ("section", "said", "question"),
    [
        ("team", "A dozen divers", "how big is the team of the {}?"),
        ("team", "A small crew, all family", "how big is the team of the {}?"),
        ("pay", "40 cents for each journey", "what mileage rate is paid to the {}?"),
        ("hours", "Wages on the 15th", "on which day is the {} paid?"),
        ("hours", "Sat and Sun off, all but two", "how many weekends does the {} work?"),
        ("hours", "9pm to 5am four times a week", "how many nights does the {} work?"),
        ("place", "You move sacks of 25kg", "how much must the {} lift?"),
        ("rights", "TS/SCI, active", "what clearance does the {} need?"),
        ("way", "Give us the names of two former bosses", "how many references does the {} need?"),
        ("way", "Letters of support from two divers", "how many references does the {} need?"),
    ],
)
def test_a_thing_is_told_in_words_that_do_not_name_it(
    section: str, said: str, question: str, tmp_path: Path
) -> None:
    none = dict.fromkeys(("team", "pay", "hours", "place", "rights", "way"), "")
    bare = over(postings(tmp_path / "bare", diver=LOOSE.format_map(none)))
    whole = over(postings(tmp_path / "whole", diver=LOOSE.format_map({**none, section: f"\n- {said}"})))
    asked = question.format("harbour diver")
    assert any(said in s.text for s in ask(whole, asked).statements), ask(whole, asked).text
    assert ask(bare, asked).status is Status.NOT_STATED


@pytest.mark.parametrize(
    ("hours", "told"), [("From 8am to 6pm", False), ("23:00 to 5:30", True), ("From ten o'clock", False)]
)
def test_only_an_hour_of_the_night_tells_of_nights(hours: str, tmp_path: Path, *, told: bool) -> None:
    diver = over(postings(tmp_path, diver=f"# Harbour Diver\n\n## Hours\n\n- {hours}, four times a week\n"))
    answer = ask(diver, "how many nights does the harbour diver work?")
    assert (answer.status is Status.ANSWERED) is told, answer.text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("A Welsh diving licence", False),
        ("An Irish or British work permit", False),
        ("Some years of Thai cuisine", False),
        ("A Welsh work permit", False),
        ("Welsh working proficiency", True),
        ("Welsh", True),
        ("Welsh, Irish: C1", True),
        ("Good Welsh pronunciation", True),
        ("Talks Welsh cheerfully", True),
        ("Fluent Welsh beyond doubt", True),
    ],
)
def test_what_comes_from_a_country_is_no_language_of_it(said: str, tmp_path: Path, *, told: bool) -> None:
    text = f"# Harbour Diver\n\n## Requirements\n\n- Fins and a knife\n- {said}\n"
    answer = ask(over(postings(tmp_path, diver=text)), "which languages must the harbour diver speak?")
    assert any(said in s.text for s in answer.statements) is told, answer.text


def test_a_budget_that_one_runs_is_told_below_a_heading_of_money(tmp_path: Path) -> None:
    text = "# Harbour Diver\n\n## Duties\n\n- Dive\n\n## Budget\n\n- You run a budget of EUR 9,000.\n"
    answer = ask(over(postings(tmp_path, diver=text)), "how much budget does the harbour diver manage?")
    assert [s.text for s in answer.statements] == ["You run a budget of EUR 9,000."]
    given = text.replace("You run a budget of EUR 9,000.", "A budget of EUR 900 for courses that Ada leads.")
    answer = ask(over(postings(tmp_path, diver=given)), "how much budget does the harbour diver manage?")
    assert answer.status is not Status.ANSWERED, answer.text


def test_how_big_the_team_is_is_told_where_no_heading_is_about_it(tmp_path: Path) -> None:
    text = "# Harbour Diver\n\n## You bring\n\n- Fins\n\n## What awaits you\n\n- A merry team of 9 people you will dive with\n"
    shelf = over(postings(tmp_path, diver=text))
    told = [s.text for s in ask(shelf, "how big is the team the harbour diver would join?").statements]
    assert told == ["A merry team of 9 people you will dive with"]
    assert ask(shelf, "what is the team of the harbour diver like?").status is Status.NOT_STATED


def test_who_mentors_a_role_is_none_of_those_it_leads(tmp_path: Path) -> None:
    text = f"{DIVER.format(*MORE)}\n## Manages\n\n- Two junior divers\n"
    answer = ask(over(postings(tmp_path, diver=text)), "who mentors the harbour diver?")
    assert answer.status is Status.NOT_STATED


def test_what_something_is_written_in_may_be_a_language_nobody_speaks(tmp_path: Path) -> None:
    text = f"{DIVER.format(*MORE)}\n## About the dive computer\n\n- Its firmware is written in Rust\n"
    question = "what language is the firmware of the harbour diver written in?"
    answer = ask(over(postings(tmp_path, diver=text)), question)
    assert "in Rust" in answer.statements[0].text


def test_a_phone_one_gets_is_no_number_to_call(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, diver=f"{DIVER.format(*MORE)}\n## Contact\n\nAda, 0161 4960 123\n"))
    assert ask(shelf, "which phone does the harbour diver get?").status is Status.NOT_STATED
    assert ask(shelf, "what's the phone number for the harbour diver?").status is Status.ANSWERED


@pytest.mark.parametrize(
    ("contact", "question", "status"),
    [
        (
            "Please write to ada@mill.example",
            "what phone number can i call about the piper job?",
            Status.NOT_STATED,
        ),
        ("Please write to ada@mill.example", "is there a phone number for the piper?", Status.NOT_MENTIONED),
        ("Please write to ada@mill.example", "who can i call about the piper job?", Status.ANSWERED),
        ("Please call 01632 960001", "what phone number can i call about the piper job?", Status.ANSWERED),
    ],
)
def test_an_address_of_a_mail_is_no_number_to_call(
    tmp_path: Path, contact: str, question: str, status: Status
) -> None:
    piper = role("Piper", Tasks="Play at noon", Contact=contact)
    answer = ask(over(postings(tmp_path, piper=piper)), question)
    assert answer.status is status, answer.text
    assert contact in answer.text  # it is told all the same
