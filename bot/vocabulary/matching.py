"""Finding phrases in a line of words: by stems, the longest first, with gaps and anchors."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import partial
from operator import itemgetter, ne
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast

from bot.text.inflections import inflected

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

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

    def behind(self, words: int) -> Match[T]:
        """The same in a line that has so many words more ahead of it."""
        return self._replace(words=tuple(at + words for at in self.words))


# from a triple, without the call that a NamedTuple's own takes: of a dozen phrases of each text
_match = cast("Callable[[Iterable[object]], Match[Any]]", partial(tuple.__new__, Match))


class Phrase(NamedTuple, Generic[T]):
    """A phrase taken apart: its runs of stems, its anchors, its value, how much it says, and its words as written.

    ``needs`` are all its stems, ``opening`` its first run as it stands in the text of a line: "^ how much ".
    """

    parts: tuple[tuple[str, ...], ...]
    first: bool
    last: bool
    value: T
    weight: int
    surface: tuple[str, ...]
    needs: frozenset[str]
    opening: str


class Matching(ABC, Generic[T]):
    """Phrases that a line of words is held against, each with a value."""

    @abstractmethod
    def likely(self, line: Sequence[str]) -> Sequence[Phrase[T]]:
        """The phrases that may stand in a line; of most lines none."""

    def find(self, line: Sequence[str], said: Sequence[str] = ()) -> list[Match[T]]:
        """Every phrase in a line of stems (of words if ``exact``), overlapping ones too.

        With the line's words in ``said`` a phrase weighs less for each word that only shares its stem ("base
        salary" speaks of a salary more than of where something is based), and a single word must be the
        phrase's own or an inflection of it: a person is no personality.
        """
        phrases = self.likely(line)
        if not phrases:
            return []  # of most lines
        line, found = tuple(line), []
        text = _text(line)
        for phrase in phrases:
            parts, _, _, value, weight, surface, _, opening = phrase
            at = text.find(opening)
            while at >= 0:
                first = text.count(" ", 0, at)
                # nearly all of them are of one run
                covered = tuple(range(first, first + len(parts[0])))
                if len(parts) > 1:
                    covered = _words(phrase, line, first)
                if covered and said:
                    # how many words only share their stem with the phrase's
                    other = sum(map(ne, map(said.__getitem__, covered), surface))
                    if not other or len(covered) > 1 or inflected(said[covered[0]], surface[0]):
                        found.append(_match((value, covered, weight - STEM_ONLY * other)))
                elif covered:
                    found.append(_match((value, covered, weight)))
                at = text.find(opening, at + 1)
        return found

    def closing(self, line: Sequence[str], said: Sequence[str] = ()) -> list[Match[T]]:
        """The same of the phrases that only stand at the end of a line."""
        return Few([phrase for phrase in self.likely(line) if phrase.last]).find(line, said)

    def holds(self, line: Sequence[str]) -> bool:
        """Whether any phrase stands in a line."""
        phrases = self.likely(line)
        if not phrases:
            return False  # most lines
        text = _text(line)
        for phrase in phrases:  # asked forty times of a question: no generator
            if phrase.opening in text and (len(phrase.parts) == 1 or Few((phrase,)).find(line)):
                return True
        return False

    def longest(self, line: Sequence[str], said: Sequence[str] = ()) -> list[Match[T]]:
        """The phrases that stay when a longer one hides every shorter one it overlaps; in line order.

        Of equals the one that begins later stays, for the noun meant stands last: "which people skills" asks for
        skills; else that with the least between its words.
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
        for match in sorted(found, key=_rank, reverse=True):  # which leaves equals in their order
            words = match.words
            if words in runs or held.isdisjoint(words):
                kept.append(match)
                held.update(words)
                runs.add(words)
        kept.sort(key=_WORDS)  # what begins at one word is of one run
        return kept


class Few(Matching[T]):
    """So few phrases that a line is held against each."""

    def __init__(self, phrases: Sequence[Phrase[T]]) -> None:
        self._phrases = phrases

    def likely(self, line: Sequence[str]) -> Sequence[Phrase[T]]:
        """All of them: where one has a word that the line has not is soon seen."""
        return self._phrases if line else ()


def _rank(match: Match[T]) -> tuple[float, int, int]:
    """By what one match hides another: the more it says, the later it begins, the sooner it ends."""
    _, words, weight = match
    return weight, words[0], -words[-1]


def _text(line: Sequence[str]) -> str:
    """A line as one text, in which the opening of a phrase stands wherever its words do."""
    return f"^ {' '.join(line)} $"


def _words(phrase: Phrase[T], line: tuple[str, ...], at: int) -> tuple[int, ...]:
    """The words a phrase names whose opening begins at ``at``; () if what follows its gaps does not stand there."""
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
