"""The few words that mean something by themselves."""

from __future__ import annotations

import pytest

from bot.answering import Wordings
from bot.knowledge import bundled
from bot.slack import orders

WORDS = Wordings([bundled() / "wordings"])


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("help", ""),
        ("  HELP! ", ""),
        ("list", "Which roles are there?"),
        ("List roles", "Which roles are there?"),
        ("show SRE at Heetch", "Show SRE at Heetch"),
        ("open sre", "Show sre"),
        ("show", "show"),
        ("compare SRE | Cloud Engineer", "Compare SRE; Cloud Engineer"),
        ("compare a | b | c |", "Compare a; b; c"),
        ("compare SRE and Cloud Engineer", "compare SRE and Cloud Engineer"),
        ("help me understand the salary", "help me understand the salary"),
        ("list the skills of the SRE", "list the skills of the SRE"),
        ("", ""),
        ("what | ever", "what | ever"),
    ],
)
def test_an_order_stands_for_a_question_and_all_else_for_itself(text: str, asked: str) -> None:
    assert orders.question(text, WORDS) == asked


@pytest.mark.parametrize("text", ["stop", "Stop!", "please stop", "be quiet.", "STOP IT"])
def test_who_wants_silence_is_understood(text: str) -> None:
    assert orders.stops(text, WORDS)


@pytest.mark.parametrize("text", ["what stops the deployment", "stop the role of SRE?", "", "non-stop"])
def test_a_question_with_such_a_word_in_it_is_no_order(text: str) -> None:
    assert not orders.stops(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "thanks",
        "Thanks!!",
        "great, thx :tada:",
        "ok thank you so much",
        "Perfect, that helps. Cheers",
        "👍 thanks",
    ],
)
def test_thanks_want_no_answer(text: str) -> None:
    assert orders.closes(text, WORDS)


@pytest.mark.parametrize(
    "text", ["thanks, and the salary?", "ok?", "", "👍", "thank the SRE", "great benefits", "nice to have"]
)
def test_what_may_be_a_question_is_no_thanks(text: str) -> None:
    assert not orders.closes(text, WORDS)


@pytest.mark.parametrize(
    ("text", "smile"),
    [("👍", True), (":tada: :+1:", True), ("!!!", True), ("?", False), ("", False), ("👍 sre", False)],
)
def test_a_smile_has_neither_a_word_nor_a_question_mark(text: str, smile: bool) -> None:
    assert orders.smiles(text) is smile
