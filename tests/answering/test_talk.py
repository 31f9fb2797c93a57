"""Talk among colleagues is left alone, whatever role or employer it names; what looks like it and asks is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant


@pytest.fixture(scope="module")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A shelf of one employer with two roles."""
    folder: Path = tmp_path_factory.mktemp("mill")
    baker = role(
        "Bread Baker",
        "Example Mill",
        Requirements="Two years with rye|Installs new ovens",
        Benefits="Thirty days of vacation|A second apron",
        Team="Works with the pastry bakers and with drivers",
    )
    return over(
        postings(folder, baker=baker, miller=role("Millwright", "Example Mill", Requirements="Gears"))
    )


TALK = {
    "two of us": [
        "morning, the bread baker and the millwright are bringing cake at 3, who wants some?",
        "the millwright and the bread baker left at 3",
    ],
    "congratulations": [
        "congrats to Mo on her new role as Bread Baker!!",
        "big congratulations to Ali, who becomes our head of flour",
        "welcome to the team Pia, our newest bread baker",
        "good job on the buns everyone",
    ],
    "remarks about people": [
        "the new bread baker is awesome",
        "the bread baker asked for more money",
        "the millwright is on vacation",
        "the bread baker candidate is here",
        "rejected the bread baker applicant, too slow",
        "my millwright cancelled lunch again, is anyone else annoyed?",
        "the new millwright starts on monday, who's ordering the cake?",
    ],
    "requests to colleagues": [
        "can a pastry developer review my crust pls",
        "could the millwright help me with this axle",
        "know a good bread baker who can fix my dough?",
        "tell the pastry developers the oven is hot",
        "hey bread baker, where are my buns?",
        "remind our bread baker to lock up",
        "whose turn is it to sweep the bread baker bench",
    ],
    "matters of present staff": [
        "does the canteen open mon to fri?",
        "who do I ring for IT help?",
        "who can I phone for a taxi?",
        "who is supposed to take over the meeting?",
        "who picks up the tab?",
        "are fees covered for the marathon?",
        "is my course reimbursed?",
        "do you feel down?",
        "the down payment is due",
        "how many vacation days do I have left",
        "can I work from the other bakery next week?",
        "can I get a second monitor at example mill?",
        "how do I get access to the bread store",
        "how do I add a bread baker to the rota in the calendar app",
        "how can I block a millwright in the chat",
    ],
    "what users ask of a product": [
        "how do I install example mill on my roof?",
        "how much is the example mill family plan?",
        "how do I become a driver on example mill?",
        "how do I reset my example mill password",
        "what does the example mill family licence cost",
        "how do I log in at example mill?",
        "can you run example mill on a raspberry pi?",
    ],
    "what somebody did or went through": [
        "how was your interview at example mill?",
        "how long have you been a bread baker?",
        "did you get the job at example mill?",
        "has anyone worked for example mill before?",
        "does anybody have experience with rye?",
        "@pia do you have experience with rye?",
        "@tom how many years of rye do you have by now?",
        "hey @tom, where are you based?",
        "what did you study?",
        "where are you living these days?",
        "how was your first day as a nurse?",
        "why did you leave example mill?",
        "how much did example mill pay you?",
        "do you still work at example mill?",
        "have you heard back from example mill?",
        "wie war dein Vorstellungsgespräch bei der example mill?",
        "hast du erfahrung mit roggen?",
        "who is the bread baker on duty?",
        "can you forward me the cv of the bread baker candidate?",
    ],
    "what is told of oneself, of others and of a page": [
        "first day today, happy to be here! before this six years as a bread baker",
        "just joined as bread baker, hello all",
        "he asked for thirty days of vacation and an apron, wow",
        'our jobs page has a typo, "Bread Bakr"',
        "my interview at example mill was a mess",
        "my cousin works at example mill",
        "she got a job at example mill",
        "example mill offered me nine thousand",
        "we hired a new gardener, she starts in march",
        "the millwright interview is moved to room 3",
    ],
    "a part of the day": ["lunch?"],
    "sales talk": [
        "we place vetted bread bakers in two days, shall we talk?",
        "bread baker wanted? three great CVs for you",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(k, t) for k, texts in TALK.items() for t in texts])
def test_talk_among_colleagues_gets_no_answer_whatever_role_it_names(
    mill: Assistant, kind: str, text: str
) -> None:
    answer = ask(mill, text)
    assert answer.status is Status.OFF_TOPIC, f"{kind}: {answer.text}"
    assert answer.meant < 0


