"""What a sentence demands, spares or rules out is told by yes and no, however it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

DEMANDED = [
    "You have a diploma.",
    "A diploma is essential.",
    "You cannot do this job without a diploma.",
    "You can't get by without a diploma.",
    "Applicants without a diploma will not be considered.",
    "Applications will not be considered without a diploma.",
    "Applicants without a diploma are unlikely to be shortlisted.",
    "You are unlikely to succeed without a diploma.",
    "Please do not apply if you have no diploma.",
    "A diploma is required, not optional.",
    "Not having a diploma is a deal breaker.",
]
OUTRIGHT = [
    "You must have a diploma.",
    "We expect you to have a diploma.",
    "A diploma is non-negotiable.",
    "A diploma is indispensable.",
    "You need a diploma; a licence is not required.",
]
SPARED = [
    "No diploma required.",
    "A diploma is not needed; we care about what you can do.",
    "A diploma would be great but is not required.",
    "We value experience over a diploma.",
    "Experience matters more to us than a diploma.",
    "You can apply with or without a diploma.",
    "Applicants may also have a diploma.",
    "We moved away from diplomas last year.",
    "We look for curiosity rather than a diploma.",
    "Extra points for a diploma.",
    "You are unlikely to need a diploma.",
    "You will not be rejected without a diploma.",
]


@pytest.mark.parametrize(
    "question", ["is a diploma required for the baker?", "do I need a diploma to be a baker?"]
)
@pytest.mark.parametrize(
    ("section", "sentence", "status"),
    [
        *(("Requirements", sentence, Status.YES) for sentence in (*DEMANDED, *OUTRIGHT)),
        *(("About the job", sentence, Status.YES) for sentence in OUTRIGHT),
        *(
            (section, sentence, Status.NO)
            for section in ("Requirements", "About the job")
            for sentence in SPARED
        ),
    ],
)
def test_a_demand_is_a_yes_and_what_is_spared_a_no(
    tmp_path: Path, section: str, sentence: str, status: Status, question: str
) -> None:
    text = f"# Baker\n\n## {section}\n\n- Bakes bread\n- {sentence}\n- Gets up early\n"
    assert ask(over(postings(tmp_path, baker=text)), question).status is status


@pytest.mark.parametrize(
    "sentence",
    [
        "You must bring a mug; we use Docker.",
        "We will teach you Docker.",
        "We use Podman, not Docker.",
    ],
)
def test_a_thing_beside_a_demand_or_still_to_be_learned_is_not_told_to_be_one(
    tmp_path: Path, sentence: str
) -> None:
    text = f"# Baker\n\n## About the job\n\n- Bakes bread\n- {sentence}\n- Gets up early\n"
    assert (
        ask(over(postings(tmp_path, baker=text)), "is Docker required for the baker?").status
        is not Status.YES
    )


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the baker use wind?", Status.YES),
        ("does the baker use steam?", Status.NO),
        ("does the baker handle burnt loaves?", Status.YES),
        ("can I apply late as baker?", Status.ANSWERED),
        ("does the baker need a diploma?", Status.NO),
    ],
)
def test_what_is_left_behind_or_turned_down_denies_no_other_thing(
    tmp_path: Path, question: str, status: Status
) -> None:
    items = (
        "We moved away from steam to wind",
        "Burnt loaves must be rejected",
        "Late applications will not be rejected",
        "More than a diploma, we want a sourdough",
    )
    text = "# Baker\n\n## About the job\n\n" + "".join(f"- {item}\n" for item in items)
    assert ask(over(postings(tmp_path, baker=text)), question).status is status


@pytest.mark.parametrize(
    ("sentence", "question", "status"),
    [
        ("Fire alarms must not be ignored", "does the baker ignore alarms?", Status.ANSWERED),
        ("You will learn Elixir, and you must know SQL", "is SQL required for the baker?", Status.YES),
        ("You can learn Welsh but English is required", "is English required for the baker?", Status.YES),
        ("You can learn Welsh but English is required", "is Welsh required for the baker?", Status.ANSWERED),
        (
            "We can't promise, but people without a licence may apply",
            "does the baker need a licence?",
            Status.NO,
        ),
        ("This role may require French", "is French required for the baker?", Status.ANSWERED),
        ("Unlike the cook, whose post requires French", "is French required for the baker?", Status.ANSWERED),
    ],
)
def test_a_mark_speaks_of_nothing_behind_a_turn_of_the_sentence_and_a_demand_is_of_this_role_and_sure(
    tmp_path: Path, sentence: str, question: str, status: Status
) -> None:
    text = f"# Baker\n\n## About the job\n\n- Bakes bread\n- {sentence}\n"
    assert ask(over(postings(tmp_path, baker=text)), question).status is status


def test_what_one_is_unlikely_to_do_is_no_part_of_the_role(tmp_path: Path) -> None:
    text = "# Baker\n\n## Tasks\n\n- Bakes bread\n- You are unlikely to travel\n- It is not likely that you drive the van\n"
    baker = over(postings(tmp_path, baker=text))
    for question in ("does the baker travel?", "must the baker drive the van?"):
        assert ask(baker, question).status is Status.NO, question


@pytest.mark.parametrize(
    ("sentence", "question", "status"),
    [
        ("Tell us about your life, your college degree and why us.", "a college degree", Status.ANSWERED),
        ("Tell us about a time you used Docker.", "Docker", Status.ANSWERED),
        ("Let us know if you have a licence.", "a licence", Status.ANSWERED),
        ("Tell us about yourself in a letter.", "a letter", Status.YES),
    ],
)
def test_what_one_may_tell_of_oneself_is_no_demand(
    tmp_path: Path, sentence: str, question: str, status: Status
) -> None:
    text = f"# Baker\n\n## Tasks\n\n- Bakes bread\n\n## How to apply\n\n- {sentence}\n- Write to us soon\n"
    answer = ask(over(postings(tmp_path, baker=text)), f"is {question} a must for the baker?")
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the advocate need to be admitted to the bar?", Status.YES),
        ("is bar admission needed for the advocate?", Status.YES),
        ("does the canteen cook need a food safety certificate?", Status.YES),
        ("does the canteen cook need to be admitted to the bar?", Status.NOT_MENTIONED),
        ("does the advocate need a food safety certificate?", Status.NOT_MENTIONED),
        ("is a scrummaster certificate compulsory for the advocate?", Status.NO),
    ],
)
def test_a_licence_is_demanded_in_the_words_of_its_deed_or_of_who_holds_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    advocate = role(
        "Advocate",
        Requirements="Admission to the Jersey Bar|Certified ScrumMaster or equivalent would be desirable but not essential",
    )
    cook = role("Canteen Cook", Requirements="A Safe Food Handler Certificate|Patience")
    answer = ask(over(postings(tmp_path, advocate=advocate, cook=cook)), question)
    assert answer.status is status, answer.text


BREWER = role(
    "Brewer",
    "Example Ales",
    Requirements="Three years of experience with malt or a finished apprenticeship|A van licence, except for those who live on the farm"
    "|Forklift licence or the will to get one|Diploma/apprenticeship in brewing|Danish required, except in the first year"
    "|Leadership experience, not necessarily in a brewery|Either cider or mead experience|Beginners are welcome as long as they can lift",
    Hours="No night shifts, unless a kettle boils over|Weekend work is ruled out except for the harvest|No overtime",
    Offer="Sauna for full-time staff only|Free beer for those on late shifts|Free lunch",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the brewer need three years of experience?", Status.ANSWERED),
        ("is a van licence a must for the brewer?", Status.ANSWERED),
        ("is a forklift licence a must for the brewer?", Status.NO),
        ("is an apprenticeship required for the brewer?", Status.ANSWERED),
        ("is Danish required for the brewer?", Status.ANSWERED),
        ("is leadership experience required for the brewer?", Status.YES),
        ("is mead experience required for the brewer?", Status.NO),
        ("are there night shifts for the brewer?", Status.ANSWERED),
        ("does the brewer work weekends?", Status.ANSWERED),
        ("is there overtime for the brewer?", Status.NO),
        ("is there a sauna for the brewer?", Status.ANSWERED),
        ("is the brewer full time?", Status.NOT_STATED),
        ("is beer free for the brewer?", Status.ANSWERED),
        ("is lunch free for the brewer?", Status.YES),
    ],
)
def test_an_exception_or_another_way_takes_the_verdict_from_a_demand_and_from_its_denial(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, brewer=BREWER)), question)
    assert answer.status is status, answer.text


def test_what_kind_a_term_is_of_is_no_part_of_what_it_says(tmp_path: Path) -> None:
    text = "Groom\n=====\n\nDuties\n------\n\n- Brush horses\n- Clean hooves\n\nRequirements\n------------\n\nEnglish : language\n    Not needed.\n\nWelsh : language\n    Level B2.\n"
    (tmp_path / "groom.rst").write_text(text, encoding="utf-8")
    assert ask(over(tmp_path), "does the groom need english?").status is Status.NO
    assert ask(over(tmp_path), "does the groom need welsh?").status is Status.YES


THATCHER = role(
    "Thatcher",
    "Example Roofs",
    Duties="Roofs are measured by the survey team|The carpenter builds the frames and you cover them"
    "|You give talks for adults; talks for children are given by volunteers|Villagers buy tickets at the gate, you sell none",
    Requirements="Experience: not a must, training on the job|Knowledge of reed beyond the basics is not expected"
    "|Straw is not a substitute for reed",
    Hours="Night work is voluntary|Overtime: avoided",
    Offer="Flat: none, parking: free|Boots: yes, sauna: no|No dress code|Phantom shares: under discussion|Help with moving was cut in May",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the thatcher measure roofs?", Status.ANSWERED),
        ("does the thatcher build frames?", Status.ANSWERED),
        ("does the thatcher give talks for children?", Status.ANSWERED),
        ("does the thatcher give talks for adults?", Status.YES),
        ("is experience required for the thatcher?", Status.NO),
        ("is there training for the thatcher?", Status.YES),
        ("is knowledge of reed required for the thatcher?", Status.ANSWERED),
        ("is straw enough for the thatcher?", Status.NO),
        ("must the thatcher work nights?", Status.ANSWERED),
        ("is there overtime for the thatcher?", Status.ANSWERED),
        ("is there parking for the thatcher?", Status.YES),
        ("is there a flat for the thatcher?", Status.NO),
        ("is there a sauna for the thatcher?", Status.NO),
        ("are there phantom shares for the thatcher?", Status.ANSWERED),
        ("is there help with moving for the thatcher?", Status.ANSWERED),
    ],
)
def test_a_denial_and_what_others_do_reach_no_further_than_they_are_said(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, thatcher=THATCHER)), question)
    assert answer.status is status, answer.text


def test_what_the_role_is_subject_to_is_demanded_wherever_that_stands(tmp_path: Path) -> None:
    text = (
        "---\ntitle: {}\ncompany: Example Zoo\n---\n\nWe keep goats.\n\n{}\n\n## Tasks\n\n- Feed\n- Count\n"
    )
    keeper = text.format("Keeper", "This role is subject to security vetting by the county.")
    usher = text.format("Usher", "Security vetting is done by others. The gate is subject to rust.")
    sailor = text.format("Sailor", "The position is subject to weather. Applicants are subject to a lottery.")
    shelf = over(postings(tmp_path, keeper=keeper, usher=usher, sailor=sailor))
    for thing in ("weather", "a lottery"):
        assert ask(shelf, f"is {thing} a requirement for the sailor?").status is not Status.YES
    assert ask(shelf, "is security vetting needed for the keeper?").status is Status.YES
    assert ask(shelf, "is security vetting needed for the usher?").status is not Status.YES


@pytest.mark.parametrize(
    ("hours", "week", "alone", "weekend"),
    [
        ("Weekend work is a part of it", Status.NO, Status.NO, Status.YES),
        ("Monday to Friday, 9 to 5", Status.YES, Status.YES, Status.NO),
        ("Mon-Fri and every other Saturday", Status.YES, Status.ANSWERED, Status.NOT_MENTIONED),
        ("Monday to Friday, and one weekend a month", Status.YES, Status.ANSWERED, Status.YES),
        ("20 hours a week", Status.NOT_MENTIONED, Status.NOT_MENTIONED, Status.NOT_MENTIONED),
    ],
)
def test_who_works_at_weekends_does_not_work_from_monday_to_friday_alone(
    tmp_path: Path, hours: str, week: Status, alone: Status, weekend: Status
) -> None:
    shelf = over(postings(tmp_path, keeper=role("Keeper", "Example Zoo", Working_hours=hours)))
    for asked in ("is the keeper job {}?", "is the keeper {} only?", "does the keeper only work {}?"):
        for days in ("monday to friday", "mon-fri"):
            assert ask(shelf, asked.format(days)).status is (alone if "only" in asked else week), asked
    assert ask(shelf, "does the keeper work weekends?").status is weekend


@pytest.mark.parametrize(
    "line",
    [
        "Rye preferred. Experience with ovens.",
        "Bread required; rye preferred. Skills in kneading.",
        "Rye is a plus. Experience with ovens",
    ],
)
def test_a_mark_at_the_end_of_a_sentence_is_none_of_what_the_next_begins_with(
    tmp_path: Path, line: str
) -> None:
    shelf = over(postings(tmp_path, baker=role("Baker", "Mill", Requirements=f"{line}|Patience")))
    told = ask(shelf, "is rye mandatory for the baker?")
    assert told.status is Status.NO, told.text
    ahead = over(postings(tmp_path, baker=role("Baker", "Mill", Requirements="Preferred skills: rye|Bread")))
    assert ask(ahead, "is rye mandatory for the baker?").status is Status.NO


@pytest.mark.parametrize(
    "question",
    [
        "is experience in planning regattas required for the harbour pilot?",
        "does the harbour pilot need experience planning regattas?",
    ],
)
def test_a_deed_of_the_work_is_no_experience_of_it(tmp_path: Path, question: str) -> None:
    folder = postings(
        tmp_path,
        pilot=role(
            "Harbour Pilot",
            Requirements="Regatta planning experience is a plus|Planning must be done with the crew of each regatta",
        ),
    )
    answer = ask(over(folder), question)
    assert answer.status is Status.NO, answer.text
    assert [s.text for s in answer.statements] == ["Regatta planning experience is a plus"]


@pytest.mark.parametrize(
    "question", ["do they sponsor visas for the baker?", "can the baker get sponsorship?"]
)
@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("We cannot offer sponsorship for it.", Status.NO),
        (
            "This post does not meet the requirements for a Skilled Worker visa and we cannot offer sponsorship.",
            Status.NO,
        ),
        ("We are unable to offer sponsorship.", Status.NO),
        ("This role does not qualify for sponsorship.", Status.NO),
        ("Sponsorship cannot be offered.", Status.NO),
        ("The post does not attract a certificate of sponsorship.", Status.NO),
        ("We can offer sponsorship.", Status.YES),
        ("This role is eligible for sponsorship.", Status.YES),
    ],
)
def test_whether_a_visa_is_sponsored_is_told_however_it_is_said(
    tmp_path: Path, said: str, question: str, status: Status
) -> None:
    text = f"# Baker\n\n## Duties\n\n- Bake rye\n\n## Apply\n\nThrough the form. Ring Ada on 01632 960809. {said}\n"
    answer = ask(over(postings(tmp_path, baker=text)), question)
    assert answer.status is status, answer.text
    assert [s.text for s in answer.statements] == [said]


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("is python experience required for the analyst?", Status.YES, "SQL and Python"),
        ("is knowledge of excel required for the analyst?", Status.YES, "Excel"),
        ("can I apply without python experience to the analyst role?", Status.NO, "SQL and Python"),
    ],
)
def test_a_thing_demanded_by_its_name_alone_is_demanded(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    analyst = role(
        "Analyst",
        Requirements="SQL and Python|Excel",
        Nice_to_have="Experience with Python web frameworks|Knowledge of Excel macros",
    )
    answer = ask(over(postings(tmp_path, analyst=analyst)), question)
    assert answer.status is status, answer.text
    assert quote in [s.text for s in answer.statements]


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("If you are unable to cover weekends, please say so.", "do I have to work weekends?"),
        ("If you are unable to provide references, tell us.", "do I need to provide references?"),
    ],
)
def test_what_one_may_be_unable_to_do_is_not_denied(tmp_path: Path, said: str, question: str) -> None:
    folder = postings(tmp_path, baker=f"# Baker\n\n## Duties\n\n- Bake rye\n\n## More\n\n{said}\n")
    answer = ask(over(folder), question)
    assert answer.status is not Status.NO, answer.text
    assert [s.text for s in answer.statements] == [said]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("sorry, we can't at the moment.", Status.NO),
        ("unfortunately not for this post.", Status.NO),
        ("we cannot, I'm afraid.", Status.NO),
        ("at present we can't offer that.", Status.NO),
        ("alas, no.", Status.NO),
        ("we don't have any.", Status.NO),
        ("we can't wait to help.", Status.YES),
        ("no problem.", Status.YES),
        ("yes, we can.", Status.YES),
    ],
)
@pytest.mark.parametrize(
    ("label", "question"),
    [
        ("Visa sponsorship: ", "can they sponsor a visa for the glazier?"),
        ("Relocation help: ", "is there relocation help for the glazier?"),
        ("Relocation help – ", "does the glazier get relocation help?"),
    ],
)
def test_a_label_with_nothing_but_a_refusal_behind_it_is_refused(
    tmp_path: Path, label: str, question: str, said: str, status: Status
) -> None:
    text = f"# Glazier\n\n## Duties\n\n- Cut panes\n\n## Steps\n\nA letter and a talk. {label}{said}\n"
    assert ask(over(postings(tmp_path, glazier=text)), question).status is status


@pytest.mark.parametrize(
    "question",
    [
        "do you have to have been to baking school to become kiln keeper?",
        "do you have to have been to baking school as kiln keeper?",
        "would you have to go to baking school to be the kiln keeper?",
    ],
)
def test_what_somebody_has_to_have_done_is_asked_for_yes_or_no(tmp_path: Path, question: str) -> None:
    keeper = role("Kiln Keeper", Qualifications="Baking school diploma a plus but not required|Patience")
    answer = ask(over(postings(tmp_path, keeper=keeper)), question)
    assert answer.status is Status.NO, answer.text


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("You must undergo a harbour check", Status.YES),
        ("Preferred candidates will be required to undergo a harbour check before an offer", Status.YES),
        ("Applicants are required to join the harbour club or undergo a harbour check", Status.YES),
        ("You must look at the harbour check of the others", Status.ANSWERED),
        ("Some candidates may be asked to undergo a harbour check", Status.ANSWERED),
    ],
)
def test_what_one_is_required_to_undergo_is_demanded_wherever_that_stands(
    tmp_path: Path, line: str, status: Status
) -> None:
    text = f"# Keeper\n\n## Job purpose\n\n- Light the lamp.\n- {line}.\n"
    answer = ask(over(postings(tmp_path, keeper=text)), "do I need a harbour check as keeper?")
    assert answer.status is status, answer.text


def test_what_stands_in_place_of_a_letter_asks_for_none(tmp_path: Path) -> None:
    folder = postings(
        tmp_path, carver=role("Spoon Carver", How_to_apply="Send a spoon. That's the whole cover letter")
    )
    answer = ask(over(folder), "does the spoon carver need a cover letter?")
    assert answer.status is Status.ANSWERED, answer.text


@pytest.mark.parametrize(
    ("said", "question", "starts"),
    [
        # who asks mildly hears a yes of what is named as one of its kind
        (
            "Familiarity with Docker or similar tools",
            "does the bell ringer need to know docker?",
            "Yes, this or",
        ),
        (
            "Familiarity with Docker or similar tools",
            "is docker needed for the bell ringer?",
            "Yes, this or",
        ),
        ("Familiarity with Docker or similar tools", "is docker a must for the bell ringer?", "Not strictly"),
        ("Towers run by Docker or Podman", "does the bell ringer have to know docker?", "Yes, this or"),
        ("A degree or similar experience", "does the bell ringer need a degree?", "Not strictly"),
        (
            "German and English, at least one of those well",
            "must the bell ringer speak german?",
            "Not strictly",
        ),
        # a name that begins with what is asked is that thing, but no faith
        ("Skill with Ropemaster Pro and a good ear", "does the bell ringer need ropemaster?", "Yes."),
        ("You know the Ropemaster Church well", "must the bell ringer be ropemaster?", "Bell Ringer"),
        # whatever is called required at the end of an item is
        ("Commitment to learn German", "do I need to speak german already as bell ringer?", "Bell Ringer"),
        (
            "You ring. This does not mean that you need to climb all of the towers",
            "does the bell ringer have to climb all the towers?",
            "No.",
        ),
        ("We don't expect candidates to have any German", "does the bell ringer need german?", "No."),
        (
            "Competency in ropes including Knotwork",
            "does the bell ringer need to be good at knotwork?",
            "Yes.",
        ),
        ("A calm phone voice", "must the bell ringer be great on the phone?", "Yes."),
        ("Writing code for the chimes", "does the bell ringer have to code?", "Yes."),
        ("Oral presentations to visitors", "does the bell ringer have to do public speaking?", "Yes."),
        ("TS/SCI with Poly", "does the bell ringer have to take a polygraph?", "Yes."),
        ("Able to lift up to forty pounds", "does the bell ringer need to lift heavy stuff?", "Yes."),
        ("Shell scripting", "is bash scripting required for the bell ringer?", "Yes."),
    ],
)
def test_a_demand_is_told_from_its_words_however_mildly_it_is_asked(
    tmp_path: Path, said: str, question: str, starts: str
) -> None:
    ringer = role("Bell Ringer", "Example Tower", Requirements=f"{said}|Good ears")
    answer = ask(over(postings(tmp_path, ringer=ringer)), question)
    assert answer.text.startswith(starts), answer.text


@pytest.mark.parametrize(
    ("said", "question", "starts"),
    [
        ("Helps with chores such as booking travel", "does the bell ringer have to book travel?", "Yes."),
        ("Uses tools such as Docker", "does the bell ringer need docker?", "Bell Ringer"),
    ],
)
def test_an_example_of_what_is_done_is_done(tmp_path: Path, said: str, question: str, starts: str) -> None:
    ringer = role("Bell Ringer", "Example Tower", Responsibilities=f"{said}|Oils the bells")
    answer = ask(over(postings(tmp_path, ringer=ringer)), question)
    assert answer.text.startswith(starts), answer.text


def test_of_two_sentences_the_one_that_demands_a_thing_is_told(tmp_path: Path) -> None:
    prose = "We are a tower. Write to us with a link to your portfolio. A portfolio is required to be heard."
    ringer = f"---\ntitle: Bell Ringer\n---\n\n# Bell Ringer\n\n## Duties\n\n- Oils bells\n\n## About us\n\n{prose}\n"
    answer = ask(over(postings(tmp_path, ringer=ringer)), "must the bell ringer submit a portfolio?")
    assert answer.statements[0].text == "A portfolio is required to be heard.", answer.text


def test_what_is_called_required_is_so_below_benefits_too(tmp_path: Path) -> None:
    ringer = role("Bell Ringer", Benefits="Free beer|CDL with N-Tank endorsement required|A bed")
    answer = ask(over(postings(tmp_path, ringer=ringer)), "does the bell ringer need a cdl?")
    assert answer.status is Status.YES, answer.text


@pytest.mark.parametrize(
    ("sections", "question", "starts"),
    [
        (
            {"Requirements": "Fluency in Welsh", "How_to_apply": "A letter, preferably in Welsh|A picture"},
            "do i need to speak welsh as bell ringer?",
            "Yes.",
        ),
        (
            {
                "Requirements": "At least a year of related tower experience"
                "|(preferred) Familiarity with ropes for the tower"
            },
            "is tower experience needed for the bell ringer?",
            "Yes.",
        ),
        (
            {"Requirements": "Work with AWS or Azure", "Nice_to_have": "An AWS diploma of any level|A hat"},
            "do i need aws for the bell ringer job?",
            "Yes, this or",
        ),
        (
            {"Requirements": "A hat", "Nice_to_have": "Work with AWS or Azure"},
            "do i need aws for the bell ringer job?",
            "No, it is only nice to have.",
        ),
    ],
)
def test_a_wish_that_names_a_thing_again_takes_nothing_from_what_asks_for_it(
    tmp_path: Path, sections: dict[str, str], question: str, starts: str
) -> None:
    folder = postings(tmp_path, ringer=role("Bell Ringer", "Example Tower", **sections))
    answer = ask(over(folder), question)
    assert answer.text.startswith(starts), answer.text
