"""A reader that reads a file again only if its text is another, so that one edit among hundreds costs one reading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.postings.kept import key, packed, unpacked
from bot.text.once import once

if TYPE_CHECKING:
    from bot.domain import Posting
    from bot.postings.kept import Kept
    from bot.postings.reading import Reader
    from bot.postings.source import Source
    from bot.vocabulary import Vocabulary


class RememberingReader:
    """Reads with one vocabulary, and remembers the last text and postings of each path.

    ``kept`` is what an earlier process read of the folder; where it holds all, nothing that reads is even imported.
    """

    def __init__(self, vocabulary: Vocabulary, kept: Kept | None = None) -> None:
        self.vocabulary = vocabulary
        self._kept = kept
        self._rows = kept.load() if kept is not None else {}
        self._read: dict[str, tuple[str, tuple[Posting, ...]]] = {}
        self._unkept = False  # whether something was read that is not kept

    def read(self, source: Source) -> tuple[Posting, ...]:
        """The postings of a file, none if nothing stands in it. Raises PostingError, each time anew."""
        known = self._read.get(source.path)
        if known is not None and known[0] == source.text:
            return known[1]
        row = self._rows.get(key(source.path, source.text)) if self._rows else None
        postings = unpacked(row) if row is not None else self._anew(source)
        self._read[source.path] = (source.text, postings)
        return postings

    def keep(self) -> None:
        """Keep what was read since the last time for the next process; to be called when a folder is read whole."""
        self._rows = {}
        if self._kept is not None and self._unkept:
            before = self._kept.load()
            every = ((key(path, text), postings) for path, (text, postings) in self._read.items())
            self._kept.write({found: before.get(found) or packed(postings) for found, postings in every})
        self._unkept = False

    def named(self, posting: Posting) -> Posting:
        """A posting as the shelf names it; under another title than the one it was read with its blocks may speak of more."""
        _, as_read = self._read[posting.path]
        if any(one.title == posting.title and one.sections is posting.sections for one in as_read):
            return posting
        return replace(posting, spoken=self._whole.speaking.of(posting))

    def _anew(self, source: Source) -> tuple[Posting, ...]:
        self._unkept = True
        return self._whole.roles(source)

    @once
    def _whole(self) -> Reader:
        """What reads a text."""
        from bot.postings.reading import Reader

        return Reader(self.vocabulary)
