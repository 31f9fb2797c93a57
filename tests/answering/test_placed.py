"""Where a job is, told by its title alone or right behind the word for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.answering.shelves import ask, over, postings

if TYPE_CHECKING:
    from pathlib import Path

DUTIES = "## Duties\n\n- Mill the rye.\n- Sweep the loft.\n"


@pytest.mark.parametrize(
    "title",
    [
        "Miller (Oslo)",
        "Miller (Oslo / Turku)",
        "Miller - Oslo, Norway",
        "Miller, Oslo",
        "Miller – Oslo or Riga",
    ],
)
def test_a_title_that_ends_in_towns_says_where_the_job_is(tmp_path: Path, title: str) -> None:
    """Nothing else of the posting has to."""
    answer = ask(over(postings(tmp_path, miller=f"# {title}\n\n{DUTIES}")), "where is the miller based?")
    assert [s.text for s in answer.statements] == [title]


@pytest.mark.parametrize(
    "title", ["Miller (Rye)", "Miller - Night Shift", "Miller for Oslo", "Miller (Oslo Team)"]
)
def test_a_title_that_ends_in_anything_else_says_no_place(tmp_path: Path, title: str) -> None:
    """Most brackets name a kind of the work."""
    answer = ask(over(postings(tmp_path, miller=f"# {title}\n\n{DUTIES}")), "where is the miller based?")
    assert not any(s.text == title for s in answer.statements)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("We want to hire a miller for steady employment in Upper Vik, Norway.", True),
        ("This is a full-time position near Turku, Finland.", True),
        ("This is a full-time position in Marketing, Sales and Flour.", False),
        ("Our miller had a position in Upper Vik, Norway, before the mill burned.", False),
        ("Help from a former job in Turku, Finland is welcome.", False),
        ("This is her job. A position in Upper Vik, Norway is open.", True),
        ("Our miller once sold flour in Turku, Finland.", False),
    ],
)
def test_a_town_with_its_country_behind_the_word_for_a_job_is_where_it_is(
    tmp_path: Path, said: str, *, told: bool
) -> None:
    """A field of work stands there as well, but with no country."""
    text = f"# Miller\n\n{said}\n\nYou work beside our remote team of bakers.\n\n{DUTIES}"
    answer = ask(over(postings(tmp_path, miller=text)), "which town is the miller in?")
    assert any(said.endswith(s.text) for s in answer.statements) is told
