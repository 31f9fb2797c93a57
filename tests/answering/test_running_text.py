"""Single facts that stand in running text, below no heading of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Answer

KEEPER = (
    "The Lamp Keeper works under the direction of the Harbour Master and is stationed at the north pier.\n\n"
    "The starting wage is 17 crowns. The keeper works 76 hours per fortnight. "
    "The post is funded for two years, with effect from March 2027.\n\n"
    "Keepers should hold a Ph.D. in optics. You will lead no one in a team of nine.\n\n"
    "Applicants should send a short letter to the harbour office. For an informal conversation see Ada Rye."
)
SALTER = (
    "The Salter salts hams. We hold our carters accountable to the contract they signed.\n\n"
    "Under the leadership of our founder the smokehouse grew. Prices start at 3 crowns."
)


def _told(tmp_path: Path, text: str, question: str) -> Answer:
    """The answer of a shelf with one posting of running text."""
    name = text.split()[1] if not text.startswith("The Lamp") else "Lamp Keeper"
    return ask(over(postings(tmp_path, one=f"# {name}\n\n{text}\n")), question)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who does the lamp keeper report to?", "under the direction of the Harbour Master"),
        ("where is the lamp keeper based?", "stationed at the north pier"),
        ("what does the lamp keeper earn?", "The starting wage is 17 crowns"),
        ("how many hours does the lamp keeper work?", "76 hours per fortnight"),
        ("how long does the lamp keeper job last?", "funded for two years"),
        ("when does the lamp keeper start?", "with effect from March 2027"),
        ("when is the lamp keeper needed from?", "with effect from March 2027"),
        ("what education does the lamp keeper need?", "a Ph.D. in optics"),
        ("how are applications for the lamp keeper to be made?", "Applicants should send a short letter"),
        ("who can I contact about the lamp keeper?", "see Ada Rye"),
    ],
)
def test_a_fact_in_running_text_is_told_in_whatever_ordinary_turn_it_is_said(
    tmp_path: Path, question: str, said: str
) -> None:
    answer = _told(tmp_path, KEEPER, question)
    assert any(said in s.text for s in answer.statements), answer.text


@pytest.mark.parametrize(
    "question",
    ["who does the salter report to?", "what does the salter earn?", "when is the salter needed from?"],
)
def test_a_turn_that_only_resembles_that_of_a_fact_states_none(tmp_path: Path, question: str) -> None:
    assert _told(tmp_path, SALTER, question).status is Status.NOT_STATED


COOPER = (
    "The Cooper works Mondays to Thursdays in the yard. Days begin early, from 6.30 to 2.45pm.\n\n"
    "The brewery is looking to appoint two Coopers. They are to join the yard from 3 May 2027.\n\n"
    "Send a letter of two pages by noon on Friday, 12 March 2027."
)
USHER = (
    "The Usher shows guests their seats. The hall is open Tuesdays to Fridays, 9 am to 6 pm.\n\n"
    "We need two references from former halls, and experience in hiring three ushers.\n\n"
    "The season begins in May and ends in June. Applications are sorted by our team."
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which days does the cooper work?", "Mondays to Thursdays"),
        ("what time does the cooper start and finish?", "from 6.30 to 2.45pm"),
        ("how many coopers are you hiring?", "appoint two Coopers"),
        ("when does the cooper start?", "join the yard from 3 May 2027"),
        ("until when can I apply for the cooper?", "by noon on Friday, 12 March 2027"),
    ],
)
def test_days_times_and_numbers_of_people_tell_a_fact_by_their_form(
    tmp_path: Path, question: str, said: str
) -> None:
    answer = _told(tmp_path, COOPER, question)
    assert any(said in s.text for s in answer.statements), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "which days does the usher work?",
        "how many ushers are you hiring?",
        "when does the usher start?",
        "until when can I apply for the usher?",
    ],
)
def test_times_of_others_and_what_else_is_counted_or_begins_tell_no_fact(
    tmp_path: Path, question: str
) -> None:
    assert _told(tmp_path, USHER, question).status is Status.NOT_STATED


TILER = """# Tiler

Tiles roofs and floors.

**Last date for the receipt of applications: noon, Friday 12 March 2027**

All tilers are checked by the guild before they climb.
"""


def test_a_bold_line_with_the_last_day_is_that_and_no_heading_of_what_stands_below(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, one=TILER))
    assert "12 March 2027" in ask(shelf, "what is the deadline for the tiler?").text
    assert "guild" not in ask(shelf, "how do I apply as a tiler?").text


def test_which_licence_is_needed_is_told_by_no_other_demand(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, roper=role("Roper", Requirements="Strong hands|Two years at sea")))
    answer = ask(shelf, "which licence does the roper need?")
    assert answer.status is Status.NOT_STATED, answer.text
