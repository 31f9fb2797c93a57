"""Single facts that stand in running text, below no heading of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Answer

KEEPER = (
    "The Lamp Keeper works under the direction of the Harbour Master and is stationed at the north pier.\n\n"
    "The starting wage is 17 crowns. The keeper works 76 hours per fortnight. "
    "The post is funded for two years, with effect from March 2027.\n\n"
    "Keepers should hold a Ph.D. in optics. You will lead no one in a team of nine.\n\n"
    "Applicants should send a short letter to the harbour office. For an informal conversation see Ada Rye."
)
SALTER = (
    "The Salter salts hams. We hold our carters accountable to the contract they signed.\n\n"
    "Under the leadership of our founder the smokehouse grew. Prices start at 3 crowns."
)


def _told(tmp_path: Path, text: str, question: str) -> Answer:
    """The answer of a shelf with one posting of running text."""
    name = text.split()[1] if not text.startswith("The Lamp") else "Lamp Keeper"
    return ask(over(postings(tmp_path, one=f"# {name}\n\n{text}\n")), question)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who does the lamp keeper report to?", "under the direction of the Harbour Master"),
        ("where is the lamp keeper based?", "stationed at the north pier"),
        ("what does the lamp keeper earn?", "The starting wage is 17 crowns"),
        ("how many hours does the lamp keeper work?", "76 hours per fortnight"),
        ("how long does the lamp keeper job last?", "funded for two years"),
        ("when does the lamp keeper start?", "with effect from March 2027"),
        ("when is the lamp keeper needed from?", "with effect from March 2027"),
        ("what education does the lamp keeper need?", "a Ph.D. in optics"),
        ("how are applications for the lamp keeper to be made?", "Applicants should send a short letter"),
        ("who can I contact about the lamp keeper?", "see Ada Rye"),
    ],
)
def test_a_fact_in_running_text_is_told_in_whatever_ordinary_turn_it_is_said(
    tmp_path: Path, question: str, said: str
) -> None:
    answer = _told(tmp_path, KEEPER, question)
    assert any(said in s.text for s in answer.statements), answer.text


@pytest.mark.parametrize(
    "question",
    ["who does the salter report to?", "what does the salter earn?", "when is the salter needed from?"],
)
def test_a_turn_that_only_resembles_that_of_a_fact_states_none(tmp_path: Path, question: str) -> None:
    assert _told(tmp_path, SALTER, question).status is Status.NOT_STATED


COOPER = (
    "The Cooper works Mondays to Thursdays in the yard. Days begin early, from 6.30 to 2.45pm.\n\n"
    "The brewery is looking to appoint two Coopers. They are to join the yard from 3 May 2027.\n\n"
    "Send a letter of two pages by noon on Friday, 12 March 2027."
)
USHER = (
    "The Usher shows guests their seats. The hall is open Tuesdays to Fridays, 9 am to 6 pm.\n\n"
    "We need two references from former halls, and experience in hiring three ushers.\n\n"
    "The season begins in May and ends in June. Applications are sorted by our team."
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which days does the cooper work?", "Mondays to Thursdays"),
        ("what time does the cooper start and finish?", "from 6.30 to 2.45pm"),
        ("how many coopers are you hiring?", "appoint two Coopers"),
        ("when does the cooper start?", "join the yard from 3 May 2027"),
        ("until when can I apply for the cooper?", "by noon on Friday, 12 March 2027"),
    ],
)
def test_days_times_and_numbers_of_people_tell_a_fact_by_their_form(
    tmp_path: Path, question: str, said: str
) -> None:
    answer = _told(tmp_path, COOPER, question)
    assert any(said in s.text for s in answer.statements), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "which days does the usher work?",
        "how many ushers are you hiring?",
        "when does the usher start?",
        "until when can I apply for the usher?",
    ],
)
def test_times_of_others_and_what_else_is_counted_or_begins_tell_no_fact(
    tmp_path: Path, question: str
) -> None:
    assert _told(tmp_path, USHER, question).status is Status.NOT_STATED


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Start 1 April 2027.", "Start 1 April 2027."),
        ("Starting on 3 May.", "Starting on 3 May."),
        ("Start in June 2027.", "Start in June 2027."),
        ("Beginners meet on 1 April 2027.", ""),
    ],
)
def test_a_sentence_that_is_but_a_first_day_tells_it(tmp_path: Path, sentence: str, said: str) -> None:
    potter = f"The Potter turns jugs and plates, and must have a trade certificate.\n\nFull-time, 42 hours, permanent. {sentence} The base is Rye.\n"
    answer = _told(tmp_path, potter, "when does the potter start?")
    assert (said in answer.text) if said else answer.status is Status.NOT_STATED, answer.text


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Speak to Ada Quay at the kiln, 01632 960001, before nine.", True),
        ("Ring the plumber on 01632 960002 when a pipe bursts.", False),
        ("Call handling: 01632 960001 is the number that you answer.", False),
        ("Speak to the guests of room 12.", False),
        ("Talk to 2027 visitors from 1998 to 2027.", False),
    ],
)
def test_a_sentence_that_asks_to_speak_to_somebody_at_a_number_tells_whom_to_ask(
    tmp_path: Path, sentence: str, told: bool
) -> None:
    potter = f"The Potter turns jugs and plates, and must have a trade certificate.\n\nThe base is Rye. {sentence}\n"
    answer = _told(tmp_path, potter, "whom can I contact about the potter?")
    assert (sentence in answer.text) is told, answer.text


TILER = """# Tiler

