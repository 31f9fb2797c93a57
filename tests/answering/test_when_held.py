"""When a step of hiring is held, and until when one can apply: a day tells it, and what else is said of either does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

SHELF = {
    "keeper": """# Lighthouse Keeper

Reference: LAMP-2605
Closing date: 31 January 2027

## Duties

* Trim the lamp and log the ships

## How to apply

Send a letter until 31 January 2027. Interviews last two days and include a climb of the tower.
""",
    "baker": """# Village Baker

## Duties

* Bake rye loaves
* Sweep the oven

## Interested?

Write to oven@crumb.example. On the day of the interview you bake a ten-minute flatbread. We answer after the interview.
""",
    "tuner": """# Piano Tuner

## Duties

* Tune the pianos of forty schools

## Interviews

Interviews are held within two weeks.

## How to apply

Send us a recording. We read applications as they come in; there is no deadline.
""",
    "glazier": """# Glazier

Closing date: 2 May 2027
Interviews: week commencing 17 May 2027

## Duties

* Mend the panes of the chapel
""",
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("when are the interviews for the lighthouse keeper?", ""),
        ("when r interviews for the lighthouse keeper", ""),
        ("on which date are the interviews for the lighthouse keeper?", ""),
        ("interview date for the lighthouse keeper?", ""),
        ("what is the date of the interviews for the village baker?", ""),
        ("when is the interview for the village baker?", ""),
        ("on what day is the interview for the village baker?", ""),
        ("when are the interviews for the piano tuner?", "within two weeks"),
        ("interview date for the glazier?", "17 May"),
        ("on what day are the interviews for the glazier?", "17 May"),
        ("closing date for the village baker applications?", ""),
        ("closing date for the piano tuner applications?", "there is no deadline"),
        ("closing date for the glazier applications?", "2 May"),
    ],
)
def test_a_date_is_told_by_a_day_of_the_thing_asked_about(question: str, said: str, tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, **SHELF)), question)
    assert answer.status is (Status.ANSWERED if said else Status.NOT_STATED)
    assert not said or said in answer.statements[0].text
    assert_proved(answer, tmp_path)


def test_that_no_date_is_stated_is_said_of_a_step_the_posting_tells_of(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, **SHELF)), "when is the interview for the village baker?")
    assert answer.lines[0].text == "The posting of Village Baker does not state a date for hiring process."


@pytest.mark.parametrize("question", ["when are the interviews", "when will interviews be held"])
def test_what_comes_after_the_final_interview_tells_no_day_of_it(tmp_path: Path, question: str) -> None:
    text = (
        "# Cooper\n\n## Duties\n\n- Bend staves\n\n## How to apply\n\nSend a drawing of a barrel. We ask for two "
        "references, one of them of a brewer, only after the final interview.\n"
    )
    answer = ask(over(postings(tmp_path, cooper=text)), f"{question} for the cooper?")
    assert answer.status is Status.NOT_STATED, answer.text
