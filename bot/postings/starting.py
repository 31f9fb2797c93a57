"""When one is to start: what tells no time of it, and what says nothing of until when one can apply."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.facets import DEADLINE, START_DATE
from bot.text.tokens import stem, stems

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from bot.postings.facets import Headings
    from bot.vocabulary import Vocabulary
    from bot.vocabulary.matching import Match

SENTENCE = re.compile(r"(?<=[.!?;])\s+")

PAST = "ed"  # the ending of what has begun
NEAR = 4  # words behind "start in" among which the time stands: "in the spring of 2027"


def untimed(match: Match[str], said: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a phrase found in a text's words says where or how something starts, and no time: "start in the queue"."""
    if match.value != START_DATE:
        return False
    found = " ".join(map(stem, said[match.start : match.end]))
    if found not in map(" ".join, map(stems, vocabulary.lists["only beside a first day"])):
        return False
    if said[match.start].endswith(PAST):
        return True  # "the firm was started in 2016"
    behind, months = said[match.end : match.end + NEAR], vocabulary.pairs("months").keys()
    times = frozenset(vocabulary.lists["times to start"]) | (months - vocabulary.words["stop"])
    dated = any(word in times or word[0].isdecimal() for word in behind)
    return not dated and months.isdisjoint(behind[:1])  # "start in May", and no "start here, as you may"


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
