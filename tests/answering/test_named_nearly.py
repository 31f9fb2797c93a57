"""A role that is named nearly as a title has it is that one, and one of another rank or noun is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from bot.text.tokens import words
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

HEAD, GUARD, AGENT = "Head of Visitor Services", "Security Guard", "Ticket Support Agent"
GARDENER, SENIOR, COOK = "Gardener", "Senior Gardener", "Cook"
ONE, TWO = "Harbour Clerk (One)", "Harbour Clerk (Two)"


def named(folder: Path, name: str, titles: Iterable[str]) -> set[str]:
    """The titles of the postings that the answer about a role is from, none where it is said not to be there."""
    texts = {"-".join(words(title)): role(title, "Pier Ltd", Requirements="A rope") for title in titles}
    answer = ask(over(postings(folder, **texts)), f"requirements for the {name}?")
    found = {r.title for r in answer.roles}
    assert found or answer.status is Status.NO_MATCH, answer.text
    return found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("visitor services lead", {HEAD}),
        ("visitor services manager", {HEAD}),
        ("security officer", {GUARD}),
        ("ticket support specialist", {AGENT}),
        ("ticket support representative", {AGENT}),
        ("visitor services intern", set()),
        ("boat services manager", set()),
        ("security engineer", set()),
        ("ticket support manager", set()),
        ("crane specialist", set()),
    ],
)
def test_the_only_role_of_a_field_is_meant_by_another_noun_that_says_no_trade(
    tmp_path: Path, name: str, expected: set[str]
) -> None:
    assert named(tmp_path, name, (HEAD, GUARD, AGENT, "Crane Driver")) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("head gardener", set()),
        ("junior gardener", set()),
        ("head cook", set()),
        ("senior gardener", {SENIOR}),
        ("senior cook", {COOK}),
        ("gardener", {GARDENER}),
        ("gardeners", {GARDENER, SENIOR}),
        ("garden manager", {"Manager, Gardens"}),
    ],
)
def test_no_rank_of_a_noun_is_another_and_no_field_of_its_stem_is_that_noun(
    tmp_path: Path, name: str, expected: set[str]
) -> None:
    assert named(tmp_path, name, (GARDENER, SENIOR, "Manager, Gardens", COOK)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("second clerk", {TWO}),
        ("clerk one", {ONE}),
        ("2nd harbour clerk", {TWO}),
        ("first harbour clerk", {ONE}),
        ("clerks", {ONE, TWO}),
        ("third clerk", {ONE, TWO}),
        ("first cook", {COOK}),
    ],
)
def test_of_titles_that_are_numbered_in_words_the_number_tells_which(
    tmp_path: Path, name: str, expected: set[str]
) -> None:
    assert named(tmp_path, name, (ONE, TWO, COOK)) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("museum intern", {"Registration Intern"}), ("marketing intern", set())]
)
def test_the_only_intern_of_a_museum_is_the_museums(tmp_path: Path, name: str, expected: set[str]) -> None:
    intern = "# Registration Intern\n\nRye Museum, Oslo\n\n## Requirements\n\n- Ropes\n"
    cook = role(COOK, "Example Inn", Requirements="A spoon")
    shelf = over(postings(tmp_path, registration_intern=intern, cook=cook))
    assert {r.title for r in ask(shelf, f"requirements for the {name}?").roles} == expected


def test_who_manages_a_community_is_none_of_its_leaders(tmp_path: Path) -> None:
    assert named(tmp_path, "community manager", ("Community Leaders", COOK)) == set()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("engineering manager", {"Software Engineering Manager"}),
        ("rope sales people", {"Rope Sales Clerk", "Senior Rope Sales Clerk"}),
        ("rope sales person", {"Rope Sales Clerk", "Senior Rope Sales Clerk"}),
        ("rope sales guys", {"Rope Sales Clerk", "Senior Rope Sales Clerk"}),
    ],
)
def test_a_noun_behind_another_and_people_behind_a_field_say_who_is_meant(
    tmp_path: Path, name: str, expected: set[str]
) -> None:
    titles = (
        "Software Engineering Manager",
        "Software Engineer",
        "Rope Sales Clerk",
        "Senior Rope Sales Clerk",
    )
    assert named(tmp_path, name, titles) == expected


def test_a_number_in_brackets_before_the_verb_asks_for_no_yes(tmp_path: Path) -> None:
    clerk = role(ONE, "Pier Ltd", Duties="Coil ropes")
    shelf = over(postings(tmp_path, clerk_one=clerk, cook=role(COOK, "Pier Ltd", Duties="Soup")))
    answer = ask(shelf, "what does the Harbour Clerk (One) do?")
    assert answer.status is Status.ANSWERED, answer.text


@pytest.mark.parametrize(
    "question",
    ["what figure counts as good for the sourdough baker", "must the sourdough baker people know rye?"],
)
def test_a_word_before_a_title_picks_the_one_whose_text_has_it(tmp_path: Path, question: str) -> None:
    folder = postings(
        tmp_path,
        rye=role("Baker", "Rye House", Overview="Bake sourdough loaves", Success_metrics="Ninety loaves"),
        fig=role("Baker", "Fig House", Overview="Bake cakes", Success_metrics="Forty cakes"),
    )
    answer = ask(over(folder), question)
    assert {r.posting for r in answer.roles} == {"rye.md"}, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("what does the Rye House sourdough person do?", Status.ANSWERED),
        ("what should the Rye House rye guy know?", Status.ANSWERED),
        ("what does the Rye House payroll person do?", Status.NO_MATCH),
        # of the people there, and no role asked for
        ("is making tailors' lives easier the main thing in the Rye House job?", Status.NOT_STATED),
        ("what does a tailor earn at Rye House?", Status.NO_MATCH),
    ],
)
def test_whoever_works_with_what_an_employer_speaks_of_has_its_one_role(
    tmp_path: Path, question: str, status: Status
) -> None:
    rye = role("Baker", "Rye House", Tasks="Bake sourdough loaves", Requirements="Knows rye")
    folder = postings(tmp_path, rye=rye, fig=role("Cook", "Fig House", Tasks="Cook figs"))
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text


def test_the_teams_of_another_trade_are_no_role_that_an_employer_lacks(tmp_path: Path) -> None:
    rye = role("Baker", "Rye House", Tasks="Meet the tailor teams every week", Requirements="Knows rye")
    told = ask(over(postings(tmp_path, rye=rye)), "meeting the tailor teams at Rye House: what is it about?")
    assert [s.text for s in told.statements] == ["Meet the tailor teams every week"], told.text


def test_a_deed_behind_at_is_no_employer(tmp_path: Path) -> None:
    rye = role("Baker", "Rye House", Tasks="Trim the flour bill of the shop", Requirements="Knows rye")
    folder = postings(tmp_path, rye=rye, fig=role("Cook", "Fig House", Tasks="Cook figs"))
    answer = ask(over(folder), "does the Rye House baker look at trimming the flour bill?")
    assert [s.text for s in answer.statements] == ["Trim the flour bill of the shop"], answer.text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what does the net mender in Oban do?", {"Net Mender (Oban)"}),
        ("what does the net mender in Leith do?", {"Net Mender (Leith Works)"}),
        ("where does the net mender in Oban work?", {"Net Mender (Oban)"}),
        ("what does the net mender do?", {"Net Mender (Oban)", "Net Mender (Leith Works)"}),
    ],
)
def test_the_place_in_a_title_tells_roles_apart_where_another_posting_is_said_to_be_there(
    tmp_path: Path, question: str, expected: set[str]
) -> None:
    folder = postings(
        tmp_path,
        oban=role("Net Mender (Oban)", "Pier Ltd", Tasks="Mends nets in Oban"),
        leith=role("Net Mender (Leith Works)", "Pier Ltd", Tasks="Mends nets for Oban as well"),
        cook=role("Cook", "Pier Ltd", Location="Oban", Tasks="Cooks"),
        guard=role("Guard", "Pier Ltd", Location="Leith", Tasks="Guards"),
    )
    (tmp_path / "hand.md").write_text("# Deckhand\n\n**Location:** Oban\n\n## Tasks\n\n- Ropes\n", "utf-8")
    assert {r.title for r in ask(over(folder), question).roles} == expected


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("small animal vet", "Small Animal Veterinary Surgeon"),
        ("farm vet", "Farm Animal Vet"),
        ("vet nurse", "Student Veterinary Nurse"),
        ("horse vet", "Equine Veterinary Surgeon"),
        ("lorry driver", "HGV Driver"),
        ("hca", "Healthcare Assistant"),
    ],
)
def test_what_a_trade_is_called_for_short_names_it(tmp_path: Path, name: str, title: str) -> None:
    titles = (
        "Small Animal Veterinary Surgeon",
        "Farm Animal Vet",
        "Student Veterinary Nurse",
        "Equine Veterinary Surgeon",
        "HGV Driver",
        "Healthcare Assistant",
    )
    assert named(tmp_path, name, titles) == {title}


def test_a_noun_of_a_title_in_the_plural_of_a_possessive_names_the_role(tmp_path: Path) -> None:
    texts = {
        "s": role("Boat Scheduler", "Pier Ltd", Contract="18 months"),
        "d": role("Boat Driver", Contract="A year"),
    }
    answer = ask(over(postings(tmp_path, **texts)), "how long is the schedulers contract")
    assert [r.title for r in answer.roles] == ["Boat Scheduler"], answer.text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("how much does a plumber in Hull earn?", set()),
        ("what does the van driver in Hull do?", set()),
        ("are there weekend shifts for a nurse in Whitby?", set()),
        ("does the carpenter in Whitby need a car?", set()),
        ("how much does an officer in Hull earn?", {"Flood Officer, Hull"}),
        ("how much does the job in Hull pay?", {"Flood Officer, Hull"}),
        ("what does the tide assistant in Whitby do?", {"Tide Assistant (Whitby)"}),
    ],
)
def test_a_role_said_to_be_at_the_place_in_a_title_is_not_that_title(
    tmp_path: Path, question: str, expected: set[str]
) -> None:
    titles = ("Flood Officer, Hull", "Tide Assistant (Whitby)", "Rope Maker")
    texts = {
        "-".join(words(t)): role(
            t, "Pier Ltd", Requirements="A car", Pay="900 GBP a month", Tasks="Rig boats"
        )
        for t in titles
    }
    assert {r.title for r in ask(over(postings(tmp_path, **texts)), question).roles} == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("requirements for the h&s adviser?", {"Health & Safety Adviser"}),
        ("what does the M&E officer need?", {"Monitoring and Evaluation Officer"}),
        ("does the p&l baker need a car?", {"Pies & Loaves Baker"}),
        ("does the bread seller have p&l responsibility?", {"Bread Seller"}),
        ("is there a q&a for the bread seller?", {"Bread Seller"}),
    ],
)
def test_two_letters_with_a_sign_are_two_words_that_a_title_joins(
    tmp_path: Path, question: str, expected: set[str]
) -> None:
    titles = (
        "Health & Safety Adviser",
        "Monitoring and Evaluation Officer",
        "Pies & Loaves Baker",
        "Bread Seller",
    )
    texts = {"-".join(words(t)): role(t, "Pier Ltd", Requirements="A car") for t in titles}
    assert {r.title for r in ask(over(postings(tmp_path, **texts)), question).roles} == expected


@pytest.mark.parametrize(
    ("question", "pay"),
    [
        ("how much does the ferry steward in Oban earn?", "700 GBP"),
        ("does the ferry steward in oban get paid weekly?", "700 GBP"),
        ("what is the salary of a ferry steward in Tobermory?", "800 GBP"),
        ("how much does the ferry steward earn?", "600 GBP"),
        ("how much does the ferry steward in Leith earn?", "600 GBP"),
        ("how much does the ferry steward in uniform earn?", "600 GBP"),
    ],
)
def test_of_two_called_so_the_one_whose_text_has_the_place_said_behind_the_name_is_meant(
    tmp_path: Path, question: str, pay: str
) -> None:
    folder = postings(
        tmp_path,
        one=role("Ferry Steward", "Pier Ltd", Pay="600 GBP a week", About="The ferry calls at Leith."),
        two=role(
            "Ferry Steward – Morning Boats", "Pier Ltd", Pay="700 GBP a week", About="The boats lie in Oban."
        ),
        three=role(
            "Ferry Steward – Night Boats", "Pier Ltd", Pay="800 GBP a week", About="You live in Tobermory."
        ),
    )
    assert pay in ask(over(folder), question).text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("where is the rope tester based?", {"Rope Test Engineer"}),
        ("is the rope tester remote?", {"Rope Test Engineer"}),
        ("who do I write to about the rope tester job?", {"Rope Test Engineer"}),
        ("where is the sail tester based?", set()),
        ("requirements for the OSS warden?", {"Open-Source Warden"}),
    ],
)
def test_a_role_called_otherwise_is_meant_whatever_is_asked_behind_its_name(
    tmp_path: Path, question: str, expected: set[str]
) -> None:
    titles = ("Rope Test Engineer", "Open-Source Warden", "Warden", "Cook")
    texts = {
        "-".join(words(t)): role(
            t, "Pier Ltd", "Leith", Requirements="A car|Open source", Contact="a@b.example"
        )
        for t in titles
    }
    assert {r.title for r in ask(over(postings(tmp_path, **texts)), question).roles} == expected


@pytest.mark.parametrize(
    "question",
    [
        "what does the oven lead do, the one without bread",
        "what does the oven lead do, the one w/o bread?",
        "what does the oven lead do, not the bread one",
        "when do you start going through applications for the oven lead, the one w/o bread?",
    ],
)
def test_the_one_without_a_word_of_titles_is_the_one_whose_title_has_it_not(
    tmp_path: Path, question: str
) -> None:
    done = {"Responsibilities": "Plan the ovens", "Application_deadline": "We review applications from 5 May"}
    plain = role("Oven Lead", "Mill", **done)
    bread = role("Oven and Bread Lead", "Mill", Responsibilities="Plan the bread")
    answer = ask(over(postings(tmp_path, plain=plain, bread=bread)), question)
    assert len(answer.statements) == 1, answer.text
    assert answer.statements[0].citation.quote in done.values(), answer.text


@pytest.mark.parametrize("name", ["developer", "plain developer"])
def test_the_noun_of_a_role_is_no_verb_of_a_facet_that_has_its_stem(tmp_path: Path, name: str) -> None:
    plain = role("Developer", "Mill", Requirements="Patience in delivery")
    senior = role("Senior Developer", "Mill", Requirements="Years in delivery")
    shelf = over(postings(tmp_path, plain=plain, senior=senior))
    answer = ask(shelf, f"what is expected of a {name} in delivery? not the senior one")
    assert "Patience in delivery" in answer.text
    assert {r.title for r in answer.roles} == {"Developer"}
