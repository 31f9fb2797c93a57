"""A first heading with all others below it is the page's headline, unless it names what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (
    "---\ntitle: Clerk\n---\n# {}\n\n## Tools\n- Excel\n- A loom\n\n## Projects\n- The great rug\n- A flag\n"
)


@pytest.mark.parametrize("slogan", ["Join us and weave the valley!", "Weaving since the flood"])
def test_a_slogan_above_all_makes_no_section_one_on_how_to_apply(tmp_path: Path, slogan: str) -> None:
    shelf = over(postings(tmp_path, clerk=PAGE.format(slogan)))
    answer = ask(shelf, "how do i apply as a clerk?")
    assert "Excel" not in answer.text, answer.text
    assert "Projects, lines" in ask(shelf, "which projects does the clerk job have?").text


@pytest.mark.parametrize("named", ["Nice to have but not needed", "Optional extras (not required)"])
def test_what_a_heading_above_all_says_of_them_counts(tmp_path: Path, named: str) -> None:
    answer = ask(over(postings(tmp_path, clerk=PAGE.format(named))), "is excel required for the clerk?")
    assert answer.status is Status.NO, answer.text


def test_how_to_apply_in_steps_is_told_whole(tmp_path: Path) -> None:
    page = "---\ntitle: Clerk\n---\n# How to apply for this job in three steps\n\n## First\nWrite to us and say which rugs you have woven so far and where you learned it, in a page at most.\n\n- A letter\n- A rug\n\n## Then\nCome and weave.\n\n## Last\nSign.\n"
    answer = ask(over(postings(tmp_path, clerk=page)), "how do i apply as a clerk?")
    assert "Come and weave." in answer.text
    assert "Sign." in answer.text