ASKED = [
    "how do I apply as bread baker at example mill",
    "how do I become a bread baker at example mill",
    "how many vacation days do I get as a bread baker",
    "can I work with rye as a bread baker?",
    "does the bread baker work with the drivers?",
    "our baker left, what does the bread baker at example mill require?",
    "the bread baker needs rye?",
    "does the posting say that a bread baker installs ovens?",
    "tell me about the bread baker",
    "hi, bread baker: where is it?",
    # colleagues do not say whose baker they mean
    "hi bread baker, what is the salary at example mill?",
    "at example mill, will the bread baker test this?",
    "is anyone else a bread baker at example mill remote?",
    "will the bread baker fix ovens on holidays?",
    "does a bread baker get a second monitor?",
    "can someone explain the benefits of the bread baker?",
    "would a bread baker help our drivers?",
    "our team lead asked: does the bread baker need rye?",
    "the bread baker advertised benefits",
    "can I work from home on fridays as a bread baker?",
    # a word that candidates and colleagues share does not make talk of it
    "can I carry over my vacation days as a bread baker?",
    "how do I get access to the ovens as a bread baker?",
    "does HR say what the bread baker requires?",
    "are we handing out aprons in the bread baker job?",
    "is anyone else beside the bread baker on the team?",
    # at an employer's place one works, and does not use what it makes
    "how much is it, the price of benefits at example mill?",
    "how do I count vacation days at example mill?",
    "how can I earn more at example mill?",
    "do I get a discount on benefits at example mill?",
    # a statement to be agreed to, and one of a job
    "the bread baker is a full time position right",
    "the bread baker is really about rye, correct",
    "my manager never lets me bake. what does the bread baker require?",
    # "you" is whoever offers the job, or anybody who has it
    "do you have experience requirements for the bread baker?",
    "where are you based?",
    "hi @jobs where are you based?",
    "@pia what does the bread baker require?",
    "how many years do you have to have as a bread baker?",
    "has anyone here an idea what the bread baker at example mill requires?",
    "how was your day? what does the bread baker at example mill require?",
    "how was your day? what does the bread baker require",
    "do you enjoy baking? is that needed for the bread baker",
    "has anyone worked for example mill before? what does the bread baker require?",
    "I applied at example mill last week, what benefits does the bread baker have?",
    "he asked what the bread baker requires",
    "she is looking for something with rye",
    "sorry, a typo, I meant the bread baker role",
    "my friend asked about the benefits at example mill",
    "what do you do at example mill?",
    "does example mill offer you aprons?",
    "did you see the benefits of the bread baker role?",
    "my experience is with wheat, is that enough for example mill?",
]


@pytest.mark.parametrize("text", ASKED)
def test_a_question_that_shares_words_with_such_talk_is_answered(mill: Assistant, text: str) -> None:
    answer = ask(mill, text)
    assert answer.status is not Status.OFF_TOPIC, answer.text


def test_a_word_before_a_mark_is_no_part_of_a_title(mill: Assistant) -> None:
    answer = ask(mill, "does it take augmentation: bread baker, what does it require?")
    assert answer.status is Status.ANSWERED, answer.text


@pytest.mark.parametrize(
    "text",
    [
        "bonus question for the quiz: which planet has the most moons",
        "list the open incidents please @ovenbot",
        "`SELECT role, count(*) FROM bakers` gives me nulls, is that expected?",
    ],
)
def test_what_is_no_role_is_not_said_to_be_missing(mill: Assistant, text: str) -> None:
    answer = ask(mill, text)
    assert answer.status is Status.OFF_TOPIC, answer.text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("what languages does the till support", Status.OFF_TOPIC),
        ("what are the requirements of this lorry", Status.OFF_TOPIC),
        ("which languages?", Status.AMBIGUOUS),
        ("what are the requirements of this role", Status.AMBIGUOUS),
    ],
)
def test_what_is_asked_of_a_thing_at_hand_is_asked_of_no_posting(
    mill: Assistant, text: str, status: Status
) -> None:
    answer = ask(mill, text)
    assert answer.status is status, answer.text


def test_code_is_not_read_and_the_name_of_a_tool_is(mill: Assistant) -> None:
    assert ask(mill, "does the bread baker need `rye`?").status is Status.YES
    assert ask(mill, "`if role == rye { return }` bread baker").status is not Status.YES


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("do I install ovens as a bread baker after the flood?", Status.ANSWERED),
        ("do I install ovens as a bread baker?", Status.YES),
        ("do I really install ovens as a bread baker?", Status.YES),
    ],
)
def test_a_yes_is_about_all_that_is_asked(mill: Assistant, text: str, status: Status) -> None:
    """Ovens are installed; nobody says when."""
    answer = ask(mill, text)
    assert answer.status is status, answer.text


def test_a_part_of_the_day_that_a_posting_speaks_of_is_asked_for(tmp_path: Path) -> None:
    assistant = over(
        postings(tmp_path, baker=role("Bread Baker", "Example Mill", Benefits="Free lunch|Aprons"))
    )
    answer = ask(assistant, "lunch?")
    assert answer.status is Status.LIST, answer.text


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("is Bergen nice in august?", True),
        ("how do I get from the airport to Bergen?", True),
        ("what language do they speak in Bergen?", True),
        ("how do I apply for Bergen?", False),
        ("what would I do in Bergen?", False),
        ("is the Bergen job a nice one?", False),
    ],
)
def test_what_travellers_ask_of_a_place_is_asked_of_no_job_there(
    tmp_path: Path, text: str, *, talk: bool
) -> None:
    far = "---\ntitle: Net Maker\nlocation: Bergen\n---\n\n## Tasks\n\n- Mend nets\n\n## Apply\n\n- Write to us\n"
    assistant = over(postings(tmp_path, far=far, baker=role("Bread Baker", "Example Mill", Tasks="Bake")))
    answer = ask(assistant, text)
    assert (answer.status is Status.OFF_TOPIC) is talk, answer.text


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("do they ask the bread baker to install ovens?", False),
        ("does the posting ask the bread baker to speak Danish?", False),
        ("ask the bread baker to install my oven", True),
        ("can you ask the bread baker to call me?", True),
    ],
)
def test_what_an_employer_asks_of_a_role_is_no_order_among_colleagues(
    mill: Assistant, text: str, *, talk: bool
) -> None:
    answer = ask(mill, text)
    assert (answer.status is Status.OFF_TOPIC) is talk, answer.text
