"""Several postings fit: three are answered in short, eight are named, more are asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

TOWNS = ("Lisbon", "Oslo", "Vienna", "Dublin", "Athens", "Prague", "Tallinn", "Riga", "Madrid", "Bern")


def gardeners(folder: Path, count: int) -> Path:
    texts = {
        f"g{n}": role(
            "Gardener",
            f"{TOWNS[n]} Parks",
            TOWNS[n],
            Requirements="|".join(
                f"Knows the {kind} of {TOWNS[n]}" for kind in ("a", "b", "c", "d", "e", "f", "g")
            ),
        )
        for n in range(count)
    }
    return postings(folder, **texts, cook=role("Cook", "Lisbon Kitchen"))


@pytest.mark.parametrize("count", [2, 3])
def test_up_to_three_are_answered_in_short_each_with_its_own_source(tmp_path: Path, count: int) -> None:
    folder = gardeners(tmp_path, count)
    answer = ask(over(folder), "what does the gardener require?")
    assert answer.status is Status.AMBIGUOUS
    assert len(answer.roles) == count
    assert {s.citation.posting for s in answer.statements} == {f"g{n}.md" for n in range(count)}
    for n in range(count):
        assert f"Gardener at {TOWNS[n]} Parks" in answer.text
        assert f"Source: g{n}.md" in answer.text
        assert f"Knows the a of {TOWNS[n]}" in answer.text
    assert assert_proved(answer, folder)
    assert "2 more" in answer.text  # a short answer says what it left out
    assert answer.facets == ("requirements",)


@pytest.mark.parametrize("count", [4, 8])
def test_four_to_eight_are_named_and_asked_about(tmp_path: Path, count: int) -> None:
    answer = ask(over(gardeners(tmp_path, count)), "what does the gardener require?")
    assert answer.status is Status.AMBIGUOUS
    assert len(answer.roles) == count
    assert all(f"Gardener at {TOWNS[n]} Parks" in answer.text for n in range(count))
    assert "?" in answer.text
    assert "Knows the" not in answer.text
    assert all(not s.citation.quote for s in answer.statements)


@pytest.mark.parametrize("count", [9, 10])
def test_more_than_eight_are_counted_and_an_organisation_or_place_is_asked_for(
    tmp_path: Path, count: int
) -> None:
    answer = ask(over(gardeners(tmp_path, count)), "what does the gardener require?")
    assert answer.status is Status.AMBIGUOUS
    assert str(count) in answer.text
    assert "organisation" in answer.text
    assert "place" in answer.text
    assert not any(f"{town} Parks" in answer.text for town in TOWNS)
    assert [one.label for one in answer.follow_ups] == [f"Gardener at {town} Parks" for town in TOWNS[:5]]


@pytest.mark.parametrize("count", [3, 5, 10])
@pytest.mark.parametrize("named", ["at Oslo Parks", "in Oslo"])
def test_an_organisation_or_a_place_decides(tmp_path: Path, count: int, named: str) -> None:
    answer = ask(over(gardeners(tmp_path, count)), f"what does the gardener {named} require?")
    assert answer.status is Status.ANSWERED, answer.text
    assert [r.posting for r in answer.roles] == ["g1.md"]
    assert len(answer.statements) == 7


@pytest.mark.parametrize("count", [2, 5])
def test_each_next_question_of_a_choice_leads_to_one_posting(tmp_path: Path, count: int) -> None:
    assistant = over(gardeners(tmp_path, count))
    offered = ask(assistant, "what does the gardener require?").follow_ups
    assert len(offered) == count
    for number, follow_up in enumerate(offered):
        answer = ask(assistant, follow_up.question)
        assert answer.status is Status.ANSWERED, follow_up
        assert [r.posting for r in answer.roles] == [f"g{number}.md"]


def test_postings_that_bear_the_same_name_are_told_apart_by_their_files(tmp_path: Path) -> None:
    twins = {f"t{n}": role("Gardener", "Oslo Parks", Requirements=f"Twin {n} knows roses") for n in range(4)}
    answer = ask(over(postings(tmp_path, **twins)), "what does the gardener require?")
    assert all(f"(t{n}.md)" in answer.text for n in range(4))


@pytest.mark.parametrize(
    ("behind", "status"),
    [("in riga", Status.ANSWERED), ("in Riga", Status.ANSWERED), ("in general", Status.AMBIGUOUS)],
)
def test_of_two_that_bear_one_name_the_one_whose_text_tells_the_place_is_meant(
    tmp_path: Path, behind: str, status: Status
) -> None:
    here = role("Gardener", "Moss", Requirements="Roses in general").replace(
        "## ", "Join the Riga team.\n\n## ", 1
    )
    there = role("Gardener", "Fern", Requirements="Tulips")
    answer = ask(over(postings(tmp_path, here=here, there=there)), f"what should a gardener {behind} have?")
    assert answer.status is status
    assert "Roses in general" in answer.text


@pytest.mark.parametrize(
    ("question", "paths"),
    [
        ("what does the shop manager require?", ["shop.md", "crb/oven.md"]),
        ("what does the shop manager in Riga require?", ["crb/oven.md"]),
        ("what does the shop manager at the Crumbly Rye Bakers require?", ["crb/oven.md"]),
        ("what does the fair manager at the Crumbly Rye Bakers require?", ["crb/fair.md"]),
    ],
)
def test_a_role_of_a_team_is_called_like_any_other_and_its_employer_in_full_or_by_its_initials(
    tmp_path: Path, question: str, paths: list[str]
) -> None:
    oven = role("Oven Team: Shop Manager", "CRB", Requirements="Rolls|Ovens").replace(
        "## ", "The Crumbly Rye Bakers (CRB) of Riga grow.\n\n## ", 1
    )
    fair = role("Rye Outreach: Fair Manager", "CRB", Requirements="Tents")
    shop = role("Shop Manager", "Example Shoes", Requirements="Shoes")
    answer = ask(over(postings(tmp_path, crb__oven=oven, crb__fair=fair, shop=shop)), question)
    assert [r.posting for r in answer.roles] == paths, answer.text


@pytest.mark.parametrize(
    ("question", "status", "quotes"),
    [
        ("what does the gardener at Oslo Parks earn?", Status.ANSWERED, {"Forty apples a week"}),
        ("does the gardener at Oslo Parks need a ladder?", Status.YES, {"A ladder of one's own"}),
        ("does the gardener at Oslo Parks need kubernetes?", Status.NOT_MENTIONED, {""}),
        ("which projects might the gardener at Oslo Parks work on?", Status.ANSWERED, {"The maze"}),
        (
            "what does the gardener at Oslo Parks require?",
            Status.AMBIGUOUS,
            {"Roses", "A ladder of one's own"},
        ),
        (
            "does the gardener at Oslo Parks need patience?",
            Status.AMBIGUOUS,
            {"Patience with moss", "Patience"},
        ),
    ],
)
def test_of_two_that_bear_one_name_the_only_one_that_states_it_answers(
    tmp_path: Path, question: str, status: Status, quotes: set[str]
) -> None:
    one = role("Gardener", "Oslo Parks", Salary="Forty apples a week", Requirements="Roses", Tasks="Patience")
    two = role(
        "Gardener",
        "Oslo Parks",
        Requirements="A ladder of one's own",
        About="Patience with moss",
        Projects_you_may_work_on="The maze",
    )
    answer = ask(over(postings(tmp_path, one=one, two=two)), question)
    assert answer.status is status, answer.text
    assert {s.citation.quote for s in answer.statements} == quotes, answer.text
    assert ("Of the same name" in answer.text) is (status is not Status.AMBIGUOUS)


def test_one_that_does_not_state_it_says_so_beside_one_that_does(tmp_path: Path) -> None:
    folder = postings(
        tmp_path,
        one=role("Gardener", "Oslo Parks", Salary="Forty apples a week"),
        two=role("Gardener", "Riga Parks"),
    )
    answer = ask(over(folder), "what does the gardener pay?")
    assert answer.status is Status.AMBIGUOUS
    assert [(s.citation.posting, s.citation.quote) for s in answer.statements] == [
        ("one.md", "Forty apples a week"),
        ("two.md", ""),
    ]
    assert "does not state" in answer.text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        (
            "which benefits do the gardeners get?",
            "None of the 2 postings that fit states anything about benefits:",
        ),
        ("does the gardener need cobol?", "None of the 2 postings that fit mentions cobol:"),
    ],
)
def test_what_none_of_them_says_is_told_once_and_offered_no_further(
    tmp_path: Path, question: str, first: str
) -> None:
    answer = ask(over(gardeners(tmp_path, 2)), question)
    assert answer.text.splitlines() == [first, "• Gardener at Lisbon Parks", "• Gardener at Oslo Parks"]
    assert answer.status is Status.AMBIGUOUS
    assert answer.follow_ups == ()


def test_without_a_role_each_of_a_few_postings_says_what_stands_below_a_heading_in_other_words(
    tmp_path: Path,
) -> None:
    cook = "# Cook\n\n## What's in it for you\n\n- lunch\n\n## What you bring along\n\n- a knife\n"
    porter = cook.replace("Cook", "Porter").replace("lunch", "boots")
    answer = ask(over(postings(tmp_path, cook=cook, porter=porter)), "what are the benefits?")
    assert answer.status is Status.AMBIGUOUS
    assert [s.text for s in answer.statements] == ["lunch", "boots"]


def test_the_only_posting_needs_no_name(tmp_path: Path) -> None:
    cook = "# Cook\n\n## What's in it for you\n\n- lunch\n\n## What you bring along\n\n- a knife\n"
    answer = ask(over(postings(tmp_path, cook=cook)), "what are the benefits?")
    assert answer.status is Status.ANSWERED
    assert [s.text for s in answer.statements] == ["lunch"]
    assert ask(over(tmp_path), "what does the nurse need?").status is Status.NO_MATCH


def test_of_many_roles_of_one_employer_the_role_is_asked_for(tmp_path: Path) -> None:
    trades = ("Cooper", "Saddler", "Glazier", "Thatcher", "Tanner", "Fletcher", "Turner", "Wright", "Miller")
    texts = {trade.lower(): role(trade, "Example Guild") for trade in trades}
    answer = ask(over(postings(tmp_path, **texts)), "what are the benefits at Example Guild?")
    assert answer.status is Status.AMBIGUOUS
    assert "name the role" in answer.text
    assert "Cooper; Fletcher" in answer.text


def test_of_several_that_fit_the_figure_asked_for_is_told_and_not_its_section(tmp_path: Path) -> None:
    told = {"Working_hours": "Flexible, by the tide", "About_the_job": "Full-time here is 30 hours per week"}
    crane, ropes = (role(title, "Example Quay", **told) for title in ("Crane Driver", "Rope Maker"))
    folder = postings(tmp_path, crane=crane, ropes=ropes)
    answer = ask(over(folder), "how many hours a week is full time at example quay")
    assert [s.text for s in answer.statements] == [told["About_the_job"]] * 2, answer.text


def test_a_figure_below_a_heading_that_only_shares_a_name_is_not_the_one_asked_for(tmp_path: Path) -> None:
    wright = role(
        "Wheelwright",
        "Oak Yard",
        The_northern_valley="You work at UTC+1",
        What_we_do="Wheels. If you have 3+ years of experience in carving, come",
    )
    answer = ask(over(postings(tmp_path, wright=wright)), "wheelwright northern valley years")
    assert "3+ years" in answer.text, answer.text
    assert "UTC" not in answer.text


def test_roles_of_a_kind_that_is_asked_for_are_named_where_none_says_what_it_is_for(tmp_path: Path) -> None:
    candle, cheese = (role(f"{t} Maker", "Example Yard", Tasks="Stir the pot") for t in ("Candle", "Cheese"))
    answer = ask(over(postings(tmp_path, candle=candle, cheese=cheese)), "are you hiring small makers?")
    assert "Candle Maker" in answer.text, answer.text
    assert "mentions :" not in answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("where does the candle maker keep notes?", Status.NOT_STATED),
        ("where does the candle maker store spare llamas?", Status.NOT_STATED),
        ("where does the candle maker work?", Status.ANSWERED),
        ("where does the candle maker sit?", Status.ANSWERED),
    ],
)
def test_where_a_thing_is_kept_is_no_place_of_work(tmp_path: Path, question: str, status: Status) -> None:
    candle = role("Candle Maker", "Example Yard", place="Bath", Tasks="Stir the pot")
    assert ask(over(postings(tmp_path, candle=candle)), question).status is status


def test_of_several_none_is_said_to_lack_a_word_where_only_the_facet_was_looked_for(tmp_path: Path) -> None:
    # both speak of clowns, and neither of pay
    artist = role("Cabaret Banner Artist", "Example Stage", Tasks="Paint clowns|Hang banners")
    show = role("Cabaret Show Auditions", "Example Stage", Tasks="Act as clowns do|Sing")
    answer = ask(
        over(postings(tmp_path, artist=artist, show=show)), "what do clowns in the cabaret get paid?"
    )
    assert answer.status is Status.AMBIGUOUS
    assert "mentions" not in answer.text, answer.text
    assert "states anything about compensation" in answer.text, answer.text
