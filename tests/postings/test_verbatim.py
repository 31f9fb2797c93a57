"""Every quote stands in its file on the lines it names, and on no fewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.postings.shelf import read
from tests.postings.folding import folded_quote, folded_source, raw_lines
from tests.shared import ROOT, SEEDS, WILD, needs_shared

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Shelf
    from bot.vocabulary import Vocabulary


def _untrue(shelf: Shelf, folder: Path) -> tuple[int, list[str]]:
    """How many blocks a shelf has, and those whose quote is not on its lines or not on all of them."""
    count, untrue = 0, []
    for posting in (*shelf.postings, *shelf.hidden):
        lines = raw_lines((folder / posting.path).read_bytes())
        for block in (b for section in posting.sections for b in section.blocks):
            count += 1
            first, last, quote = block.span.first, block.span.last, folded_quote(block.quote)
            where = f"{posting.path}:{first}-{last}: {block.quote[:80]!r}"
            if not quote or quote not in folded_source(lines[first - 1 : last]):
                untrue.append(f"{where} does not stand there")
            elif first < last and (
                quote in folded_source(lines[first:last])
                or quote in folded_source(lines[first - 1 : last - 1])
            ):
                untrue.append(f"{where} needs fewer lines")
    return count, untrue


def _uncut(shelf: Shelf, folder: Path) -> list[str]:
    """The blocks whose character offsets do not hold their quote."""
    wrong = []
    for posting in (*shelf.postings, *shelf.hidden):
        text = "".join(raw_lines((folder / posting.path).read_bytes()))
        wrong += [
            f"{posting.path}:{block.span.first}: {block.quote[:80]!r}"
            for block in (b for section in posting.sections for b in section.blocks)
            if folded_quote(block.quote) not in folded_source([text[block.span.start : block.span.end]])
        ]
    return wrong


def test_the_quotes_of_our_own_postings_stand_on_their_lines(own: Shelf) -> None:
    count, untrue = _untrue(own, ROOT / "knowledge")
    assert count > 200
    assert untrue == []


@needs_shared
def test_the_quotes_of_the_five_documents_stand_on_their_lines(seeds: Shelf) -> None:
    count, untrue = _untrue(seeds, SEEDS)
    assert count > 200
    assert untrue == []


@needs_shared
def test_the_quotes_of_the_postings_in_the_wild_stand_on_their_lines(wild: Shelf) -> None:
    count, untrue = _untrue(wild, WILD)
    assert count > 10_000
    assert untrue == []


def test_the_samples_quotes_stand_on_their_lines(vocabulary: Vocabulary) -> None:
    samples = ROOT / "tests" / "postings" / "samples"
    count, untrue = _untrue(read(samples, vocabulary), samples)
    assert count > 50
    assert untrue == []


@needs_shared
def test_character_offsets_hold_the_quote_too(seeds: Shelf, wild: Shelf) -> None:
    assert _uncut(seeds, SEEDS) == []
    assert _uncut(wild, WILD) == []
