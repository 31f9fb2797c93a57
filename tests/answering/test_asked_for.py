"""What a question asks for where its words stand apart from the thing, or around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

FERRY = role(
    "Ferry Pilot",
    "Harbour Line",
    Requirements="Radar by Furuno, Garmin or Raymarine|If you never steered, you shadow a pilot for three full weeks"
    "|A licence for inland waters",
    What_we_look_for="Proficiency in English, at least B2",
    Time_investment="Deck crew: 12 hours per week.",
    Interview_process="The product case interview takes 50 minutes|The team interview takes 20 minutes",
    Our_product="Boats that run on rapeseed oil",
    How_to_apply="A letter of one page|Two referees",
)
WEAVER = role(
    "Weaver",
    "Loom House",
    Required_skills="4+ years at a jacquard loom|Eyes that see every knot|Fluent English",
    We_offer="Classes always come first in term time",
)
DEVOPS = role("Cloud Engineer", "Loom House", Requirements="Worked with AWS, GCP or Azure|Terraform")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three postings."""
    return postings(tmp_path, ferry=FERRY, weaver=WEAVER, devops=DEVOPS)


@pytest.mark.parametrize(
    "asking", ["where she would be working", "where he'd be sitting", "where one will work"]
)
def test_a_place_is_asked_for_of_somebody_else_behind_a_greeting(folder: Path, asking: str) -> None:
    told = (
        f"hi, hope you had a nice weekend! my cousin likes the weaver job. can somebody tell me {asking}? thx"
    )
    answer = ask(over(folder), told)
    assert (answer.status, answer.facets) == (Status.NOT_STATED, ("location",)), answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how many minutes is the product case interview of the ferry pilot?", "takes 50 minutes"),
        ("how long is the team interview for the ferry pilot?", "takes 20 minutes"),
        ("how does the team interview go for the ferry pilot?", "takes 20 minutes"),
        ("what happens in the product case interview of the ferry pilot?", "takes 50 minutes"),
    ],
)
def test_a_noun_right_before_the_noun_of_another_facet_only_says_which(
    folder: Path, question: str, quote: str
) -> None:
    answer = ask(over(folder), question)
    assert answer.facets == ("hiring_process",), answer.text
    assert any(quote in s.text for s in answer.statements), answer.text
    assert assert_proved(answer, folder)


@pytest.mark.parametrize(
    "question",
    [
        "i only ever worked on azure. is that alright for the cloud engineer?",
        "All my projects ran on GCP. Would that be okay for the cloud engineer?",
        "i have only used AWS so far. is it fine for the cloud engineer?",
    ],
)
def test_what_was_told_of_before_is_what_that_will_do(folder: Path, question: str) -> None:
    answer = ask(over(folder), question)
    assert answer.status is Status.YES, answer.text
    assert [s.text for s in answer.statements] == ["Worked with AWS, GCP or Azure"], answer.text


def test_what_was_told_of_before_and_stands_nowhere_is_not_mentioned(folder: Path) -> None:
    answer = ask(over(folder), "i only know php. is that okay for the cloud engineer?")
    assert answer.status is Status.NOT_MENTIONED, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "may i know what the application for ferry pilot must contain?",
        "might i ask how to apply as ferry pilot?",
        "could i know what the ferry pilot application has in it?",
    ],
)
def test_a_polite_opening_asks_not_for_yes_or_no(folder: Path, question: str) -> None:
    answer = ask(over(folder), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [s.text for s in answer.statements] == ["A letter of one page", "Two referees"], answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("can you work from home as a cloud engineer?", Status.NOT_MENTIONED),
        ("could you work with AWS as the cloud engineer?", Status.YES),
        ("can you work out what the cloud engineer needs?", Status.ANSWERED),
        ("can you list what the cloud engineer needs?", Status.ANSWERED),
    ],
)
def test_whether_you_can_work_somewhere_is_asked_of_anybody_and_is_no_request(
    folder: Path, question: str, status: Status
) -> None:
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text


def test_how_long_is_told_by_the_sentence_with_a_stretch_of_time_where_no_heading_names_it(
    folder: Path,
) -> None:
    answer = ask(over(folder), "how long would i need to shadow as ferry pilot?")
    assert [s.text for s in answer.statements] == [
        "If you never steered, you shadow a pilot for three full weeks"
    ], answer.text


