"""Which lines are tried for a question, and what a line does to the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.knowledge import read
from bot.report.lines import Candidates, Line, shortened, taught
from bot.text.tokens import stems, words
from tests.answering.shelves import postings, role, vocabulary

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("word", "title", "meant"),
    [
        ("sysadmin", "Senior System Administrator", "system administrator"),
        ("sre", "Site Reliability Engineer", "site reliability engineer"),
        ("devadv", "Developer Advocate", "developer advocate"),
        ("admin", "Administrator of Systems", ""),  # the beginning of one word: that is spelling
        ("system", "System Administrator", ""),
        ("sea", "System Administrator", ""),
        ("stand", "System Administrator", ""),
    ],
)
def test_a_short_form_is_made_of_the_beginnings_of_a_title(word: str, title: str, meant: str) -> None:
    assert " ".join(shortened(word, words(title))) == meant


@pytest.fixture(scope="module")
def candidates(tmp_path_factory: pytest.TempPathFactory) -> Candidates:
    folder = postings(
        tmp_path_factory.mktemp("knowledge"),
        gardener=role("Head Gardener", "Green", **{"Benefits_&_zwerks": "A season ticket|Thirty days off"}),
        florist=role("Florist", "Green", Responsibilities="Keep the flower shop open|Bind wreaths"),
    )
    return Candidates(read(str(folder)).shelf.postings, vocabulary())


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("which zwerks does the florist get?", ["vocabulary/facets/benefits.txt, [cues]: zwerks"]),
        (
            "does she work in the flowershop?",
            ["vocabulary/synonyms.txt, [synonyms]: flowershop = flower shop"],
        ),
        ("what does the headgard earn?", ["vocabulary/roles.txt, [roles]: headgard = head gardener"]),
        ("what does the job require?", []),
        ("will it rain tomorrow?", []),
        ("", []),
    ],
)
def test_only_what_the_postings_make_evident_is_tried(
    candidates: Candidates, question: str, lines: list[str]
) -> None:
    assert [str(line) for line in candidates.of(question)] == lines


def test_a_line_is_learnt_for_the_try_alone() -> None:
    before = vocabulary()
    cue = taught(before, Line("facets/benefits.txt", "cues", "zwerks"))
    alias = taught(before, Line("roles.txt", "roles", "zwirk", "head gardener"))
    other = taught(before, Line("synonyms.txt", "synonyms", "zwork", "apple tree"))
    assert [m.value for m in cue.cues.find(stems("which zwerks"))] == ["benefits"]
    assert [m.value for m in alias.roles.find(words("the zwirk"))] == [("head", "gardener")]
    assert other.synonyms[stems("zwork")] == (stems("apple tree"),)
    assert not before.cues.find(stems("which zwerks"))
    assert not before.roles.find(words("the zwirk"))
    assert stems("zwork") not in before.synonyms


def test_a_line_reads_back_as_it_was_tried(tmp_path: Path) -> None:
    """What is suggested can be pasted into the file that is named."""
    line = Line("roles.txt", "roles", "zwirk", "head gardener")
    folder = postings(tmp_path / "postings", gardener=role("Head Gardener")).parent
    (folder / "vocabulary").mkdir()
    (folder / "vocabulary" / line.file).write_text(f"[{line.section}]\n{line.text}\n", encoding="utf-8")
    assert read(str(folder)).vocabulary.roles.find(("zwirk",))
