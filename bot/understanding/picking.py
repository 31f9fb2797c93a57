"""Which of the postings that the answer before listed is meant: "the second one", "number 2", "the last role"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary

LAST = -1
DIGITS = 2  # of the largest number that is a place


class Picked(NamedTuple):
    """The place in the list, from 0, and the tokens that say so."""

    at: int
    tokens: frozenset[int]


class Picking:
    """Finds places of a list with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists = vocabulary.lists
        self._ordinals, self._cardinals = vocabulary.numbers("ordinals"), vocabulary.numbers("cardinals")
        self._last = frozenset(lists["last of a list"])
        self._before = frozenset(lists["before a place"])
        self._behind = frozenset(lists["behind a place"]) | vocabulary.role_nouns
        self._number = frozenset(lists["before a number"])
        self._ones, self._points = frozenset(lists["stands for a role"]), frozenset(lists["points at one"])
        self._telling = frozenset(lists["behind one"])

    def of(self, said: Asked, count: int) -> Picked | None:
        """The place among ``count`` that a text names, None if it names none that is there.

        The only one is named by pointing at it: "that one".
        """
        if count == 1 and (only := self._only(said)):
            return only
        for at in range(len(said.tokens) if count else 0):
            found = self._ordinal(said, at) or self._numbered(said, at)
            if found and found.at < count:
                return found._replace(at=found.at % count)
        return None

    def _only(self, said: Asked) -> Picked | None:
        """The only one of a list, where a text points at it and says no more of it: "this one", not "the one with rye"."""
        for at in range(1, len(said.tokens)):
            if said.words[at] in self._ones and said.words[at - 1] in self._points:
                if _goes_on(said, at) and said.words[at + 1] in self._telling:
                    continue
                return Picked(0, frozenset({at - 1, at}))
        return None

    def _ordinal(self, said: Asked, at: int) -> Picked | None:
        """A place in words, "the second one", "and the last?": behind an article, before "one", the noun of a role or the end."""
        word = said.words[at]
        place = LAST if word in self._last else self._ordinals.get(word, 0) - 1
        if place < 0 and word not in self._last:
            return None
        behind = said.words[at + 1] if _goes_on(said, at) else ""
        if behind and behind not in self._behind:
            return None  # "the second interview"
        if at and said.words[at - 1] not in self._before:
            return None  # "what comes first?"
        return Picked(place, frozenset({at, at + 1} if behind else {at}))

    def _numbered(self, said: Asked, at: int) -> Picked | None:
        """A place as a number: "number two", "#2", or nothing but "2"."""
        word, token = said.words[at], said.tokens[at]
        place = int(word) if word.isdecimal() and len(word) <= DIGITS else self._cardinals.get(word, 0)
        if not place:
            return None
        if at and said.words[at - 1] in self._number:
            return Picked(place - 1, frozenset({at - 1, at}))
        if said.text[: token.start].endswith("#") or len(said.tokens) == 1:
            return Picked(place - 1, frozenset({at}))
        return None


def _goes_on(said: Asked, at: int) -> bool:
    """Whether another word follows without a mark between them."""
    if at + 1 == len(said.tokens) or said.sentence[at] != said.sentence[at + 1]:
        return False
    return not {",", ":", ";"} & set(said.text[said.tokens[at].end : said.tokens[at + 1].start])
