"""Until when one is to start, which says nothing of until when one can apply: "start on or before 1 May"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.facets import DEADLINE, START_DATE
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Container

    from bot.postings.facets import Headings
    from bot.vocabulary import Vocabulary

SENTENCE = re.compile(r"(?<=[.!?;])\s+")


def less_starts(
    hints: tuple[str, ...], text: str, above: Container[str], headings: Headings, vocabulary: Vocabulary
) -> tuple[str, ...]:
    """The facets that a text speaks of, less the deadline where each sentence with one tells when to start.

    One below a heading for that does, or says so, and names nothing that one sends by then.
    """
    if DEADLINE not in hints or DEADLINE in above:
        return hints
    begins, applies = vocabulary.words["says one starts"], vocabulary.words["says one applies"]
    below = START_DATE in above
    if not below and begins.isdisjoint(stems(text)):
        return hints
    for sentence in SENTENCE.split(text):
        line = stems(sentence)
        starts = applies.isdisjoint(line) and (below or not begins.isdisjoint(line))
        if not starts and DEADLINE in headings.hints(sentence):
            return hints
    return tuple(facet for facet in hints if facet != DEADLINE)
