"""What is asked of the one job at hand: how it is, what comes with it, who may come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

DESIGNER = role(
    "Designer of Kites",
    "Example Kites",
    Tasks="You fixed torn kites before, and a long tail is no riddle to you",
    Contract="A fixed-term position until June|3x 4 hours / week",
    Benefits="The post is not eligible for health benefits|A small team|A big workshop",
    Who_may_apply="The grant is for UK students only",
)


@pytest.fixture(scope="module")
def kites(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return over(postings(tmp_path_factory.mktemp("kites"), designer=DESIGNER))


@pytest.mark.parametrize(
    ("question", "status"),
    [
        # what it is asked to be is no role that is missing
        ("is it a permanent job?", Status.NO),
        ("is this a freelance position?", Status.NOT_MENTIONED),
        ("is it a plumber job?", Status.NO_MATCH),
        ("is the design job permanent?", Status.NO),
        ("is the plumbing job permanent?", Status.NO_MATCH),
        # a word for how the hours are is looked for where hours are told
        ("are the hours fixed?", Status.ANSWERED),
        ("are the hours long?", Status.ANSWERED),
        ("is the team big?", Status.ANSWERED),
        ("is the team small?", Status.YES),
        # so many times a length
        ("is it 12 hours a week?", Status.YES),
        ("is it four hours a week?", Status.NO),
        # a thing by its name alone, asked for as one does
        ("is there health insurance?", Status.NO),
        ("do i get a pension?", Status.NOT_MENTIONED),
        ("is there a way to fix the printer?", Status.OFF_TOPIC),
        # a place may be all that is asked for
        ("any jobs in Spain?", Status.NOT_MENTIONED),
        ("anything in the backlog?", Status.OFF_TOPIC),
        # who may come is no role, and no other's leave is theirs
        ("can international students apply?", Status.ANSWERED),
        ("could EU students apply?", Status.ANSWERED),
        ("may UK students apply?", Status.YES),
        ("is this an internship?", Status.NOT_MENTIONED),
        ("what does the exchange administrator do?", Status.NO_MATCH),
        ("how much does the external auditor earn?", Status.NO_MATCH),
    ],
)
def test_what_is_asked_of_the_job_at_hand_is_told_of_it(
    kites: Assistant, question: str, status: Status
) -> None:
    answer = ask(kites, question)
    assert answer.status is status, answer.text


def _keeper(tmp_path: Path, line: str, title: str = "Lighthouse keeper") -> Assistant:
    """A posting with one line on its terms, and an application by mail."""
    text = f"# {title}\n\n## The job\n\n{line}\n\n## What you do\n\n- Trim the wick\n- Phone the harbour every evening\n"
    return over(
        postings(tmp_path, one=text + "\n## How to apply\n\nSend your letter to keeper@lamps.example.\n")
    )


@pytest.mark.parametrize(
    ("line", "question", "status"),
    [
        ("The post is offered on an initial nine months basis.", "is it permanent?", Status.NO),
        ("This is a two-year term on the north pier.", "is it a permanent job?", Status.NO),
        ("This is a two-year term on the north pier.", "is it temporary?", Status.YES),
        ("A full-time, 10-month lamp-grant-funded position.", "is it permanent?", Status.NO),
        (
            "The employment is initially limited until 31 March.",
            "is the keeper a permanent employee?",
            Status.NO,
        ),
        (
            "This is a contract position with flexible hours (we would like 20 a week).",
            "is it permanent?",
            Status.NO,
        ),
        ("This permanent position offers a pension.", "is it a temporary job?", Status.NO),
        ("Two years of lamp experience will do.", "is it permanent?", Status.NOT_MENTIONED),
        ("The one-year contract may extend beyond the winter.", "could it be extended?", Status.YES),
        ("A half-year term with a possibility to extend it.", "can the contract be renewed?", Status.YES),
        ("The contract is renewable task by task.", "could the contract be prolonged?", Status.YES),
        ("The contract is not renewable.", "could the contract be extended?", Status.NO),
        ("We work on renewable lamps.", "could the contract be extended?", Status.NOT_MENTIONED),
        (
            "A one-year contract with the possibility of extension or permanency.",
            "may it become permanent?",
            Status.YES,
        ),
        ("It is a contract to hire post.", "could the keeper turn into a permanent job?", Status.YES),
        (
            "Half of the week, with the option of converting it to full-time.",
            "can it become full-time?",
            Status.YES,
        ),
        ("The keeper is a post based in our harbour office.", "can it be done remotely?", Status.NO),
        ("Office work with a view.", "could the keeper work from home?", Status.NO),
        ("You work from our office so that others can easily ask you.", "is it remote?", Status.NO),
        (
            "You need a pass; sponsorship is not being offered at this time.",
            "do they sponsor visas?",
            Status.NO,
        ),
        ("We welcome part timers and job sharers.", "is a job share possible?", Status.YES),
    ],
)
def test_how_long_a_job_lasts_and_where_it_is_done_is_told_in_any_turn_of_phrase(
    tmp_path: Path, line: str, question: str, status: Status
) -> None:
    answer = ask(_keeper(tmp_path, line), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("line", "question", "status"),
    [
        ("Keepers will need to provide their own laptop.", "do I get a laptop?", Status.NO),
        ("Keepers are responsible for their own food costs.", "is food covered for the keeper?", Status.NO),
        ("A laptop is provided; bring your own lamp.", "do I get a laptop?", Status.YES),
    ],
)
def test_what_one_has_to_bring_or_pay_oneself_is_not_given(
    tmp_path: Path, line: str, question: str, status: Status
) -> None:
    answer = ask(_keeper(tmp_path, line), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("This is a remote volunteer position.", Status.NO),
        ("As a voluntary trustee you meet twice a year.", Status.NO),
        ("A keeper is a volunteer who minds the lamp.", Status.NO),
        ("You work with volunteers.", Status.NOT_STATED),
    ],
)
def test_a_post_of_volunteers_is_not_paid_whatever_stands_before_that_word(
    tmp_path: Path, line: str, status: Status
) -> None:
    answer = ask(_keeper(tmp_path, line), "is it a paid job?")
    assert answer.status is status, answer.text


APPLYING = {
    "calls": "No phone calls, please. Questions go to keeper@lamps.example.",
    "number": "Send your letter to keeper@lamps.example or call 01234 567890.",
    "letter": "You may email, fax, or mail your letter to keeper@lamps.example.",
    "only": "Letters will only be accepted by email to keeper@lamps.example.",
    "fax": "Write to keeper@lamps.example. Late or faxed letters will not be accepted.",
    "page": "Apply through our form: https://lamps.example/form",
}


@pytest.mark.parametrize(
    ("told", "question", "status"),
    [
        ("calls", "can i ring up about the keeper job?", Status.NO),
        ("calls", "may I phone about the keeper job?", Status.NO),
        ("number", "may i phone to apply as keeper?", Status.YES),
        ("page", "can i apply by phone as keeper?", Status.NOT_MENTIONED),
        ("letter", "can i apply by post as keeper?", Status.YES),
        ("only", "can i apply by post as keeper?", Status.NO),
        ("only", "can i apply by email as keeper?", Status.YES),
        ("page", "can i apply online as keeper?", Status.YES),
        ("fax", "can i fax my application as keeper?", Status.NO),
        ("calls", "can i apply online as keeper?", Status.NOT_MENTIONED),
        ("calls", "could I hand in my application in person as keeper?", Status.NOT_MENTIONED),
        ("number", "will i have to phone ships as keeper?", Status.ANSWERED),
    ],
)
def test_by_what_one_may_apply_is_told_by_how_one_does_and_not_by_the_work(
    tmp_path: Path, told: str, question: str, status: Status
) -> None:
    duties = "- Teach the online class in person\n- Phone the harbour every evening\n"
    text = f"# Lighthouse keeper\n\n## What you do\n\n{duties}\n## How to apply\n\n{APPLYING[told]}\n"
    answer = ask(over(postings(tmp_path, one=text)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("title", "status"),
    [("Lamp Volunteer", Status.NO), ("Lamp Volunteer Coordinator", Status.NOT_STATED)],
)
def test_a_title_that_ends_in_volunteer_says_that_nobody_pays(
    tmp_path: Path, title: str, status: Status
) -> None:
    answer = ask(_keeper(tmp_path, "You mind the lamp.", title), f"is the {title.lower()} job paid?")
    assert answer.status is status, answer.text
