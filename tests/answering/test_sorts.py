"""A question for a sort of value is told by a line that has one: a mail, a tool of a kind, whom one reports to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from bot.vocabulary.tools import Names
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

KEEPER = """# Lighthouse Keeper

## About us

Read our 2023 storm report to learn more about the coast.

## What you will do

* Keep the plan of the lamp room in Trello
* Draw the new signs for the pier; our library of arrows is in Figma
* Make the tea at four
* The fog horn is driven by a script in Lua

## What you bring

* An LPIC certificate would be a plus
* Good with ticketing systems (Zammad, OTRS)

## Interested?

Apply with your CV at jobs@lamp.example by May.
For questions about the tower write to ada@lamp.example.
"""
MILLER = """# Miller

## What you will do

* Design the sacks, and sketch new labels
* Share the monthly reports with the village
* Our mill stands under the MIT license of the stream

## How to apply

Come to the mill at noon.
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which design tool does the lighthouse keeper use?", "in Figma"),
        ("what do they use for project management, lighthouse keeper?", "in Trello"),
        ("which helpdesk software must the lighthouse keeper know?", "Zammad, OTRS"),
        ("which crm does the lighthouse keeper work in?", ""),
        ("what do they code in as lighthouse keeper?", "in Lua"),
        ("which certs help for the lighthouse keeper?", "LPIC"),
        ("which email do i send my application for lighthouse keeper to?", "jobs@lamp.example"),
        ("which email for questions on the lighthouse keeper job?", "ada@lamp.example"),
        ("who is the boss of the lighthouse keeper?", ""),
        ("which design tool does the miller use?", ""),
        ("which email do i write to about the miller job?", ""),
        ("which licence does the miller need?", ""),
        ("what subject should the miller put on the mail?", ""),
        ("who does the miller report to?", ""),
    ],
)
def test_a_sort_of_value_is_told_by_a_line_that_has_one_and_by_no_other(
    question: str, said: str, tmp_path: Path
) -> None:
    shelf = over(postings(tmp_path, keeper=KEEPER, miller=MILLER))
    answer = ask(shelf, question)
    assert answer.status is (Status.ANSWERED if said else Status.NOT_STATED), answer.text
    assert not said or said in answer.statements[0].text
    assert "degree" not in answer.text
    assert_proved(answer, tmp_path)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("we plan in Make", True),
        ("Make the bread", False),
        ("make it rise", False),
        ("Make, Trello", True),
        ("boards in trello", True),
    ],
)
def test_a_name_that_is_another_word_in_small_letters_counts_with_a_capital_only(
    text: str, held: bool
) -> None:
    assert Names(["make", "trello"], ["make"]).held(text) is held
