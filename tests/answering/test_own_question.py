"""A posting that asks and answers questions itself answers those that are put to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

STOKER = """# Steam Stoker

## Requirements

* Interest in old engines and prior reading about them
* A boiler certificate is welcome

## Questions and answers

**Q: Do I need prior engine experience?**
A: No! We show you everything, from coal to whistle.

### Can I shovel part-time while studying?

Absolutely. Two days a week are enough.

### What happens if it rains?

The line runs in any weather.

### Do I need a boiler certificate to begin?

Only after the first summer.
"""


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("does the steam stoker need prior engine experience?", Status.NO, "A: No! We show you"),
        ("steam stoker: is prior experience with engines needed?", Status.NO, "A: No! We show you"),
        ("can the steam stoker shovel part-time while studying?", Status.YES, "Absolutely."),
        ("what happens to the steam stoker if it rains?", Status.ANSWERED, "The line runs in any weather."),
        (
            "does the steam stoker need a boiler certificate to begin?",
            Status.ANSWERED,
            "Only after the first",
        ),
        ("must i have prior engine experience to become a steam stoker?", Status.NO, "A: No! We show you"),
        ("is prior engine experience needed to get hired as steam stoker?", Status.NO, "A: No! We show you"),
    ],
)
def test_the_postings_own_answer_is_given(tmp_path: Path, question: str, status: Status, quote: str) -> None:
    folder = postings(tmp_path, stoker=STOKER)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert [s.citation.quote.startswith(quote) for s in answer.statements] == [True], answer.text
    assert_proved(answer, folder)


@pytest.mark.parametrize(
    "question", ["what does the steam stoker require?", "does the steam stoker need a driving licence?"]
)
def test_a_question_that_the_posting_does_not_ask_is_answered_from_the_rest(
    tmp_path: Path, question: str
) -> None:
    answer = ask(over(postings(tmp_path, stoker=STOKER)), question)
    assert "Q:" not in answer.text
    assert "Absolutely" not in answer.text


def test_one_heading_with_a_question_mark_is_a_heading_like_others(tmp_path: Path) -> None:
    text = "# Steam Stoker\n\n## Why join us?\n\n* Free coal\n* A whistle\n\n### Tea\n\n* At five\n"
    answer = ask(over(postings(tmp_path, stoker=text)), "why should i join as steam stoker?")
    assert {s.citation.quote for s in answer.statements} == {"Free coal", "A whistle", "At five"}


@pytest.mark.parametrize(
    ("question", "quote"),
    [("how do I apply as rope maker?", "Send us a knot"), ("when can I apply as rope maker?", "In spring")],
)
def test_when_to_apply_is_no_answer_to_how(tmp_path: Path, question: str, quote: str) -> None:
    text = (
        "# Rope Maker\n\n### Who are we?\n\nThe rope walk.\n\n### Ready?\n\nSend us a knot to ropes@walk.example to "
        "apply.\n\n### When to apply?\n\nIn spring.\n"
    )
    answer = ask(over(postings(tmp_path, maker=text)), question)
    assert [s.text[: len(quote)] for s in answer.statements] == [quote], answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the stoker need a degree?", Status.NO),
        ("is the stoker job remote?", Status.ANSWERED),
        ("does the stoker have to work nights?", Status.NO),
        ("can the stoker bring a dog?", Status.YES),
        ("does the stoker get free coal?", Status.YES),
    ],
)
def test_a_question_amid_the_text_says_nothing_without_its_answer(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = (
        "# Stoker\n\nFirm: Example Rail\n\n**Do I need a degree?** No.\n\n"
        "**Is the job remote?** Not fully, one day a week you may plan at home.\n\n"
        "Q: Do I have to work nights? A: No, never.\n\nCold at home? You get free coal from us.\n\n**Can I bring my dog?** Yes, if it is quiet.\n"
    )
    answer = ask(over(postings(tmp_path, stoker=text)), question)
    assert answer.status is status, answer.text
    assert_proved(answer, tmp_path)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i need a high school diploma to be a beekeeper?", Status.NO),
        ("is a high school diploma needed for the beekeeper?", Status.NO),
        ("can i be a beekeeper without a high school diploma?", Status.YES),
        ("do i need own hives as beekeeper?", Status.NO),
        ("do i need references as beekeeper?", Status.NO),
        ("do i need a driving licence as beekeeper?", Status.YES),
        ("is there parking for the beekeeper?", Status.ANSWERED),
    ],
)
def test_a_demand_put_as_a_question_is_taken_back_by_an_answer_that_denies_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = (
        "# Beekeeper\n\n## Who can apply\n\nYou need a steady hand. High school diploma? Not something we ask for. "
        "Own hives? Not needed. References? We do not ask for any. A driving licence? Yes, please. "
        "Parking? Ask the farmer.\n"
    )
    answer = ask(over(postings(tmp_path, keeper=text)), question)
    assert answer.status is status, answer.text
