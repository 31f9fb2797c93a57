"""The levels of a job on one page: each is asked about by its name, in whatever order its words are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over

if TYPE_CHECKING:
    from pathlib import Path

LAMPS = """# Lamp Technology

All of us sleep in the tower.

## Levels

## Lamp Technician

The Lamp Technician reports to the Harbour Master.

### Lamp Technician Job Grade

The Lamp Technician is a grade 4.

#### Lamp Technician Responsibilities

- Trim the wicks

#### Lamp Technician Requirements

- 1-2 years of experience with lamps

## Senior Lamp Technician

The Senior Lamp Technician reports to the Director, Lamps.

### Senior Lamp Technician Job Grade

The Senior Lamp Technician is a grade 6.

#### Senior Lamp Technician Responsibilities

- Polish the lens

#### Senior Lamp Technician Requirements

- Extends the Lamp Technician requirements
- 3-5 years of experience with lamps

## Director - Lamps

The Director - Lamps reports to the Port Council.

### Director - Lamps Job Grade

The Director - Lamps is a grade 9.

#### Director - Lamps Requirements

- 8 years of experience with harbours
"""
BAKER = """# Cake Designer

## Cake Designer

### Requirements

- Knows how to whisk

## Levels

### Associate Cake Designer

#### Job Grade

The Associate Cake Designer is a grade 2.

#### Requirements

- 1 year of experience in a bakery

### Cake Designer (Intermediate)

#### Job Grade

The Cake Designer (Intermediate) is a grade 3.

#### Requirements

- 4 years of experience in a bakery

### Manager, Icing Strategy

The Manager, Icing Strategy reports to the Head of Sugar.

#### Job Grade

The Manager, Icing Strategy is a grade 7.

#### Requirements

- 9 years of experience in a bakery
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "lamps.md").write_text(LAMPS, "utf-8")
    (tmp_path / "baker.md").write_text(BAKER, "utf-8")
    (tmp_path / "ferry.md").write_text(
        "# Ferry Pilot\n\n## Requirements\n\n- 6 years of experience\n", "utf-8"
    )
    return tmp_path


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("what grade is the lamps director on?", ["The Director - Lamps is a grade 9."]),
        ("job grade of the director of lamps", ["The Director - Lamps is a grade 9."]),
        ("years of experience of the sr lamp technician?", ["3-5 years of experience with lamps"]),
        ("years of experience for the non senior lamp technician", ["1-2 years of experience with lamps"]),
        ("years of experience of the (non senior) lamp technician?", ["1-2 years of experience with lamps"]),
        (
            "who does the senior lamp technician report to",
            ["The Senior Lamp Technician reports to the Director, Lamps."],
        ),
        ("years of experience for an intermediate cake designer?", ["4 years of experience in a bakery"]),
        (
            "who is the boss of the icing strategy manager",
            ["The Manager, Icing Strategy reports to the Head of Sugar."],
        ),
        ("grade of the manager of icing strategy?", ["The Manager, Icing Strategy is a grade 7."]),
        ("what will the senior lamp technician do?", ["Polish the lens"]),
    ],
)
def test_a_level_of_a_job_is_told_from_its_own_part_alone(
    folder: Path, question: str, quotes: list[str]
) -> None:
    answer = ask(over(folder), question)
    assert [s.text for s in answer.statements if s.text] == quotes
    assert_proved(answer, folder)


def test_what_stands_above_all_levels_or_in_one_that_is_extended_is_told_where_a_level_is_silent(
    folder: Path,
) -> None:
    assistant = over(folder)
    for question, quote in (
        ("must the associate cake designer know how to whisk?", "Knows how to whisk"),
        ("where does the senior lamp technician sleep?", "All of us sleep in the tower."),
    ):
        assert quote in [s.text for s in ask(assistant, question).statements]


@pytest.mark.parametrize(
    "question", ["requirements of the junior lamp technician", "job grade of the principal cake designer?"]
)
def test_a_level_that_a_job_does_not_have_is_not_there(folder: Path, question: str) -> None:
    assert ask(over(folder), question).status is Status.NO_MATCH


def test_the_requirements_below_levels_are_requirements(folder: Path) -> None:
    answer = ask(over(folder), "requirements of the senior lamp technician")
    assert [s.text for s in answer.statements if s.text] == [
        "Extends the Lamp Technician requirements",
        "3-5 years of experience with lamps",
    ]