@pytest.mark.parametrize(
    "question",
    [
        "when does the forester placement end?",
        "when does the forester's assignment finish?",
        "when does the forester start?",
        "when is the placement of the forester over?",
    ],
)
def test_the_days_of_a_placement_tell_when_it_begins_and_ends(tmp_path: Path, question: str) -> None:
    days = "Placement Dates: March 3 - October 28, 2026"
    duties = "## Duties\n\n- Hand in the counts after each assignment ends\n"
    forester = f"---\ntitle: Forester\n---\n30 hours/week<br>{days}\n\nWe plant trees.\n\n{duties}"
    answer = ask(over(postings(tmp_path, forester=forester)), question)
    assert [s.text for s in answer.statements] == [days], answer.text


CLERK = role(
    "Mill Clerk",
    Duties="File the flour reports before the end of each month|Read the flour reports|Have all sacks ready by Friday|Stay at the gate until sunset",
    Your_application="Mail us two letters",
)


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        (
            "by when must the mill clerk file the flour reports?",
            ["File the flour reports before the end of each month"],
        ),
        (
            "what's the deadline for the flour reports of the mill clerk?",
            ["File the flour reports before the end of each month"],
        ),
        ("by when must the mill clerk have the sacks ready?", ["Have all sacks ready by Friday"]),
        ("until when does the mill clerk stay at the gate?", ["Stay at the gate until sunset"]),
        ("until when can i mail the letters as mill clerk?", [""]),
        ("by when must the mill clerk bake bread?", [""]),
        ("what's the deadline for the mill clerk?", [""]),
    ],
)
def test_by_when_a_task_is_to_be_done_is_no_deadline_of_the_posting(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, clerk=CLERK)), question)
    assert [s.citation.quote.removeprefix("- ") for s in answer.statements] == quotes, answer.text


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("A diploma in milling", "Two years at a mill"),
        ("A diploma in milling or two years at a mill", "A diploma in milling or two years at a mill"),
        ("Experience at a mill", "Experience at a mill"),
    ],
)
def test_a_heading_of_studies_and_experience_with_only_studies_below_it_tells_no_experience(
    tmp_path: Path, below: str, told: str
) -> None:
    miller = role("Miller", Requirements="Two years at a mill", Education_and_or_experience=below)
    folder = over(postings(tmp_path, miller=miller))
    assert [s.text for s in ask(folder, "what experience does the miller need?").statements] == [told]
    assert [s.text for s in ask(folder, "what education does the miller need?").statements] == [below]


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how many years at the loom must the weaver have?", "4+ years at a jacquard loom"),
        ("how many years of doing weaver work?", "4+ years at a jacquard loom"),
        ("which english level does the weaver need?", "Fluent English"),
        ("which languages does the ferry pilot speak?", "Proficiency in English, at least B2"),
        ("how much time per week does a ferry pilot put in?", "Deck crew: 12 hours per week."),
    ],
)
def test_what_no_heading_names_is_found_among_the_skills(folder: Path, question: str, quote: str) -> None:
    answer = ask(over(folder), question)
    assert [s.text for s in answer.statements] == [quote], answer.text
    assert assert_proved(answer, folder)


def test_taking_the_job_is_a_condition_and_not_what_is_asked(folder: Path) -> None:
    answer = ask(over(folder), "would my classes still come first if i took the weaver job?")
    assert answer.status is Status.YES, answer.text
    assert "took" not in answer.text


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("which roles mention Furuno (the English software tool)?", {"Radar by Furuno, Garmin or Raymarine"}),
        (
            "the weaver (the unpaid one, I mean), what is said about jacquard?",
            {"4+ years at a jacquard loom"},
        ),
        ("how to apply as ferry pilot (money, a letter)?", {"A letter of one page", "Two referees"}),
    ],
)
def test_what_brackets_explain_is_not_asked_about_beside_a_thing(
    folder: Path, question: str, quotes: set[str]
) -> None:
    answer = ask(over(folder), question)
    assert {s.citation.quote for s in answer.statements} == quotes, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("what does the (senior) roofer earn?", Status.NOT_STATED),
        ("pay of the senior roofer at example roof?", Status.NOT_STATED),
        ("what do you pay a lead roofer?", Status.NOT_STATED),
        ("is the roofer at example roof a senior?", Status.YES),
        ("what does the roofer tell a senior roofer?", Status.ANSWERED),
    ],
)
def test_the_level_said_before_a_role_is_not_what_is_asked_about(
    tmp_path: Path, question: str, status: Status
) -> None:
    roofer = role("Roofer", "Example Roof", Tasks="Tell the senior what is loose", Team="A lead and a senior")
    answer = ask(over(postings(tmp_path, roofer=roofer, ferry=FERRY)), question)
    assert answer.status is status, answer.text


