"""Which section answers: the one that is asked for, whole, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

FERRY = """---
title: Ferry Captain
---

We carry people and their bicycles across the bay, every day of the year.

**Your tasks:**

* Steer the boat from pier to pier
* Keep the log

**You bring:**

* A licence for inland waters

**What else:**

* Permanent, 20 - 28 h pro Woche, on deck
"""


def quotes(tmp_path: Path, question: str, **texts: str) -> set[str]:
    """What an answer quotes from a folder with some postings."""
    folder = postings(tmp_path, **texts)
    answer = ask(over(folder), question)
    assert_proved(answer, folder)
    return {s.citation.quote for s in answer.statements}


def test_text_above_the_first_heading_is_the_purpose_and_the_sections_below_are_not(tmp_path: Path) -> None:
    found = quotes(tmp_path, "what is the purpose of the ferry captain job?", ferry=FERRY)
    assert found == {"We carry people and their bicycles across the bay, every day of the year."}


@pytest.mark.parametrize("question", ["what perks come with the cook job?", "any extras for the cook?"])
def test_a_heading_about_another_matter_answers_to_its_own_words_alone(tmp_path: Path, question: str) -> None:
    cook = role("Cook", Advantages="Experience with soups", Duties="Stir")
    assert quotes(tmp_path, question, cook=cook) == {""}  # it states none
    named = ask(over(postings(tmp_path, cook=cook)), "what are the advantages for the cook?")
    assert "Experience with soups" in named.text
    assert "Benefits" not in named.text


@pytest.mark.parametrize(
    "question",
    [
        "ferry captain: the tasks, in short?",
        "tasks of the ferry captain in a nutshell?",
        "can you sum up the ferry captain's tasks?",
        "give me the gist of the ferry captain's responsibilities",
    ],
)
def test_how_an_answer_is_to_be_told_is_not_what_is_asked(tmp_path: Path, question: str) -> None:
    assert quotes(tmp_path, question, ferry=FERRY) == {"Steer the boat from pier to pier", "Keep the log"}


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what is the ferry captain's team responsible for?", "We keep the light burning"),
        ("what does the team of the ferry captain look after?", "We keep the light burning"),
        ("what is the ferry captain responsible for?", "Keep the log"),
    ],
)
def test_what_a_team_is_responsible_for_are_no_duties_of_the_role(
    tmp_path: Path, question: str, quote: str
) -> None:
    ferry = FERRY.replace("**You bring", "**Our team:**\n\n* We keep the light burning\n\n**You bring")
    assert quote in quotes(tmp_path, question, ferry=ferry)


@pytest.mark.parametrize("face", ["😅", ":sweat_smile:", ":)"])
def test_a_face_ends_what_is_told_before_a_question(tmp_path: Path, face: str) -> None:
    told = f"hi, I have steered canoes for seven years {face} what does the ferry captain bring?"
    assert quotes(tmp_path, told, ferry=FERRY) == {"A licence for inland waters"}


def test_a_second_question_needs_no_mark_and_its_answer_counts(tmp_path: Path) -> None:
    folder = postings(tmp_path, ferry=FERRY)
    answer = ask(over(folder), "is the ferry captain full-time? how many hours per week")
    assert answer.status is Status.NO, answer.text  # the hours of a week tell it
    assert "20 - 28 h pro Woche" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "could somebody tell me what the ferry captain will do, please?",
        "we'd like to know what the ferry captain would be doing",
        "any idea what the ferry captain gets to do all week?",
        "tell me what the ferry captain has to do pls",
    ],
)
def test_what_somebody_will_do_is_asked_in_either_order_of_the_words(tmp_path: Path, question: str) -> None:
    assert quotes(tmp_path, question, ferry=FERRY) == {"Steer the boat from pier to pier", "Keep the log"}


PILOT = """---
title: Harbour Pilot
min_salary: "$ 51,200"
max_salary: "$ 63,900"
---

## About the harbour and benefits

We are located in Porthcawl. The pier has a sauna.

We offer free boots and a season ticket.

## Requirements

- A whistle
"""


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("what does the harbour pilot earn? min and max", {"$ 51,200", "$ 63,900"}),
        ("min and max pay of the harbour pilot?", {"$ 51,200", "$ 63,900"}),
        ("max salary of the harbour pilot?", {"$ 63,900"}),
    ],
)
def test_headings_of_one_kind_that_are_each_named_answer_together(
    tmp_path: Path, question: str, there: set[str]
) -> None:
    found = quotes(tmp_path, question, pilot=PILOT)
    assert {q.split(": ")[-1].strip('"') for q in found} == there


@pytest.mark.parametrize(
    "question",
    [
        "perks + location for the harbour pilot?",
        "harbour pilot: location, benefits?",
        "location & perks of the harbour pilot",
        "harbour pilot location/benefits?",
    ],
)
def test_two_things_joined_by_a_sign_are_both_told(tmp_path: Path, question: str) -> None:
    found = quotes(tmp_path, question, pilot=PILOT)
    assert any("Porthcawl" in q for q in found)
    assert any("free boots" in q for q in found)


MENU = """# Head Chef{employer}

## About you

You should love soup and have a steady hand.

If you are this kind of person, here is the menu of what you will be doing with us:

* Run the kitchen from noon to night
* Find and teach the cooks
"""


def test_duties_below_what_is_demanded_are_no_demands(tmp_path: Path) -> None:
    chef = "---\ncompany: Soup Ship\n---\n\n" + MENU.format(employer="")
    assert quotes(tmp_path, "what does the head chef require?", chef=chef) == {
        "You should love soup and have a steady hand."
    }
    assert quotes(tmp_path, "what will the head chef do?", chef=chef) == {
        "Run the kitchen from noon to night",
        "Find and teach the cooks",
    }


def test_copies_of_which_one_names_the_employer_in_its_title_are_one(tmp_path: Path) -> None:
    more = "\n".join(f"* Cook the soup number {n}" for n in range(12))
    head = "---\ncompany: Soup Ship\n---\n\n"
    one = head + MENU.format(employer="") + more
    other = head + MENU.format(employer=" at Soup Ship") + more
    answer = ask(over(postings(tmp_path, one=one, other=other)), "what will the head chef at soup ship do?")
    assert answer.status is Status.ANSWERED, answer.text


CREW = """---
title: Theatre Evening Crew
company: Blue Theatre
---

## Door keeper

Tasks:

* Tears the tickets
* Finds an usher and a prompter for each evening

Expectations:

* Stands for two hours

## Prompter

Tasks:

* Whispers the words

Expectations:

* Knows the play

## Usher

Tasks:

* Leads people to their seats

Expectations:

