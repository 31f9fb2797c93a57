"""What a sentence says of others than the role is no yes: the captain's licence, what the office writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

DECKHAND = role(
    "Deckhand",
    "Example Ferries",
    Duties="Moor the ferry|Doctors are on call, you are not|The engineers repair the engine, not you"
    "|Timetables are written by the office|The hull is painted by our riggers|Guests love our tea, which you brew"
    "|Colleagues speak Welsh|Work with guests in Polish|Fill the tanks as the captain orders",
    Requirements="You speak Irish, since our guests do|Passengers need you to lift bags",
    Offer="Training by our head rigger|Meals are cooked by our students",
)
SETTER = role(
    "Наборщик", "Пример", Обязанности="Редактор проверяет гранки, наборщик их не проверяет|Набирать текст"
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the deckhand on call?", Status.NO),
        ("does the deckhand repair the engine?", Status.NO),
        ("does the deckhand write timetables?", Status.ANSWERED),
        ("does the deckhand paint the hull?", Status.ANSWERED),
        ("does the deckhand speak Welsh?", Status.ANSWERED),
        ("does the deckhand brew tea?", Status.YES),
        ("does the deckhand work with guests?", Status.YES),
        ("does the deckhand speak Irish?", Status.YES),
        ("does the deckhand lift bags?", Status.YES),
        ("does the deckhand moor the ferry?", Status.YES),
        ("is there training for the deckhand?", Status.YES),
        ("are meals cooked for the deckhand?", Status.YES),
        ("проверяет ли наборщик гранки?", Status.NO),
        ("набирает ли наборщик текст?", Status.YES),
    ],
)
def test_what_is_said_of_others_is_no_yes_and_what_is_said_not_to_be_the_readers_is_a_no(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, deckhand=DECKHAND, setter=SETTER)), question)
    assert answer.status is status, answer.text


def test_a_way_of_working_of_a_thing_hides_the_way_and_not_the_thing(tmp_path: Path) -> None:
    host = role("Host", "Example Inn", Benefits="An on-site gym", Tasks="Greet guests")
    shelf = over(postings(tmp_path, host=host))
    assert ask(shelf, "is there a gym for the host?").status is Status.YES
    assert ask(shelf, "is there an on-site gym for the host?").status is Status.YES
    assert ask(shelf, "is the host on site?").status is not Status.YES


def test_a_full_time_student_is_no_full_time_job(tmp_path: Path) -> None:
    keeper = role(
        "Keeper",
        "Example Zoo",
        Requirements="Two years of full-time work experience|Part-time students welcome",
    )
    baker = role("Baker", "Example Mill", Contract="Full-time, permanent", Tasks="Bake rye")
    shelf = over(postings(tmp_path, keeper=keeper, baker=baker))
    assert ask(shelf, "is the keeper full time?").status is Status.NOT_STATED
    assert ask(shelf, "can I do the keeper part time?").status is Status.NOT_STATED
    assert ask(shelf, "does the keeper need full time experience?").status is Status.YES
    assert ask(shelf, "are part time students welcome as keepers?").status is Status.YES
    assert ask(shelf, "is the baker full time?").status is Status.YES


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ("All our other roles are remote", Status.ANSWERED),
        ("All our other roles are remote|You work in our office", Status.NO),
        ("Other teams may work remotely", Status.ANSWERED),
        ("All our roles are remote", Status.YES),
    ],
)
def test_how_other_roles_work_is_no_yes_for_this_one(tmp_path: Path, lines: str, status: Status) -> None:
    """How this one does is told by what it says of itself, if it does."""
    gilder = role("Gilder", "Example Frames", Expectations=lines, Duties="Gild the frames")
    answer = ask(over(postings(tmp_path, gilder=gilder)), "is the gilder remote?")
    assert answer.status is status, answer.text
