"""Headings of plain text that nothing marks but their capitals: "ON THE SHOP FLOOR", where a page marks its parts so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.postings.layouts.mark import BARE
from bot.postings.raw import Raw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.postings.source import Source

LEVEL = 2  # of such a heading: the page's title may be above it
FEWEST, WORDS, LETTERS = 3, 9, 4  # the fewest of them, the most words and the fewest letters of one
STOPS = ".,;:"  # that end no heading, and what stands amid a name with its value


def told(source: Source, raws: list[Raw]) -> list[Raw]:
    """The blocks, with a heading for each line in capitals above other text, where a page without others has several."""
    if any(raw.kind == "heading" for raw in raws):
        return raws
    heads = [set(_heads(source, raw, raws[n + 1 : n + 2])) if n else set[int]() for n, raw in enumerate(raws)]
    if sum(map(len, heads)) < FEWEST:
        return raws
    return [part for raw, at in zip(raws, heads, strict=True) for part in _parted(raw, at)]


def _heads(source: Source, raw: Raw, after: Sequence[Raw]) -> Iterator[int]:
    """Which lines of a paragraph are such headings: what stands below each is written otherwise."""
    if raw.kind != "paragraph":
        return
    texts = [source.clean[slice(*piece)].strip() for piece in raw.pieces]
    below = [source.clean[slice(*other.pieces[0])] for other in after if other.pieces]
    for n, (text, other) in enumerate(zip(texts, [*texts[1:], *below], strict=False)):
        if _capitals(text) and not _capitals(other):
            yield n


def _capitals(text: str) -> bool:
    """Whether a line is in capitals, and as short as a heading."""
    letters = sum(map(str.isalpha, text))
    return (
        text.isupper()
        and letters >= LETTERS
        and len(text.split()) <= WORDS
        and not any(s in text for s in STOPS)
    )


def _parted(raw: Raw, heads: set[int]) -> Iterator[Raw]:
    """A paragraph's lines, those that are headings apart."""
    if not heads:
        yield raw
        return
    run: list[tuple[int, int]] = []
    for n, piece in enumerate(raw.pieces):
        if n not in heads:
            run.append(piece)
            continue
        if run:
            yield replace(raw, pieces=run)
        run = []
        yield Raw("heading", [piece], level=LEVEL, marker=BARE)
    if run:
        yield replace(raw, pieces=run)
