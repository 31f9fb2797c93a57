"""A sentence that only has a word of what is asked about proves nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

MILLER = role(
    "Mill Manager (mill related projects)",
    "Example Mill",
    extra="closes: 2026-12-24",
    Requirements="Project management of two mills|A significant degree of patience"
    "|Bachelor's degree in grinding or self-taught with a portfolio",
    Responsibilities="Manage the water wheel|Represent the mill at conferences|Equip the staff with flour"
    "|Occasional travel to the bakery",
)
BAKER = role(
    "Head Baker",
    "Example Bakery",
    Requirements="Ovens|Patience to a degree that helps|Oven computers: Docker, Kubernetes|AWS: EC2 for the recipes"
    "|Relevant certifications (Kubernetes, Terraform) preferred",
    Responsibilities="Lead a team of two bakers and manage junior bakers",
    Benefits="A laptop and paid conferences",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the mill manager manage anyone?", Status.NOT_MENTIONED),
        ("does the head baker manage anyone?", Status.YES),
        ("do you pay for conferences as mill manager?", Status.ANSWERED),
        ("do you pay for conferences as head baker?", Status.YES),
        ("would you pay for conferences as head baker?", Status.YES),  # asked of the employer, no request
        ("would you pay for the mill manager's degree?", Status.ANSWERED),  # that is demanded
        ("would you hire a mill manager without a bachelor's degree?", Status.YES),
        ("will you take a head baker without aws?", Status.NO),
        ("would you tell me the mill manager's travel?", Status.ANSWERED),
        ("will the mill manager get a laptop?", Status.NOT_STATED),
        ("do i need a car as mill manager?", Status.NOT_MENTIONED),
        ("is a degree required for the head baker?", Status.NOT_STATED),
        ("is the mill manager open to people without a degree?", Status.YES),
        ("do i need a surfboard as Mill Manager (mill related projects)?", Status.NOT_MENTIONED),
        (
            "is kubernetes needed for the head baker?",
            Status.YES,
        ),  # the certificate in it is what is preferred
        ("is a kubernetes certification needed for the head baker?", Status.NO),
        ("is terraform a must for the head baker?", Status.NO),
        ("is aws required for the head baker?", Status.YES),  # "AWS: EC2" is no name
    ],
)
def test_a_word_of_the_thing_is_no_word_about_it(tmp_path: Path, question: str, status: Status) -> None:
    answer = ask(over(postings(tmp_path, miller=MILLER, baker=BAKER)), question)
    assert answer.status is status, answer.text


SWEEP = role("Chimney Sweep", "Example Roof", Tasks="Soot, all day|Wave to the neighbours from above")
BALLERINA_TASK = "Dance and juggle bricks, tiles and pots every night"
HARPIST = role("Harpist", "Example Stage", Requirements="A harp with pedals|Gloves")
BALLERINA = role("Ballerina", "Example Stage", Tasks=BALLERINA_TASK)


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("does the chimney sweep have to dance with bricks and soot?", "dance, bricks"),
        ("does the chimney sweep need a parachute?", "parachute"),
        ("would i ever have to touch a parachute as chimney sweep?", "parachute"),
        ("must a chimney sweep swear by a parachute?", "parachute"),
        ("muss ich als chimney sweep einen Fallschirm anfassen?", "fallschirm"),
    ],
)
def test_no_word_of_every_day_nor_one_that_stands_there_by_itself_is_said_to_be_absent(
    tmp_path: Path, question: str, absent: str
) -> None:
    answer = ask(over(postings(tmp_path, sweep=SWEEP, ballerina=BALLERINA)), question)
    assert answer.status is Status.NOT_MENTIONED, answer.text
    assert f"does not mention {absent}:" in answer.text


@pytest.mark.parametrize(
    ("question", "status", "quotes"),
    [
        ("never touched a single harp, is it mandatory for the harpist?", Status.YES, ["A harp with pedals"]),
        # that one is to put or to throw it nobody says
        ("must the ballerina grab, throw and toss her tiles?", Status.ANSWERED, [BALLERINA_TASK]),
        ("can i pick things up as ballerina?", Status.NOT_STATED, [""]),
        ("ballerina: what happened to the tiles at night?", Status.ANSWERED, [BALLERINA_TASK]),
    ],
)
def test_words_of_every_day_hide_nothing_that_is_said_of_the_thing(
    tmp_path: Path, question: str, status: Status, quotes: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, harpist=HARPIST, ballerina=BALLERINA)), question)
    assert answer.status is status, answer.text
    assert [s.text for s in answer.statements] == quotes


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("will i dance for neighbours as chimney sweep?", Status.ANSWERED),
        ("must i have embraced the neighbours as chimney sweep?", Status.ANSWERED),
        ("will i wave to neighbours as chimney sweep?", Status.YES),
        ("will i sometimes wave to neighbours as chimney sweep?", Status.YES),
    ],
)
def test_half_of_what_is_asked_is_quoted_without_a_verdict(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, sweep=SWEEP, ballerina=BALLERINA)), question)
    assert answer.status is status, answer.text
    assert [s.text for s in answer.statements] == ["Wave to the neighbours from above"]


SMITH = role(
    "Smith", "Example Forge", Requirements="A forge|Forklift certification is a plus|Fluent in open CV"
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need a certification as smith?", Status.NO),
        ("is a certification mandatory for the smith?", Status.NO),
        ("must the smith have certifications?", Status.NO),
        ("would a certification help as smith?", Status.YES),
        ("does the smith know lifts?", Status.NOT_MENTIONED),
    ],
)
def test_a_kind_of_the_thing_is_the_thing(tmp_path: Path, question: str, status: Status) -> None:
    answer = ask(over(postings(tmp_path, smith=SMITH)), question)
    assert answer.status is status, answer.text


CARRIER = role(
    "Carrier",
    "Example Post",
    extra="supervisory_status: Supervisory",
    Requirements="Short trips to German customers|Kurze Reisen in deutsche Städte|French by ear",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is german required for the carrier?", Status.NOT_STATED),
        ("does the carrier need french?", Status.YES),
        ("does the carrier know german customers?", Status.YES),
        ("does the carrier see deutsche Städte?", Status.YES),
        ("who does the carrier report to?", Status.NOT_STATED),
        ("who is the hiring manager for the carrier?", Status.NOT_STATED),
        ("is the carrier supervisory?", Status.YES),
        ("carrier at example post: does it mention zeppelins?", Status.NOT_MENTIONED),
    ],
)
def test_whose_customers_they_are_is_no_language_and_who_is_led_no_boss(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, carrier=CARRIER, smith=SMITH)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the tram foreman have to manage people?", Status.NO),
        ("will i have direct reports as tram foreman?", Status.NO),
        ("is the tram foreman a supervisor?", Status.NO),
        ("can i be tram foreman without managing people?", Status.YES),
        ("is there a supervisor for the tram foreman?", Status.ANSWERED),
        ("does the carrier supervise anyone?", Status.ANSWERED),
        ("does the paviour lead people?", Status.NOT_MENTIONED),
        ("does the mason manage anyone?", Status.YES),
        # in other words than the question's, among the tasks; what one has led before is of another job
        ("does the dresser manage people?", Status.YES),
        ("will i manage people as the chandler?", Status.ANSWERED),
        ("does the cooper manage people?", Status.NOT_MENTIONED),
    ],
)
def test_whether_one_leads_people_is_told_by_its_own_value_first(
    tmp_path: Path, question: str, status: Status
) -> None:
    foreman = role(
        "Tram Foreman",
        extra="supervisory_status: Non-Supervisory",
        Responsibilities="Lead a team of planners to the end of the line",
        Reports_to="The depot",
    )
    paviour = role("Paviour", Requirements="Experience leading the development of squares")
    mason = role("Mason", Responsibilities="You manage five direct reports")
    dresser = role("Dresser", Responsibilities="Train and supervise the interns of the wardrobe")
    chandler = role("Chandler", Requirements="Experience leading a team")
    cooper = role("Cooper", Responsibilities="Use the best tools for barrel management, cross-team feasts")
    others = {"cooper": cooper, "paviour": paviour, "mason": mason, "dresser": dresser, "chandler": chandler}
    shelf = over(postings(tmp_path, foreman=foreman, carrier=CARRIER, **others))
    answer = ask(shelf, question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i have to speak hindi as typesetter?", Status.ANSWERED),
        ("is hindi required for the typesetter?", Status.ANSWERED),
        ("can i be typesetter without hindi?", Status.ANSWERED),
        ("does the typesetter need urdu?", Status.ANSWERED),
        ("does the typesetter need korean?", Status.YES),
        ("must the typesetter speak greek?", Status.YES),
        ("does the typesetter know swedish?", Status.YES),
        ("can i be typesetter without danish?", Status.NO),
    ],
)
def test_of_which_kind_a_thing_is_says_of_no_language_that_one_speaks_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = role(
        "Typesetter",
        Skills="Hindi Text Layout: ligatures and joints|Hindi and Urdu calligraphy|Good Korean and a ruler"
        "|Greek: fluent|Swedish and Danish language skills",
    )
    answer = ask(over(postings(tmp_path, typesetter=text, smith=SMITH)), question)
    assert answer.status is status, answer.text


def test_no_list_of_roles_with_a_language_holds_one_with_customers_of_a_country(tmp_path: Path) -> None:
    guide = role("Guide", "Example Post", Requirements="German")
    answer = ask(over(postings(tmp_path, carrier=CARRIER, guide=guide)), "which roles require german?")
    assert [r.posting for r in answer.roles] == ["guide.md"], answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i have to be in Oakham for the carter job?", Status.ANSWERED),
        ("must i be based in Oakham for the carter job?", Status.ANSWERED),
        ("do i have to live in Oakham as the carter?", Status.ANSWERED),
        ("is the carter job based in Oakham?", Status.YES),
        ("can i live in Oakham as the carter?", Status.YES),
        ("do i have to live in Elmsford as the carter?", Status.NOT_MENTIONED),
    ],
)
def test_that_a_place_is_named_does_not_say_that_one_must_live_there(
    tmp_path: Path, question: str, status: Status
) -> None:
    carter = role("Carter", "Example Wheels", "Oakham", Benefits="Work-based learning|A growing client base")
    answer = ask(over(postings(tmp_path, carter=carter, smith=SMITH)), question)
    assert answer.status is status, answer.text
    assert "Oakham" in answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("which environments does the lamplighter look after?", "Keep the staging environments lit"),
        ("is there a staging environment for the lamplighter?", "Keep the staging environments lit"),
        ("what is the work environment of the lamplighter?", "Foggy streets"),
        ("what is the environment like for the lamplighter?", "Foggy streets"),
    ],
)
def test_environments_to_run_are_no_place_to_work_in(tmp_path: Path, question: str, quote: str) -> None:
    lamps = role(
        "Lamplighter", Responsibilities="Keep the staging environments lit", Environment="Foggy streets"
    )
    answer = ask(over(postings(tmp_path, lamplighter=lamps, smith=SMITH)), question)
    assert [s.text for s in answer.statements] == [quote], answer.text


CASHIER = role(
    "Cashier",
    "Example Fair",
    Contract="Temporary",
    Benefits="Permanently remote|Sick time",
    Responsibilities="Book the invoices and the pensions",
    About_the_place="The till runs on Docker. However, it will soon run on nothing",
)
USHER = role(
    "Usher",
    "Example Fair",
    extra="workplace: remote\nappointment_type: term",
    About_the_place="In winter this is a remote job. However, you must live in the valley",
)


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("is the cashier job permanent?", Status.NO, "Temporary"),
        ("is the usher job permanent?", Status.NO, "appointment_type: term"),
        ("does the cashier have a retirement plan?", Status.ANSWERED, "Book the invoices and the pensions"),
        ("does the cashier work with docker?", Status.ANSWERED, "However, it will soon run on nothing"),
        ("is the usher job remote?", Status.ANSWERED, "However, you must live in the valley"),
    ],
)
def test_what_is_said_of_another_matter_or_taken_back_at_once_proves_no_yes(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    folder = postings(tmp_path, cashier=CASHIER, usher=USHER, baker=BAKER)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert quote in answer.text
    assert assert_proved(answer, folder)


@pytest.mark.parametrize("question", ["which jobs are permanent?", "which roles have a retirement plan?"])
def test_postings_that_say_it_of_another_matter_are_not_listed(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, cashier=CASHIER, baker=BAKER)), question)
    assert answer.status is Status.NOT_MENTIONED, answer.text


LAMPS = """---
title: Lamp Lighter
company: Example Streets
---

