"""Typos, corrected only towards words the bot knows for a reason: of roles, organisations, facets, skills."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHORTEST, LONG = 5, 8  # a word below five letters is never corrected, one from eight may be off by two


class Spelling:
    """The known words, found by what is left of them when letters are missing; to those of ``others`` some are added."""

    def __init__(
        self, known: Iterable[str], shortest: int = SHORTEST, others: Spelling | None = None
    ) -> None:
        self._shortest = shortest
        self._others = others
        self._known: set[str] = {
            w
            for w in known
            if len(w) > shortest - (shortest == SHORTEST) and w.isalpha() and not (others and others.knows(w))
        }

    @cached_property
    def _by_shape(self) -> dict[tuple[str, int], list[tuple[str, int]]]:
        """Made when the first word is not known: most questions have none."""
        found: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
        for word in sorted(self._known):
            found[word[0], len(word)].append((word, _letters(word)))
        return found

    def knows(self, word: str) -> bool:
        """Whether a word is one of the known ones."""
        return word in self._known or (self._others is not None and self._others.knows(word))

    def correct(self, word: str) -> str:
        """The one known word that this is a typo of, its first letter taken to be right.

        The word itself if it is known or short, or if there is none or more than one.
        """
        if len(word) < self._shortest or self.knows(word) or not word.isalpha():
            return word
        reach = 2 if len(word) >= LONG else 1
        best, found, held = reach + 1, word, _letters(word)
        for size in range(len(word) - reach, len(word) + reach + 1):
            for candidate, other in self.of_shape(word[0], size):
                if max((held & ~other).bit_count(), (other & ~held).bit_count()) > min(best, reach):
                    continue  # each letter that only one of them has costs an edit
                off = distance(word, candidate, best + 1)
                if off < best:
                    best, found = off, candidate
                elif off == best and off <= reach:
                    found = word  # two are as near: none is meant for sure
        return found if best <= reach else word

    def of_shape(self, first: str, size: int) -> Iterator[tuple[str, int]]:
        """The known words of a first letter and a length, each with the set of its letters as bits."""
        yield from self._by_shape.get((first, size), ())
        if self._others is not None:
            yield from self._others.of_shape(first, size)


@lru_cache(maxsize=1 << 13)  # a reading that replaces another knows nearly the same words
def _letters(word: str) -> int:
    """The set of a word's letters, a bit for each; letters that share one are told apart by nothing here."""
    held = 0
    for letter in word:
        held |= 1 << (ord(letter) & 63)
    return held


def distance(a: str, b: str, limit: int) -> int:
    """Damerau-Levenshtein distance of two words (neighbours may swap), or ``limit`` if it is no less."""
    if abs(len(a) - len(b)) >= limit:
        return limit
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        older, before, row = before, row, [i] + [0] * len(b)
        for j, y in enumerate(b, start=1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[j] = min(row[j], older[j - 2] + 1)
        if min(row) >= limit:
            return limit
    return min(row[-1], limit)
