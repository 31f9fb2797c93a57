"""What joins two things: in a heading of several parts, "Pay, benefits and perks", and alone between two buttons, "and"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.vocabulary import Vocabulary
    from bot.vocabulary.phrases import Match

SIGNS = ",&/+"  # that stand between the parts of a heading
LONGEST = 8  # characters of a word that joins


class Joints:
    """The words of one vocabulary that join."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary.words["joined both"] | vocabulary.words["joined either"]

    def of_parts(self, heading: str, line: Sequence[str], found: Iterable[Match[str]]) -> bool:
        """Whether a heading joins phrases and is nothing else: each word of its ``line`` is of one ``found`` in it."""
        said = {i for i, word in enumerate(line) if word not in self._words}
        joined = len(said) < len(line) or any(sign in heading for sign in SIGNS)
        return joined and bool(said) and said <= {i for m in found for i in m.words}

    def alone(self, text: str) -> bool:
        """Whether a text only joins what stood around it."""
        line = stems(text) if len(text) <= LONGEST else ()
        return bool(line) and self._words.issuperset(line)
