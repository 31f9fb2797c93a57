"""Who asks what the bot is or how to use it gets its help, and who asks that of a role an answer about the role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant


def shelf(folder: Path) -> Assistant:
    """A keeper's and a baker's posting; only the keeper's speaks of answers, and of a bot."""
    keeper = role(
        "Keeper", "Example Light", Tasks="Write down the answers of the ships|Mend the bot that rings"
    )
    return over(postings(folder, keeper=keeper, baker=role("Baker", "Example Mill", Tasks="Knead")))


@pytest.mark.parametrize(
    "question",
    [
        "how do i use this bot",
        "how does it work?",
        "what can this bot do",
        "what kind of questions can i ask here",
        "how do i ask about a role",
        "are you a bot?",
        "do you use chatgpt",
        "do you make things up?",
        "where do your answers come from?",
        "can i trust your answers",
        "who maintains this bot?",
        "help please",
    ],
)
def test_a_question_about_the_bot_itself_gets_help(tmp_path: Path, question: str) -> None:
    answer = ask(shelf(tmp_path), question)
    assert answer.status is Status.HELP, answer.text
    assert not answer.statements


@pytest.mark.parametrize(
    "text",
    [
        "I trust you",
        "sorry but I don't believe you",
        "bob are you a robot",
        "the oven broke again, can you help me",
        "new espresso machine is here! how do I use it?",
        "lol are you real",
        "manual",
    ],
)
def test_what_may_be_said_to_anybody_is_no_question_about_the_bot(tmp_path: Path, text: str) -> None:
    answer = ask(shelf(tmp_path), text)
    assert answer.status is Status.OFF_TOPIC, answer.text


@pytest.mark.parametrize("question", ["how do i use this bot?", "are you a bot", "can i trust your answers"])
def test_it_does_so_in_the_thread_about_a_role_too(tmp_path: Path, question: str) -> None:
    answer = ask(shelf(tmp_path), question, "what does the keeper do?")
    assert answer.status is Status.HELP, answer.text


@pytest.mark.parametrize("question", ["who mends the bot at example light?", "does the keeper mend the bot?"])
def test_a_bot_in_a_posting_is_no_question_about_this_one(tmp_path: Path, question: str) -> None:
    answer = ask(shelf(tmp_path), question)
    assert "Mend the bot that rings" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "which roles have you got",
        "what jobs have u got in there?",
        "which postings are loaded",
        "who do you have jobs for",
    ],
)
def test_what_the_bot_has_got_are_all_its_postings(tmp_path: Path, question: str) -> None:
    answer = ask(shelf(tmp_path), question)
    assert answer.status is Status.LIST, answer.text
    assert [one.title for one in answer.roles] == ["Baker", "Keeper"]
