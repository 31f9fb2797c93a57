"""What people ask of a job they think of taking, in the words of everyday: each asks for what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

KEEPER = role(
    "Zoo Keeper",
    "Otter Park",
    Purpose="The keeper gives the otters a good life",
    Tasks="Feed the otters|Talk with guests|Rear the pups",
    Requirements="You can walk ten kilometres a day",
    Education="No degree is needed",
    Experience="Beginners are trained",
    Working_hours="From 7:00 to 15:30",
    Location="Pond Lane 2",
    Start_date="1 May",
    How_to_apply="Send a letter",
    Hiring_process="A talk and a day of trial work; we decide within a week",
    Contact="Ring Ada Pell or visit us",
    Onboarding="Two weeks with an old hand",
    Success_metrics="Healthy pups and praise of guests; a lesson visit each term",
    Challenges="Mud and early mornings",
    Tools_and_equipment="Nets, waders and a van",
    Team="Six keepers",
    Collaborators="Vets and the gardeners",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One posting in which each thing has a section of its own."""
    return postings(tmp_path, keeper=KEEPER)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("What is the goal of the zoo keeper position?", "a good life"),
        ("Why is the zoo keeper position vacant?", "a good life"),
        ("How did the zoo keeper job come about?", "a good life"),
        ("What does a typical day/week look like for the zoo keeper?", "Feed the otters"),
        ("Who will train me as zoo keeper?", "old hand"),
        ("What would I work on first as a zoo keeper?", "old hand"),
        ("Could you share the job details of the zoo keeper?", "a good life"),
        ("Can you describe a normal working day of the zoo keeper?", "Feed the otters"),
        ("What does the weekly schedule of the zoo keeper look like?", "15:30"),
        ("What is the reason the zoo keeper job is vacant?", "a good life"),
        ("Where do I report to work as a zoo keeper?", "Pond Lane"),
        ("What is the postcode of the zoo keeper job?", "Pond Lane"),
        ("Whom outside the team does the zoo keeper deal with?", "Vets"),
        ("How long until you decide on a zoo keeper?", "within a week"),
        ("When will candidates be informed about the zoo keeper job?", "within a week"),
        ("When will you make a decision about the zoo keeper?", "within a week"),
        ("How soon would I hear back about the zoo keeper job?", "within a week"),
        ("Where will the interviews for the zoo keeper take place?", "trial work"),
        ("What results are expected of the zoo keeper?", "Healthy pups"),
        ("What time do I start and finish each day as zoo keeper?", "15:30"),
        ("What equipment will I work with as zoo keeper?", "waders"),
        ("What don't people like about the zoo keeper job?", "Mud"),
        ("What are my colleagues like as a zoo keeper?", "Six keepers"),
        ("What external contacts will I have as a zoo keeper?", "Vets"),
        ("Do you take zoo keepers with no experience?", "Beginners"),
    ],
)
def test_what_is_asked_at_an_interview_is_told_by_what_it_is_about(
    folder: Path, question: str, quote: str
) -> None:
    answer = ask(over(folder), question)
    assert answer.status in {Status.ANSWERED, Status.YES}
    assert quote in answer.text
    assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "quote", "other"),
    [
        ("Can I visit before applying as zoo keeper?", "visit us", "lesson visit"),
        ("Is there someone I can talk to about the zoo keeper job?", "Ada Pell", "Talk with guests"),
    ],
)
def test_a_deed_that_names_the_way_in_is_told_by_no_task_or_demand(
    folder: Path, question: str, quote: str, other: str
) -> None:
    answer = ask(over(folder), question)
    assert quote in answer.text
    assert other not in answer.text
    assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Does the zoo keeper talk with guests?", "Talk with guests"),
        ("Do I have to walk much as a zoo keeper?", "ten kilometres"),
    ],
)
def test_the_same_deeds_done_in_the_job_are_told_of_the_job(folder: Path, question: str, quote: str) -> None:
    assert quote in ask(over(folder), question).text


@pytest.mark.parametrize(
    "question",
    [
        "Do you take people with no experience as a zoo keeper",
        "Can I apply with no experience as a zoo keeper?",
        "I have no experience, can I become a zoo keeper?",
    ],
)
def test_whether_one_without_experience_may_come_is_told_by_who_is_trained_and_by_no_other_years(
    tmp_path: Path, question: str
) -> None:
    asks = "Experience", "Eligibility", "Deadline"
    texts = "Six months at a zoo; beginners are trained", "No conviction in seven years", "Apply by 1 May"
    for experience, status in ((texts[0], Status.YES), ("Two years at a zoo", Status.NO)):
        folder = tmp_path / status
        folder.mkdir()
        keeper = role("Zoo Keeper", "Otter Park", **dict(zip(asks, (experience, *texts[1:]), strict=True)))
        answer = ask(over(postings(folder, keeper=keeper)), question)
        assert answer.status in {status, Status.ANSWERED if status is Status.NO else status}
        assert [s.text for s in answer.statements] == [experience]


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("What about stock options for the keeper?", Status.ANSWERED, "shares and stock options"),
        ("What is the sign-on bonus of the keeper?", Status.ANSWERED, "sign-on bonus of €500"),
        ("What about pets as a keeper?", Status.NOT_STATED, ""),
        ("What about a company car for the keeper?", Status.NOT_STATED, ""),
        ("What is the dress code for the keeper?", Status.ANSWERED, "Boots are worn"),
        ("What is the turnover rate of the keeper?", Status.NOT_STATED, ""),
        ("Why did the previous person leave the keeper job?", Status.NOT_STATED, ""),
        ("How long do people stay as a keeper?", Status.NOT_STATED, ""),
        ("Who are the competitors of the keeper's employer?", Status.NOT_STATED, ""),
        ("What is the company culture like for the keeper?", Status.ANSWERED, "Patience"),
        ("What are the benefits of the keeper?", Status.ANSWERED, "25 days of leave"),
    ],
)
def test_a_thing_that_is_but_a_part_of_what_a_facet_tells_is_told_where_it_stands(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    keeper = role(
        "Keeper",
        "Otter Park",
        Salary="€14 an hour|shares and stock options|A sign-on bonus of €500",
        Benefits="25 days of leave|A pension",
        Work_environment="Boots are worn",
        Values="Patience",
    )
    answer = ask(over(postings(tmp_path, keeper=keeper)), question)
    assert answer.status is status
    assert quote in answer.text


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Do I have to come into the office as a keeper?", "One interview on site"),
        ("Can I start next week as a keeper?", "three weeks from start to offer"),
    ],
)
def test_what_is_said_of_the_way_to_a_job_tells_nothing_of_the_work(
    tmp_path: Path, question: str, other: str
) -> None:
    keeper = role(
        "Keeper",
        "Otter Park",
        Home_office="No remote work",
        Start_date="1 May",
        Hiring_process="One interview on site|It is three weeks from start to offer",
    )
    folder = postings(tmp_path, keeper=keeper)
    assert other not in ask(over(folder), question).text
    assert other in ask(over(folder), "What is the hiring process of the keeper?").text


@pytest.mark.parametrize(
    "text", ["did they review my application", "What stresses you out?", "my application disappeared"]
)
def test_what_is_asked_of_a_person_or_told_of_ones_own_application_gets_silence(
    folder: Path, text: str
) -> None:
    assert ask(over(folder), text).status is Status.OFF_TOPIC
