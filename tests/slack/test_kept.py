"""What is kept of threads and answers, as text and back; and what was written by another version."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import Kind, Question, Resolved, Topic, Trace
from bot.slack import kept as kept_answers
from bot.slack import memory as memories
from bot.slack.addressed import Call
from bot.slack.asked import Asked
from bot.slack.kept import Kept
from bot.slack.memory import TURNS, Memory
from tests.slack.scenarios.rolebot import shipped

TOPIC = Topic("k8s", (("kubernet",),), known=True)
RESOLVED = Resolved(Kind.YES_NO, ("a.md",), ("skills",), (("a.md", ("Skills", "More")),), (TOPIC,), must=True)
OTHER = [
    "",
    "null",
    "{}",
    "[]",
    "[1]",
    '{"version":2,"turns":[]}',
    '{"turns":[["1"]],"version":1}',
    "{",
    "\ufffd",
]


ASKED = [
    "What does the SRE need?",
    "devops engineer salary",
    "compare sre; cloud engineer",
    "which roles use kubernetes",
    "is docker required for ITQAN?",
    "help",
    "weather",
    "list all roles",
]


@pytest.mark.parametrize("text", ASKED)
def test_an_answer_comes_back_whole_less_how_it_came_about(text: str) -> None:
    answer = shipped()[1].answer(Question(text))
    kept = Kept(answer, "asked", "U1")
    assert kept_answers.read(kept_answers.written(kept)) == replace(
        kept, answer=replace(answer, trace=Trace())
    )


def test_a_memory_comes_back_whole() -> None:
    memory = Memory().after("2.1", RESOLVED).after("1.1", None)
    assert memories.read(memories.written(memory)) == memory


@pytest.mark.parametrize("text", OTHER)
def test_what_another_version_wrote_is_as_if_it_were_not_there(text: str) -> None:
    assert kept_answers.read(text) is None
    assert memories.read(text) in {Memory(), Memory(version=1)}


@settings(derandomize=True, database=None, deadline=None)
@given(st.text(max_size=40))
def test_no_text_is_an_error(text: str) -> None:
    kept_answers.read(text)
    memories.read(text)


def test_a_question_is_understood_with_what_stood_before_it_whenever_it_is_answered() -> None:
    first, second = replace(RESOLVED, facets=("team",)), replace(RESOLVED, facets=("travel",))
    memory = Memory().after("1.1", first).after("2.1", second)
    assert memory.before("1.1") is None
    assert memory.before("2.1") == memory.after("2.1", RESOLVED).before("2.1") == first
    assert memory.before("3.1") == memory.latest() == second


@settings(derandomize=True, database=None, deadline=None)
@given(st.lists(st.integers(1, 30), max_size=40))
def test_a_thread_remembers_its_latest_questions_in_their_order(asked: list[int]) -> None:
    memory = Memory()
    for number in asked:
        memory = memory.after(f"{number:02}.1", RESOLVED)
    assert [turn.ts for turn in memory.turns] == sorted({f"{n:02}.1" for n in asked})[-TURNS:] or len(
        set(asked)
    ) > TURNS
    assert len(memory.turns) <= TURNS


@settings(derandomize=True, database=None, deadline=None)
@given(st.text(), st.sampled_from(Call), st.booleans())
def test_a_question_comes_back_from_the_inbox_as_it_was(text: str, call: Call, pressed: bool) -> None:
    asked = Asked(text, "U1", call, pressed)
    assert Asked.read(asked.written()) == asked


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b'{"call":"whisper"}'])
def test_bytes_of_another_make_are_no_question(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # of JSON, of an enum, of UTF-8: all are
        Asked.read(body)
