"""Every mistake of a vocabulary, where reading it to answer with stops at the first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.errors import VocabularyError
from bot.vocabulary.listfile import read
from bot.vocabulary.load import strays
from bot.vocabulary.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from bot.vocabulary.listfile import Entry


def mistakes(folders: Sequence[Path]) -> tuple[VocabularyError, ...]:
    """What is wrong with each file of ``folders``, the base first, in the order in which they are read.

    An entry that can't be used is left out, and the rest of its file looked at again.
    """
    reader = Reader()
    found: list[VocabularyError] = []
    for layer, folder in enumerate(folders):
        reader.layer = layer
        found += strays(folder)
        for path in sorted(folder.glob("facets/*.txt")):
            shown = f"{folder.name}/facets/{path.name}"
            found += _of(path, shown, partial(reader.facet, path.stem, shown))
    for layer, folder in enumerate(folders):
        reader.layer = layer
        for path in sorted(folder.glob("languages/*.txt")):
            found += _of(path, f"{folder.name}/languages/{path.name}", partial(reader.language, path.stem))
        for name, method in reader.files.items():
            path = folder / f"{name}.txt"
            if path.is_file():
                found += _of(path, f"{folder.name}/{path.name}", method)
    found += _relations(reader)
    return tuple(found)


def _of(path: Path, shown: str, take: Callable[[Sequence[Entry]], None]) -> Iterator[VocabularyError]:
    """The mistakes of one file."""
    try:
        entries = read(path, shown)
    except VocabularyError as error:
        yield error
        return
    while True:
        try:
            take(entries)
        except VocabularyError as error:
            yield error
            left = [e for e in entries if e.line != error.line]
            if len(left) == len(entries):  # it is about the file, and no line less would mend it
                return
            entries = left
        else:
            return


def _relations(reader: Reader) -> Iterator[VocabularyError]:
    """Facets that name others which are not there."""
    for entry, other in reader.relations:
        if other not in reader.facets:
            yield entry.error(f"unknown facet '{other}'", f"one of {', '.join(sorted(reader.facets))}")
