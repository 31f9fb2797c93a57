"""Tables of phrases, each looked up by two of its words.

In a phrase ``...`` stands for up to four words, ``^`` for the beginning of the line, ``$`` for its end.
"""

from __future__ import annotations

import marshal
from collections import Counter
from itertools import chain, compress
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, TypeVar

from bot.text.tokens import stems, words
from bot.vocabulary.matching import Few, Matching, Phrase
from bot.vocabulary.unpacking import Unpacking

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

T = TypeVar("T")
_NEEDS = attrgetter("needs")  # of a phrase
_OTHERS = itemgetter(0)  # of the phrases that are looked up by a word
PAIR = 2  # words by which a phrase is looked up

# phrases by the second of two words that each has
Beside = tuple[frozenset[str], dict[str, list[Phrase[T]]]]


def pack(phrases: Iterable[Phrase[T]]) -> dict[str, bytes]:
    """The phrases of a table by two words of each, those that the fewest of them have, marshalled by the first.

    Hundreds begin with "what" or "how": by their first word each question would be held against all of these.
    Most words of a vocabulary are never said to one process: theirs stay packed.
    """
    kept = list(phrases)
    often = Counter(chain.from_iterable(p.needs for p in kept))
    by_word: dict[str, dict[str, list[tuple[object, ...]]]] = {}
    for p in kept:
        first, second = rarest(p.needs, often)
        by_word.setdefault(first, {}).setdefault(second, []).append(tuple(p))
    return {word: marshal.dumps(beside) for word, beside in by_word.items()}


def rarest(needs: frozenset[str], often: Mapping[str, int]) -> tuple[str, str]:
    """The two words of a phrase that are found least often; a single word stands beside itself."""
    if len(needs) == 1:  # a third of them
        (one,) = needs
        return one, one
    (_, first), (_, second) = sorted([(often.get(word, 0), word) for word in needs])[:PAIR]
    return first, second


def _unpacked(packed: bytes) -> Beside[T]:
    """The phrases that are looked up by a word, by the second word of each."""
    kept = marshal.loads(packed)  # noqa: S302  # values only, packed above
    beside: dict[str, list[Phrase[T]]] = {
        second: [Phrase._make(row) for row in rows] for second, rows in kept.items()
    }
    return frozenset(beside), beside


class Phrases(Matching[T]):
    """A table of phrases, each with a value. ``exact`` compares words instead of stems."""

    def __init__(self, packed: Mapping[str, bytes] | None = None, *, exact: bool = False) -> None:
        """``packed`` is what ``pack`` made of a table."""
        self.exact = exact
        # by the word they are looked up by
        self._by_word: Unpacking[Beside[T]] = Unpacking(dict(packed or {}), _unpacked)
        self._keys = frozenset(self._by_word.packed)

    def parse(self, text: str, value: T) -> Phrase[T] | None:
        """A phrase taken apart, not yet entered; None if it holds no word."""
        parts = self._parts(text)
        if not parts:
            return None
        first, last = text[0] == "^", text[-1] == "$"
        weight = 2 * sum(map(len, parts)) + first + last
        needs = frozenset(chain.from_iterable(parts))
        ends = "$" if last and len(parts) == 1 else ""
        opening = f"{'^' if first else ''} {' '.join(parts[0])} {ends}"
        return Phrase(parts, first, last, value, weight, words(text.replace("...", " ")), needs, opening)

    def add(self, text: str, value: T) -> bool:
        """Enter a phrase as written; False if it holds no word."""
        phrase = self.parse(text, value)
        if phrase:
            word, second = rarest(phrase.needs, {})
            beside = dict(self._by_word[word][1]) if word in self._keys else {}
            beside[second] = [*beside.get(second, ()), phrase]
            self._by_word[word] = frozenset(beside), beside
            self._keys |= {word}
        return phrase is not None

    def also(self, text: str, value: T) -> Phrases[T]:
        """The table with one phrase more; this one stays as it is."""
        more: Phrases[T] = Phrases(self._by_word.packed, exact=self.exact)
        more._by_word.update(self._by_word)
        more._keys = self._keys
        more.add(text, value)
        return more

    @property
    def keys(self) -> frozenset[str]:
        """The words that phrases are looked up by: a line without any of them holds none."""
        return self._keys

    def foreign_to(self, words: Iterable[str]) -> bool:
        """Whether lines of these words can't hold any phrase, for no word is among those they are looked up by."""
        return self._keys.isdisjoint(words)

    def among(self, line: Sequence[str]) -> Few[T]:
        """The part of the table that can stand in a line, or in one of some of its words: next to nothing of it."""
        return Few(self.likely(line))

    def _parts(self, phrase: str) -> tuple[tuple[str, ...], ...]:
        """The runs of words between the gaps of a phrase."""
        cut = words if self.exact else stems
        if "..." not in phrase:
            part = cut(phrase)
            return (part,) if part else ()
        return tuple(p for p in (cut(part) for part in phrase.split("...")) if p)

    def likely(self, line: Sequence[str]) -> Sequence[Phrase[T]]:
        """The phrases all of whose words a line has, in the order in which the words they are looked up by stand in it."""
        known = self._keys
        if known.isdisjoint(line):
            return ()
        found: list[Phrase[T]] = []
        held, by_word = frozenset(line), self._by_word
        entries = [*map(by_word.__getitem__, dict.fromkeys(filter(known.__contains__, line)))]
        said = [*map(held.intersection, map(_OTHERS, entries))]
        for others, (_, beside) in compress(zip(said, entries, strict=True), said):  # of few words
            for other in sorted(others):
                found += beside[other]
        return [*compress(found, map(held.issuperset, map(_NEEDS, found)))]
