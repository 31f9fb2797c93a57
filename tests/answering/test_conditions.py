"""A yes that hangs on a time or a condition: from the first day, later, or only for who meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

GLAZIER = role(
    "Glazier",
    "Example Panes",
    Requirements="Diamond cutters (required from day one)|A steady hand with putty",
    Nice_to_have="Knowledge of lead",
    Offer="You begin in our hall. After your training period home office can be arranged|A paid gym; a locker after one year"
    "|Dental care, a pension after two years",
    Team="A mentor helps you",
    Contract="This part-time job has the potential to become full-time",
    Location="We can relocate you if you are already eligible to work in the U.S.",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("can I do home office as glazier from the very first day?", Status.NO),
        ("is home office possible for the glazier?", Status.YES),
        ("do glaziers get a paid gym from day one?", Status.YES),
        ("do glaziers get a locker from day one?", Status.NO),
        ("do glaziers get dental care from day one?", Status.ANSWERED),
        ("do glaziers get a mentor from day one?", Status.ANSWERED),
        ("do glaziers get a mentor?", Status.YES),
        ("is the glazier job part time?", Status.YES),
        ("is the glazier job full time?", Status.ANSWERED),  # it is not yet
        (
            "Never touched diamond cutters, but I am quick. Can I pick that up on the job as glazier?",
            Status.NO,
        ),
        ("I don't know putty. Could I learn it later as glazier?", Status.ANSWERED),
        ("I don't know lead. Could I learn it later as glazier?", Status.YES),
        ("would they relocate me as glazier?", Status.YES),
        ("I'm not allowed to work in the US yet. Would they relocate me as glazier?", Status.NO),
        ("I don't like putty. Would they relocate me as glazier?", Status.ANSWERED),
        ("I don't like putty. Is there a paid gym for the glazier?", Status.YES),
    ],
)
def test_a_yes_does_not_leave_out_the_time_or_condition_that_its_quote_names(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, glazier=GLAZIER)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need a security clearance for the vault keeper?", Status.YES),
        ("do i need a security clearance already for the vault keeper?", Status.ANSWERED),
        ("must vault keepers have a clearance before applying?", Status.ANSWERED),
        ("does the gate keeper job need a clearance already?", Status.YES),
        ("do i need to know putty already as vault keeper?", Status.YES),
    ],
)
def test_what_one_is_granted_is_needed_beforehand_only_where_the_posting_says_so(
    tmp_path: Path, question: str, status: Status
) -> None:
    shelf = postings(
        tmp_path,
        vault=role("Vault Keeper", Requirements="Security clearance: a check is required|Putty"),
        gate=role("Gate Keeper", Requirements="An active security clearance|Putty"),
    )
    assert ask(over(shelf), question).status is status


def test_what_one_becomes_later_is_a_matter_of_the_career(tmp_path: Path) -> None:
    glazier = role("Glazier", Requirements="Putty", Growth="You may grow into a lead glazier")
    answer = ask(over(postings(tmp_path, glazier=glazier)), "will i lead glaziers later on as glazier?")
    assert "You may grow into a lead glazier" in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("i'm 17, could i become a bell founder?", Status.NO),
        ("I am 16 years old. Can I apply as bell founder?", Status.NO),
        ("is the bell founder job open to 17 year olds?", Status.NO),
        ("i'm 25, am i too young to be bell founder?", Status.ANSWERED),
        ("i'm 17, could i become a glazier?", Status.NOT_STATED),
        ("can i work as bell founder at 17?", Status.NO),
        ("is 17 old enough for a bell founder?", Status.NO),
        ("do you have to be 18 to be a bell founder?", Status.YES),
        ("must the bell founder be 16 or older?", Status.YES),
        ("do i have to be 21 as bell founder?", Status.NO),
        ("do i have to be 21 as glazier?", Status.NOT_MENTIONED),
        ("is there a minimum age for the bell founder?", Status.YES),
        ("is there a minimum age of 18 for the bell founder?", Status.YES),
        ("is there a minimum age of 16 for the bell founder?", Status.NO),
        ("is there an age limit of 30 for the bell founder?", Status.ANSWERED),
        ("how old does the bell founder have to be?", Status.ANSWERED),
        ("how old must a glazier be?", Status.NOT_STATED),
        ("minimum age for a bell founder?", Status.ANSWERED),
        ("bell founder: min age?", Status.ANSWERED),
        # neither a way nor years of experience are an age, nor is an hour or a count
        ("do you start at 17 as bell founder?", Status.NOT_STATED),
        ("must the bell founder be 12 minutes early?", Status.ANSWERED),
        ("i'm 17 miles away, may i apply as bell founder?", Status.NOT_MENTIONED),
        ("can i be the bell founder with 10 years of experience?", Status.NOT_STATED),
    ],
)
def test_how_old_the_asker_is_is_held_against_the_age_that_is_asked_for(
    tmp_path: Path, question: str, status: Status
) -> None:
    founder = role(
        "Bell Founder", About_us="We are 30 years old", Requirements="At least 18 years old|Bronze"
    )
    answer = ask(over(postings(tmp_path, founder=founder, glazier=GLAZIER)), question)
    assert answer.status is status, answer.text
    assert "30 years" not in answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need to be 18 to be a glazier?", Status.NO),
        ("is there a minimum age of 18 for glaziers?", Status.NO),
        ("i'm 17, could i become a glazier?", Status.ANSWERED),
    ],
)
def test_an_age_that_is_but_welcome_is_none_one_must_have(
    tmp_path: Path, question: str, status: Status
) -> None:
    glazier = role("Glazier", Requirements="Putty|Glass", Nice_to_have="Be 18 years or older|A van")
    answer = ask(over(postings(tmp_path, glazier=glazier)), question)
    assert (answer.status, "18 years or older" in answer.text) == (status, True), answer.text


@pytest.mark.parametrize(
    ("extra", "status"), [({"Nice_to_have": "Under 30 years old"}, Status.ANSWERED), ({}, Status.NOT_STATED)]
)
def test_who_is_older_than_is_but_welcome_is_not_refused(
    tmp_path: Path, extra: dict[str, str], status: Status
) -> None:
    glazier = role("Glazier", Requirements="Putty|Glass", **extra)
    answer = ask(over(postings(tmp_path, glazier=glazier)), "i'm 40, could i become a glazier?")
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("line", "status"),
    [
        # others are so old, one need not be, or the next sentence takes it back: no verdict
        ("Experience in caring for patients who are 75 and older", Status.ANSWERED),
        ("Patience with guests aged 65 or over", Status.ANSWERED),
        ("Patience with old guests (75 and older)", Status.ANSWERED),
        ("Patience with old guests, 75 and older", Status.ANSWERED),
        ("We are 30 years old and want you", Status.ANSWERED),
        ("A bell of 99 years old", Status.ANSWERED),
        ("You need not be 50 or older", Status.ANSWERED),
        ("You must be 50 or older. Unfortunately, few are", Status.ANSWERED),
        ("You must be under 50 years of age", Status.ANSWERED),
        # however a limit is told, it is found, the least of two
        ("Mindestalter: 42", Status.NO),
        ("You must be 42 and over", Status.NO),
        ("A driving licence; must be at least 42 years of age", Status.NO),
        ("Patience with guests aged 65 or over|Applicants must be 42 or older", Status.NO),
        ("Must be 42 or older|Must be 18 or older", Status.ANSWERED),
        # nor is one taken who is too old
        ("Male/Female max. 30 years old", Status.NO),
        ("You must be under 38 years of age", Status.NO),
        ("Aged 20 - 25 years old", Status.NO),
        ("Applicants between 18 and 40 years of age", Status.ANSWERED),
        ("Guests of max. 30 years old", Status.ANSWERED),
    ],
)
def test_an_age_that_is_not_the_applicants_is_no_limit(tmp_path: Path, line: str, status: Status) -> None:
    ringer = role("Ringer", Requirements=line)
    answer = ask(over(postings(tmp_path, ringer=ringer)), "i'm 40, can i apply as ringer?")
    assert answer.status is status, answer.text
    assert line.rpartition("|")[2] in answer.text, answer.text


@pytest.mark.parametrize(
    ("contract", "question", "status"),
    [
        ("This is a part-time role for three days of the week", "is the carter full time?", Status.NO),
        ("The job is part-time", "is the carter job full-time?", Status.NO),
        ("Part-time, 60-100 %", "is the carter full time?", Status.ANSWERED),
        ("Part-time, 60 bis 100 %", "is the carter full time?", Status.ANSWERED),
        ("Full-time (40 h a week; scale 13/14, 100 %)", "is the carter part time?", Status.NO),
        ("Part-time is possible", "is the carter full time?", Status.ANSWERED),
        ("The job is full-time", "is the carter part time?", Status.NO),
        ("The job is part-time", "is the carter part time?", Status.YES),
    ],
)
def test_part_time_is_not_full_time_unless_the_posting_leaves_that_open(
    tmp_path: Path, contract: str, question: str, status: Status
) -> None:
    """The word "partly", which leaves a thing open, has the stem of "part"."""
    carter = role("Carter", "Example Mill", Contract=contract, Requirements="A cart")
    assert ask(over(postings(tmp_path, carter=carter, glazier=GLAZIER)), question).status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("You must be over 18, and will learn to cast.", Status.YES),
        ("Applicants must be 16 or older.", Status.NO),
        ("Adults from the parish ring with us.", Status.NOT_MENTIONED),
    ],
)
@pytest.mark.parametrize(
    "question", ["do I need to be an adult to be a bell ringer?", "must one be of legal age as bell ringer?"]
)
def test_one_of_full_age_is_eighteen(tmp_path: Path, line: str, status: Status, question: str) -> None:
    text = f"# Bell Ringer\n\n{line}\n\n## Tasks\n\n* Ring\n"
    answer = ask(over(postings(tmp_path, ringer=text)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("You must be over 18, and will learn to cast.", Status.NO),
        ("Applicants must be 18 or older.", Status.NO),
        ("You must be 18, because the tower is high.", Status.NO),
        ("The bells must be 18 cm apart.", Status.NOT_STATED),
        ("We ring for children aged 10 and over.", Status.NOT_STATED),
        ("Our tower is 18 years old.", Status.NOT_STATED),
    ],
)
def test_an_age_that_a_posting_demands_of_its_reader_is_a_limit_wherever_it_stands(
    tmp_path: Path, line: str, status: Status
) -> None:
    text = f"# Bell Ringer\n\n{line}\n\n## Tasks\n\n* Ring\n"
    answer = ask(over(postings(tmp_path, ringer=text)), "i'm 17, could i become a bell ringer?")
    assert answer.status is status, answer.text


def test_a_sentence_that_names_a_higher_position_to_come_tells_the_career(tmp_path: Path) -> None:
    text = "---\ntitle: Ferry Mate\ncompany: Example Ferries\nsalary: 30000\n---\n\nWe seek a mate.\n\nThis position has the potential to transition into a skipper's.\n"
    shelf = over(postings(tmp_path, mate=text, cook=role("Cook")))
    for question in (
        "could the ferry mate turn into a higher position?",
        "can the ferry mate be promoted?",
        "where could the ferry mate job lead?",
        "is there a higher position for the ferry mate later?",
    ):
        assert "transition into a skipper" in ask(shelf, question).text, question
    assert ask(shelf, "can the cook be promoted?").status is Status.NOT_MENTIONED


HOP_PICKER = role(
    "Hop Picker",
    "Example Hops",
    Duties="Pick hops|You may occasionally drive a tractor|The job was full time until May",
    Requirements="A clean driving record would help|Knowledge of aphids is only useful if you enjoy it",
    Benefits="A pension from next year|Training: in exceptional cases|The sauna closed last year|A creche is planned"
    "|Beer used to be free|Smoking is banned in the kiln|Free lunch|Our first pickers worked from home; this is no longer possible",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the hop picker get a pension?", Status.ANSWERED),
        ("is there training for the hop picker?", Status.ANSWERED),
        ("is there a sauna for the hop picker?", Status.ANSWERED),
        ("is there a creche for the hop picker?", Status.ANSWERED),
        ("is beer free for the hop picker?", Status.ANSWERED),
        ("is lunch free for the hop picker?", Status.YES),
        ("must the hop picker drive a tractor?", Status.ANSWERED),
        ("does the hop picker drive a tractor?", Status.YES),
        ("is the hop picker full time?", Status.ANSWERED),
        ("is smoking allowed for the hop picker?", Status.NO),
        ("can the hop picker work from home?", Status.NO),
        ("is a clean driving record required for the hop picker?", Status.NO),
        ("is knowledge of aphids a must for the hop picker?", Status.NO),
    ],
)
def test_what_is_over_or_planned_or_may_be_or_is_banned_is_no_yes(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, picker=HOP_PICKER)), question)
    assert answer.status is status, answer.text


OSTLER = role(
    "Ostler",
    "Example Stables",
    Duties="No contact with jockeys, apart from race days|Stalls are cleaned by robots|Shoeing is left to the smith"
    "|You may be sent abroad|Our founders have no degrees",
    Requirements="Danish: only in the head office|A certificate not older than ten years|Two years' experience"
    "|Handling mares is more important to us than riding",
    Offer="Parking costs EUR 30|No sick pay in the first month|No flat|Gym, until it was abolished|We had carriages|Boots are yours to bring",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the ostler have contact with jockeys?", Status.ANSWERED),
        ("does the ostler clean stalls?", Status.ANSWERED),
        ("does the ostler do shoeing?", Status.ANSWERED),
        ("must the ostler go abroad?", Status.ANSWERED),
        ("does the ostler need a degree?", Status.ANSWERED),
        ("does the ostler need Danish?", Status.ANSWERED),
        ("are two years of experience required for the ostler?", Status.YES),
        ("are three years of experience required for the ostler?", Status.NO),
        ("is riding required for the ostler?", Status.ANSWERED),
        ("is parking free for the ostler?", Status.ANSWERED),
        ("is there sick pay for the ostler?", Status.ANSWERED),
        ("is there a flat for the ostler?", Status.NO),
        ("is there a gym for the ostler?", Status.ANSWERED),
        ("are there carriages for the ostler?", Status.ANSWERED),
        ("are boots provided for the ostler?", Status.ANSWERED),
    ],
)
def test_what_holds_for_a_time_or_somewhere_or_of_others_gives_no_verdict(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, ostler=OSTLER)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "is the carter job full or part time?",
        "is the carter full/part time?",
        "is the carter part or full-time?",
    ],
)
@pytest.mark.parametrize("line", ["The job is full-time", "The job is part-time"])
def test_which_of_two_that_share_a_noun_it_is_is_answered_by_no_yes_or_no(
    tmp_path: Path, question: str, line: str
) -> None:
    folder = postings(tmp_path, one=role("Carter", "Example Mill", Contract=line))
    answer = ask(over(folder), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert line in answer.text
