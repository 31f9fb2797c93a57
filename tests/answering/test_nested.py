"""One part of the tasks is asked about, where these stand below headings of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

KEEPER = """# Aquarium Keeper

## Key Responsibilities

### Tank Building
- Build tanks of glass
- Seal them

### Feeding Plans
- Weigh the shrimp
- Write down who ate what

### Conflict Resolution
- Hear both sides
- Escalate to the harbour master

## Required Skills

### Technical Skills
- **Feeding**: Tweezers, buckets
- Conflict resolution

## Working Relationships

### Collaborates With
- The divers

### Manages
- Two trainees
"""
BAKERY = role("Baker", "Example Bakery", Tasks="Bake")
FED = ["Weigh the shrimp", "Write down who ate what"]
HEARD = ["Hear both sides", "Escalate to the harbour master"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what does the aquarium keeper have to do around feeding?", FED),
        ("what does the aquarium keeper do when people quarrel?", HEARD),
        ("what does the aquarium keeper do about fights?", HEARD),
        ("how does the aquarium keeper deal with people who fight?", HEARD),
        ("aquarium keeper: what about conflicts?", HEARD),
        ("how are conflicts handled by the aquarium keeper?", HEARD),
        ("how does the aquarium keeper deal with shrimp?", ["Weigh the shrimp"]),
        ("how does the aquarium keeper deal with invoices?", [""]),
        ("how are applicants handled by the aquarium keeper?", [""]),
        ("how does the aquarium keeper deal with applicants?", [""]),
        ("what does the aquarium keeper do with glass?", ["Build tanks of glass"]),
        ("who does the aquarium keeper deal with?", ["The divers", "Two trainees"]),
    ],
)
def test_all_of_the_part_of_the_tasks_is_told_whose_heading_names_what_is_asked(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    shelf = over(postings(tmp_path, keeper=KEEPER, baker=BAKERY))
    answer = ask(shelf, question)
    assert [s.text for s in answer.statements] == told


def test_a_part_that_is_not_the_only_one_to_speak_of_a_thing_is_not_all_that_is_told(tmp_path: Path) -> None:
    text = KEEPER.replace("Seal them", "Seal them against quarrels")
    answer = ask(over(postings(tmp_path, keeper=text)), "what does the aquarium keeper do about quarrels?")
    assert "Seal them against quarrels" in [s.text for s in answer.statements]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what polls do aquarium keepers run?", ["A poll of the visitors each May"]),
        ("what polls does the aquarium keeper run?", ["A poll of the visitors each May"]),
        ("whom does the aquarium keeper manage?", ["Two trainees"]),
        ("what else do aquarium keepers do?", ["Build tanks of glass", "Seal them", *FED, *HEARD]),
        ("what feeding do aquarium keepers plan?", FED),
    ],
)
def test_a_verb_that_helps_another_asks_for_no_tasks_nor_that_other_for_a_heading_in_other_words(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    text = f"{KEEPER}\n## Success Metrics\n- A poll of the visitors each May\n"
    shelf = over(postings(tmp_path, keeper=text, baker=BAKERY))
    assert [s.text for s in ask(shelf, question).statements] == told


@pytest.mark.parametrize(
    "question", ["who does the aquarium keeper work with?", "which teams will the keeper work alongside?"]
)
def test_whom_a_role_reports_to_is_no_peer_where_both_have_a_heading_of_their_own(
    tmp_path: Path, question: str
) -> None:
    text = KEEPER.replace("### Manages", "### Reports To\n- The harbour master\n\n### Manages")
    shelf = over(postings(tmp_path, keeper=text, baker=BAKERY))
    told = [s.text for s in ask(shelf, question).statements]
    assert "The divers" in told
    assert "The harbour master" not in told


def test_what_one_must_be_below_a_heading_of_tasks_a_rank_too_low_is_no_duty(tmp_path: Path) -> None:
    text = (
        "# Warden of the north pier\n\n## What the warden of the north pier does\n\nYou will:\n\n- Light the lamps\n\n"
        "### What we expect from all of our crew\n\nYou should:\n\n- be calm\n"
    )
    shelf = over(postings(tmp_path, warden=text, baker=BAKERY))
    told = [s.text for s in ask(shelf, "what are the duties of the warden of the north pier?").statements]
    assert told == ["Light the lamps"]
