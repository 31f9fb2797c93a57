"""What a question is wrapped in changes nothing of its answer, and does not make chatter a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role, seeds
from tests.shared import needs_shared
from tests.tables import column

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Answer

SAID = {Status.ANSWERED, Status.YES, Status.NO, Status.AMBIGUOUS}
AROUND = (
    "Hi all, {}",
    "just wanted to ask {}",
    "can I ask: {}",
    "my sister wants to know: {}",
    "I'm new here :wave: {}",
    "{}, does anyone know?",
    "{} ... anybody?",
    "{} thanks!",
    "{}, TIA :pray:",
    "{} please",
    "{} lol",
    "{}\n\nBest,\nAda",
    "Sorry if this was asked before. {}",
    "I saw your posting on LinkedIn, {}",
    "not sure if this is the right channel, but {}",
    "btw {}",
    "rolebot, {}",
    "according to the posting, {}",
)

FALCONER = role(
    "Falconer",
    "Talonry",
    Requirements="A falconry licence|Steady arms\n\n## Nice to have\n\n- A van",
    Benefits="Free gloves",
    Location="Remote within Wales",
)
CHANDLER = role("Wax Chandler", "Wickworks", Requirements="Three years with beeswax", Salary="£30 an hour")


def said(answer: Answer) -> tuple[Status, str]:
    return answer.status, answer.text


@needs_shared
@pytest.mark.parametrize("frame", AROUND)
def test_what_is_said_around_a_question_changes_nothing_of_its_answer(frame: str) -> None:
    texts = column("role_questions.tsv")
    changed = [t for t in texts if said(ask(seeds(), frame.format(t))) != said(ask(seeds(), t))]
    assert len(changed) <= 0.05 * len(texts), changed


@needs_shared
@pytest.mark.parametrize("frame", AROUND)
def test_what_is_said_around_chatter_makes_no_question_of_it(frame: str) -> None:
    texts = column("chatter.tsv")
    heard = {t for t in texts if ask(seeds(), t).status in SAID}
    more = [t for t in texts if t not in heard and ask(seeds(), frame.format(t)).status in SAID]
    assert len(more) <= 0.03 * len(texts), more


@pytest.mark.parametrize(
    "question",
    [
        "is the falconer job remote?",
        "does talonry need a licence?",
        "what does the wax chandler earn?",
        "do i need a van for the falconer job",
        "falconer benefits",
        "who can work at wickworks with two years of beeswax?",
    ],
)
@pytest.mark.parametrize("frame", AROUND)
def test_a_question_is_answered_whatever_courtesy_stands_around_it(
    tmp_path: Path, frame: str, question: str
) -> None:
    shelf = over(postings(tmp_path, falconer=FALCONER, chandler=CHANDLER))
    assert said(ask(shelf, frame.format(question))) == said(ask(shelf, question))


@pytest.mark.parametrize(
    "text",
    [
        "the aviary is on fire, does anyone know?",
        "no idea, does anyone know?",
        "ok thanks, I'll sleep on it",
        "can I ask the falconer to call me back?",
        "my sister wants to know when lunch is",
        "which songs do you know?",
        "good morning team, the falconer is late",
    ],
)
def test_a_courtesy_with_nothing_that_asks_beside_it_is_no_question(tmp_path: Path, text: str) -> None:
    shelf = over(postings(tmp_path, falconer=FALCONER, chandler=CHANDLER))
    assert ask(shelf, text).status in {Status.OFF_TOPIC, Status.NO_MATCH}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("which jobs mentiom beeswax?", "which jobs mention beeswax?"),
        ("does the falocner need a licence?", "does the falconer need a licence?"),
        ("must a wax chnadler know beewsax?", "must a wax chandler know beeswax?"),
        ("requierments of the wax chandler", "requirements of the wax chandler"),
        ("talonry benfits", "talonry benefits"),
        ("dose talonry ask for a licence?", "does talonry ask for a licence?"),
        ("whot does talonry offer?", "what does talonry offer?"),
        ("whch jobs mention beeswax?", "which jobs mention beeswax?"),
        ("must a wax chandler know beeswwax?", "must a wax chandler know beeswax?"),
        ("reponsibilites of the wax chandler", "responsibilities of the wax chandler"),
        ("responsibilitees of the wax chandler", "responsibilities of the wax chandler"),
        ("what does thefalconer need?", "what does the falconer need?"),
        ("whatbenefits are there attalonry?", "what benefits are there at talonry?"),
        ("careerpath of the falconer", "career path of the falconer"),
    ],
)
def test_two_neighbours_in_turn_are_mended_towards_any_word_and_other_typos_towards_what_is_asked_with(
    tmp_path: Path, typed: str, meant: str
) -> None:
    shelf = over(postings(tmp_path, falconer=FALCONER, chandler=CHANDLER))
    assert said(ask(shelf, typed)) == said(ask(shelf, meant))


@pytest.mark.parametrize(
    "text", ["requirements for the saddler at talonry", "benefits of a java developer at wickworks"]
)
def test_what_a_role_that_nobody_offers_has_at_an_employer_is_said_to_be_missing_without_a_question_mark(
    tmp_path: Path, text: str
) -> None:
    shelf = over(postings(tmp_path, falconer=FALCONER, chandler=CHANDLER))
    assert ask(shelf, text).status is Status.NO_MATCH
    assert ask(shelf, f"{text}?").status is Status.NO_MATCH


def test_a_word_of_thanks_that_a_role_or_an_employer_is_called_by_is_asked_about(tmp_path: Path) -> None:
    assistant = role("TA", "Cheers", Requirements="A degree|Can use XD", Location="Rye")
    shelf = over(postings(tmp_path, ta=assistant, falconer=FALCONER))
    for question in ("what are the requirements for a TA?", "where is the job at Cheers", "who is the TA"):
        assert [r.posting for r in ask(shelf, question).roles] == ["ta.md"]
    assert ask(shelf, "which jobs use XD?").status is Status.LIST
    assert said(ask(shelf, "is the falconer remote? ta")) == said(ask(shelf, "is the falconer remote?"))


@pytest.mark.parametrize("word", ["dairy", "denied", "admit", "marco", "trail"])
def test_a_word_that_is_right_is_mended_towards_no_other(tmp_path: Path, word: str) -> None:
    clerk = role(
        "Clerk", "Wickworks", Requirements="Keeps the diary|Is daily on time|A trial day|dein, damit, macro"
    )
    answer = ask(over(postings(tmp_path, clerk=clerk)), f"does the clerk work with {word}?")
    assert answer.status not in {Status.YES, Status.ANSWERED}


def test_the_whole_list_of_a_facet_is_no_list_of_postings(tmp_path: Path) -> None:
    shelf = over(postings(tmp_path, falconer=FALCONER, chandler=CHANDLER))
    assert ask(shelf, "talonry must haves, the whole list").status is Status.ANSWERED
    assert ask(shelf, "full list of jobs").status is Status.LIST


FERRYMAN = role(
    "Rope Ferryman",
    "Example Ropes",
    Requirements="Two years on the water|Spoken Dutch|Sleep on board",
    Benefits="A pension|Thirty days of leave|A couch in the hut",
    Salary="£31,000 a year",
)


@pytest.mark.parametrize(
    "remark",
    [
        "sweet, my aunt will love the pension",
        "my couch is comfy",
        "i'm on holiday in march haha",
        "i'll send my letter tomorrow",
        "wow that's more than my salary",
        "my current job doesn't pay overtime",
        "dutch gives me headaches",
        "good, i need sleep",
        "my dog never likes ferries",
    ],
)
def test_what_is_remarked_of_oneself_behind_an_answer_asks_nothing(tmp_path: Path, remark: str) -> None:
    shelf = over(postings(tmp_path, ferry=FERRYMAN, baker=role("Baker", "Example Mill")))
    answer = ask(shelf, remark, "what does the rope ferryman get?")
    assert answer.status is Status.OFF_TOPIC, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "i have only one year",
        "i don't speak dutch",
        "my dutch is rusty",
        "and my benefits",
        "my aunt wants to know the salary",
        "my dog could sleep on board",
        "which of the duties gives me a headache",
    ],
)
def test_what_is_told_of_oneself_and_asks_in_effect_is_answered(tmp_path: Path, question: str) -> None:
    shelf = over(postings(tmp_path, ferry=FERRYMAN, baker=role("Baker", "Example Mill")))
    answer = ask(shelf, question, "what does the rope ferryman require?")
    assert answer.status is not Status.OFF_TOPIC, answer.text