You'll look after the lamps of our old town.

We're looking for somebody who can work weekends and odd hours to:

- light each lamp by hand
- polish the glass

The job comes with generous benefits, such as free gloves and 40 days of paid leave. Interviews are on Friday 2 May.
"""
IN_SHORT = {
    "Hours": "You work Tues, Fri & Sat nights, with an occasional evening meeting.",
    "Benefits": "Paid every other Thursday.",
    "How to apply": "Send your letter to Ada Rye, or call 01632 960 123. Keepers have a current B.E.A.R. card and know the SAT.",
}


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("do you have to work friday and saturday nights as a keeper?", Status.YES, "Fri & Sat nights"),
        ("does the keeper work saturdays?", Status.NOT_MENTIONED, ""),  # a SAT is no Saturday
        ("does the keeper work thursdays?", Status.NOT_MENTIONED, ""),
        ("is the keeper paid on thursdays?", Status.YES, "Paid every other Thursday."),
        ("would the keeper ever have to work evenings?", Status.YES, "occasional evening meeting"),
        ("what number do I ring about the keeper job?", Status.ANSWERED, "call 01632 960 123"),
        ("does the keeper need a BEAR card?", Status.YES, "B.E.A.R. card"),
    ],
)
def test_days_and_initials_are_known_however_short_and_a_day_of_pay_is_no_day_of_work(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, keeper=role("Keeper", "Example Zoo", **IN_SHORT))), question)
    assert answer.status is status, answer.text
    assert quote in answer.text


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("does the lamp lighter work at weekends?", Status.YES, "can work weekends"),
        ("would the lamp lighter have to work on a saturday or sunday?", Status.YES, "can work weekends"),
        ("does the lamp lighter work sundays?", Status.YES, "can work weekends"),
        ("would the lamp lighter work odd hours?", Status.YES, "can work weekends and odd hours"),
        ("does the usher work weekends?", Status.YES, "both Saturday and Sunday"),
        ("does the lamp lighter work on fridays?", Status.NOT_MENTIONED, ""),
        ("is the interview of the lamp lighter on a friday?", Status.YES, "Interviews are on Friday 2 May."),
        ("what are the benefits of the lamp lighter?", Status.ANSWERED, "such as free gloves"),
    ],
)
def test_what_stands_in_a_sentence_above_a_list_or_in_running_text_is_told(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    usher = role("Usher", "Example Stage", Hours="Two days a week, both Saturday and Sunday")
    answer = ask(over(postings(tmp_path, lamps=LAMPS, usher=usher)), question)
    assert answer.status is status, answer.text
    assert quote in answer.text
    assert assert_proved(answer, tmp_path) or not quote


@pytest.mark.parametrize(
    "weekends",
    [
        "[weekends](/shifts)",
        "[weekends](https://example.com/shifts)",
        "[weekends][1]",
        "weekends ![sun](sun.png)",
        "*weekends* &amp; nights",
    ],
)
def test_a_sentence_above_a_list_is_proved_by_what_stands_there(tmp_path: Path, weekends: str) -> None:
    folder = postings(tmp_path, lamps=LAMPS.replace("weekends", weekends))
    answer = ask(over(folder), "does the lamp lighter work at weekends?")
    assert answer.status is Status.YES
    assert assert_proved(answer, folder)


SAILOR = role(
    "Sail Maker",
    "Example Sails",
    Tasks="Support customers with on-site visits|Coordinate the teams in the harbour"
    "|Lead conversations with team members",
    Requirements="Experience with remote communities|Hybrid apps",
    Hiring="A call, then an on-site interview",
    Benefits="An on-site gym|A bonus for every referral|A travel allowance",
)
LOFT = role(
    "Loft Worker", "Example Loft", Tasks="Join one of our remote teams|Lead two juniors with patience"
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the sail maker remote?", Status.ANSWERED),
        ("do sail makers work on-site?", Status.NOT_STATED),
        ("is the sail maker job hybrid?", Status.NOT_STATED),
        ("is there an on-site interview for the sail maker?", Status.YES),
        ("does the sail maker lead people?", Status.NOT_MENTIONED),
        ("does the sail maker manage a team?", Status.ANSWERED),
        ("does the sail maker get a yearly bonus?", Status.ANSWERED),
        ("does the sail maker get a bonus?", Status.YES),
        ("is travel a must for the sail maker?", Status.ANSWERED),
        ("is the loft worker remote?", Status.YES),
        ("does the loft worker lead anyone?", Status.YES),
    ],
)
def test_a_word_that_only_tells_of_something_else_gives_no_yes(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, sailor=SAILOR, loft=LOFT)), question)
    assert answer.status is status, answer.text


DYER = """# Cloth Dyer

