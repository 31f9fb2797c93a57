"""A yes to a question that counts something claims the figure as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

KEEPER = role(
    "Bee Keeper",
    "Example Hives",
    Contract="The contract runs for eighteen months|A probation of 6 weeks|Notice of 2 weeks is preferred",
    Requirements="3-5 years with bees|Solid Python",
    Working_hours="7.5 hours per day, 4 days a week",
    Benefits="30 days of paid leave",
    About_us="We look after 40 goats and 12 sheep|We open on May 3, in the meadow",
)


@pytest.fixture(scope="module")
def hives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Assistant, Path]:
    folder = postings(tmp_path_factory.mktemp("hives"), keeper=KEEPER)
    return over(folder), folder


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the contract of the bee keeper for two full years?", Status.NO),
        ("is the contract of the bee keeper 18 months long?", Status.YES),
        ("does the bee keeper's contract run a year and more than twelve months?", Status.YES),
        ("is the contract of the bee keeper longer than two years?", Status.NO),
        ("must i give notice of two weeks as bee keeper?", Status.NO),
        ("is a meadow of eight years a must for the bee keeper?", Status.ANSWERED),
        ("do i need seven years as bee keeper?", Status.NO),
        ("do i need four years as bee keeper?", Status.YES),
        ("are two years enough for the bee keeper?", Status.NO),
        ("is three years of experience enough for the bee keeper?", Status.YES),
        ("i have seven years of professional experience, is that enough for the bee keeper?", Status.YES),
        ("i have seven years of cooking experience. is that enough for the bee keeper?", Status.ANSWERED),
        ("are 7 years with bees enough for the bee keeper?", Status.YES),
        ("with 8 years behind me, can i apply as bee keeper?", Status.NOT_STATED),
        ("i have two years with bees, may i apply as bee keeper?", Status.NO),
        ("i've got about 4 years with bees. could i be hired as bee keeper?", Status.YES),
        ("i gained just one year with bees, can i still apply as bee keeper?", Status.NO),
        ("i have two years left at college, may i apply as bee keeper?", Status.NOT_STATED),
        ("does the bee keeper work five days a week?", Status.NO),
        ("does the bee keeper work four days a week?", Status.YES),
        ("does the bee keeper get 25 days of leave?", Status.ANSWERED),
        ("does the bee keeper get 35 days of leave?", Status.NO),
        ("does the bee keeper look after 12 goats?", Status.ANSWERED),
        ("does the bee keeper look after forty goats?", Status.YES),
        ("i have ten years of ruby, does the bee keeper need python?", Status.YES),
        ("is the bee keeper 40 hours a week?", Status.ANSWERED),
        ("is the bee keeper six months?", Status.ANSWERED),
        ("is python required of the bee keeper?", Status.YES),
    ],
)
def test_a_figure_is_held_against_the_one_stated(
    hives: tuple[Assistant, Path], question: str, status: Status
) -> None:
    answer = ask(hives[0], question)
    assert answer.status is status, answer.text
    assert_proved(answer, hives[1])


PILOT = role(
    "Harbour Pilot",
    "Example Quays",
    About_us="With 45 years of experience Example Quays leads the trade|Our pilots stay for eight years",
    Requirements="6+ years at sea, 2 of them with tugs|Radar (3 years), Rust (1 year)|"
    "Python for two years and Docker for four years|A maximum of 5 years of teaching|"
    "Two years of German; some Japanese|0-3 years of diving",
)
INSPECTOR = (
    "---\ntitle: Ticket Inspector\n---\n\nWe opened 70 years ago. You need 4 years of experience.\n\n"
    "## What you do\n\n- Look at tickets on the morning boats\n- Help who is late\n"
)


@pytest.fixture(scope="module")
def quays(tmp_path_factory: pytest.TempPathFactory) -> tuple[Assistant, Path]:
    folder = postings(tmp_path_factory.mktemp("quays"), pilot=PILOT, inspector=INSPECTOR, keeper=KEEPER)
    return over(folder), folder


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need six years with tugs for the harbour pilot?", Status.NO),
        ("are two years with tugs enough for the harbour pilot?", Status.YES),
        ("is one year of rust enough for the harbour pilot?", Status.YES),
        ("do i need three years of rust for the harbour pilot?", Status.NO),
        ("do i need two years of docker for the harbour pilot?", Status.ANSWERED),
        ("do i need two years of python for the harbour pilot?", Status.YES),
        ("does the harbour pilot need 2 years of japanese?", Status.ANSWERED),
        ("i have six years at sea but only one with tugs, is that enough as harbour pilot?", Status.ANSWERED),
        ("is it too much if i have nine years at sea as harbour pilot?", Status.ANSWERED),
        ("are four years of experience enough for the harbour pilot?", Status.NO),
        ("i only have one year of experience, can i still apply as harbour pilot?", Status.NO),
    ],
)
def test_of_several_stretches_the_one_beside_the_thing_asked_about_is_its_own(
    quays: tuple[Assistant, Path], question: str, status: Status
) -> None:
    answer = ask(quays[0], question)
    assert answer.status is status, answer.text
    assert_proved(answer, quays[1])


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need five years of teaching for the harbour pilot?", Status.ANSWERED),
        ("i have seven years of teaching, is that ok for the harbour pilot?", Status.ANSWERED),
        ("does the harbour pilot need seven years of teaching?", Status.NO),
        ("do i need three years of diving for the harbour pilot?", Status.ANSWERED),
        ("is one year of diving enough for the harbour pilot?", Status.YES),
    ],
)
def test_the_most_that_a_posting_takes_is_not_the_least_it_asks_for(
    quays: tuple[Assistant, Path], question: str, status: Status
) -> None:
    answer = ask(quays[0], question)
    assert answer.status is status, answer.text


def test_the_years_of_an_employer_are_asked_of_nobody(quays: tuple[Assistant, Path]) -> None:
    for question in (
        "do i need 45 years of experience for the harbour pilot?",
        "do i need eight years of experience as harbour pilot?",
        "do i need 70 years of experience as ticket inspector?",
    ):
        assert ask(quays[0], question).status is Status.NO
    assert ask(quays[0], "are four years of experience enough for the ticket inspector?").status is Status.YES
    told = ask(quays[0], "how many years of experience does the harbour pilot need?").text
    assert "45" not in told
    assert "6+" in told


@pytest.mark.parametrize(
    ("question", "status", "text"),
    [
        ("how many days of vacation does the lantern maker get?", Status.NOT_STATED, "vacation"),
        ("two and a half years at a bench, is that enough for the lantern maker?", Status.NO, "3+ years"),
        ("three and a half years at a bench, is that enough for the lantern maker?", Status.YES, "3+ years"),
    ],
)
def test_a_figure_that_a_section_does_not_hold_is_not_answered_with_the_section(
    tmp_path: Path, question: str, status: Status, text: str
) -> None:
    maker = role(
        "Lantern Maker",
        "Example Lanterns",
        Requirements="3+ years of experience at a bench",
        Benefits="A yearly bonus|Free candles",
    )
    answer = ask(over(postings(tmp_path, maker=maker, cook=role("Cook", "Example Inn"))), question)
    assert answer.status is status, answer.text
    assert text in answer.text


def test_a_count_of_other_things_each_year_is_no_stretch_of_time(tmp_path: Path) -> None:
    leader = role("Choir Leader", Requirements="Experience leading 5 concerts each year")
    answer = ask(
        over(postings(tmp_path, leader=leader)), "is 3 years of experience enough for the choir leader?"
    )
    assert answer.status is not Status.NO, answer.text


def test_how_many_people_are_led_is_not_how_many_an_employer_has(tmp_path: Path) -> None:
    steward = role("Steward", "Example Court", Requirements="Manage 15 employees")
    answer = ask(
        over(postings(tmp_path, steward=steward, page=role("Page", "Example Tower"))),
        "how many employees does Example Court have?",
    )
    assert "15" not in answer.text


WARDEN = role(
    "Warden",
    "Example Fort",
    Who_may_apply="All citizens of the fort",
    Requirements="One year of guarding",
    About_us="We plan on hiring two wardens this spring",
)


@pytest.mark.parametrize(
    "question", ["can i even apply as warden?", "i live here for 8 years now. can i apply as warden?"]
)
def test_who_may_apply_is_told_and_no_yes_given_for_years_told_beside_it(
    tmp_path: Path, question: str
) -> None:
    answer = ask(over(postings(tmp_path, warden=WARDEN)), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [s.text for s in answer.statements] == ["All citizens of the fort"]


def test_how_many_are_hired_is_told_by_what_says_so_and_a_question_never_lacks_its_subject(
    tmp_path: Path,
) -> None:
    told = over(postings(tmp_path, warden=WARDEN, cook=role("Cook", "Example Inn")))
    answer = ask(told, "how many wardens are being hired?")
    assert [s.text for s in answer.statements] == ["We plan on hiring two wardens this spring"], answer.text
    assert "the number of openings" in ask(told, "how many vacancies are there for the cook?").text
    assert "anything about what you ask." in ask(told, "cook at Example Inn: how many?").text


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("which roles need five years or more of experience?", ["Falconer"]),
        ("which roles need at least 2 years?", ["Falconer", "Saddler"]),
        ("which jobs ask for more than 3 years of experience", ["Falconer"]),
        ("who needs fewer than 3 years of experience?", ["Saddler"]),
        ("which roles need 9 years of experience?", []),
        ("which one wants the most years of experience?", ["Falconer", "Saddler", "Groom"]),
        ("what role needs the fewest years of experience", ["Groom", "Saddler", "Falconer"]),
        ("does the groom need the least experience", ["Groom", "Saddler", "Falconer"]),
    ],
)
def test_which_roles_ask_for_so_many_years_is_compared_and_no_matter_of_digits(
    tmp_path: Path, question: str, titles: list[str]
) -> None:
    told = over(
        postings(
            tmp_path,
            falconer=role("Falconer", Requirements="5+ years of experience|9 birds at once"),
            groom=role("Groom", Requirements="0-3 years of experience", Section_9="Brush well"),
            saddler=role("Saddler", Requirements="2 years of experience", Pay="4.5 to 9.5 crowns"),
        )
    )
    answer = ask(told, question)
    assert [one.title for one in answer.roles] == titles, answer.text
    assert answer.status is (Status.LIST if titles else Status.NOT_MENTIONED)


def test_where_none_counts_years_no_other_length_is_told_as_the_most(tmp_path: Path) -> None:
    told = "Experience with geese|Flocks differ: some stay three days, others six months"
    geese = {name: role(name.title(), Requirements=told) for name in ("gooseherd", "goatherd")}
    answer = ask(over(postings(tmp_path, **geese)), "which one wants the most years of experience?")
    assert answer.status is Status.NOT_MENTIONED, answer.text


def test_hours_asked_for_are_not_told_by_months_beside_what_is_asked(tmp_path: Path) -> None:
    page = role(
        "Page",
        Working_hours="Four hours a week as a target",
        Becoming_a_knight="Each member of the court becomes a knight within the next 6 months",
    )
    answer = ask(
        over(postings(tmp_path, page=page)), "how many hours a week does a page, a court member, put in?"
    )
    assert "Four hours" in answer.text


def test_a_part_of_a_number_is_not_that_number(tmp_path: Path) -> None:
    saddler = role("Saddler", Requirements="2 knives", Pay="4.5 crowns")
    told = over(postings(tmp_path, saddler=saddler, groom=role("Groom", Pay="5 crowns")))
    assert [one.title for one in ask(told, "which jobs mention 5 crowns?").roles] == ["Groom"]


def test_graduates_are_told_that_graduates_are_meant(tmp_path: Path) -> None:
    groom = role(
        "Groom", About_the_role="Made for students and recent graduates", Nice_to_have="Experience with hay"
    )
    shelf = over(postings(tmp_path, groom=groom, page=role("Page", Requirements="2 years at court")))
    answer = ask(shelf, "I just graduated, can I apply as groom?")
    assert (answer.status, "recent graduates" in answer.text) == (Status.YES, True), answer.text
    assert ask(shelf, "I've no experience, can I join as page?").status is Status.NO


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("just graduated, zero experience. would that be okay for the groom?", Status.YES),
        ("no work experience yet, could i still apply as saddler?", Status.NO),
        ("fresh out of university, am i eligible as groom?", Status.YES),
        ("I only have a green card. May I apply as saddler?", Status.NO),
        ("I only have a green card. May I apply as groom?", Status.NOT_MENTIONED),
        ("can i become a page without any experience?", Status.YES),
        ("do i need experience to become a page?", Status.NO),
    ],
)
def test_what_is_all_that_an_asker_has_is_held_against_what_is_asked_for(
    tmp_path: Path, question: str, status: Status
) -> None:
    saddler = role("Saddler", Requirements="2 years of saddling (Lisp preferred)|Citizenship is required")
    groom = role("Groom", Requirements="0-3 years of experience with horses")
    page = role("Page", Requirements="No prior experience required (we teach you)")
    answer = ask(over(postings(tmp_path, saddler=saddler, groom=groom, page=page)), question)
    assert answer.status is status, answer.text


def test_which_roles_pay_more_than_a_sum_is_told_what_each_pays(tmp_path: Path) -> None:
    cook = role("Cook", Requirements="5 years at a stove", Pay="7 florins per month")
    folder = postings(tmp_path, cook=cook, page=role("Page", Pay="3 florins per month"), maid=role("Maid"))
    answer = ask(over(folder), "which roles pay more than 5 florins?")
    assert [s.text for s in answer.statements] == ["7 florins per month", "3 florins per month"], answer.text


def test_how_many_years_is_told_by_no_sum_of_money(tmp_path: Path) -> None:
    saddler = role("Saddler", Requirements="3 years of banking", About_us="Our bank lent £39m to banks")
    cook = role("Cook", Requirements="A clean apron", About_us="We financed £39m of ovens|Bankers eat here")
    shelf = over(postings(tmp_path, saddler=saddler, cook=cook))
    told = ask(shelf, "how many years of banking experience does the saddler need?")
    assert [s.text for s in told.statements] == ["3 years of banking"], told.text
    assert ask(shelf, "how many years of finance experience does the cook need?").status is Status.NOT_STATED


def test_how_many_years_of_a_thing_that_is_needed_is_no_thing_it_says_nothing_of(
    hives: tuple[Assistant, Path],
) -> None:
    answer = ask(hives[0], "how many years of python does the bee keeper need?")
    assert "does not state a figure for python" in answer.text, answer.text
    assert "anything about rust" in ask(hives[0], "how many years of rust does the bee keeper need?").text


@pytest.mark.parametrize(
    ("question", "context", "told"),
    [
        ("how much does the bee keeper earn?", (), "Salary is flexible"),
        ("how much does the bee keeper get at the start?", (), "Salary is flexible"),
        ("how much would i get per year as a bee keeper", (), "Salary is flexible"),
        ("how much?", ("what does the bee keeper do?",), "Salary is flexible"),
        ("what does the bee keeper do, and how much?", (), "Salary is flexible"),
        ("how many years does the bee keeper need?", (), "does not state"),
    ],
)
def test_pay_told_in_words_answers_how_much(
    tmp_path: Path, question: str, context: tuple[str, ...], told: str
) -> None:
    keeper = role(
        "Bee Keeper",
        "Example Hives",
        Tasks="Calm the bees",
        Compensation="Salary is flexible",
        Requirements="A veil",
    )
    answer = ask(over(postings(tmp_path, keeper=keeper)), question, *context)
    assert told in answer.text


COOK = role(
    "Cook",
    "Example Inn",
    Contract="The contract is for 12 weeks|25 days of leave|After 3 months you get a raise|About 20 hrs/week"
    "|The trial lasts half a year|20 hours of training, 30 % of them online",
    Requirements="Three years at the stove",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the cook contract run a year?", Status.NO),
        ("is the cook contract 3 months?", Status.ANSWERED),
        ("are there five weeks of leave for the cook?", Status.ANSWERED),
        ("are there six weeks of leave for the cook?", Status.NO),
        ("does the cook get a raise after 90 days?", Status.YES),
        ("does the cook get a raise after a month?", Status.NO),
        ("does the cook trial last 6 months?", Status.YES),
        ("is it 20h for the cook?", Status.YES),
        ("is it 30 hours for the cook?", Status.NO),
        ("does the cook need one year at the stove?", Status.ANSWERED),
    ],
)
def test_lengths_of_time_in_other_units_are_held_against_each_other_where_that_is_sure(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, cook=COOK)), question)
    assert answer.status is status, answer.text


SMITH = role(
    "Smith",
    "Example Forge",
    Requirements="3 years of forging, and iron or other metals|One year of experience with hammers|English: B2|German at a communicative level"
    "|Swedish, spoken and written",
    Tasks="Work with the team leader on horseshoes|Shoe horses, now and then with silver",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is one year enough for the smith?", Status.ANSWERED),
        ("is one year of hammers enough for the smith?", Status.YES),
        ("is the smith a silver job?", Status.ANSWERED),
        ("must the smith be fluent in english?", Status.ANSWERED),
        ("must the smith be fluent in german?", Status.NO),
        ("is basic german ok for the smith?", Status.NO),
        ("must the smith be fluent in swedish?", Status.ANSWERED),
        ("does the smith have to speak swedish?", Status.YES),
        ("is C1 english enough for the smith?", Status.YES),
        ("as smith, do i lead the horseshoes team?", Status.ANSWERED),
    ],
)
def test_no_verdict_is_drawn_from_what_is_counted_or_named_otherwise(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, smith=SMITH)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is there an annual bonus for the ferry pilot?", Status.YES),
        ("does the ferry pilot get a yearly boat trip?", Status.YES),
        ("does the ferry pilot get an annual oar?", Status.ANSWERED),  # it comes every month
        ("is there a signing bonus for the ferry pilot?", Status.NOT_MENTIONED),
    ],
)
def test_what_comes_each_year_is_found_in_whatever_words_that_is_said(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = role("Ferry Pilot", Benefits="Yearly bonus|Annual boat trip|A new oar monthly")
    answer = ask(over(postings(tmp_path, pilot=text)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("told", "quoted"),
    [
        ("You join a team of 12, and we own 30 hives", True),
        ("Headcount: 12", True),
        ("Our team owns upwards of 30 hives", False),
    ],
)
def test_how_many_people_are_in_a_team_is_told_by_a_number_of_people_alone(
    tmp_path: Path, told: str, *, quoted: bool
) -> None:
    keeper = role("Bee Keeper", "Example Hives", Team=told, Tasks="Look after 40 goats")
    answer = ask(over(postings(tmp_path, keeper=keeper)), "how many people are in the bee keeper's team?")
    assert [s.text for s in answer.statements if s.text] == ([told] if quoted else []), answer.text


BAKER = role(
    "Bäckerin",
    "Example Ofen",
    Dein_Profil="1,5+ years with sourdough|Wünschenswert: Kenntnisse der Konditorei|Führerschein",
    Was_dich_erwartet="Festanstellung, 20 - 32 h pro Woche",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the Bäckerin a 40 hour job?", Status.NO),
        ("does the Bäckerin work 30 hours a week?", Status.YES),
        ("is one year with sourdough enough for the Bäckerin?", Status.NO),
        ("are two years with sourdough enough for the Bäckerin?", Status.YES),
        ("sind Kenntnisse der Konditorei für die Bäckerin Pflicht?", Status.NO),
        ("sind Kenntnisse der Konditorei für die Bäckerin erforderlich?", Status.NO),
        ("sind Kenntnisse der Konditorei für die Bäckerin von Vorteil?", Status.YES),
        ("ist ein Führerschein für die Bäckerin Pflicht?", Status.YES),
    ],
)
def test_figures_and_demands_are_read_as_other_languages_write_them(
    tmp_path: Path, question: str, status: Status
) -> None:
    folder = postings(tmp_path, baker=BAKER)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert_proved(answer, folder)


OWLS = (
    "# Owl Keeper\n\nYou feed the owls at night. Comfort with driving the forklift is necessary. Our owls hoot, and"
    " training with Word is provided.\n\n## Requirements\n\n* 3 to 5 years of experience in falconry\n\n"
    "## How to apply\n\n* Send the form\n* Note that as of September 13, 2021 nobody works from home\n"
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        # how many years is no yes or no, a number of them is
        ("years of falconry experience needed for the owl keeper?", Status.ANSWERED),
        ("falconry experience needed for the owl keeper?", Status.YES),
        # running text demands what it says so of, and nothing that it only names
        ("must the owl keeper drive a forklift?", Status.YES),
        ("must the owl keeper know Word?", Status.ANSWERED),
        # a day since which something holds is none until which one can apply
        ("what is the application deadline for the owl keeper?", Status.NOT_STATED),
    ],
)
def test_what_is_counted_demanded_or_due_is_told_by_nothing_else(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, keeper=OWLS)), question)
    assert answer.status is status, answer.text


CARTER = role(
    "Carter",
    "Example Yard",
    Requirements="Skilled in carts",
    Terms="Fixed-term contract, may be extended for a year",
    Office="Our office in Kyoto has a gym and a canteen",
    Benefits="Paid vacation",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        # a contract that may be made longer still ends
        ("is the carter a permanent job?", Status.NO),
        # what tells of the thing names the place in its own way
        ("is there a canteen in the office for the carter?", Status.YES),
        ("is there a gym at the office for the carter?", Status.YES),
        ("is there a sauna at the office for the carter?", Status.NOT_MENTIONED),
        ("is the carter full-time in the office?", Status.NOT_MENTIONED),
        # "annual leave" is but another word for it, and asks for nothing each year
        ("does the carter get vacation?", Status.YES),
        ("does the carter get annual leave?", Status.YES),
    ],
)
def test_a_verdict_does_not_hang_on_words_that_ask_for_nothing_more(
    tmp_path: Path, question: str, status: Status
) -> None:
    folder = postings(tmp_path, carter=CARTER)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert_proved(answer, folder)


LODGE = role(
    "Lodge Cook",
    "Example Lodge",
    Working_hours="Breaks are paid|38 hours per week|5 days a week",
    Shifts="1st shift: 6:00 am to noon|2nd shift: noon to 8:00 pm",
    Benefits="Time off: generous|25 vacation days",
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many hours a week does the lodge cook work?", ["38 hours per week"]),
        ("how many days a week does the lodge cook work?", ["5 days a week"]),
        ("how many vacation days does the lodge cook get?", ["25 vacation days"]),
        ("how many days off does the lodge cook have?", ["25 vacation days"]),
        ("when does the 2nd shift of the lodge cook start?", ["2nd shift: noon to 8:00 pm"]),
        (
            "what are the working hours of the lodge cook?",
            ["Breaks are paid", "38 hours per week", "5 days a week"],
        ),
        ("what time off does the lodge cook get?", ["Time off: generous"]),
    ],
)
def test_how_many_of_a_unit_is_told_by_the_line_that_counts_it(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, cook=LODGE, keeper=KEEPER)), question)
    assert [s.text for s in answer.statements] == told, answer.text


STAYS = {
    "warden": role("Fire Warden", "Example Pines", Requirements="Term of one year|Knows engines"),
    "ringer": role("Bell Ringer", "Example Tower", Requirements="Term: 1 year|Strong arms"),
    "lock": role("Lock Keeper", "Example Canal", Requirements="Must commit to at least two years|Can swim"),
    "board": role("Guild Elder", "Example Guild", Requirements="Elders are appointed for 3 years|Honest"),
    "nurse": role("Night Nurse", "Example Ward", Requirements="Two years of experience in long-term care"),
    "purser": role("Purser", "Example Ferry", Requirements="A full term of two years as deputy|Honest"),
    "agent": role(
        "Agent", "Example Stage", Requirements="At least 4 years contract management|A two-year contract"
    ),
    "notary": role(
        "Notary", "Example Deeds", Requirements="3 years fixed contract law|Will stay for 2 years"
    ),
    "nanny": role("Nanny", "Example Crib", Requirements="2 years term time care|Kind"),
    "sailor": role("Sailor", "Example Sloop", Requirements="A commitment of five years of experience at sea"),
    "usher": role(
        "Usher", "Example Hall", Requirements="A 2-year fixed-term contract position, part-time|Kind"
    ),
}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many years of experience does the fire warden need?", []),
        ("how many years of experience does the bell ringer need?", []),
        ("i have 1 year of experience, can i be a lock keeper?", []),
        ("is one year of experience enough for the guild elder?", []),
        ("how long is the contract of the lock keeper?", ["Must commit to at least two years"]),
        ("how long is the term of the bell ringer?", ["Term: 1 year"]),
        (
            "how many years of experience does the night nurse need?",
            ["Two years of experience in long-term care"],
        ),
        ("how many years of experience does the purser need?", ["A full term of two years as deputy"]),
        ("how many years of experience does the agent need?", ["At least 4 years contract management"]),
        ("how many years of experience does the notary need?", ["3 years fixed contract law"]),
        ("how many years of experience does the nanny need?", ["2 years term time care"]),
        (
            "how many years of experience does the sailor need?",
            ["A commitment of five years of experience at sea"],
        ),
        ("how many years of experience does the usher need?", []),
    ],
)
def test_how_long_one_stays_is_no_experience_that_is_asked_for(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, **STAYS)), question)
    assert [s.text for s in answer.statements if s.text] == told, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how much travel does the oven fitter have to do?", ["Up to 20 % of travel"]),
        ("how much travelling is the oven fitter expected to do", ["Up to 20 % of travel"]),
        ("how many hours does the oven fitter have to do?", ["30 hours a week"]),
        ("what does the oven fitter have to do?", ["Fit ovens"]),
        ("how many hours a week, and what will the oven fitter do?", ["30 hours a week", "Fit ovens"]),
    ],
)
def test_how_much_of_a_thing_one_has_to_do_asks_for_that_and_not_for_the_tasks(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    fitter = role(
        "Oven Fitter", Tasks="Fit ovens", Travel="Up to 20 % of travel", Working_hours="30 hours a week"
    )
    shelf = over(postings(tmp_path, fitter=fitter, keeper=KEEPER))
    assert [s.text for s in ask(shelf, question).statements] == told


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which roles ask for 6 months?", ["Oven Hand"]),
        ("who asks for a six month commitment", ["Oven Hand"]),
        ("which roles ask for 5 hours a week?", ["Goat Keeper"]),
        ("which jobs ask for 5 weeks?", ["Goat Keeper"]),
        ("which roles need 6 months of experience?", []),  # these are others
        ("which roles want 6 months of welding?", []),
    ],
)
def test_a_time_that_roles_are_asked_for_is_one_of_experience_only_where_that_is_said(
    tmp_path: Path, question: str, names: list[str]
) -> None:
    oven = role("Oven Hand", Commitment="At least 6 months commitment|Six loaves a day")
    goats = role("Goat Keeper", Commitment="5 hours a week|5 weeks of leave|3 months commitment")
    answer = ask(over(postings(tmp_path, oven=oven, goats=goats)), question)
    assert [r.title for r in answer.roles] == names, answer.text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which jobs are 2 year contracts?", ["Goat Keeper"]),
        ("which roles have a two-year term?", ["Goat Keeper"]),
        ("which roles last six months?", ["Oven Hand"]),
        ("any role with a one year contract?", []),
        ("which roles need 2 years of experience?", ["Oven Hand"]),
    ],
)
def test_a_length_of_contracts_lists_those_that_state_it_and_none_that_tell_another_time(
    tmp_path: Path, question: str, names: list[str]
) -> None:
    text = "We were founded 2 years ago. The post is for an initial 6 months."
    oven = role("Oven Hand", Our_mill=text, Requirements="2 years at an oven")
    goats = role("Goat Keeper", Contract="2 year contract", Requirements="A year with goats")
    answer = ask(over(postings(tmp_path, oven=oven, goats=goats)), question)
    assert [r.title for r in answer.roles if answer.statements] == names, answer.text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which roles may be extended?", ["Goat Keeper"]),
        ("which jobs can be extended to a year?", ["Goat Keeper"]),
        ("can the goat keeper contract be extended?", ["Goat Keeper"]),
        ("which roles extend ovens?", ["Oven Hand"]),
    ],
)
def test_a_post_is_extended_by_its_contract_and_not_by_what_it_improves(
    tmp_path: Path, question: str, names: list[str]
) -> None:
    oven = role("Oven Hand", Duties="Improve our bread|Extend the ovens")
    goats = role("Goat Keeper", Contract="Three months, with the possibility of extending to a year")
    answer = ask(over(postings(tmp_path, oven=oven, goats=goats)), question)
    assert [r.title for r in answer.roles if answer.statements] == names, answer.text


def test_a_minimum_time_asks_how_long_and_for_no_yes(tmp_path: Path) -> None:
    potter = role("Potter", Requirements="2+ years with porcelain|Patience")
    answer = ask(over(postings(tmp_path, potter=potter)), "potter - minimum time with porcelain?")
    assert (answer.status, [s.text for s in answer.statements]) == (
        Status.ANSWERED,
        ["2+ years with porcelain"],
    )


def test_a_level_among_the_fields_hides_no_years_that_are_demanded(tmp_path: Path) -> None:
    potter = role("Potter", extra="experience: senior", Requirements="3+ years with porcelain|Patience")
    assistant = over(postings(tmp_path, potter=potter))
    for question in (
        "how many years of experience does the potter need?",
        "how much experience must the potter have?",
    ):
        answer = ask(assistant, question)
        assert (answer.status, [s.text for s in answer.statements]) == (
            Status.ANSWERED,
            ["3+ years with porcelain"],
        )


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("how many visitors does the usher let in?", Status.NOT_STATED),
        ("how many lamps does the usher light?", Status.ANSWERED),
        ("what time does the usher start?", Status.ANSWERED),
        ("when does the usher's day begin?", Status.ANSWERED),
    ],
)
def test_a_time_of_day_counts_nothing(tmp_path: Path, question: str, status: Status) -> None:
    usher = role(
        "Usher", Work_life="Visitors arrive at 8:30a and the usher lets them in|Light 12 lamps at 9pm"
    )
    answer = ask(over(postings(tmp_path, usher=usher)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Harbour Pilot",
            (
                "**The rota.** One night in six, one weekend in six. The day after a night on call starts at 11.\n\n"
                "**What you bring.** A ticket.\n\n**What we offer.** A coat.\n\n"
                "**How to apply.** Ring us. Come out on calls with us for a day."
            ),
            "One night in six, one weekend in six. The day after a night on call starts at 11.",
        ),
        (
            "Lock Keeper",
            "## Duties\n\n- Open the gates\n- Be on call one week in four\n\n## On-call pay\n\nBeing on call earns £120.",
            "Be on call one week in four",
        ),
        (
            "Bell Founder",
            "## Duties\n\n- Cast bells\n- Join the on-call rotation (one in five)\n\n## Offer\n\n- Soup",
            "Join the on-call rotation (one in five)",
        ),
    ],
)
def test_how_often_something_comes_is_told_by_one_in_so_many(
    tmp_path: Path, title: str, text: str, told: str
) -> None:
    folder = postings(tmp_path, one=f"# {title}\n\n{text}\n")
    answer = ask(over(folder), f"how often is the {title.lower()} on call?")
    assert answer.statements[0].text == told, answer.text
    assert assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("does the nurse work weekends?", Status.YES, "one weekend in five"),
        ("how often does the nurse work weekends?", Status.ANSWERED, "one weekend in five"),
        ("does the nurse work nights?", Status.NO, "Nights and Sundays off"),
    ],
)
def test_a_day_off_denies_no_other_work_before_it(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    nurse = "# Nurse\n\n## Duties\n\n- Dress wounds\n\n## Pay\n\n£12 an hour for 37.5 hours. You work one weekend in five with the Friday off. Nights and Sundays off.\n"
    answer = ask(over(postings(tmp_path, nurse=nurse)), question)
    assert answer.status is status, answer.text
    assert quote in answer.text


@pytest.mark.parametrize(
    ("heading", "said", "status"),
    [
        ("Process", "A call with Ada, a two-hour baking test and a tour of the mill.", Status.NOT_STATED),
        ("How to apply", "Send a CV. We then ask you in for a trial of 3 hours.", Status.NOT_STATED),
        ("Recruitment process", "An interview of one hour, then we decide.", Status.NOT_STATED),
        ("Working hours", "32 hours, from Monday to Thursday.", Status.ANSWERED),
        ("Terms", "You work 32 hours a week.", Status.ANSWERED),
    ],
)
def test_hours_of_a_step_of_the_application_are_no_hours_a_week(
    tmp_path: Path, heading: str, said: str, status: Status
) -> None:
    text = f"# Miller\n\n## Duties\n\n- Grind rye\n\n## {heading}\n\n{said}\n"
    answer = ask(over(postings(tmp_path, miller=text)), "how many hours a week does the miller work?")
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("for how many months is the goat keeper hired at first?", ["A term of three months"]),
        ("how many weeks is the goat keeper employed?", ["A term of three months"]),
        ("how long is the oven academy?", ["Our 12 week academy programme gives you the skills you need."]),
        ("how many goat keepers are hired?", []),
    ],
)
def test_for_how_many_months_one_is_hired_asks_for_no_number_of_people(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    """A programme of so many weeks is how long those who are taken into it stay."""
    oven = role("Oven Academy", About="Our 12 week academy programme gives you the skills you need.")
    goats = role("Goat Keeper", Contract="A term of three months", Tasks="Milk them")
    answer = ask(over(postings(tmp_path, oven=oven, goats=goats)), question)
    assert [s.text for s in answer.statements if s.text] == told, answer.text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which jobs need a few years of experience?", ["Oven Hand"]),
        ("which jobs are for a term of a few months?", ["Goat Keeper"]),
        ("which jobs need several years of rust?", []),
    ],
)
def test_a_loose_number_is_nothing_that_postings_have_to_say(
    tmp_path: Path, question: str, names: list[str]
) -> None:
    oven = role("Oven Hand", Requirements="Three years of experience at an oven")
    goats = role("Goat Keeper", Contract="A term of three months", Tasks="Milk them")
    answer = ask(over(postings(tmp_path, oven=oven, goats=goats)), question)
    assert [r.title for r in answer.roles if answer.statements] == names, answer.text


@pytest.mark.parametrize(
    "question", ["how many years of rye baking must the night baker have?", "how many years of rye?"]
)
def test_years_of_a_thing_are_not_told_by_what_else_is_said_of_it(tmp_path: Path, question: str) -> None:
    text = (
        "# Night Baker\n\nWe are a small mill. Over the past 15 years we have milled wheat; now the time has come for rye.\n\n"
        "## Tasks\n\n- Help other bakers with rye baking\n\n## You bring\n\n- Joy in rye baking{}\n"
    )
    bare = over(postings(tmp_path / "bare", baker=text.format("")))
    assert ask(bare, f"as night baker, {question}").status is Status.NOT_STATED
    told = over(postings(tmp_path / "told", baker=text.format("\n- Three years of rye baking")))
    assert "Three years" in ask(told, f"as night baker, {question}").text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "how long is the contract of the night baker?",
            "Duration: open-ended contract, as the mill has work",
        ),
        ("how long does the contract of the day cook last?", "Permanent position"),
        ("is the night baker's contract permanent?", "Duration: open-ended contract, as the mill has work"),
    ],
)
def test_how_long_a_contract_lasts_is_told_by_a_posting_that_gives_it_no_end(
    tmp_path: Path, question: str, told: str
) -> None:
    mill = {
        "Conditions": "Duration: open-ended contract, as the mill has work|"
        "More of it: https://example.org/jobs/25822"
    }
    shelf = over(
        postings(
            tmp_path,
            baker=role("Night Baker", "Example Mill", **mill),
            cook=role("Day Cook", "Example Inn", Contract="Permanent position"),
        )
    )
    answer = ask(shelf, question)
    assert [s.text for s in answer.statements] == [told], answer.text


def test_years_in_a_field_are_no_years_of_a_program_that_sounds_like_it(tmp_path: Path) -> None:
    designer = role("Lace Designer", "Example Bobbin", Requirements="3+ years in a design role|Patience")
    answer = ask(over(postings(tmp_path, designer=designer)), "lace designer: how many years in design?")
    assert [s.text for s in answer.statements] == ["3+ years in a design role"], answer.text


def test_years_may_be_written_as_one_letter_and_people_be_counted_as_of_us(tmp_path: Path) -> None:
    shelf = over(
        postings(
            tmp_path,
            miller=role(
                "Miller",
                "Example Mill",
                Requirements="+3y experience with rye|A steady hand",
                About_us="We grind rye|There are around 35 of us, and 900 sacks",
            ),
        )
    )
    years = ask(shelf, "how many years of experience does the miller need?")
    assert [s.text for s in years.statements] == ["+3y experience with rye"], years.text
    assert ask(shelf, "are two years enough for the miller?").status is Status.NO
    people = ask(shelf, "how many people work at the miller's employer?")
    assert [s.text for s in people.statements] == ["There are around 35 of us, and 900 sacks"], people.text
