"""Plain lists of lines, each in one place: two of one name would be read as one, whatever each is for."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from bot.vocabulary import pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.vocabulary.listfile import Entry


class Lists:
    """Takes lists in, layer by layer; a later layer may add to what an earlier one has."""

    def __init__(self) -> None:
        self._first: dict[tuple[int, str], Entry] = {}

    def take(self, layer: int, entries: Sequence[Entry]) -> Iterator[tuple[str, list[str]]]:
        """The name and the lines of each list of a file. Raises VocabularyError for a line that can't be used."""
        for name, run in groupby(entries, key=attrgetter("section")):
            own = list(run)
            first = self._first.setdefault((layer, name), own[0])
            if first is not own[0]:
                raise own[0].error(f"[{name}] stands twice", f"its lines at {first.file}:{first.line}")
            for entry in own:
                pairs.check(entry)
            yield name, [entry.text for entry in own]
