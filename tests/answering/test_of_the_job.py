"""What has the form of a fact of a job, and is one only in a sentence about the job."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Answer

QUESTIONS = {
    "pay": "what does the brewer earn?",
    "hours": "what hours does the brewer work?",
    "start": "when does the brewer start?",
    "deadline": "what is the deadline for the brewer?",
    "openings": "how many brewers are you hiring?",
    "contract": "what contract does the brewer have?",
    "location": "where is the brewer based?",
    "contact": "who is the contact for the brewer?",
    "boss": "who does the brewer report to?",
    "apply": "how do I apply as brewer?",
    "team": "how big is the team of the brewer?",
}


def _told(tmp_path: Path, text: str, question: str) -> Answer:
    """The answer of a shelf with one posting of running text."""
    return ask(
        over(
            postings(
                tmp_path,
                one=f"# Brewer\n\nHart Cellars is hiring a brewer.\n\n{text}\n\n## Duties\n\n- Brew ale\n\n",
            )
        ),
        QUESTIONS[question],
    )


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("pay", "The cellar has a starting rate of 4 degrees. In 1870 the wage of a carter was 3 GBP."),
        ("pay", "This post pays close attention to taste."),
        ("hours", "The fair is held on Fridays and Saturdays. The mash rests from 7 am to 9 am."),
        (
            "start",
            "A price change came with effect from 2 June. We want to begin the repair of our gate on 4 July.",
        ),
        ("start", "To join the bowling league from May 2027, ask at the bar."),
        ("start", "The start of the regatta is in May. We would like to have somebody by our side."),
        ("deadline", "Guests fill in the form for a tour by 3 May. Please complete the tour book by 3 May."),
        (
            "deadline",
            "Farmers send grain by 5 August to us. This role closes the circle from field to glass.",
        ),
        ("openings", "We need you to watch four brewers. Last spring two brewers were hired."),
        (
            "contract",
            "We have held the catering contract for many years. The yard is let on a temporary basis.",
        ),
        ("contract", "The catering contract is limited to two years. The yard is for rent."),
        ("contract", "Seasonal ale, about nine weeks old, is sold in June."),
        ("location", "You will write to buyers based at our Bruges depot. The cart is stationed at Ghent."),
        ("contact", "Guests with queries may ask the waiter."),
        ("boss", "Our band, under the direction of Lu Marsh, plays in spring."),
        ("apply", "Tourists may apply in writing for a tasting."),
        ("team", "The film was made by a team of eight in 1970."),
    ],
)
def test_what_a_sentence_says_of_something_else_than_the_job_tells_no_fact_of_it(
    tmp_path: Path, question: str, text: str
) -> None:
    answer = _told(tmp_path, text, question)
    assert answer.status is Status.NOT_STATED, answer.text


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("pay", "The hourly wage for this role is 21 crowns.", "21 crowns"),
        ("hours", "You work Fridays and Saturdays. The mash rests from 7 am to 9 am.", "Fridays"),
        ("hours", "From 6 am to 2 pm.", "6 am"),
        ("hours", "This role is for 20 hours across three days.", "20 hours"),
        ("start", "This position is for two years, with effect from 2 June.", "2 June"),
        ("start", "The start is 2 June, so that you have a month with Old Tom.", "2 June"),
        ("start", "We hope to have somebody by June 2027.", "June 2027"),
        ("deadline", "Please send your letter by 5 August.", "5 August"),
        ("deadline", "Fill in the application form on our page by 5 August; tests are in May.", "5 August"),
        ("deadline", "Forms back by 5 August.", "5 August"),
        ("openings", "We are looking for two brewers.", "two brewers"),
        ("contract", "Twelve month maternity cover.", "maternity cover"),
        ("contract", "An internship of ten weeks.", "ten weeks"),
        ("contract", "You stay with us for six months.", "six months"),
        ("contract", "Limited to two years.", "two years"),
        ("contract", "This is a 12-week job.", "12-week"),
        ("contract", "The post is limited to eight months.", "eight months"),
        ("contract", "Temporary, about nine weeks from 14 June 2027.", "nine weeks"),
        ("start", "Temporary, about nine weeks from 14 June 2027.", "14 June"),
        ("contract", "Your contract will be for nine months.", "nine months"),
        ("location", "Brewers are stationed at the old mill.", "old mill"),
        ("contact", "If you have any queries, ring Ada Rye.", "Ada Rye"),
        ("boss", "The brewer works under the direction of the cellar master.", "cellar master"),
        ("apply", "Applicants may apply in person at the bar.", "in person"),
    ],
)
def test_what_a_sentence_says_of_the_job_or_its_reader_tells_the_fact(
    tmp_path: Path, question: str, text: str, said: str
) -> None:
    answer = _told(tmp_path, text, question)
    assert any(said in s.text for s in answer.statements), answer.text


DUTIES = """# Brewer