* Sees well in the dark
"""


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("theatre evening crew: what are the usher's tasks?", "Leads people to their seats"),
        ("tasks of the prompter in the theatre evening crew?", "Whispers the words"),
        ("theatre evening crew: what is expected of the usher?", "Sees well in the dark"),
        ("theatre evening crew: the expectations for a prompter?", "Knows the play"),
        ("what does the prompter of the theatre evening crew have to do?", "Whispers the words"),
    ],
)
def test_of_headings_that_are_alike_the_one_below_what_is_named_answers(
    tmp_path: Path, question: str, there: str
) -> None:
    assert quotes(tmp_path, question, crew=CREW) == {there}


def test_a_passage_with_every_word_said_is_among_what_is_told(tmp_path: Path) -> None:
    text = "# Lamp Lighter\n\n## Duties\n\n### Lamps\n\n* Trim old lamps (target 40% automation in first 60 days)\n\n"
    text += "## Success metrics\n\n### First 60 days\n\n* **Automation**: Trim 40% of old lamps by machine\n"
    text += "* **Growth**: A third more streets\n\n## Onboarding\n\n* Meet the neighbours\n"
    found = quotes(
        tmp_path, "lamp lighter: how much automation is the target for the first 60 days?", lamp=text
    )
    assert "Trim old lamps (target 40% automation in first 60 days)" in found


SINGER = """---
title: Choir Singer
company: Blue Theatre
---

We sing for the whole valley.

## About you

* A voice

## You will

* Sing on Sundays
* Learn one song a week

## What you can expect

* Applause

## Candidate experience

* Tea for who sings to us
"""


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("choir singer at blue theatre: about you?", {"A voice"}),
        ("what does the choir singer posting say under about you?", {"A voice"}),
        ("choir singer: you will?", {"Sing on Sundays", "Learn one song a week"}),
        ("what's in the section what you can expect for the choir singer?", {"Applause"}),
        ("choir singer - candidate experience?", {"Tea for who sings to us"}),
    ],
)
def test_a_heading_asked_for_word_for_word_answers(tmp_path: Path, question: str, there: set[str]) -> None:
    assert quotes(tmp_path, question, singer=SINGER) == there


COOK = """---
title: Canteen Cook
---

## Store keeping

- Order flour and rice
- Pay suppliers each month
- Count the spoons

## Kitchen work

- Boil soup
"""
STORE = {"Order flour and rice", "Pay suppliers each month", "Count the spoons"}


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("what will the canteen cook handle in store keeping?", STORE),
        ("in store keeping, which suppliers and spoons are the canteen cook's?", STORE),
        ("what does the canteen cook do about suppliers in store keeping?", {"Pay suppliers each month"}),
        ("store keeping of the canteen cook: flour and rice?", {"Order flour and rice"}),
    ],
)
def test_of_what_stands_below_a_heading_one_item_is_told_that_holds_all_that_is_asked_there(
    tmp_path: Path, question: str, there: set[str]
) -> None:
    assert quotes(tmp_path, question, cook=COOK) == there


TURNER = """---
title: Wood Turner
---

## Responsibilities

- Turn bowls

### Goals

- A bowl a day

### Certifications

- A lathe licence would be welcome

### Skills you must have

- A steady hand
"""


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("responsibilities of the wood turner?", {"Turn bowls", "A bowl a day"}),
        ("skills of the wood turner?", {"A steady hand"}),
    ],
)
def test_demands_below_the_heading_of_the_tasks_are_no_tasks(
    tmp_path: Path, question: str, there: set[str]
) -> None:
    assert quotes(tmp_path, question, turner=TURNER) == there


TILLER = """---
title: Bell Tiller
---

## Minimum Job Requirements

- Own boots

## Position Job Requirements

- Oil the bell each morning
"""


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("bell tiller: what are the position job requirements?", {"Oil the bell each morning"}),
        ("tell me the position job requirements of the bell tiller", {"Oil the bell each morning"}),
        ("what are the minimum job requirements for the bell tiller?", {"Own boots"}),
        ("what are the job requirements of the bell tiller?", {"Own boots", "Oil the bell each morning"}),
        ("what does the bell tiller require?", {"Own boots", "Oil the bell each morning"}),
    ],
)
def test_a_heading_of_words_that_name_nothing_is_asked_for_by_all_of_them(
    tmp_path: Path, question: str, there: set[str]
) -> None:
    assert quotes(tmp_path, question, tiller=TILLER) == there


@pytest.mark.parametrize(
    "question",
    [
        "office coordinator: technical skills?",
        "what are the technical skills of the office coordinator?",
        "technical skills for the office coordinator please",
        "which technical requirements does the office coordinator have?",
    ],
)
def test_a_word_of_a_facets_name_is_none_of_a_title(tmp_path: Path, question: str) -> None:
    office = role("Office Coordinator", "Mill", Technical_skills="Can mend a printer")
    guide = role("Technical Tour Guide", "Mill", Technical_skills="Knows each wheel")
    assert quotes(tmp_path, question, office=office, guide=guide) == {"Can mend a printer"}
    asked = question.replace("office coordinator", "technical tour guide")
    assert quotes(tmp_path, asked, office=office, guide=guide) == {"Knows each wheel"}


@pytest.mark.parametrize(
    ("question", "first", "quote"),
    [
        ("what languages does the lamplighter speak?", "Languages of", "Letters to the council in English"),
        ("what experience does the lamplighter need?", "Requirements of", "A ladder"),
        ("what would my first month as lamplighter look like?", "Onboarding plan of", "Meet the lamps"),
    ],
)
def test_what_stands_in_for_a_facet_is_told_by_its_own_name(
    tmp_path: Path, question: str, first: str, quote: str
) -> None:
    text = role(
        "Lamplighter",
        "Example Lamps",
        Requirements="A ladder|Letters to the council in English|Good knees",
        Responsibilities="Light the lamps|Look after the wicks",
        **{"First 30 days": "Meet the lamps"},
    )
    answer = ask(over(postings(tmp_path, lamplighter=text, cook=role("Cook"))), question)
    assert answer.text.startswith(first), answer.text
    assert quote in {s.citation.quote for s in answer.statements}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("lead juggler: shadowing?", {"Carry the torches"}),
        ("i'd like to shadow the lead juggler first. what's expected of a shadow?", {"Carry the torches"}),
        ("what must a shadow of the lead juggler do?", {"Carry the torches"}),
        ("what does the lead juggler require?", {"Two hands"}),
        ("lead juggler: juggling programs?", {"A show a day"}),
    ],
)
def test_a_heading_that_names_the_role_as_well_is_asked_for_by_the_rest_of_it(
    tmp_path: Path, question: str, told: set[str]
) -> None:
    juggler = role(
        "Lead Juggler",
        "Circus",
        Requirements="Two hands",
        Juggling_programs="A show a day",
        Shadowing_the_juggler_officer_role="Carry the torches",
    )
    assert quotes(tmp_path, question, juggler=juggler) == told


KITES = """---
title: Kite Tester
company: Windfall
---

Kites need wind. Windfall builds kites for lighthouses. Windfall is hiring two testers.
At Windfall makes no sense to hurry.

## The harbour crew

We mend nets. We are eleven sailors.

We row to the nets every day. We sing.

## Requirements

