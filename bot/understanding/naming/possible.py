"""Whether a question can name a role at all: of four in ten no word does, and nothing more is looked for in these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.naming.titles import STEM, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.otherwise import Otherwise
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary


class Possible:
    """Knows the words by which titles are named on one shelf, and roles that it does not have."""

    def __init__(
        self, titles: Titles, otherwise: Otherwise, lexicon: Lexicon, vocabulary: Vocabulary
    ) -> None:
        self._titled = titles.holding.keys()
        self._ranks = titles.seniority | vocabulary.words["ranks"]
        # by a noun of roles, by another name of one, as whoever has it
        self._called = lexicon.heads | otherwise.begins
        # behind such a noun, or as "the one", a clause may say which is meant
        self._standing = lexicon.nouns | lexicon.ones

    def of(self, question: Asked, parts: Sequence[Part]) -> bool:
        """Whether one of the ``parts`` of a question, or a noun like "job" in it, may name a role."""
        if not self._standing.isdisjoint(question.words):
            return True
        return not (
            self._titled.isdisjoint(map(STEM, parts))
            and self._ranks.isdisjoint(map(STEM, parts))
            and self._called.isdisjoint(map(WORD, parts))
            and self._standing.isdisjoint(map(WORD, parts))
        )
