"""A yes stands on what is meant: not on a word that means something else, nor on a thing that has its price."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("is there parking for the brewer?", "Mend the fences of the town's parks"),
        ("is there parking for the brewer?", "Brew beside Lark Park"),
        ("is accommodation provided for the brewer?", "We gladly accommodate your other duties"),
        ("is accommodation provided for the brewer?", "Accommodation is made at every stage under the ADA"),
        ("is the brewer on call?", "Call out problems when you see them"),
        ("is the brewer on call?", "Join the cooks, listening in on calls"),
        ("does the brewer work nights?", "Home every night with good wages"),
        ("does the brewer work nights?", "Pour for our comedy nights"),
        ("does the brewer work weekends?", "We answer on the following weekend"),
        ("can the brewer work part time?", "Take a half-day safety class in April"),
        ("can the brewer work part time?", "We pay for a part-time master's"),
        ("do they sponsor visas for the brewer?", "The post is not one for which we can sponsor a visa"),
        ("can i work abroad as the brewer?", "A broad but deep knowledge of hops"),
        ("does the brewer get health insurance?", "Support the healthcare assistants next door"),
        ("is there equity for the brewer?", "Publish equity metrics for every barrel"),
        ("is there equity for the brewer?", "We work for equity in education"),
        ("does the brewer have to travel?", "We are a travel-tech business"),
        ("are meals free for the brewer?", "A lunch roulette each week"),
        ("does the brewer get training?", "You brew aboard the Training Ship"),
        ("does the brewer need a degree?", "You show PhD students around"),
        ("does the brewer need a degree?", "Full JD on request"),
        ("are meals free for the brewer?", "Canteen with a hot meal at £2"),
        ("is lunch free for the brewer?", "Half past eight to five, with an hour for lunch"),
        ("is lunch free for the brewer?", "Meet the coopers at lunch"),
    ],
)
def test_no_yes_stands_on_a_word_that_means_something_else(tmp_path: Path, question: str, line: str) -> None:
    brewer = role("Brewer", "Example Malt", Requirements="Clean boots", About_the_work=line)
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    answer = ask(shelf, question)
    assert answer.status is not Status.YES, answer.text


@pytest.mark.parametrize(
    "line", ["Aprons are laundered on site", "Free parking on site", "An on-site nursery"]
)
def test_what_is_there_on_site_is_no_no_to_working_from_home(tmp_path: Path, line: str) -> None:
    brewer = role("Brewer", "Example Malt", Requirements="Clean boots", Benefits=line)
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    answer = ask(shelf, "can the brewer work from home?")
    assert answer.status is not Status.NO, answer.text


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("is there parking for the brewer?", "A parking space behind the kiln"),
        ("is there parking for the brewer?", "You may park behind the kiln"),
        ("is the brewer on site?", "You work in our shop on site"),
        ("is parking free for the brewer?", "Free parking"),
        ("is lunch free for the brewer?", "Lunch on us every day"),
        ("is lunch free for the brewer?", "Lunch"),
        ("is accommodation provided for the brewer?", "Lodging above the malt house"),
        ("can the brewer work part time?", "Part-time from twenty hours"),
        ("is lodging paid for the brewer?", "We pay for lodging on nights away from home"),
        ("is there equity for the brewer?", "Competitive pay and equity"),
        ("does the brewer work nights?", "One week of nights in six"),
        ("is the brewer on call?", "One call-out week in six"),
    ],
)
def test_a_yes_stands_on_the_thing_itself(tmp_path: Path, question: str, line: str) -> None:
    brewer = role("Brewer", "Example Malt", Requirements="Clean boots", Benefits=line)
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    answer = ask(shelf, question)
    assert answer.status is Status.YES, answer.text


@pytest.mark.parametrize("question", ["which jobs ask for excel?", "which jobs need excel?"])
def test_a_job_that_wants_excellent_boots_asks_for_no_excel(tmp_path: Path, question: str) -> None:
    brewer = role("Brewer", "Example Malt", Requirements="Excellent boots")
    clerk = role("Clerk", "Example Malt", Requirements="Word and Excel")
    answer = ask(over(postings(tmp_path, brewer=brewer, clerk=clerk)), question)
    assert [s.text for s in answer.statements] == ["Word and Excel"], answer.text


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("does the brewer need computer skills?", "Basic computer skills"),
        ("does the brewer need healthcare experience?", "Experience in the healthcare sector"),
        ("must the brewer be able to program?", "You can program the kettles"),
        ("does the brewer need computational biology?", "Computational biology"),
    ],
)
def test_what_is_asked_about_in_the_very_words_is_the_thing_itself(
    tmp_path: Path, question: str, line: str
) -> None:
    brewer = role("Brewer", "Example Malt", Requirements=line)
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    answer = ask(shelf, question)
    assert answer.status is Status.YES, answer.text


def test_things_between_slashes_are_one_each(tmp_path: Path) -> None:
    brewer = role(
        "Brewer", "Example Malt", Requirements="Clean boots", Benefits="Health/dental/vision coverage"
    )
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    answer = ask(shelf, "does the brewer get dental?")
    assert answer.status is Status.YES, answer.text


@pytest.mark.parametrize(
    "line",
    ["Shifts may include evenings, weekends and/or holidays", "Pick one: evenings, weekends or holidays"],
)
def test_hours_of_which_any_may_come_give_no_verdict_on_one(tmp_path: Path, line: str) -> None:
    shelf = over(
        postings(
            tmp_path,
            brewer=role("Brewer", "Example Malt", Working_hours=line),
            cook=role("Cook", "Example Inn", Tasks="Cook"),
        )
    )
    answer = ask(shelf, "does the brewer have to work weekends?")
    assert answer.status is Status.ANSWERED, answer.text
    assert line in answer.text


def test_a_question_to_the_reader_grants_nothing(tmp_path: Path) -> None:
    brewer = role("Brewer", "Example Malt", About_you="Do you love to hike or to go on holiday?")
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    answer = ask(shelf, "how many days of holiday does the brewer get?")
    assert answer.status is Status.NOT_STATED, answer.text


def test_a_label_in_bold_may_have_two_colons(tmp_path: Path) -> None:
    brewer = "# Brewer\n\n**People manager:**:  No\n\n**Contract:**: Permanent\n\nYou brew.\n"
    answer = ask(
        over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn"))),
        "does the brewer manage people?",
    )
    assert answer.status is Status.NO, answer.text


def test_who_may_be_located_anywhere_can_work_from_abroad(tmp_path: Path) -> None:
    brewer = role(
        "Brewer", "Example Malt", Location="Some evenings are ours, though you can be located anywhere"
    )
    answer = ask(
        over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn"))),
        "can the brewer work from abroad?",
    )
    assert answer.status is Status.YES, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the ferry pilot get a 401k?", Status.YES),
        ("is there a 401(k) for the ferry pilot?", Status.YES),
        ("does the ferry pilot get a pension?", Status.YES),
        ("which jobs offer a 401k?", Status.LIST),
    ],
)
def test_a_number_with_the_letter_of_its_part_in_brackets_is_one_word(
    tmp_path: Path, question: str, status: Status
) -> None:
    pilot = role("Ferry Pilot", "Example Quay", Benefits="A matched 401(k) plan|Two oars")
    answer = ask(over(postings(tmp_path, pilot=pilot)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("would i have to give talks in front of ppl as tower guide?", Status.YES),
        ("does the tower guide have to speak in front of people?", Status.YES),
        ("do i need to speak publicly as tower guide?", Status.YES),
        ("do i have to sit in front of a screen as tower guide?", Status.NOT_MENTIONED),
    ],
)
def test_who_speaks_in_front_of_people_speaks_in_public(
    tmp_path: Path, question: str, status: Status
) -> None:
    guide = role(
        "Tower Guide", "Example Rock", Requirements="At ease with public speaking|No fear of heights"
    )
    answer = ask(over(postings(tmp_path, guide=guide)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("task", "status"),
    [
        ("Speak in front of large groups", Status.YES),
        ("Give talks in front of a crowd", Status.YES),
        ("Stand guard in front of large groups", Status.NOT_MENTIONED),
        ("Sit in front of people all day", Status.NOT_MENTIONED),
        ("Row children in front of groups of parents", Status.NOT_MENTIONED),
    ],
)
def test_what_is_done_in_front_of_people_is_public_speaking_only_where_one_speaks(
    tmp_path: Path, task: str, status: Status
) -> None:
    guide = role("Tower Guide", "Example Rock", Tasks=f"{task}|Climb the stairs")
    answer = ask(over(postings(tmp_path, guide=guide)), "is public speaking part of the tower guide job?")
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "section", "line", "status"),
    [
        ("is training provided for the brewer?", "Tasks", "Deliver training to the barmen", Status.ANSWERED),
        ("does the brewer get training?", "Requirements", "Formal training in malting", Status.ANSWERED),
        (
            "do they want malting training for the brewer?",
            "Requirements",
            "Malting training preferred",
            Status.YES,
        ),
        ("is training provided for the brewer?", "Tasks", "Brew while getting regular training", Status.YES),
        ("is training provided for the brewer?", "Benefits", "A training budget", Status.YES),
        (
            "is there a test in the interview for the brewer?",
            "Tasks",
            "Automate the tests of the mash",
            Status.NOT_MENTIONED,
        ),
        (
            "is there a test in the interview for the brewer?",
            "Hiring_process",
            "A test, then an interview",
            Status.YES,
        ),
        (
            "can students apply for the brewer?",
            "Requirements",
            "Experience in mentoring students",
            Status.ANSWERED,
        ),
    ],
)
def test_what_is_done_for_others_is_not_what_one_gets(
    tmp_path: Path, question: str, section: str, line: str, status: Status
) -> None:
    brewer = role("Brewer", "Example Malt", About_us="We brew", **{section: line})
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    answer = ask(shelf, question)
    assert answer.status is status, answer.text


def test_what_a_posting_speaks_of_is_not_said_to_be_absent(tmp_path: Path) -> None:
    brewer = role("Brewer", "Example Malt", Apply="Send a letter to be considered for an interview")
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    answer = ask(shelf, "is there a test in the interview for the brewer?")
    assert "does not mention test:" in answer.text, answer.text


@pytest.mark.parametrize("title", ["Strategic Night Brewer (SNB)", "R/R Night Brewer"])
def test_a_title_with_its_initials_or_a_word_twice_is_named_by_all_of_it(tmp_path: Path, title: str) -> None:
    brewer = role(title, "Example Malt", Requirements="Clean boots|R|Strategic thinking")
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    answer = ask(shelf, f"does the {title} work weekends?")
    assert answer.status is Status.NOT_MENTIONED, answer.text


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Experience with rye malt is a plus", Status.ANSWERED),
        ("Previous experience is a plus", Status.NO),
        ("Brewing experience would be an advantage, but no necessity", Status.NO),
        ("Experience as a brewer preferred", Status.NO),
    ],
)
def test_a_wish_for_experience_with_a_thing_spares_nobody_any_other(
    tmp_path: Path, line: str, status: Status
) -> None:
    brewer = role("Brewer", "Example Malt", Requirements=f"Clean boots|{line}")
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    answer = ask(shelf, "do i need experience to be a brewer?")
    assert answer.status is status, answer.text


def test_a_perk_at_the_office_is_no_no_to_working_from_home(tmp_path: Path) -> None:
    brewer = role(
        "Brewer", "Example Malt", Requirements="Clean boots", Benefits="Yoga on Fridays at the office"
    )
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    answer = ask(shelf, "can i work from home as the brewer?")
    assert answer.status is not Status.NO, answer.text


def test_what_is_offered_in_the_askers_own_word_is_not_denied_by_another(tmp_path: Path) -> None:
    perks = "Home office days are always an option"
    brewer = role("Brewer", "Example Malt", Benefits=perks, Note="Remote or freelance work is not possible")
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    assert ask(shelf, "are home office days possible for the brewer?").status is Status.YES
    assert ask(shelf, "can the brewer work remote?").status is Status.NO


def test_a_clearance_is_told_by_what_it_is_called(tmp_path: Path) -> None:
    brewer = role("Brewer", "Example Malt", Requirements="Clean boots|TS/SCI with Poly")
    shelf = over(postings(tmp_path, brewer=brewer, cook=role("Cook", "Example Inn", Tasks="Cook")))
    assert ask(shelf, "does the brewer need a clearance?").status is Status.YES
    assert "TS/SCI" in ask(shelf, "what clearance does the brewer need?").text
