"""Ways of asking: what is meant by words that could mean several things."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

KEEPER = role(
    "Zoo Keeper",
    "Example Zoo",
    Team="Six keepers and a vet",
    Team_values="Patience: a tortoise is never hurried",
    Soft_skills="Calm in front of lions",
    Working_hours="From six to two on every day but Monday",
    Offices="A hut behind the aviary",
)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("which people skills does the zoo keeper need?", "Calm in front of lions"),
        ("what team values do the zoo keepers at example zoo have?", "Patience: a tortoise is never hurried"),
        ("which office hours does the zoo keeper have?", "From six to two on every day but Monday"),
    ],
)
def test_of_two_nouns_side_by_side_the_last_is_what_is_asked_for(
    tmp_path: Path, question: str, quote: str
) -> None:
    folder = postings(tmp_path, keeper=KEEPER)
    answer = ask(over(folder), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [s.text for s in answer.statements] == [quote], answer.text
    assert assert_proved(answer, folder)
