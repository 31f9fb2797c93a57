"""Whether one works on a day, where a posting tells of other days or of those without work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

YES, NO, TOLD, UNSAID = Status.YES, Status.NO, Status.ANSWERED, Status.NOT_MENTIONED


@pytest.mark.parametrize(
    ("hours", "days"),
    [
        ("Monday to Thursday, 7 to 4", {"work on fridays": NO, "work on tuesdays": YES, "work weekends": NO}),
        ("Thu–Sun", {"work on wednesdays": NO, "work on saturdays": YES, "have sundays off": NO}),
        ("The forge is closed on Mondays and at weekends", {"work on mondays": NO, "work on sundays": NO}),
        ("Every day but Monday", {"work on mondays": NO, "work on fridays": YES, "have mondays off": YES}),
        ("Tuesday to Saturday; on Sundays we are closed", {"work weekends": TOLD, "work on sundays": NO}),
        ("Monday to Friday with an occasional Saturday", {"work on sundays": TOLD, "work on saturdays": YES}),
        ("Three days between Monday and Saturday", {"work on tuesdays": UNSAID, "work on sundays": UNSAID}),
        ("Three days from Monday to Friday, no weekends", {"work on tuesdays": UNSAID, "work weekends": NO}),
        ("Handover every Monday and Thursday", {"work on tuesdays": UNSAID, "work weekends": UNSAID}),
        ("Laundry is collected Tuesdays and Fridays", {"work on wednesdays": UNSAID}),
        ("Tuesday and Wednesday are our busiest days", {"work on mondays": UNSAID}),
        ("Market days are Wednesday and Saturday", {"work on mondays": UNSAID}),
        ("We are open Monday to Saturday. 16 hours over three days", {"work on fridays": UNSAID}),
        ("Two days off a week and every other weekend free", {"work on sundays": TOLD}),
        ("The shop is closed on Sunday mornings and open from 12", {"work on sundays": TOLD}),
        ("Mon to Fri, outdoors in sun and rain", {"work on sundays": NO, "work on fridays": YES}),
        ("Monday off one week, Friday the next", {"work on mondays": TOLD}),
        ("We knock off Fridays at 3", {"work on fridays": TOLD}),
        ("You work Mondays and Thursdays", {"work on tuesdays": NO, "work on mondays": YES}),
        ("Dienstag bis Sonntag, Montag Ruhetag", {"work on mondays": NO, "work on fridays": YES}),
        ("De martes a domingo. Lunes cerrado.", {"work on mondays": NO}),
        ("Du mardi au samedi. Fermé le dimanche, repos le lundi.", {"work on mondays": UNSAID}),
        ("40 hours. In the office on Mondays and Tuesdays", {"work on fridays": UNSAID}),
    ],
)
def test_a_day_that_other_days_leave_out_is_none_of_work(
    tmp_path: Path, hours: str, days: dict[str, Status]
) -> None:
    shelf = over(postings(tmp_path, smith=role("Smith", "Example Forge", Working_hours=hours)))
    told = {asked: ask(shelf, f"does the smith {asked}?").status for asked in days}
    assert told == days


@pytest.mark.parametrize(
    ("hours", "full", "part"),
    [
        ("24–30 hours", NO, YES),
        ("40 hours, permanent", YES, NO),
        ("six to eight days a month", NO, YES),
        ("three days a week", NO, YES),
        ("Two days a week in the office", UNSAID, UNSAID),
        ("12 hour shifts", UNSAID, UNSAID),
        ("4 or 5 days a week", UNSAID, UNSAID),
    ],
)
def test_hours_and_days_tell_whether_a_job_is_full_time(
    tmp_path: Path, hours: str, full: Status, part: Status
) -> None:
    smith = role("Smith", "Example Forge", Working_hours=hours, Tasks="Forge nails")
    shelf = over(postings(tmp_path, smith=smith))
    assert ask(shelf, "is the smith full time?").status is full
    assert ask(shelf, "is the smith a part-time job?").status is part
