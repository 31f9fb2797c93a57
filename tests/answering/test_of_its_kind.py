"""What is told is of the kind asked for: a time, a name, how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

WARDEN = """# Reserve Warden

## About the job

We open our first bird hide for schools at the lagoon.

## What you will do

* Prepare the nesting plan for the terns together with the Site Manager
* Write a column for the parish paper once a quarter
* Perform visitor interviews at the gate
* Log the sightings of waders in BirdTrack
* Count the eggs before the tide comes in

## Contract

Volunteers give 3-5 hours per week.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("with which tool does the reserve warden log the sightings?", "in BirdTrack"),
        ("which software does the reserve warden draw up the nesting plan in?", ""),
        ("when does the reserve warden count the eggs?", "before the tide"),
        ("when is the first bird hide of the reserve warden finished?", ""),
        ("how often does the reserve warden write a column?", "once a quarter"),
        ("how often does the reserve warden prepare the nesting plan?", ""),
        ("how many months does the reserve warden stay?", ""),
        ("how many hours a week does the reserve warden give?", "3-5 hours"),
        ("what does the interview for the reserve warden look like?", ""),
    ],
)
def test_what_is_told_is_of_the_kind_asked_for_or_the_posting_does_not_state_it(
    question: str, said: str, tmp_path: Path
) -> None:
    warden = over(postings(tmp_path, warden=WARDEN))
    answer = ask(warden, question)
    assert answer.status is (Status.ANSWERED if said else Status.NOT_STATED)
    assert not said or said in answer.statements[0].text
    assert_proved(answer, tmp_path)


ROPER = """# Rope Maker

## Was dich erwartet

Wir sind ein Team von 9 Menschen und drei Katzen.

## What you will do

* Supply figures to the guild for its yearly hemp report
* Ask the harbour board for funds when the walk needs repair
* Teach knots to apprentices

## What you bring

* Knowledge of scrum
* Knowledge of other agile frameworks (Crystal, XP)

## How we hire

* Knot trial (60 min)
* Talk with the guild (20 min)

## Contract

At least 2 years with us.
"""
WATCH = "# Night Watch\n\n## Time commitment\n\n* 3 hours a month\n"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which report does the rope maker supply figures for every year?", "hemp report"),
        ("who does the rope maker ask for money?", "harbour board"),
        ("how long do i have to stay at least as rope maker?", "2 years"),
        ("how long do i have to apply as rope maker?", ""),
        ("rope maker interviews: how much time is there for the knot trial?", "60 min"),
        ("wie groß ist das Team beim Rope Maker?", "9 Menschen"),
        ("which agile frameworks besides scrum should the rope maker know?", "Crystal, XP"),
        ("besides scrum, which agile frameworks should the rope maker know?", "Crystal, XP"),
        ("how much money does the rope maker get?", ""),
    ],
)
def test_a_turn_that_names_a_facet_names_none_where_it_asks_for_another_thing(
    question: str, said: str, tmp_path: Path
) -> None:
    roper = over(postings(tmp_path, roper=ROPER))
    answer = ask(roper, question)
    assert answer.status is (Status.ANSWERED if said else Status.NOT_STATED)
    assert not said or said in answer.statements[0].text
    assert_proved(answer, tmp_path)


CUTTER = """# Glass Cutter

## What you will do

* Cut panes for the chapel windows
* Give tours of the furnace to visitors
* Write about the furnace for the museum's blog

## Requirements

* 3+ years experience writing about glass
* 2-4 years in giving tours

## Project

The project is paid by the chapel.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many tours of the furnace does the glass cutter give a week?", ""),
        ("how many posts does the glass cutter write per month?", ""),
        ("how long do the tours of the glass cutter last?", ""),
        ("since when has the glass cutter cut the panes for the chapel?", ""),
        ("which language does the glass cutter give the tours in?", ""),
        ("how many years of giving tours does the glass cutter need?", "2-4 years"),
        ("how long must the glass cutter have written about glass?", "3+ years"),
    ],
)
def test_years_of_experience_tell_no_other_figure(question: str, said: str, tmp_path: Path) -> None:
    cutter = over(postings(tmp_path, cutter=CUTTER))
    answer = ask(cutter, question)
    assert answer.status is (Status.ANSWERED if said else Status.NOT_STATED)
    assert not said or said in answer.statements[0].text
    assert_proved(answer, tmp_path)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("how much time per month does the night watch take?", Status.ANSWERED),
        ("how much time a month does the night watch need?", Status.ANSWERED),
        ("how many months does the night watch take?", Status.NOT_STATED),
    ],
)
def test_how_much_there_is_in_a_month_is_no_length_in_months(
    question: str, status: Status, tmp_path: Path
) -> None:
    assert ask(over(postings(tmp_path, watch=WATCH)), question).status is status


BELL = """# Bell Ringer

