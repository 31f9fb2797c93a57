"""Open or closed: a line of its own before the answer, and the answer all the same."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from bot import settings
from bot.domain import Status
from bot.errors import UsageError
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

CLOCK = [
    # front matter, today, how the status line begins ("" for none)
    ("validThrough: 2026-11-20", date(2026, 11, 21), "Closed: ended 20 November 2026"),
    ("validThrough: 2026-11-21", date(2026, 11, 21), ""),
    ("validThrough: 2026-11-22", date(2026, 11, 21), ""),
    ("validThrough: 2027-02-29", date(2030, 1, 1), ""),  # no such day
    ("closed: true", date(2026, 11, 21), "Closed: "),
    ("status: filled", date(2026, 11, 21), "Closed: "),
    ("opens: 2026-12-01", date(2026, 11, 21), "Opens 1 December 2026"),
    ("opens: 2026-12-01", date(2026, 12, 1), ""),
    ("deadline: We begin reviewing on 2 March 2026, until the role is filled", date(2026, 11, 21), ""),
    ("open: false", date(2026, 11, 21), "Closed: "),
    ('open: "false"  SET THIS WHEN THE JOB IS GONE', date(2026, 11, 21), "Closed: "),
    ("", date(2026, 11, 21), ""),
]


@pytest.mark.parametrize(("extra", "today", "begins"), CLOCK)
def test_a_posting_is_answered_after_a_line_that_says_whether_it_is_open(
    tmp_path: Path, extra: str, today: date, begins: str
) -> None:
    assistant = over(postings(tmp_path, one=role("Botanist", extra=extra)), today)
    for question in ("what does the botanist require?", "tell me about the botanist role"):
        answer = ask(assistant, question)
        assert answer.status is Status.ANSWERED
        first = answer.text.splitlines()[0]
        assert first.startswith(begins) if begins else not first.startswith(("Closed", "Opens"))
        assert answer.statements


def test_examples_are_of_roles_that_are_open_each_of_another(tmp_path: Path) -> None:
    folder = postings(
        tmp_path, a=role("Botanist", extra="closed: true"), b=role("Gardener"), c=role("Ranger")
    )
    told = over(folder)
    assert [one.question.split(":")[0] for one in ask(told, "help").follow_ups] == [
        "Gardener",
        "Ranger",
        "Gardener",
    ]
    assert '"Gardener: ' in ask(told, "lovely weather today").text


def test_what_is_not_stated_is_said_after_the_status_line_too(tmp_path: Path) -> None:
    assistant = over(postings(tmp_path, one=role("Botanist", extra="closed: true")))
    answer = ask(assistant, "what does the botanist pay?")
    assert answer.status is Status.NOT_STATED
    assert answer.text.startswith("Closed: ")


def test_a_closed_one_of_two_bears_its_own_line(tmp_path: Path) -> None:
    folder = postings(
        tmp_path,
        a=role("Botanist", "Oslo Parks", extra="validThrough: 2026-01-01", Requirements="Knows every moss"),
        b=role("Botanist", "Riga Parks", Requirements="Draws ferns from memory"),
    )
    text = ask(over(folder), "what does the botanist require?").text
    assert text.count("Closed: ended 1 January 2026") == 1
    assert text.index("Oslo Parks") < text.index("Closed: ") < text.index("Riga Parks")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("when is the deadline for the bell ringer?", ""),
        ("bell ringer - whats the deadline to apply?", ""),
        ("application deadline for the verger?", ""),
        ("deadline to apply as sexton?", "The deadline for this post is 3 May."),
    ],
)
def test_no_line_without_a_day_answers_until_when_one_can_apply(
    tmp_path: Path, question: str, quote: str
) -> None:
    folder = postings(
        tmp_path,
        ringer=role("Bell Ringer", Schedule="Full time"),
        verger=role("Verger", Deliver_letters_on_deadline_to_the_parish="Two rounds"),
        sexton=role("Sexton", How_to_apply="Knock twice. The deadline for this post is 3 May."),
    )
    answer = ask(over(folder), question)
    assert answer.status is (Status.ANSWERED if quote else Status.NOT_STATED), answer.text
    assert quote in answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is there a deadline for the sexton?", Status.YES),
        ("does the verger job have an application deadline?", Status.YES),
        ("is there a closing date for the bell ringer?", Status.NOT_STATED),
        ("is there a deadline for the organist?", Status.ANSWERED),
    ],
)
def test_whether_there_is_a_deadline_is_told_by_lines_about_applying(
    tmp_path: Path, question: str, status: Status
) -> None:
    folder = postings(
        tmp_path,
        ringer=role("Bell Ringer", Duties="Ring to deadlines|Answer letters"),
        verger=role("Verger", extra="closes: 2027-05-03"),
        sexton=role("Sexton", How_to_apply="Knock twice. The deadline for this post is 3 May."),
        organist=role("Organist", Application_deadline="Rolling, the early ones first"),
    )
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("heading", "text", "told"),
    [
        ("Start date", "Start in May. Applications close on 1 March 2027.", True),
        ("Start", "Apply on or before 10 February", True),
        ("Start", "Begin on or before 1 May; your letter is due on or before 1 March", True),
        ("Terms", "We need your letter on or before 3 March", True),
        ("Start date", "On or before 1 May 2027", False),
        ("Contract", "Start on or before 1 February 2027", False),
        ("Terms", "The joining date is no later than 3 March", False),
    ],
)
def test_until_when_one_is_to_start_is_no_deadline_and_does_not_hide_one(
    tmp_path: Path, heading: str, text: str, *, told: bool
) -> None:
    folder = postings(tmp_path, cooper=role("Cooper", **{heading: text}))
    answer = ask(over(folder), "what is the deadline for the cooper?")
    assert answer.status is (Status.ANSWERED if told else Status.NOT_STATED), answer.text


def test_the_stated_date_is_today() -> None:
    assert settings.today("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize("stated", ["tomorrow", "2026-13-01", "2026-02-30", "21.11.2026", "2026", "\ud800"])
def test_a_date_that_is_none_is_refused_with_an_example(stated: str) -> None:
    with pytest.raises(UsageError, match=r"is no date \(expected one like 2026-11-21\)"):
        settings.today(stated)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12", "UTC", ""])
def test_the_time_zone_decides_which_day_it_is(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    monkeypatch.setenv("ROLEBOT_TZ", zone)
    before = datetime.now(ZoneInfo(zone or "UTC")).date()
    assert settings.today() in {before, datetime.now(ZoneInfo(zone or "UTC")).date()}


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "/etc/passwd", "a" * 5000, "Europe"])
def test_a_time_zone_that_is_none_is_refused_with_an_example(
    monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    monkeypatch.setenv("ROLEBOT_TZ", zone)
    with pytest.raises(UsageError, match="is no time zone"):
        settings.today()


def test_a_time_zone_may_be_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ROLEBOT_TZ", raising=False)
    before = datetime.now(UTC).date()
    assert settings.today() in {before, datetime.now(UTC).date()}


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the ranger job still open?", Status.NO),
        ("is the deadline of the ranger job passed?", Status.YES),
        ("has the ranger deadline passed already", Status.YES),
        ("is the ranger posting active?", Status.NO),
        ("is the ranger job closed?", Status.YES),
        ("is the ranger open to part time?", Status.NOT_STATED),  # asks of the hours
    ],
)
def test_a_posting_marked_as_closed_is_said_not_to_be_open_by_its_mark(
    tmp_path: Path, question: str, status: Status
) -> None:
    folder = postings(tmp_path, ranger=role("Ranger", extra="active: false"))
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert ("active: false" in answer.text) is (status is not Status.NOT_STATED)


@pytest.mark.parametrize(
    ("question", "paths"),
    [
        ("which roles are closed?", {"ranger.md", "warden.md"}),
        ("which jobs are no longer open?", {"ranger.md", "warden.md"}),
        ("are there closed positions?", {"ranger.md", "warden.md"}),
        ("which postings have expired?", {"ranger.md", "warden.md"}),
        ("which roles are still open?", {"keeper.md"}),
        ("which roles are there?", {"ranger.md", "warden.md", "keeper.md"}),
    ],
)
def test_which_postings_are_closed_and_which_are_open_is_told_by_their_marks_and_days(
    tmp_path: Path, question: str, paths: set[str]
) -> None:
    ranger, keeper = role("Ranger", extra="active: false"), role("Keeper")
    warden = role("Warden", extra="closing_date: 2026-10-01")
    answer = ask(over(postings(tmp_path, ranger=ranger, keeper=keeper, warden=warden)), question)
    assert {r.posting for r in answer.roles} == paths, answer.text


def test_where_none_is_closed_none_is_listed_as_closed(tmp_path: Path) -> None:
    answer = ask(
        over(postings(tmp_path, ranger=role("Ranger"), keeper=role("Keeper"))), "which jobs are closed?"
    )
    assert answer.status is Status.NOT_MENTIONED, answer.text


def test_no_longer_open_is_closed(tmp_path: Path) -> None:
    folder = postings(tmp_path, ranger=role("Ranger", extra="active: false"), keeper=role("Keeper"))
    assert ask(over(folder), "is the ranger job no longer open?").status is Status.YES


@pytest.mark.parametrize(
    ("extra", "question", "status"),
    [
        ("status: open", "is the ranger job still open?", Status.YES),
        ("status: Active", "is the ranger position closed already?", Status.NO),
        ("active: true", "is the ranger position still active?", Status.YES),
        ("status: open\nvalidThrough: 2026-01-01", "is the ranger job still open?", Status.NO),
        ("status: open\nopens: 2026-12-01", "is the ranger job still open?", Status.NOT_STATED),
        ("status: reviewed", "is the ranger job still open?", Status.NOT_STATED),
        ("status: open", "is the ranger job open to part-time?", Status.NOT_STATED),
    ],
)
def test_a_mark_of_the_front_matter_says_that_a_posting_is_open(
    tmp_path: Path, extra: str, question: str, status: Status
) -> None:
    folder = postings(tmp_path, one=role("Ranger", extra=extra), two=role("Botanist"))
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Please apply as soon as possible, for we read letters as they come.", False),
        ("The first day is as soon as possible.", True),
    ],
)
def test_how_soon_one_is_to_apply_is_no_first_day(tmp_path: Path, said: str, *, told: bool) -> None:
    keeper = f"# Clock Keeper\n\n## Duties\n\n- Wind the clocks\n\n## Letters\n\n{said}\n"
    answer = ask(over(postings(tmp_path, keeper=keeper)), "when would the clock keeper start?")
    assert (said in answer.text) is told, answer.text


@pytest.mark.parametrize(
    "question", ["when does lock guard duty start?", "when does the lock guard's duty begin?"]
)
def test_when_something_starts_is_told_by_no_list_of_what_it_is_called(tmp_path: Path, question: str) -> None:
    """A "duty" names the tasks as well, of which none says when."""
    guard = (
        "# Lock Guard\n\n## Duties\n\n- Ask boats about their ropes\n- Keep the lock shut before noon has come\n\n"
        "## Also\n\nGuard duty starts from the moment the fireworks begin.\n"
    )
    answer = ask(over(postings(tmp_path, guard=guard)), question)
    told = [s.text for s in answer.statements if s.text]
    assert told in ([], ["Guard duty starts from the moment the fireworks begin."]), answer.text
