"""What a role is called by a word that is a thing elsewhere: "is German needed for the PhD" asks for no doctorate."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.understanding.asked import Asked
    from bot.understanding.named import Named
    from bot.vocabulary import Vocabulary


class Called:
    """Counts such a word among those that name the role, on one shelf."""

    def __init__(self, postings: Sequence[Posting], vocabulary: Vocabulary) -> None:
        self._titles = [frozenset(stems(p.title)) for p in postings]
        self._leads = frozenset(vocabulary.lists["leads to a role"])
        self._article = frozenset(vocabulary.lists["definite articles"])

    def named(self, said: Asked, named: Named) -> Named:
        """What is named, with a word behind "for the", "is the" that each title of the postings named by others has."""
        if not named.postings or "title" in named.by or self._article.isdisjoint(said.words):
            return named
        held = frozenset.intersection(*(self._titles[n] for n in named.postings))
        found = {i for i, root in enumerate(said.stems) if root in held and self._led(said, i, named.covered)}
        return replace(named, covered=named.covered | found) if found else named

    def _led(self, said: Asked, at: int, covered: frozenset[int]) -> bool:
        """Whether an article stands before a word, and before that what leads to a role."""
        first = at - 1
        while first in covered and said.words[first] not in self._article:
            first -= 1
        return first > 0 and said.words[first] in self._article and said.words[first - 1] in self._leads
