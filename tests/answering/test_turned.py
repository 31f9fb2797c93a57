"""A heading answers the question that an asker makes of it: "What you can expect" is "what can I expect"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Question, Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from bot.assistant import Assistant


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Two postings whose headings speak to the reader."""
    falconer = role(
        "Falconer",
        "Castle",
        What_you_can_expect="A glove of your own",
        Why_join_us="The view from the tower",
        What_makes_you_tick="Feathers",
        How_we_treat_our_birds="With patience",
        Our_recruitment_process="A walk with the hawk",
        Salary="Paid in silver",
    )
    jester = role("Hofnarr", "Schloss", Was_dich_bewegt="Glocken")
    return over(postings(tmp_path_factory.mktemp("turned"), falconer=falconer, jester=jester))


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what can i expect as the falconer?", "A glove of your own"),
        ("i'd love to be a falconer, what can i expect from it?", "A glove of your own"),
        ("what can i expect if i start as a falconer at the castle?", "A glove of your own"),
        ("falconer: why join you?", "The view from the tower"),
        ("falconer at the castle - what makes me tick", "Feathers"),
        ("how do you treat your birds, falconer", "With patience"),
        ("was bewegt mich als hofnarr?", "Glocken"),
        ("und was bewegt mich sonst noch so als hofnarr?", "Glocken"),
    ],
)
def test_a_heading_is_asked_for_from_the_other_side(assistant: Assistant, question: str, quote: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [s.text for s in answer.statements] == [quote], answer.text


def test_a_thread_asks_for_it_as_well(assistant: Assistant) -> None:
    first = assistant.answer(Question("what does the falconer earn?"))
    second = assistant.answer(Question("and what can i expect?", before=first.resolved))
    assert [s.text for s in second.statements] == ["A glove of your own"], second.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what can i expect in the recruitment process for the falconer?", "A walk with the hawk"),
        ("what salary can i expect as the falconer?", "Paid in silver"),
        ("what can i expect for the falconer's salary?", "Paid in silver"),
    ],
)
def test_what_says_more_than_the_heading_asks_for_that(
    assistant: Assistant, question: str, quote: str
) -> None:
    assert [s.text for s in ask(assistant, question).statements] == [quote]