- Sea legs
"""


def test_what_the_employer_does_is_told_where_no_heading_tells_of_it(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, kites=KITES, baker=role("Baker", "Example Mill", Perks="Rolls")))
    answer = ask(shelf, "what kind of company is Windfall?")
    assert [s.text for s in answer.statements] == ["Windfall builds kites for lighthouses."], answer.text
    assert_proved(answer, tmp_path)
    assert ask(shelf, "what kind of company is Example Mill?").status is Status.NOT_STATED


def test_where_each_passage_below_a_heading_is_about_it_all_of_it_is_told(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, kites=KITES))
    answer = ask(shelf, "explain me the harbour crew of the kite tester and their nets")
    assert "eleven sailors" in answer.text, answer.text
    assert "We sing" in answer.text
    answer = ask(shelf, "explain me the harbour crew of the kite tester: do they row")
    assert "eleven sailors" not in answer.text, answer.text


def test_what_closes_a_posting_below_its_wishes_is_none_of_them(tmp_path: Path) -> None:
    warden = role("Warden", Tasks="Watch the gate", Nice_to_have="A dog|A lamp") + (
        "\nYou need not bring all of these.\n\nThis position is set at a GS-12 level.\n\nGates close at ten.\n"
        "\n[Apply now](https://example.org/gate)\n"
    )
    assistant = over(postings(tmp_path, warden=warden))
    wishes = ask(assistant, "nice to haves of the warden")
    assert [s.text for s in wishes.statements] == ["A dog", "A lamp", "You need not bring all of these."]
    graded = ask(assistant, "what grade is the warden?")
    assert [s.text for s in graded.statements] == ["This position is set at a GS-12 level."]
    assert not ask(assistant, "does the warden need to close gates at ten?").text.startswith("No, it is only")


def test_what_only_adds_a_thing_to_a_list_of_wishes_is_a_wish(tmp_path: Path) -> None:
    warden = (
        role("Warden", Tasks="Watch the gate", Nice_to_have="A dog|A lamp") + "\nKnowledge of Rust as well.\n"
    )
    answer = ask(over(postings(tmp_path, warden=warden)), "does the warden need rust?")
    assert answer.text.startswith("No, it is only nice to have"), answer.text


@pytest.mark.parametrize(
    ("demands", "wishes"),
    [
        (
            "Good knots|A licence is a plus|(Plus) a boat|Plus: rowing|Bread, ideally rye|Friendly and helpful",
            {"A licence is a plus", "(Plus) a boat", "Plus: rowing"},
        ),
        ("Good knots|Bread, ideally rye|Rowing, or the desire to learn it", {"Bread, ideally rye"}),
        ("Good knots|All ages are welcome", {""}),
    ],
)
def test_demands_that_are_marked_as_wishes_are_nice_to_have_where_no_heading_says_so(
    tmp_path: Path, demands: str, wishes: set[str]
) -> None:
    steward = role("Steward", Requirements=demands)
    assert quotes(tmp_path, "what's nice to have for the steward?", steward=steward) == wishes


def test_skills_that_are_only_wished_for_are_told_as_such(tmp_path: Path) -> None:
    steward = role("Steward", **{"Desired skills include": "Knots|Rowing", "Tasks": "Row"})
    answer = ask(over(postings(tmp_path, steward=steward)), "which skills does the steward need?")
    assert [s.text for s in answer.statements] == ["Knots", "Rowing"], answer.text
    assert "Nice-to-haves" in answer.text


def test_of_running_text_the_sentences_that_wish_for_something_are_nice_to_have(tmp_path: Path) -> None:
    prose = "We have a boat. You should know knots and have experience with sails. A licence is a plus."
    steward = role("Steward", Tasks="Row|Steer").replace("## Tasks", f"{prose}\n\n## Tasks")
    answer = ask(over(postings(tmp_path, steward=steward)), "what's nice to have for the steward?")
    assert [s.text for s in answer.statements] == ["A licence is a plus."], answer.text


def test_demands_below_a_text_on_the_purpose_are_no_part_of_it(tmp_path: Path) -> None:
    usher = """# Usher

## The purpose

To show guests to their seats.

Required qualities:

- a loud voice

Desirable qualities:

