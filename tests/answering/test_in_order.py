"""What is told in order: the weeks of a plan, the steps of hiring, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Question, Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

PILOT = """---
title: Balloon Pilot
company: Example Air
---

## Requirements

- A head for heights

## Hiring plan

1. **Letter**: Tell us where you would fly
2. **Flight interview**: Sit in the basket for an hour
   - Bring warm gloves
3. **Tea**: Meet the ground crew
4. **Handshake**: We agree on a day

## Settling in

### Weeks 1-4: On the ground

- Fold the silk

### Weeks 5-8: Tethered

- Rise to thirty metres

### Weeks 9-13: Aloft

- Cross the valley

## Benefits

- Free sunsets
"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    miller = role("Miller", "Example Mill", Requirements="Two steps at once|Flour")
    return over(postings(tmp_path_factory.mktemp("order"), pilot=PILOT, miller=miller))


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("what is step number three of getting hired at example air?", {"Tea: Meet the ground crew"}),
        (
            "the second stage of example air's hiring process?",
            {"Flight interview: Sit in the basket for an hour", "Bring warm gloves"},
        ),
        ("what is the last step of hiring at example air?", {"Handshake: We agree on a day"}),
        ("what comes after the flight interview at example air?", {"Tea: Meet the ground crew"}),
        ("what happens before the handshake at example air?", {"Tea: Meet the ground crew"}),
        (
            "which step precedes the tea at example air?",
            {"Flight interview: Sit in the basket for an hour", "Bring warm gloves"},
        ),
        ("which step of the plan is about silk at example air?", {"Fold the silk"}),
        ("in which weeks does the balloon pilot cross the valley?", {"Cross the valley"}),
        ("third month at example air, so weeks nine to thirteen: what's planned?", {"Cross the valley"}),
        ("fifth week as balloon pilot: whats planned", {"Rise to thirty metres"}),
        ("weeks five through eight of the plan", {"Rise to thirty metres"}),
        ("what is the plan for weeks nine to twelve", {"Cross the valley"}),
        ("the sprint in weeks nine to twelve is full", set()),
    ],
)
def test_one_step_or_time_of_what_is_told_in_order_is_told_alone(
    shelf: Assistant, question: str, shown: set[str]
) -> None:
    assert {s.text for s in ask(shelf, question).statements} == shown


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("how many steps does hiring at example air have?", 5),
        ("what is step nine of the hiring process at example air?", 5),
        ("what are the steps of hiring at example air?", 5),
    ],
)
def test_where_no_one_step_is_asked_for_all_are_told(shelf: Assistant, question: str, shown: int) -> None:
    assert len(ask(shelf, question).statements) == shown


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("and after that?", ["Cross the valley"]),
        ("ok, what comes next?", ["Cross the valley"]),
        ("and after that, what do i get?", ["Free sunsets"]),
    ],
)
def test_what_follows_in_a_plan_is_what_its_thread_goes_on_to(
    shelf: Assistant, question: str, shown: list[str]
) -> None:
    before = ("what happens in weeks 1-4 as balloon pilot?", "and in weeks five to eight?")
    assert [s.text for s in ask(shelf, question, *before).statements] == shown


def test_what_follows_is_told_by_what_a_thread_keeps_as_well(shelf: Assistant) -> None:
    first = shelf.answer(Question("what happens in weeks 1-4 as balloon pilot?"))
    second = shelf.answer(Question("and after that?", before=first.resolved))
    assert second.status is Status.ANSWERED, second.text
    assert second.statements != first.statements


def test_nothing_follows_the_end_of_a_plan(shelf: Assistant) -> None:
    answer = ask(shelf, "and after that?", "what's planned in weeks 9-13 for the balloon pilot?")
    assert answer.status is Status.NOT_STATED


RIGGER = """---
title: Rigger
---
## Aims

### Aim #1: Ropes
- Splice the ropes

### Aim #2: Masts
- Oil the masts

### Aim #3: Sails
- Mend the sails
"""


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("ok, and number two?", "Oil the masts"),
        ("and the third one?", "Mend the sails"),
        ("#3?", "Mend the sails"),
        ("what about aim 2", "Oil the masts"),
        ("and after that?", "Oil the masts"),
    ],
)
def test_a_thread_counts_on_among_headings_with_numbers(tmp_path: Path, question: str, shown: str) -> None:
    assistant = over(postings(tmp_path, rigger=RIGGER, cook=role("Cook", "Example Inn")))
    first = assistant.answer(Question("what's aim #1 of the rigger?"))
    second = assistant.answer(Question(question, before=first.resolved))
    assert [s.text for s in second.statements] == [shown], second.text


@pytest.mark.parametrize("question", ["and number nine?", "and the fourth one?"])
def test_a_number_that_no_heading_has_is_not_made_up(tmp_path: Path, question: str) -> None:
    assistant = over(postings(tmp_path, rigger=RIGGER, cook=role("Cook", "Example Inn")))
    first = assistant.answer(Question("what's aim #1 of the rigger?"))
    assert assistant.answer(Question(question, before=first.resolved)).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("miller: what happens in the first 30 days?", ["Learn to grind"]),
        ("what is planned for the miller's first 90 days?", ["Grind alone"]),
        ("what is to be done in the first 60 days as miller?", ["Learn to grind", "Grind alone"]),
    ],
)
def test_of_a_plan_whose_times_overlap_the_one_asked_for_is_told_alone(
    tmp_path: Path, question: str, shown: list[str]
) -> None:
    plan = {"In the first 30 days you will": "Learn to grind", "In the first 90 days you will": "Grind alone"}
    told = "\n\n".join(f"### {heading}\n\n- {item}" for heading, item in plan.items())
    folder = postings(tmp_path, miller=f"# Miller\n\n## Responsibilities\n\n{told}\n")
    assert [s.text for s in ask(over(folder), question).statements] == shown
