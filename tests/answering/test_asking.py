"""Ways of asking: what is meant by words that could mean several things."""

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
    Team="Six keepers and a vet",
    Team_values="Patience: a tortoise is never hurried",
    Soft_skills="Calm in front of lions",
    Working_hours="From six to two on every day but Monday",
    Offices="A hut behind the aviary",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("which people skills does the zoo keeper need?", "Calm in front of lions"),
        ("what team values do the zoo keepers at example zoo have?", "Patience: a tortoise is never hurried"),
        ("which office hours does the zoo keeper have?", "From six to two on every day but Monday"),
    ],
)
def test_of_two_nouns_side_by_side_the_last_is_what_is_asked_for(
    tmp_path: Path, question: str, quote: str
) -> None:
    folder = postings(tmp_path, keeper=KEEPER)
    answer = ask(over(folder), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [s.text for s in answer.statements] == [quote], answer.text
    assert assert_proved(answer, folder)


BAKER = role(
    "Baker",
    "Example Mill",
    Responsibilities="Get the bread done before dawn",
    Nice_to_have="Knows rye",
    The_first_90_days="Learn to light the three ovens",
    Perks="Goodies from the shop window",
    Salary="Paid by the loaf",
    Team="Two bakers and a cat",
    Interview_process="A morning at the ovens",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        # words of several phrases of one facet count together
        (
            "what does example mill expect me to get done in my first three months?",
            "Learn to light the three ovens",
        ),
        # a turn of phrase names pluses only where no noun names another thing
        ("baker at example mill: any goodies or extras on top?", "Goodies from the shop window"),
        ("which additional perks does the baker get?", "Goodies from the shop window"),
        ("what would be good for the baker job on top of the basics?", "Knows rye"),
        # days and positions are filled
        ("how would the baker at example mill fill their days?", "Get the bread done before dawn"),
        # a condition asks nothing
        ("what's the salary of the baker if i get the job", "Paid by the loaf"),
        (
            "if i join example mill as baker, what am i going to be busy with",
            "Get the bread done before dawn",
        ),
        ("i'd like to apply as baker, what's the salary?", "Paid by the loaf"),
        ("how does the interview go if i apply as baker", "A morning at the ovens"),
        ("hoping to find out the salary of the baker", "Paid by the loaf"),
        (
            "i have kids, so i'd like to understand the perks at example mill (salary, team, hours and so on)",
            "Goodies from the shop window",
        ),
        ("what are the duties of the baker (docker, salary, team)?", "Get the bread done before dawn"),
        ("how does example mill pick people, i mean from cv to offer", "A morning at the ovens"),
        ("at the interview of example mill, what will happen with the baker", "A morning at the ovens"),
        (
            "i know the baker ad is in Dutch, no worries, just show me the perks",
            "Goodies from the shop window",
        ),
        ("the baker speaks french i think. just tell me the salary requirements", "Paid by the loaf"),
        ("forget the salary part, what are the perks of the baker?", "Goodies from the shop window"),
        ("never mind the interviews, what would the baker do?", "Get the bread done before dawn"),
        ("apart from the perks, what does the baker earn?", "Paid by the loaf"),
        ("who is in the baker's team, not the salary", "Two bakers and a cat"),
        ("which perks does the baker get on top of the salary?", "Goodies from the shop window"),
        ("i tick none of the perks, but what does the baker earn", "Paid by the loaf"),
        ("my salary now is poor, so what are the perks of the baker?", "Goodies from the shop window"),
        ("what are the extras Example Mill lists for the baker", "Knows rye"),
        ("interview-wise, which team perks does the baker have?", "A morning at the ovens"),
    ],
)
def test_what_is_asked_is_told_from_what_is_said_beside_it(tmp_path: Path, question: str, quote: str) -> None:
    folder = postings(tmp_path, keeper=KEEPER, baker=BAKER)
    answer = ask(over(folder), question)
    assert quote in {s.text for s in answer.statements}, answer.text
    assert len(answer.statements) == 1, answer.text
    assert assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        (
            "example zoo or example mill, who comes with a salary",
            ["", "Paid by the loaf"],
        ),
        (
            "the zoo keeper and the baker: what's the team like?",
            ["Six keepers and a vet", "Two bakers and a cat"],
        ),
        (
            "what are the team sizes of baker and zoo keeper",
            ["Two bakers and a cat", "Six keepers and a vet"],
        ),
        ("salary at example mill and at example zoo", ["Paid by the loaf", ""]),
        (
            "zoo keeper or lead baker, who has the longer hours?",
            ["From six to two on every day but Monday", ""],
        ),
    ],
)
def test_two_roles_named_side_by_side_are_compared(tmp_path: Path, question: str, quotes: list[str]) -> None:
    lead = BAKER.replace("title: Baker", "title: Lead Baker")
    folder = postings(tmp_path, keeper=KEEPER, baker=lead if "lead" in question else BAKER)
    answer = ask(over(folder), question)
    assert answer.status is Status.COMPARISON, answer.text
    assert [s.text for s in answer.statements] == quotes, answer.text
    assert assert_proved(answer, folder)