Tiles roofs and floors.

**Last date for the receipt of applications: noon, Friday 12 March 2027**

All tilers are checked by the guild before they climb.
"""


def test_a_bold_line_with_the_last_day_is_that_and_no_heading_of_what_stands_below(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, one=TILER))
    assert "12 March 2027" in ask(shelf, "what is the deadline for the tiler?").text
    assert "guild" not in ask(shelf, "how do I apply as a tiler?").text


def test_which_licence_is_needed_is_told_by_no_other_demand(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, roper=role("Roper", Requirements="Strong hands|Two years at sea")))
    answer = ask(shelf, "which licence does the roper need?")
    assert answer.status is Status.NOT_STATED, answer.text


WARDEN = (
    "The Warden has four lodge keepers as direct reports, trains, evaluates and schedules cleaners, and plans walks.\n\n"
    "A basic salary for the day and night role is 900 EUR. You are free to start no later than 3 May 2027.\n\n"
    "Your team, consisting of six rangers, keeps the paths.\n\n"
    "Wardens have a diploma and three years of experience in forestry."
)
FERRYMAN = (
    "The Ferryman rows guests and their direct reports over the lake, and manages tours and helps staff.\n\n"
    "Our team for 300 guests rows daily. The boats are 21 years old."
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who does the warden manage?", "four lodge keepers as direct reports"),
        ("does the warden have direct reports?", "four lodge keepers as direct reports"),
        ("what does the warden earn?", "is 900 EUR"),
        ("when does the warden start?", "no later than 3 May 2027"),
        ("team size for the warden?", "consisting of six rangers"),
        ("how many years of experience does the warden need?", "three years of experience"),
        ("what qualification is needed for the warden?", "a diploma"),
    ],
)
def test_whom_one_leads_and_how_many_a_team_has_is_told_in_running_text(
    tmp_path: Path, question: str, said: str
) -> None:
    answer = _told(tmp_path, WARDEN, question)
    assert any(said in s.text for s in answer.statements), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "who does the ferryman manage?",
        "team size for the ferryman?",
        "how many years of experience does the ferryman need?",
    ],
)
def test_what_others_lead_and_other_numbers_beside_a_team_tell_neither(tmp_path: Path, question: str) -> None:
    assert _told(tmp_path, FERRYMAN, question).status is Status.NOT_STATED


def test_verbs_done_to_the_same_people_lead_them_all(tmp_path: Path) -> None:
    shelf = over(
        postings(
            tmp_path,
            abbot=role("Abbot", Tasks="Supervises, trains and guides staff|Oversee and provide staff tea"),
        )
    )
    answer = ask(shelf, "who does the abbot manage?")
    assert [s.text for s in answer.statements] == ["Supervises, trains and guides staff"], answer.text


def test_an_age_is_no_experience(tmp_path: Path) -> None:
    shelf = over(
        postings(tmp_path, drover=role("Drover", Requirements="At least 21 years old|Six months of droving"))
    )
    answer = ask(shelf, "how many years of experience does the drover need?")
    assert "21" not in answer.text


def test_a_place_and_a_pay_behind_their_label_need_no_colon(tmp_path: Path) -> None:
    text = (
        "# Miller\n\n- Location Leith\n- Salary 900 - 1000 EUR\n- Hours to suit\n\nMills flour for the town."
    )
    shelf = over(postings(tmp_path, miller=text))
    assert "Leith" in ask(shelf, "where is the miller based?").text
    assert "900" in ask(shelf, "what does the miller pay?").text


GLAZIER = """# Glazier

