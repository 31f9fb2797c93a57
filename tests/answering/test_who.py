"""Who has something may be asked in several ways and languages, of nobody in particular."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

CLERK = role("Ferry Clerk", "Example Line", Requirements="Task boards in Monday.com|Python scripts")
WELDER = role("Hull Welder", "Example Line", Requirements="A steady hand|Ansible for the torches")
STOKER = role(
    "Stoker", "Example Line", Requirements="Python for the boiler", Working_relationships="The ferry clerk"
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("who all works with Monday.com?", {"clerk.md"}),
        ("who there works with ansible?", {"welder.md"}),
        ("and who is working with python?", {"clerk.md", "stoker.md"}),
        ("In welchen Stellen kommt Ansible vor?", {"welder.md"}),
        ("Welche Stellen verlangen Python?", {"clerk.md", "stoker.md"}),
        ("Bei welcher Stelle braucht man Ansible?", {"welder.md"}),
        ("Wer arbeitet mit Python?", {"clerk.md", "stoker.md"}),
        ("gibt es Stellen, in denen Ansible benutzt wird?", {"welder.md"}),
        ("どの職種でAnsibleが必要ですか？", {"welder.md"}),
        ("jobs at example line that need ansible", {"welder.md"}),
        ("any job where I could use ansible?", {"welder.md"}),
        ("where is ansible mentioned?", {"welder.md"}),
        ("is there a role for people who know ansible?", {"welder.md"}),
        ("i know ansible, is there a job for me", {"welder.md"}),
        ("where does the word ferry occur", {"stoker.md", "clerk.md"}),
        ("where do you find the word torches? which role descriptions i mean", {"welder.md"}),
    ],
)
def test_who_has_a_thing_is_told_role_by_role(tmp_path: Path, question: str, names: set[str]) -> None:
    folder = postings(tmp_path, clerk=CLERK, welder=WELDER, stoker=STOKER)
    answer = ask(over(folder), question)
    assert answer.status is Status.LIST, answer.text
    assert {r.posting for r in answer.roles} == names, answer.text
    assert_proved(answer, folder)


def test_who_one_role_works_with_is_still_asked_of_that_role(tmp_path: Path) -> None:
    folder = postings(tmp_path, clerk=CLERK, welder=WELDER, stoker=STOKER)
    answer = ask(over(folder), "who does the stoker work with?")
    assert answer.status is Status.ANSWERED, answer.text
    assert {r.posting for r in answer.roles} == {"stoker.md"}
    named = ask(over(folder), "is the stoker a role for people who know python?")
    assert [r.posting for r in named.roles] == ["stoker.md"], named.text


@pytest.mark.parametrize(
    "text",
    [
        "the interview with the hull welder candidate got cancelled",
        "interview with the stoker candidate moved to 3pm",
        "we rescheduled the onsite with the ferry clerk candidate",
    ],
)
def test_news_of_an_interview_asks_for_nothing(tmp_path: Path, text: str) -> None:
    answer = ask(over(postings(tmp_path, clerk=CLERK, welder=WELDER, stoker=STOKER)), text)
    assert answer.status is Status.OFF_TOPIC, answer.text


@pytest.mark.parametrize("text", ["who broke monday", "who is off on monday?", "is anyone here on monday"])
def test_a_day_of_the_week_is_still_a_sign_of_talk(tmp_path: Path, text: str) -> None:
    answer = ask(over(postings(tmp_path, clerk=CLERK)), text)
    assert answer.status is Status.OFF_TOPIC, answer.text


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("which jobs need a flurb", "flurb"),
        ("which jobs list flurb in the requirements", "flurb"),
        ("which roles ask for a chauffeur badge", "chauffeur"),
        ("welche Stellen verlangen einen Gabelstaplerschein", "gabelstaplerschein"),
    ],
)
def test_what_no_posting_holds_is_mentioned_by_none_of_them(
    tmp_path: Path, question: str, absent: str
) -> None:
    folder = postings(tmp_path, clerk=CLERK, welder=WELDER, stoker=STOKER)
    answer = ask(over(folder), question)
    assert answer.status is Status.NOT_MENTIONED, answer.text
    assert absent in answer.text
    assert not answer.roles


def test_a_word_of_praise_that_no_posting_has_is_not_looked_for(tmp_path: Path) -> None:
    baker = role("Baker", "Example Mill", Benefits="Bread for free")
    answer = ask(over(postings(tmp_path, baker=baker, clerk=CLERK)), "which jobs have juicy perks")
    assert answer.status is Status.LIST, answer.text
    assert {r.posting for r in answer.roles} == {"baker.md"}
    assert "juicy" not in answer.text


@pytest.mark.parametrize("question", ["which jobs need a btech", "which jobs need a B.Tech"])
def test_a_word_written_together_is_found_where_a_posting_writes_it_apart(
    tmp_path: Path, question: str
) -> None:
    docker = role("Docker", "Example Quay", Education="B.Tech or MCA")
    answer = ask(over(postings(tmp_path, docker=docker, clerk=CLERK)), question)
    assert answer.status is Status.LIST, answer.text
    assert {r.posting for r in answer.roles} == {"docker.md"}


@pytest.mark.parametrize(
    "denial", ["don't need", "dont need", "wont need", "arent asking for", "need no", "ask for no"]
)
def test_what_roles_do_not_need_is_asked_with_any_denial(tmp_path: Path, denial: str) -> None:
    folder = postings(tmp_path, clerk=CLERK, welder=WELDER, stoker=STOKER)
    answer = ask(over(folder), f"which jobs {denial} ansible")
    assert answer.status is Status.LIST, answer.text
    assert {r.posting for r in answer.roles} == {"clerk.md", "stoker.md"}


SCRIBE = role("Scribe", "Example Line", Responsibilities="Draw up the harbour gazette|Keeps the tide tables")


@pytest.mark.parametrize(
    "question",
    [
        "who writes the gazette",
        "who is in charge of tide tables",
        "who here keeps the tide tables?",
        "wer macht bei uns die gazette",
        "who works on the harbour gazette",
        "gazette for whom",
        "gazette?? which role says anything",
    ],
)
def test_whose_task_a_thing_is_is_told_whatever_the_verb(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, clerk=CLERK, welder=WELDER, scribe=SCRIBE)), question)
    assert answer.status is Status.LIST, answer.text
    assert {r.posting for r in answer.roles} == {"scribe.md"}


@pytest.mark.parametrize("question", ["who does the role report to?", "who does the position report to"])
def test_what_the_role_itself_does_is_asked_of_the_role(tmp_path: Path, question: str) -> None:
    led = role("Lamplighter", "Example Line", Responsibilities="Will report to the harbour master")
    answer = ask(over(postings(tmp_path, lamps=led)), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [s.text for s in answer.statements] == ["Will report to the harbour master"]


@pytest.mark.parametrize("text", ["who took the gazette", "who broke the tide tables", "who buys cake"])
def test_who_did_something_is_no_task(tmp_path: Path, text: str) -> None:
    answer = ask(over(postings(tmp_path, clerk=CLERK, welder=WELDER, scribe=SCRIBE)), text)
    assert answer.status is Status.OFF_TOPIC, answer.text


def test_postings_of_a_role_are_not_those_that_speak_of_its_words(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, clerk=CLERK, stoker=STOKER)), "any python researcher postings open?")
    assert answer.status is Status.NO_MATCH, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "who does the hiring for the lamplighter?",
        "who is doing the hiring for the lamplighter? name and title would be great",
        "the lamplighter: who is the person hiring? a name would be nice",
        "who's hiring for the lamplighter role?",
        "who is the hiring manager of the lamplighter?",
    ],
)
def test_who_hires_is_told_by_who_says_so_and_a_wish_asks_for_no_pluses(
    tmp_path: Path, question: str
) -> None:
    hirer = "I am Ada, head of lamps and the person hiring for this role."
    lamps = role("Lamplighter", "Example Line", About_the_job=hirer, Nice_to_have="Own ladder")
    answer = ask(over(postings(tmp_path, clerk=CLERK, lamps=lamps)), question)
    assert [s.text for s in answer.statements] == [hirer], answer.text
    pluses = ask(over(tmp_path), "lamplighter. what would be nice?")
    assert "Own ladder" in pluses.text


@pytest.mark.parametrize(
    ("line", "told"), [("Respond kindly to guests", False), ("We respond to every applicant", True)]
)
def test_whether_one_hears_back_is_told_by_what_is_said_of_applicants(
    tmp_path: Path, line: str, *, told: bool
) -> None:
    shelf = over(postings(tmp_path, usher=role("Usher", "Example Hall", Notes=f"{line}|Seats three hundred")))
    answer = ask(shelf, "will I hear back as an usher?")
    assert (answer.status is Status.YES) is told, answer.text


BUILDER = """# Oven Builder