TINKER = role(
    "Tinker",
    "Example Forge",
    About="The forge has many technical wonders|This is not a technical position, though a technical bent would be a plus",
    Day="Trips to two neighbouring markets a month|This is a seasonal job",
)


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("is tinker a technical position?", Status.NO, "This is not a technical position"),
        (
            "would the tinker at example forge be a technical role?",
            Status.NO,
            "This is not a technical position",
        ),
        ("is the tinker a seasonal position?", Status.YES, "This is a seasonal job"),
    ],
)
def test_what_kind_of_position_it_is_is_told_by_what_calls_it_so(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, tinker=TINKER, ferry=FERRY)), question)
    assert answer.status is status, answer.text
    assert [s.text.startswith(quote) for s in answer.statements] == [True], answer.text


@pytest.mark.parametrize(
    "question",
    [
        "tinker: is there any travelling to markets?",
        "any travel as tinker?",
        "are there any business trips for the tinker?",
    ],
)
def test_any_travel_is_asked_for_yes_or_no(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, tinker=TINKER, ferry=FERRY)), question)
    assert answer.status is Status.YES, answer.text
    assert [s.text for s in answer.statements] == ["Trips to two neighbouring markets a month"], answer.text


@pytest.mark.parametrize(
    "question",
    [
        "would a tech lead at example forge ever work on weekends?",
        "what does a team lead at example forge earn?",
        "does a process manager at example forge work remotely?",
    ],
)
def test_a_role_named_by_words_of_facets_is_missing_where_no_title_has_its_noun(
    tmp_path: Path, question: str
) -> None:
    farrier = TINKER.replace("title: Tinker", "title: Farrier")
    answer = ask(over(postings(tmp_path, tinker=TINKER, farrier=farrier, ferry=FERRY)), question)
    assert answer.status is Status.NO_MATCH, answer.text


def test_a_role_whose_noun_a_title_there_has_is_not_missing(tmp_path: Path) -> None:
    head = TINKER.replace("title: Tinker", "title: Bellows Lead")
    answer = ask(
        over(postings(tmp_path, tinker=head, ferry=FERRY)), "what does a team lead at example forge do?"
    )
    assert answer.status is not Status.NO_MATCH, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("can people outside norway apply as glazier?", Status.ANSWERED),
        ("may foreigners apply as glazier?", Status.NOT_MENTIONED),
        ("can i apply by phone as glazier?", Status.NOT_MENTIONED),
        ("can pensioners apply as glazier?", Status.YES),
        ("i'm a permanent resident, am i eligible for the glazier job?", Status.NOT_STATED),
        # where it is stated who may, that is told
        ("can foreigners become the ferryman?", Status.ANSWERED),
        ("i'm a permanent resident, am i eligible for the ferryman job?", Status.ANSWERED),
    ],
)
def test_who_may_apply_is_not_told_by_what_the_application_holds(
    tmp_path: Path, question: str, status: Status
) -> None:
    glazier = role(
        "Glazier",
        "Example Pane",
        "Bergen, Norway",
        Application_requirements="Resume in one file|Apply by letter",
        Who_fits="Pensioners are welcome",
    )
    ferryman = role("Ferryman", "Example Fjord", Eligibility="Citizens of the two shores|Swimmers")
    answer = ask(over(postings(tmp_path, glazier=glazier, ferryman=ferryman)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status", "text"),
    [
        ("would they want balloons?", Status.NOT_STATED, "balloons"),
        ("would they want go?", Status.YES, "Tools in Go"),
        ("do both want balloons?", Status.NOT_STATED, "balloons"),
        ("do they have requirements?", Status.ANSWERED, "Requirements"),
    ],
)
def test_that_something_is_wanted_is_no_yes_to_a_thing_that_stands_nowhere(
    tmp_path: Path, question: str, status: Status, text: str
) -> None:
    signaller = role("Signaller", "Example Rails", Requirements="Tools in Go|Sharp eyes", Work="Wave flags")
    shelf = over(postings(tmp_path, signaller=signaller, cook=role("Cook", "Example Kitchen")))
    answer = ask(shelf, question, "what does the signaller require?")
    assert answer.status is status, answer.text
    assert text in answer.text
    assert "anything about requirements" not in answer.text


STOKER = role(
    "Stoker",
    "Example Line",
    Contract="18 months at least|Home office after the probation|Short trips to other towns",
    Terms="Remote (GMT +3/-3)",
    Working_Hours="Flexible hours",
    Team="We stoke together|We are about 12 people of all ages",
    Requirements="Knows coal",
    Compensation="Your pay is told at the end|The maximum salary is 90,000|Pay day is Friday",
    Responsibilities="Process the sick pay of the crew|Note the shifts",
    Links="[A guide to the shifts](https://example.org/vacation/leave)",
)
BAKER = role("Ship Baker", "Example Line", Responsibilities="Process the sick pay", Team="We knead together")


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("probezeit beim stoker, wie lange?", ["Home office after the probation"]),
        ("team size of the stoker's team?", ["We are about 12 people of all ages"]),
        ("max salary of the stoker", ["The maximum salary is 90,000"]),
        ("in which time zone do i have to be as stoker?", ["Remote (GMT +3/-3)"]),
        ("working hours of the stoker", ["Flexible hours"]),
        ("stoker at Example Line: what do they look for?", ["Knows coal"]),
    ],
)
def test_one_fact_is_told_by_the_line_that_states_it(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, stoker=STOKER, baker=BAKER)), question)
    assert [s.text for s in answer.statements] == quotes, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "do they pay the ship baker at all?",
        "is the ship baker paid?",
        "team size of the ship baker?",
        "vacation days of the stoker?",
    ],
)
def test_what_only_shares_a_word_with_what_is_asked_is_not_quoted_for_it(
    tmp_path: Path, question: str
) -> None:
    answer = ask(over(postings(tmp_path, stoker=STOKER, baker=BAKER)), question)
    assert answer.status is Status.NOT_STATED, answer.text


