"""For well-formed Markdown a reference parser sees no heading and no outer item that we do not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.postings.source import Source
from tests.postings.reference import expected, found
from tests.shared import ROOT, SEEDS, WILD, needs_shared

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Shelf
    from bot.postings.reading import Reader

WORDS = st.lists(
    st.sampled_from(["bread", "Oven", "rye", "bakes", "daily", "C++", "team's"]), min_size=1, max_size=5
)
HEADINGS = st.tuples(st.integers(1, 6), WORDS).map(lambda h: [f"{'#' * h[0]} {' '.join(h[1])}"])
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=3).map(lambda p: [" ".join(line) for line in p])
MARKS = st.sampled_from(["*", "-", "+"])
ITEMS = st.tuples(WORDS, st.lists(WORDS, max_size=2), st.lists(WORDS, max_size=2))
LISTS = st.tuples(MARKS, MARKS, st.lists(ITEMS, min_size=1, max_size=4))


def _list_lines(
    drawn: tuple[str, str, list[tuple[list[str], list[list[str]], list[list[str]]]]],
) -> list[str]:
    """Items with wrapped lines below the text and a nested list below these."""
    outer, inner, items = drawn
    lines = []
    for first, wrapped, nested in items:
        lines.append(f"{outer} {' '.join(first)}")
        lines += [f"  {' '.join(line)}" for line in wrapped]
        lines += [f"  {inner} {' '.join(line)}" for line in nested]
    return lines


BLOCKS = HEADINGS | PARAGRAPHS | LISTS.map(_list_lines)
DOCUMENTS = st.lists(BLOCKS, min_size=1, max_size=8).map(
    lambda blocks: "\n\n".join("\n".join(b) for b in blocks)
)


@given(DOCUMENTS)
@settings(max_examples=80, deadline=None)
def test_a_written_document_has_the_headings_and_items_that_the_reference_sees(
    reader: Reader, document: str
) -> None:
    posting = reader.read(Source("x.md", document + "\n"))
    marks = expected(document)
    if posting is None:  # headings alone: there is nothing to quote
        assert not marks.items
        return
    ours = found(posting)
    assert marks.headings <= ours.headings
    assert marks.items <= ours.items


def _missed(shelf: Shelf, folder: Path) -> tuple[int, list[str]]:
    """How many marks the reference sees in the files of a shelf, and the places of those that we don't."""
    count, missed = 0, []
    for posting in (*shelf.postings, *shelf.hidden):
        text = (folder / posting.path).read_bytes().decode("utf-8", errors="replace")
        marks, ours = expected(text), found(posting)
        count += len(marks.headings) + len(marks.items)
        missed += [f"{posting.path}:{n}: heading" for n in sorted(marks.headings - ours.headings)]
        missed += [f"{posting.path}:{n}: item" for n in sorted(marks.items - ours.items)]
    return count, missed


def test_our_own_postings_agree_with_the_reference(own: Shelf) -> None:
    assert _missed(own, ROOT / "knowledge")[1] == []


@needs_shared
def test_the_five_documents_agree_with_the_reference(seeds: Shelf) -> None:
    assert _missed(seeds, SEEDS)[1] == []


@needs_shared
def test_the_postings_in_the_wild_agree_with_the_reference(wild: Shelf) -> None:
    # measured on 2026-11-21: all 2,234 headings and all 8,897 outer items, no file differs
    count, missed = _missed(wild, WILD)
    assert count > 10_000
    assert len(missed) <= count // 1000, "\n".join(missed)
