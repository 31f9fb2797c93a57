"""Items by their own labels, before a colon: "Networking: DNS, VPN" is about networking, whatever its words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.spots import first_terms, line_of, places
from bot.retrieval.passages import EXACT
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from bot.answering.desk import Desk
    from bot.domain import Query

BRACKETS = re.compile(r"\([^()]*\)")
NAMES = 0.6  # share of a label's words that name what is asked


def with_word(query: Query, desk: Desk, number: int) -> set[int]:
    """The passages of a posting whose label has a word of what is asked: no other label can name that."""
    if not (labelled := _labelled(desk, number)):
        return set()
    asked = set(query.said).union(*map(first_terms, query.topics))
    return {n for word in labelled.keys() & asked for n in labelled[word]}


def any_of(stems: AbstractSet[str], desk: Desk, number: int) -> bool:
    """Whether any label of a posting has one of some stems."""
    return not stems.isdisjoint(_labelled(desk, number))


def _labelled(desk: Desk, number: int) -> dict[str, tuple[int, ...]]:
    """The labelled passages of a posting by each stem of their labels, and by each word, marked as exact."""
    found = desk.made.labelled.get(number)
    if found is None:
        found = {}
        for passage in desk.search.told(number):
            if label := passage.block.label:
                line, said = line_of(label)
                for word in {*line, *_plain(label), *(EXACT + word for word in said)}:
                    found[word] = (*found.get(word, ()), passage.number)
        desk.made.labelled[number] = found
    return found


@lru_cache(maxsize=4096)
def _plain(label: str) -> tuple[str, ...]:
    """The stems of a label, what it says in brackets left out."""
    return stems(BRACKETS.sub(" ", label))


def names(query: Query, label: str) -> bool:
    """Whether a label or heading names what is asked, and little else."""
    if not label or not (line := _plain(label)):
        return False
    if len(line) > 1 and set(query.said).issuperset(line):
        return True
    if not query.topics:
        return False
    named = {at for t in query.topics for first, last in places(t, label) for at in range(first, last)}
    if named:  # "cap on applications": "max applications: 400"
        named |= {at for at, root in enumerate(line) if root in query.said}
    return len(named) >= NAMES * len(line)