def test_days_off_at_an_employer_are_asked_of_each_of_its_roles(tmp_path: Path) -> None:
    folder = postings(tmp_path, stoker=role("Stoker", "Example Line"), baker=role("Baker", "Example Line"))
    answer = ask(over(folder), "how many vacation days at example line")
    assert (answer.status, len(answer.roles)) == (Status.AMBIGUOUS, 2), answer.text


def test_what_the_text_says_of_the_pay_is_told_beside_the_front_matter(tmp_path: Path) -> None:
    text = "Your salary is settled when you come; the maximum salary for the grade is 90,000 a year."
    mate = role(
        "Ship Mate", "Example Line", extra="salary: grade 15", Basics=text, Duties="Sail 100 days per year"
    )
    answer = ask(over(postings(tmp_path, mate=mate)), "pay of the ship mate?")
    assert [s.citation.quote for s in answer.statements] == ["salary: grade 15", text], answer.text


STEWARD = role(
    "Steward",
    "Example Harbour",
    Night_Growth="We are eight people who love growing dahlias at night",
    Requirements="Redis and Helm|BA in any field|A calm head",
    Basics="Supervisory status: Non-supervisory|Number of vacancies: 3",
    Work="Tend Confluence, Mattermost and Jitsi",
    Success_metrics="Guests are answered within a day",
    Benefits="A pension and free tea",
    Office="You sit in San Francisco",
)


@pytest.mark.parametrize(
    ("question", "status", "told"),
    [
        ("what's the night growth tech stack of the steward?", Status.ANSWERED, "Redis and Helm"),
        ("is the steward a manager position?", Status.NO, "Supervisory status: Non-supervisory"),
        ("which wiki tools does the steward use?", Status.ANSWERED, "Tend Confluence, Mattermost and Jitsi"),
        # "must" asks for no list of demands behind these
        ("how fast must the steward answer guests?", Status.ANSWERED, "Guests are answered within a day"),
        (
            "within how many hours must the steward respond?",
            Status.ANSWERED,
            "Guests are answered within a day",
        ),
        ("where must the steward sit?", Status.ANSWERED, "You sit in San Francisco"),
        ("do you match the pension of stewards?", Status.ANSWERED, "A pension and free tea"),
        ("do stewards get a pension?", Status.YES, "A pension and free tea"),
        ("degree for the steward?", Status.ANSWERED, "BA in any field"),
        ("does the steward sit in SF?", Status.YES, "You sit in San Francisco"),
    ],
)
def test_a_word_that_stands_elsewhere_does_not_decide_what_is_told(
    tmp_path: Path, question: str, status: Status, told: str
) -> None:
    answer = ask(over(postings(tmp_path, steward=STEWARD)), question)
    assert answer.status is status, answer.text
    assert told in [s.text for s in answer.statements], answer.text


