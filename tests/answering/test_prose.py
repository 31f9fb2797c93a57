"""Postings written as running prose, as a mail, in paragraphs of HTML and below a title alone: a sentence is told, no paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

CARPENTER = """Subject: Vacancy: Ship's Carpenter, Saltmarsh Boat Museum

The Saltmarsh Boat Museum is the home of forty wooden working boats, of which
six still sail. Founded in 1971 by a group of fishermen, it now welcomes
60,000 visitors a year. We wish to appoint a Ship's Carpenter to our small
conservation team.

The Ship's Carpenter will plan and carry out the repair of the historic fleet,
from the survey of each hull to the last coat of paint. S/he will keep a
written and photographic record of every repair and will train two apprentices
a year. The carpenter also gives a monthly demonstration of steam bending in
the yard. The appointee reports to the Head of Conservation. Applicants should
have served an apprenticeship in boatbuilding or have equivalent experience,
and must be able to work at height and afloat. Knowledge of traditional
rigging is desirable but not essential. A driving licence would be an
advantage.

The post is based at our yard on Tidemill Quay and is full time, 37 hours per
week, with occasional weekend work during the regatta. It is offered for a
fixed term of three years in the first instance. The salary is GBP 27,400 to
30,100 per annum depending on experience. The museum offers 26 days of annual
leave and membership of its pension scheme.

Please send a CV, a covering letter of not more than two pages and the names
of two referees to Miss Orla Finch, Saltmarsh Boat Museum, Tidemill Quay, or
by e-mail to orla.finch@saltmarsh.example. Informal enquiries may be made to
the Head of Conservation on 01700 900 218. The closing date is noon on 14 May
2027. Interviews will take place in the week of 7 June.
"""
OFFICER = """<html><head><title>Bee Health Officer - Harrowdale County</title></head><body>
<h1>Bee Health Officer</h1>
<p>Harrowdale County seeks an enthusiastic Bee Health Officer to join its Office of Rural Affairs. The Office inspects,
registers and advises some 900 apiaries across the county. It is funded by the county and by a fund for pollinators.</p>
<p>You will be responsible for inspecting apiaries between April and September, taking samples of brood and advising
keepers on the control of mites. Duties also include the organisation of two training days a year and the maintenance
of the county's register of hives. You will work closely with the county's two veterinary officers. Candidates must hold
a degree in agriculture, biology or a related field and have at least two years' experience of keeping bees. The
successful candidate will possess excellent communication skills and a full, clean driving licence. Fluency in Welsh is
preferred. Experience of working with volunteers would be an asset.</p>
<p>Salary is commensurate with experience, starting at $41,500. Benefits include a generous pension, 30 days of paid
holiday and the use of a county vehicle. This is a permanent, part-time position of 28 hours per week. The officer is
based in Harrow Mill but frequent travel within the county is required.</p>
<p>To apply, send a letter of interest and a curriculum vitae to the Secretary, Office of Rural Affairs, 4 Millgate,
Harrow Mill. Please quote reference BHO/27. Review of applications begins on February 1, 2027 and continues until the
position is filled. Harrowdale County is an equal opportunity employer.</p>
</body></html>
"""
COORDINATOR = """# Night Shelter Coordinator

Lantern House has given beds to people without a home since 1988. Our two shelters are open every night of the year and
are run by eleven staff and some eighty volunteers. We are now recruiting a Night Shelter Coordinator for Canal Street.

Reporting to the Director of Services, the coordinator leads a team of four support workers and is in charge of the
shelter from 8 pm to 8 am, four nights a week. The post holder welcomes and registers guests, assesses their needs and
refers them to health services. He or she recruits and trains volunteers, draws up the rota and keeps the stock of
food. The coordinator will also represent Lantern House at meetings of the city's homelessness forum.

The ideal candidate has three years of experience in social care, a calm manner and a recognised qualification in social
work or nursing. A good command of English and of one other language is essential. Experience of managing volunteers is
desirable. An enhanced criminal record check will be carried out before appointment.

The position is paid at 2,950 euros a month, plus a night allowance of 15 percent. We offer supervision by an external
coach, free meals on shift and six weeks of leave. The contract is for two years and may be renewed. The post is to be
filled from 1 September 2027.

