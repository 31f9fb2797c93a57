"""A single fact is told by the one sentence that states it, and by nothing that only stands near it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

GLAZIER = """---
title: Glazier
company: Pane & Putty
language: en
---

**When:** from 3 May
**Positions:** 2
**Ref:** GL-17

Pane & Putty has cut glass since 1921. We are a family firm with 31 people, and you work in a crew of four led by
Edda Lindqvist. We have held the blue badge since 2019. In the workshop we speak Welsh, the papers are in English.

## What we ask

- Three years at the bench
- You speak some German

## What you get

Twenty-four days off, and five days of sick leave with full pay.
"""
TILER = """---
title: Tiler
company: Grout Ltd
language: en
---

Grout Ltd lays floors for 900 people a year. Our Bath office opened in 2020.

## Tasks

Lay floors, led by example.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """One posting that states such facts in its text, and one that only has what looks like them."""
    return over(postings(tmp_path_factory.mktemp("single"), glazier=GLAZIER, tiler=TILER))


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("since when does Pane & Putty exist?", "Pane & Putty has cut glass since 1921."),
        ("how old is pane & putty", "Pane & Putty has cut glass since 1921."),
        ("how many people work at Pane & Putty?", "31 people"),
        ("how big is Pane & Putty", "31 people"),
        ("who leads the glaziers?", "led by Edda Lindqvist"),
        ("who's the glazier's boss", "led by Edda Lindqvist"),
        ("which language do they speak at Pane & Putty?", "In the workshop we speak Welsh"),
        ("glazier days off", "Twenty-four days off"),
        ("when does the glazier start?", "from 3 May"),
        ("how many glaziers do they want?", "Positions: 2"),
        ("glazier ref number?", "GL-17"),
    ],
)
def test_it_is_told_by_the_sentence_that_states_it(assistant: Assistant, question: str, quote: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, answer.text
    assert quote in answer.statements[0].text, answer.text
    assert len(answer.statements) == 1, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "since when does Grout Ltd exist?",
        "how many people work at Grout Ltd?",
        "who leads the tilers?",
        "which language is spoken at Grout Ltd?",
        "tiler days off?",
    ],
)
def test_what_only_looks_like_it_is_no_answer(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.status in {Status.NOT_STATED, Status.NOT_MENTIONED}, answer.text


def test_what_is_asked_of_an_employer_one_of_its_postings_tells(tmp_path: Path) -> None:
    oven = role("Oven Hand", "Crumb & Co", Tasks="Mind the oven")
    till = role("Till Hand", "Crumb & Co", About_us="Crumb & Co was founded in 1902.", Tasks="Mind the till")
    answer = ask(over(postings(tmp_path, oven=oven, till=till)), "when was Crumb & Co founded?")
    assert answer.status is Status.ANSWERED, answer.text
    assert "founded in 1902" in answer.statements[0].text, answer.text


RANGER = """---
title: Ranger
company: Mossvale Park
salary:
  from: 48000
  to: 55000
  currency: USD
---

Mossvale Park keeps 52 rangers and 140 volunteers busy. You work from 7 to 15. The job starts in May.
It is a 60 % post. We pay 900 dollars a year for courses. We log sightings with TrailBook.

## Your colleagues

- Kiri (lead)
- Tane
- Moana

## Hiring

- Call (20 min)
- Day in the park (6 hours)
"""


@pytest.mark.parametrize(
    ("question", "quote", "other"),
    [
        ("how many volunteers does Mossvale Park have?", "140 volunteers", "60 %"),
        ("ranger hours?", "from 7 to 15", "6 hours"),
        ("what is the max salary of the ranger", "to: 55000", "48000"),
        ("what is the minimum salary of the ranger", "from: 48000", "55000"),
        ("ranger fte", "60 % post", "20 min"),
        ("learning budget of the ranger", "900 dollars", "48000"),
        ("who leads the rangers", "Kiri (lead)", "Tane"),
        ("how long is the call with the ranger?", "20 min", "6 hours"),
        ("how big is the ranger's team", "Kiri (lead)", "52 rangers"),
    ],
)
def test_of_several_values_the_one_asked_for_is_told(
    tmp_path: Path, question: str, quote: str, other: str
) -> None:
    answer = ask(over(postings(tmp_path, ranger=RANGER)), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert quote in answer.text, answer.text
    assert other not in answer.text, answer.text


@pytest.mark.parametrize("question", ["courses ranger", "trailbook ranger"])
def test_a_thing_ahead_of_the_only_title_is_what_is_asked_about(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, ranger=RANGER)), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert question.partition(" ")[0] in answer.statements[0].text.lower(), answer.text
    assert len(answer.statements) == 1, answer.text


# what a sentence says of a part, of others or of another thing: the question, and what is told and what not
OTHERS = {
    "staff of all beside a team": (
        "We are 200 weavers in 3 towns. The dye team, led from York, has 4 people.",
        ("how many people work there?", "200 weavers", "4 people"),
    ),
    "staff of none": (
        "You sit by the loom with eight colleagues. Two colleagues are on each shift.",
        ("how many colleagues", "eight colleagues", ""),
    ),
    "people at tables": (
        "We weave rugs. We have a hall with 40 people at its tables.",
        ("how many people work there?", "", "40"),
    ),
    "apprentices": ("We employ 12 apprentices each year.", ("how many people work there?", "", "12")),
    "since every": (
        "Since 2019 every rug has had a name. Our building was opened in 1890.",
        ("when was the company founded?", "", "2019"),
    ),
    "a ship": (
        "The mill dates from 1902. Our ship, founded in 1760, is old.",
        ("when was the company founded?", "1902", "1760"),
    ),
    "leave of guests": (
        "Twenty days of leave. You see guests on their 14 days of holiday.",
        ("how much leave", "Twenty days", "14 days"),
    ),
    "leave of carers": (
        "27 days of holiday. Leave for carers: 5 days.",
        ("how much leave", "27 days", "5 days"),
    ),
    "camps": (
        "Run 6 holiday camps a year. 27 days of holiday.",
        ("how many holiday camps does the weaver run", "6 holiday camps", "27 days"),
    ),
    "another place": (
        "The looms are run by Ada Rye. Sam runs the shop.",
        ("who is the weaver's boss", "Ada Rye", "Sam"),
    ),
}


@pytest.mark.parametrize("case", OTHERS)
def test_a_figure_of_a_part_or_of_others_is_not_that_of_the_whole(tmp_path: Path, case: str) -> None:
    text, (question, told, other) = OTHERS[case]
    sentences = "\n\n".join(f"{one}." for one in text.removesuffix(".").split(". "))
    answer = ask(
        over(postings(tmp_path, weaver=f"# Weaver\n\nWarp Ltd\n\n## About us\n\n{sentences}\n")), question
    )
    assert told in answer.text, answer.text
    assert not other or other not in answer.text, answer.text


LIGHTER = """# Lamplighter

Wick Ltd

## About the job

- Closing: {closing}
- Starting: {starting}
- Period: {period}
- Times: {times}
- Rate: {rate}
"""
FORMS = {
    "closing": "3 May",
    "starting": "1 June",
    "period": "6 months",
    "times": "9:00 to 17:00",
    "rate": "£14",
}
LESS = {"closing": "23:30", "starting": "the market", "period": "monthly", "times": "hard", "rate": "0.8"}


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("what is the deadline?", "closing"),
        ("when does the lamplighter start?", "starting"),
        ("what contract is it?", "period"),
        ("what are the hours?", "times"),
        ("what does it pay?", "rate"),
    ],
)
def test_a_label_of_many_meanings_means_one_by_the_form_of_its_value(
    tmp_path: Path, question: str, label: str
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    answer = ask(over(postings(tmp_path / "a", lamplighter=LIGHTER.format(**FORMS))), question)
    assert FORMS[label] in answer.text, answer.text
    answer = ask(over(postings(tmp_path / "b", lamplighter=LIGHTER.format(**LESS))), question)
    assert answer.status in {Status.NOT_STATED, Status.NOT_MENTIONED}, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [("is 1 year enough as cook?", Status.NO), ("do i need 2 years of experience as cook?", Status.YES)],
)
def test_min_behind_years_says_the_least(tmp_path: Path, question: str, status: Status) -> None:
    cook = "# Cook\n\nSalt Ltd\n\n## Requirements\n\n- 2 years min. in a kitchen\n"
    answer = ask(over(postings(tmp_path, cook=cook)), question)
    assert answer.status is status, answer.text