@pytest.mark.parametrize(
    "question",
    [
        "was zahlt ihr dem Gärtnergehilfen?",
        "bis wann muss ich mich als Gärtnergehilfe bewerben?",
        "what is the maximum number of holidays of the Gärtnergehilfe?",
    ],
)
def test_what_only_stands_beside_the_role_or_a_count_answers_nothing(tmp_path: Path, question: str) -> None:
    posting = role(
        "Gärtnergehilfe",
        Aufgaben="Als Gärtnergehilfen suchen wir jemanden mit Geduld|A maximum of 3 pots",
        Bewerbung="Schreibe uns einen Brief",
    )
    answer = ask(over(postings(tmp_path, helper=posting)), question)
    assert answer.status is Status.NOT_STATED, answer.text


def test_until_when_one_can_apply_is_told_by_the_day_that_a_step_names(tmp_path: Path) -> None:
    roper = role("Roper", How_to_apply="Write to Ada Moor by 31 January 2031|Bring a rope")
    dyer = role("Dyer", How_to_apply="Write to Ada Moor|Bring a cloth of 30/20 cm")
    seiler = role("Seiler", Bewerbung="Bis zum 15.01.2031 an seil@example.org")
    shelf = over(postings(tmp_path, roper=roper, dyer=dyer, seiler=seiler))
    step = "Write to Ada Moor by 31 January 2031"
    assert [s.text for s in ask(shelf, "what is the deadline of the roper?").statements] == [step]
    assert [s.text for s in ask(shelf, "can i still apply for the roper?").statements] == [step]
    assert ask(shelf, "can i still apply for the dyer?").status is Status.NOT_STATED
    assert "15.01.2031" in ask(shelf, "bis wann muss ich mich als seiler bewerben?").text


def test_a_key_of_the_front_matter_that_says_something_of_the_job_is_no_matter_of_the_page(
    tmp_path: Path,
) -> None:
    text = (
        "---\ntitle: Coachman\nphoto: required with the letter\ncover: health cover for all\n---\n\n"
        + role("Coachman")
    )
    shelf = over(postings(tmp_path, coachman=text))
    assert ask(shelf, "does the coachman need a photo?").status is Status.YES
    assert ask(shelf, "does the coachman get health cover?").status is Status.YES


DIVER = role(
    "Pearl Diver",
    "Example Reef",
    Requirements="Three years under water",
    Conditions="On-call while the tide is out|Remote work on land",
    Perks="Paid congress tickets|Boat bonuses in spring",
    Education="A degree, or still working on one as a student",
)
NURSE = role(
    "Oyster Nurse Intern", "Example Reef", About="This is a paid internship|You learn to feed oysters"
)
ON_CALL = "On-call while the tide is out"


@pytest.mark.parametrize(
    ("question", "status", "quotes"),
    [
        ("pearl diver: is on-call only for seniors?", Status.ANSWERED, [ON_CALL]),
        ("is on-call for juniors too for the pearl diver?", Status.ANSWERED, [ON_CALL]),
        ("pearl diver: is there on-call?", Status.YES, [ON_CALL]),
        ("is the pearl diver a job for juniors?", Status.ANSWERED, ["Three years under water"]),
        ("pearl diver: is there a bonus?", Status.YES, ["Boat bonuses in spring"]),
        (
            "pearl diver: do they pay a bonus and congress tickets?",
            Status.ANSWERED,
            ["Paid congress tickets"],
        ),
        ("oyster nurse: is there a bonus?", Status.NOT_MENTIONED, [""]),
        ("is the oyster nurse paid?", Status.YES, ["This is a paid internship"]),
    ],
)
def test_whom_a_thing_is_for_and_how_it_is_called_leads_to_no_section_about_another(
    tmp_path: Path, question: str, status: Status, quotes: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, diver=DIVER, nurse=NURSE)), question)
    assert answer.status is status, answer.text
    assert [s.text for s in answer.statements] == quotes, answer.text


def test_whether_it_is_paid_for_asks_of_the_thing_before_and_of_no_salary(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, diver=DIVER, nurse=NURSE))
    before = "pearl diver: are there congress tickets?"
    answer = ask(shelf, "and do they pay for it?", before)
    assert [s.text for s in answer.statements] == ["Paid congress tickets"], answer.text
    assert ask(shelf, "and do they pay well?", before).status is not Status.YES


def test_who_still_is_something_asks_for_no_deadline(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, diver=DIVER, nurse=NURSE)), "pearl diver: still a student, ok?")
    assert [s.text for s in answer.statements] == ["A degree, or still working on one as a student"], (
        answer.text
    )