- a red coat
"""
    folder = {"usher": usher}
    for question in ("what is the purpose of the usher?", "what's the purpose of the usher role?"):
        assert quotes(tmp_path, question, **folder) == {"To show guests to their seats."}
    for question in (
        "what must an usher bring?",
        "who fits the usher job?",
        "who are you after as usher?",
        "qualities an usher must have?",
    ):
        assert quotes(tmp_path, question, **folder) == {"a loud voice"}
    headed = usher.replace("To show guests to their seats.\n", "")  # nothing else says what it is for
    assert "a loud voice" in quotes(tmp_path, "what is the purpose of the usher?", usher=headed)


def test_the_name_of_whom_to_turn_to_is_told_with_where_they_are_reached(tmp_path: Path) -> None:
    text = "# Usher\n\n## Interested?\n\nWrite until May.\n\n### Ada Rye\n\n#### Head of Seats\n\n- ada@rye.example\n"
    person = {"Ada Rye", "Head of Seats", "ada@rye.example"}
    assert quotes(tmp_path, "whom can i contact about the usher?", usher=text) == person
    assert quotes(tmp_path, "how do i apply as usher?", usher=text) == {"Write until May.", *person}


def test_steps_without_an_address_are_told_with_the_contact_the_posting_has(tmp_path: Path) -> None:
    baker = role("Baker", How_to_apply="Tell us about your bread", Contact="ada@crumbs.example|The blue door")
    steps = {"Tell us about your bread", "ada@crumbs.example"}
    assert quotes(tmp_path, "how do i apply as a baker?", baker=baker) == steps
    named = role("Baker", How_to_apply="Write to bread@crumbs.example", Contact="ada@crumbs.example")
    assert quotes(tmp_path, "how do i apply as a baker?", baker=named) == {"Write to bread@crumbs.example"}


def test_whom_to_turn_to_is_told_where_they_are_reached_and_not_below_more_about_the_job(
    tmp_path: Path,
) -> None:
    more = "\n## More information about this position\n\nThe job is in Riga.\n"
    apply = "\n## More about the application process\n\nIf you want to know more, get in touch with Ada Rye at ada@crumbs.example.\n"
    question = "who can I talk to if I have questions about the baker job?"
    baker = role("Baker", Tasks="Knead") + more
    told = {"If you want to know more, get in touch with Ada Rye at ada@crumbs.example."}
    assert quotes(tmp_path, question, baker=baker + apply) == told


def test_an_address_spelt_out_to_keep_machines_away_is_one(tmp_path: Path) -> None:
    told = "Send a loaf to night-bread at crumbs dot example"
    baker = role("Baker", How_to_apply=f"Tell us about your bread|{told}", Tasks="Look at the oven")
    assert quotes(tmp_path, "what's the email address for the baker job?", baker=baker) == {told}


def test_a_sentence_that_says_where_to_write_is_told_with_the_list_below_it(tmp_path: Path) -> None:
    baker = "# Baker\n\n## Tasks\n\n- Knead\n- Bake\n\n## Apply\n\nWrite to bread@crumbs.example and tell us this:\n\n- Your best loaf\n- Your town\n"
    answer = ask(over(postings(tmp_path, baker=baker)), "how do i apply as a baker?")
    assert "Write to bread@crumbs.example and tell us this:\n• Your best loaf" in answer.text


def test_where_a_job_is_is_told_by_remote_work_among_the_perks_and_by_no_ability(tmp_path: Path) -> None:
    clerk = role("Clerk", Perks="Free tea|100% remote", Requirements="Able to work remotely|Ink")
    assert quotes(tmp_path, "where is the clerk job?", clerk=clerk) == {"100% remote"}
    able = role("Clerk", Perks="Free tea", Soft_skills="Able to work remotely|Ink")
    assert quotes(tmp_path, "where is the clerk job?", clerk=able) == {""}


def test_pay_is_not_the_perks_below_the_same_heading(tmp_path: Path) -> None:
    clerk = (
        role("Clerk", Tasks="Write")
        + "\n## Compensation & Benefits\n\n### Salary & conditions\n\n- 30 000 gross\n\n### Benefits package\n\n- Free tea\n"
    )
    assert quotes(tmp_path, "what does the clerk job pay?", clerk=clerk) == {"30 000 gross"}
    assert quotes(tmp_path, "what do they offer the clerk?", clerk=clerk) >= {"Free tea"}


def test_a_job_on_a_page_of_many_is_not_quoted_for_what_it_does_not_say(tmp_path: Path) -> None:
    page = (
        "# Vacancies\n\nThe mill is hiring.\n\n## Miller of wheat\n\n### Requirements\n\n- Strong arms\n\n### Tasks\n\n"
        "- Grind\n\n## Carter of sacks\n\n### Requirements\n\n- A horse\n\n### Tasks\n\n- Drive\n"
    )
    page = page.replace("## Carter of sacks\n", "## Carter of sacks\n\nRecepción el 15 mayo 2028.\n")
    shelf = over(postings(tmp_path, mill=page))
    until = ask(shelf, "until when can i apply for the carter of sacks?")
    assert "15 mayo 2028" in until.text, until.text
    answer = ask(shelf, "what does the carter of sacks pay?")
    assert "A horse" not in answer.text, answer.text
    assert answer.status in {Status.NOT_STATED, Status.NO_MATCH}


@pytest.mark.parametrize(
    "question", ["how and until when to apply as baker?", "how and by when do i apply as baker?"]
)
def test_how_and_until_when_to_apply_are_two_questions(tmp_path: Path, question: str) -> None:
    baker = role("Baker", Deadline="12 May 2027", How_to_apply="Write to bread@crumbs.example")
    both = {"12 May 2027", "Write to bread@crumbs.example"}
    assert quotes(tmp_path, question, baker=baker) == both


def test_what_one_must_bring_is_no_thing_that_is_brought(tmp_path: Path) -> None:
    porter = role("Porter", Tasks="Bring the trunks up|Lock the gate", Nice_to_have="A lamp")
    assert quotes(tmp_path, "what must one bring for the porter job?", porter=porter) == {"A lamp"}
    expected = role("Porter", Expected_responsibilities="Lock the gate", Qualifications="Strong arms")
    assert quotes(tmp_path, "what must one bring as porter?", porter=expected) == {"Strong arms"}


def test_a_line_that_was_full_goes_on_in_the_next_also_with_a_noun_of_german(tmp_path: Path) -> None:
    porter = role(
        "Porter", Aufgaben="Sorgfältige Pflege aller Lampen in unserem wunderbaren\nTreppenhaus|Wacht"
    )
    shown = ask(over(postings(tmp_path, porter=porter)), "what are the tasks of the porter?")
    assert [s.text for s in shown.statements] == [
        "Sorgfältige Pflege aller Lampen in unserem wunderbaren Treppenhaus",
        "Wacht",
    ]


def test_a_paragraph_in_french_quotes_leads_to_no_other_page(tmp_path: Path) -> None:
    baker = (
        role("Baker", Profil="« Rust » est un plus")
        + "\n« Nous cuisons la nuit », dit la cheffe. Le salaire est de 30 000 € par an.\n"
    )
    answer = ask(over(postings(tmp_path, baker=baker)), "what does the baker pay?")
    assert "30 000 €" in answer.text, answer.text


LINES = """# Harbour Pilot

**(Bergen/Oslo)**

You lead ships to their berth.

Your harbour is busy, therefore you are able to speak fluently in English. Our tug is run by Icelanders.

In addition, we offer fair bonuses and an option plan.
"""


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("what are the requirements for the harbour pilot?", Status.ANSWERED, "able to speak fluently"),
        ("what benefits does the harbour pilot get?", Status.ANSWERED, "fair bonuses"),
        ("does the harbour pilot have to speak English?", Status.YES, "able to speak fluently"),
        ("does the harbour pilot get bonuses?", Status.YES, "fair bonuses"),
        ("what is nice to have for the harbour pilot?", Status.NOT_STATED, ""),
        ("what are the values of the harbour pilot?", Status.NOT_STATED, ""),
    ],
)
def test_running_text_tells_what_no_heading_does(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, pilot=LINES)), question)
    assert answer.status is status, answer.text
    assert quote in answer.text
    assert "nice-to-have." not in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how do i become a shadow at the tilt yard?", {"Ask any knight", "Polish the lances"}),
        ("how can i become shadow of the tilt yard?", {"Ask any knight", "Polish the lances"}),
        ("what does the tilt yard require?", {"A horse", "Polish the lances"}),
    ],
)
def test_a_heading_that_is_all_that_is_said_answers_before_what_its_first_words_ask_for(
    tmp_path: Path, question: str, told: set[str]
) -> None:
    text = """---
title: Tilt Yard
---
## Requirements
- A horse
## Responsibilities
- Joust
### Becoming a shadow
Ask any knight
#### Expectations of a shadow
Polish the lances
"""
    assert quotes(tmp_path, question, yard=text) == told


ORCHARD = """---
title: Orchard Engineer
organization: Example Farm
---

## Key responsibilities

### Irrigation

- Lay the pipes
- Test the pumps

### Yard

- Look after applications such as Row Planner and Bee Log

## Skills

- **Irrigation:** Dripper, Sprinkler

## First quarter

- Walk every row

## Success metrics

- Ripe fruit
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what would my duties be on the irrigation side?", {"Lay the pipes", "Test the pumps"}),
        ("the irrigation responsibilities of the orchard engineer", {"Lay the pipes", "Test the pumps"}),
        ("what irrigation skills does the orchard engineer need?", {"Irrigation: Dripper, Sprinkler"}),
        ("what will my first three months as orchard engineer look like?", {"Walk every row"}),
        (
            "which applications does the orchard engineer look after?",
            {"Lay the pipes", "Test the pumps", "Look after applications such as Row Planner and Bee Log"},
        ),
        ("when does the new engineer at Example Farm count as successful?", {"Ripe fruit"}),
        ("ping the team with the orchard engineer's success metrics", {"Ripe fruit"}),
        ("salary of the successful engineer at Example Farm?", {""}),
        ("salary of the ideal candidate for the orchard engineer?", {""}),
    ],
)
def test_what_is_asked_of_a_facet_is_told_from_it_and_not_from_a_namesake_elsewhere(
    tmp_path: Path, question: str, told: set[str]
) -> None:
    found = quotes(tmp_path, question, orchard=ORCHARD, cook=role("Cook", "Example Inn", Duties="Stir"))
    assert found == told


