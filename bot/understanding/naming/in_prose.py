"""Where postings are that state no place of their own but say in a sentence where they are: "our bakery is in Bergen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stem

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.vocabulary import Vocabulary


class InProse:
    """Finds them on a shelf where the postings ``placed`` state their places."""

    def __init__(self, placed: frozenset[int], holding: Holding, vocabulary: Vocabulary) -> None:
        self._placed, self._holding = placed, holding
        ahead = {stem(word) for word in vocabulary.lists["before places"] if " " not in word}
        # "our customers are in Bergen" says nothing of the job
        nouns = (*vocabulary.lists["ahead of its place"], *vocabulary.lists["says where it is"])
        self._leads = [(stem(noun), at) for noun in nouns for at in ahead]

    def added(
        self, question: Asked, found: frozenset[int] | None, tokens: frozenset[int]
    ) -> tuple[frozenset[int] | None, frozenset[int]]:
        """The postings at the places that some tokens name, with those that say so of one of these; and the tokens."""
        if not found:
            return found, tokens
        held = {*found}
        for first in (i for i in tokens if i - 1 not in tokens):
            last = first + 1
            while last in tokens:
                last += 1
            name = question.stems[first:last]
            every = self._holding.saying(name) - self._placed
            held.update(
                n for n in every if any(n in self._holding.saying((*lead, *name)) for lead in self._leads)
            )
        return frozenset(held), tokens