Applications, consisting of a letter and a CV, should be sent by 30 June 2027 to Ruben Achterberg at
jobs@lantern.example. Please tell us in your letter why you want to work at night. Shortlisted candidates will be
invited to spend an evening at the shelter before the interview.
"""


@pytest.fixture
def prose(tmp_path: Path) -> Assistant:
    """A shelf of the three."""
    shelf = postings(tmp_path, coordinator=COORDINATOR)
    for name, text in (("carpenter.txt", CARPENTER), ("officer.html", OFFICER)):
        next(shelf.rglob("coordinator.md")).with_name(name).write_text(text, encoding="utf-8")
    return over(shelf)


@pytest.mark.parametrize(
    "question",
    ["until when is the carter's contract?", "how long is the contract of the carter?"],
)
@pytest.mark.parametrize("said", ["ends in October 2028", "expires in June", "is valid until June"])
def test_when_a_contract_ends_is_how_long_it_is(tmp_path: Path, question: str, said: str) -> None:
    text = f"# Carter\n\n## About the job\n\nYou lead a horse to the mill. Your contract {said}. We like rye.\n\n## How to apply\n\nWrite.\n"
    answer = ask(over(postings(tmp_path, carter=text)), question)
    assert [s.text for s in answer.statements] == [f"Your contract {said}."], answer.text


@pytest.mark.parametrize(
    ("question", "told", "traps"),
    [
        (
            "what does the ship's carpenter do?",
            ("repair of the historic fleet", "train two apprentices", "steam bending"),
            ("served an apprenticeship", "GBP", "referees", "licence"),
        ),
        (
            "what are the requirements for the ship's carpenter?",
            ("served an apprenticeship", "traditional rigging"),
            ("steam bending", "GBP", "photographic"),
        ),
        ("what would be nice to have as ship's carpenter?", ("rigging", "licence"), ("served",)),
        ("what does the ship's carpenter earn?", ("27,400",), ("37 hours", "annual leave")),
        ("where is the ship's carpenter based?", ("Tidemill Quay",), ("referees", "GBP")),
        ("who does the ship's carpenter report to?", ("Head of Conservation",), ("steam",)),
        ("how do I apply for ship's carpenter?", ("Please send a CV",), ("GBP", "steam")),
        ("what's the deadline for the ship's carpenter?", ("14 May",), ("covering letter",)),
        ("how long is the ship's carpenter contract?", ("three years",), ("37 hours", "GBP")),
        ("what benefits does the ship's carpenter get?", ("26 days",), ("Tidemill", "referees")),
        (
            "what are the duties of the bee health officer?",
            ("inspecting apiaries", "two training days", "veterinary"),
            ("a degree", "licence", "41,500", "900 apiaries", "Welsh"),
        ),
        (
            "qualifications for the bee health officer?",
            ("degree in agriculture", "two years' experience", "licence"),
            ("training days", "41,500"),
        ),
        ("what does the bee health officer pay?", ("41,500",), ("28 hours", "Harrow Mill")),
        ("which benefits come with the bee health officer job?", ("30 days",), ("28 hours", "Harrow Mill")),
        ("how many hours does the bee health officer work?", ("28 hours",), ("41,500",)),
        (
            "when are applications for the bee health officer reviewed?",
            ("February 1",),
            ("interest", "equal"),
        ),
        ("how to apply as bee health officer?", ("letter of interest", "BHO/27"), ("equal", "41,500")),
        ("does the bee health officer travel?", ("travel within the county",), ("41,500",)),
        ("who does the bee health officer work with?", ("veterinary officers",), ("a degree",)),
        (
            "what will the night shelter coordinator do?",
            ("registers guests", "trains volunteers", "represent"),
            ("ideal candidate", "2,950", "1988", "command"),
        ),
        (
            "what profile do they want as night shelter coordinator?",
            ("three years of experience", "command of English"),
            ("draws up", "2,950", "coach"),
        ),
        ("what is the salary of the night shelter coordinator?", ("2,950",), ("coach", "two years")),
        ("who does the night shelter coordinator report to?", ("Director of Services",), ("draws up",)),
        ("how big is the team of the night shelter coordinator?", ("four support workers",), ("draws up",)),
        ("when does the night shelter coordinator start?", ("1 September",), ("coach", "2,950")),
        ("what do they offer the night shelter coordinator?", ("free meals",), ("two years", "September")),
        ("until when can I apply as night shelter coordinator?", ("30 June",), ("an evening",)),
        ("who do I send my night shelter coordinator application to?", ("Ruben",), ("an evening", "2,950")),
        ("what is the hiring process for the night shelter coordinator?", ("an evening",), ("2,950",)),
    ],
)
def test_of_a_paragraph_the_sentences_about_what_is_asked_are_told_and_no_others(
    prose: Assistant, question: str, told: tuple[str, ...], traps: tuple[str, ...]
) -> None:
    answer = ask(prose, question)
    said = " ".join(s.text for s in answer.statements)
    assert [part for part in told if part not in said] == [], answer.text
    assert [trap for trap in traps if trap in said] == [], answer.text


@pytest.mark.parametrize(
    "question",
    [
        "is a driving licence mandatory for the ship's carpenter?",
        "is welsh required for the bee health officer?",
        "is experience with volunteers required for the night shelter coordinator?",
    ],
)
def test_a_wish_beside_a_demand_in_one_paragraph_is_none(prose: Assistant, question: str) -> None:
    assert ask(prose, question).status is Status.NO


def test_what_is_cut_out_of_a_paragraph_is_quoted_word_for_word_with_its_lines(prose: Assistant) -> None:
    [said] = ask(prose, "what does the bee health officer pay?").statements
    assert said.text == "Salary is commensurate with experience, starting at $41,500."
    assert said.citation.quote == said.text
    assert said.citation.lines == (11, 13)


def test_of_two_sentences_about_a_thing_the_one_that_speaks_of_what_is_asked_is_told(tmp_path: Path) -> None:
    text = (
        "# Granary Clerk\n\nThe granary keeps a ledger of seeds, and the ledger of seeds is its heart. Good records "
        "matter. The clerk will play a part in writing new records for the ledger of seeds and in mending old ones."
    )
    answer = ask(
        over(postings(tmp_path, clerk=text)),
        "what is the granary clerk supposed to do about the ledger of seeds?",
    )
    assert [s.text[:14] for s in answer.statements] == ["The clerk will"], answer.text


def test_what_a_job_is_about_is_told_without_pay_and_address(tmp_path: Path) -> None:
    text = (
        "# Bell Tuner\n\nOur workshop tunes bells for churches. You will tune them by ear.\n\nThe salary is 900 EUR a "
        "month. Send a letter to:\n\nBell Yard\n\n7 Foundry Lane\n\nREF 12/B"
    )
    answer = ask(over(postings(tmp_path, tuner=text)), "what is the purpose of the bell tuner's job?")
    assert [s.text for s in answer.statements] == [
        "Our workshop tunes bells for churches. You will tune them by ear."
    ], answer.text


def test_a_sentence_about_others_is_told_with_the_one_that_names_them(tmp_path: Path) -> None:
    text = "# Organ Tuner\n\nYou will tune the organs of old churches with our team. The post is paid £20 an hour. Apply by letter.\n\nOur apprentices weed. They earn £9 an hour."
    answer = ask(over(postings(tmp_path, tuner=text)), "what does the organ tuner earn?")
    assert [s.text for s in answer.statements] == [
        "The post is paid £20 an hour.",
        "Our apprentices weed. They earn £9 an hour.",
    ], answer.text


def test_prose_that_mostly_speaks_of_no_facet_is_told_less_what_speaks_of_another(tmp_path: Path) -> None:
    text = (
        "# Kiln Keeper\n\nThis job joins fire and clay.\n\nSpecifically, being a kiln keeper here means loading shelves. "
        "The shelves come in three sizes.\n\nThe salary is £30,000 a year."
    )
    answer = ask(over(postings(tmp_path, keeper=text)), "what does the kiln keeper do?")
    assert "means loading shelves" in answer.text, answer.text
    assert "£30,000" not in answer.text


def test_a_word_of_what_is_asked_for_in_another_meaning_is_no_time(tmp_path: Path) -> None:
    text = "# Lamp Trimmer\n\nWe trim lamps.\n\n## Growth\n\nWe have had two keepers to date, and are now looking for more."
    answer = ask(over(postings(tmp_path, trimmer=text)), "what's the start date for the lamp trimmer?")
    assert answer.status is Status.NOT_STATED, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("must the kiln keeper know sieves?", Status.YES),
        ("must the kiln keeper know welding?", Status.YES),
    ],
)
def test_a_list_in_prose_that_ends_in_a_demand_demands_each_of_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = (
        "# Kiln Keeper\n\nThis job joins fire and clay.\n\nCompetence with sieves, welding, and linux is mandatory. "
        "The kilns are lit by the two of us at dawn."
    )
    answer = ask(over(postings(tmp_path, keeper=text)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what is the site the clockmaker looks after built in?", "a fair amount of PHP"),
        ("which programming language for the clockmaker?", "a fair amount of PHP"),
        ("what's the tech stack of the bell tuner?", "written in Rust"),
        ("what language is the codebase of the bell tuner written in?", "written in Rust"),
    ],
)
def test_what_something_is_written_in_is_told_by_a_sentence_that_names_a_language(
    tmp_path: Path, question: str, quote: str
) -> None:
    clocks = "# Clockmaker\n\nThis job joins springs and this very website, which shows the time to all who pass by the tower.\n\nThe website uses a fair amount of PHP, and you wind the clocks of three towns."
    bells = "# Bell Tuner\n\nThis job joins bronze and code. You work on our bells, whose players are written in Rust.\n\nThe tower is high, and letters are written in ink."
    answer = ask(over(postings(tmp_path, clocks=clocks, bells=bells)), question)
    assert quote in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "what do i need to know to be a kiln keeper?",
        "which skills does the kiln keeper need?",
        "what do i need to be a kiln keeper?",
    ],
)
def test_what_one_must_know_is_told_by_running_text_that_asks_for_it(tmp_path: Path, question: str) -> None:
    text = (
        "# Kiln Keeper\n\nThis job joins fire and clay. The shelves come in three sizes.\n\nWe load at dawn. "
        "Competence in stacking shelves is required, as is a mind for heat."
    )
    answer = ask(over(postings(tmp_path, keeper=text)), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert "stacking shelves is required" in answer.text
    assert "three sizes" not in answer.text


def test_with_whom_one_works_is_told_by_what_says_so_before_what_the_team_is(tmp_path: Path) -> None:
    keeper = role(
        "Kiln Keeper",
        Responsibilities="Work closely with the master glazier|Load the shelves",
        Our_team="We live in ten villages|We like pineapple",
    )
    glazier = role("Glazier", Responsibilities="Load the shelves", Our_team="We are ten|We like pineapple")
    shelf = over(postings(tmp_path, keeper=keeper, glazier=glazier))
    answer = ask(shelf, "who does the kiln keeper work alongside?")
    assert "master glazier" in answer.text, answer.text
    assert "pineapple" not in answer.text
    assert "We are ten" in ask(shelf, "who does the glazier work alongside?").text


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("If you like clay, we invite you to apply.", False),
        ("Here you get a chance to apply your skills.", False),
        ("To apply, send a letter to the tower.", True),
    ],
)
def test_who_is_invited_and_what_skills_are_applied_to_is_no_way_to_apply(
    tmp_path: Path, told: str, *, says: bool
) -> None:
    keeper = role("Kiln Keeper", extra=f"about: '{told}'", Tasks="Load the shelves|Count the pots")
    answer = ask(over(postings(tmp_path, keeper=keeper)), "how do i apply for the kiln keeper?")
    assert (answer.status is Status.ANSWERED) is says, answer.text


LIGHTHOUSE = """# Lighthouse Keeper