## Why us

* Flexible hours, four days per week

## What you will do

* Network administration (tower network, VPN)

## Questions and answers

Core overlap hours are typically 10 AM - 2 PM.
"""
RINGER = """# Night Ringer

We are six people who ring in a tower of the old town. The shift begins at four in the morning and is over at noon.

You would ring 30 hours a week, spread over five nights.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("at what time of day must a bell ringer be around?", "10 AM - 2 PM"),
        ("at what time does the bell ringer work?", "10 AM - 2 PM"),
        ("how flexible are the hours of the bell ringer?", "Flexible hours"),
        ("which networks is the bell ringer in charge of?", "tower network"),
    ],
)
def test_the_time_of_day_is_told_where_a_clock_tells_it(question: str, said: str, tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, bell=BELL)), question)
    assert answer.status is Status.ANSWERED
    assert said in answer.statements[0].text
    assert_proved(answer, tmp_path)


STOKER = """# Stoker

## Tasks

* You count the coal in tallysheet
* You talk in Tigrinya with the guests
* You oil the wheels on Mondays
* The boiler is lit at dawn

## Working hours

* 38 hours per week
* Early shift 06:00 to 14:00

## Qualifications

Where welders are missing, training is necessary. Good eyes are necessary.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which tool does the stoker count the coal in?", "in tallysheet"),
        ("which language does the stoker talk in with guests?", "in Tigrinya"),
        ("how often does the stoker oil the wheels?", "on Mondays"),
        ("when is the boiler lit by the stoker?", "at dawn"),
        ("what is the working time of the stoker?", "38 hours per week"),
    ],
)
def test_what_is_of_its_kind_need_not_be_in_a_list_or_have_a_capital(
    question: str, said: str, tmp_path: Path
) -> None:
    answer = ask(over(postings(tmp_path, stoker=STOKER)), question)
    assert answer.status is Status.ANSWERED
    assert said in answer.statements[0].text


@pytest.mark.parametrize(
    "question",
    ["what time does the shift of the night ringer start?", "at what time does the night ringer start?"],
)
def test_a_time_of_day_may_be_told_in_words(question: str, tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, ringer=RINGER)), question)
    assert "four in the morning" in answer.statements[0].text


def test_scripting_languages_are_none_to_speak(tmp_path: Path) -> None:
    keeper = "# Dyke Keeper\n\n## Requirements\n\n* Scripting: Bash, Lua\n* Sure feet\n"
    answer = ask(
        over(postings(tmp_path, keeper=keeper)), "which scripting languages does the dyke keeper need?"
    )
    assert [s.text for s in answer.statements] == ["Scripting: Bash, Lua"], answer.text


def test_tools_are_told_where_a_heading_has_the_thing_and_no_tool_below_it(tmp_path: Path) -> None:
    weaver = role(
        "Weaver",
        "Loomhall",
        Responsibilities="Warp the big looms\n\n### CI/CD Pipeline\n\n- Keep the pattern pipelines running",
        Technical_skills="**CI/CD**: Jenkins, GitLab CI|**Dyes**: Woad and madder",
    )
    shelf = over(postings(tmp_path, weaver=weaver))
    answer = ask(shelf, "which CI/CD tools does loomhall use?")
    assert answer.status is Status.ANSWERED, answer.text
    assert [s.text for s in answer.statements] == ["CI/CD: Jenkins, GitLab CI"]


def test_what_is_but_a_kind_of_a_thing_lends_it_no_other_words(tmp_path: Path) -> None:
    weaver = role(
        "Weaver", "Loomhall", Skills="Strategies for selling shawls", Benefits="A loom to take home"
    )
    shelf = over(postings(tmp_path, weaver=weaver))
    assert ask(shelf, "which health insurance does loomhall offer?").status is Status.NOT_STATED


@pytest.mark.parametrize(("said", "told"), [("in May", True), ("mid May", True), ("if you may", False)])
def test_the_month_of_may_is_a_date_and_what_may_be_is_none(tmp_path: Path, said: str, *, told: bool) -> None:
    text = role("Mill Hand", "Example Mill", How_to_apply=f"The interview takes place {said}.")
    answer = ask(over(postings(tmp_path, hand=text)), "when is the interview for the mill hand?")
    assert (said in answer.text) is told, answer.text
