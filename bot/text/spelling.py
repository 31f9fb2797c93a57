"""Typos, corrected only towards words the bot knows for a reason: of roles, organisations, facets, skills."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from bot.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
            shape = self.of_shape(word[0], size)
            # each letter that only one of them has costs an edit, and an edit exchanges two at most
            near = [(known, other) for known, other in shape if (held ^ other).bit_count() <= 2 * reach]
            for candidate, other in near:
                most = min(best, reach)
                if (held & ~other).bit_count() > most or (other & ~held).bit_count() > most:
                    continue
                off = distance(word, candidate, most + 1)
                if off < best:
                    best, found = off, candidate
                elif off == best and off <= reach and stem(found) != stem(candidate):
                    found = word  # two are as near, and no forms of one: none is meant for sure
        return found if best <= reach else word

    def formed(self, word: str, root: str) -> str:
        """The known word of a stem that a word of that stem is a typo of, its end taken to be right: no other form is meant."""
        found = self.correct(word) if len(word) >= LONG else word
        return found if found[-2:] == word[-2:] and stem(found) == root else word

    def of_shape(self, first: str, size: int) -> Sequence[tuple[str, int]]:
        """The known words of a first letter and a length, each with the set of its letters as bits."""
        own = self._by_shape.get((first, size), [])
        return own if self._others is None else [*own, *self._others.of_shape(first, size)]


@lru_cache(maxsize=1 << 13)  # a reading that replaces another knows nearly the same words
def _letters(word: str) -> int:
    """The set of a word's letters, a bit for each; letters that share one are told apart by nothing here."""
    held = 0
    for letter in word:
        held |= 1 << (ord(letter) & 63)
    return held


def distance(a: str, b: str, limit: int) -> int:
    """Damerau-Levenshtein distance of two words (neighbours may swap), or ``limit`` if it is no less.

    By the bit vectors of Hyyrö, 2003: a whole column of the table at once, its differences from row to row as bits. Half
    a page of typos is held against a thousand words; place by place that took forty milliseconds.
    """
    if abs(len(a) - len(b)) >= limit:
        return limit
    if not a or not b:
        return min(len(a) + len(b), limit)
    places: dict[str, int] = {}  # of each letter of the one word, as bits
    for i, letter in enumerate(a):
        places[letter] = places.get(letter, 0) | 1 << i
    every, last = (1 << len(a)) - 1, 1 << (len(a) - 1)
    more, less = every, 0  # where a row is one more than the row above it, and one less
    here, diagonal, off = 0, 0, len(a)
    for letter in b:
        before, here = here, places.get(letter, 0)
        swapped = ((~diagonal & here) << 1) & before
        diagonal = (((here & more) + more) ^ more) | here | less | swapped
        longer, shorter = less | ~(diagonal | more), diagonal & more
        off += bool(longer & last) - bool(shorter & last)
        longer, shorter = longer << 1 | 1, shorter << 1
        more, less = (shorter | ~(diagonal | longer)) & every, longer & diagonal & every
    return min(off, limit)
