"""What is asked without a verb, of a few words before a colon, or of how much of a thing one is to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

BAKER = role(
    "Bread Baker",
    "Rye House",
    Tasks="Knead the dough by hand|Mend the proofing boxes|We complain only with a better idea|Write labels",
    Requirements="Solid knowledge of sourdough|Five years as a stove cook",
    Nice_to_have="Some pastry work",
    We_offer="A free loaf|Paid trips to the bakers' fair",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One posting, and another of another trade."""
    return postings(tmp_path, baker=BAKER, keeper=role("Zoo Keeper", "Zoo", "Turku", Tasks="Feed bears"))


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("kneading part of the job at Rye House?", Status.YES),
        ("proofing boxes - anything to do with the Rye House baker?", Status.YES),
        ("sourdough on Rye House's wish list?", Status.YES),
        ("any kneading in the Rye House job", Status.YES),
        ("proofing boxes?? does the Rye House baker mend them", Status.YES),
        ("does the Rye House crew knead the dough", Status.YES),
        ("juggling a plus at Rye House?", Status.NOT_STATED),
        ("sourdough wanted at Rye House?", Status.YES),
        ("pastry work - nice to have at Rye House?", Status.YES),
        ("juggling and singing: part of the job at Rye House?", Status.NOT_STATED),
        ("a free loaf: a perk at Rye House?", Status.YES),
        ("need a summary of the Rye House job", Status.ANSWERED),
        # a question word asks for what there is
        ("what is part of the job at Rye House?", Status.ANSWERED),
        ("which things are a plus at Rye House?", Status.ANSWERED),
        # an order, what a facet is called and how much of a thing do so too
        ("name the perks included for the Rye House baker", Status.ANSWERED),
        ("tasks included in the Rye House job?", Status.ANSWERED),
        ("any skills in the Rye House job", Status.ANSWERED),
        ("skills wanted at Rye House?", Status.ANSWERED),
        ("nice to have at Rye House?", Status.ANSWERED),
        ("a perk at Rye House?", Status.ANSWERED),
        ("minimum sourdough ok at Rye House?", Status.ANSWERED),
        ("hardest part of the Rye House job?", Status.NOT_STATED),
    ],
)
def test_what_is_said_of_a_thing_without_a_verb_asks_for_yes_or_no(
    folder: Path, question: str, status: Status
) -> None:
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text


def test_what_is_done_to_a_thing_that_names_a_facet_is_asked_of_both(tmp_path: Path) -> None:
    text = role("Smith", "Forge", Tasks="Build the fences of our neighbours|Develop tools for the shop")
    answer = ask(over(postings(tmp_path, smith=text)), "any tool building in the Forge job")
    assert answer.status is Status.YES, answer.text
    assert "fences" not in answer.text, answer.text


def test_what_is_wanted_is_told_by_what_is_asked_for_and_not_by_what_is_there(tmp_path: Path) -> None:
    text = role("Smith", "Forge", About="We own twenty anvils and lathes", Nice_to_have="Work at lathes")
    answer = ask(over(postings(tmp_path, smith=text)), "lathes wanted at Forge?")
    assert answer.status is Status.YES, answer.text
    assert "twenty" not in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("childcare wanted at Forge?", Status.ANSWERED),
        ("childcare a task at Forge?", Status.ANSWERED),
        ("is childcare wanted for the smith?", Status.ANSWERED),
        ("alcohol mentioned at Forge?", Status.ANSWERED),
        ("childcare a perk at Forge?", Status.YES),
        ("welding wanted at Forge?", Status.YES),
    ],
)
def test_a_perk_is_no_task_and_nothing_wanted(tmp_path: Path, question: str, status: Status) -> None:
    text = role("Smith", "Forge", Tasks="Mend gates", Requirements="Welding|No alcohol", Benefits="Childcare")
    answer = ask(over(postings(tmp_path, smith=text)), question)
    assert answer.status is status, answer.text


def test_a_clean_licence_a_welcome_drink_and_what_to_send_are_no_tasks(tmp_path: Path) -> None:
    text = role(
        "Smith",
        "Forge",
        You="Clean driving licence|Experience in remote forging",
        What_else="Clean cabins|Welcome drinks|Answers within a week",
        Interested_We_would_like_you_to="send a CV|name two referees",
    )
    shelf = over(postings(tmp_path, smith=text))
    assert ask(shelf, "what does the smith do?").status is Status.NOT_STATED
    assert ask(shelf, "do I need a driving licence as a smith?").status is Status.YES
    assert "send a CV" in ask(shelf, "how do I apply as a smith?").text


@pytest.mark.parametrize(
    ("question", "quote", "unsaid"),
    [
        ("how much sourdough must I know at Rye House?", "Solid knowledge of sourdough", "stove cook"),
        ("Sourdough: which bits of it should one know at Rye House?", "Solid knowledge", "stove cook"),
        ("how much of the job is sourdough at Rye House?", "", "Solid knowledge"),
        ("how many years of sourdough does Rye House want?", "", "Solid knowledge"),
        ("what if i moan about something at Rye House", "better idea", "dough"),
    ],
)
def test_how_much_of_a_skill_is_told_by_how_well_one_knows_it(
    folder: Path, question: str, quote: str, unsaid: str
) -> None:
    text = ask(over(folder), question).text
    assert quote in text, text
    assert unsaid not in text, text


