"""Slips of the fingers that turn no letter into another: two neighbours in turn, a letter twice or left out, no space."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING

from bot.text.spelling import SHORTEST, distance
from bot.text.tokens import Token, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.vocabulary import Vocabulary

ASKING = ("question words", "inverting", "stop", "asking")  # lists of what most questions hold
OPENERS = 2  # of these, lists of what begins a question
SIDES = ("the next word", "the word before")
SHORT = 4  # letters of a word from which it may be one with such a slip


class Slips:
    """Undoes slips on one shelf."""

    def __init__(self, names: frozenset[str], right: Callable[[str], bool], vocabulary: Vocabulary) -> None:
        """``names`` are the words of titles and employers; ``right`` tells whether some list or posting writes a word so."""
        self._names = names
        self._right = right
        self._asking = frozenset(w for name in ASKING for w in vocabulary.lists[name])
        self._long = frozenset(w for w in self._asking if len(w) >= SHORT)
        self._openers = frozenset(w for name in ASKING[:OPENERS] for w in vocabulary.lists[name])
        self._ahead, self._behind = (frozenset(vocabulary.lists[f"written onto {name}"]) for name in SIDES)
        self._tables = vocabulary.cues, vocabulary.skills

    def opened(self, word: str) -> str:
        """What most questions begin with, where a first word that nobody writes so is but one letter off: "whot", "dos"."""
        if len(word) < SHORT - 1 or word in self._openers or self._right(word):
            return word
        near = [w for w in self._openers if len(w) >= SHORT and w[0] == word[0] and distance(w, word, 2) < 2]  # noqa: PLR2004  # one slip
        return near[0] if len(near) == 1 else word

    def undone(self, word: str) -> str:
        """The word, or the two, that is meant by this; else itself. Its first and last letters are taken to be right.

        "trheat", "musst": any that some list or posting has so written; "dose" one of every question alone, "whch" and
        "cloud" without its o that or one of a name; "slary", as near to "scary", one that names a facet. No other typo
        is mended towards words of every day or of a mere posting: a stranger's name may be so near.
        """
        if (size := len(word)) < SHORT or not (word.isalpha() and word.isascii()):
            return word
        turned = {f"{word[:i]}{word[i + 1]}{word[i]}{word[i + 2 :]}" for i in range(1, size - 1)} - {word}
        once = {word[:i] + word[i + 1 :] for i in range(1, size) if word[i] == word[i - 1]}
        longer = {f"{word[:i]}{letter}{word[i:]}" for i in range(1, size) for letter in ascii_lowercase}
        meant = {w for w in longer if len(w) > SHORT} & (self._names | self._long)
        if size < SHORTEST:
            meant |= turned & self._long
        else:
            meant |= {w for w in turned | once if self._right(w)}
            meant |= {w for w in longer if self._right(w) and self._tables[0].holds((stem(w),))}
        if len(meant) != 1:
            apart = {f"{word[:i]} {word[i:]}" for i in range(2, size - 1) if self._two(word[:i], word[i:])}
            meant = meant or apart
        return meant.pop() if len(meant) == 1 else word

    def _two(self, one: str, other: str) -> bool:
        """Whether two words are known beside one another: "thebaker", "atacme", "careerpath"."""
        if {one, other} <= self._names or (other in self._behind and one in self._asking and len(one) > 1):
            return True
        if one in self._names and len(one) >= SHORT:
            return other in self._asking and len(other) >= SHORT  # "acmewant"
        if min(len(one), len(other)) < SHORT - 1:
            return len(other) >= SHORT and other in self._names and one in self._ahead
        if one in self._ahead and (other in self._names or (len(other) >= SHORT and self._right(other))):
            return True
        line = (stem(one), stem(other))
        return any(m.start == 0 and m.end == len(line) for table in self._tables for m in table.find(line))


def cut(token: Token, parts: Sequence[str]) -> list[Token]:
    """A token as one or more words; of those behind the first each has its own letters: "dont" as "don't"."""
    found, end = [], token.end
    for part in reversed(parts[1:]):
        found.append(Token(part, stem(part), end - len(part), end))
        end -= len(part)
    return [Token(parts[0], stem(parts[0]), token.start, end), *reversed(found)]


def apart(token: Token, number: str, unit: str) -> tuple[Token, Token]:
    """A token as a number and the unit that is written onto it."""
    at = token.start + len(number)
    return Token(number, stem(number), token.start, at), Token(unit, stem(unit), at, token.end)
