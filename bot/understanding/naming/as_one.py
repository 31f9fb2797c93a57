"""Names of roles as other languages write them: the forms for women and men beside each other, a field and its noun as one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.text.tokens import words

if TYPE_CHECKING:
    from bot.vocabulary import Vocabulary

# an ending beside the name of a role: "Koch/Köchin" is two words, "Bäcker/-in" one
PAIRED = r"(?<=[^\W\d_]{3})(?:(?:/-?|[*:·•_]|[.](?=\w))(?:%s)\b(?![.]\w)|\((?:%s)\))"
FIELD = 4  # letters of a field that is one word with the noun of its role: "Elektromonteur"
USUAL = 8192  # words kept


class AsOne:
    """Reads them with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._roles = vocabulary.roles
        paired = "|".join(map(re.escape, vocabulary.lists["endings of paired forms"]))
        self._paired = re.compile(PAIRED % (paired, paired))
        ends = [words(end)[0] for end in vocabulary.lists["endings of role heads"]]
        # who leads is told by the whole word: a "Schichtleiter" is no head
        ranks = frozenset(vocabulary.lists["seniority"])
        self._ends = tuple(end for end in ends if ranks.isdisjoint(self._usual(end)))
        self.parts = lru_cache(maxsize=USUAL)(self._parts)

    def alone(self, title: str) -> str:
        """A title that names each role once: "Bäcker" of "Bäcker/-in"."""
        return self._paired.sub("", title)

    def _parts(self, word: str) -> tuple[str, ...]:
        """The field and the noun of a role of German or Dutch, by their usual names: "Pressereferent"; () of no such word."""
        if not word.endswith(self._ends):
            return ()  # most words
        ending = max((end for end in self._ends if word.endswith(end)), key=len)
        field = word.removesuffix(ending)
        return (*self._usual(field), *self._usual(ending)) if len(field) >= FIELD else ()

    def _usual(self, word: str) -> tuple[str, ...]:
        return next((m.value for m in self._roles.longest((word,))), (word,))
