"""What a role is called by a word that is a thing elsewhere: "is German needed for the PhD" asks for no doctorate.

And what is asked of the one at hand and calls no other: "is it a permanent job".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.understanding.asked import Asked
    from bot.understanding.naming.named import Named
    from bot.vocabulary import Vocabulary

WORDS = 4  # words before "job" that say what kind of one it is


class Called:
    """Counts such a word among those that name the role, on one shelf."""

    def __init__(self, postings: Sequence[Posting], vocabulary: Vocabulary) -> None:
        self._titles = [frozenset(stems(p.title)) for p in postings]
        self._leads = frozenset(vocabulary.lists["leads to a role"])
        self._article = frozenset(vocabulary.lists["definite articles"])
        self._asked = vocabulary.phrases["is it a"]
        self._nouns, self._heads = vocabulary.role_nouns, vocabulary.role_heads | vocabulary.weak_role_heads

    def named(self, said: Asked, named: Named) -> Named:
        """What is named, with a word behind "for the", "is the" that each title of the postings named by others has."""
        if named.unknown:
            return replace(named, unknown="", role="") if self._at_hand(said, named) else named
        if not named.postings or "title" in named.by or self._article.isdisjoint(said.words):
            return named
        held = frozenset.intersection(*(self._titles[n] for n in named.postings))
        found = {i for i, root in enumerate(said.stems) if root in held and self._led(said, i, named.covered)}
        return replace(named, covered=named.covered | found) if found else named

    def _at_hand(self, said: Asked, named: Named) -> bool:
        """Whether what was taken for a role we lack is what the one at hand is asked to be: "is this a paid position".

        Not where it is the noun of a role: "is it an electrician job".
        """
        line = words(named.unknown)
        if self._asked.foreign_to(said.stems) or not self._heads.isdisjoint(line):
            return False
        for match in self._asked.find(said.stems):
            behind = said.words[match.end : match.end + WORDS + 1]
            noun = next((n for n, word in enumerate(behind) if word in self._nouns), 0)
            if noun and set(line) <= set(behind[: noun + 1]):
                return True
        return False

    def _led(self, said: Asked, at: int, covered: frozenset[int]) -> bool:
        """Whether an article stands before a word, and before that what leads to a role."""
        first = at - 1
        while first in covered and said.words[first] not in self._article:
            first -= 1
        return first > 0 and said.words[first] in self._article and said.words[first - 1] in self._leads
