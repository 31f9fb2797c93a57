"""Whether one can apply, or begin, in a month or on a day: by the day that a posting names for it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

YES, NO, TOLD, UNSAID = Status.YES, Status.NO, Status.ANSWERED, Status.NOT_MENTIONED
TODAY = date(2027, 2, 10)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (
            "Send your letter by 15 May.",
            {"apply in april": YES, "apply in june": NO, "still apply in may": TOLD},
        ),
        (
            "Applications are open until the end of March.",
            {"still apply in april": NO, "apply next week": YES},
        ),
        ("Apply by 30 June, we may close earlier.", {"apply in may": TOLD, "apply in july": NO}),
        ("Interviews are in May. We decide by 1 June.", {"apply in july": Status.NOT_MENTIONED}),
        (
            "The job starts on 1 June or later.",
            {"start in may": NO, "start in july": YES, "begin on 1 june": YES},
        ),
        (
            "We'd like you to start in July.",
            {"start in july": YES, "start in june": TOLD, "start in may": TOLD},
        ),
        ("Please do not apply before 1 March.", {"apply in april": UNSAID, "apply in february": UNSAID}),
        ("Our office is closed until 6 March.", {"apply in april": UNSAID}),
        ("We are on holiday until 20 February.", {"apply in march": UNSAID}),
        (
            "Training starts on 1 June; you can join us any time before.",
            {"start in april": UNSAID},
        ),
        ("School starts on 2 September. We have a vacancy now.", {"start in april": UNSAID}),
        ("The harvest starts in late August.", {"start in july": UNSAID}),
        (
            "Applications for this winter closed on 1 October; for summer apply by 1 May.",
            {"apply in june": UNSAID, "apply in march": UNSAID},
        ),
        (
            "We look at applications as they come in, and the first round ends on 10 March.",
            {"apply in april": UNSAID},
        ),
        ("The course begins in September.", {"start in august": NO, "start in october": TOLD}),
    ],
)
def test_a_month_is_held_against_the_day_that_a_posting_names(
    tmp_path: Path, said: str, asked: dict[str, Status]
) -> None:
    text = f"# Smith\n\n## Tasks\n\n- Forge nails\n- Shoe horses\n\n## How to apply\n\nWrite to us. {said}\n"
    shelf = over(postings(tmp_path, smith=text), TODAY)
    assert {one: ask(shelf, f"can i {one} as smith?").status for one in asked} == asked


def test_a_closing_day_of_the_front_matter_counts_as_well(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Smith\nclosing_date: 2027-03-31\n---\n\n## Tasks\n\n- Forge nails\n\n"
        "## How to apply\n\nWrite to us. We answer until the end of March.\n"
    )
    shelf = over(postings(tmp_path, smith=text), TODAY)
    told = {
        month: ask(shelf, f"can i still apply as smith in {month}?").status for month in ("april", "march")
    }
    assert told == {"april": NO, "march": YES}
