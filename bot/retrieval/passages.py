"""From postings to passages, and from a passage to the terms it is found by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Passage
from bot.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting

EXACT = "="  # marks a term that is a word as it stands, beside the stem without the mark


def passages(postings: Sequence[Posting]) -> list[Passage]:
    """Every block of every posting as a passage, in document order, the postings in shelf order."""
    found: list[Passage] = []
    for number, posting in enumerate(postings):
        for (section, block), spoken in zip(posting.blocks, posting.spoken, strict=True):
            facets, hints, sentences = spoken
            at = len(found), number, section.number, section.path
            found.append(Passage(*at, facets, hints, block, sentences))
    return found


def terms(text: str) -> list[str]:
    """The terms of a text: each word's stem, and the word itself marked as exact."""
    found = []
    for token in tokens(text):
        found += [token.stem, EXACT + token.text]
    return found
