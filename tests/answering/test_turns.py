"""Turns of asking: requests, ways round a word, and compounds that are a kind of what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

MILLER = role(
    "Miller",
    "Example Mill",
    Responsibilities="Keep the stones turning",
    Requirements="Five years beside running water|Knows Grafana by its panels",
    Nice_to_have="Sings while sweeping",
    Benefits="Yearly learning budget for courses|Pet insurance for the mill cat",
    Hiring_process="A morning at the sluice|Tea with the owner",
    Collaborators="The baker from next door",
)
FERRYMAN = role("Ferryman", "Example Ferry", Requirements="A steady hand|A boat licence")


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("can someone pls paste the requirements at example mill", "Five years beside running water"),
        ("somebody please share the benefits at example mill", "Yearly learning budget for courses"),
        ("walk me through how example mill picks its next hire", "A morning at the sluice"),
        ("how example mill chooses its hires, step by step please", "A morning at the sluice"),
        ("my mate asks what the miller needs at example mill", "Five years beside running water"),
        ("what's on the plate of the miller?", "Keep the stones turning"),
        ("what would example mill appreciate in a miller without insisting on it?", "Sings while sweeping"),
        ("the ideal background for the miller, over and above the minimum?", "Sings while sweeping"),
        ("benefits behind the example mill job?", "Yearly learning budget for courses"),
        ("which benefits are behind example mill?", "Yearly learning budget for courses"),
    ],
)
def test_what_is_asked_for_in_a_roundabout_way_is_told(tmp_path: Path, question: str, quotes: str) -> None:
    folder = postings(tmp_path, miller=MILLER, ferryman=FERRYMAN)
    answer = ask(over(folder), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.statements[0].text == quotes, answer.text
    assert assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("is there a budget for courses at example mill?", "Yearly learning budget for courses"),
        ("is there an insurance at example mill?", "Pet insurance for the mill cat"),
    ],
)
def test_a_longer_name_is_a_kind_of_what_its_last_word_says(
    tmp_path: Path, question: str, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, miller=MILLER, ferryman=FERRYMAN)), question)
    assert answer.status is Status.YES, answer.text
    assert [s.text for s in answer.statements] == [quote]


def test_what_is_given_is_not_said_to_be_demanded(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, miller=MILLER)), "must i know budgeting at example mill?")
    assert answer.status is Status.ANSWERED, answer.text


def test_who_works_with_a_thing_asks_for_roles_and_for_no_colleagues(tmp_path: Path) -> None:
    assistant = over(postings(tmp_path, miller=MILLER, ferryman=FERRYMAN))
    answer = ask(assistant, "who works with grafana? list the roles")
    assert [s.text for s in answer.statements] == ["Knows Grafana by its panels"], answer.text
    answer = ask(assistant, "who does the miller work with?")
    assert [s.text for s in answer.statements] == ["The baker from next door"], answer.text


COOPER = role(
    "Cooper",
    "Next",
    place="Oakham",
    Requirements="Docker at the bench|Postgres or MySQL by heart|A degree in barrels",
    Nice_to_have="Some Ansible",
    Responsibilities="Bend the staves with Ansible",
    Values="Solve every problem twice",
    Deadline="The first of May",
    How_to_apply="Write to the cooper's window",
)


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        (
            "I have never used Docker. Is that a problem at the cooper's job?",
            Status.YES,
            "Docker at the bench",
        ),
        ("I have never used Docker. Is that ok for the cooper job?", Status.NO, "Docker at the bench"),
        ("i never touched docker, does that matter for the cooper?", Status.YES, "Docker at the bench"),
        (
            "I only know Jenkins, never touched Docker. Is that enough for the cooper?",
            Status.NO,
            "Docker at the bench",
        ),
        ("I know Jenkins but no Docker. Enough for the cooper?", Status.NO, "Docker at the bench"),
        ("I don't have a degree. Is this an issue for the cooper?", Status.YES, "A degree in barrels"),
    ],
)
def test_that_means_what_the_asker_says_of_themselves(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, cooper=COOPER, ferryman=FERRYMAN)), question)
    assert answer.status is status, answer.text
    assert [s.text for s in answer.statements] == [quote]


def test_what_no_list_knows_is_no_reason_to_quote_another_problem(tmp_path: Path) -> None:
    answer = ask(
        over(postings(tmp_path, cooper=COOPER)), "I am left-handed. Is that a problem for the cooper?"
    )
    assert answer.status in {Status.NOT_STATED, Status.NOT_MENTIONED}, answer.text
    assert [s.citation.quote for s in answer.statements] == [""]


def test_whether_one_thing_is_enough_is_told_by_what_is_demanded(tmp_path: Path) -> None:
    answer = ask(
        over(postings(tmp_path, cooper=COOPER)), "is it ok if i only know ansible for the cooper job?"
    )
    assert answer.statements[0].text == "Some Ansible", answer.text


def test_where_no_remote_work_is_mentioned_it_is_told_where_the_office_is(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, cooper=COOPER)), "can i do the cooper job remotely?")
    assert answer.status is Status.NOT_MENTIONED
    assert "Oakham" in answer.text


def test_a_word_tied_to_a_name_is_a_name(tmp_path: Path) -> None:
    assistant = over(postings(tmp_path, cooper=COOPER, miller=MILLER))
    answer = ask(assistant, "next or example mill, how do their requirements differ?")
    assert answer.status is Status.COMPARISON, answer.text
    assert {r.posting for r in answer.roles} == {"cooper.md", "miller.md"}


@pytest.mark.parametrize(
    "question",
    [
        "cooper: what's the deadline, and how do i apply",
        "what's the deadline of the cooper job and how do i apply for it",
    ],
)
def test_two_questions_are_told_behind_a_name_and_a_short_is(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, cooper=COOPER, ferryman=FERRYMAN)), question)
    assert [s.text for s in answer.statements] == ["The first of May", "Write to the cooper's window"], (
        answer.text
    )


PORTER = role(
    "Night Porter",
    "Example Inn",
    Purpose="The porter keeps the inn awake at night",
    Responsibilities="Carry what happens to arrive at night",
    The_first_90_days="Learn every door by heart",
    Interview="An hour at the bell",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("My first month as the night porter: what am I supposed to do?", "Learn every door by heart"),
        ("The interview at Example Inn: what will happen?", "An hour at the bell"),
        ("what would i be doing in my first month as the night porter?", "Learn every door by heart"),
    ],
)
def test_what_is_asked_of_may_stand_before_a_colon_and_a_time_is_more_than_the_duties(
    tmp_path: Path, question: str, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, porter=PORTER, miller=MILLER)), question)
    assert [s.text for s in answer.statements] == [quote], answer.text


def test_what_somebody_does_is_asked_for_in_a_clause_too(tmp_path: Path) -> None:
    assistant = over(postings(tmp_path, porter=PORTER, miller=MILLER))
    answer = ask(assistant, "i would like to know what the night porter does")
    assert [s.text for s in answer.statements] == ["Carry what happens to arrive at night"], answer.text


@pytest.mark.parametrize(
    "question",
    [
        "I'm a miller interested in the cooper job. What would I have to bring along?",
        "I'm an engineer at a mill interested in the cooper job. What would I need?",
        "I'm a miller and I'm thinking of switching to the cooper job. What would I need?",
    ],
)
def test_who_somebody_is_ends_where_they_say_what_they_want(tmp_path: Path, question: str) -> None:
    answer = ask(over(postings(tmp_path, cooper=COOPER, miller=MILLER)), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert {r.posting for r in answer.roles} == {"cooper.md"}
    assert answer.statements[0].text == "Docker at the bench", answer.text


@pytest.mark.parametrize("said", ["4+ years", "At least four years", "Four (4) or more years"])
@pytest.mark.parametrize(
    "question",
    [
        "i've got only 2 years of experience, is that enough for the wheelwright?",
        "I have 2 years of experience. Is that enough for the wheelwright?",
        "been a cooper for two years, is that long enough for the wheelwright?",
        "I have two years as a cooper. is that enough for the wheelwright?",
        "Worked in barrels for 2 years - will that do for the wheelwright?",
    ],
)
def test_years_said_of_oneself_are_compared(tmp_path: Path, question: str, said: str) -> None:
    wheelwright = role("Wheelwright", Experience=f"{said} of experience with spokes")
    answer = ask(over(postings(tmp_path, wright=wheelwright, cooper=COOPER)), question)
    assert answer.status is Status.NO, answer.text


def test_another_place_than_the_one_stated_is_answered_with_that(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, cooper=COOPER)), "may i live in Elmsford as the cooper at Next?")
    assert answer.status is Status.NOT_MENTIONED, answer.text
    assert "Oakham" in answer.text


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("Sending my papers to the cooper. do i need a degree", Status.YES, "A degree in barrels"),
        ("the cooper job looks good. is docker needed", Status.YES, "Docker at the bench"),
        ("must be fun. tell me what the cooper does", Status.ANSWERED, "Bend the staves with Ansible"),
        ("is it open. what does the cooper do", Status.ANSWERED, "Bend the staves with Ansible"),
        ("Cooper: sollte ich Docker können?", Status.YES, "Docker at the bench"),
        ("soll man als cooper docker können", Status.YES, "Docker at the bench"),
    ],
)
def test_of_sentences_without_a_mark_the_one_that_puts_its_verb_first_asks(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, cooper=COOPER, ferryman=FERRYMAN)), question)
    assert answer.status is status, answer.text
    assert [s.text for s in answer.statements] == [quote]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("when is the deadline for the sieve maker?", ""),
        ("sieve maker: deadline?", ""),
        ("sieve mender: when is the deadline?", "The deadline is the first frost"),
        ("what do they do in the interview for the sieve maker?", "Tea and a question"),
        ("what do they do at example sieve, where the sieve maker works?", "Sieves for every mill"),
    ],
)
def test_a_deadline_kept_at_work_is_none_to_apply_by_and_what_is_done_in_an_interview_is_its_course(
    tmp_path: Path, question: str, told: str
) -> None:
    maker = role(
        "Sieve Maker",
        "Example Sieve",
        About_us="Sieves for every mill",
        Soft_skills="Time management and deadline adherence",
        Interview="Tea and a question",
    )
    mender = role("Sieve Mender", "Example Sieve", Notes="The deadline is the first frost")
    answer = ask(over(postings(tmp_path, maker=maker, mender=mender)), question)
    assert [s.citation.quote for s in answer.statements] == [told], answer.text


HEAD_MILLER = role(
    "Head Miller",
    "Example Mill",
    Values="Diversity and inclusion at every wheel",
    Responsibilities="Keep the books",
    Reports_to="The owner of the mill",
    Manages="Two apprentices",
    Location="Anywhere on the river",
    Work_model="You can work anywhere from the valley",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("which people work under the head miller?", "Two apprentices"),
        ("who works under the head miller?", "Two apprentices"),
        ("how many people work under the head miller?", "Two apprentices"),
        ("who would i work under as head miller?", "The owner of the mill"),
        ("under whom does the head miller work?", "The owner of the mill"),
        ("how many people would report to the head miller?", "Two apprentices"),
        ("does anyone answer to the head miller?", "Two apprentices"),
        ("who is led by the head miller?", "Two apprentices"),
        ("who leads the head miller?", "The owner of the mill"),
        ("who would i report to as head miller?", "The owner of the mill"),
        ("whos the boss of the head miller", "The owner of the mill"),
        ("who is the supervisor of the head miller?", "The owner of the mill"),
        ("whom is the head miller the boss of?", "Two apprentices"),
        ("head miller: who reports to a founder?", "The owner of the mill"),
        ("does the head miller report to the ceo?", "The owner of the mill"),
        ("what'd I do as head miller?", "Keep the books"),
        ("can the head miller work from home?", "You can work anywhere from the valley"),
        ("may the head miller work from anywhere in the valley?", "You can work anywhere from the valley"),
    ],
)
def test_who_is_under_whom_where_one_may_work_and_a_contraction_are_understood(
    tmp_path: Path, question: str, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, head=HEAD_MILLER)), question)
    assert [s.text for s in answer.statements] == [quote], answer.text


def test_who_is_above_a_role_is_not_said_to_be_unmentioned_where_another_sentence_names_them(
    tmp_path: Path,
) -> None:
    smith = role("Smith", Responsibilities="Work with the director")
    answer = ask(over(postings(tmp_path, smith=smith)), "does the smith report to the director?")
    assert answer.status is Status.NOT_STATED, answer.text


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("who reports to the owner?", ["The owner of the mill"]),
        ("which roles report to the cto?", ["The chief technology officer"]),
        # it works with one, and reports to nobody of the kind
        ("who reports to the director?", []),
    ],
)
def test_who_reports_to_somebody_is_told_by_what_stands_under_the_reporting_line(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    smith = role(
        "Smith", Responsibilities="Work with the director", Reports_to="The chief technology officer"
    )
    answer = ask(over(postings(tmp_path, head=HEAD_MILLER, smith=smith)), question)
    assert answer.status is (Status.LIST if quotes else Status.NOT_MENTIONED), answer.text
    assert [s.citation.quote for s in answer.statements if s.citation.quote] == quotes, answer.text


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("would docker on my CV be of interest for the cooper?", Status.YES, "Docker at the bench"),
        ("is a degree in my background needed at the cooper's?", Status.YES, "A degree in barrels"),
        ("would i as the cooper have to solve problems myself?", Status.YES, "Solve every problem twice"),
        ("does the cooper want to see ansible on my resume", Status.YES, "Bend the staves with Ansible"),
        # where no other thing is named, that is what is asked about
        ("do you want a photo in my resume at the cooper's?", Status.NOT_MENTIONED, ""),
        ("should the cooper get my cv?", Status.NOT_MENTIONED, ""),
    ],
)
def test_where_the_asker_has_a_thing_is_no_thing_asked_about(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, cooper=COOPER, ferryman=FERRYMAN)), question)
    assert answer.status is status, answer.text
    assert quote in {s.citation.quote for s in answer.statements}, answer.text


CLOCKMAKER = role(
    "Clockmaker",
    "Example Tower",
    About_the_role="You keep the tower clock on time",
    Requirements="A forklift certificate for the bells",
    Perks="A learning budget for courses on escapements|Free oil",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        (
            "they have a learning budget at example tower, what is it for?",
            "A learning budget for courses on escapements",
        ),
        ("the clockmaker needs a forklift certificate. what for?", "A forklift certificate for the bells"),
        ("example tower gives free oil i heard, what's that about", "Free oil"),
        (
            "there is a learning budget at example tower, what does it cover?",
            "A learning budget for courses on escapements",
        ),
        ("i like the clockmaker job, what is it for?", "You keep the tower clock on time"),
        (
            "with my forklift certificate i saw the clockmaker role, what is it about?",
            "You keep the tower clock on time",
        ),
    ],
)
def test_what_a_thing_named_before_is_for_is_not_what_the_role_is_for(
    tmp_path: Path, question: str, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, clockmaker=CLOCKMAKER)), question)
    assert [s.text for s in answer.statements] == [quote], answer.text


SURVEYOR = role(
    "Surveyor",
    "Example Survey",
    Requirements="Sound testing of mobile lamps (>3 years)|Management of projects in fog"
    "|Reviewing code of the old maps|Native charts, React to storms",
)


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("how many years of mobile testing does the surveyor need?", Status.ANSWERED, "testing of mobile"),
        ("does the surveyor need project management?", Status.YES, "Management of projects"),
        ("is mobile testing required for the surveyor?", Status.YES, "testing of mobile"),
        ("which roles mention project management?", Status.LIST, "Management of projects"),
        # names that name no deed are not turned round
        ("does the surveyor need react native?", Status.NOT_MENTIONED, ""),
        ("does the surveyor need data mining?", Status.NOT_MENTIONED, ""),
        ("does the surveyor need machine learning?", Status.NOT_MENTIONED, ""),
    ],
)
def test_a_deed_may_stand_before_what_it_is_done_to(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, surveyor=SURVEYOR, miller=MILLER)), question)
    assert answer.status is status, answer.text
    assert quote in answer.statements[0].citation.quote, answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("which skills are not optional for the verger?", "Knows the bells"),
        ("what isn't optional at example minster?", "Knows the bells"),
        ("not strictly needed but example minster would like it - like what?", "Sings alto"),
        ("what would example minster like me to have though it isn't required?", "Sings alto"),
        ("what is not really needed as a verger?", "Sings alto"),
        ("what is optional for the verger?", "Sings alto"),
    ],
)
def test_what_is_said_not_to_be_optional_is_demanded_and_the_other_way_round(
    tmp_path: Path, question: str, quote: str
) -> None:
    verger = role("Verger", "Example Minster", Must_have="Knows the bells", Nice_to_have="Sings alto")
    miller = role("Miller", "Example Mill", Requirements="Flour")
    answer = ask(over(postings(tmp_path, verger=verger, miller=miller)), question)
    assert [s.text for s in answer.statements] == [quote], answer.text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("if you spill wine at example tower what has to come along with the apology lol", Status.ANSWERED),
        ("if the bells fall we list them and go home lol", Status.OFF_TOPIC),
        ("if the build of the tower fails what do we do", Status.OFF_TOPIC),
    ],
)
def test_a_question_may_follow_its_condition_without_a_mark(
    tmp_path: Path, text: str, status: Status
) -> None:
    tower = CLOCKMAKER + "\n## Customs\n\n- An apology for spilt wine comes along with a new bottle\n"
    miller = role("Miller", "Example Mill", Requirements="Flour")
    answer = ask(over(postings(tmp_path, clockmaker=tower, miller=miller)), text)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "the lift is down on floor two, any clockmaker around? also the crane keeps refusing to move",
            Status.OFF_TOPIC,
        ),
        ("example mill is down again, is anyone looking at it?", Status.OFF_TOPIC),
        ("is example mill late today?", Status.OFF_TOPIC),
        ("assistant cook needed in the war room, the stove is on fire", Status.OFF_TOPIC),
        ("is an assistant cook still needed at example mill?", Status.NOT_STATED),
        ("asst. miller - what lands on the desk daily", Status.ANSWERED),
    ],
)
def test_who_calls_for_help_asks_for_no_job_and_who_shortens_a_title_does(
    tmp_path: Path, text: str, status: Status
) -> None:
    miller = role("Assistant Miller", "Example Mill", Daily_duties="Grinds rye")
    cook = role("Assistant Cook", "Example Mill", Daily_duties="Soup")
    other = role("Miller", "Example Mill", Daily_duties="Grinds oats")
    folder = postings(tmp_path, clockmaker=CLOCKMAKER, miller=miller, cook=cook, other=other)
    answer = ask(over(folder), text)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("who does the night porter oversee?", "The porter oversees 2-3 assistants at the gate."),
        (
            "how many assistants does the night porter oversee?",
            "The porter oversees 2-3 assistants at the gate.",
        ),
        (
            "how many people does the night porter supervise?",
            "The porter oversees 2-3 assistants at the gate.",
        ),
        ("who does the head baker manage?", "Manage a crew of early risers"),
        ("who does the usher oversee?", ""),
        ("who oversees the night porter?", ""),
        ("by when should the usher ideally start?", "On or before 1 May"),
        ("by when do i have to apply as usher?", "Write to us by 1 April"),
    ],
)
def test_whom_a_role_oversees_is_told_by_what_it_does_and_by_when_it_starts_is_no_deadline(
    tmp_path: Path, question: str, quote: str
) -> None:
    porter = (
        "# Night Porter\n\nLocks the gate. The porter oversees 2-3 assistants at the gate. Brings tea.\n\n"
    )
    usher = role(
        "Usher",
        Tasks="Manage team calendars|Oversee and provide staff support",
        Start_date="On or before 1 May",
        How_to_apply="Write to us by 1 April",
    )
    baker = role("Head Baker", Tasks="Manage a crew of early risers|Bake bread")
    shelf = over(postings(tmp_path, porter=porter + "## Pay\n\n- 20 an hour\n", usher=usher, baker=baker))
    answer = ask(shelf, question)
    assert [s.text for s in answer.statements] == [quote], answer.text
