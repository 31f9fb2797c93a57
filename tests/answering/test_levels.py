"""Levels of degrees and languages, and facets asked about without a thing: what is too little, enough, or not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

CLOWN = role(
    "Clown",
    "Example Circus",
    Requirements="Bachelor's degree in circus arts|English B2, Spanish A2|React Native on a unicycle",
)
JUGGLER = role(
    "Juggler",
    "Example Circus",
    Requirements="Master's degree in physics|English: upper-intermediate|No prior experience needed, we train you",
)
USHER = role(
    "Usher",
    "Example Circus",
    Requirements="High school diploma or equivalent|Experience with a torch|Friendly greeting",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the clown need a master's degree?", Status.NO),
        ("is a bachelor's degree required for the clown?", Status.YES),
        ("is a bachelor's degree enough for the clown?", Status.YES),
        ("is a bachelor's degree enough for the juggler?", Status.NO),
        ("can i become clown without a master's degree?", Status.YES),
        ("can i become juggler without a master's degree?", Status.NO),
        ("is A2 english enough for the clown?", Status.NO),
        ("is A2 spanish enough for the clown?", Status.YES),
        ("is english at A2 enough for the clown?", Status.NO),
        ("my spanish is at A2, is that ok as clown? is spanish at A2 enough?", Status.YES),
        ("do i need C1 english for the clown?", Status.NO),
        ("is intermediate english enough for the juggler?", Status.NO),
        ("is advanced english enough for the juggler?", Status.YES),
        ("do i need a bachelor's degree for the usher?", Status.NOT_STATED),
        ("is a bachelor's degree in physics ok for the clown?", Status.ANSWERED),
        ("is a bachelor's degree in circus arts ok for the clown?", Status.YES),
        ("is a bachelor's degree needed for the clown or nah", Status.YES),
        ("is a degree in pottery enough for the clown?", Status.ANSWERED),
        ("my degree is in botany, does the clown role accept that?", Status.ANSWERED),
        ("does the clown need a chemistry degree?", Status.ANSWERED),
        ("is a bachelor of theology enough for the clown?", Status.ANSWERED),
        ("is a degree in another field ok for the juggler?", Status.ANSWERED),
        ("is a bachelor's degree in botany enough for the juggler?", Status.NO),
        ("is a university degree required in the clown job?", Status.YES),
        ("do i need a phd for the clown?", Status.NO),
        ("is a phd enough for the juggler?", Status.YES),
        ("is a phd in botany enough for the juggler?", Status.ANSWERED),
        ("i only have a high school diploma, can i apply as clown?", Status.NO),
        ("i have a masters. is that enough for the clown?", Status.YES),
        ("is a phd required for the usher?", Status.NOT_MENTIONED),
    ],
)
def test_a_level_is_held_against_the_one_the_posting_asks_for(
    tmp_path: Path, question: str, status: Status
) -> None:
    folder = postings(tmp_path, clown=CLOWN, juggler=JUGGLER, usher=USHER)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert_proved(answer, folder)


def test_whether_one_can_apply_is_no_word_that_a_posting_lacks(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, usher=USHER)), "i studied law, can i apply as usher?")
    assert answer.status is Status.NOT_STATED, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need experience for the juggler?", Status.NO),
        ("is prior experience required for the juggler?", Status.NO),
        ("can i be a juggler without experience?", Status.YES),
        ("is it ok to have zero experience as juggler, or is experience a must?", Status.YES),
        ("is experience a must for the usher?", Status.YES),
        ("can i be an usher without any experience?", Status.NO),
    ],
)
def test_a_facet_asked_about_is_judged_by_what_names_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, juggler=JUGGLER, usher=USHER)), question)
    assert answer.status is status, answer.text
    assert len(answer.statements) == 1
    assert "xperience" in answer.statements[0].citation.quote


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i have to be a native german speaker as the mime?", Status.YES),
        ("must i be a native english speaker as the mime?", Status.NO),
        ("does the mime need a degree?", Status.YES),
    ],
)
def test_each_of_two_languages_has_the_level_beside_it(tmp_path: Path, question: str, status: Status) -> None:
    mime = role(
        "Mime",
        "Example Circus",
        Requirements="You are a native German speaker who is fluent in English|B.Sc. or M.Sc. in silence",
    )
    answer = ask(over(postings(tmp_path, mime=mime)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("language", "status"),
    [("English", Status.YES), ("French", Status.ANSWERED), ("Finnish", Status.NO)],
)
def test_a_level_is_told_by_its_adverb_and_not_by_a_verb_of_its_stem(
    tmp_path: Path, language: str, status: Status
) -> None:
    shelf = over(
        postings(
            tmp_path,
            keeper=role(
                "Bee Keeper",
                "Hively",
                Requirements="You communicate fluently in English|You communicate in French daily|Conversational Finnish",
            ),
        )
    )
    assert ask(shelf, f"must the bee keeper be fluent in {language}?").status is status


@pytest.mark.parametrize(
    ("line", "question", "status"),
    [
        (
            "Currently enrolled in a degree in zoology",
            "must i be enrolled in a degree as keeper?",
            Status.YES,
        ),
        (
            "Working towards a degree in zoology",
            "does the keeper have to be studying for a degree?",
            Status.YES,
        ),
        ("Pursuing or completed a degree", "does the keeper have to be pursuing a degree?", Status.ANSWERED),
        ("Working towards a degree in zoology", "does the keeper need a degree?", Status.ANSWERED),
    ],
)
def test_a_degree_on_its_way_is_demanded_where_it_is_asked_whether_one_must_be(
    tmp_path: Path, line: str, question: str, status: Status
) -> None:
    keeper = role("Keeper", "Example Zoo", Requirements=f"{line}|Strong arms")
    answer = ask(over(postings(tmp_path, keeper=keeper)), question)
    assert answer.status is status, answer.text
    assert line in answer.text


def test_a_number_of_years_asked_for_as_there_or_not_is_told_by_the_years_that_are_stated(
    tmp_path: Path,
) -> None:
    clerk = role(
        "Clerk",
        Requirements="A tidy desk|At least three years of experience in a library",
        Benefits="25 days of leave as a minimum",
    )
    sitter = role("Sitter", Requirements="A tidy desk|A calm voice", Benefits="25 days of leave as a minimum")
    shelf = over(postings(tmp_path, clerk=clerk, sitter=sitter))
    answer = ask(shelf, "is there a minimum number of years for the clerk?")
    assert [s.text for s in answer.statements] == ["At least three years of experience in a library"], (
        answer.text
    )
    assert ask(shelf, "is there a minimum number of years for the sitter?").status is Status.NOT_STATED


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Most of our millers have a diploma", Status.ANSWERED),
        ("No fixed path is asked for, though people here typically have a diploma", Status.ANSWERED),
        ("Most importantly, you must have a diploma", Status.YES),
        ("You have a diploma", Status.YES),
    ],
)
def test_what_most_have_is_not_what_one_must_have(tmp_path: Path, line: str, status: Status) -> None:
    miller = role("Miller", Requirements=f"Clean hands|{line}")
    answer = ask(over(postings(tmp_path, miller=miller)), "does the miller need a diploma?")
    assert answer.status is status, answer.text
    assert line in answer.text


SHIPWRIGHT = role(
    "Shipwright",
    "Example Yard",
    Requirements="BSc in boats, rigging or wood|MSc in hulls, keels or similar|Six years at sea",
)
CAULKER = role(
    "Caulker",
    "Example Yard",
    Requirements="BSc in boats|MSc in hulls, keels or equivalent experience|A mallet",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the shipwright need a masters?", Status.YES),
        ("does the shipwright need an msc?", Status.YES),
        ("does the shipwright need a phd?", Status.NO),
        # both are demanded: neither alone is said to do
        ("is a bachelor's degree enough for the shipwright?", Status.ANSWERED),
    ],
)
def test_of_two_degrees_in_a_line_each_the_one_that_is_asked_about_tells(
    tmp_path: Path, question: str, status: Status
) -> None:
    assert ask(over(postings(tmp_path, shipwright=SHIPWRIGHT)), question).status is status


def test_experience_that_does_as_well_is_still_told_behind_a_list_of_fields(tmp_path: Path) -> None:
    assert (
        ask(over(postings(tmp_path, caulker=CAULKER)), "does the caulker need a masters?").status
        is not Status.YES
    )


@pytest.mark.parametrize(
    "demands",
    [
        "- A bachelor's degree in biology, or\n- A master's degree in biology",
        "One of these:\n\n- BSc in maths\n- MSc in maths",
    ],
)
def test_of_degrees_of_which_one_will_do_none_is_a_must(tmp_path: Path, demands: str) -> None:
    text = f"# Analyst\n\n## Requirements\n\n{demands}\n"
    answer = ask(over(postings(tmp_path, analyst=text)), "is a masters required for the analyst?")
    assert answer.status is not Status.YES, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what experience does the senior caulker need?", ["Six years of caulking, two at sea"]),
        (
            "compare the required experience of the caulker and the senior caulker",
            ["Two years or more of caulking", "Six years of caulking, two at sea"],
        ),
        (
            "how do the caulker and the senior caulker differ in experience?",
            ["Two years or more of caulking", "Six years of caulking, two at sea"],
        ),
        ("what level is the senior caulker?", ["level: senior"]),
        ("what seniority is asked for as senior caulker?", ["level: senior"]),
    ],
)
def test_experience_is_told_by_years_where_the_posting_has_but_a_level_besides(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    first = role("Caulker", extra="level: mid", Required="Two years or more of caulking|Oakum")
    second = role("Senior Caulker", extra="level: senior", Required="Six years of caulking, two at sea|Tar")
    answer = ask(over(postings(tmp_path, a=first, b=second)), question)
    assert [s.text for s in answer.statements] == told, answer.text


def test_a_level_is_told_of_experience_where_nothing_else_is(tmp_path: Path) -> None:
    caulker = role("Senior Caulker", extra="level: senior", Required="Oakum|Tar")
    answer = ask(over(postings(tmp_path, a=caulker)), "what experience does the senior caulker need?")
    assert [s.text for s in answer.statements] == ["level: senior"]


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need a bachelor's degree as page?", Status.NO),
        ("does the page need a master's degree?", Status.NO),
        ("is an associate degree enough for the page?", Status.YES),
        ("is a high school diploma enough for the page?", Status.NO),
        ("does the page need a degree?", Status.YES),
    ],
)
def test_an_associate_degree_is_less_than_a_bachelor(tmp_path: Path, question: str, status: Status) -> None:
    page = role("Page", "Example Stage", Requirements="An Associates degree|Good legs")
    answer = ask(over(postings(tmp_path, page=page)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("hours", "question", "status"),
    [
        ("This person will give steady (40 hours/week) help on stage.", "is the page full time?", Status.YES),
        ("This person will give steady (40 hours/week) help on stage.", "is the page part time?", Status.NO),
        ("Hours: 16 hours per week", "is the page a full-time job?", Status.NO),
        ("Hours: 16 hours per week", "is the page a part time job?", Status.YES),
        # what may be more or less, and what is full time only here and there
        ("Hours: up to 40 hours per week", "is the page full time?", Status.NOT_MENTIONED),
        ("Hours: at least 16 hours per week", "is the page part time?", Status.NOT_MENTIONED),
        ("Hours: 35 hours per week", "is the page full time?", Status.NOT_MENTIONED),
        ("Hours: 20 or 40 hours per week", "is the page full time?", Status.NOT_MENTIONED),
    ],
)
def test_hours_a_week_tell_whether_a_role_is_full_time(
    tmp_path: Path, hours: str, question: str, status: Status
) -> None:
    page = role("Page", "Example Stage", Requirements="Good legs")
    page = page.replace("## Requirements", f"{hours}\n\n## Requirements", 1)
    answer = ask(over(postings(tmp_path, page=page)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("can i apply as piper if i am in my second year of college?", Status.ANSWERED),
        ("can i apply as piper if i am in my third year of college?", Status.YES),
    ],
)
def test_another_year_of_ones_studies_is_no_yes(tmp_path: Path, question: str, status: Status) -> None:
    piper = role("Piper", "Example Stage", About_you="Third year of college, or just out of it|Good lungs")
    answer = ask(over(postings(tmp_path, piper=piper)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need a bachelor's degree as piper?", Status.NO),
        ("do i need an associate degree as piper?", Status.YES),
    ],
)
def test_of_degrees_that_more_years_make_up_for_the_higher_one_is_no_must(
    tmp_path: Path, question: str, status: Status
) -> None:
    lines = "Associate's degree in music and two years on a pipe.\n\nOR\n\nBachelor's degree in music and one year on a pipe."
    folder = postings(
        tmp_path, piper=f"# Piper\n\n## Requirements\n\n{lines}\n\n## Duties\n\n- Play at noon\n"
    )
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