We work closely with mills all over the world.

## About us

We partner with the best schools.

## Tasks

* Build ovens from clay
* You do not work closely with customers
* Agree on the plans, in collaboration with the head baker

## Requirements

* Happy to work alongside apprentices
"""


def test_with_whom_one_works_is_told_by_the_tasks_where_no_heading_does(tmp_path: Path) -> None:
    only_demands = (
        "# Smith\n\n## Tasks\n\n* Work with iron\n\n## Requirements\n\n* Happy to liaise with farmers\n"
    )
    silent = "# Weaver\n\n## Tasks\n\n* Work with linen and wool on old looms\n* Mend the looms\n"
    shelf = over(postings(tmp_path, builder=BUILDER, smith=only_demands, weaver=silent))
    told = ask(shelf, "who does the oven builder work with?")
    assert [s.quote for s in (statement.citation for statement in told.statements)] == [
        "We work closely with mills all over the world.",
        "Agree on the plans, in collaboration with the head baker",
    ]
    assert "liaise with farmers" in ask(shelf, "who does the smith work with?").text
    assert ask(shelf, "who does the weaver work with?").status is Status.NOT_STATED
    assert ask(shelf, "does the oven builder work with customers?").status is Status.NO


@pytest.mark.parametrize(
    ("question", "status", "there"),
    [
        ("what does the recruiter do?", Status.NO_MATCH, Status.ANSWERED),
        ("requirements for the recruiter", Status.NO_MATCH, Status.ANSWERED),
        ("does the recruiter need a car?", Status.NO_MATCH, Status.YES),
        # whom one writes to is any role's
        ("who is the recruiter?", Status.AMBIGUOUS, Status.AMBIGUOUS),
        ("how can i reach the recruiter?", Status.AMBIGUOUS, Status.AMBIGUOUS),
    ],
)
def test_the_recruiter_is_a_role_where_more_is_asked_than_who_that_is(
    tmp_path: Path, question: str, status: Status, there: Status
) -> None:
    tasks = "# {}\n\n## Tasks\n\n* {}\n\n## Requirements\n\n* A car\n\n## Contact\n\n* Write to Ann\n"
    two = {"smith": tasks.format("Smith", "Forge"), "weaver": tasks.format("Weaver", "Weave")}
    assert ask(over(postings(tmp_path / "two", **two)), question).status is status
    three = {**two, "recruiter": tasks.format("Circus Recruiter", "Find clowns")}
    assert ask(over(postings(tmp_path / "three", **three)), question).status is there


@pytest.mark.parametrize(
    ("question", "missed"),
    [
        ("what does the falconer do?", True),
        ("what does a ferry pilot do?", True),
        ("what does the clown do?", True),
        ("how much does the scribe earn?", True),
        ("what does the pull request do?", False),
        ("what does the command do?", False),
        ("what does the fox do?", False),
        ("what time does the meeting end?", False),
    ],
)
def test_a_role_that_no_posting_has_is_somebody_and_no_thing_that_does_something(
    tmp_path: Path, question: str, missed: bool
) -> None:
    shelf = over(
        postings(tmp_path, baker=role("Baker", Tasks="Bake rye"), cook=role("Cook", Tasks="Cook soup"))
    )
    assert ask(shelf, question).status is (Status.NO_MATCH if missed else Status.OFF_TOPIC)


def test_where_one_reports_to_is_somebody_and_to_work_a_place(tmp_path: Path) -> None:
    smith = role("Smith", Tasks="Forge", Boss="You report to Ada Pell", Location="Mill Lane")
    shelf = over(postings(tmp_path, smith=smith))
    assert "Ada Pell" in ask(shelf, "where do I report to as smith?").text
    assert "Mill Lane" in ask(shelf, "where do I report to work as smith?").text


def test_whoever_leaves_a_habit_leaves_no_job(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, smith=role("Smith", Tasks="Forge", Notes="Two people quit smoking")))
    assert ask(shelf, "do people leave as smith?").status is not Status.YES


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Responsible to a Senior Founder for the moulds", True),
        ("Answerable for the moulds", False),
        ("Responsible to a fault for the moulds", False),
    ],
)
def test_to_whom_one_is_responsible_is_whom_one_reports_to(tmp_path: Path, line: str, told: bool) -> None:
    shelf = over(postings(tmp_path, caster=role("Bell Caster", Scope=f"{line}|Cast the bells")))
    answer = ask(shelf, "who does the bell caster answer to?")
    assert (line in {s.text for s in answer.statements}) is told, answer.text


def test_a_mail_in_a_front_matter_is_whom_to_write_to_whatever_its_key(tmp_path: Path) -> None:
    extra = "button:\n  button_url: mailto:ida@bells.example\n  button_text: Apply now"
    shelf = over(postings(tmp_path, caster=role("Bell Caster", extra=extra, Tasks="Write to the parishes")))
    answer = ask(shelf, "which mail address do i write to for the bell caster job?")
    assert "ida@bells.example" in answer.statements[0].text, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "which team does the saddler start out in?",
            "At first you work within the bridle team and sew reins.",
        ),
        ("what team does the saddler join?", "At first you work within the bridle team and sew reins."),
        ("which team is the glazer in?", ""),
        ("which team is the cobbler in?", ""),
    ],
)
def test_which_team_one_is_in_is_told_before_who_hires(tmp_path: Path, question: str, told: str) -> None:
    about = "## About us\n\nExample Leather has been at it since 1802.\n"
    saddler = "At first you work within the bridle team and sew reins."
    folder = postings(
        tmp_path,
        saddler=f"# Saddler\n\n## Role\n\n{saddler}\n\n{about}",
        cobbler=f"# Cobbler\n\n## Role\n\nJoin our team and mend shoes.\n\n{about}",
        glazer=f"# Glazer\n\n## Role\n\nCut panes in the morning with our team.\n\n{about}",
    )
    answer = ask(over(folder), question)
    assert [s.text for s in answer.statements] == [told], answer.text
    assert (answer.status is Status.NOT_STATED) is not bool(told)


def test_who_one_gets_in_touch_with_is_who_is_named_for_that(tmp_path: Path) -> None:
    text = "# Ferry Clerk\n\nSell tickets.\n\n## How to apply\n\n- Get in touch by post\n\n## Contact\n\n- Ada Rye\n"
    shelf = over(postings(tmp_path, clerk=text))
    answer = ask(shelf, "who should I get in touch with about the ferry clerk?")
    assert [s.text for s in answer.statements] == ["Ada Rye"], answer.text
    again = ask(shelf, "and who do i get in touch with?", "what does the ferry clerk do?")
    assert [s.text for s in again.statements] == ["Ada Rye"], again.text
