"""Finding phrases in a line of words: by stems, the longest first, with gaps and anchors.

In a phrase ``...`` stands for up to four words, ``^`` for the beginning of the line, ``$`` for its end.
"""

from __future__ import annotations

import marshal
from collections import Counter
from itertools import chain
from operator import itemgetter, ne
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from bot.text.inflections import inflected
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

T = TypeVar("T")
MAX_GAP = 4
_WORDS = itemgetter(1)  # of a match
STEM_ONLY = 0.5  # what a word takes from a phrase's weight if it shares no more than the stem


class Match(NamedTuple, Generic[T]):
    """A phrase found: its value, the words it names (not those in its gaps), how much it says."""

    value: T
    words: tuple[int, ...]
    weight: float

    @property
    def start(self) -> int:
        """The first word."""
        return self.words[0]

    @property
    def end(self) -> int:
        """One past the last word."""
        return self.words[-1] + 1


class Phrase(NamedTuple, Generic[T]):
    """A phrase taken apart: its runs of stems, its anchors, its value, how much it says, and its words as written.

    ``place`` is where the word it is looked up by stands in the first run (-1: in a later one), ``needs`` all
    its stems.
    """

    parts: tuple[tuple[str, ...], ...]
    first: bool
    last: bool
    value: T
    weight: int
    surface: tuple[str, ...]
    needs: frozenset[str]
    place: int = 0


def pack(phrases: Iterable[Phrase[T]]) -> dict[str, bytes]:
    """The phrases of a table by the word of each that the fewest of them have, marshalled word by word.

    Hundreds begin with "what" or "how": by their first word each question would be held against all of these.
    Most words of a vocabulary are never said to one process: theirs stay packed.
    """
    kept = list(phrases)
    often = Counter(chain.from_iterable(part for p in kept for part in p.parts))
    by_word: dict[str, list[tuple[object, ...]]] = {}
    for p in kept:
        first, one = p.parts[0], len(p.parts) == len(p.parts[0]) == 1  # a third of them are one word
        key = first[0] if one else min(chain.from_iterable(p.parts), key=often.__getitem__)
        by_word.setdefault(key, []).append((*p[:-1], first.index(key) if key in first else -1))
    return {word: marshal.dumps(rows) for word, rows in by_word.items()}