def test_what_a_posting_says_twice_is_told_once(tmp_path: Path) -> None:
    cook = "Salary: £20,000 a year\n\n# Cook\n\nSalary: £20,000 a year\n\n## Duties\n\n- Stir\n"
    answer = ask(over(postings(tmp_path, cook=cook)), "what does the cook earn?")
    assert [s.citation.quote for s in answer.statements] == ["Salary: £20,000 a year"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how much does the verger earn?", "£21,000 pro rata"),
        ("when does the verger have to work?", "Normal hours of work: Sundays from 8 a.m. to noon"),
        ("what does a verger at the library actually do?", "Ring the bells"),
    ],
)
def test_a_fact_of_the_post_is_found_below_any_heading(tmp_path: Path, question: str, told: str) -> None:
    verger = role(
        "Verger",
        "Example Library",
        Duties="Ring the bells|Show visitors of the library around",
        Key_details="£21,000 pro rata|A fixed term",
        Physical_demands="Normal hours of work: Sundays from 8 a.m. to noon|Lift candles",
    )
    assert told in quotes(tmp_path, question, verger=verger)


MILLER = """# Miller and Flour Clerk

## Overall duties

Keep the mill running, with other jobs by season.

## Key tasks and duties

- Grind the rye
- Sweep the floor

## Flour support

- Weigh the sacks

## Bread support

- Carry the trays

Duties that are not part of this role include:

- Repairing the mill wheel

## Your role

You will:

- Train the helpers
  - Show them the stones

You are a trained miller with strong knowledge of rye.

## Applying

We review applications from 3 May on. Send a loaf.

## At a glance

- **Position start**: after the harvest
"""


@pytest.mark.parametrize(
    ("question", "told", "left"),
    [
        # a heading that has but a synonym of the word is not meant where another has the word
        ("miller - main tasks?", "Grind the rye", ""),
        # the role's name shares a word with the heading
        ("flour support part of the miller and flour clerk job, what is that", "Weigh the sacks", "Carry"),
        ("what's the role of the miller?", "Show them the stones", ""),
        ("miller duties?", "Train the helpers", "mill wheel"),
        ("what would i be doing as a miller?", "Train the helpers", "trained miller"),
        ("what does the miller role require?", "trained miller", "Train the"),
        ("what is NOT part of the miller's job?", "mill wheel", "Carry"),
        ("what would i not have to do as a miller?", "mill wheel", "Carry"),
        ("what would i not need as a miller?", "", "mill wheel"),
        ("miller: from when on do you review applications?", "from 3 May", "Train"),
        ("when would the miller start?", "after the harvest", ""),
        ("miller, what does the helpers training involve?", "Show them the stones", ""),
    ],
)
def test_a_section_is_told_by_what_it_is_called_and_no_other(
    tmp_path: Path, question: str, told: str, left: str
) -> None:
    found = " ".join(
        quotes(tmp_path, question, miller=MILLER, cook=role("Cook", "Example Inn", Duties="Stir"))
    )
    assert told in found
    assert not left or left not in found


def test_what_is_no_part_of_a_role_is_no_yes_to_whether_it_is_done(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, miller=MILLER))
    assert ask(shelf, "does the miller repair the mill wheel?").status is Status.NO


def test_what_fields_of_a_form_are_called_is_no_duty(tmp_path: Path) -> None:
    form = '<form><label for="a">Surname</label> <input id="a" type="text"></form>'
    page = f"<body><h1>Miller</h1><h2>Duties</h2><ul><li>Grind rye</li></ul>{form}</body>"
    assert quotes(tmp_path, "what does the miller do?", miller=page) == {"Grind rye"}


def test_a_question_that_a_posting_asks_is_answered_by_all_that_stands_below_it(tmp_path: Path) -> None:
    text = "# Miller\n\n## What does milling entail?\n\nMuch.\n\n### You will\n\n- Grind rye\n\n## Who are you?\n\nStrong.\n"
    assert quotes(tmp_path, "what does milling entail for the miller?", miller=text) == {"Much.", "Grind rye"}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("miller: useful qualities?", {"Patience"}),
        ("which qualities are necessary for the miller?", {"Strength"}),
        ("miller, desirable experience?", {"A year at a mill"}),
    ],
)
def test_of_headings_alike_the_one_with_more_of_the_words_said_answers(
    tmp_path: Path, question: str, told: set[str]
) -> None:
    lists = {"Necessary qualities": "Strength", "Useful qualities": "Patience"}
    below = {"Knowledge": "Names of grains", "Experience": "A year at a mill"}
    text = "# Miller\n" + "".join(f"\n## {head}\n\n- {item}\n" for head, item in lists.items())
    text += "".join(f"\n## {head}\n\n### Desirable\n\n- {item}\n" for head, item in below.items())
    assert quotes(tmp_path, question, miller=text) == told


TRACKS = """# Interns

## Duties

### Rye Internship

- Grind rye

### Oven Internship

- Heat the ovens
"""


def test_a_heading_that_is_part_of_how_a_role_is_called_is_asked_for_by_its_words(tmp_path: Path) -> None:
    question = "what would i be doing in the oven internship?"
    assert quotes(tmp_path, question, interns=TRACKS, miller="# Miller\n\nMills.\n") == {"Heat the ovens"}


SOURDOUGH = """# Night Baker

## Tasks

We are looking for a baker who can handle sourdough starters and wild yeast to:

- Bake bread
- Clean the oven

## Benefits

- Free bread
- Laptop
- Free bread
- Tea
"""


@pytest.mark.parametrize("order", [1, -1])
def test_an_answer_is_the_same_whatever_was_asked_before_it(tmp_path: Path, order: int) -> None:
    assistant = over(postings(tmp_path, baker=SOURDOUGH))
    asked = [
        "does the night baker handle sourdough starters?",
        "what are the tasks of the night baker?",
        "does the night baker bake bread?",
    ]
    told = {text: ask(assistant, text) for text in asked[::order]}
    for answer in told.values():
        assert_proved(answer, tmp_path)
    assert [s.text for s in told[asked[1]].statements][-2:] == ["Bake bread", "Clean the oven"]


def test_what_stands_twice_is_told_where_it_stands_first(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, baker=SOURDOUGH)), "benefits of the night baker?")
    assert [s.text for s in answer.statements] == ["Free bread", "Laptop", "Tea"]


def test_a_demand_without_a_thing_asked_about_ends_no_answer_in_an_error(tmp_path: Path) -> None:
    baker = role("Night Baker", Requirements="Candidates new to the field are welcome|Docker")
    assert ask(over(postings(tmp_path, baker=baker)), "do i need experience for the night baker?").lines


def test_a_length_of_time_in_a_title_is_a_part_of_the_name(tmp_path: Path) -> None:
    nurses = {"a": role("24h Nurse", Pay="Forty an hour"), "b": role("Night Nurse", Pay="Fifty an hour")}
    answer = ask(over(postings(tmp_path, **nurses)), "what does the 24h nurse earn?")
    assert [r.title for r in answer.roles] == ["24h Nurse"]


@pytest.mark.parametrize(
    "question",
    [
        "qualities you want in the lamp keeper",
        "what qualities should the lamp keeper have?",
        "what soft skills does the lamp keeper need?",
    ],
)
def test_personal_qualities_stand_among_what_is_required_where_no_part_is_about_them(
    tmp_path: Path, question: str
) -> None:
    keeper = role("Lamp Keeper", "Example Tower", Tasks="Light it", We_want_somebody_who_is="Patient|Awake")
    shelf = over(postings(tmp_path, keeper=keeper, cook=role("Cook", "Example Inn")))
    assert [s.text for s in ask(shelf, question).statements] == ["Patient", "Awake"]


