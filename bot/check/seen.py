"""What the rules look at: a knowledge folder read as far as it can be, whatever is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain import Shelf, ShelfRules
from bot.errors import SettingsError, VocabularyError
from bot.knowledge import layers, place_of
from bot.postings import shelf
from bot.settings import cache_folder, shelf_rules
from bot.vocabulary import Vocabulary, load

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from bot.domain import Posting


@dataclass(frozen=True, slots=True)
class Seen:
    """A folder, its postings, the words they were read with, and the day to judge dates by.

    ``layers`` are the folders that words are read from, the bundled one first.
    """

    folder: Path
    shelf: Shelf
    vocabulary: Vocabulary
    layers: tuple[Path, ...]
    today: date


def look(stated: str, today: date) -> Seen:
    """A knowledge folder, "" for the bundled one. Raises UsageError if it is not there.

    Where its own words or settings can't be used the postings are read without them; where the bundled words
    can't be either, no posting is.
    """
    folder = place_of(stated)
    every = layers(folder)
    words = _words(every)
    try:
        rules = shelf_rules(folder)
    except SettingsError:
        rules = ShelfRules()
    found = shelf.read(folder, words, rules) if words.facets else Shelf(())
    return Seen(folder, found, words, tuple(every), today)


def _words(every: Sequence[Path]) -> Vocabulary:
    """The vocabulary of as many layers as can be used, the base alone if need be."""
    for count in range(len(every), 0, -1):
        try:
            return load([layer / "vocabulary" for layer in every[:count]], cache_folder())
        except VocabularyError:
            continue
    return Vocabulary({})


def place_of_title(posting: Posting) -> int:
    """The line on which a posting says its title, 1 where no line does."""
    lines = [p.span.first for p in posting.properties if p.name == "title" and posting.title in p.value]
    lines += [s.blocks[0].span.first for s in posting.sections if s.blocks and s.blocks[0].kind == "title"]
    return lines[0] if lines else 1
