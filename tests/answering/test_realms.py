"""Whether a place lies in the one that a posting bounds its work to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

YES, NO, TOLD = Status.YES, Status.NO, Status.ANSWERED


@pytest.mark.parametrize(
    ("place", "homes"),
    [
        ("Remote within the EU", {"Spain": YES, "Canada": NO, "the uk": NO, "Berlin": TOLD, "Texas": NO}),
        ("You can work from anywhere in Europe", {"italy": YES, "Brazil": NO, "Turkey": TOLD}),
        ("Remote (UK only)", {"Scotland": YES, "Ireland": NO}),
        ("Only US-based persons can be considered", {"Ohio": YES, "Mexico": NO}),
        ("You must live in Kenya, Uganda or Tanzania", {"Uganda": YES, "Nigeria": NO}),
        ("Remote. Our customers are all within the EU", {"Canada": TOLD, "Spain": TOLD}),
        ("Remote. Residents of Wales get a bike", {"Spain": TOLD, "Ohio": TOLD}),
        ("Home-based. You travel within Ireland once a month", {"Scotland": TOLD, "Ohio": TOLD}),
        ("Remote across the EU. Health insurance only in Germany", {"Spain": TOLD, "Ohio": TOLD}),
        ("Remote within the EU. UK candidates welcome.", {"the uk": TOLD, "Spain": YES, "Ohio": NO}),
        ("Remote. We are only in Wales", {"Spain": TOLD}),
        ("We only hire in Kenya", {"Kenya": YES, "Ohio": NO}),
        ("We can't employ you outside of Spain", {"France": TOLD}),
    ],
)
def test_a_place_is_held_against_the_wider_one_that_is_named(
    tmp_path: Path, place: str, homes: dict[str, Status]
) -> None:
    shelf = over(
        postings(tmp_path, smith=role("Smith", "Example Forge", Location=place, Tasks="Forge nails"))
    )
    for asked in ("can i do the smith job from {}?", "I live in {}. could i be the smith?"):
        told = {home: ask(shelf, asked.format(home)).status for home in homes}
        sure = {home: status for home, status in homes.items() if status is not TOLD}
        assert {home: told[home] for home in sure} == sure, asked
        assert all(told[home] not in {YES, NO} for home in homes if home not in sure), asked


@pytest.mark.parametrize(
    ("said", "hybrid"),
    [
        ("You're in the office at least three days a week; the rest from wherever you like", YES),
        ("On site except Fridays", TOLD),
        ("Three days a week in the office", TOLD),
    ],
)
def test_some_days_in_the_office_deny_no_work_from_home_and_are_not_all(
    tmp_path: Path, said: str, hybrid: Status
) -> None:
    shelf = over(
        postings(tmp_path, smith=role("Smith", "Example Forge", Work_model=said, Tasks="Forge nails"))
    )
    told = {"can the smith work from home sometimes?": TOLD, "is the smith remote?": TOLD}
    told |= {"is the smith fully remote?": NO, "is the smith job hybrid?": hybrid}
    for question, status in told.items():
        answer = ask(shelf, question)
        assert (answer.status, said in answer.text) == (status, True), answer.text
    assert ask(shelf, "must the smith be in the office every day?").status is not YES


@pytest.mark.parametrize(
    "said",
    [
        "3 days on site with clients, 2 in our Hull office",
        "2 days on site in Hull and 1 day at our York site",
        "On site two nights and one day a week",
        "On site 5 days a week. The site office is 1 day's ride from home",
    ],
)
def test_two_places_of_work_are_not_hybrid(tmp_path: Path, said: str) -> None:
    shelf = over(postings(tmp_path, smith=role("Smith", "Example Forge", Place=said, Tasks="Forge nails")))
    assert ask(shelf, "is the smith job hybrid?").status not in {YES, NO}
