"""What kind of question it is, told by its turns of phrase."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary


SEPARATOR = re.compile(r"[,;:(]|\s[-–—]\s")


class Intents:
    """The signs of each kind in one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._v = vocabulary

    def has(self, name: str, said: Asked, covered: Collection[int] = ()) -> bool:
        """Whether a phrase of the list stands in the sentences that ask, outside the covered tokens."""
        key = (name, frozenset(covered))
        if key not in said.answers:
            said.answers[key] = self._has(name, said, covered)
        return said.answers[key]

    def _has(self, name: str, said: Asked, covered: Collection[int]) -> bool:
        if name in self._v.exact:
            away = set(covered)
            anywhere = name == "compare"  # "security duties: X versus Y"
            line = [
                w
                for i, w in enumerate(said.words)
                if i not in away and (anywhere or said.sentence[i] in said.asking)
            ]
            return self._v.exact[name].holds(line)
        return self._v.phrases[name].holds(self._sentence(said, covered))

    def plural(self, said: Asked, covered: Collection[int]) -> bool:
        """Whether roles are asked for, and not about one: "which roles need", "which of their jobs"."""
        return self.has("which roles", said) or self.has("which roles", said, covered)

    def yes_no(self, said: Asked, *, known: bool = False) -> bool:
        """Whether some sentence that asks begins, at a comma at the latest, as one that yes or no answers.

        "Any nice-to-haves?" asks for what there is, "any on-call?" for yes or no: that asks for a thing ``known``.
        """
        if self.has("polite", said):
            return False
        openers, others = self._v.phrases["yes no"], self._v.phrases["any of"]
        for sentence in sorted(said.asking):
            at = [i for i in range(len(said.tokens)) if said.sentence[i] == sentence]
            starts = (
                {at[0]}
                | {
                    b
                    for a, b in itertools.pairwise(at)
                    if SEPARATOR.search(said.text, said.tokens[a].end, said.tokens[b].start)
                }
                if at
                else set()
            )
            for start in starts:
                line = said.stems[start : at[-1] + 1]
                skipped = next((n for n, s in enumerate(line) if s not in self._v.words["fillers"]), 0)
                if openers.holds(line[skipped:]) and (known or not others.holds(line[skipped:])):
                    return True
        return False

    def asks(self, said: Asked) -> bool:
        """Whether the text has the form of a question or of a request, or is only a few words."""
        kept = [i for i in range(len(said.tokens)) if said.stems[i] not in self._v.words["fillers"]]
        first = [
            said.stems[i]
            for n, i in enumerate(kept)
            if not n or said.sentence[i] != said.sentence[kept[n - 1]]
        ]
        forms = self._v.words["question words"] | self._v.words["imperatives"]
        return (
            said.marked or any(s in forms for s in first) or self.has("indirect", said) or self.yes_no(said)
        )

    def _sentence(self, said: Asked, covered: Collection[int]) -> tuple[str, ...]:
        """The stems of the sentences that ask, closed up so that anchors mean their ends."""
        return tuple(s for s in said.without(covered) if s)
