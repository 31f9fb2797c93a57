"""Whom a role leads, where no heading says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

SEXTON = role(
    "Sexton",
    Tasks="Supervise two apprentices|Supervise students|Supervise the stable hands|Manage people's expectations"
    "|Manage hands-on workshops|Manage graves|Lead tours for students|Lead visitors through the crypt",
)
CARTER = role("Carter", Tasks="Lead one nurse|Drive the cart|Lead the horses")
HERDER = role(
    "Herder", Tasks="Lead the way|Lead people development|Lead with care|Manage people's expectations"
)


@pytest.fixture
def church(tmp_path: Path) -> Assistant:
    return over(postings(tmp_path, sexton=SEXTON, carter=CARTER, herder=HERDER))


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        (
            "who does the sexton supervise?",
            ["Supervise two apprentices", "Supervise students", "Supervise the stable hands"],
        ),
        ("who does the carter lead?", ["Lead one nurse"]),
        ("how many people does the carter look after?", ["Lead one nurse"]),
        ("how many people is the carter in charge of?", ["Lead one nurse"]),
        ("who the carter supervises", ["Lead one nurse"]),
        ("tell me whom the carter oversees", ["Lead one nurse"]),
        ("who does the herder lead?", []),
        ("who supervises the carter?", []),
        ("who's the manager of the carter?", []),
        ("who's the lead of the carter?", []),
        ("tell me who the carter reports to", []),
    ],
)
def test_whom_a_role_leads_is_told_by_every_task_that_says_so(
    church: Assistant, question: str, quotes: list[str]
) -> None:
    answer = ask(church, question)
    assert [s.text for s in answer.statements if s.text] == quotes, answer.text


@pytest.mark.parametrize("question", ["what does the carter oversee?", "what will the carter supervise?"])
def test_what_somebody_oversees_asks_for_tasks_and_for_nobody_above(church: Assistant, question: str) -> None:
    answer = ask(church, question)
    assert answer.facets == ("responsibilities",)
    assert "Drive the cart" in answer.text


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("does the sexton supervise students?", Status.YES, "Supervise students"),
        ("does the carter lead anyone?", Status.YES, "Lead one nurse"),
        ("must the sexton supervise apprentices?", Status.YES, "Supervise two apprentices"),
        ("does anyone supervise the carter?", Status.NOT_STATED, ""),
    ],
)
def test_that_somebody_is_led_is_no_matter_of_what_belongs_to_people(
    church: Assistant, question: str, status: Status, quote: str
) -> None:
    answer = ask(church, question)
    assert answer.status is status, answer.text
    assert answer.statements[0].text == quote
    assert "expectations" not in answer.text


@pytest.mark.parametrize(
    "task", ["Line-manages two assistants", "Co-lead a team of six", "Matrix-managing a team of cooks"]
)
def test_a_verb_of_leading_leads_people_with_another_word_hyphenated_to_it(tmp_path: Path, task: str) -> None:
    usher = role("Head Usher", "Example Hall", Tasks=f"{task}|Hands-on work with team-building games")
    answer = ask(over(postings(tmp_path, usher=usher)), "who does the head usher manage?")
    assert [s.text for s in answer.statements] == [task]


def test_words_with_a_hyphen_ahead_of_people_move_nothing(tmp_path: Path) -> None:
    cook = role("Cook", Tasks="Run a state-of-the-art, up-to-date kitchen and manage people")
    assert ask(over(postings(tmp_path, cook=cook)), "does the cook manage people?").status is Status.YES


FARMER = role(
    "Farmer",
    Tasks="Lead tastings like a baker|Lead walks under a keeper|Leads efforts within a team|Supervise homework of pupils"
    "|Manage kiln temps|Oversee hands on practice|Oversee all hands meetings|Lead the choir as a smith"
    "|Works with a shift lead, team lead or smith"
    "|Your boss has four bakers as direct reports",
)
REEVE = role(
    "Reeve",
    Tasks="Supervise farm hands|Oversee the work of two apprentices|Lead a group of pupils|Manage office temps"
    "|Manage five direct reports|Leadership of a team",
)


@pytest.mark.parametrize("question", ["who does the farmer manage?", "does the farmer manage people?"])
def test_nobody_is_led_whom_another_word_than_the_verb_names(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, farmer=FARMER, reeve=REEVE)), question)
    assert answer.status in {Status.NOT_STATED, Status.NOT_MENTIONED}, answer.text


def test_those_of_a_group_or_whose_work_is_led_are_led(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, farmer=FARMER, reeve=REEVE)), "who does the reeve manage?")
    assert len([s for s in answer.statements if s.text]) == 5, answer.text


def test_how_many_of_a_kind_one_leads_is_told_by_no_sentence_about_who_is_above(tmp_path: Path) -> None:
    text = "# Ferry cook\n\nThe cook is responsible to the deck manager for stock.\n\n## Tasks\n\n- Lead one cook\n"
    answer = ask(over(postings(tmp_path, cook=text)), "does the ferry cook lead one cook?")
    assert answer.facets == ("manages",)
    assert answer.statements[0].text == "Lead one cook"


def test_whom_one_leads_is_told_below_a_heading_that_says_nothing_too(tmp_path: Path) -> None:
    usher = role("Head Usher", "Example Hall", Odds_and_ends="You manage two apprentices|Doors open at six")
    shelf = over(postings(tmp_path, usher=usher))
    assert [s.text for s in ask(shelf, "who does the head usher manage?").statements] == [
        "You manage two apprentices"
    ]


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the ferry cook manage any staff?", Status.NO),
        ("does the ferry cook manage people directly?", Status.NO),
        ("does the ferry cook have direct reports?", Status.NO),
        ("who does the ferry cook manage?", Status.ANSWERED),
        ("does the head usher manage any staff?", Status.YES),
        ("does the porter manage any staff?", Status.ANSWERED),
        ("does the porter manage people?", Status.NOT_MENTIONED),
    ],
)
def test_nobody_is_led_by_who_works_beside_the_management_team_and_what_says_so_denies_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = "# Ferry Cook\n\nThe cook is managed by the mate and has no direct line management duties.\n\n## Tasks\n\n{}"
    tasks = "- Plan meals with the kitchen management team\n- Fry fish\n"
    usher = role("Head Usher", Tasks="Manage a team of ushers|Open the doors")
    porter = role("Porter", Tasks="Plan the keys with the house management team")
    shelf = over(postings(tmp_path, cook=text.format(tasks), usher=usher, porter=porter))
    answer = ask(shelf, question)
    assert answer.status is status, answer.text
    if "cook" in question:
        assert [s.text for s in answer.statements] == [
            "The cook is managed by the mate and has no direct line management duties."
        ]


@pytest.mark.parametrize(
    ("task", "led"),
    [
        ("Manage internal staff requests about time and expenses", False),
        ("Lead team meetings", False),
        ("Manage team budgets", False),
        ("Manage the staff", True),
        ("Manage staff rotas", True),
        ("Supervise team members", True),
        ("Supervise volunteers daily", True),
    ],
)
def test_a_word_for_people_before_another_noun_is_nobody_led(tmp_path: Path, task: str, led: bool) -> None:
    folder = postings(tmp_path, clerk=role("Clerk", Tasks=f"{task}|File letters"), baker=role("Baker"))
    answer = ask(over(folder), "does the clerk have direct reports?")
    assert (answer.status is Status.YES) is led, answer.text


def test_to_whom_a_role_reports_tells_not_who_reports_to_it(tmp_path: Path) -> None:
    text = (
        "Title: Net Mender\nReports to: Hamish Orr, Harbour Master\n\n## Tasks\n\n- Mend nets\n- Tar ropes\n"
    )
    answer = ask(over(postings(tmp_path, mender=text)), "how many people report to the net mender?")
    assert "Hamish Orr" not in answer.text, answer.text


@pytest.mark.parametrize("question", ["and who reports to them?", "does anyone report to the warden?"])
def test_who_reports_to_a_role_is_told_by_the_sentence_that_says_so(tmp_path: Path, question: str) -> None:
    text = "# Warden\n\n## Duties\n\n* Count the boats\n\n## Relationships\n\n"
    text += "The warden reports to the mayor.\n\nAll ferrymen report to this role.\n"
    folder = postings(tmp_path, warden=text, cook=role("Cook", "Inn"))
    answer = ask(over(folder), question, "who does the warden report to?")
    assert [s.citation.quote for s in answer.statements] == ["All ferrymen report to this role."], answer.text