COOK = role(
    "Cook",
    "Example Inn",
    Duties="Stir the soup|Keep Mongo running below the stairs|Tidy the database of recipes",
    Skills="Some Python at the till|You go and fetch the milk",
    Tools="Prometheus for the ovens",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("which databases does the cook at example inn use?", "Keep Mongo running below the stairs"),
        ("what kind of db is kept at example inn?", "Keep Mongo running below the stairs"),
        ("what monitoring does the cook use?", "Prometheus for the ovens"),
        ("which programming languages does the cook need?", "Some Python at the till"),
        ("any coding languages at example inn?", "Some Python at the till"),
    ],
)
def test_a_question_for_kinds_of_a_thing_is_answered_with_those_named(
    tmp_path: Path, question: str, quote: str
) -> None:
    folder = postings(tmp_path, cook=COOK, keeper=KEEPER)
    answer = ask(over(folder), question)
    assert quote in {s.text for s in answer.statements}, answer.text
    assert "Stir the soup" not in answer.text
    assert "fetch the milk" not in answer.text
    assert assert_proved(answer, folder)


@pytest.mark.parametrize(
    "question", ["what's the office city of the cook?", "in which city is the cook's inn"]
)
def test_what_is_based_on_a_thing_has_no_place(tmp_path: Path, question: str) -> None:
    cook = role("Cook", "Example Inn", Duties="Run our soup-based services in the best way")
    answer = ask(over(postings(tmp_path, cook=cook, keeper=KEEPER)), question)
    assert answer.status is Status.NOT_STATED, answer.text


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("what's planned for my first month as cook?", {"Peel onions"}),
        ("what happens in week 6 of the cook job?", {"Make sauces"}),
        ("the second month as cook, what's on?", {"Make sauces"}),
        ("what will the cook do in the first 60 days?", {"Peel onions", "Make sauces"}),
        ("what is the 90-day plan of the cook?", {"Peel onions", "Make sauces", "Run the kitchen"}),
        ("what happens in the second year of the cook?", {"Peel onions", "Make sauces", "Run the kitchen"}),
    ],
)
def test_of_a_plan_by_weeks_the_time_asked_about_is_shown(
    tmp_path: Path, question: str, shown: set[str]
) -> None:
    plan = "\n## 90-Day Plan\n\n### Week 1-4\n- Peel onions\n\n### Week 5-8\n- Make sauces\n\n### Week 9-13\n- Run the kitchen\n"
    folder = postings(tmp_path, cook=COOK + plan, keeper=KEEPER)
    answer = ask(over(folder), question)
    assert {s.text for s in answer.statements} == shown, answer.text
    assert assert_proved(answer, folder)