## Requirements

- Familiar with sketching tools (we use Figma)
- Filling rows of an Excel sheet doesn't qualify
- You can work with a distributed team

## Certificates

- None

## Travel

- None

## Contract

- You choose whether it's freelance or billed

## Extra information (e.g. licenses, permits, vehicles)

N/A

## Perks

- Free madder tea
"""


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("is figma required for the cloth dyer?", Status.ANSWERED, "(we use Figma)"),
        ("does the cloth dyer need excel?", Status.ANSWERED, "doesn't qualify"),
        ("is the cloth dyer remote?", Status.ANSWERED, "a distributed team"),
        ("does the cloth dyer need a certificate?", Status.NO, "None"),
        ("does the cloth dyer need a license?", Status.ANSWERED, "N/A"),
        ("does the cloth dyer travel?", Status.NO, "None"),
        ("is the cloth dyer freelance or billed?", Status.ANSWERED, "You choose"),
        ("cloth dyer: bonus?", Status.NOT_STATED, "compensation"),
        ("does the cloth dyer get free tea?", Status.YES, "madder tea"),
    ],
)
def test_what_is_named_and_neither_demanded_nor_given_is_quoted_without_a_yes(
    tmp_path: Path, question: str, status: Status, said: str
) -> None:
    answer = ask(over(postings(tmp_path, dyer=DYER)), question)
    assert answer.status is status, answer.text
    assert said in answer.text


def test_what_stands_there_in_another_sense_is_not_said_to_be_unmentioned(tmp_path: Path) -> None:
    text = role("Chart Maker", Requirements="Knows remote sensing of ice", Tasks="Draws charts")
    answer = ask(over(postings(tmp_path, chart=text)), "is the chart maker remote?")
    assert answer.status is Status.NOT_STATED
    assert "does not mention" not in answer.text, answer.text
    assert "is mentioned" not in answer.text, answer.text


@pytest.mark.parametrize("word", ["crypto", "maths", "admin", "prod"])
def test_a_word_cut_short_is_found_in_full(tmp_path: Path, word: str) -> None:
    whole = "Cryptography|Mathematics of tides|Administration|Port operations|Access to production"
    answer = ask(
        over(postings(tmp_path, keeper=role("Lock Keeper", Requirements=whole))),
        f"must lock keepers know {word}?",
    )
    assert answer.status is Status.YES, answer.text


def test_a_role_that_postings_only_speak_of_is_missing(tmp_path: Path) -> None:
    text = role("Kiln Hand", Tasks="Fires pots together with a tech lead|Leads juniors at the kiln")
    shelf = over(postings(tmp_path, kiln=text, other=role("Tile Setter")))
    assert ask(shelf, "what does the tech lead do?").status is Status.NO_MATCH
    assert ask(shelf, "does the kiln hand lead juniors?").text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "kiln hand: clay? and what's the pay",
        "kiln hand: clay a must and is it paid?",
        "does the kiln hand need clay, and what’s the pay?",
    ],
)
def test_the_second_question_is_answered_however_short_the_first_is(tmp_path: Path, question: str) -> None:
    text = role("Kiln Hand", Requirements="Clay of all kinds", Salary="900 crowns")
    answer = ask(over(postings(tmp_path, kiln=text)), question)
    assert "Clay" in answer.text, answer.text
    assert "900" in answer.text, answer.text


def test_a_sponsored_project_sponsors_no_visa(tmp_path: Path) -> None:
    no_visa = "Candidates need a visa of their own"
    carver = role(
        "Carver", "Example Wood", About_us="We are a fiscally sponsored project", Eligibility=no_visa
    )
    answer = ask(
        over(postings(tmp_path, carver=carver)), "I'd need a visa. Will you sponsor one for the carver?"
    )
    assert answer.status is not Status.YES, answer.text
    assert no_visa in answer.text


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("i'm in sales", Status.YES),
        ("i'm in my twenties", Status.YES),
        ("i'm in Chile", Status.ANSWERED),
        ("i'm from germany", Status.ANSWERED),
    ],
)
def test_what_the_asker_is_in_is_a_home_only_if_it_is_a_place(
    tmp_path: Path, told: str, status: Status
) -> None:
    carter = role("Carter", "Example Wheels", Location="Remote")
    answer = ask(over(postings(tmp_path, carter=carter, smith=SMITH)), f"{told}, is the carter remote?")
    assert (answer.status, answer.statements[0].text) == (status, "Remote")


def test_a_heading_that_asks_is_no_yes_to_what_it_asks(tmp_path: Path) -> None:
    asks = "Do you need experience with sourdough starters at home?"
    text = f"# Farrier\n\n## {asks}\n\nNot really, we teach all of that here\n\n## Tasks\n\n- Shoe horses\n"
    assistant = over(postings(tmp_path, farrier=text, smith=SMITH))
    answer = ask(assistant, "does the farrier need experience with sourdough starters?")
    assert answer.status is not Status.YES, answer.text
    assert asks not in {statement.text for statement in answer.statements}


def test_where_the_employer_is_answers_nothing_else_that_is_asked_of_it(tmp_path: Path) -> None:
    clerk = role(
        "Museum Clerk",
        "Example Halls",
        Duties="Sell the tickets|Wind the clocks",
        About_us="Our museum stands in the old part of Elmsford, near the fair",
    )
    answer = ask(over(postings(tmp_path, clerk=clerk)), "what does the clerk of the elmsford museum earn?")
    assert answer.status is Status.NOT_STATED, answer.text


@pytest.mark.parametrize(
    ("heading", "text", "question", "status"),
    [
        ("Driving licence", "required", "does the beekeeper need a driving licence?", Status.YES),
        ("Driving licence", "not essential", "does the beekeeper need a driving licence?", Status.NO),
        (
            "Driving licence",
            "This is not needed for it.",
            "is a driving licence needed as beekeeper?",
            Status.NO,
        ),
        ("Parking", "There is none.", "is there parking for the beekeeper?", Status.NO),
        ("Parking", "Free, behind the hives.", "is there parking for the beekeeper?", Status.YES),
        ("Parking", "Behind the hives.", "is there parking for the beekeeper?", Status.ANSWERED),
        ("Pension", "We pay 8 %.", "does the beekeeper get a pension?", Status.YES),
        ("Pension", "Ask your union.", "does the beekeeper get a pension?", Status.ANSWERED),
        ("Night shifts", "The owls have those.", "does the beekeeper work night shifts?", Status.ANSWERED),
        ("Parking", "Neighbours park no cars here.", "is there parking for the beekeeper?", Status.ANSWERED),
        ("Uniform", "Keepers buy their own.", "does the beekeeper get a uniform?", Status.ANSWERED),
        ("Visa", "Unfortunately, we cannot offer it.", "do you offer a visa for the beekeeper?", Status.NO),
        (
            "Why parking matters",
            "Hives are heavy.",
            "is there free parking as beekeeper?",
            Status.NOT_MENTIONED,
        ),
    ],
)
def test_what_stands_below_the_name_of_a_thing_says_whether_it_is_so(
    tmp_path: Path, heading: str, text: str, question: str, status: Status
) -> None:
    keeper = role("Beekeeper", "Example Hives", Tasks="Keep bees|Sell honey") + f"\n## {heading}\n\n{text}\n"
    answer = ask(over(postings(tmp_path, keeper=keeper, baker=BAKER)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("fact", "question", "status"),
    [
        (
            "Direct reports: None (works with all keepers)",
            "does the beekeeper have direct reports?",
            Status.NO,
        ),
        ("Direct reports: 0", "does the beekeeper have direct reports?", Status.NO),
        ("Travel: not applicable", "does the beekeeper travel?", Status.NO),
        ("Overtime: nil, as we sleep", "does the beekeeper work overtime?", Status.NO),
        ("Overtime: nil, but for the harvest", "does the beekeeper work overtime?", Status.ANSWERED),
        ("Travel: None (except to fairs)", "does the beekeeper travel?", Status.ANSWERED),
        ("Equity: 0.1%", "is there equity for the beekeeper?", Status.YES),
        ("Жильё: нет", "есть ли жильё для beekeeper?", Status.NO),
        ("It is not unlikely that you travel", "does the beekeeper travel?", Status.YES),
        ("Bonus: 10% of the honey sold", "does the beekeeper get a bonus?", Status.YES),
        ("Bonus: No", "does the beekeeper get a bonus?", Status.NO),
        ("Bonus: wax carving", "does the beekeeper get a bonus?", Status.NOT_STATED),
    ],
)
def test_a_label_with_nothing_behind_it_denies_what_it_names(
    tmp_path: Path, fact: str, question: str, status: Status
) -> None:
    keeper = role("Beekeeper", "Example Hives", Details=f"{fact}|Town: Rome", Tasks="Keep bees|Sell honey")
    answer = ask(over(postings(tmp_path, keeper=keeper, baker=BAKER)), question)
    assert answer.status is status, answer.text


HIRED = """# Ferry Hand