@pytest.mark.parametrize(
    "heading", ["Education and Experience", "Education and/or Experience", "Experience and Education"]
)
@pytest.mark.parametrize("asked", ["experience", "education"])
def test_a_heading_of_education_and_experience_tells_both(tmp_path: Path, heading: str, asked: str) -> None:
    text = f"# Head Baker\n\n## {heading}\n\n* At least three years with rye\n\n## Tasks\n\n* Bake bread\n"
    answer = ask(over(postings(tmp_path, baker=text)), f"what {asked} does the head baker need?")
    assert [s.text for s in answer.statements] == ["At least three years with rye"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what's part of the lamp keeper's job?", "Trim the wicks"),
        ("what is part of the lamp keeper role", "Trim the wicks"),
        ("what part of the country is the lamp keeper in?", "Kyoto"),
        ("what part of japan is the lamp keeper job", "Kyoto"),
        ("what is part of the benefits package of the lamp keeper?", "Free oil"),
    ],
)
def test_what_is_part_of_a_job_are_its_tasks_and_no_part_of_the_world(
    tmp_path: Path, question: str, told: str
) -> None:
    keeper = role(
        "Lamp Keeper", "Example Tower", Location="Kyoto", Tasks="Trim the wicks", Benefits="Free oil"
    )
    shelf = over(postings(tmp_path, keeper=keeper, cook=role("Cook", "Example Inn")))
    assert [s.text for s in ask(shelf, question).statements] == [told]


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("what skills and education does the lamp keeper need?", "Steady hands", "Example Pier"),
        ("skills of the lamp keeper", "Steady hands", "ada@example.org"),
        ("where is the lamp keeper based?", "Example Pier", "Steady hands"),
    ],
)
def test_what_a_heading_one_rank_too_low_tells_for_itself_is_no_part_of_the_demands_above_it(
    tmp_path: Path, question: str, said: str, unsaid: str
) -> None:
    text = "# Lamp Keeper\n\nKeeps the lamp.\n\n## Required Skills and Education\n\n- Steady hands\n- A diploma\n\n"
    text += "### Location\n\nExample Pier\n\n### Contact Information\n\nAda, ada@example.org\n"
    answer = ask(over(postings(tmp_path, keeper=text)), question)
    told = " ".join(s.text for s in answer.statements)
    assert said in told, answer.text
    assert unsaid not in told, answer.text


@pytest.mark.parametrize(
    ("question", "told", "left"),
    [
        (
            "what's \"Your role\" as the lamplighter? Just that, I don't need the list",
            "Light the pier",
            "Oil",
        ),
        ("what does the section 'Your role' say for the lamplighter?", "Light the pier", "Oil"),
        ("what's under “About your lamp” for the lamplighter", "Oil", "Light the pier"),
        # more is asked than for the heading
        ("is there oil in 'Your role' as the lamplighter?", "Oil", "Light the pier"),
    ],
)
def test_a_heading_in_quotation_marks_is_the_one_that_is_asked_for(
    tmp_path: Path, question: str, told: str, left: str
) -> None:
    text = "# Lamplighter\n\n## Your role\n\nLight the pier.\n\n## About your lamp\n\nOil is free.\n\n## What you need\n\nCalm.\n"
    answer = ask(over(postings(tmp_path, lamp=text)), question)
    assert told in answer.text
    assert left not in answer.text


SAWYER = """# Sawyer

Example Planks saws.

## Requirements

- Wood skills

### Contact lenses

- None worn at the saw

### Location of tools

- Know where the axe is

### Benefits of safety

- Explain them

### Location of the job

Example Quay

### Contact information

Ada, ada@example.org

### About Example Planks

We saw.
"""


def test_a_heading_of_the_demands_that_holds_a_word_for_another_thing_stays_one_of_them(
    tmp_path: Path,
) -> None:
    answer = ask(over(postings(tmp_path, sawyer=SAWYER)), "what are the requirements for the sawyer?")
    told = [s.text for s in answer.statements if s.text]
    assert told == ["Wood skills", "None worn at the saw", "Know where the axe is", "Explain them"], (
        answer.text
    )


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("responsibilities of the pastry cook?", True),
        ("what are the pastry cook's responsibilities?", True),
        # the words of one part
        ("what are the core kitchen responsibilities of the pastry cook?", False),
        ("how does the pastry cook help the team serve better meals?", False),
    ],
)
def test_one_of_the_parts_that_the_duties_stand_in_is_not_all_of_them(
    tmp_path: Path, question: str, both: bool
) -> None:
    text = (
        "---\ntitle: Pastry Cook\n---\n## The Gist\n\nYour day-to-day will include:\n"
        " * Excelling at the core kitchen responsibilities:\n    * Roll the dough\n    * Glaze the buns\n"
        " * Helping the team serve better meals:\n    * Taste the soup\n    * Plan the menu\n"
        "\n## About You\n\n- Patience\n- Clean hands\n"
    )
    answer = ask(over(postings(tmp_path, cook=text)), question)
    assert ("Glaze" in answer.text and "Taste" in answer.text) is both, answer.text


@pytest.mark.parametrize(
    ("question", "facet"),
    [
        ("why would i do masonry at Example Guild?", "benefits"),
        ("why should i do masonry at the Example Guild", "benefits"),
        ("why would i do overtime as a mason?", ""),  # a thing, and no field at an employer
    ],
)
def test_why_one_would_do_a_field_at_an_employer_asks_for_what_it_gives(
    tmp_path: Path, question: str, facet: str
) -> None:
    text = (
        "---\ntitle: Mason\ncompany: Example Guild\n---\n## Tasks\n\n- Cut stone for masonry\n\n"
        "## Why choose masonry at Example Guild?\n\n- A bonus for each arch\n- Stone to take home\n"
    )
    answer = ask(over(postings(tmp_path, mason=text)), question)
    assert (answer.facets[:1] == ("benefits",)) is bool(facet), answer.text
    assert not facet or ("bonus" in answer.text and "Cut stone" not in answer.text), answer.text


CRITERIA = """# Head Chef

You cook.

| Area | Essential | Desirable | Assessed by |
|---|---|---|---|
| Experience | Two years in kitchens<br>A team of five | Rye baking | Interview |
| Personal qualities | <ul><li>Patience</li></ul> | A sense of humour | Letter |
"""