class Phrases(Generic[T]):
    """A table of phrases, each with a value. ``exact`` compares words instead of stems."""

    def __init__(self, packed: Mapping[str, bytes] | None = None, *, exact: bool = False) -> None:
        """``packed`` is what ``pack`` made of a table."""
        self.exact = exact
        self._packed = dict(packed or {})  # by the word they are looked up by
        self._unpacked: dict[str, list[Phrase[T]]] = {}  # those of the words that were said
        self._keys = frozenset(self._packed)

    def parse(self, text: str, value: T) -> Phrase[T] | None:
        """A phrase taken apart, not yet entered; None if it holds no word."""
        parts = self._parts(text)
        if not parts:
            return None
        first, last = text[0] == "^", text[-1] == "$"
        weight = 2 * sum(map(len, parts)) + first + last
        needs = frozenset(chain.from_iterable(parts))
        return Phrase(parts, first, last, value, weight, words(text.replace("...", " ")), needs)

    def add(self, text: str, value: T) -> bool:
        """Enter a phrase as written; False if it holds no word."""
        phrase = self.parse(text, value)
        if phrase:
            word = phrase.parts[0][0]
            self._unpacked[word] = [*self._of(word), phrase] if word in self._keys else [phrase]
            self._keys |= {word}
        return phrase is not None

    def also(self, text: str, value: T) -> Phrases[T]:
        """The table with one phrase more; this one stays as it is."""
        more: Phrases[T] = Phrases(self._packed, exact=self.exact)
        more._unpacked, more._keys = dict(self._unpacked), self._keys
        more.add(text, value)
        return more

    def _of(self, word: str) -> list[Phrase[T]]:
        """The phrases that are looked up by a word."""
        if word not in self._unpacked:
            kept = marshal.loads(self._packed[word])  # noqa: S302  # values only, packed above
            self._unpacked[word] = [Phrase._make(row) for row in kept]
        return self._unpacked[word]

    @property
    def keys(self) -> frozenset[str]:
        """The words that phrases are looked up by: a line without any of them holds none."""
        return self._keys

    def foreign_to(self, words: Iterable[str]) -> bool:
        """Whether lines of these words can't hold any phrase, for no word is among those they are looked up by."""
        return self._keys.isdisjoint(words)

    def among(self, words: Iterable[str]) -> Phrases[T]:
        """The part of the table that can stand in lines of these words and no others: next to nothing of it."""
        held, unpacked = frozenset(words), self._unpacked
        part: Phrases[T] = Phrases(exact=self.exact)
        for word in self._keys & held:
            for phrase in unpacked.get(word) or self._of(word):
                if phrase.needs <= held:
                    part._unpacked.setdefault(word, []).append(phrase)
        part._keys = frozenset(part._unpacked)
        return part

    def _parts(self, phrase: str) -> tuple[tuple[str, ...], ...]:
        """The runs of words between the gaps of a phrase."""
        cut = words if self.exact else stems
        if "..." not in phrase:
            part = cut(phrase)
            return (part,) if part else ()
        return tuple(p for p in (cut(part) for part in phrase.split("...")) if p)

    def find(self, line: Sequence[str], said: Sequence[str] = ()) -> list[Match[T]]:
        """Every phrase in a line of stems (of words if ``exact``), overlapping ones too.

        With the line's words in ``said`` a phrase weighs less for each word that only shares its stem ("base
        salary" speaks of a salary more than of where something is based), and a single word must be the
        phrase's own or an inflection of it: a person is no personality.
        """
        line = tuple(line)
        found = []
        for phrase, here in self._likely(line):
            for covered in self._at(phrase, line, here):
                # how many words only share their stem with the phrase's
                other = sum(map(ne, map(said.__getitem__, covered), phrase.surface)) if said else 0
                if other and len(covered) == 1 and not inflected(said[covered[0]], phrase.surface[0]):
                    continue
                found.append(Match(phrase.value, covered, phrase.weight - STEM_ONLY * other))
        return found

    def holds(self, line: Sequence[str]) -> bool:
        """Whether any phrase stands in a line."""
        line = tuple(line)
        for phrase, here in self._likely(line):  # noqa: SIM110  # asked forty times of a question: no generator
            if self._at(phrase, line, here):
                return True
        return False

    def _likely(self, line: tuple[str, ...]) -> list[tuple[Phrase[T], int]]:
        """The phrases all of whose words a line has, with each place of the word they are looked up by."""
        known, unpacked = self._keys, self._unpacked
        if known.isdisjoint(line):
            return []
        held = frozenset(line)
        found: dict[str, list[Phrase[T]]] = {}
        for word in known & held:
            for phrase in unpacked.get(word) or self._of(word):
                if phrase.needs <= held:
                    found.setdefault(word, []).append(phrase)
        if not found:
            return []  # of most lines: where their words stand need not be told
        return [(phrase, here) for here, word in enumerate(line) if word in found for phrase in found[word]]

    def _at(self, phrase: Phrase[T], line: tuple[str, ...], here: int) -> Sequence[tuple[int, ...]]:
        """The words that a phrase names each time it stands with its key at ``here``; most do not."""
        parts, first, last, _, _, _, _, place = phrase
        at, part = here - place, parts[0]
        if len(parts) == 1:  # nearly all of them
            end = at + len(part)
            if at < 0 or (first and at) or (last and end != len(line)) or line[at:end] != part:
                return ()
            return (tuple(range(at, end)),)
        starts: Iterable[int] = (at,)
        if place < 0:
            if line.index(line[here]) < here:
                return ()  # looked up at the word's first place already
            begin = part[0]
            starts = (i for i, w in enumerate(line) if w == begin)
        starts = (i for i in starts if i == 0 or (i > 0 and not first))
        return [covered for at in starts if (covered := self._words(phrase, line, at))]

    def longest(self, line: Sequence[str], said: Sequence[str] = ()) -> list[Match[T]]:
        """The phrases that stay when a longer one hides every shorter one it overlaps; in line order.

        Of equals the later one stays, for the noun meant stands last: "which people skills" asks for skills.
        Values of one and the same phrase stay side by side.
        """
        return self._kept(self.find(line, said))

    def spoken(self, line: Sequence[str], said: Sequence[str]) -> list[Match[T]]:
        """The longest phrases, less a single word of the line that shares but its stem with one: no "senior" is seniority."""
        kept = self.longest(line)
        if all(len(m.words) > 1 for m in kept):
            return kept
        own = {m.words for m in self.find(line, said)}
        return [m for m in kept if m.words in own]

    def nouns(self, found: Sequence[Match[T]], line: Sequence[str], stop: Container[str]) -> list[Match[T]]:
        """The same of what was found, less what ends in a word that begins a noun of several words with another value.

        "What is the company" in "what is the company culture"; ``stop`` words go on with no noun: "skills for".
        """
        begun = [m for m in found if m.words[1:2] == (m.start + 1,) and line[m.start + 1] not in stop]
        return self._kept(
            [
                m
                for m in found
                if not any(b.start == m.words[-1] > m.start and b.value != m.value for b in begun)
            ]
        )

    @staticmethod
    def _kept(found: list[Match[T]]) -> list[Match[T]]:
        if len(found) <= 1:  # nothing to hide
            return found
        kept: list[Match[T]] = []
        held: set[int] = set()
        runs: set[tuple[int, ...]] = set()
        order = sorted([(m.weight, m.words[0], -n) for n, m in enumerate(found)], reverse=True)
        for _, _, n in order:
            match = found[-n]
            words = match.words
            if words in runs or held.isdisjoint(words):
                kept.append(match)
                held.update(words)
                runs.add(words)
        kept.sort(key=_WORDS)  # what begins at one word is of one run
        return kept

    @staticmethod
    def _words(phrase: Phrase[T], line: tuple[str, ...], at: int) -> tuple[int, ...]:
        """The words a phrase with gaps names if it begins at ``at``; () if it does not stand there."""
        covered: list[int] = []
        for number, part in enumerate(phrase.parts):
            size = len(part)
            starts = range(at, at + 1) if not number else range(at, min(at + MAX_GAP, len(line) - size) + 1)
            for start in starts:
                if line[start : start + size] == part:
                    covered += range(start, start + size)
                    at = start + size
                    break
            else:
                return ()
        return () if phrase.last and at != len(line) else tuple(covered)


def overlapping(found: Iterable[Match[T]], kept: Iterable[Match[T]]) -> Iterator[tuple[T, float]]:
    """What the words add that only hidden phrases of a value hold: "first months" beside "three months"."""
    held = {i: match.value for match in kept for i in match.words}
    for match in found:
        free = [i for i in match.words if i not in held]
        if free and all(held.get(i, match.value) == match.value for i in match.words):
            held.update(dict.fromkeys(free, match.value))
            yield match.value, match.weight * len(free) / len(match.words)
