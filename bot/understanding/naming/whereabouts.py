"""Which of several roles of one name a place behind that name means, where only their text tells the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.fit import Fit
    from bot.vocabulary import Vocabulary


class Whereabouts:
    """Looks for places in the texts of one shelf."""

    def __init__(self, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._before = frozenset(vocabulary.lists["before places"])
        self._plain = lexicon.idle | lexicon.ordinary | vocabulary.words["units"]
        self._holding = holding

    def of(self, question: Asked, fit: Fit) -> frozenset[int]:
        """Those that speak of the place right behind their name: "the baker in Lyon"; none without one."""
        at = max(fit.covered, default=-1) + 2
        if len(fit.postings) <= 1 or at >= len(question.words) or question.words[at - 1] not in self._before:
            return frozenset()
        root, word = question.stems[at], question.words[at]
        if root in self._plain or not word.isalpha():
            return frozenset()
        return frozenset(n for n in fit.postings if self._holding.one(n, root))
