"""Yes and no: what is demanded, optional, missing, asked the other way round, or ruled out by something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

KEEPER = role(
    "Zoo Keeper",
    "Example Zoo",
    extra="closes: 2026-10-01",
    Requirements="At least 3 years of experience with penguins|Python for the feeding machine|A driving licence",
    Nice_to_have="Knowledge of Docker|Previous work on open source",
    Work="Fully remote from any burrow|There are no night shifts",
)
BREWER = role(
    "Brewer",
    "Example Brewery",
    Requirements="Kafka, RabbitMQ or similar for the barrels|Docker and Linux in the cellar|A driving licence"
    "|Two years with a major cloud provider (AWS, GCP, Azure)|Web frameworks (Django, Flask)"
    "|A degree in brewing. Four years of experience can substitute this requirement",
)
GARDENER = role("Gardener", "Example Park", Requirements="Terraform for the flower beds")


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("is python required for the zoo keeper?", Status.YES, "Python for the feeding machine"),
        ("is docker a must for the zoo keeper?", Status.NO, "Knowledge of Docker"),
        ("can i apply as zoo keeper without python?", Status.NO, "Python for the feeding machine"),
        ("can i become zoo keeper without docker?", Status.YES, "Knowledge of Docker"),
        ("i dont know python, can i still be a zoo keeper", Status.NO, "Python for the feeding machine"),
        ("is python optional for the zoo keeper?", Status.NO, "Python for the feeding machine"),
        ("is docker only nice to have for the zoo keeper?", Status.YES, "Knowledge of Docker"),
        ("can i leave the driving licence out as zoo keeper?", Status.NO, "A driving licence"),
        ("are 2 years enough for the zoo keeper?", Status.NO, "At least 3 years of experience with penguins"),
        (
            "are 4 years enough for the zoo keeper?",
            Status.YES,
            "At least 3 years of experience with penguins",
        ),
        ("is the zoo keeper job on-site?", Status.NO, "Fully remote from any burrow"),
        ("does the zoo keeper have night shifts?", Status.NO, "There are no night shifts"),
        ("is the zoo keeper job still open?", Status.NO, "2026-10-01"),
        ("are they still taking people as zoo keeper?", Status.NO, "2026-10-01"),
        ("is the zoo keeper job already closed?", Status.YES, "2026-10-01"),
        (
            "is the zoo keeper position over at the example zoo open for applications?",
            Status.NO,
            "2026-10-01",
        ),
        (
            "is previous open source work mandatory for the zoo keeper?",
            Status.NO,
            "Previous work on open source",
        ),
        ("is prior docker knowledge a strict requirement at example zoo?", Status.NO, "Knowledge of Docker"),
    ],
)
def test_a_verdict_follows_what_the_posting_demands(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    folder = postings(tmp_path, keeper=KEEPER, gardener=GARDENER)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert any(quote in s.citation.quote for s in answer.statements), answer.text
    assert assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        (
            "never written a line of python in my life, could i still apply as zoo keeper?",
            Status.NO,
            "Python for",
        ),
        (
            "zoo keeper job: i've never touched open source, is it mandatory?",
            Status.NO,
            "Previous work on open",
        ),
        (
            "I never did any open source so far. Would they still take me as zoo keeper?",
            Status.YES,
            "Previous",
        ),
        ("I never did any open source. Would the zoo still take me as zoo keeper?", Status.YES, "Previous"),
        ("no experience with docker, still ok for the zoo keeper?", Status.YES, "Knowledge of Docker"),
        ("i don't use python, can i be the zoo keeper", Status.NO, "Python for"),
        ("i hate penguins. could i work as zoo keeper?", Status.NO, "3 years of experience with penguins"),
        ("ich kann kein python, kann ich zoo keeper werden?", Status.NO, "Python for"),
        ("is the zoo keeper job fine for someone who doesn't do python", Status.NO, "Python for"),
        ("can someone without python become zoo keeper", Status.NO, "Python for"),
        # nobody knows whether that is good enough
        ("my python is bad, can i be the zoo keeper", Status.ANSWERED, "Python for"),
        ("i don't mind penguins, can i be the zoo keeper", Status.ANSWERED, "penguins"),
        # what the question names itself is what is asked about
        ("I have no driving licence. Is the zoo keeper job remote?", Status.YES, "Fully remote"),
        ("I never worked with penguins. Are there night shifts as zoo keeper?", Status.NO, "no night shifts"),
    ],
)
def test_what_an_asker_lacks_is_what_the_question_beside_it_is_about(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    folder = postings(tmp_path, keeper=KEEPER, gardener=GARDENER)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert quote in answer.text


STEWARD = role(
    "Steward",
    "Example Hall",
    Requirements="Good time management|Motivation",
    Nice_to_have="Two years of experience at a table|Experience managing a kitchen",
)


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("2 years a must for the steward?", Status.NO, "Two years of experience at a table"),
        ("are two years mandatory for the steward?", Status.NO, "Two years of experience at a table"),
        ("management experience mandatory for the steward?", Status.NO, "Experience managing a kitchen"),
        ("is management experience a must for the steward?", Status.NO, "Experience managing a kitchen"),
        ("time management required as steward?", Status.YES, "Good time management"),
        ("motivation needed for the steward?", Status.YES, "Motivation"),
        # the whole of a section says nothing of the thing that was named
        ("english level for the steward?", Status.NOT_STATED, ""),
        ("skills required for the steward?", Status.ANSWERED, "Motivation"),
    ],
)
def test_what_stands_before_a_demand_is_judged_and_not_the_whole_section(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, steward=STEWARD, keeper=KEEPER)), question)
    assert answer.status is status, answer.text
    assert quote in {s.citation.quote for s in answer.statements}, answer.text


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        (
            "is it ok if i know kafka and never touched rabbitmq for the brewer job?",
            Status.YES,
            "Kafka, RabbitMQ",
        ),
        ("can i be the brewer without rabbitmq if i know kafka?", Status.YES, "Kafka, RabbitMQ"),
        ("i have used linux but not docker, is that fine for the brewer?", Status.NO, "Docker and Linux"),
        ("i know rabbitmq but no linux, would i fit as brewer?", Status.NO, "Docker and Linux"),
        ("can i be the brewer without docker and linux?", Status.NO, "Docker and Linux"),
        ("only ever used azure, never AWS. is that ok for the brewer?", Status.YES, "Two years with a major"),
        ("never touched flask but i know django, is that fine for the brewer?", Status.ANSWERED, "Web"),
        ("no degree but loads of experience, any chance as brewer?", Status.YES, "A degree in brewing"),
    ],
)
def test_what_an_asker_has_stands_in_for_what_is_lacking_where_the_posting_says_or(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    folder = postings(tmp_path, brewer=BREWER, keeper=KEEPER)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert [s.text.startswith(quote) for s in answer.statements] == [True], answer.text
    assert assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "status", "lacking", "quotes"),
    [
        ("is kafka ok instead of rabbitmq for the brewer?", Status.YES, "", ["Kafka, RabbitMQ"]),
        ("is podman fine instead of docker for the brewer?", Status.NOT_MENTIONED, "podman", ["Docker"]),
        ("brewer: would seamanship do in place of linux?", Status.NOT_MENTIONED, "seamanship", ["Docker"]),
        (
            "instead of a driving licence, is a bus pass ok as brewer?",
            Status.NOT_MENTIONED,
            "bus",
            ["A driving"],
        ),
        ("is docker alright rather than kafka as brewer?", Status.ANSWERED, "", ["Kafka", "Docker"]),
        ("brewer: can i use docker instead of podman?", Status.YES, "", ["Docker"]),
        ("baker: is rye ok instead of bread?", Status.NOT_MENTIONED, "rye", ["Bread"]),
        (
            "baker: is corporate baking ok instead of ngo?",
            Status.NOT_MENTIONED,
            "corporate",
            ["Years at an NGO"],
        ),
        # the same of what it is, the one or only, or also, the other
        ("is docker a must for the brewer or just kafka?", Status.ANSWERED, "", ["Docker", "Kafka"]),
        ("brewer: is helm required or only docker?", Status.NOT_MENTIONED, "helm", ["Docker"]),
        ("brewer: is docker enough or do i need helm too?", Status.NOT_MENTIONED, "helm", ["Docker"]),
        ("is docker a must for the brewer or just a plus?", Status.YES, "", ["Docker"]),
    ],
)
def test_of_one_thing_against_another_each_is_told_by_its_own_line(
    tmp_path: Path, question: str, status: Status, lacking: str, quotes: list[str]
) -> None:
    baker = role("Bread Baker", "Example Mill", Requirements="Years at an NGO|Bread with a crust")
    folder = postings(tmp_path, brewer=BREWER, baker=baker)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert [
        s.text[: len(q)] for s, q in zip(answer.statements[-len(quotes) :], quotes, strict=True)
    ] == quotes
    if lacking:
        assert f"does not mention {lacking}" in answer.text
    assert assert_proved(answer, folder)


@pytest.mark.parametrize("question", ["is the gardener job still open?", "is the gardener position filled?"])
def test_a_posting_without_an_end_is_neither_open_nor_closed(tmp_path: Path, question: str) -> None:
    dated = GARDENER.replace("title:", "date: 2026-01-05\ntitle:") + "\nThe person filling it loves tulips.\n"
    answer = ask(over(postings(tmp_path, gardener=dated, keeper=KEEPER)), question)
    assert answer.status is Status.NOT_STATED, answer.text
    assert "deadline" in answer.text


def test_a_day_that_is_no_last_one_and_what_closes_a_posting_later_are_quoted_without_a_verdict(
    tmp_path: Path,
) -> None:
    until = "deadline: Reviews begin on 2 March 2026, open until the position is filled\ntitle:"
    folder = postings(tmp_path, gardener=GARDENER.replace("title:", until), keeper=KEEPER)
    for question in ("is the gardener job still open?", "has the gardener position been filled?"):
        answer = ask(over(folder), question)
        assert answer.status is Status.ANSWERED, answer.text
        assert "until the position is filled" in answer.text


def test_jobs_without_a_thing_are_those_that_do_not_ask_for_it(tmp_path: Path) -> None:
    folder = postings(tmp_path, keeper=KEEPER, gardener=GARDENER)
    answer = ask(over(folder), "which jobs do not need python?")
    assert answer.status is Status.LIST
    assert [r.title for r in answer.roles] == ["Gardener"]
    assert "does not mention python" in answer.text


def test_two_questions_in_one_message_are_both_answered(tmp_path: Path) -> None:
    folder = postings(tmp_path, keeper=KEEPER, gardener=GARDENER)
    answer = ask(over(folder), "what does the zoo keeper require? and what is nice to have?")
    assert answer.status is Status.ANSWERED
    assert "Python for the feeding machine" in answer.text
    assert "Knowledge of Docker" in answer.text
    assert assert_proved(answer, folder)


def test_two_questions_behind_a_role_and_a_dash_are_both_answered(tmp_path: Path) -> None:
    stoker = role("Stoker", Requirements="5 years of experience at an engine", Deadline="As soon as you can")
    folder = postings(tmp_path, stoker=stoker, gardener=GARDENER)
    answer = ask(over(folder), "stoker - how many yrs experience n by when should i apply")
    assert "5 years of experience" in answer.text
    assert "As soon as you can" in answer.text


def test_two_questions_in_spanish_are_both_answered(tmp_path: Path) -> None:
    stoker = role("Fogonero", Horario="30 horas a la semana", Salario="Dos sacos", Requisitos="Cinco palas")
    answer = ask(
        over(postings(tmp_path, stoker=stoker)), "cuántas horas trabaja el fogonero y cuánto se cobra?"
    )
    assert "30 horas" in answer.text
    assert "Dos sacos" in answer.text


def test_a_second_thing_asked_for_is_said_to_be_lacking(tmp_path: Path) -> None:
    folder = postings(tmp_path, keeper=KEEPER, gardener=GARDENER)
    answer = ask(over(folder), "requirements and benefits of the gardener")
    assert "Terraform for the flower beds" in answer.text
    assert "does not state anything about benefits" in answer.text


def test_that_a_place_is_named_does_not_say_that_one_has_to_move_there(tmp_path: Path) -> None:
    folder = postings(
        tmp_path, diver=role("Diver", Location="Offices in Bergen and Turku, work from any of them")
    )
    answer = ask(over(folder), "would I have to move to Turku for the diver job?")
    assert answer.status is Status.ANSWERED
    assert "Offices in Bergen and Turku" in answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("would i fit as zoo keeper?", Status.ANSWERED),
        ("may i decide my own perks as zoo keeper?", Status.ANSWERED),
        ("would the zoo still take me as zoo keeper?", Status.ANSWERED),
        ("could i qualify for Example Zoo?", Status.ANSWERED),
        ("are the perks of the zoo keeper generous?", Status.ANSWERED),
        ("are there perks for the zoo keeper?", Status.YES),
        ("what should not be missing from my CV as zoo keeper?", Status.ANSWERED),
    ],
)
def test_what_no_posting_says_of_the_asker_or_itself_gets_what_it_states_and_no_verdict(
    tmp_path: Path, question: str, status: Status
) -> None:
    keeper = role("Zoo Keeper", "Example Zoo", Requirements="Patience with parrots", Perks="Free peanuts")
    answer = ask(over(postings(tmp_path, keeper=keeper)), question)
    assert answer.status is status, answer.text
    assert answer.statements[0].text in {"Patience with parrots", "Free peanuts"}


CONDUCTOR = role(
    "Bandmaster",
    "Example Brass",
    Requirements="Reads a score|Leads rehearsals of the hymn",
    Nice_to_have="**Team leadership**: has guided brass players on tour|Knows Docker",
    Career_path="In time you lead the people of three bands",
)


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("is leading people a must at example brass?", Status.NO, "Team leadership: has guided"),
        ("must i have led a team before to be the bandmaster?", Status.NO, "Team leadership: has guided"),
        (
            "do i need to have managed people for the bandmaster job?",
            Status.NO,
            "Team leadership: has guided",
        ),
        ("does the zoo keeper have to lead people?", Status.NOT_MENTIONED, ""),
        ("must i have led a team before to be the zoo keeper?", Status.NOT_MENTIONED, ""),
    ],
)
def test_leading_people_is_told_by_what_is_called_so_and_by_no_other_leading(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, band=CONDUCTOR, keeper=KEEPER)), question)
    assert answer.status is status, answer.text
    assert all(s.text.startswith(quote) for s in answer.statements), answer.text


@pytest.mark.parametrize("thing", ["a startup background", "startup experience"])
def test_what_is_only_offered_or_told_of_the_employer_is_no_demand(tmp_path: Path, thing: str) -> None:
    glazier = role(
        "Glazier",
        "Example Panes",
        About_us="Example Panes is a background screening company",
        Requirements="Two years with glass",
        Benefits="A fun startup environment",
    )
    answer = ask(over(postings(tmp_path, glazier=glazier, keeper=KEEPER)), f"does the glazier need {thing}")
    assert answer.status is Status.ANSWERED, answer.text


def test_of_two_things_the_one_before_job_only_says_which_job_is_meant(tmp_path: Path) -> None:
    warden = role("Warden", Requirements="Red team experience|Docker is a plus")
    answer = ask(
        over(postings(tmp_path, warden=warden, brewer=BREWER)), "is docker required for the red team job?"
    )
    assert (answer.status, [r.posting for r in answer.roles]) == (Status.NO, ["warden.md"]), answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need all of the skills to be a cooper", Status.NO),
        ("will i be rejected as cooper if i don't meet every requirement?", Status.NO),
        ("can i apply as cooper without meeting all the requirements?", Status.YES),
        ("should i bother to apply as cooper if i lack half the skills", Status.YES),
        # the zoo says nothing of the kind
        ("do i need all of the skills to be a zoo keeper", Status.ANSWERED),
    ],
)
def test_whether_all_of_it_must_be_met_is_told_by_what_spares_some(
    tmp_path: Path, question: str, status: Status
) -> None:
    cooper = role(
        "Cooper", Requirements="Oak|Iron", About_you="Apply even if you don't have all these skills"
    )
    answer = ask(over(postings(tmp_path, cooper=cooper, keeper=KEEPER)), question)
    assert answer.status is status, answer.text
    told = "Apply even if" if "cooper" in question else "penguins"
    assert told in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("never worked in admin before, could i still get the clerk job?", Status.YES),
        ("do i need experience for the clerk job?", Status.NO),
        ("can someone without experience become clerk?", Status.YES),
        # what is said of one duty is said of that alone
        ("never worked in admin before, could i still get the page job?", Status.NOT_MENTIONED),
        ("i never used python, could i still be the clerk?", Status.NO),
    ],
)
def test_who_has_done_nothing_of_the_kind_is_told_by_what_is_said_of_people_without_experience(
    tmp_path: Path, question: str, status: Status
) -> None:
    clerk = role("Clerk", About_you="A tidy desk; we are open to someone without experience|Solid Python")
    page = role("Page", Tasks="Mend the bells (no experience needed)", Requirements="Good legs")
    answer = ask(over(postings(tmp_path, clerk=clerk, page=page)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("line", "question", "status"),
    [
        # one "not" more, a refusal, a question, or the next sentence: whoever asks judges
        (
            "Letters that do not meet all of the criteria will not be read",
            "must i meet all criteria as clerk?",
            Status.ANSWERED,
        ),
        (
            "If you do not have every skill, do not apply",
            "can i apply as clerk without all skills?",
            Status.ANSWERED,
        ),
        ("Do not write if not all of these are yours", "do i need all skills as clerk?", Status.ANSWERED),
        (
            "You need not have every skill. Unfortunately, all of us had",
            "do i need all skills as clerk?",
            Status.ANSWERED,
        ),
        ("We can't take people without experience", "do i need experience as clerk?", Status.ANSWERED),
        ("Applicants without experience are rejected", "do i need experience as clerk?", Status.ANSWERED),
        ("Not fit for someone with no experience", "never done it, can i apply as clerk?", Status.ANSWERED),
        ("Are you someone new to the field?", "do i need experience as clerk?", Status.ANSWERED),
        # one that sets at ease turns nothing about, and each phrase of the vocabulary is found
        ("Don't worry if you do not have every skill", "do i need all skills as clerk?", Status.NO),
        ("Nicht jeden Punkt musst du erfüllen", "do i need all skills as clerk?", Status.NO),
        ("Candidates new to the field are welcome", "never done it, can i apply as clerk?", Status.YES),
        ("Auch ohne Berufserfahrung", "do i need experience as clerk?", Status.NO),
    ],
)
def test_what_spares_an_applicant_something_gives_no_verdict_where_it_may_say_the_contrary(
    tmp_path: Path, line: str, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, clerk=role("Clerk", Requirements=line))), question)
    assert answer.status is status, answer.text
    assert line in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("do i need experience for the tram driver job?", "4+ years as a driver"),
        ("is experience required for the tram driver?", "4+ years as a driver"),
        ("i never drove a tram. do i need experience to become tram driver?", "4+ years as a driver"),
        ("i never swept a tram. is experience needed for the tram cleaner?", "No prior experience required"),
        ("i never drove with python. do i need it as tram driver?", "Python experience (preferred)"),
    ],
)
def test_whether_experience_is_needed_is_told_by_all_that_stands_there_and_by_no_wish_for_some_kind_of_it(
    tmp_path: Path, question: str, told: str
) -> None:
    experience = "4+ years as a driver|Experience with brakes|Python experience (preferred)"
    driver = role("Tram Driver", Experience=experience, We_offer="A tram")
    cleaner = role("Tram Cleaner", Experience="No prior experience required", We_offer="A swept tram")
    answer = ask(over(postings(tmp_path, driver=driver, cleaner=cleaner)), question)
    assert answer.status is (Status.YES if "4+" in told else Status.NO), answer.text
    assert answer.statements[0].text == told


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is there mud in the bear keeper job?", Status.YES),
        ("must the bear keeper lift forty kilos?", Status.YES),
        ("does the bear keeper handle eels?", Status.YES),
        ("can I be bear keeper without lifting forty kilos?", Status.NO),
        ("can I work from home as a bear keeper?", Status.NO),
        ("do you sponsor visas for the bear keeper?", Status.NO),
        ("does the bear keeper drive lorries?", Status.NO),
        ("does the bear keeper bake cakes?", Status.NO),
    ],
)
def test_what_a_reader_for_whom_a_role_is_not_cannot_do_is_to_be_done_in_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    keeper = (
        "# Bear Keeper\n\n## Your tasks\n\n- Feed the bears\n\n## This job is not for you if you\n\n"
        "- don't like mud\n- are afraid of eels\n- want to work from home\n- cannot lift forty kilos\n"
        "- need visa sponsorship\n\n## What you won't do\n\n- No baking of cakes\n- Drive lorries\n"
    )
    assert ask(over(postings(tmp_path, keeper=keeper)), question).status is status


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("can I email my CV for the baker job?", Status.NO),
        ("will emailed CVs be considered for the baker?", Status.NO),
        ("are late applications accepted for the baker?", Status.NO),
        ("does the baker have to send a CV?", Status.YES),
        ("is a letter wanted from the baker?", Status.YES),
    ],
)
def test_of_a_thing_named_twice_the_part_counts_that_says_what_is_asked_of_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = "Send the form with your CV and a letter; emailed CVs will not be considered.|Late applications will be ignored"
    shelf = over(postings(tmp_path, baker=role("Baker", "Example Mill", How_to_apply=text)))
    assert ask(shelf, question).status is status


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the cleaner work with guests directly?", Status.NO),
        ("is there guest contact for the cleaner?", Status.NO),
        ("does the cleaner clean guest rooms?", Status.YES),
    ],
)
def test_of_a_thing_named_twice_in_one_part_the_place_beside_what_is_asked_counts(
    tmp_path: Path, question: str, status: Status
) -> None:
    cleaner = role("Hotel Cleaner", "Example Inn", Tasks="Clean the guest rooms without direct guest contact")
    assert ask(over(postings(tmp_path, cleaner=cleaner)), question).status is status


def test_a_thing_turned_down_without_another_is_not_turned_down_itself(tmp_path: Path) -> None:
    text = "Applications without a letter will be rejected"
    shelf = over(postings(tmp_path, baker=role("Baker", "Example Mill", How_to_apply=text)))
    assert ask(shelf, "does the baker need a letter?").status is Status.YES


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the hen keeper need a van?", Status.YES),
        ("is training required to be hen keeper?", Status.YES),
        ("must the hen keeper have a ladder?", Status.ANSWERED),
        ("does the hen keeper need a dog?", Status.ANSWERED),
    ],
)
def test_what_running_text_says_that_the_job_requires_is_demanded(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = (
        "# Hen Keeper\n\nKeep hens. This role requires a van, and is best suited to people who love hens. "
        "The job will require some formal training. We have a ladder for high coops. "
        "The role requires friends of ours who walk a dog.\n\n## Tasks\n\n* Feed hens\n"
    )
    answer = ask(over(postings(tmp_path, keeper=text)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the baker work weekends?", Status.NO),
        ("does the baker get weekends off?", Status.YES),
        ("can I still apply as baker?", Status.ANSWERED),
    ],
)
def test_weekends_off_are_no_work_on_them_and_a_day_in_running_text_tells_until_when(
    tmp_path: Path, question: str, status: Status
) -> None:
    baker = role("Baker", "Example Mill", Details="Weekends off|Applications close on 3 May 2027")
    answer = ask(over(postings(tmp_path, baker=baker)), question)
    assert answer.status is status
    assert answer.statements[0].text


COOPER = role(
    "Cooper",
    "Example Casks",
    Duties="Train colleagues from tech and sales|Clean casks together with the foreman|Bend staves|You never ride alone"
    "|Report to the foreman on site",
    Requirements="Rust removal is a plus|Glue at level two|A degree or an apprenticeship|Over 18s only|Vans over 21 tons are ours",
    What_we_stand_for="Safety all day.",
    Terms="Maternity cover, 12 months|Volunteer role|The dog has to stay at home",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is rust removal a plus or a must for the cooper?", Status.ANSWERED),
        ("is glue optional or mandatory for the cooper?", Status.ANSWERED),
        ("is rust removal a plus for the cooper?", Status.YES),
        ("must one come from tech for the cooper?", Status.ANSWERED),
        ("must the cooper train colleagues?", Status.YES),
        ("does the cooper clean casks alone?", Status.ANSWERED),
        ("does the cooper clean casks?", Status.YES),
        ("does the cooper ride alone?", Status.NO),
        ("cooper: degree yes/no?", Status.NO),
        ("cooper: degree y/n", Status.NO),
        ("must the cooper be an adult?", Status.YES),
        ("must the cooper be 21?", Status.NO),
        ("does the cooper stand all day?", Status.NOT_MENTIONED),
        ("is the cooper job permanent?", Status.NO),
        ("is the cooper job temporary?", Status.YES),
        ("is the cooper paid?", Status.NO),
        ("can I bring my dog as cooper?", Status.NO),
        ("could the cooper turn into a foreman?", Status.NOT_STATED),
    ],
)
def test_a_verdict_is_of_what_is_asked_and_not_of_a_word_of_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, cooper=COOPER)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("can you help with a visa for the keeper?", Status.NO),
        ("would you help me with relocation as keeper?", Status.YES),
        ("could you help me with the duties of the keeper?", Status.ANSWERED),
    ],
)
def test_whether_the_employer_helps_with_what_brings_one_there_is_no_polite_request(
    tmp_path: Path, question: str, status: Status
) -> None:
    keeper = role(
        "Keeper",
        "Example Zoo",
        Responsibilities="Feed the seals|Clean the pool",
        Benefits="Relocation package|Free fish",
        Eligibility="We cannot provide visa assistance for this position",
    )
    answer = ask(over(postings(tmp_path, keeper=keeper)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is a hay allergy ok for the stable hand?", Status.NO),
        ("can i be a stable hand with a hay allergy?", Status.NO),
        ("can i have a criminal record as stable hand?", Status.NO),
        ("can i be a stable hand with a degree?", Status.YES),
        ("can i be a stable hand with a driving licence?", Status.YES),
        ("can i be a stable hand with a tattoo?", Status.YES),
        ("is no hay allergy ok for the stable hand?", Status.ANSWERED),
    ],
)
def test_who_has_what_is_not_wanted_gets_no_yes_and_who_has_what_is_spared_does(
    tmp_path: Path, question: str, status: Status
) -> None:
    wanted = (
        "No hay allergy|You must have no criminal record|No degree|No driving licence|A tattoo is not a must"
    )
    answer = ask(over(postings(tmp_path, hand=role("Stable Hand", Requirements=wanted))), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("We don't mind if you are a new or recent graduate.", Status.YES),
        ("This is not a role for new or recent graduates.", Status.NO),
    ],
)
def test_who_is_new_or_recent_is_one_and_no_choice_of_two(tmp_path: Path, said: str, status: Status) -> None:
    text = f"# Farrier\n\n## Duties\n\n- Shoe horses\n\n## What you bring\n\nA steady hand. {said}\n\n## Pay\n\n£28,000 for a new graduate.\n"
    answer = ask(over(postings(tmp_path, farrier=text)), "can new grads apply for the farrier role?")
    assert answer.status is status, answer.text
    assert answer.statements[0].text == said


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("can i bring my family as dredger cook?", Status.NO),
        ("is the dredger cook allowed pets?", Status.NO),
        ("is smoking allowed for the dredger cook?", Status.NO),
        ("does the dredger cook get laundry?", Status.YES),
        ("does the dredger cook have shifts?", Status.YES),
    ],
)
@pytest.mark.parametrize("form", ["- {}: {}", "<tr><td>{}</td><td>{}</td></tr>"])
def test_what_a_label_names_is_denied_where_its_value_is_but_that_it_is_not(
    tmp_path: Path, question: str, status: Status, form: str
) -> None:
    terms = {
        "Family": "non-family ship",
        "Pets": "no pets",
        "Smoking": "non-smoking cabins",
        "Laundry": "laundry done weekly",
        "Shifts": "no night shifts, day shifts only",
    }
    lines = "\n".join(form.format(*term) for term in terms.items())
    lines = f"<table>\n{lines}\n</table>" if "<" in form else lines
    text = f"# Dredger Cook\n\n## Duties\n\n- Boil eggs\n\n## Conditions\n\n{lines}\n"
    answer = ask(over(postings(tmp_path, cook=text)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("said", "question", "status"),
    [
        ("Programming is not needed", "does one have to be able to code for the beekeeper job?", Status.NO),
        (
            "Knows ovens, without having to code",
            "does one have to be able to code for the beekeeper job?",
            Status.NO,
        ),
        ("No programming skills required", "must the beekeeper know how to code?", Status.NO),
        ("Some programming", "do i need coding experience for the beekeeper job?", Status.YES),
        ("You don't have to be a programmer", "must the beekeeper be able to code?", Status.NO),
        ("Keeps to the dress code", "does the beekeeper have to be able to code?", Status.NOT_MENTIONED),
        (
            "Coding of the hives by colour",
            "does the beekeeper need programming skills?",
            Status.NOT_MENTIONED,
        ),
    ],
)
def test_whoever_is_able_to_code_can_program(
    tmp_path: Path, said: str, question: str, status: Status
) -> None:
    text = f"# Beekeeper\n\n## Duties\n\n- Feed bees\n\n## What you need\n\n- A veil\n- {said}\n"
    answer = ask(over(postings(tmp_path, beekeeper=text)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the keeper expected to do roof work?", Status.NO),
        ("does the keeper do carpentry?", Status.NO),
        ("does the keeper do painting?", Status.NO),
        ("does the keeper row?", Status.YES),
        ("does the keeper swim?", Status.YES),
        ("does the keeper drive forklifts?", Status.YES),
    ],
)
def test_a_denial_reaches_each_of_several_with_or_ahead_of_the_last(
    tmp_path: Path, question: str, status: Status
) -> None:
    tasks = (
        "The keeper will not be expected to perform painting, carpentry, or roof work, but keeps the tools in order",
        "You need not cook but row",
        "You need not cook, but you swim, dive, or fish",
        "This is not a desk job, you will climb ladders, drive forklifts, or weld steel",
    )
    keeper = role("Keeper", Tasks="|".join(tasks))
    answer = ask(over(postings(tmp_path, keeper=keeper)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        # a thing that has its name from what is not there is asked about as any other
        ("are zero knowledge proofs a must for the seal keeper?", Status.NO),
        ("can i be a seal keeper with zero knowledge of docker?", Status.YES),
        # and a question that leaves out who needs a thing
        ("need sourdough experience to be seal keeper?", Status.NO),
    ],
)
def test_a_name_that_denies_is_no_denial_and_need_asks_whether_one_must(
    tmp_path: Path, question: str, status: Status
) -> None:
    keeper = role(
        "Seal Keeper",
        Requirements="Wax in four colours|No prior sourdough experience is necessary",
        Nice_to_have="Understanding of zero-knowledge proofs|Docker",
    )
    assert ask(over(postings(tmp_path, keeper=keeper)), question).status is status


def test_what_somebody_else_needs_is_demanded_of_nobody(tmp_path: Path) -> None:
    nurse = role(
        "Ward Nurse",
        Responsibilities="See if anyone on the ward needs a blanket|Book a porter (if available)",
    )
    answer = ask(over(postings(tmp_path, nurse=nurse)), "does the ward nurse see if anyone needs a blanket?")
    assert answer.status is Status.YES


def test_a_bonus_below_a_demand_takes_nothing_from_what_that_asks_for(tmp_path: Path) -> None:
    text = (
        "# Glazier\n\n## Requirements\n\n- Knowledge and passion for docker internals\n"
        "    - Bonus: Experience with Docker on boats\n- Steady hands\n"
    )
    (tmp_path / "glazier.md").write_text(text, "utf-8")
    answer = ask(over(tmp_path), "is docker needed for the glazier?")
    assert answer.status is Status.ANSWERED
    assert "Knowledge and passion" in answer.text


HERD = {
    "goat": role("Goat Herder", Terms="£24,000 with no separate shift allowance. You work 12-hour shifts"),
    "geese": role("Goose Herder", Terms="£22,000 and a shift premium of 12 %"),
    "sheep": role("Sheep Herder", Terms="You work in shifts"),
}


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the goat herder get the shift allowance too?", Status.NO),
        ("is there a shift allowance for the goose herder?", Status.YES),
        ("does the sheep herder get a shift allowance?", Status.NOT_MENTIONED),
    ],
)
def test_an_allowance_for_shifts_is_none_where_but_shifts_are_told(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, **HERD)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "could you check if french is required for the ward nurse?",
        "can you check if a degree is needed for the ward nurse?",
        "do you know whether someone needs a degree for the ward nurse?",
    ],
)
def test_who_asks_politely_what_is_needed_asks_whether_it_is_demanded(tmp_path: Path, question: str) -> None:
    nurse = role(
        "Ward Nurse", Requirements="French|A degree in nursing", Tasks="See if anyone needs a blanket"
    )
    assert ask(over(postings(tmp_path, nurse=nurse)), question).status is Status.YES


def test_what_the_role_has_to_see_others_need_is_its_task(tmp_path: Path) -> None:
    nurse = role(
        "Ward Nurse", Requirements="Latin", Tasks="See if anyone on the ward needs a blanket|Book a porter"
    )
    question = "does the ward nurse have to see if anyone needs a blanket?"
    assert ask(over(postings(tmp_path, nurse=nurse)), question).status is Status.YES