@pytest.mark.parametrize(
    ("question", "status", "quotes"),
    [
        (
            "is housing included for the reef lawyer?",
            Status.YES,
            ["An allowance for living and accommodation"],
        ),
        ("reef attorney: is the flight paid?", Status.YES, ["Airfare to the island provided"]),
        ("reef counsel: must i have sold dev tools?", Status.NO, ["Selling developer products"]),
        (
            "is the reef counsel job only for people who sold dev tools?",
            Status.NO,
            ["Selling developer products"],
        ),
        ("is housing included for the pearl diver?", Status.NOT_MENTIONED, [""]),
    ],
)
def test_a_thing_is_found_by_the_word_that_its_posting_has_for_it(
    tmp_path: Path, question: str, status: Status, quotes: list[str]
) -> None:
    counsel = role(
        "Reef Counsel",
        "Example Reef",
        Bonus="Selling developer products",
        Conditions="Airfare to the island provided|An allowance for living and accommodation",
    )
    answer = ask(over(postings(tmp_path, diver=DIVER, counsel=counsel)), question)
    assert answer.status is status, answer.text
    assert [s.text for s in answer.statements] == quotes, answer.text


@pytest.mark.parametrize(
    ("question", "status", "quotes"),
    [
        ("how many vacation days does the stoker get?", Status.NOT_STATED, [""]),
        ("how many vacation days does the baker get?", Status.ANSWERED, ["25 days of annual leave"]),
        ("what's the vacation policy for the baker?", Status.ANSWERED, ["25 days of annual leave"]),
    ],
)
def test_how_much_of_one_perk_there_is_is_told_by_no_other_one(
    tmp_path: Path, question: str, status: Status, quotes: list[str]
) -> None:
    stoker = role("Stoker", Benefits="An engine with 16000+ rivets|Coal")
    baker = role("Baker", Benefits="Bread for 2 people|25 days of annual leave")
    answer = ask(over(postings(tmp_path, stoker=stoker, baker=baker)), question)
    assert (answer.status, [s.text for s in answer.statements]) == (status, quotes), answer.text


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("how much annual leave does the stoker get?", [""]),
        ("how many vacation days does the stoker have?", [""]),
        ("what's the sick pay of the stoker?", [""]),
        ("what's the overtime pay of the stoker?", [""]),
        ("what's the retirement plan of the stoker?", [""]),
        ("how much is the home office budget of the stoker?", [""]),
        ("what is the hardship allowance of the stoker?", [""]),
        ("what's the pay of the stoker?", ["£30,000 a year"]),
        ("does the stoker get a day off after night runs?", None),
    ],
)
def test_a_part_of_what_is_given_is_told_by_nothing_that_is_but_called_alike(
    tmp_path: Path, question: str, quotes: list[str] | None
) -> None:
    text = (
        "# Stoker\n\nTrains leave for the mine at 7.30 each morning.\n\n## Salary\n\n- £30,000 a year\n\n"
        "## What you get\n\n- Coal for 2 people\n- A day off after each night run\n"
    )
    answer = ask(over(postings(tmp_path, stoker=text)), question)
    if quotes is None:
        assert "A day off after each night run" in answer.text, answer.text
    else:
        assert [s.text for s in answer.statements] == quotes, answer.text


def test_how_long_somebody_is_needed_is_told_by_the_basis_named_in_the_text(tmp_path: Path) -> None:
    stoker = role("Stoker", About_the_job="Join our engine on an initial 6 months basis.")
    answer = ask(over(postings(tmp_path, stoker=stoker)), "for how long do you need the stoker?")
    assert [s.text for s in answer.statements] == ["Join our engine on an initial 6 months basis."], (
        answer.text
    )
    said = "---\ntitle: Wheelwright\ncontract: contract\n---\n\n## Tasks\n\n- Wheels\n"
    only_called = ask(over(postings(tmp_path, wheels=said)), "how long is the contract of the wheelwright?")
    assert only_called.status is Status.NOT_STATED, only_called.text