Closing date for the receipt of applications: 3 May 2027

The guild is a family of glaziers. Glaziers hold a diploma in glass and four years of experience at a guild.

All posts are subject to an Enhanced Disclosure and Barring Service check. Valid for all sites.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("is there a background check for the glazier?", "Disclosure and Barring"),
        ("how many years of experience does the glazier need?", "four years of experience"),
        ("what's the deadline for the glazier?", "3 May 2027"),
    ],
)
def test_a_check_years_beside_a_diploma_and_the_last_day_are_told(
    tmp_path: Path, question: str, said: str
) -> None:
    assert said in ask(over(postings(tmp_path, glazier=GLAZIER)), question).text


ORGANIST = """# Assistant Organist

The chapel seeks a second organist to join the music team for four to five months while the loft is mended.

The fellowship runs from 4 January 2027 to 30 April 2027. Applications are due 3 December 2026 at noon.

## Who? When?

Two people play each Sunday. You'll be working closely with Ada Pedal, who tunes the reeds.

## What you will be doing

* Playing on short deadlines, sometimes with a day to rehearse

## Eligibility

Anyone who has finished their studies no more than 12 months prior to the start of the fellowship period.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("deadline for the assistant organist?", "Applications are due 3 December 2026 at noon."),
        ("how long is the assistant organist job?", "The fellowship runs from 4 January 2027"),
        ("who would I work with as assistant organist?", "working closely with Ada Pedal"),
    ],
)
def test_the_last_day_a_length_from_day_to_day_and_who_is_near_are_told_in_running_text(
    tmp_path: Path, question: str, said: str
) -> None:
    answer = ask(over(postings(tmp_path, organist=ORGANIST)), question)
    assert len(answer.statements) <= 2  # what else speaks of how long it is
    assert said in answer.text
    assert "Playing" not in answer.text
    assert "prior" not in answer.text


@pytest.mark.parametrize(
    "line",
    ["It's a three-month gig in spring.", "We are looking for somebody to join our crew for three months."],
)
def test_what_a_short_job_is_called_tells_how_long_it_is(tmp_path: Path, line: str) -> None:
    text = f"# Stilt Walker\n\n{line}\n\n## Requirements\n\n* Long legs\n"
    answer = ask(over(postings(tmp_path, stilts=text)), "how long is the stilt walker contract?")
    assert "month" in answer.text


def test_how_long_one_is_taught_is_no_length_of_the_contract(tmp_path: Path) -> None:
    line = "You will join our glaze team for three weeks of training."
    text = f"# Stilt Walker\n\n{line}\n\n## Requirements\n\n* Long legs\n"
    answer = ask(over(postings(tmp_path, stilts=text)), "how long is the stilt walker contract?")
    assert answer.status is Status.NOT_STATED, answer.text


def test_a_driver_whom_one_leads_does_not_make_one_drive(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, reeve=role("Reeve", Tasks="Lead the tractor drivers|Plan the harvest")))
    assert ask(shelf, "must the reeve be able to drive?").status is not Status.YES


def test_a_plan_for_the_retirement_is_told_by_no_pay(tmp_path: Path) -> None:
    text = "# Dyer\n\n- Salary: 20 EUR per hour\n- Hours: 20 per week\n\nDyes wool in all colours for the weavers."
    answer = ask(over(postings(tmp_path, dyer=text)), "retirement plan for the dyer?")
    assert "20" not in answer.text


def test_of_what_an_announcement_stands_above_what_the_role_does_is_told_by_the_paragraphs_that_name_it(
    tmp_path: Path,
) -> None:
    play = (
        "# Stage Manager\n\nWe are glad to announce our autumn play:\n\n## The Glass Heron\n\n"
        "Directed by Ada Rye, shown in October.\n\n## Details\n\n"
        "The Stage Manager will keep the prompt book and call the cues.\n\nThere is a raffle for the roof.\n"
    )
    answer = ask(over(postings(tmp_path, stage=play)), "what does the stage manager do?")
    assert [s.text for s in answer.statements] == [
        "The Stage Manager will keep the prompt book and call the cues."
    ]


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how many people are on the team of the night baker?", "Team Size: 3-5"),
        ("how big is the night baker's team?", "Team Size: 3-5"),
        ("how many people does the night baker manage?", ""),
        ("does the night baker have direct reports?", ""),
    ],
)
def test_the_size_of_a_team_is_no_number_of_people_one_leads(
    tmp_path: Path, question: str, quote: str
) -> None:
    baker = role("Night Baker", "Example Oven", extra="teamSize: 'Team Size: 3-5'", Tasks="Bake rolls")
    answer = ask(over(postings(tmp_path, baker=baker)), question)
    assert (answer.status is Status.ANSWERED) is bool(quote), answer.text
    assert quote in answer.text


def test_a_task_that_speaks_of_what_is_given_stays_one_of_the_list_of_tasks(tmp_path: Path) -> None:
    tasks = ("Keep the oven", "Bookkeeping: assist with reimbursement slips", "Train the night shift")
    baker = role("Night Baker", "Example Oven", Responsibilities="\n- ".join(tasks))
    answer = ask(over(postings(tmp_path, baker=baker)), "what does the night baker do?")
    assert [s.text for s in answer.statements] == list(tasks)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Most mornings start in the kiln room.", False),
        ("You start on the bench and move up.", False),
        ("We start in pairs and end as one.", False),
        ("Most of us start from nothing.", False),
        ("Each shift starts on the roof with tea.", False),
        ("The job starts in spring.", True),
        ("The job starts in May.", True),
        ("We start in early September.", True),
        ("You start on the first Monday of March.", True),
        ("Starting from 3 May.", True),
        ("You start on a date that suits you.", True),
    ],
)
def test_where_or_how_something_starts_is_no_first_day(tmp_path: Path, sentence: str, told: bool) -> None:
    text = f"# Glazier\n\n## Your days\n\n{sentence} You will\n\n- cut panes\n- tend the kiln\n\n## Pay\n\n£20,000\n"
    found = ask(over(postings(tmp_path, glazier=text)), "start date for the glazier?")
    assert (found.status is Status.ANSWERED) is told, found.text


TOYMAKER = """# Toy Maker