def test_whether_there_is_anything_that_counts_as_a_bonus_asks_for_all_that_does(tmp_path: Path) -> None:
    smith = role("Smith", "Forge", Requirements="Iron", Nice_to_have="Brass|Copper")
    answer = ask(over(postings(tmp_path, smith=smith)), "is there anything the forge counts as a bonus?")
    assert [s.text for s in answer.statements] == ["Brass", "Copper"], answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        # what one has been, does, or whose team it is are no roles that Rye House lacks
        ("how long must I have been a stove cook for Rye House?", Status.ANSWERED),
        ("how many years as a stove cook does Rye House want?", Status.ANSWERED),
        ("how long must I have been a violin maker for Rye House?", Status.NO_MATCH),
        ("what does a stove cook earn at Rye House?", Status.NO_MATCH),
        # who lacks a thing is no less turned down by another word for it
        ("is zero sourdough knowledge a problem at Rye House?", Status.YES),
        ("would Rye House reject me for no pastry experience?", Status.NO),
        ("does Rye House rule out people with zero sourdough?", Status.YES),
    ],
)
def test_what_one_has_been_or_lacks_is_no_role_and_no_skill(
    folder: Path, question: str, status: Status
) -> None:
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text


def test_behind_one_step_of_hiring_all_are_told(tmp_path: Path) -> None:
    text = role("Bread Baker", "Rye House", Interview_process="A call|A trial night|A talk with the owner")
    shelf = over(postings(tmp_path, baker=text))
    told = ask(shelf, "then what?", "what is the first interview at Rye House?").text
    assert "trial night" in told, told
    paid = ask(shelf, "and what does it pay then?", "what is the first interview at Rye House?")
    assert paid.status is Status.NOT_STATED, paid.text


def test_a_couch_is_a_place_to_work_remotely_from(tmp_path: Path) -> None:
    text = role("Clerk", "Rye House", About="Our team is fully remote", Tasks="Count loaves")
    answer = ask(over(postings(tmp_path, clerk=text)), "could I work from my couch at Rye House?")
    assert answer.status is Status.YES, answer.text


def test_a_question_with_a_verb_is_none_without_one(folder: Path) -> None:
    answer = ask(over(folder), "Is there anything that they count as a plus at Rye House?")
    assert "Some pastry work" in answer.text, answer.text


def test_which_of_them_behind_a_verdict_asks_for_no_verdict(tmp_path: Path) -> None:
    text = role("Clerk", "Rye House", Nice_to_have="Databases: MySQL or MongoDB", Tasks="Count loaves")
    shelf = over(postings(tmp_path, clerk=text))
    first = "does Rye House like databases?"
    assert ask(shelf, first).status is Status.YES
    assert ask(shelf, "and which of those databases?", first).status is Status.ANSWERED


def test_how_much_of_a_thing_is_wanted_is_no_question_of_yes_or_no(tmp_path: Path) -> None:
    baker = role("Baker", "Example Mill", Requirements="5+ years of experience with Rust|Patience")
    shelf = over(postings(tmp_path, baker=baker))
    assert ask(shelf, "years of Rust experience wanted for the baker?").status is Status.ANSWERED
    assert ask(shelf, "Rust wanted for the baker?").status is Status.YES
    assert ask(shelf, "five years of Rust wanted for the baker?").status is Status.YES


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("need a rope permit for the bell ringer job?", Status.YES),
        ("need a contact for the bell ringer job", Status.NOT_STATED),
    ],
)
def test_who_asks_if_to_need_a_thing_asks_for_yes_or_no(
    tmp_path: Path, question: str, status: Status
) -> None:
    """What names a facet is what the asker needs to be told."""
    text = role("Bell Ringer", "Tower", Requirements="Class B rope permit required|Ears")
    answer = ask(over(postings(tmp_path, ringer=text)), question)
    assert answer.status is status, answer.text


BOATMAN = role(
    "Boatman",
    "Example Isle",
    Tasks="Sail to the outer rocks three times a month|Teach two pupils to row",
    Benefits="A bonus, paid in March|A probation period of four months|Training of six days in our dock",
    Terms="Fixed-term contract of two years|You report to Ada Korn, the harbour master|Work from home: one day per week",
)


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("is there a probation period for the boatman?", "how long?", "A probation period of four months"),
        (
            "is there a probation period for the boatman?",
            "and for how long?",
            "A probation period of four months",
        ),
        ("does the boatman get training?", "how many days?", "Training of six days in our dock"),
        ("does the boatman get training?", "ok, so how long then?", "Training of six days in our dock"),
        ("can the boatman work from home?", "how often?", "Work from home: one day per week"),
        ("can the boatman work from home?", "days then?", "Work from home: one day per week"),
        ("can the boatman work from home?", "per week?", "Work from home: one day per week"),
        ("does the boatman teach pupils?", "how many?", "Teach two pupils to row"),
        ("is there a bonus for the boatman?", "when?", "A bonus, paid in March"),
        ("does the boatman report to anyone?", "to whom?", "You report to Ada Korn, the harbour master"),
        ("is the contract of the boatman permanent?", "how long?", "Fixed-term contract of two years"),
    ],
)
def test_a_question_without_a_thing_asks_that_value_of_what_was_asked_before(
    tmp_path: Path, before: str, question: str, told: str
) -> None:
    answer = ask(over(postings(tmp_path, boatman=BOATMAN)), question, before)
    assert [s.text for s in answer.statements] == [told], answer.text


@pytest.mark.parametrize("question", ["how long?", "how many days?", "when?"])
def test_a_value_of_what_is_not_there_is_not_that_of_another_thing(tmp_path: Path, question: str) -> None:
    answer = ask(
        over(postings(tmp_path, boatman=BOATMAN)), question, "is there a sabbatical for the boatman?"
    )
    assert answer.status in {Status.NOT_STATED, Status.NOT_MENTIONED}, answer.text


@pytest.mark.parametrize("question", ["how often?", "how many days?", "to whom?"])
def test_a_value_is_asked_of_no_whole_list(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, boatman=BOATMAN)), question, "what are the benefits of the boatman?")
    assert answer.status is Status.OFF_TOPIC, answer.text