## Duties

- Set the hourly wage of 12 helpers
- Answer any queries from carters
- Arrange maternity cover for the cellar
- Explain the duty on beer with effect from April
- Run DBS checks for volunteers
- Draft split shifts for 20 carters
- Work with the coopers stationed at Ypres
"""


@pytest.mark.parametrize("question", ["pay", "contact", "contract", "start", "hours", "location"])
def test_a_task_about_other_people_tells_no_fact_of_the_job(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, one=DUTIES)), QUESTIONS[question])
    assert answer.status is Status.NOT_STATED, answer.text


def test_times_below_a_heading_of_somebody_elses_are_no_hours_of_the_work(tmp_path: Path) -> None:
    text = "We brew beer.\n\n## Information sessions\n\n- Monday and Tuesday, 5 pm to 6 pm, for you\n"
    assert _told(tmp_path, text, "hours").status is Status.NOT_STATED


@pytest.mark.parametrize(
    "text",
    ["The rowing team of 9 trains at dawn.", "The team of the brewery next door has 30 brewers."],
)
def test_a_team_that_is_not_that_of_the_job_is_not_counted(tmp_path: Path, text: str) -> None:
    assert _told(tmp_path, text, "team").status is Status.NOT_STATED
    assert "five" in _told(tmp_path, "You join a cellar team of five.", "team").text


def test_the_last_day_of_something_else_is_none_for_applying(tmp_path: Path) -> None:
    for line, told in (("Closing date of the hop show", False), ("Closing date for this round", True)):
        answer = _told(tmp_path, f"**{line}: 9 May**", "deadline")
        assert ("9 May" in answer.text) is told, answer.text


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("hours", "**Shift:** Escape key"),
        ("hours", "## Home time\n\n- Lock the gate"),
        ("hours", "## Days\n\n- Ale day, stout day"),
        ("hours", "## Availability\n\n- Nine ales on tap"),
        ("contract", "## Classification\n\n- Ales by colour"),
    ],
)
def test_a_heading_of_many_meanings_tells_nothing_that_does_not_bear_it_out(
    tmp_path: Path, question: str, part: str
) -> None:
    answer = _told(tmp_path, f"We brew.\n\n{part}", question)
    assert answer.status is Status.NOT_STATED, answer.text


@pytest.mark.parametrize(
    ("question", "part", "said"),
    [
        ("hours", "**Shift:** Nights", "Nights"),
        ("hours", "## Availability\n\n- Two evenings", "Two evenings"),
        ("hours", "## Days\n\n- Tuesday, Friday", "Friday"),
        ("contract", "## Classification\n\n- Permanent", "Permanent"),
    ],
)
def test_a_heading_of_many_meanings_tells_what_bears_it_out(
    tmp_path: Path, question: str, part: str, said: str
) -> None:
    assert said in _told(tmp_path, f"We brew.\n\n{part}", question).text


def test_what_one_will_have_is_demanded_only_where_it_speaks_of_demands(tmp_path: Path) -> None:
    given = (
        "## What you will have\n\n- A laptop\n- Thirty days of leave\n\n## Requirements\n\n- A strong back"
    )
    asked = over(postings(tmp_path, one=f"# Brewer\n\nWe hire a brewer.\n\n{given}\n"))
    assert "laptop" not in ask(asked, "what are the requirements of the brewer?").text


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("pay", "Check the salary range of each temp"),
        ("contact", "Answer further questions of guests who contact us"),
        ("deadline", "Keep to the closing date of each advert"),
        ("start", "Note the start date of each temp"),
    ],
)
def test_a_task_that_speaks_of_pay_or_days_tells_none_of_the_job(
    tmp_path: Path, question: str, task: str
) -> None:
    answer = ask(over(postings(tmp_path, one=f"{DUTIES}- {task}\n")), QUESTIONS[question])
    assert answer.status is Status.NOT_STATED, answer.text
    told = ask(
        over(postings(tmp_path, one=f"{DUTIES}\nThe salary for this role is 900 GBP.\n")), QUESTIONS["pay"]
    )
    assert "900 GBP" in told.text


@pytest.mark.parametrize(
    "line",
    [
        "This position is available for a four-month term.",
        "It comes with the possibility of extending to a second season.",
    ],
)
def test_a_term_of_months_and_that_it_may_be_extended_state_the_contract(tmp_path: Path, line: str) -> None:
    text = f"# Bell Ringer\n\n{line}\n\n## Tasks\n\n* Ring\n"
    answer = ask(over(postings(tmp_path, ringer=text)), "what is the term length of the bell ringer?")
    assert [s.text for s in answer.statements] == [line], answer.text
