"""A thing asked for by its name is told by what speaks of it, and by nothing else that stands under its facet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """---
title: Hall Page
employment: full time
location: Remote (UTC-1 to UTC+4)
---

# Hall Page

Full time or four days, as you like.

## Conditions

- Number of vacancies: 3
- EUR 2000 a month for full time
- Five weeks of leave

## Demands

- A first aid certificate
- You have the right to work in Chile

## Applying

Send us a letter. We answer within ten working days. The coding challenge is short.
"""
PORTER = """# Night Porter

## Contract

Limited to 18 months. Two weeks' notice.

## Working hours

32 hours in four nights

## Who may apply

- Citizens of Chile
- A police check

## Education

- A diploma in hotel work
- A first aid certificate

## Hiring

1. An interview with the owner
2. One night beside a porter
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how long is the contract of the {}?", ["Limited to 18 months."]),
        ("how many hours a week does the {} work?", ["32 hours in four nights"]),
        ("which security clearance does the {} need?", ["A police check"]),
        ("which degree does the {} need?", ["A diploma in hotel work", "A first aid certificate"]),
        ("how many interviews are there for the {}?", ["An interview", "One night beside"]),
    ],
)
def test_what_is_asked_for_by_its_name_is_told_by_what_speaks_of_it(
    question: str, told: list[str], tmp_path: Path
) -> None:
    shelf = over(postings(tmp_path, page=PAGE, porter=PORTER))
    answer = ask(shelf, question.format("night porter"))
    assert answer.status is Status.ANSWERED
    assert [part in s.text for part, s in zip(told, answer.statements, strict=False)] == [True] * len(told)
    assert len(answer.statements) == len(told), answer.text
    assert_proved(answer, tmp_path)
    assert ask(shelf, question.format("hall page")).status is Status.NOT_STATED


def test_a_length_that_is_asked_of_another_thing_is_no_contract_s(tmp_path: Path) -> None:
    text = f"{PAGE}\n## You bring\n\n3+ years of writing about hotels\n"
    answer = ask(
        over(postings(tmp_path, page=text)), "how long must the hall page have written about hotels?"
    )
    assert "3+ years" in answer.statements[0].text
