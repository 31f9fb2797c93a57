"""Finding phrases in a line of words: by stems, the longest first, with gaps and anchors.

In a phrase ``...`` stands for up to four words, ``^`` for the beginning of the line, ``$`` for its end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
MAX_GAP = 4


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase found: its value, the words it names (not those in its gaps), how much it says."""

    value: T
    words: tuple[int, ...]
    weight: int

    @property
    def start(self) -> int:
        """The first word."""
        return self.words[0]

    @property
    def end(self) -> int:
        """One past the last word."""
        return self.words[-1] + 1


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[T]):
    parts: tuple[tuple[str, ...], ...]
    first: bool
    last: bool
    value: T
    weight: int


class Phrases(Generic[T]):
    """A table of phrases, each with a value. ``exact`` compares words instead of stems."""

    def __init__(self, *, exact: bool = False) -> None:
        self._exact = exact
        self._by_word: dict[str, list[_Phrase[T]]] = {}

    def key(self, phrase: str) -> tuple[str, ...]:
        """What two phrases share if the table can't tell them apart; () for a phrase without words."""
        cut = words if self._exact else stems
        parts = tuple(p for p in (cut(part) for part in phrase.split("...")) if p)
        flat = tuple(w for part in parts for w in (*part, "..."))[:-1]
        if not flat:
            return ()
        return (*(["^"] if phrase.startswith("^") else []), *flat, *(["$"] if phrase.endswith("$") else []))

    def add(self, phrase: str, value: T) -> bool:
        """Enter a phrase; False if it holds no word."""
        cut = words if self._exact else stems
        parts = tuple(p for p in (cut(part) for part in phrase.split("...")) if p)
        if not parts:
            return False
        weight = 2 * sum(map(len, parts)) + phrase.startswith("^") + phrase.endswith("$")
        entry = _Phrase(parts, phrase.startswith("^"), phrase.endswith("$"), value, weight)
        row = self._by_word.setdefault(parts[0][0], [])
        row.append(entry)
        row.sort(key=lambda p: -p.weight)
        return True

    def vocabulary(self) -> frozenset[str]:
        """Every word (or stem) of every phrase."""
        return frozenset(w for row in self._by_word.values() for p in row for part in p.parts for w in part)

    def find(self, line: Sequence[str]) -> list[Match[T]]:
        """Every phrase in a line of words (stems, or words if ``exact``), overlapping ones too."""
        found = []
        for at, word in enumerate(line):
            for phrase in self._by_word.get(word, ()):
                if phrase.first and at:
                    continue
                if covered := self._words(phrase, line, at):
                    found.append(Match(phrase.value, covered, phrase.weight))
        return found

    def longest(self, line: Sequence[str]) -> list[Match[T]]:
        """The phrases that stay when a longer one hides every shorter one it overlaps; in line order.

        Values of one and the same phrase stay side by side.
        """
        kept: list[Match[T]] = []
        held: dict[int, tuple[int, ...]] = {}
        for match in sorted(self.find(line), key=lambda m: (-m.weight, m.start)):
            if all(held.get(w, match.words) == match.words for w in match.words):
                kept.append(match)
                held.update(dict.fromkeys(match.words, match.words))
        return sorted(kept, key=lambda m: m.start)

    @staticmethod
    def _words(phrase: _Phrase[T], line: Sequence[str], at: int) -> tuple[int, ...]:
        """The words a phrase names if it begins at ``at``; () if it does not stand there."""
        covered: list[int] = []
        for number, part in enumerate(phrase.parts):
            size = len(part)
            starts = range(at, at + 1) if not number else range(at, min(at + MAX_GAP, len(line) - size) + 1)
            for start in starts:
                if tuple(line[start : start + size]) == part:
                    covered += range(start, start + size)
                    at = start + size
                    break
            else:
                return ()
        return () if phrase.last and at != len(line) else tuple(covered)
