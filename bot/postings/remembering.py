"""A reader that reads a file again only if its text is another, so that one edit among hundreds costs one reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.postings.reading import Reader

if TYPE_CHECKING:
    from bot.domain import Posting
    from bot.postings.source import Source
    from bot.vocabulary import Vocabulary


class RememberingReader(Reader):
    """Reads with one vocabulary, and remembers the last text and posting of each path."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__(vocabulary)
        self._read: dict[str, tuple[str, Posting | None]] = {}

    def read(self, source: Source) -> Posting | None:
        """The posting a file holds, or None if nothing stands in it. Raises PostingError, each time anew."""
        known = self._read.get(source.path)
        if known is not None and known[0] == source.text:
            return known[1]
        posting = super().read(source)
        self._read[source.path] = (source.text, posting)
        return posting
