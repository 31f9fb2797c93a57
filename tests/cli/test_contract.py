"""The contract of ``--format json``, as the command prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.knowledge import bundled
from tests.answering.proof import fold, lines_of
from tests.answering.test_contract import STATUSES
from tests.cli.command import Ran, asks, inside, rolebot

if TYPE_CHECKING:
    from pathlib import Path

KEYS = ["id", "question", "status", "text", "roles", "facets", "sources", "follow_ups", "elapsed_ms"]


def assert_shape(reply: dict[str, Any]) -> None:
    """The types of everything, and the order of the keys that are there."""
    assert [k for k in reply if k != "trace"] == [k for k in KEYS if k in reply]
    assert reply["status"] in STATUSES
    assert isinstance(reply["text"], str)
    assert reply["text"].strip()
    for named in reply["roles"]:
        assert list(named) == ["posting", "title", "organization"]
        assert all(isinstance(v, str) for v in named.values())
        assert named["posting"]
    assert all(isinstance(f, str) and f for f in reply["facets"])
    for source in reply["sources"]:
        assert list(source) == ["posting", "heading", "quote", "lines"]
        assert all(isinstance(source[k], str) for k in ("posting", "heading", "quote"))
        assert source["posting"]
        first, last = source["lines"]
        assert isinstance(first, int)
        assert isinstance(last, int)
        assert 1 <= first <= last
    for follow_up in reply["follow_ups"]:
        assert list(follow_up) == ["label", "question"]
        assert all(isinstance(v, str) and v for v in follow_up.values())
    assert isinstance(reply["elapsed_ms"], float)
    assert reply["elapsed_ms"] >= 0


def test_the_keys_are_those_of_the_contract_in_its_order(answered: Ran, questions: list[str]) -> None:
    for reply, question in zip(answered.replies, questions, strict=True):
        assert list(reply) == KEYS
        assert reply["question"] == question


def test_each_question_of_the_tables_is_answered_in_order_and_in_the_shape_of_the_contract(
    answered: Ran, questions: list[str]
) -> None:
    assert answered.code == 0
    assert [reply["id"] for reply in answered.replies] == list(range(len(questions)))
    for reply in answered.replies:
        assert_shape(reply)
        assert "trace" not in reply


def test_each_quote_stands_on_the_lines_that_the_command_prints(answered: Ran) -> None:
    quotes = [s for reply in answered.replies for s in reply["sources"] if s["quote"]]
    assert len(quotes) > 200
    for source in quotes:
        lines = lines_of(bundled() / source["posting"], *source["lines"])
        assert fold(source["quote"]) in fold(lines), source


def test_a_single_ask_prints_one_object_on_one_line_without_an_id(tmp_path: Path) -> None:
    ran = rolebot("ask", "what does the Cloud Engineer do?", "--format", "json", "--why", cwd=tmp_path)
    assert ran.code == 0
    (reply,) = ran.replies
    assert ran.out.count("\n") == 1
    assert reply["id"] is None
    assert reply["status"] == "answered"
    assert list(reply)[-1] == "trace"
    assert all(list(step) == ["stop", "found"] for step in reply["trace"])
    assert_shape(reply)


def test_text_mode_prints_the_answer_then_the_next_questions_then_why() -> None:
    ran = inside("ask", "what does the Cloud Engineer do?", "--why")
    text, _, rest = ran.out.partition("Next questions:")
    assert "•" in text
    assert "Source: postings/" in text
    assert "?" in rest.partition("Why:")[0]
    assert "status" in rest.partition("Why:")[2]


IDS: tuple[object, ...] = (None, 0, "a", 7.5, {"deep": [1]}, [])


def test_an_id_comes_back_as_it_went_in() -> None:
    lines = [{"id": i, "question": "what does the SRE do?"} for i in IDS]
    ran = inside("ask", "--batch", "-", "--format", "json", stdin=asks(*lines, {"question": "no id"}))
    assert [reply["id"] for reply in ran.replies] == [*IDS, None]
    assert ran.code == 0