def test_what_stands_below_a_heading_that_names_the_document_is_not_what_the_job_is_about(
    tmp_path: Path,
) -> None:
    text = "# Stoker\n\n## Position Description\n\nYou keep the fire.\n\n### Apply\n\n- Write to us\n"
    answer = ask(over(postings(tmp_path, stoker=text)), "what is the purpose of the stoker?")
    assert [s.text for s in answer.statements] == ["You keep the fire."], answer.text


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("what would be expected of me as stoker?", ["Create a fire", "Manage the coal"]),
        ("what do you expect from the stoker?", ["Create a fire", "Manage the coal"]),
        ("what does the stoker job require?", ["Strong arms"]),
        ("what can i expect from you as stoker?", ["Coal"]),
    ],
)
def test_what_is_expected_is_told_by_the_heading_that_says_so(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    text = "# Stoker\n\n## What do we expect from you?\n\n- Create a fire\n- Manage the coal\n\n"
    text += "## Requirements\n\n- Strong arms\n\n## Benefits\n\n- Coal\n"
    answer = ask(over(postings(tmp_path, stoker=text)), question)
    assert [s.text for s in answer.statements] == quotes, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("what are the requirements for the phd at Example Optics?", Status.ANSWERED),
        ("do i need german for the Example Optics phd?", Status.NO),
        ("is the phd at Example Optics full-time?", Status.YES),
        # that it is called so demands no doctorate
        ("do i need a phd at Example Optics?", Status.ANSWERED),
    ],
)
def test_a_word_of_the_title_that_is_a_thing_elsewhere_names_the_role(
    tmp_path: Path, question: str, status: Status
) -> None:
    optician = role(
        "PhD & PostDoc",
        "Example Optics",
        Your_profile="A master's degree in physics|English; German is not required",
        Terms="Full-time",
    )
    answer = ask(over(postings(tmp_path, optician=optician)), question)
    assert answer.status is status, answer.text
    assert "PhD & PostDoc" not in {s.text for s in answer.statements} or status is Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how long must one have been a drover already?", "3 years of experience with oxen"),
        ("how long should i have worked as a drover?", "3 years of experience with oxen"),
        ("what level is the drover?", "level: Senior"),
        ("any hard requirements for the drover?", "Hardy boots"),
        ("what are the strict requirements of the drover?", "3 years of experience with oxen"),
    ],
)
def test_how_long_one_must_have_been_a_thing_asks_for_years_of_experience(
    tmp_path: Path, question: str, told: str
) -> None:
    asks = "3 years of experience with oxen|Hardy boots|Two months of hard work in the hills|Calm"
    drover = role("Drover", extra="level: Senior", Requirements=asks)
    answer = ask(over(postings(tmp_path, drover=drover)), question)
    assert told in answer.text
    assert ("Calm" in answer.text) is ("requirements" in question)


@pytest.mark.parametrize(
    "question",
    [
        "which products would the deck boy end up working on?",
        "what products could i work on as a deck boy?",
        "what will the deck boy end up doing?",
    ],
)
def test_what_one_ends_up_working_on_is_a_task_and_no_career(tmp_path: Path, question: str) -> None:
    boy = role(
        "Deck Boy",
        "Harbour Line",
        What_you_might_work_on="Buoys that glow|Sails of flax",
        About_us="Our product is a ferry that never sinks",
    )
    answer = ask(over(postings(tmp_path, boy=boy)), question)
    assert [s.text for s in answer.statements] == ["Buoys that glow", "Sails of flax"], answer.text
    where = ask(over(postings(tmp_path, boy=boy)), "where could a deck boy end up in two years?")
    assert where.status is Status.NOT_STATED, where.text


@pytest.mark.parametrize("thing", ["finance experience", "financial experience", "a background in finance"])
def test_financial_experience_is_experience_in_finance(tmp_path: Path, thing: str) -> None:
    boy = role("Deck Boy", Requirements="Knots|Financial experience is desirable but not essential")
    assert (
        ask(over(postings(tmp_path, boy=boy)), f"is {thing} essential for the deck boy?").status is Status.NO
    )


@pytest.mark.parametrize(
    "question",
    [
        "what kind of person should the dam keeper be, non-technically speaking?",
        "what does the dam keeper need on the non-technical side?",
        "soft skills of the dam keeper?",
    ],
)
def test_what_is_not_technical_is_asked_for_and_refuses_no_role(tmp_path: Path, question: str) -> None:
    text = role("Dam Keeper", Requirements="A tide table", Non_Technical_Competencies="Patience")
    shelf = over(postings(tmp_path, keeper=text, cook=role("Cook")))
    assert [s.text for s in ask(shelf, question).statements] == ["Patience"]