CLERK = """OFFICE CLERK

Contract: 12 months

Your tasks:
- Sort the letters
- You work from home on two days a week
- You are on call every second weekend
- Set up hybrid cloud storage

Questions? Call Ms Example or write to her.

Salary: 30,000 EUR a year
"""


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("how many hours a week does the office clerk work?", Status.NOT_STATED, "working hours"),
        ("hours per week of the office clerk?", Status.NOT_STATED, "working hours"),
        ("can the office clerk do it from home?", Status.YES, "from home on two days"),
        ("is the office clerk job remote?", Status.YES, "from home on two days"),
        ("which job has the highest salary?", Status.LIST, "30,000 EUR a year"),
        ("is the office clerk job hybrid?", Status.YES, "from home on two days"),
        ("does the office clerk need hybrid cloud?", Status.YES, "Set up hybrid cloud storage"),
        ("who is the contact for the office clerk?", Status.ANSWERED, "Call Ms Example"),
        ("who is the contact person for the office clerk?", Status.ANSWERED, "Call Ms Example"),
        ("who can i call about the office clerk job?", Status.ANSWERED, "Call Ms Example"),
        ("remote jobs?", Status.LIST, "One posting mentions remote"),
        ("on-call?", Status.LIST, "every second weekend"),
        ("which jobs have on-call?", Status.LIST, "One posting mentions on-call"),
        ("what's the newest posting?", Status.LIST, "2026-10-01"),
        ("what does the office clerk do?", Status.ANSWERED, "Sort the letters"),
    ],
)
def test_what_a_plain_text_says_is_found_by_what_is_counted_or_ranked(
    tmp_path: Path, question: str, status: Status, said: str
) -> None:
    dated = BAKER.replace("title:", "date: 2026-10-01\ntitle:")
    folder = postings(tmp_path, baker=dated, keeper=KEEPER)
    (folder / "a17.txt").write_text(CLERK, encoding="utf-8")
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert said in answer.text
    assert assert_proved(answer, folder)


@pytest.mark.parametrize("asked", ["remote?", "hybrid?", "home office"])
def test_a_word_within_a_phrase_of_another_meaning_states_no_facet(tmp_path: Path, asked: str) -> None:
    skills = "Machines: you know a hybrid cloud|You log in to remote servers|You look after remote daemons"
    folder = postings(tmp_path, tuner=role("Organ Tuner", "Example Pipes", Skills=skills))
    assert ask(over(folder), f"organ tuner {asked}").status in {Status.NOT_STATED, Status.NOT_MENTIONED}


PLAN = role(
    "Bell Ringer",
    "Example Tower",
    Hiring_process="A call about your resume|A trial at the ropes with the sexton|Tea with the bishop",
    What_you_will_do="Climb the stairs and meet the bishop",
    What_you_will_own="Oil every rope",
)


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("at which stage of the process would the bell ringer meet the bishop?", ["Tea with the bishop"]),
        ("which round has ropes for the bell ringer?", ["A trial at the ropes with the sexton"]),
        (
            "which stages does the process have for the bell ringer?",
            ["A call about your resume", "A trial at the ropes with the sexton", "Tea with the bishop"],
        ),
        ("what does the bell ringer have ownership of?", ["Oil every rope"]),
        (
            "what are the tasks of the bell ringer?",
            ["Climb the stairs and meet the bishop", "Oil every rope"],
        ),
    ],
)
def test_one_of_several_stages_or_headings_is_the_one_that_holds_what_is_said(
    tmp_path_factory: pytest.TempPathFactory, question: str, quotes: list[str]
) -> None:
    answer = ask(over(postings(tmp_path_factory.mktemp("tower"), ringer=PLAN)), question)
    assert [s.text for s in answer.statements] == quotes, answer.text


@pytest.mark.parametrize(
    "said",
    [
        "Your hours are flexible, and the lions come first",
        "Hours are always flexible",
        "You set your own schedule once you know the lions",
        "Du kannst dir die Arbeitszeiten selbst einteilen",
    ],
)
def test_hours_are_told_wherever_they_are_spoken_of(tmp_path: Path, said: str) -> None:
    trainer = role("Lion Trainer", Profile=f"You work in the ring|{said}", Benefits="Three lions")
    answer = ask(
        over(postings(tmp_path, trainer=trainer)), "how do the working hours work for the lion trainer?"
    )
    assert [s.text for s in answer.statements] == [said], answer.text