## What you need

- English, and French is a plus
- A diploma in ropes or an apprenticeship
- A portfolio of knots
- A driving licence or a bike
- Two references unless you worked for us before
- Please tell us about your life, and a portrait must be enclosed

## Boat permit

Class B
"""


@pytest.mark.parametrize(
    ("thing", "status", "said"),
    [
        ("English", Status.ANSWERED, "French is a plus"),
        ("French", Status.YES, "French is a plus"),
        ("a diploma", Status.ANSWERED, "apprenticeship"),
        ("a portfolio", Status.NO, "knots"),
        ("a licence", Status.ANSWERED, "driving licence"),
        ("references", Status.ANSWERED, "unless"),
        ("a portrait", Status.NO, "enclosed"),
        ("a boat permit", Status.ANSWERED, "Class B"),
    ],
)
def test_whom_one_would_hire_without_is_judged_only_where_the_whole_sentence_carries_it(
    thing: str, status: Status, said: str, tmp_path: Path
) -> None:
    answer = ask(over(postings(tmp_path, hand=HIRED)), f"would you hire a ferry hand without {thing}?")
    assert answer.status is status, answer.text
    assert any(said in s.text for s in answer.statements), answer.text
    assert_proved(answer, tmp_path)


def test_who_wants_to_complain_asks_what_is_said_of_complaints_and_of_no_challenges(tmp_path: Path) -> None:
    shelf = over(
        postings(
            tmp_path,
            usher=role(
                "Usher", "Playhouse", Challenges="Late guests", Values="Complaints come with a proposal"
            ),
            cook=role("Cook", "Inn", Challenges="Heat"),
        )
    )
    told = [s.text for s in ask(shelf, "how do i complain about something as an usher?").statements]
    assert told[:1] == ["Complaints come with a proposal"]
    assert "Late guests" in ask(shelf, "what do people complain about as an usher?").text


def test_what_is_done_with_groups_at_home_is_no_yes_to_going_abroad_with_them(tmp_path: Path) -> None:
    tasks = "Plan two tours. Keep the lists. Travelling abroad with the groups is required."
    guide = role("Guide", Requirements="Experience in working with groups|Good boots", Tasks=tasks)
    answer = ask(over(postings(tmp_path, guide=guide)), "does the guide have to go abroad with the groups?")
    assert answer.status is Status.YES, answer.text
    assert "Travelling abroad" in answer.statements[0].text


def test_who_must_be_vaccinated_is_told_by_the_proof_of_it(tmp_path: Path) -> None:
    guide = role("Guide", Terms="All of us are required to present proof of full vaccination.|Boots are ours")
    answer = ask(over(postings(tmp_path, guide=guide)), "does the guide have to be vaccinated?")
    assert answer.status is Status.YES, answer.text


def test_remote_anywhere_is_work_from_anywhere(tmp_path: Path) -> None:
    guide = role("Guide", "Example Tours", "Riga or Remote (Anywhere)", Tasks="Lead the way")
    answer = ask(over(postings(tmp_path, guide=guide)), "can the guide work from anywhere?")
    assert answer.status is Status.YES, answer.text