Help us make toys! While we can't say what we'll work on, we expect projects to include:

- Kites that fly by themselves
- A rocking horse

## Requirements

- Three years at a lathe

## About us

To apply, send an email to toys@example.org with the subject "A maker of toys". We like stamps.
"""


@pytest.mark.parametrize(
    ("question", "said", "other"),
    [
        ("what could the toy maker get to build?", "A rocking horse", "lathe"),
        ("what will the toy maker build", "A rocking horse", "lathe"),
        ("requirements of the toy maker?", "Three years at a lathe", "rocking"),
        ("what subject line goes on the mail for the toy maker?", "A maker of toys", "lathe"),
    ],
)
def test_projects_that_are_expected_are_work_and_a_subject_line_is_part_of_applying(
    tmp_path: Path, question: str, said: str, other: str
) -> None:
    answer = ask(over(postings(tmp_path, toys=TOYMAKER)), question)
    assert said in answer.text
    assert other not in answer.text


def test_how_long_a_thing_may_be_is_asked_as_how_long_it_is(tmp_path: Path) -> None:
    text = "# Town Crier\n\n## Responsibilities\n\n* Keep intros and outros under 2 minutes each\n* Ring the bell\n"
    answer = ask(over(postings(tmp_path, crier=text)), "how long may the intros of the town crier be?")
    assert [s.text for s in answer.statements] == ["Keep intros and outros under 2 minutes each"]
