"""Words that a title has as nouns where they say what somebody does: "what do they offer", of an "internship offer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.understanding.titles import Part
    from bot.vocabulary import Vocabulary


class Deeds:
    """Knows the verbs that stand right behind who does them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._doers = frozenset(vocabulary.lists["pronouns"])
        self._verbs = frozenset(vocabulary.lists["deeds of employers"])

    def less(self, question: Asked, parts: list[Part]) -> list[Part]:
        """The parts of a question without those that are such verbs there."""
        if self._verbs.isdisjoint(question.words):
            return parts
        words = question.words
        return [p for p in parts if p.word not in self._verbs or words[p.first - 1] not in self._doers]
