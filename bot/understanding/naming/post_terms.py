"""The terms of a post said with its name, which ask for nothing: "what does the part-time baker do"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary


class PostTerms:
    """Tells them from terms that are asked for, by what the posting says."""

    def __init__(self, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._skills, self._holding = vocabulary.skills, holding
        self._terms = frozenset(vocabulary.lists["terms of a post"])
        self._definite = lexicon.articles - lexicon.indefinite

    def beside(self, question: Asked, covered: Collection[int], kept: Sequence[int]) -> frozenset[int]:
        """The tokens of a term between "the" and the one role named, or in brackets behind it, that its posting states."""
        if len(kept) != 1 or not covered:
            return frozenset()
        found: set[int] = set()
        for match in question.longest(self._skills):
            first, last = match.start, match.end
            if match.value not in self._terms:
                continue  # most things
            ahead = last in covered and not self._definite.isdisjoint(
                question.words[max(0, first - 1) : first]
            )
            bracket = (
                first - 1 in covered
                and last < len(question.tokens)
                and question.aside.issuperset(match.words)
            )
            if (ahead or bracket) and all(self._holding.one(kept[0], s) for s in question.stems[first:last]):
                found.update(match.words)
        return frozenset(found)
