"""Single facts that stand in running text, below no heading of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Answer

KEEPER = (
    "The Lamp Keeper works under the direction of the Harbour Master and is stationed at the north pier.\n\n"
    "The starting wage is 17 crowns. The keeper works 76 hours per fortnight. "
    "The post is funded for two years, with effect from March 2027.\n\n"
    "Keepers should hold a Ph.D. in optics. You will lead no one in a team of nine.\n\n"
    "Applicants should send a short letter to the harbour office. For an informal conversation see Ada Rye."
)
SALTER = (
    "The Salter salts hams. We hold our carters accountable to the contract they signed.\n\n"
    "Under the leadership of our founder the smokehouse grew. Prices start at 3 crowns."
)


def _told(tmp_path: Path, text: str, question: str) -> Answer:
    """The answer of a shelf with one posting of running text."""
    name = text.split()[1] if not text.startswith("The Lamp") else "Lamp Keeper"
    return ask(over(postings(tmp_path, one=f"# {name}\n\n{text}\n")), question)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who does the lamp keeper report to?", "under the direction of the Harbour Master"),
        ("where is the lamp keeper based?", "stationed at the north pier"),
        ("what does the lamp keeper earn?", "The starting wage is 17 crowns"),
        ("how many hours does the lamp keeper work?", "76 hours per fortnight"),
        ("how long does the lamp keeper job last?", "funded for two years"),
        ("when does the lamp keeper start?", "with effect from March 2027"),
        ("when is the lamp keeper needed from?", "with effect from March 2027"),
        ("what education does the lamp keeper need?", "a Ph.D. in optics"),
        ("how are applications for the lamp keeper to be made?", "Applicants should send a short letter"),
        ("who can I contact about the lamp keeper?", "see Ada Rye"),
    ],
)
def test_a_fact_in_running_text_is_told_in_whatever_ordinary_turn_it_is_said(
    tmp_path: Path, question: str, said: str
) -> None:
    answer = _told(tmp_path, KEEPER, question)
    assert any(said in s.text for s in answer.statements), answer.text


@pytest.mark.parametrize(
    "question",
    ["who does the salter report to?", "what does the salter earn?", "when is the salter needed from?"],
)
def test_a_turn_that_only_resembles_that_of_a_fact_states_none(tmp_path: Path, question: str) -> None:
    assert _told(tmp_path, SALTER, question).status is Status.NOT_STATED
