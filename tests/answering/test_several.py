"""Several things asked in one breath: each is told by itself, and none is called absent that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from bot.understanding.parts import Parts
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role, vocabulary

if TYPE_CHECKING:
    from pathlib import Path

KEEPER = role(
    "Zoo Keeper",
    "Example Zoo",
    Requirements="Docker for the aquarium|Terraform for the terrarium|A driving licence",
    Nice_to_have="Knowledge of Ansible",
    Work="Fully remote from any burrow",
)
GARDENER = role(
    "Gardener",
    "Example Park",
    Requirements="Terraform for the flower beds|A spade|Good English at the gate|2+ years of experience with hedges",
)
DOCKER, TERRAFORM = "Docker for the aquarium", "Terraform for the terrarium"


@pytest.mark.parametrize(
    ("question", "status", "quotes"),
    [
        ("does the zoo keeper need docker and terraform?", Status.YES, {DOCKER, TERRAFORM}),
        ("does the zoo keeper need docker & terraform?", Status.YES, {DOCKER, TERRAFORM}),
        ("does the zoo keeper need docker or kubernetes?", Status.YES, {DOCKER}),
        ("does the zoo keeper need kubernetes/docker?", Status.YES, {DOCKER}),
        ("must the zoo keeper know docker and ansible?", Status.NO, {DOCKER, "Knowledge of Ansible"}),
        ("can i become zoo keeper without docker or ansible?", Status.NO, {DOCKER, "Knowledge of Ansible"}),
        ("is the zoo keeper remote or on-site?", Status.ANSWERED, {"Fully remote from any burrow"}),
        ("does the zoo keeper need docker, kubernetes?", Status.NOT_MENTIONED, {DOCKER, ""}),
        ("does the zoo keeper need redis or kubernetes?", Status.NOT_MENTIONED, {""}),
    ],
)
def test_each_thing_asked_of_a_posting_is_looked_for_by_itself(
    tmp_path: Path, question: str, status: Status, quotes: set[str]
) -> None:
    folder = postings(tmp_path, keeper=KEEPER, gardener=GARDENER)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert {s.citation.quote for s in answer.statements} <= quotes, answer.text
    assert answer.statements
    assert_proved(answer, folder)


TIDES, SPRING = "New tide tables are drawn every 12 months", "Spring tides are counted for 6 months"
CAPTAIN = role(
    "Ferry Captain",
    "Example Ferry",
    Requirements="Patience with tides|Half a year as a mate",
    Time_investment="Captains: 9 hours per week. Deck hands: 3 hours per week.",
    Tasks=f"{SPRING}|{TIDES}",
)
TIME = "Captains: 9 hours per week. Deck hands: 3 hours per week."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("ferry captain: hours per week, and how often are new tide tables drawn?", {TIME, TIDES}),
        ("how often are tide tables drawn by the ferry captain?", {TIDES}),
        ("how often must the ferry captain travel?", {""}),
        ("what must the ferry captain have?", {"Patience with tides", "Half a year as a mate"}),
    ],
)
def test_how_often_is_told_by_what_states_it_also_behind_another_question(
    tmp_path: Path, question: str, told: set[str]
) -> None:
    answer = ask(over(postings(tmp_path, captain=CAPTAIN)), question)
    quoted = {s.citation.quote for s in answer.statements}
    assert quoted <= told, answer.text
    assert all(part in answer.text for quote in told for part in quote.split(". ")), answer.text
    assert answer.statements


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the usher office only, isn't it?", Status.NO),
        ("is the usher office based?", Status.NO),
        ("is the usher fully remote?", Status.ANSWERED),
        ("is the usher remote only?", Status.ANSWERED),
        ("is the usher remote?", Status.YES),
        ("is the zoo keeper remote only?", Status.YES),
        ("does the usher only need a lamp?", Status.YES),
        ("is the usher only in Elmsford?", Status.ANSWERED),
        ("can i work entirely from home as ringer?", Status.YES),
        ("is the ringer on-site?", Status.NO),
        ("can i work entirely from home as piper?", Status.ANSWERED),
        ("is the piper on-site?", Status.ANSWERED),
        ("can i work from home as piper?", Status.YES),
    ],
)
def test_a_yes_to_nothing_else_needs_that_nothing_else_is_stated(
    tmp_path: Path, question: str, status: Status
) -> None:
    usher = role(
        "Usher",
        "Example Stage",
        Requirements="A lamp",
        Locations="Elmsford, Oakham",
        Work_setup="Remote or hybrid as you like",
    )
    ringer = role("Bell Ringer", "Example Tower", Location="100% remote")
    piper = role("Piper", "Example Band", Logistics="Remote work is OK")
    shelf = over(postings(tmp_path, keeper=KEEPER, usher=usher, ringer=ringer, piper=piper))
    answer = ask(shelf, question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("can the page work remote, and office too?", Status.ANSWERED),
        ("could i come to the office as page?", Status.NO),
        ("can i work from home and in the office as page?", Status.ANSWERED),
        ("could i work part-time as page?", Status.NO),
        ("can i work on-site as groom?", Status.ANSWERED),
        ("does the groom have to work on-site?", Status.NO),
        ("can the groom work remote?", Status.YES),
    ],
)
def test_what_excludes_another_thing_is_no_yes_to_both_and_what_is_possible_excludes_none(
    tmp_path: Path, question: str, status: Status
) -> None:
    page = role("Page", "Example Tower", Requirements="A lamp", Conditions="Only remote|Full-time")
    groom = role("Groom", "Example Stables", Requirements="A brush", Conditions="Remote work is possible")
    answer = ask(over(postings(tmp_path, page=page, groom=groom)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the valet fully remote?", Status.NO),
        ("is the valet on-site only?", Status.NO),
        ("is the valet hybrid?", Status.YES),
        ("is the herald fully remote?", Status.NO),
        ("is the herald remote?", Status.ANSWERED),  # in part
        ("is the cooper purely on-site?", Status.NO),
        ("is the cooper on-site?", Status.YES),
        ("is the tanner fully remote?", Status.NO),
        ("is the tanner remote?", Status.YES),
        ("is the carter fully remote?", Status.ANSWERED),  # it's the team that is mostly remote
    ],
)
def test_what_is_mixed_with_another_way_of_working_is_not_that_alone(
    tmp_path: Path, question: str, status: Status
) -> None:
    valet = role(
        "Valet", "Example Manor", Type="Hybrid (on-site & remote)", Work="Brush the coats of the house"
    )
    herald = role("Herald", "Example Court", Type="Hybrid", Work="Blow the horn at noon")
    cooper = role("Cooper", "Example Cellar", Work="Work is mostly on-site|Bend the staves")
    tanner = role("Tanner", "Example Yard", "Mostly remote")
    carter = role("Carter", "Example Road", "Remote", Work="Drive with a mostly remote team")
    more = {"cooper": cooper, "tanner": tanner, "carter": carter}
    answer = ask(over(postings(tmp_path, valet=valet, herald=herald, **more)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("can the usher work from home?", Status.ANSWERED),
        ("can the usher work from home some days?", Status.ANSWERED),
        ("is the usher fully remote?", Status.NO),
        ("does the usher only work in the office?", Status.NO),
    ],
)
def test_a_line_that_names_both_places_is_no_no_to_one_of_them(
    tmp_path: Path, question: str, status: Status
) -> None:
    usher = role("Usher", "Example Court", Offer="Hybrid workplace, 50% smart working, 50% in-office|A robe")
    answer = ask(over(postings(tmp_path, usher=usher)), question)
    assert answer.status is status, answer.text
    assert "Hybrid workplace" in answer.statements[0].text


@pytest.mark.parametrize(
    ("said", "question", "status"),
    [
        ("Fully remote. Our guests are mostly on-site.", "fully remote", Status.ANSWERED),
        ("The job is not mostly remote; it is on-site.", "purely on-site", Status.YES),
        ("The work is mostly remote.", "fully remote", Status.NO),
        ("The work can be partly remote.", "fully remote", Status.NO),  # no more of it is possible
        ("The work can be partly remote.", "fully on-site", Status.ANSWERED),
        ("The work can be partly or wholly remote.", "fully remote", Status.ANSWERED),
        ("The work can be partly remote, and later fully remote.", "fully remote", Status.ANSWERED),
    ],
)
def test_what_is_mixed_for_others_or_denied_is_not_mixed_for_the_role(
    tmp_path: Path, said: str, question: str, status: Status
) -> None:
    scribe = f"# Scribe\n\nExample Abbey hires a scribe. {said}\n\n## Tasks\n\n- Copy books\n"
    answer = ask(over(postings(tmp_path, scribe=scribe)), f"is the scribe {question}?")
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("will the porter talk to guests directly?", "Meet with guests"),
        ("does the porter talk to guests personally?", "Meet with guests"),
        ("does the porter work closely with cooks?", "Work closely with the cooks"),
        ("will the porter talk closely to suppliers?", "does not mention"),
    ],
)
def test_how_a_thing_is_done_is_no_thing_that_takes_its_place(
    tmp_path: Path, question: str, told: str
) -> None:
    porter = role("Porter", "Example Inn", Tasks="Work closely with the cooks|Meet with guests|Carry bags")
    answer = ask(over(postings(tmp_path, porter=porter)), question)
    assert told in answer.text
    assert len(answer.statements) <= 1


def test_a_question_word_at_the_end_is_a_question_of_its_own() -> None:
    told = Parts(vocabulary())
    assert told.of("is the cook full time, and where?") == ("is the cook full time?", "where?")
    assert told.of("where and when?") == ("where and when?",)


def test_a_thing_before_a_title_is_asked_of_it_and_tells_no_kind_of_it(tmp_path: Path) -> None:
    page = role("Page", "Example Tower", Duration="Notice period: one moon|Until spring")
    answer = ask(over(postings(tmp_path, page=page, keeper=KEEPER)), "notice period page")
    assert [s.text for s in answer.statements] == ["Notice period: one moon"], answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("docker, ansible and the salary of the page?", ["Docker", "Ansible", "Ten crowns"]),
        ("salary, docker and ansible for the page", ["Docker", "Ansible", "Ten crowns"]),
        ("docker and deadline of the page?", ["Docker", "does not state anything about deadline"]),
        ("docker experience of the page?", ["Docker"]),
    ],
)
def test_a_facet_named_among_things_is_told_with_them_or_said_to_be_missing(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    page = role("Page", "Example Tower", Requirements="Docker|Ansible", Compensation="Ten crowns")
    answer = ask(over(postings(tmp_path, page=page, keeper=KEEPER)), question)
    held = [one for one in ("Docker", "Ansible", "Ten crowns", "does not state") if one in answer.text]
    assert held == [one if one in held else "does not state" for one in told], answer.text


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("what does the cook do, and for how long?", "for how long?"),
        ("what does the cook do and for how long is it", "for how long is it"),
        ("what does the cook do n whats the pay?", "whats the pay?"),
        ("whats the pay of the cook n what's the rota?", "what's the rota?"),
        ("who leads the cook and with whom?", "with whom?"),
        ("does the cook work with python n sql?", None),
        ("which ovens and with which fuel do cooks use?", None),
        ("tell me what to do and for whom it is", None),
    ],
)
def test_a_second_question_may_begin_in_short_or_with_a_word_before_its_question_word(
    text: str, second: str | None
) -> None:
    assert Parts(vocabulary()).of(text)[1:] == ((second,) if second else ())


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("how many days off for cooks, and how many for bakers?", "how many days off for bakers?"),
        ("cook: how much time in winter, and how much in summer?", "how much time in summer?"),
        ("how many days off for cooks, and how many hours for bakers?", "how many hours for bakers?"),
    ],
)
def test_what_is_counted_twice_need_be_named_but_once(text: str, second: str) -> None:
    assert Parts(vocabulary()).of(text)[1:] == (second,)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("cook pay + is it remote?", ("cook pay?", "is it remote?")),
        (
            "baker at Crumbly: who leads me & who do i teach?",
            ("baker at Crumbly: who leads me?", "who do i teach?"),
        ),
        ("cook tasks + what perks?", ("cook tasks?", "what perks?")),
        (
            "cook interview, is there a test and how many rounds?",
            ("cook interview, is there a test?", "how many rounds?"),
        ),
        (
            "whats the pay of the cook and how many days off?",
            ("whats the pay of the cook?", "how many days off?"),
        ),
        ("the rota, how short and how long is it?", ("the rota, how short and how long is it?",)),
        ("the cook: docker & ansible", ("the cook: docker & ansible",)),
        ("perks + what", ("perks + what",)),
        ("does the cook get stock and is there a bonus", ("does the cook get stock?", "is there a bonus")),
        (
            "is the cook remote and do they travel and what's the pay",
            ("is the cook remote?", "do they travel?", "what's the pay"),
        ),
        ("what does the cook earn? also is it remote", ("what does the cook earn?", "is it remote")),
        ("who leads the cook? perks? lunch?", ("who leads the cook?", "perks?", "lunch?")),
        ("must the cook know Go, what about Perl?", ("must the cook know Go?", "what about Perl?")),
        (
            "how many hours for the cook and which days",
            ("how many hours for the cook?", "which days"),
        ),
        ("how many hours, and is Rust a must", ("how many hours?", "is Rust a must")),
        (
            "cook: how many hours are it, and is Rust a must",
            ("cook: how many hours are it?", "is Rust a must"),
        ),
        ("must the cook code, also where is it", ("must the cook code?", "where is it")),
        ("is the cook remote? also thanks", ("is the cook remote? also thanks",)),
        ("what about the cook", ("what about the cook",)),
        ("tell me the tools and how they are used", ("tell me the tools and how they are used",)),
    ],
)
def test_a_sign_ties_two_questions_as_a_word_does_and_the_first_may_begin_with_a_name(
    text: str, parts: tuple[str, ...]
) -> None:
    assert Parts(vocabulary()).of(text) == parts


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("what does the lamplighter need and is it remote?", ["A long pole", "Remote on Mondays"]),
        (
            "which perils would a lamplighter look into and do they get woken up at night?",
            ["Investigate", "On-call"],
        ),
        ("what does the lamplighter need and can i bring a dog?", ["A long pole"]),
        ("what does the lamplighter need and have in the bag?", ["A long pole"]),
    ],
)
def test_a_verb_before_whom_it_asks_about_begins_a_second_question(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    lamps = role(
        "Lamplighter",
        "Example Street",
        Requirements="A long pole",
        Work_model="Remote on Mondays|On-call in storms",
        Tasks="Investigate each perilous wick",
    )
    answer = ask(over(postings(tmp_path, lamps=lamps, keeper=KEEPER)), question)
    assert [s.text.startswith(q) for s, q in zip(answer.statements, quotes, strict=False)] == [True] * len(
        quotes
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # neither half is stated: both are said
        ("what does the gardener get paid and what are the hours", ["compensation", "working hours"]),
        ("how do i apply for the gardener and by when", ["application steps", "deadline"]),
        ("who does the gardener work with / report to", ["collaborators", "reporting line"]),
        ("deadline + salary of the gardener", ["deadline", "compensation"]),
        # the second begins with "and", behind a mark
        ("gardener: is terraform needed? and who do they report to", ["Terraform for", "reporting line"]),
        # the second says which role both mean
        ("what do they need and what do they get paid, the ushers", ["A driving", "Competitive"]),
        ("was braucht der usher und wie lange", ["A driving licence", "contract"]),
        # what names the one facet is a thing, and the other is not dropped for it
        (
            "gardener: years of experience and english level?",
            ["English at the gate", "experience with hedges"],
        ),
        ("gardener: english level and salary?", ["English at the gate", "compensation"]),
        # what stands in for the hours is what is said of the pay
        ("what are the hours and the pay for the usher", ["Competitive", "working hours"]),
    ],
)
def test_each_half_is_answered_or_said_not_to_be_stated(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    usher = role(
        "Usher",
        "Example Stage",
        Requirements="A driving licence",
        Work_environment="Competitive compensation in tickets",
    )
    answer = ask(over(postings(tmp_path, gardener=GARDENER, usher=usher, keeper=KEEPER)), question)
    lines = [str(line) for line in answer.lines]
    assert [sum(word in line for line in lines) for word in told] == [1] * len(told), answer.text


def test_of_three_questions_none_is_told_twice_and_that_a_fourth_is_not_told_is_said(tmp_path: Path) -> None:
    assistant = over(postings(tmp_path, keeper=KEEPER))
    once = (
        "what does the zoo keeper require? what is nice to have? what are the requirements of the zoo keeper?"
    )
    assert ask(assistant, once).text.count("Terraform for the terrarium") == 1
    three = "what does the zoo keeper require? what is nice to have? is it remote?"
    for more, left_out in (("", False), (" thanks!", False), (" what about the salary?", True)):
        answer = ask(assistant, three + more)
        assert ("ask the others again" in answer.text) is left_out, answer.text
        assert "Fully remote" in answer.text


def test_what_is_there_is_never_among_what_is_called_absent(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, keeper=KEEPER)), "does the zoo keeper need docker and kubernetes?")
    absent = [line for line in answer.text.splitlines() if "mention" in line]
    assert absent
    assert not any("docker" in line.lower() for line in absent), answer.text
    assert DOCKER in answer.text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which roles need docker and terraform?", {"keeper.md"}),
        ("which roles need docker or terraform?", {"keeper.md", "gardener.md"}),
    ],
)
def test_a_role_with_two_things_in_two_items_has_both_and_each_is_proved(
    tmp_path: Path, question: str, names: set[str]
) -> None:
    folder = postings(tmp_path, keeper=KEEPER, gardener=GARDENER)
    answer = ask(over(folder), question)
    assert answer.status is Status.LIST, answer.text
    assert {r.posting for r in answer.roles} == names
    assert {DOCKER, TERRAFORM} <= {s.citation.quote for s in answer.statements}
    assert_proved(answer, folder)


def test_a_thing_said_again_and_again_is_one_thing(tmp_path: Path) -> None:
    assistant = over(postings(tmp_path, keeper=KEEPER, gardener=GARDENER))
    once, often = (
        ask(assistant, f"does the zoo keeper need {'docker, ' * times}docker?") for times in (0, 4)
    )
    assert often.status is Status.YES
    assert often.lines == once.lines


@pytest.mark.parametrize(
    ("question", "status", "quotes"),
    [
        ("terraform or pulumi at example zoo?", Status.ANSWERED, {TERRAFORM}),
        ("docker, terraform at example zoo?", Status.ANSWERED, {DOCKER, TERRAFORM}),
        ("docker and pulumi at example zoo?", Status.NOT_MENTIONED, {DOCKER, ""}),
        ("pulumi or vue at example zoo?", Status.NOT_STATED, {""}),
    ],
)
def test_things_named_beside_a_role_are_told_one_by_one_where_none_holds_them_all(
    tmp_path: Path, question: str, status: Status, quotes: set[str]
) -> None:
    folder = postings(tmp_path, keeper=KEEPER, gardener=GARDENER)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert {s.citation.quote for s in answer.statements} == quotes, answer.text
    assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("python or go at example ferry?", {"Scripts in Python", "Tools in Go"}),
        ("does the ferryman need python and go?", {"Scripts in Python", "Tools in Go"}),
        ("does the ferryman use python and go home?", {"Scripts in Python"}),
    ],
)
def test_an_ordinary_word_that_is_the_last_of_joined_things_is_one(
    tmp_path: Path, question: str, quotes: set[str]
) -> None:
    text = role("Ferryman", "Example Ferry", Requirements="Scripts in Python|Tools in Go|A boat")
    answer = ask(over(postings(tmp_path, ferryman=text, gardener=GARDENER)), question)
    assert {s.citation.quote for s in answer.statements} - {""} == quotes, answer.text


def test_a_facet_named_among_things_is_told_with_them(tmp_path: Path) -> None:
    work = "Hybrid, with a day at the quay|On-call once a month|Flexible hours in winter"
    folder = postings(
        tmp_path, pilot=role("Pilot", "Example Quay", Requirements="Calm", Work_environment=work)
    )
    answer = ask(over(folder), "how does example quay handle hybrid work, hours and on-call?")
    assert [s.text for s in answer.statements] == sorted(work.split("|"), key=answer.text.index)


def test_two_questions_that_one_section_answers_get_all_of_it(tmp_path: Path) -> None:
    rows = "Contact person: Ann Rye|Contact email: ann@example.com|Place: Bergen"
    folder = postings(tmp_path, keeper=role("Zoo Keeper", "Example Zoo", More=rows), park=GARDENER)
    answer = ask(over(folder), "who is the contact for the zoo keeper, and what's the email?")
    told = {"Contact person: Ann Rye", "Contact email: ann@example.com"}
    assert {s.text for s in answer.statements} == told, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "is there a probation period for the rower and how long is it?",
        "is there a probation period for the rower? how long does it last?",
        "does the rower get a sign-on bonus and how much is it?",
    ],
)
def test_of_what_is_not_there_nothing_more_is_told(tmp_path: Path, question: str) -> None:
    rower = role("Rower", "Example Galley", Contract_duration="7 months", Tasks="Row")
    answer = ask(over(postings(tmp_path, rower=rower, keeper=KEEPER)), question)
    assert answer.status is Status.NOT_MENTIONED, answer.text
    assert answer.text.count("does not") == 1


def test_of_more_things_than_are_looked_at_one_by_one_no_yes_is_said(tmp_path: Path) -> None:
    known = "Python|Docker|Kubernetes|Terraform|Ansible|Jenkins|Kafka|Redis|MongoDB|PostgreSQL|GraphQL|Java"
    baker = role("Baker", "Example Mill", Requirements=known)
    asked = ", ".join(known.split("|"))
    assistant = over(postings(tmp_path, baker=baker, keeper=KEEPER))
    assert ask(assistant, f"does the baker need {asked} and Rust?").status is not Status.YES
    listed = ask(assistant, f"which roles need {asked} and Rust?")
    assert "baker.md" not in {r.posting for r in listed.roles} or listed.status is not Status.LIST
