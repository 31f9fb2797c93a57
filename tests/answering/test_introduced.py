"""A sentence that ends in a colon is told with what it introduces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

BEEKEEPER = """---
title: Beekeeper
---
## Aims

Within the first two summers after hiring, you will reach these goals:

### Goal #1: Settle nine swarms in the old orchard behind the parish church.

### Goal #2: Teach the village school how honey is won without losing a bee.

## Visits

The district inspector looks at three things in spring, and you show them:

- the frames
- the smoker

The queen is not shown.

## Notes

We extract honey twice a year, here is when it is sold: at the fair.

Bring along a veil:
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One posting."""
    return postings(tmp_path_factory.mktemp("introduced"), beekeeper=BEEKEEPER)


@pytest.fixture(scope="module")
def assistant(folder: Path) -> Assistant:
    """Over that posting."""
    return over(folder)


@pytest.mark.parametrize(
    ("question", "told", "left"),
    [
        ("goals for the beekeeper in the first two summers?", ["nine swarms", "village school"], "smoker"),
        ("what goals will the beekeeper reach after hiring?", ["nine swarms", "village school"], "smoker"),
        ("what does the district inspector look at, beekeeper?", ["frames", "smoker"], "queen"),
        ("which things does the beekeeper show in spring?", ["frames", "smoker"], "queen"),
        # what introduces nothing is told by itself
        ("is honey extracted at the fair, beekeeper? when is it sold", ["twice a year"], "veil"),
        ("which veil does the beekeeper bring along?", ["Bring along a veil"], "frames"),
    ],
)
def test_what_a_colon_introduces_is_told_with_it(
    assistant: Assistant, folder: Path, question: str, told: list[str], left: str
) -> None:
    answer = ask(assistant, question)
    said = " ".join(s.text for s in answer.statements)
    assert all(t in said for t in told), answer.text
    assert left not in said, answer.text
    assert assert_proved(answer, folder)


def test_a_line_that_says_how_much_of_a_list_is_asked_is_told_with_it(tmp_path: Path) -> None:
    least = "Two years of work experience in at least one of these trades"
    text = f"# Warden\n\nGuards.\n\n**Education and experience**<br>{least}:\n\n- Bakery\n- Milling\n"
    (tmp_path / "warden.md").write_text(text)
    answer = ask(over(tmp_path), "what education or experience does the warden need?")
    assert [s.text for s in answer.statements] == ["Bakery", "Milling"], answer.text
    assert f"{least}:" in answer.text


ROPEMAKER = """# Ropemaker

## Skills and experience

You definitely have

- Three years at a ropewalk
- A steady hand

You probably have

- A forklift licence

You needn't have

- A degree
- A diploma in hemp
"""


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the ropemaker need a degree?", Status.NO),
        ("is a diploma in hemp required of the ropemaker?", Status.NO),
        ("is a forklift licence a must for the ropemaker?", Status.NO),
        # what stands below another line is asked for
        ("does the ropemaker need a steady hand?", Status.YES),
        ("do I need three years at a ropewalk as ropemaker?", Status.YES),
    ],
)
def test_a_line_without_a_colon_says_of_the_list_below_it_how_firmly_it_is_asked_for(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, ropemaker=ROPEMAKER)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize("line", ["You need not have", "You don't have to bring", "You do not need to know"])
def test_what_one_needs_not_have_is_no_demand(tmp_path: Path, line: str) -> None:
    assistant = over(postings(tmp_path, ropemaker=ROPEMAKER.replace("You needn't have", line)))
    assert ask(assistant, "does the ropemaker need a degree?").status is Status.NO
    told = [s.text for s in ask(assistant, "what does the ropemaker require?").statements]
    assert told == ["Three years at a ropewalk", "A steady hand"]
