"""What somebody does: words that a title has as nouns ("what do they offer"), and roles of which a deed is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.understanding.naming.titles import Part
    from bot.vocabulary import Vocabulary


class Deeds:
    """Knows the verbs that stand right behind who does them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._doers = frozenset(vocabulary.lists["pronouns"])
        self._verbs = frozenset(vocabulary.lists["deeds of employers"])
        self._ahead = frozenset(vocabulary.lists["asks what one does"])
        self._cues = vocabulary.cues
        self._asker = vocabulary.words["the asker"]

    def less(self, question: Asked, parts: list[Part]) -> list[Part]:
        """The parts of a question without those that are such verbs there."""
        if self._verbs.isdisjoint(question.words):
            return parts
        words = question.words
        return [p for p in parts if p.word not in self._verbs or words[p.first - 1] not in self._doers]

    def asked_of(self, question: Asked, part: Part) -> bool:
        """Whether something is asked of the bearer of a role, and not who that is: "what does the recruiter do".

        So it is where another facet is named than that which the role is a word for: "salary of the recruiter".
        """
        found = question.longest(self._cues)
        own = {m.value for m in found if part.first in m.words}
        if own and any(m.value not in own for m in found):
            return True
        ahead = question.words[max(0, part.first - 2) : part.first]
        asked = ahead[1:] == ("the",) and ahead[0] in self._ahead
        return asked and self._asker.isdisjoint(question.stems)