@pytest.mark.parametrize(
    ("question", "status", "found"),
    [
        ("does the head chef need rye baking experience?", Status.NO, {"Rye baking"}),
        (
            "what are the requirements of the head chef?",
            Status.ANSWERED,
            {"Two years in kitchens", "A team of five", "Patience"},
        ),
        ("what is desirable for the head chef?", Status.ANSWERED, {"Rye baking", "A sense of humour"}),
    ],
)
def test_a_table_of_criteria_says_by_its_columns_what_is_a_must(
    tmp_path: Path, question: str, status: Status, found: set[str]
) -> None:
    folder = postings(tmp_path, chef=CRITERIA)
    answer = ask(over(folder), question)
    assert_proved(answer, folder)
    assert (answer.status, {s.text for s in answer.statements}) == (status, found)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("what is desirable for the night clerk?", {"A ledger", "Rye sacks"}),
        ("what experience is desirable for the night clerk?", {"Rye sacks"}),
    ],
)
def test_a_heading_that_stands_below_several_is_told_of_each_unless_one_is_named(
    tmp_path: Path, question: str, found: set[str]
) -> None:
    clerk = "# Night Clerk\n\n## Skills\n\n### Desirable\n\n* A ledger\n\n## Experience\n\n### Desirable\n\n* Rye sacks\n"
    assert quotes(tmp_path, question, clerk=clerk) == found


def test_a_heading_of_wishes_answers_before_one_that_only_may_be_of_them(tmp_path: Path) -> None:
    baker = role(
        "Baker", Our_Ideal_Candidate_Will_Have="A strong back|An oven licence", Nice_to_Have="Rye|Spelt"
    )
    answer = ask(over(postings(tmp_path, baker=baker)), "optional skills of the baker?")
    assert [s.text for s in answer.statements] == ["Rye", "Spelt"], answer.text


def test_whom_one_encourages_to_apply_is_no_way_to_apply(tmp_path: Path) -> None:
    keeper = (
        role("Keeper", Tasks="Feed the otters|Sweep", Skills="Calm hands|A loud voice")
        + "\nWomen are especially encouraged to apply.\n\n## Application Process\n\nBring a letter on Mondays.\n"
    )
    answer = ask(over(postings(tmp_path, keeper=keeper)), "how do i apply as keeper?")
    assert [s.text for s in answer.statements] == ["Bring a letter on Mondays."], answer.text


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("what is the tech stack of the keeper?", ["Apps built in React."]),
        ("how do i apply as keeper?", ["You are encouraged to apply early by e-mail to the office."]),
    ],
)
def test_words_of_every_day_and_a_union_one_joins_are_no_tools_and_no_way_to_apply(
    tmp_path: Path, question: str, found: list[str]
) -> None:
    keeper = role(
        "Keeper",
        Tasks="Hulls built with steel that does not rust.|Letters written in Java and Bali.|Apps built in React.|Invite-only concerts each quarter.",
        To_Join_the_Union="Pay a fee of 5 euros.",
        More="You are encouraged to apply early by e-mail to the office.",
    )
    answer = ask(over(postings(tmp_path, keeper=keeper)), question)
    assert [s.text for s in answer.statements] == found, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "special needs: what is the warden supposed to do there?",
        "special needs duties of the warden",
        "what does the warden do about special needs?",
    ],
)
def test_a_part_of_the_tasks_is_told_by_its_heading_of_everyday_words(tmp_path: Path, question: str) -> None:
    warden = "# Warden\n\n## Duties\n\n### Night\n\n- Lock the gate\n- Feed the cat\n\n### Special Needs\n\n- Fetch the ramp\n- Read to guests\n"
    assert quotes(tmp_path, question, warden=warden) == {"Fetch the ramp", "Read to guests"}


def test_an_item_of_the_tasks_is_told_whatever_else_a_word_of_it_could_mean(tmp_path: Path) -> None:
    warden = "# Warden\n\n## Job Description\n\n- To support the guests\n- To sit with children at registration\n- Map the remote valleys\n- To ensure that all is quiet\n"
    found = quotes(tmp_path, "what does the warden do?", warden=warden)
    assert len(found) == 4, found


def test_beside_a_value_of_the_front_matter_the_text_tells_its_figures_and_the_town_of_a_country(
    tmp_path: Path,
) -> None:
    head = "---\ntitle: Baker\ncountry: {}\nexcerpt: 20 hours per week, £9 per hour\n---\n\nWe bake. "
    text = "The post is based in Lyon. You work 20 hours a week on three days. The town has 9 mills.\n\n## Tasks\n\n- Bake\n"
    for country, told in (("France", True), ("Example Bay", False)):
        shelf = over(postings(tmp_path, baker=head.format(country) + text))
        where = ask(shelf, "where does the baker work?")
        assert ("The post is based in Lyon." in [s.text for s in where.statements]) is told, where.text
    hours = ask(shelf, "how many hours does the baker work?")
    assert [s.text for s in hours.statements][1:] == ["You work 20 hours a week on three days."], hours.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("devops tools of the gardener?", ["Use a saw", "Sharpen blades"]),
        ("docker tools of the gardener?", [""]),
    ],
)
def test_a_heading_with_the_thing_asked_about_tells_it_under_a_facet_near_by(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    skills = "## Skills\n\n### DevOps & Grafting\n\n- Use a saw\n- Sharpen blades\n\n### Roses\n\n- Prune\n"
    text = f"# Gardener\n\n{skills}\n## Tasks\n\n- Water the roses\n"
    answer = ask(over(postings(tmp_path, gardener=text)), question)
    assert [s.text for s in answer.statements] == told, answer.text


def test_what_is_expected_in_a_thing_stands_below_the_heading_that_alone_names_it(tmp_path: Path) -> None:
    text = role(
        "Ferry Captain", Requirements="A licence", Customer_service="Greet each guest|Answer the radio"
    )
    question = "what do they expect from the ferry captain in terms of customer service?"
    assert quotes(tmp_path, question, ferry=text) == {"Greet each guest", "Answer the radio"}


def test_what_one_gets_to_expect_is_what_is_offered(tmp_path: Path) -> None:
    text = role("Ferry Captain", Requirements="A licence", What_you_can_expect="A warm cabin")
    assert quotes(tmp_path, "what does the ferry captain get to expect?", ferry=text) == {"A warm cabin"}


def test_the_work_is_what_one_does(tmp_path: Path) -> None:
    text = role("Ferry Captain", Requirements="A licence", Tasks="Steer the boat")
    assert quotes(tmp_path, "ferry captain, whats the work?", ferry=text) == {"Steer the boat"}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how fast do i have to type as a clerk?", {"Typing at 40 words a minute"}),
        ("what typing speed does the clerk need?", {"Typing at 40 words a minute"}),
        ("how is the hiring done for the clerk?", {"A letter and a talk"}),
        ("what would be nice to have for the clerk?", {"Shorthand"}),
    ],
)
def test_what_a_clerk_is_asked_for_in_other_words_is_found(
    tmp_path: Path, question: str, told: set[str]
) -> None:
    text = (
        "---\ntitle: Clerk\n---\n\n## You need\n\n- Typing at 40 words a minute\n\n"
        "We would be pleased, but do not insist, if you had:\n\n- Shorthand\n\n"
        "## How does hiring go?\n\nA letter and a talk\n"
    )
    assert quotes(tmp_path, question, clerk=text) == told


