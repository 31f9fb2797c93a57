"""Questions in the asker's own words: without a verb, a thing before a colon, an employer or a thing described."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

BAKERY = role(
    "Baker",
    "Rye",
    "Oslo",
    About="We make a sourdough podcast and bread.",
    Tasks="Bake bread|Keep backups of the recipes|Record recipes in PostgreSQL",
    Conditions="Full-time position|Rotation for night production|Access to a sandbox oven",
    Requirements="You know Docker and yeast|Patience",
)
MILL = role(
    "Baker", "Mill", "Turku", About="We sell flour to schools.", Tasks="Bake cakes", Requirements="Patience"
)
CLOUD = role("Cloud Engineer", "Sky", "Riga", Tasks="Run the servers", Requirements="Linux")


@pytest.fixture
def shelf(tmp_path: Path) -> Assistant:
    """Two bakers and an engineer."""
    return over(postings(tmp_path, rye=BAKERY, mill=MILL, cloud=CLOUD))


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("part-time ok at Rye?", Status.NO),
        ("rye baker, also responsible for backups?", Status.YES),
        ("backups part of the rye job?", Status.YES),
        ("docker: asked for at Rye?", Status.YES),
        ("docker asked for at Rye?", Status.YES),
        ("yeast: does Rye ask for it?", Status.YES),
        # these have a question word, or no question mark
        ("what backups are ok at Rye?", Status.ANSWERED),
        ("earliest possible start date at Rye", Status.NOT_STATED),
    ],
)
def test_a_question_without_a_verb_or_with_its_thing_before_a_colon_gets_its_verdict(
    shelf: Assistant, question: str, status: Status
) -> None:
    answer = ask(shelf, question)
    assert answer.status is status, answer.text


def test_a_word_beside_the_title_that_one_text_alone_has_says_which_posting_is_meant(
    shelf: Assistant,
) -> None:
    assert {r.organization for r in ask(shelf, "what does the sourdough baker do").roles} == {"Rye"}
    assert ask(shelf, "what does the baker do").status is Status.AMBIGUOUS
    # but no word of its demands or of when it is closed
    assert ask(shelf, "what does the yeast baker do").status is Status.AMBIGUOUS
    assert ask(shelf, "what does the night baker do").status is Status.AMBIGUOUS


def test_a_noun_of_employers_that_ends_a_description_asks_for_no_organisation(shelf: Assistant) -> None:
    told = ask(shelf, "are there backups at the sourdough podcast company?")
    assert told.status is Status.YES, told.text
    assert ask(shelf, "tell me about the company Rye").facets[:1] == ("about_organization",)
    assert "sell flour" in ask(shelf, "what do they sell at the flour shop at Mill?").text


def test_a_word_of_another_title_before_a_noun_is_what_a_follow_up_asks_about(shelf: Assistant) -> None:
    first = "does Rye want docker"
    assert {r.organization for r in ask(shelf, "will i manage cloud costs?", first).roles} == {"Rye"}
    assert {r.organization for r in ask(shelf, "does the cloud engineer need linux?", first).roles} == {"Sky"}
    assert {r.organization for r in ask(shelf, "does cloud need linux?", first).roles} == {"Sky"}


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("is there a playground at Rye?", "sandbox oven"),
        ("is there a rota at Rye?", "Rotation for night production"),
        ("which datastores does Rye use?", "PostgreSQL"),
    ],
)
def test_other_words_for_a_thing_find_it(shelf: Assistant, question: str, quote: str) -> None:
    text = ask(shelf, question).text
    assert quote in text, text


def test_what_may_be_done_with_a_contract_is_no_place(shelf: Assistant) -> None:
    for question in ("can the Rye contract be extended?", "is the Rye contract renewable?"):
        assert ask(shelf, question).status is Status.NOT_MENTIONED, question


def test_a_word_of_a_title_or_a_list_that_is_no_typo_is_left_as_written(shelf: Assistant) -> None:
    # "steer" was heard as "steep", "phrase" as "phase", "sensor" as "senior"
    for word in ("steer", "phrase", "sensor", "wedding", "tablet", "quantity"):
        asked = f"does Rye mention a {word}?"
        assert f"{word}" in ask(shelf, asked).text, word


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [
        # a company value is no company that is asked for, a cool head nobody above
        ("which company value does the rye posting name?", "No posting mentions"),
        ("is keeping a cool head something Rye mentions?", "Reporting line"),
    ],
)
def test_a_word_that_is_part_of_another_name_asks_for_nothing_else(
    shelf: Assistant, question: str, unsaid: str
) -> None:
    assert unsaid not in ask(shelf, question).text


def test_of_a_list_named_by_its_heading_the_lines_with_the_thing_asked_for_are_told(shelf: Assistant) -> None:
    text = ask(shelf, "which docker tools do the requirements of Rye name?").text
    assert "Docker" in text
    assert "Patience" not in text, text


@pytest.mark.parametrize(
    ("question", "told", "status"),
    [
        # another word with the same letters, or a thing that is no more than near, gets no yes
        ("does the singer speak up?", "A good singing voice", Status.NOT_MENTIONED),
        ("does the singer pass on knowledge?", "You share a room", Status.NOT_MENTIONED),
        ("does the singer pass on knowledge?", "You share your knowledge", Status.YES),
        ("do they foot the bill for the singer?", "Paid tours", Status.NOT_MENTIONED),
        ("must the singer keep cool?", "Work under pressure of 3 bar", Status.NOT_MENTIONED),
        ("must the singer keep cool?", "Sing well under pressure", Status.YES),
        ("is the singer at a nonprofit?", "Lead talks with charities and an NGO", Status.NOT_MENTIONED),
        ("is the singer at a nonprofit?", "We are a charity for owls", Status.YES),
        ("can the singer contract get renewed?", "The licence can be extended", Status.NOT_MENTIONED),
        ("does the singer manage staffers?", "You lead staff meetings", Status.NOT_MENTIONED),
    ],
)
def test_a_word_for_a_thing_is_no_other_one(tmp_path: Path, question: str, told: str, status: Status) -> None:
    answer = ask(over(postings(tmp_path, singer=role("Singer", "Owl", Tasks=told))), question)
    assert answer.status is status, answer.text


SMITH = role(
    "Smith",
    "Forge",
    About="We forge for our customers.",
    Tasks="Make bespoke gates|Stay compliant with fire rules|Write down every order",
    Nice_to_have="Leading tours|Bare metal work",
    Requirements="Experience building ovens",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        # what one has done is what a posting says of doing it
        ("is having built ovens something the Forge looks for?", Status.YES),
        ("is having led tours a plus at the Forge?", Status.YES),
        # but what was done by others is not
        ("is the website of the Forge written in rust?", Status.NOT_STATED),
        # "custom" is no customer, "bare" of a thing's name does not turn it round
        ("custom gates at the Forge, would I make any", Status.YES),
        ("would bare metal work score points at the Forge?", Status.YES),
        ("does the smith at the Forge follow fire rules?", Status.YES),
        ("do fire rules fall to the smith at the Forge?", Status.YES),
        ("do tax rules fall to the smith at the Forge?", Status.NOT_MENTIONED),
    ],
)
def test_what_one_has_done_or_what_falls_to_one_is_found_in_the_words_of_the_posting(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, smith=SMITH, mill=MILL)), question)
    assert answer.status is status, answer.text


TEACHER = role(
    "Teacher",
    "Pier School",
    Education="Bachelor's degree in music|Certificates in first aid preferred",
    Conditions="Full-time position",
    Benefits="A budget for courses in singing",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        # what one is to have learned is not what is paid for
        ("does Pier School pay for a bachelor's degree?", Status.ANSWERED),
        ("does Pier School pay for first aid certificates?", Status.ANSWERED),
        ("are the exam fees for first aid covered at Pier School?", Status.ANSWERED),
        ("does Pier School pay for courses in singing?", Status.YES),
        ("is a bachelor's degree needed at Pier School?", Status.YES),
        # a master's is a degree and no master
        ("is a master's needed at Pier School?", Status.NO),
        ("is a Master's what Pier School is after?", Status.NO),
        ("is a dance master needed at Pier School?", Status.NO_MATCH),
        ("is it half days at Pier School?", Status.NO),
    ],
)
def test_what_one_has_learned_is_not_given_and_a_degree_is_nobody(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, teacher=TEACHER, mill=MILL)), question)
    assert answer.status is status, answer.text


SAILOR = role(
    "Sailor",
    "Pier",
    Tasks="Do product and project management|Sail blue-green and canary deployments of buoys",
    Conditions="No night or weekend shifts|Nine months, full or part time",
    Requirements="Knows SQL and database server work|Driving or flying licence",
    Benefits="Sick and annual leave|Company and client car parks",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do I get sick leave at Pier?", Status.YES),
        ("does Pier do blue-green deployments?", Status.YES),
        ("is product management part of the job at Pier?", Status.YES),
        ("are there night shifts at Pier?", Status.NO),
        ("do I get parental leave at Pier?", Status.NOT_MENTIONED),
        ("is sql server needed at Pier?", Status.NOT_MENTIONED),
        ("do I get a company car at Pier?", Status.NOT_MENTIONED),
        ("is a driving licence needed at Pier?", Status.NOT_MENTIONED),
    ],
)
def test_a_thing_may_share_its_noun_with_another(tmp_path: Path, question: str, status: Status) -> None:
    answer = ask(over(postings(tmp_path, sailor=SAILOR, mill=MILL)), question)
    assert answer.status is status, answer.text


def test_either_of_two_that_exclude_each_other_is_no_yes_to_one(tmp_path: Path) -> None:
    folder = postings(tmp_path, sailor=SAILOR, mill=MILL)
    assert ask(over(folder), "is it full time at Pier?").status is not Status.YES


def test_whether_there_is_a_bonus_is_told_by_no_mark_of_a_wish(tmp_path: Path) -> None:
    text = role("Chair", "Pier", Tasks="Lead the talks|Stand in when the chair is unable to come")
    answer = ask(over(postings(tmp_path, chair=text, mill=MILL)), "does the chair get a bonus at Pier?")
    assert answer.status is not Status.NO, answer.text


@pytest.mark.parametrize(
    ("question", "status", "quotes"),
    [
        # initials joined by a sign are a thing of their own
        ("how often does the diver get r&r?", Status.ANSWERED, ["Rest and recuperation every six weeks"]),
        ("does the diver get R&R?", Status.YES, ["Rest and recuperation every six weeks"]),
        ("does the diver do q&a?", Status.NOT_MENTIONED, [""]),
        ("does the diver get a cab home?", Status.YES, ["A taxi home at night"]),
        # what the job's conditions give
        ("what does the org offer the diver?", Status.ANSWERED, None),
        ("what are the benefits of the diver?", Status.ANSWERED, None),
    ],
)
def test_what_is_given_below_the_conditions_of_a_job_is_told_in_the_askers_words(
    tmp_path: Path, question: str, status: Status, quotes: list[str] | None
) -> None:
    given = (
        "Pay of 900 shells a month",
        "Shared housing on the pier",
        "Rest and recuperation every six weeks",
        "A taxi home at night",
    )
    diver = role("Diver", "Example Reef", Tasks="Dive|Count fish", Conditions="|".join(given))
    answer = ask(over(postings(tmp_path, diver=diver, mill=MILL)), question)
    assert answer.status is status, answer.text
    assert [s.text for s in answer.statements] == (list(given) if quotes is None else quotes), answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do they help with moving to Riga if I become the keeper?", Status.YES),
        ("would they help me with the move as keeper?", Status.YES),
        ("do they help with moving to Oslo if I become the baker?", Status.NOT_MENTIONED),
    ],
)
def test_help_with_moving_is_assistance_in_relocation(tmp_path: Path, question: str, status: Status) -> None:
    keeper = role(
        "Keeper", "Pier", "Riga", Tasks="Light the lamp", Conditions="Assistance in relocation is possible"
    )
    answer = ask(over(postings(tmp_path, keeper=keeper, baker=BAKERY)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize("asked", ["how big is the manager's salary?", "how high is the manager's pay?"])
def test_how_big_the_pay_of_a_manager_is_asks_for_nobody_one_reports_to(tmp_path: Path, asked: str) -> None:
    manager = role("Mill Manager", "Rye", Tasks="Mind the wheel", Offer="EUR 3000 a month|A sack of flour")
    answer = ask(over(postings(tmp_path, manager=manager)), asked)
    assert [s.text for s in answer.statements] == ["EUR 3000 a month"], answer.text
