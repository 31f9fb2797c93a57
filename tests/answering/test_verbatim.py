"""Every statement is a quote that stands in its file on the lines it names, whatever was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain import Status
from tests.answering.proof import assert_proved, fold
from tests.answering.shelves import BUNDLED, ask, seeds, shipped, vocabulary
from tests.shared import SEEDS, needs_shared
from tests.tables import column

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.assistant import Assistant

SAID = {Status.ANSWERED, Status.YES, Status.NO}
ABSENT = {Status.NOT_STATED, Status.NOT_MENTIONED}


def every_facet_of_every_role(assistant: Assistant) -> Iterator[tuple[str, str]]:
    """A posting and a question about it, for each facet of the vocabulary."""
    for posting in assistant.shelf.postings:
        name = f"{posting.title} at {posting.organization}" if posting.organization else posting.title
        for facet in vocabulary().facets.values():
            yield posting.path, f"{name}: {facet.ask}"


def assert_every_facet_is_proved(assistant: Assistant, folder: Path) -> None:
    answered = proved = asked = 0
    for path, question in every_facet_of_every_role(assistant):
        answer = ask(assistant, question)
        asked += 1
        answered += answer.status in SAID
        proved += assert_proved(answer, folder)
        assert answer.status in SAID | ABSENT, (question, answer.text)
        assert {r.posting for r in answer.roles} == {path}, question
        if answer.status in SAID:
            text = fold(answer.text)
            for statement in answer.statements:
                assert statement.citation.quote, question
                assert fold(statement.text) in text, (question, statement)
                assert statement.citation.posting == path
        else:
            absence, *instead = answer.statements
            assert absence.citation.quote == "", question
            assert all(s.citation.quote and s.citation.posting == path for s in instead), question
            assert answer.status is Status.NOT_MENTIONED or not instead, question
    assert asked >= 5 * 25
    assert answered >= asked // 3, (answered, asked)
    assert proved > 300


def test_each_facet_of_each_shipped_role_is_answered_with_quotes_from_its_own_file() -> None:
    assert_every_facet_is_proved(shipped(), BUNDLED)


@needs_shared
def test_each_facet_of_each_shared_role_is_answered_with_quotes_from_its_own_file() -> None:
    assert_every_facet_is_proved(seeds(), SEEDS)


def test_what_is_offered_next_can_be_answered_and_is_about_the_same_posting() -> None:
    offered = {
        (path, follow_up.question)
        for path, question in every_facet_of_every_role(shipped())
        for follow_up in ask(shipped(), question).follow_ups
    }
    assert len(offered) >= 10
    for path, question in sorted(offered):
        answer = ask(shipped(), question)
        assert answer.status in SAID, question
        assert [r.posting for r in answer.roles] == [path], question


@pytest.mark.parametrize("file", ["role_questions.tsv", "chatter.tsv"])
def test_each_question_of_the_tables_ends_in_a_proved_answer(file: str) -> None:
    questions = column(file, "text")
    assert len(questions) >= 100
    for question in questions:
        answer = ask(shipped(), question)
        assert_proved(answer, BUNDLED)


def test_what_people_say_to_one_another_is_left_alone() -> None:
    texts = column("chatter.tsv", "text")
    confident = [t for t in texts if ask(shipped(), t).status in SAID | {Status.AMBIGUOUS}]
    assert len(confident) <= 0.1 * len(texts), f"{len(confident)} of {len(texts)}: {confident[:10]}"


ASKED = [
    "What does it require?",
    "What are the benefits?",
    "salary",
    "How do I apply?",
    "who does it report to",
    "summary",
]
NAMES = [
    "SRE",
    "DevOps Engineer",
    "Heetch",
    "ITQAN",
    "the cloud engineer",
    "at",
    "(",
    ":",
    "\ud800",
    "\x00",
    "™",
    "role",
]
ANYTHING = st.text(st.characters(), max_size=60)
QUESTIONS = st.one_of(
    ANYTHING,
    st.lists(st.one_of(st.sampled_from(ASKED), st.sampled_from(NAMES), ANYTHING), max_size=6).map(" ".join),
)


@settings(deadline=None, database=None, derandomize=True, max_examples=200)
@given(QUESTIONS, st.lists(QUESTIONS, max_size=2))
@example("\ud83d\ude80 \udc00", [])
@example("\U0001f680" * 50, ["\x00"])
@example("(" * 500, [])
@example("<@U1|" * 300, [])
@example("a" * 100_000, [])
@example(" ".join(["what does the SRE require?"] * 4_000), [])
@example("[" * 2_000 + "]" * 2_000, [])
@example("\u202eeriuqer ERS eht seod tahw", [])
@example("the ⓸ engineer roles ² need ½", [])
def test_no_text_at_all_is_answered_with_an_exception_or_an_unproved_quote(
    question: str, context: list[str]
) -> None:
    answer = ask(shipped(), question, *context)
    assert_proved(answer, BUNDLED)
    assert answer.text.strip()