@pytest.mark.parametrize(
    ("firm", "glad"),
    [
        ("We won't bend on these:", "We'd be glad of these:"),
        ("Here we don't compromise on these:", "We would be happy about any of these:"),
        ("Skills we can't do without", "Skills that would delight us"),
        ("Absolutely needed", "Handy if you have it"),
        ("What do we ask?", "Lovely, but we can teach you"),
    ],
)
def test_what_is_insisted_on_is_told_apart_from_what_one_would_be_glad_of(
    tmp_path: Path, firm: str, glad: str
) -> None:
    text = (
        f"# Stoker\n\n## What you bring\n\n**{firm}**\n\n- You have fired a kiln for two winters\n"
        f"- Oak from ash by its smell\n\n**{glad}**\n\n- A goat licence\n- Bell ringing\n"
    )
    assert quotes(tmp_path, "stoker must haves pls", stoker=text) == {
        "You have fired a kiln for two winters",
        "Oak from ash by its smell",
    }
    wishes = ask(over(tmp_path), "and the nice to haves?", "what does the stoker require?")
    assert {s.text for s in wishes.statements} == {"A goat licence", "Bell ringing"}


GLAZIER = (
    "# Glazier\n\n## About you\n\n**Required**\n\n- Two years of glass\n- An eye for light\n\n"
    "**A plus**\n\n- Kiln work\n- Lead cames\n\n## We offer\n\n20,000 and a sauna\n"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what's a bonus skill-wise for the glazier?", {"Kiln work", "Lead cames"}),
        ("skills-wise, what's nice to have as glazier?", {"Kiln work", "Lead cames"}),
        ("experience-wise what is a plus for the glazier?", {"Kiln work", "Lead cames"}),
        ("which skills are a plus for the glazier?", {"Kiln work", "Lead cames"}),
        ("skill-wise, what is required for the glazier?", {"Two years of glass", "An eye for light"}),
        ("glazier must haves", {"Two years of glass", "An eye for light"}),
    ],
)
def test_what_is_a_plus_is_told_apart_from_what_is_required(
    tmp_path: Path, question: str, told: set[str]
) -> None:
    assert quotes(tmp_path, question, glazier=GLAZIER) == told


@pytest.mark.parametrize(
    ("items", "wishes"),
    [
        ("Experience with leaded windows|You've restored a rose window", True),
        ("You've seen Chartres|Knowledge of enamel", True),
        ("A sauna|Free lunch", False),
        ("Free lunch|Experience with our sauna", False),
    ],
)
@pytest.mark.parametrize("heading", ["Nice extras", "Extras"])
def test_extras_are_wishes_where_they_are_asked_of_a_candidate(
    tmp_path: Path, heading: str, items: str, *, wishes: bool
) -> None:
    glazier = role("Glazier", **{"Requirements": "Two years of glass", heading: items, "Pay": "£20,000"})
    told = quotes(tmp_path, "nice to haves of the glazier?", glazier=glazier)
    assert (told == set(items.split("|"))) is wishes
    assert (
        quotes(tmp_path, "benefits of the glazier?", glazier=glazier) >= set(items.split("|"))
    ) is not wishes


@pytest.mark.parametrize(
    ("church", "tower"),
    [("Church, about two thirds", "Tower, about a third"), ("Church (60 %)", "Tower (40 %)")],
)
def test_the_tasks_of_one_part_of_the_time_are_told_alone(tmp_path: Path, church: str, tower: str) -> None:
    verger = role(
        "Verger", **{church: "Candlesticks|The clock", tower: "Coins|The bells", "You have": "A voice"}
    )
    assert quotes(tmp_path, "which tower tasks does the verger have?", verger=verger) == {
        "Coins",
        "The bells",
    }
    whole = quotes(tmp_path, "what does the verger do?", verger=verger)
    assert whole == {"Candlesticks", "The clock", "Coins", "The bells"}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how do I apply for the gilder job?", ["Send two gilded eggs"]),
        ("where do I apply as gilder?", ["Send two gilded eggs"]),
        ("what's the apply link of the gilder?", []),
    ],
)
def test_a_key_of_the_front_matter_that_is_named_in_part_is_not_all_that_a_section_tells(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    link = "apply_link: https://example.org/gilder"
    text = (
        f"---\ntitle: Gilder\n{link}\n---\n\n## Application\n\n- Send two gilded eggs\n\n## Tasks\n\n- Gild\n"
    )
    answer = ask(over(postings(tmp_path, gilder=text)), question)
    assert [s.citation.quote for s in answer.statements] == [link, *told], answer.text


DIVER = """# {title}

## How to apply

1. Write us a letter
2. We will get back to you after the interview within a week
3. Then you choose a boat and sign the papers

## What experience are we looking for?

- Two winters below the ice

## Expectations

- Keep the suits dry

## Who we take

This apprenticeship is open to students and to graduates of any school.

## Physical requirements

- Lift a bell of 40 kilos
"""


@pytest.mark.parametrize(
    ("question", "shown", "hidden"),
    [
        ("what happens after i apply as pearl diver?", "sign the papers", "letter"),
        ("what experience do they want from a pearl diver?", "below the ice", "suits dry"),
        ("who can apply to be a pearl diver?", "open to students", "suits dry"),
        ("physical demands for the pearl diver", "bell of 40 kilos", "not mention"),
    ],
)
def test_of_a_section_asked_for_all_is_told_and_nothing_of_another(
    tmp_path: Path, question: str, shown: str, hidden: str
) -> None:
    files = {"pearl-diver": DIVER.format(title="Pearl Diver"), "cook": role("Cook", "Example Inn")}
    text = ask(over(postings(tmp_path, **files)), question).text
    assert shown in text
    assert hidden not in text


def test_a_word_that_the_file_has_ahead_of_the_title_is_nothing_asked_about(tmp_path: Path) -> None:
    lead = "---\ntitle: Team Leader\npitch: Come build the US team\n---\n## We want\n\n- Somebody in the US\n"
    answer = ask(
        over(postings(tmp_path, **{"us-team-leader": lead})), "interview process for the us team leader"
    )
    assert answer.status is Status.NOT_STATED
    assert "hiring process" in answer.text


def test_a_word_that_only_asks_picks_no_heading_among_what_stands_in(tmp_path: Path) -> None:
    text = "# Glazier\n\n## Who it is for\n\n- Whoever loves glass\n\n## To be applying putty\n\n- We expect our glaziers to be able to do so\n"
    answer = ask(over(postings(tmp_path, glazier=text)), "who should apply as glazier?")
    assert "loves glass" in answer.text


FELLOW = """---
title: Summer Fellow
organization: River Institute
---

The River Institute studies how rivers move. Many of our projects are done with partners.

## Project ideas

- Beavers: count the dams from the air
- Silt: date the mud of the weir

## A week in the life

Two days in the boat, and Friday for a talk over cake.
"""


@pytest.mark.parametrize(
    "question",
    ["which projects could i do as summer fellow", "what projects are on offer for the summer fellow?"],
)
def test_the_noun_asked_for_is_told_by_the_part_that_it_heads(tmp_path: Path, question: str) -> None:
    assert quotes(tmp_path, question, fellow=FELLOW) == {
        "Beavers: count the dams from the air",
        "Silt: date the mud of the weir",
    }


def test_what_comes_besides_the_pay_is_asked_for_whole(tmp_path: Path) -> None:
    perks = FELLOW.replace("Project ideas", "Benefits").replace(
        "Beavers: count the dams from the air", "A canoe"
    )
    told = quotes(tmp_path, "does the summer fellow get anything besides the salary?", fellow=perks)
    assert told == {"A canoe", "Silt: date the mud of the weir"}
