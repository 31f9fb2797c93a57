"""Roles may be asked for by their kind: "the security jobs" are those so called, and those that speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = {
    "diver": role("Harbour Diver", "Example Bay", Requirements="Docker for the wetsuits|Good lungs"),
    "pilot": role("Harbour Pilot (Night)", "Example Bay", Requirements="Terraform for the quays"),
    "watch": role(
        "Watchman",
        "Example Bay",
        Requirements="Docker for the lamps",
        Work="You guard the harbour|Fully remote from the tower",
    ),
    "baker": role("Baker", "Example Bay", Requirements="Docker for the ovens", Work="You serve the inn"),
    "smith": role("Backend Smith", "Example Bay", Requirements="Terraform for the anvil"),
}


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which harbour jobs need docker?", ["diver", "watch"]),
        ("what harbour roles ask for terraform?", ["pilot"]),
        ("which of the harbour positions mention docker", ["diver", "watch"]),
        ("which remote jobs need docker?", ["watch"]),
        ("which docker jobs are remote?", ["watch"]),
        ("show me all harbour jobs", ["diver", "pilot"]),
        ("which harbour jobs are there?", ["diver", "pilot"]),
        ("any open position?", ["baker", "diver", "pilot", "smith", "watch"]),
    ],
)
def test_roles_of_a_kind_are_all_that_are_called_so_and_then_those_that_speak_of_it(
    tmp_path: Path, question: str, names: list[str]
) -> None:
    folder = postings(tmp_path, **FOLDER)
    answer = ask(over(folder), question)
    assert answer.status is Status.LIST, answer.text
    assert [r.posting for r in answer.roles] == [f"{n}.md" for n in names], answer.text
    assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("what role was the one with the anvil again?", ["smith"]),
        ("which one was it that asks for good lungs?", ["diver"]),
        ("which job is the one with the quays?", ["pilot"]),
        ("which jobs ask for docker below the bay?", ["baker", "diver", "watch"]),
    ],
)
def test_what_a_role_had_finds_it_and_no_word_beside_a_thing_makes_it_absent(
    tmp_path: Path, question: str, names: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, **FOLDER)), question)
    assert answer.status is Status.LIST, answer.text
    assert [r.posting.removesuffix(".md") for r in answer.roles] == names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which roles mention docker and not terraform", ["baker", "diver", "watch"]),
        ("which jobs use docker without being remote?", ["baker", "diver"]),
    ],
)
def test_what_roles_are_not_to_have_is_apart_from_what_they_are_to_have(
    tmp_path: Path, question: str, names: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, **FOLDER)), question)
    assert answer.status is Status.LIST
    assert sorted(r.posting.removesuffix(".md") for r in answer.roles) == names
    assert_proved(answer, tmp_path)


def test_where_every_role_that_has_it_has_the_other_thing_too_none_is_named(tmp_path: Path) -> None:
    folder = postings(tmp_path, one=role("Baker", Requirements="Docker|Terraform"), two=role("Cook"))
    answer = ask(over(folder), "which roles need docker but not terraform?")
    assert (answer.status, answer.roles) == (Status.NOT_MENTIONED, ())
    assert "docker and not terraform" in answer.text


def test_a_role_that_only_speaks_of_the_kind_is_told_apart(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, **FOLDER)), "which harbour jobs need docker?")
    called, _, speaking = answer.text.partition("speaking of harbour")
    assert "Diver" in called, answer.text
    assert "Watchman" in speaking, answer.text


def test_a_known_kind_that_no_role_with_the_thing_is_of_leaves_none(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, **FOLDER)), "which remote jobs need terraform?")
    assert answer.status is Status.NOT_MENTIONED, answer.text
    assert "remote" in answer.text


def test_a_title_said_in_full_is_still_one_role(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, **FOLDER)), "does the harbour pilot job need terraform?")
    assert {r.posting for r in answer.roles} == {"pilot.md"}, answer.text


DIVERS = {
    "north": role("Senior Harbour Diver", "Example Bay", Requirements="Rust for the hull|Patience"),
    "south": role("Harbour Diver", "Example Bay", Requirements="Ansible for the ropes|Redis for the maps"),
    "azure": role("Diver (Azure) by the hour", "Example Bay", Requirements="A blue suit"),
}


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("what are the requirements of the harbour diver, the one with ansible and redis?", "south"),
        ("requirements of the senior harbour diver, the one with patience and rust", "north"),
        ("what does the harbour diver require, the one that needs rust?", "north"),
        ("what does the senior harbour diver, the one for the hull, require?", "north"),
    ],
)
def test_a_clause_says_which_of_several_roles_is_meant_and_is_not_what_is_asked(
    tmp_path: Path, question: str, name: str
) -> None:
    folder = postings(tmp_path, **DIVERS)
    answer = ask(over(folder), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert {r.posting for r in answer.roles} == {f"{name}.md"}, answer.text
    assert len(answer.statements) == 2, answer.text
    assert_proved(answer, folder)


def test_words_of_a_clause_are_no_words_of_a_title(tmp_path: Path) -> None:
    folder = postings(tmp_path, **(DIVERS | {"south": DIVERS["south"].replace("Redis", "Azure")}))
    answer = ask(over(folder), "requirements of the harbour diver, the one with azure and ansible")
    assert {r.posting for r in answer.roles} == {"south.md"}, answer.text


def test_a_clause_behind_another_thing_says_nothing_of_the_role(tmp_path: Path) -> None:
    folder = postings(
        tmp_path,
        **DIVERS,
        lead=role("Harbour Diver Lead", "Example Bay", Nets="Count the ropes", Reefs="Ansible corals"),
    )
    answer = ask(over(folder), "harbour diver lead: what is below reefs, the one on ansible?")
    assert {r.posting for r in answer.roles} == {"lead.md"}, answer.text
    assert "Ansible corals" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "how many openings are there for the quay harbour baker?",
        "quay harbour baker: when is it closing, and how many vacancies were there?",
        "quay harbour baker, when is it closing, and how many openings were there?",
        "how many positions are open for the harbour baker at quay",
    ],
)
def test_how_many_openings_one_role_has_asks_for_no_other_roles(tmp_path: Path, question: str) -> None:
    quay = role("Quay: Harbour Baker", "Quay", Contract="Number of vacancies: 4", Deadline="Closes in May")
    answer = ask(over(postings(tmp_path, **FOLDER, quay=quay)), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert "Number of vacancies: 4" in {s.text for s in answer.statements}, answer.text
    assert {r.posting for r in answer.roles} == {"quay.md"}


def test_a_part_of_a_title_behind_how_many_openings_names_the_one_role(tmp_path: Path) -> None:
    head = role("Example Mill: Flour Analyst", extra="vacancies: 3")
    shelf = over(postings(tmp_path, head=head, **FOLDER))
    answer = ask(shelf, "how many openings for flour analyst, and when does it close?")
    assert [s.text for s in answer.statements][:1] == ["vacancies: 3"], answer.text
    assert {r.title for r in answer.roles} == {"Example Mill: Flour Analyst"}


def test_roles_of_a_kind_for_those_who_have_one_role_are_asked_of_that_one(tmp_path: Path) -> None:
    sayings = role("Saddler", "Example Hide", Notes="There are no shadow roles for saddlers")
    shelf = over(postings(tmp_path, sayings=sayings, **FOLDER))
    answer = ask(shelf, "are there shadow roles for saddlers?")
    assert answer.status is Status.NO, answer.text
    assert ask(shelf, "are there remote roles for night owls?").status is not Status.NO


def test_how_many_openings_there_are_asks_for_all(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, **FOLDER)), "how many openings does example bay have?")
    assert answer.status is Status.LIST, answer.text
    assert len(answer.roles) == len(FOLDER)


@pytest.mark.parametrize(
    "question",
    [
        "which example bay jobs mention spanish?",
        "which of the example bay jobs are for spanish speakers",
        "list the roles at example bay for people who speak spanish",
    ],
)
def test_a_word_of_one_title_is_what_roles_of_an_employer_are_asked_to_have(
    tmp_path: Path, question: str
) -> None:
    sailor = role("Sailor (Spanish is a must)", "Example Bay", Requirements="Spanish songs")
    cook = role("Galley Cook", "Example Bay", Nice_to_have="Some Spanish")
    answer = ask(over(postings(tmp_path, **FOLDER, sailor=sailor, cook=cook)), question)
    assert answer.status is Status.LIST, answer.text
    assert {r.posting for r in answer.roles} == {"sailor.md", "cook.md"}, answer.text


def test_a_kind_before_the_noun_is_still_one_beside_an_employer(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, **FOLDER)), "which harbour jobs at example bay need docker?")
    assert {r.posting for r in answer.roles} == {"diver.md", "watch.md"}, answer.text


@pytest.mark.parametrize(
    ("question", "status", "titles"),
    [
        ("any senior positions?", Status.LIST, ["Senior Cook", "Senior Baker"]),
        ("which senior roles need docker?", Status.LIST, ["Senior Baker"]),
        ("what do junior positions require?", Status.ANSWERED, ["Junior Drayman"]),
        ("is there any trainee position?", Status.NO_MATCH, []),
    ],
)
def test_a_rank_before_the_noun_of_roles_asks_for_those_of_that_rank(
    tmp_path: Path, question: str, status: Status, titles: list[str]
) -> None:
    texts = {
        "a": role("Senior Cook", "Example Inn"),
        "b": role("Senior Baker", "Example Mill", Requirements="Docker in the oven|Flour"),
        "c": role("Junior Drayman", "Example Inn", Requirements="A horse"),
        "d": role("Cook", "Example Inn", Requirements="Docker on the stove"),
    }
    answer = ask(over(postings(tmp_path, **texts)), question)
    assert answer.status is status, answer.text
    assert [r.title for r in answer.roles] == titles, answer.text


def test_postings_are_not_said_to_mention_what_they_hold_half_of(tmp_path: Path) -> None:
    baker = role("Baker", "Example Mill", Requirements="Runs an oven pipeline")
    answer = ask(over(postings(tmp_path, baker=baker)), "which jobs failed in last night's pipeline run?")
    assert answer.status is Status.OFF_TOPIC, answer.text


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("openings apart from the baker ones?", {"Night Porter", "Day Porter"}),
        ("which jobs do you have besides the porters?", {"Baker"}),
        ("all roles except the night porter", {"Day Porter", "Baker"}),
        ("list all jobs but not the baker", {"Night Porter", "Day Porter"}),
        ("which jobs want python apart from the day porter?", {"Night Porter"}),
        ("jobs at example inn", {"Night Porter", "Day Porter"}),
        ("which roles can you help me with apart from the baker?", {"Night Porter", "Day Porter"}),
        ("what jobs can you answer questions about?", {"Night Porter", "Day Porter", "Baker"}),
        ("which jobs are there at example inn other than the day porter?", {"Night Porter"}),
    ],
)
def test_roles_left_out_are_not_listed(tmp_path: Path, question: str, titles: set[str]) -> None:
    porters = {
        f"{time}": role(f"{time.title()} Porter", "Example Inn", Requirements="Python|Strong arms")
        for time in ("night", "day")
    }
    folder = postings(tmp_path, baker=role("Baker", "Example Mill"), **porters)
    assert {r.title for r in ask(over(folder), question).roles} == titles


def test_what_a_role_is_asked_apart_from_is_no_role_left_out(tmp_path: Path) -> None:
    baker = role("Baker", "Example Mill", Requirements="Python|Ruby")
    answer = ask(over(postings(tmp_path, baker=baker)), "what does the baker need apart from python?")
    assert [r.title for r in answer.roles] == ["Baker"]


def test_whether_a_thing_is_mentioned_anywhere_in_one_posting_is_asked_of_it_alone(tmp_path: Path) -> None:
    assistant = over(postings(tmp_path, **FOLDER))
    assert ask(assistant, "is docker mentioned anywhere?").status is Status.LIST
    assert ask(assistant, "is docker mentioned anywhere in the baker posting?").status is Status.YES
    smith = ask(assistant, "does docker come up anywhere in the backend smith posting?")
    assert (smith.status, len(smith.roles)) == (Status.NOT_MENTIONED, 1)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("anything with terraform", {"pilot", "smith"}),
        ("looking for something remote", {"watch"}),
        ("something needing docker?", {"baker", "diver", "watch"}),
        ("any remote job?", {"watch"}),
        ("is there a remote role?", {"watch"}),
        ("searching for a job with terraform", {"pilot", "smith"}),
        # the same words among colleagues
        ("something with docker is off", set()),
        ("anything with terraform failing again?", set()),
        ("need something for my headache", set()),
        ("searching for my keys", set()),
    ],
)
def test_a_role_is_looked_for_by_what_it_is_to_have_in_a_few_words(
    tmp_path: Path, text: str, names: set[str]
) -> None:
    answer = ask(over(postings(tmp_path, **FOLDER)), text)
    assert answer.status is (Status.LIST if names else Status.OFF_TOPIC), answer.text
    assert {r.posting.removesuffix(".md") for r in answer.roles} == names


def test_roles_that_are_the_first_of_a_team_are_those_that_say_so(tmp_path: Path) -> None:
    jobs = postings(
        tmp_path,
        miller=role("Miller", "Example Mill", Team="You will be our first dedicated miller"),
        baker=role("Baker", "Example Mill", Team="Our first oven is your place in the team"),
    )
    for question in ("which roles are the first hire of their team?", "which of the jobs is a first hire?"):
        answer = ask(over(jobs), question)
        assert [r.title for r in answer.roles] == ["Miller"], answer.text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which jobs mention customers?", {"porter"}),
        ("which of the jobs speaks about customers?", {"porter"}),
        ("which role deals with customers?", {"porter"}),
        ("which postings talk about vendors?", {"cellarer"}),
        # what such people are asked for in other questions is asked for still
        ("which roles mention colleagues?", {"cellarer"}),
    ],
)
def test_people_outside_are_looked_for_by_their_name_and_not_by_what_they_are_to_the_employer(
    tmp_path: Path, question: str, names: set[str]
) -> None:
    folder = postings(
        tmp_path,
        porter=role("Porter", "Example Gate", Tasks="Carry what customers bring"),
        cellarer=role("Cellarer", "Example Vault", Tasks="Taste what vendors send", Works_with="The cook"),
    )
    answer = ask(over(folder), question)
    assert answer.status is Status.LIST, answer.text
    assert {r.posting.removesuffix(".md") for r in answer.roles} == names, answer.text


def test_a_role_is_listed_with_a_line_that_says_the_thing_itself(tmp_path: Path) -> None:
    text = role(
        "Glazier",
        Details="Location: remote, anywhere north of the river",
        **{"100% remote and flexible": "Quiet work between the shifts|Long lunches"},
    )
    answer = ask(over(postings(tmp_path, glazier=text, cook=role("Cook"))), "which roles are remote?")
    assert ["remote" in s.text for s in answer.statements] == [True], answer.text


def test_where_the_postings_lie_is_no_thing_that_they_are_asked_for(tmp_path: Path) -> None:
    shelf = over(
        postings(tmp_path, a=role("Cook", "Inn", Duties="Stir"), b=role("Baker", "Inn", Duties="Knead"))
    )
    assert ask(shelf, "what jobs do we have in this folder?").status is Status.LIST
    assert len(ask(shelf, "which companies are covered here").roles) == 2
    assert ask(shelf, "which jobs are covered by a pension?").status is not Status.LIST
    assert ask(shelf, "which jobs ask for a flurb").status is Status.NOT_MENTIONED


def test_a_member_of_a_team_is_a_role_when_its_title_says_so(tmp_path: Path) -> None:
    text = role("Oven Team Member", Requirements="Knowledge of rye a plus, but not required")
    folder = postings(tmp_path, member=text, cook=role("Cook", Tasks="Cook"))
    answer = ask(over(folder), "does the oven team member have to know rye?")
    assert answer.status is Status.NO, answer.text


@pytest.mark.parametrize(
    "who", ["who's asking for", "who is asking for", "who's insisting on", "where do we ask for"]
)
def test_who_is_asking_for_a_thing_asks_for_all_roles_that_do(tmp_path: Path, who: str) -> None:
    shelf = postings(
        tmp_path,
        cook=role("Cook", Requirements="Empathy with eaters"),
        smith=role("Smith", Requirements="Empathy with horses"),
        clerk=role("Clerk", Requirements="A steady pen"),
    )
    answer = ask(over(shelf), f"{who} empathy in their posting?")
    assert [r.title for r in answer.roles] == ["Cook", "Smith"], answer.text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which divers need docker?", {"diver"}),
        ("which of the divers need terraform?", {"night"}),
        ("which diver needs terraform", {"night"}),
        ("which of your divers have a quay", {"diver", "night"}),
        ("which divers are there?", {"diver", "night"}),
    ],
)
def test_which_people_need_a_thing_asks_for_the_jobs_of_their_kind(
    tmp_path: Path, question: str, names: set[str]
) -> None:
    folder = postings(
        tmp_path,
        diver=role("Harbour Diver", "Example Bay", Requirements="Docker", Work="You mend the quay"),
        night=role("Night Diver", "Example Bay", Requirements="Terraform", Work="You light the quay"),
        smith=role("Smith", "Example Bay", Requirements="Docker|Terraform", Work="You shoe the quay"),
    )
    answer = ask(over(folder), question)
    assert answer.status is Status.LIST, answer.text
    assert {r.posting.removesuffix(".md") for r in answer.roles} == names, answer.text


@pytest.mark.parametrize(
    "question",
    ["which divers does the smith lead?", "which divers will i work with?", "which smiths need docker?"],
)
def test_whom_somebody_leads_or_works_with_asks_for_no_jobs(tmp_path: Path, question: str) -> None:
    divers = {n: role(f"{n} Diver", "Example Bay", Requirements="Docker") for n in ("Night", "Harbour")}
    folder = postings(tmp_path, **divers, smith=role("Smith", "Example Bay", Requirements="Docker"))
    assert ask(over(folder), question).status is not Status.LIST


@pytest.mark.parametrize("question", ["what does the T/C clerk do?", "tasks of the tc clerk", "T/C clerk"])
def test_two_letters_with_a_stroke_between_them_are_one_word_of_a_title(
    tmp_path: Path, question: str
) -> None:
    folder = postings(
        tmp_path,
        coats=role("Tops/Coats (T/C) Clerk (m/f)", "Example Bay", Work="You fold the coats"),
        bills=role("Finance Clerk (m/f)", "Example Bay", Work="You pay the bills"),
    )
    answer = ask(over(folder), question)
    assert [s.citation.posting for s in answer.statements] == ["coats.md"], answer.text


def test_a_thing_whose_name_begins_with_job_asks_for_no_roles(tmp_path: Path) -> None:
    sexton = role("Sexton", "Example Tower", Details="Job reference: BELL-7|Town: Rome", Tasks="Ring bells")
    verger = role("Verger", "Example Tower", Details="Job reference: BELL-8|Town: Rome", Tasks="Open doors")
    answer = ask(
        over(postings(tmp_path, sexton=sexton, verger=verger)),
        "which job reference do I quote for the sexton?",
    )
    assert "BELL-7" in answer.text
    assert "BELL-8" not in answer.text


def test_what_one_is_given_in_another_word_is_none_of_the_things_one_looks_after(tmp_path: Path) -> None:
    shelf = over(
        postings(
            tmp_path,
            purser=role("Purser", "Ferry", Responsibilities="Keep the costs of each trip low"),
            stoker=role("Stoker", "Ferry", Responsibilities="Feed the fire", Benefits="A budget for gloves"),
        )
    )
    asked = ask(shelf, "which postings mention costs as something the person has to look after?")
    assert [r.title for r in asked.roles] == ["Purser"], asked.text


@pytest.mark.parametrize("question", ["where do i get free lunch? which roles", "free lunch? which jobs"])
def test_which_roles_behind_a_mark_asks_the_question_before_of_all(tmp_path: Path, question: str) -> None:
    perks = {"one": "Free lunch", "two": "Free lunch", "three": "A sauna"}
    texts = {n: role(f"Cook {n}", "Inn", Benefits=perk) for n, perk in perks.items()}
    assert len(ask(over(postings(tmp_path, **texts)), question).roles) == 2, question


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("any jobs for bakers?", ["Rye Baker", "Junior Baker"]),
        ("roles for juniors", ["Junior Baker"]),
        ("are there openings for rye bakers", ["Rye Baker"]),
    ],
)
def test_jobs_for_people_are_those_called_so_and_no_text_that_has_the_word(
    tmp_path: Path, question: str, titles: list[str]
) -> None:
    folder = postings(
        tmp_path,
        rye=role("Rye Baker", Tasks="Knead rye|Clean"),
        junior=role("Junior Baker", Tasks="Fetch flour|Clean"),
        seller=role("Seller", Tasks="Sell what the bakers bake|Clean", Requirements="Junior school"),
    )
    answer = ask(over(folder), question)
    assert answer.status is Status.LIST or len(titles) == 1, answer.text
    assert sorted(r.title for r in answer.roles) == sorted(titles), answer.text


def test_jobs_in_a_field_are_those_called_so_and_no_text_that_has_the_word(tmp_path: Path) -> None:
    folder = postings(
        tmp_path,
        head=role("Head of Sales", Tasks="Lead the sellers|Count"),
        helper=role("Sales Assistant", Tasks="Weigh rolls|Clean"),
        baker=role("Baker", Tasks="Bake|Help sales"),
    )
    answer = ask(over(folder), "any jobs in sales?")
    assert sorted(r.title for r in answer.roles) == ["Head of Sales", "Sales Assistant"], answer.text
    answer = ask(over(folder), "jobs in sales baking?")  # which no title is called
    assert len(answer.roles) < 3, answer.text
