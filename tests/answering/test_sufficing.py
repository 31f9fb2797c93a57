"""What a posting says will do is enough, and what it asks for beside that is not answered with a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

FLORIST = """# Florist

## Requirements

* Experience with roses (limited, or as a hobby, is fine), to know their thorns
* German would be ideal, English is sufficient
* Dutch is not enough
* French is fine but Italian is a must
* A van and a bike are enough
* You sing as a tenor at weddings
"""


@pytest.fixture(scope="module")
def florist(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return over(postings(tmp_path_factory.mktemp("florist"), florist=FLORIST))


@pytest.mark.parametrize(
    "question",
    [
        "is it ok if the florist only knows roses as a hobby?",
        "is it ok if the florist only knows roses as a hobby? (the one who also sings)",
        "is hobby experience enough for the florist?",
        "is english enough for the florist?",
        "is it ok if i only speak english as a florist?",
    ],
)
def test_what_is_said_to_do_is_enough(florist: Assistant, question: str) -> None:
    answer = ask(florist, question)
    assert answer.status is Status.YES, answer.text
    assert answer.text.startswith("Yes. ")


@pytest.mark.parametrize(
    "question",
    [
        "is german enough for the florist?",
        "is dutch enough for the florist?",
        "is french enough for the florist?",
        "is a van enough for the florist?",
    ],
)
def test_no_yes_is_told_where_more_is_asked_for(florist: Assistant, question: str) -> None:
    answer = ask(florist, question)
    assert answer.status is Status.ANSWERED, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("would a complete newcomer be ok as carter?", Status.YES),
        ("is a beginner ok for the carter job?", Status.YES),
        ("do you take newcomers as carters?", Status.YES),
        ("are novices welcome as a carter?", Status.YES),
        ("does the carter train beginners?", Status.NOT_MENTIONED),
        ("would a complete newcomer be ok as groom?", Status.NOT_MENTIONED),
    ],
)
def test_whether_people_new_to_the_work_may_come_is_told_by_what_welcomes_them(
    tmp_path: Path, question: str, status: Status
) -> None:
    folder = postings(
        tmp_path,
        carter=role(
            "Carter", "Example Yard", Requirements="Years with horses or carts|Newcomers are welcome"
        ),
        groom=role("Groom", "Example Yard", Requirements="Years with horses"),
    )
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Beginners are welcome only with a year of practice.", Status.ANSWERED),
        ("We welcome beginners at our open day, but potters must have years at the wheel.", Status.ANSWERED),
        ("Newcomers to the valley are welcome at our table.", Status.ANSWERED),
        ("Beginners are welcome to apply, but not needed to bring clay.", Status.YES),
        ("Beginners are welcome in the team.", Status.YES),
    ],
)
def test_a_welcome_under_a_condition_or_to_another_thing_is_no_yes(
    tmp_path: Path, said: str, status: Status
) -> None:
    potter = f"# Potter\n\nExample Kiln hires a potter. {said}\n\n## Tasks\n\n- Turn bowls\n"
    answer = ask(over(postings(tmp_path, potter=potter)), "would a newcomer be ok as potter?")
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("says", "status"),
    [
        ("If you've not done bell ringing before you'll be given an introduction.", Status.NO),
        ("Never tried it before? If you have not done it before, we'll teach you.", Status.NO),
        # what is not done before is said of other things as well
        ("We ring peals that were not done before.", Status.NOT_STATED),
        ("If you have not done a trial week before, you need to book one.", Status.NOT_STATED),
    ],
)
def test_who_is_shown_what_they_have_not_done_before_needs_no_experience(
    tmp_path: Path, says: str, status: Status
) -> None:
    shelf = over(postings(tmp_path, ringer=role("Bell Ringer", Summary=says), cook=role("Cook")))
    assert ask(shelf, "does the bell ringer need experience?").status is status


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("Our bell ringers might", Status.ANSWERED),
        ("You may have", Status.ANSWERED),
        ("Our bell ringers", Status.YES),
    ],
)
def test_what_people_may_be_or_have_above_a_list_demands_nothing_of_it(
    tmp_path: Path, head: str, status: Status
) -> None:
    text = f"# Bell Ringer\n\n## Requirements\n\n{head}:\n\n- have a degree in music\n- have rung before\n"
    answer = ask(over(postings(tmp_path, ringer=text)), "need a degree for the bell ringer?")
    assert answer.status is status, answer.text