@pytest.mark.parametrize("words", ["Go ", "5 ", "3 years "])
def test_a_posting_that_repeats_itself_without_end_is_answered_like_any_other(
    tmp_path: Path, words: str
) -> None:
    """What looks at a whole item again for each word of it would take minutes."""
    bait = over(postings(tmp_path, stoker=role("Stoker", Requirements=words * 10_000)))
    for question in ("is go required for the stoker?", "does the stoker need 5 things, and 3 years?"):
        assert ask(bait, question).text


@pytest.mark.parametrize(
    "text",
    [
        "who. writes? the cook. of? it",
        "what is. it? no. for? the",
        "what does the keeper at \u200b\ufe0f\u20e3 need? at \U000e0001",
    ],
)
def test_a_turn_of_phrase_torn_between_sentences_asks_nothing_and_raises_nothing(
    tmp_path: Path, text: str
) -> None:
    assert ask(over(postings(tmp_path, keeper=KEEPER)), text).text


def test_that_the_asker_is_interested_is_nothing_to_be_found(tmp_path: Path) -> None:
    text = "# デザイナー\n\n## 要件\n\n- 色に興味がある\n- 絵が描ける\n"
    answer = ask(over(postings(tmp_path, designer=text)), "デザイナーに興味があります。給料は？")
    assert answer.status is Status.NOT_STATED, answer.text


POTTER = role(
    "Potter",
    "Example Kiln",
    Requirements="Kafka or RabbitMQ for the kiln",
    Responsibilities="Throw, glaze and fire jugs",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("kafka or rabbitmq at example kiln", "Kafka or RabbitMQ for the kiln"),
        ("glaze or paint for the potter", "Throw, glaze and fire jugs"),
        ("as potter do i still fire jugs myself", "Throw, glaze and fire jugs"),
        ("as a potter will i also glaze", "Throw, glaze and fire jugs"),
        ("kafka or rabbitmq for the new shop", ""),
        ("tea or coffee with the potter", ""),
        ("as a potter i think we should fire less", ""),
        ("as promised i moved the jugs", ""),
    ],
)
def test_a_choice_for_a_role_and_what_one_does_who_has_it_ask_without_a_mark(
    tmp_path: Path, question: str, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, potter=POTTER, keeper=KEEPER)), question)
    assert [s.text for s in answer.statements[:1]] == [quote] * bool(quote), answer.text
    assert (answer.status is Status.OFF_TOPIC) is (not quote)


def test_a_role_is_named_by_a_word_of_its_file_written_without_spaces(tmp_path: Path) -> None:
    folder = postings(tmp_path, QRVSMasterPotter=role("Master Potter", Salary="4 jugs"), keeper=KEEPER)
    assert "4 jugs" in ask(over(folder), "qrvs master potter salary").text


def test_as_many_roles_of_a_kind_as_are_counted_are_all_meant(tmp_path: Path) -> None:
    painter = role("Glaze Painter", Requirements="A calm hand")
    hand = role("Sr. Kiln Engineer (Glaze)", Requirements="Twenty years at the wheel")
    assistant = over(postings(tmp_path, painter=painter, hand=hand, keeper=KEEPER))
    for question in ("what is required for the two glaze roles?", "requirements of both glaze jobs"):
        told = {s.text for s in ask(assistant, question).statements}
        assert told == {"A calm hand", "Twenty years at the wheel"}


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("how big is the zoo keeper team / which office hours are there", ["Six keepers", "From six to two"]),
        (
            "how big is the zoo keeper's team and are lions included",
            ["Six keepers", "Calm in front of lions"],
        ),
    ],
)
def test_a_second_question_behind_a_stroke_or_of_a_thing_is_answered_too(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, keeper=KEEPER)), question)
    told = " | ".join(s.text for s in answer.statements)
    assert [quote in told for quote in quotes] == [True] * len(quotes), answer.text


