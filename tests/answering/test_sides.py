"""Two roles that a question names side by side are both answered, each in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Part, Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

KEEPER = role(
    "Lighthouse Keeper",
    "Example Coast",
    Contract="The minimum project length is two winters",
    Requirements="7+ years of experience with lamps|A head for heights",
    Reports_to="The harbour office",
    Interview_process="A walk up the stairs",
)
PILOT = role(
    "Harbour Pilot",
    "Example Coast",
    Contract="The minimum project length is nine months",
    Requirements="3+ years of experience with tides|Knowledge of Python",
    Reports_to="The port captain",
    Interview_process="A trip around the buoys",
)
COOK = role(
    "Ship Cook and Baker",
    "Example Coast",
    Contract="The contract runs for one voyage",
    Requirements="Five soups|Bread|You work with the harbour pilot and the lighthouse keeper",
)
BOTH = {"keeper.md", "pilot.md"}


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("who needs more years of experience, the lighthouse keeper or the harbour pilot?", {"7+", "3+"}),
        ("lighthouse keeper or harbour pilot: who needs more years of experience?", {"7+", "3+"}),
        ("does the lighthouse keeper or the harbour pilot need more years of experience?", {"7+", "3+"}),
        ("lighthouse keeper or harbour pilot, who has the higher number of years in mind?", {"7+", "3+"}),
        ("who do the lighthouse keeper and the harbour pilot each report to?", {"office", "captain"}),
        ("which has the longer minimum project, harbour pilot or lighthouse keeper?", {"winters", "months"}),
        ("interview process for the harbour pilot, and for the lighthouse keeper?", {"stairs", "buoys"}),
        ("what does the lighthouse keeper or harbour pilot at example coast require?", {"7+", "3+"}),
    ],
)
def test_two_titles_joined_by_a_word_are_set_side_by_side(
    tmp_path: Path, question: str, quotes: set[str]
) -> None:
    folder = postings(tmp_path, keeper=KEEPER, pilot=PILOT, cook=COOK)
    answer = ask(over(folder), question)
    assert answer.status is Status.COMPARISON, answer.text
    assert {r.posting for r in answer.roles} == BOTH, answer.text
    assert all(any(q in s.citation.quote for s in answer.statements) for q in quotes), answer.text
    assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("reporting line: lighthouse keeper vs data scientist", "data scientist"),
        ("difference in reporting line between the lighthouse keeper and a PO", "PO"),
        ("compare the lighthouse keeper with a senior dev, who do they report to", "senior dev"),
        ("lighthouse keeper or plumber, who reports higher up the hierarchy?", "plumber"),
    ],
)
def test_a_side_that_no_posting_is_for_is_said_to_be_missing_beside_the_other(
    tmp_path: Path, question: str, missing: str
) -> None:
    answer = ask(over(postings(tmp_path, keeper=KEEPER, pilot=PILOT)), question)
    assert answer.status is Status.COMPARISON, answer.text
    assert f'There is no posting for "{missing}".' in answer.text
    assert [s.text for s in answer.statements] == ["The harbour office"], answer.text


def test_a_role_named_by_a_word_that_is_a_facet_elsewhere_is_a_side_behind_the_same_word(
    tmp_path: Path,
) -> None:
    freelance = role("Freelance Diver", "Example Coast", Reports_to="The salvage master")
    folder = postings(tmp_path, keeper=KEEPER, pilot=PILOT, diver=freelance)
    answer = ask(over(folder), "reporting line for the harbour pilot and for freelance")
    assert [s.text for s in answer.statements] == ["The port captain", "The salvage master"], answer.text


@pytest.mark.parametrize(
    "question",
    [
        "compare the lighthouse keeper's lamps and heights",
        "difference between must and nice to have for the lighthouse keeper",
        "does the lighthouse keeper differ from a cook?",
    ],
)
def test_what_is_no_role_is_no_missing_side(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, keeper=KEEPER, pilot=PILOT)), question)
    assert "no posting" not in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "what does the ship cook and baker need?",
        "does the ship cook work with the harbour pilot and the lighthouse keeper?",
        "does the ship cook work with pilots or keepers?",
        "does the harbour pilot need python or go?",
    ],
)
def test_a_title_with_a_joint_in_it_and_colleagues_of_one_role_are_no_sides(
    tmp_path: Path, question: str
) -> None:
    answer = ask(over(postings(tmp_path, keeper=KEEPER, pilot=PILOT, cook=COOK)), question)
    assert answer.status is not Status.COMPARISON, answer.text


def test_the_words_of_the_titles_are_no_facet_of_the_comparison(tmp_path: Path) -> None:
    lead = role("Deck Lead", "Example Coast", Time_commitment="Typically five hours per tide")
    mate = role("Deck Mate", "Example Coast", Time_commitment="Typically two hours per tide")
    folder = postings(tmp_path, lead=lead, mate=mate)
    answer = ask(over(folder), "deck lead or deck mate, which one takes more of my time?")
    assert {s.citation.quote for s in answer.statements} == {
        "Typically five hours per tide",
        "Typically two hours per tide",
    }, answer.text
    assert_proved(answer, folder)


def test_roles_are_compared_in_general_by_the_same_facets_and_asked_further_by_what_both_state(
    tmp_path: Path,
) -> None:
    keeper = role(
        "Lighthouse Keeper", "", "Example Rock", Skills="A lamp|A log", Benefits="A boat", Tasks="Climb"
    )
    pilot = role("Harbour Pilot", "", "Example Bay", Requirements="A rope", Benefits="A house")
    told = over(postings(tmp_path, keeper=keeper, pilot=pilot))
    answer = ask(told, "compare the lighthouse keeper and the harbour pilot")
    labels = [line.text for line in answer.lines if line.part is Part.LABEL]
    assert labels == ["Location:", "Requirements:"] * 2, answer.text
    assert [one.label for one in answer.follow_ups] == ["requirements", "benefits", "location"]
    further = ask(told, answer.follow_ups[1].question)
    assert (further.status, further.facets) == (Status.COMPARISON, ("benefits",))


def test_a_figure_is_compared_under_the_facet_that_has_one_for_each_side(tmp_path: Path) -> None:
    folder = postings(
        tmp_path,
        keeper=role(
            "Lighthouse Keeper", "Example Coast", Requirements="A lamp", Experience="7+ years at sea"
        ),
        pilot=role("Harbour Pilot", "Example Coast", Requirements="A boat", Experience="3+ years ashore"),
    )
    question = "what must the lighthouse keeper and the harbour pilot bring in terms of years of experience?"
    answer = ask(over(folder), question)
    assert {s.citation.quote for s in answer.statements} == {"7+ years at sea", "3+ years ashore"}, (
        answer.text
    )


def test_where_asks_for_a_side_and_for_no_place_where_more_is_asked_for(tmp_path: Path) -> None:
    folder = postings(
        tmp_path,
        keeper=role("Lighthouse Keeper", "Example Coast", place="Rock One", Salary="900 shells"),
        pilot=role("Harbour Pilot", "Example Coast", place="Pier Two", Salary="800 shells"),
    )
    answer = ask(over(folder), "where is the pay better, lighthouse keeper or harbour pilot?")
    assert {s.citation.quote for s in answer.statements} == {"900 shells", "800 shells"}, answer.text


def test_a_side_without_the_thing_is_said_to_say_nothing_of_it(tmp_path: Path) -> None:
    folder = postings(tmp_path, keeper=KEEPER, pilot=PILOT)
    answer = ask(over(folder), "does the lighthouse keeper or the harbour pilot need python?")
    assert answer.status is Status.COMPARISON, answer.text
    assert {s.citation.quote for s in answer.statements} == {"Knowledge of Python", ""}, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "requirements at example coast: lighthouse keeper vs the harbour pilot?",
        "at example coast, lighthouse keeper versus harbour pilot: what do they require",
        "example coast, compare the requirements: harbour pilot, lighthouse keeper",
    ],
)
def test_an_employer_is_no_side_beside_two_of_its_roles(tmp_path: Path, question: str) -> None:
    folder = postings(tmp_path, keeper=KEEPER, pilot=PILOT, cook=COOK)
    answer = ask(over(folder), question)
    assert answer.status is Status.COMPARISON, answer.text
    assert {r.posting for r in answer.roles} == BOTH, answer.text


def test_what_stands_alone_before_a_colon_is_compared(tmp_path: Path) -> None:
    told = over(postings(tmp_path, keeper=KEEPER, pilot=PILOT, cook=COOK))
    question = "contract: the lighthouse keeper needs years of experience. how does that look next to the harbour pilot?"
    assert ask(told, question).facets == ("contract",)


def test_a_word_of_a_third_title_is_no_side_beside_two_employers(tmp_path: Path) -> None:
    texts = {
        "baker": role("Baker", "Example Mill", Tools="Two rye ovens"),
        "roofer": role("Roofer", "Example Roof", Tools="Nine ladders"),
        "rye": role("Rye Farmer", "Example Farm", Tools="A plough"),
    }
    answer = ask(over(postings(tmp_path, **texts)), "who has more rye ovens, Example Mill or Example Roof?")
    assert {one.posting for one in answer.roles} == {"baker.md", "roofer.md"}, answer.text


def test_which_of_the_two_is_asked_of_what_the_thread_asked_before(tmp_path: Path) -> None:
    baker = role("Baker", "Example Mill", Experience="Four years with rye")
    roofer = role("Roofer", "Example Roof", Experience="Nine years on ladders")
    shelf = over(postings(tmp_path, baker=baker, roofer=roofer))
    before = "years of experience for Example Mill and Example Roof?"
    answer = ask(shelf, "which of the two wants less?", before)
    assert answer.status is Status.COMPARISON, answer.text
    assert {s.text for s in answer.statements} == {"Four years with rye", "Nine years on ladders"}
    answer = ask(shelf, "who asks for more years, Example Mill or Example Roof?")
    assert answer.status is Status.COMPARISON, answer.text


def test_what_tells_two_roles_apart_may_be_no_word_of_a_title_by_itself(tmp_path: Path) -> None:
    ranks = {f"warden-gs-{n}": role(f"Warden, GS-0301-{n}", "Example Park") for n in (13, 14, 15)}
    answer = ask(
        over(postings(tmp_path, **ranks)), "what's the difference between the gs-13 and gs-15 warden?"
    )
    assert answer.status is Status.COMPARISON, answer.text
    assert [r.title[-2:] for r in answer.roles] == ["13", "15"]


def test_a_facet_named_by_its_ending_is_compared_and_a_grade_told_in_a_sentence_is_pay(
    tmp_path: Path,
) -> None:
    cook = role("Cook", "Example Inn", Requirements="A spoon|This position is set at grade 7")
    baker = role("Baker", "Example Mill", Requirements="Flour", Pay_grade="Grade 9")
    answer = ask(
        over(postings(tmp_path, cook=cook, baker=baker)),
        "grade wise, how does the cook compare with the baker?",
    )
    assert answer.facets == ("compensation",)
    assert {s.text for s in answer.statements} == {"This position is set at grade 7", "Grade 9"}, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "difference between the junior and senior baker",
        "junior vs senior baker",
        "how does the junior baker differ from the senior one?",
    ],
)
def test_a_rank_beside_another_is_that_of_the_same_role(tmp_path: Path, question: str) -> None:
    folder = postings(
        tmp_path,
        junior=role("Junior Baker", Requirements="Flour"),
        senior=role("Senior Baker", Requirements="Ovens"),
        cook=role("Cook", Requirements="A spoon"),
    )
    answer = ask(over(folder), question)
    assert answer.status is Status.COMPARISON, answer.text
    assert [r.title for r in answer.roles] == ["Junior Baker", "Senior Baker"]
    alone = postings(tmp_path / "alone", senior=role("Senior Baker"), cook=role("Cook"))
    assert ask(over(alone), question).status is not Status.COMPARISON  # nobody of that rank is sought


def test_a_side_that_names_only_a_kind_of_the_thing_compared_is_told_with_it(tmp_path: Path) -> None:
    potter = role("Potter", "Example Kiln", Requirements="Infrastructure as code for the kiln|Clay")
    glazier = role("Glazier", "Example Glass", Requirements="Terraform at the furnace|Glass")
    answer = ask(
        over(postings(tmp_path, potter=potter, glazier=glazier)), "infrastructure as code: potter vs glazier"
    )
    assert {s.text for s in answer.statements} == {
        "Infrastructure as code for the kiln",
        "Terraform at the furnace",
    }


@pytest.mark.parametrize(
    "question",
    [
        "compare the pay of the cook in Lyon and the one in Metz",
        "compare the pay of the cook in Lyon and Metz",
        "compare the pay of the cook in Lyon with the Metz one",
        "cook in Lyon vs Metz, who earns more?",
        "compare cooks in Lyon and Metz, what do they pay?",
        "compare the Metz and Lyon cook jobs, what do they pay?",
    ],
)
def test_a_place_beside_a_role_in_another_means_the_same_role_there(tmp_path: Path, question: str) -> None:
    folder = postings(
        tmp_path,
        lyon=role("Cook – The Mill, Lyon", Salary="EUR 2,300 a month"),
        metz=role("Cook", "The Forge, Metz", Salary="EUR 2,500 a month"),
        porter=role("NIGHT PORTER The Forge, Metz", Salary="EUR 2,100 a month"),
    )
    answer = ask(over(folder), question)
    assert answer.status is Status.COMPARISON, answer.text
    assert {r.posting for r in answer.roles} == {"lyon.md", "metz.md"}, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "lamp clerk LG-3 vs LG-5 - how do the duties differ?",
        "compare the duties of lamp clerk lg-3 and lg-5",
        "what is the difference between the lamp clerk lg-5 and lg-3 in duties",
    ],
)
def test_a_side_that_says_but_another_grade_is_the_role_beside_it_in_that_grade(
    tmp_path: Path, question: str
) -> None:
    low = role("Lamp Clerk, LG-3", "Example Coast", Duties="Trim the wicks")
    high = role("Lamp Clerk, LG-5", "Example Coast", Duties="Order the oil")
    answer = ask(over(postings(tmp_path, low=low, high=high, keeper=KEEPER, pilot=PILOT)), question)
    assert answer.status is Status.COMPARISON, answer.text
    assert {r.posting for r in answer.roles} == {"low.md", "high.md"}, answer.text


def test_years_behind_a_grade_are_no_other_grade(tmp_path: Path) -> None:
    low, high = (role(f"Lamp Clerk, Grade {n}", "Example Coast", Duties="Trim") for n in (4, 5))
    answer = ask(over(postings(tmp_path, low=low, high=high)), "lamp clerk grade 4 vs 5 years of experience")
    assert answer.status is not Status.COMPARISON, answer.text


def test_employers_set_side_by_side_are_asked_for_the_thing_named_though_a_title_has_its_word(
    tmp_path: Path,
) -> None:
    cloud = role("Cloud Engineer", "Acme", Requirements="You know several cloud providers|Linux")
    ovens = role("Oven Engineer", "Brightlamp", Duties="Run our cloud providers like AWS|Bake")
    answer = ask(
        over(postings(tmp_path, cloud=cloud, ovens=ovens)), "compare acme and brightlamp on cloud providers"
    )
    assert answer.status is Status.COMPARISON, answer.text
    assert "AWS" in answer.text, answer.text
    assert "Linux" not in answer.text, answer.text


@pytest.mark.parametrize(
    ("place", "question", "status"),
    [
        ("Water Lane mill, no home working", "can the miller work from home?", Status.NO),
        ("Water Lane mill; no working at home", "is the miller remote?", Status.NO),
        ("In the mill, without home working", "can I do home office as miller?", Status.NO),
        # the same words of another thing, and an interview in the office, tell nothing of where the work is
        ("A care home working with elders", "can the miller work from home?", Status.NOT_MENTIONED),
        ("Water Lane mill", "is the miller remote?", Status.NOT_MENTIONED),
    ],
)
def test_home_working_is_denied_where_it_is_named_and_by_no_interview_in_the_office(
    tmp_path: Path, place: str, question: str, status: Status
) -> None:
    apply = "Interviews are by phone first, then one shift in the office to see if you like it"
    text = role("Miller", Workplace=place, Duties="Grind rye", How_do_I_apply=apply)
    answer = ask(over(postings(tmp_path, miller=text)), question)
    assert answer.status is status, answer.text
    assert status is Status.NOT_MENTIONED or all("Interviews" not in s.text for s in answer.statements)