def test_two_languages_of_a_service_are_told_where_languages_are_asked_for(tmp_path: Path) -> None:
    text = "---\ntitle: Night Porter\ncompany: Example Inn\nsalary: 30000\n---\n\nThe bilingual (Welsh and English) desk is open all night.\n"
    shelf = over(postings(tmp_path, porter=text, cook=role("Cook")))
    assert "Welsh and English" in ask(shelf, "in which languages does the night porter work?").text


@pytest.mark.parametrize(
    "question", ["who can take part in the tasting hour?", "who may join the tasting hour?"]
)
def test_who_may_take_part_is_told_by_whom_a_text_welcomes_and_not_by_who_has_questions(
    tmp_path: Path, question: str
) -> None:
    text = "# Tasting Hour\n\n## For all\n\nAnyone is welcome to join an hour. In particular:\n\n- bakers\n- who has questions\n"
    (tmp_path / "hour.md").write_text(text)
    answer = ask(over(tmp_path), question)
    told = ["Anyone is welcome to join an hour. In particular:", "bakers", "who has questions"]
    assert [s.text for s in answer.statements] == told, answer.text


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("which jobs mention a training and development allowance?", {"cook.md"}),
        ("which jobs offer a training allowance?", {"cook.md"}),
        ("which jobs offer training?", {"cook.md", "usher.md"}),
        ("which jobs have a parking allowance?", {"usher.md"}),  # none of the quotes has the noun
    ],
)
def test_a_thing_that_is_given_is_told_of_those_that_give_it(
    tmp_path: Path, question: str, found: set[str]
) -> None:
    cook = role("Cook", "Example Inn", Benefits="Training and development allowance", Duties="Stir")
    usher = role(
        "Usher", "Example Inn", Benefits="Free parking", Duties="Training of new ushers|Development of plays"
    )
    answer = ask(over(postings(tmp_path, cook=cook, usher=usher)), question)
    assert {r.posting for r in answer.roles} == found, answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how many hours a week is the tuner job?", "Part-time (20 hrs/wk)"),
        ("how fast do the pianos have to be returned by the tuner?", "Pianos returned within 3 days"),
        ("how quickly does the tuner have to return pianos?", "Pianos returned within 3 days"),
    ],
)
def test_hours_and_haste_are_told_by_the_line_that_counts_them(
    tmp_path: Path, question: str, quote: str
) -> None:
    text = role(
        "Tuner",
        Profile="Part-time (20 hrs/wk)|A good ear",
        Success="Pianos returned within 3 days|Calm guests",
    )
    answer = ask(over(postings(tmp_path, tuner=text)), question)
    assert answer.statements[0].text == quote, answer.text


def test_what_is_to_be_attached_is_asked_of_the_application(tmp_path: Path) -> None:
    clerk = (
        "# Bäcker\n\n## Hauptaufgaben\n\n- Brot backen\n\n## Bewerbungsprozess\n\n"
        "- Bewerbung per Mail an rye@example.org\n    - Motivationsschreiben\n- Rückmeldung bis Mai\n"
    )
    shelf = over(postings(tmp_path, baecker=clerk))
    for question in ("what do I attach as Bäcker?", "how do I apply as Bäcker?"):
        text = ask(shelf, question).text
        assert "rye@example.org" in text, text
        assert "Motivationsschreiben" in text, text
        assert "Brot backen" not in text, text
    assert ask(shelf, "is a cover letter needed for the Bäcker?").status is Status.YES


def test_until_when_a_contract_runs_asks_for_no_deadline(tmp_path: Path) -> None:
    seiler = "# Seiler\n\n## Übersicht\n\n- Bewerbungsfrist: 24.02.2031\n- Dauer: Befristet bis Ende 2032\n"
    shelf = over(postings(tmp_path, seiler=seiler))
    for question in ("bis wann läuft der Vertrag als Seiler?", "bis wann ist die Stelle Seiler befristet?"):
        assert [s.text for s in ask(shelf, question).statements] == ["Dauer: Befristet bis Ende 2032"]
    assert "24.02.2031" in ask(shelf, "bis wann muss ich mich als Seiler bewerben?").text


@pytest.mark.parametrize(
    "question",
    [
        "how big an office should the office manager have run before?",
        "how many people should the office manager have managed before?",
    ],
)
def test_what_one_should_have_run_before_is_a_demand_and_no_place(tmp_path: Path, question: str) -> None:
    text = role(
        "Office Manager", "Loom House", "Leith", Requirements="Ran a house of ten people|A loud voice"
    )
    answer = ask(over(postings(tmp_path, one=text)), question)
    assert answer.facets == ("requirements",), answer.text
    assert "Ran a house of ten people" in answer.text