def test_what_is_paid_or_voluntary_and_one_option_of_several_are_quoted_without_a_verdict(
    tmp_path: Path,
) -> None:
    text = "\n# Weaver\n\nA paid job or volunteer opportunity.\n\n## Pay\n\n### Option 2: Volunteer\n\n* Unpaid but warm\n"
    folder = postings(tmp_path, weaver=text, keeper=KEEPER)
    for question, quote in (
        ("is the weaver job paid?", "A paid job"),
        ("is the weaver job unpaid?", "Unpaid"),
    ):
        answer = ask(over(folder), question)
        assert answer.status is Status.ANSWERED, answer.text
        assert answer.statements[0].text.startswith(quote), answer.text


def test_what_the_posting_says_of_pay_comes_before_what_the_applicant_is_asked(tmp_path: Path) -> None:
    track = "Which track do you choose: paid internship or volunteer?"
    text = role("Piper", Engagement="Paid internship: 20 hours a week|Volunteer: 5 hours", How_to_apply=track)
    answer = ask(over(postings(tmp_path, piper=text, keeper=KEEPER)), "is the piper paid?")
    assert answer.status is not Status.NO
    assert answer.statements[0].text.startswith("Paid internship"), answer.text


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        (
            "what are the first year goals of the miller?",
            ["Within the first 6-12 months", "Mend the wheel"],
        ),
        ("what does the miller pay?", ["We offer a great salary"]),
    ],
)
def test_what_a_sentence_states_below_another_heading_is_found(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    text = (
        "\n# Miller\n\n## About you\n\nWe offer a great salary.\n\n"
        "## Key Objectives\n\nWithin the first 6-12 months you will:\n\n### Mend the wheel so that it turns in every kind of wind and weather, and in frost as well.\n"
    )
    answer = ask(over(postings(tmp_path, miller=text, keeper=KEEPER)), question)
    begins = [s.text[: len(quote)] for s, quote in zip(answer.statements, quotes, strict=True)]
    assert begins == quotes, answer.text
    assert answer.text.count("Mend the wheel") <= 1  # no label above what says the same


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("what does a grocer make at Example Market?", ["Ten an hour"]),
        ("what would a grocer make at Example Market", ["Ten an hour"]),
        ("what will I build as a grocer at Example Market?", ["Pyramids of plums"]),
        ("what kind of stuff would I build as grocer?", ["Pyramids of plums"]),
        ("what must the grocer bring?", ["A scale"]),
        ("what does a grocer make of plums at Example Market?", ["Pyramids of plums"]),
    ],
)
def test_a_turn_of_phrase_ends_where_only_the_role_and_the_employer_follow(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    grocer = role(
        "Grocer", "Example Market", Your_tasks="Pyramids of plums", You_bring="A scale", Pay="Ten an hour"
    )
    shelf = over(postings(tmp_path, grocer=grocer, keeper=KEEPER))
    assert [s.text for s in ask(shelf, question).statements] == quotes


@pytest.mark.parametrize("deed", ["send", "submit", "attach", "email"])
def test_whether_a_thing_must_be_sent_is_told_by_what_is_said_of_it_and_not_of_another(
    tmp_path: Path, deed: str
) -> None:
    text = (
        "# Grocer\n\n## Your tasks\n\n* Weigh plums\n\n## Join us\n\n"
        "Then send us your letter by email to plums@market.example. Photo not necessary.\n"
    )
    answer = ask(
        over(postings(tmp_path, grocer=text)), f"must I {deed} a photo when applying for the grocer job?"
    )
    assert answer.status is Status.NO
    assert [s.text for s in answer.statements] == ["Photo not necessary."]


@pytest.mark.parametrize("said", ["Photo and DOB not necessary.", "Date of birth not required."])
def test_a_date_of_birth_goes_by_its_letters_as_well(tmp_path: Path, said: str) -> None:
    text = f"# Grocer\n\n## Your tasks\n\n* Weigh plums\n\n## Join us\n\nSend us your letter. {said}\n"
    answer = ask(over(postings(tmp_path, grocer=text)), "is my date of birth needed for the grocer job?")
    assert (answer.status, answer.statements[0].text) == (Status.NO, said)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("must the barman bring a mug?", Status.ANSWERED),
        ("does the barman have to have a mug?", Status.ANSWERED),
        ("must the barman own a mug?", Status.ANSWERED),
        ("must the barman bring a corkscrew?", Status.YES),
        ("must the barman have knowledge of rum?", Status.YES),
        ("must the barman sell mugs?", Status.YES),
        ("does the barman have to sell mugs?", Status.YES),
    ],
)
def test_what_is_to_be_had_is_answered_by_no_task_with_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    barman = role("Barman", Your_tasks="Sell our mugs", You_bring="A corkscrew|Knowledge of rum")
    assert ask(over(postings(tmp_path, barman=barman)), question).status is status


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("how many bakers does the miller lead?", []),
        ("how many teams does the miller supervise?", []),
        ("how many trainees does the miller oversee?", ["Oversee three trainees"]),
        ("how many engineers does the miller manage?", []),
        ("how many bakers does the carter lead?", ["Lead a crew of 12 young bakers"]),
    ],
)
def test_how_many_are_led_is_told_by_no_figure_of_another_thing(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    miller = role(
        "Miller",
        About_us="Our 40 engineers mill for 7 teams",
        Your_tasks="Oversee three trainees",
        Requirements="Background as baker (+5 years)",
    )
    carter = role("Carter", Your_tasks="Lead a crew of 12 young bakers", Requirements="Worked with 3 bakers")
    answer = ask(over(postings(tmp_path, miller=miller, carter=carter)), question)
    assert [s.text for s in answer.statements if s.text] == quotes, answer.text


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("what pay are you after for the porter?", ["Nine an hour"]),
        ("what are you after in a porter?", ["A strong back"]),
        ("who are you after as porter?", ["A strong back"]),
    ],
)
def test_what_an_employer_is_after_is_the_thing_named_and_else_what_it_asks_for(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    porter = role("Porter", Your_tasks="Carry trunks", Requirements="A strong back", Pay="Nine an hour")
    assert [s.text for s in ask(over(postings(tmp_path, porter=porter)), question).statements] == quotes


RIGGER = role(
    "Tent Rigger",
    "Example Circus",
    Tasks="Write the knots down in the blue book|Automate the winches, the oldest first",
    Perks="Half of every train fare is paid|A pass for the other shows",
    Skills="Programming languages: Lua, Python|Fluent in Czech",
)


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        (
            "The tent rigger gets train fares paid. What exactly is covered?",
            ["Half of every train fare is paid"],
        ),
        (
            "I was poor as a clown. I like maths. I hear example circus pays train fares. What is covered there?",
            ["Half of every train fare is paid"],
        ),
        ("where are the knots written down at example circus?", ["Write the knots down in the blue book"]),
        ("which languages does the tent rigger script in?", ["Programming languages: Lua, Python"]),
        ("which language must the tent rigger code in", ["Programming languages: Lua, Python"]),
        ("which languages does the tent rigger speak?", ["Fluent in Czech"]),
    ],
)
def test_what_is_asked_of_a_sentence_before_or_in_another_form_of_a_verb_is_found(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    folder = postings(tmp_path, rigger=RIGGER, baker=BAKER)
    answer = ask(over(folder), question)
    assert [s.text for s in answer.statements] == quotes, answer.text
    assert assert_proved(answer, folder)


@pytest.mark.parametrize(
    "question",
    [
        "how long does the cook contract run?",
        "how long does the contract of the cook run?",
        "until when does the cook's position last?",
        "how long will the cook's job run?",
    ],
)
def test_how_long_a_contract_runs_is_no_question_about_running(tmp_path: Path, question: str) -> None:
    cook = role(
        "Cook", Contract="The post is for 5 years", About_us="We run 2 year courses, a cook is one of 3"
    )
    answer = ask(over(postings(tmp_path, cook=cook, clerk=role("Clerk"))), question)
    assert [s.citation.quote for s in answer.statements] == ["The post is for 5 years"], answer.text


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        (
            "if a rope is torn, what must the tent riggers do?",
            ["Replace a torn rope, and tell the vet of it"],
        ),
        (
            "when the vet comes, what do I have to do as tent rigger?",
            ["Replace a torn rope, and tell the vet of it"],
        ),
        (
            "if I win the job, what will I do as tent rigger?",
            ["Replace a torn rope, and tell the vet of it", "Sing"],
        ),
    ],
)
def test_what_one_does_in_a_case_that_the_posting_speaks_of_is_told_of_that_case(
    tmp_path: Path, question: str, quotes: list[str]
) -> None:
    rigger = role("Tent Rigger", "Example Circus", Tasks="Replace a torn rope, and tell the vet of it|Sing")
    answer = ask(over(postings(tmp_path, rigger=rigger, baker=BAKER)), question)
    assert [s.text for s in answer.statements] == quotes, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("I have no diploma. Would the diploma requirement of example circus be met?", Status.NO),
        ("I have four years on ropes but no diploma. Is that enough experience for the rigger?", Status.YES),
        ("two years on ropes, no diploma: do I meet the experience requirement of the rigger?", Status.NO),
        ("is a diploma a requirement at example circus?", Status.YES),
    ],
)
def test_whether_a_requirement_is_met_is_not_whether_it_is_there(
    tmp_path: Path, question: str, status: Status
) -> None:
    rigger = role(
        "Tent Rigger", "Example Circus", Requirements="A diploma in knots|3+ years of experience with ropes"
    )
    answer = ask(over(postings(tmp_path, rigger=rigger, baker=BAKER)), question)
    assert answer.status is status, answer.text