The rock needs a keeper again. This role is responsible for the lamp and its two horns. You need to possess
two things: patience and good boots. A steady hand and a sense of humour are key requirements.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what does the lighthouse keeper do?", "This role is responsible for the lamp and its two horns."),
        ("requirements for the lighthouse keeper?", "patience and good boots"),
        ("requirements for the lighthouse keeper?", "sense of humour are key requirements"),
    ],
)
def test_running_text_says_what_a_role_is_responsible_for_and_what_one_must_possess(
    tmp_path: Path, question: str, said: str
) -> None:
    shelf = over(postings(tmp_path, keeper=LIGHTHOUSE, cook=role("Cook", "Example Inn", Tasks="Cook")))
    assert said in " ".join(ask(shelf, question).text.split())


@pytest.mark.parametrize(
    "question",
    [
        "who are they looking for as chart drawer, ideally?",
        "who is the ideal chart drawer?",
        "what does the chart drawer require?",
    ],
)
def test_who_the_ideal_candidate_is_is_demanded_in_prose(tmp_path: Path, question: str) -> None:
    ideal = "The ideal candidate for this post is a steady hand and has seen the sea."
    text = f"# Chart Drawer\n\nCharts tell pilots how deep it is. {ideal} Charts are kept in oak chests.\n"
    answer = ask(over(postings(tmp_path, drawer=text)), question)
    assert answer.facets == ("requirements",), answer.text
    assert ideal in answer.text
    assert ask(over(tmp_path), "must the chart drawer have seen the sea?").status is Status.ANSWERED
