"""``rolebot postings`` and ``rolebot search``: what was read, and what words find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.cli import main
from tests.answering.shelves import postings, role
from tests.cli.command import inside, rolebot

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = postings(
        tmp_path,
        oslo__keeper=role("Zoo Keeper", "Example Zoo"),
        oslo__baker=role("Baker", "Example Bakery"),
        riga__baker=role("Baker", "Example Bread"),
        draft=role("Night Watch", extra="draft: true"),
        _template=role("A role"),
    )
    (made / "empty.md").write_bytes(b"")
    (made / "picture.png").write_bytes(b"\x89PNG")
    (made / "zeros.md").write_bytes(b"\x00" * 999)
    return made


def test_every_file_is_listed_as_a_posting_a_draft_a_problem_or_skipped_with_its_reason(folder: Path) -> None:
    ran = rolebot("postings", "--knowledge", folder)
    assert ran.code == 0
    assert ran.out.startswith("3 postings\n")
    for said in (
        "oslo/keeper.md  Zoo Keeper  Example Zoo ",
        "1 hidden draft\n  draft.md: Night Watch",
        "1 problem\n  zeros.md: ",
        "3 skipped files",
        "_template.md: its name says",
        "empty.md: empty",
        "picture.png: a .png file",
    ):
        assert said in ran.out, said
    assert sum(line.startswith("  ") for line in ran.out.splitlines()) == 1 + 8


def test_one_posting_is_shown_with_each_section_its_facet_lines_and_the_rule_that_decided(
    folder: Path,
) -> None:
    ran = inside("postings", "keeper.md", "--knowledge", folder)
    assert ran.code == 0
    head, _, table = ran.out.partition("\n\n")
    assert head.startswith("oslo/keeper.md\n  title: Zoo Keeper")
    assert "organisation: Example Zoo" in head
    rows = [line.split() for line in table.splitlines()]
    assert rows[0] == ["lines", "facet", "items", "section", "rule"]
    assert ["6-9", "requirements", "2", "Requirements"] in [row[:4] for row in rows]
    assert all(len(row) > 4 for row in rows[1:])


def test_a_hidden_draft_can_be_looked_at(folder: Path) -> None:
    assert "Night Watch" in inside("postings", "draft.md", "--knowledge", folder).out


NOT_ONE = [
    ("baker.md", "2 postings end in 'baker.md'"),
    ("nobody.md", "no posting ends in 'nobody.md'"),
    ("zeros.md", "zeros.md: "),
    ("picture.png", "a .png file"),
]


@pytest.mark.parametrize(("name", "said"), NOT_ONE)
def test_a_name_that_is_no_single_posting_ends_with_2_and_says_why(
    folder: Path, name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["postings", name, "--knowledge", str(folder)]) == 2
    printed = capsys.readouterr()
    assert said in printed.out + printed.err


def test_search_prints_passages_with_scores_best_first(folder: Path) -> None:
    ran = inside("search", "free greenhouse ticket", "--knowledge", folder, "--limit", "2")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert len(lines) == 4
    scores = [float(line.split()[0]) for line in lines[::2]]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)
    assert lines[0].split()[1].startswith(("oslo/", "riga/"))
    assert lines[0].endswith("Benefits")
    assert lines[1].strip() == "A free season ticket for the greenhouse and thirty days off"
    assert any(line.startswith("rolebot: zeros.md: ") for line in ran.err.splitlines())


@pytest.mark.parametrize("words", ["xylophone", "", "\U0001f680", "the of and"])
def test_words_that_stand_nowhere_find_nothing_and_that_is_said(
    folder: Path, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", words, "--knowledge", str(folder)]) == 0
    assert capsys.readouterr().out == "no passage shares a word with that\n"
