"""Whether the asker counts years of experience of their own: "I have 3 years of Python, may I apply?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.vocabulary import Vocabulary

YEARS = frozenset({"year", "month"})  # stems of what experience is counted in
HAVING = "before years of one's own"
ABOUT = "about a count"
LEFT = "behind years to come"


def brings_years(said: Asked, vocabulary: Vocabulary) -> bool:
    """Whether years stand behind a verb of having: not so in "I have lived here for 3 years", "I have 2 years left"."""
    if YEARS.isdisjoint(said.stems):
        return False
    words, counts = vocabulary.words, vocabulary.amounts.spoken
    for at, root in enumerate(said.stems):
        if root not in YEARS or not words[LEFT].isdisjoint(said.stems[at + 1 : at + 2]):
            continue
        first = at
        while first and (said.stems[first - 1] in words[ABOUT] or counts(said.words[first - 1 : first])):
            first -= 1
        if said.stems[max(0, first - 1)] in words[HAVING] and first < at:
            return True
    return False