def test_a_plus_joins_no_two_roles(tmp_path: Path) -> None:
    rigger = role("Tent Rigger", "Example Circus", Nice_to_have="Experience with mill wheels|Whistling")
    baker = role("Mill Baker", "Example Mill", Nice_to_have="Rye")
    answer = ask(
        over(postings(tmp_path, rigger=rigger, baker=baker)),
        "what mill experience is a plus at example circus",
    )
    assert [r.title for r in answer.roles] == ["Tent Rigger"], answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("doesn't example circus want clowns with ladders?", Status.YES),
        ("is whistling a must at example circus?", Status.NO),  # what it includes is no demand
        ("is rope a must at example circus?", Status.YES),
    ],
)
def test_a_verb_in_ing_demands_nothing_and_a_contraction_asks_as_its_verb_does(
    tmp_path: Path, question: str, status: Status
) -> None:
    rigger = role(
        "Tent Rigger",
        "Example Circus",
        Requirements="Rope|Clowns with ladders",
        Nice_to_have="Music: experience with whistling or other whistling arts including hums, drums and flutes",
    )
    answer = ask(over(postings(tmp_path, rigger=rigger, baker=BAKER)), question)
    assert answer.status is status, answer.text


def test_to_save_money_is_no_question_about_the_pay(tmp_path: Path) -> None:
    rigger = role("Tent Rigger", "Example Circus", Tasks="Reduce costs of the winter quarters", Pay="3 coins")
    answer = ask(
        over(postings(tmp_path, rigger=rigger, baker=BAKER)), "does the tent rigger have to save money?"
    )
    assert [s.text for s in answer.statements] == ["Reduce costs of the winter quarters"], answer.text


def test_what_is_covered_of_a_thing_that_nobody_mentions_is_not_stated(tmp_path: Path) -> None:
    rigger = role("Tent Rigger", "Example Circus", Tasks="Cover the wagons, covering the clowns first")
    question = "I was told the tent rigger gets a budget for boots. What is covered there?"
    answer = ask(over(postings(tmp_path, rigger=rigger, baker=BAKER)), question)
    assert answer.status is Status.NOT_STATED, answer.text
    assert "budget" in answer.text
