"""Years of experience: those a question names against those a posting asks for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.firmness import Strength
from bot.domain import Status
from bot.text.periods import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

CAREER = 50  # years; a larger number is no length of experience
UNITS = frozenset({"years", "year", "yrs"})
COUNT = rf"(?:\d{{1,2}}|\b(?:{'|'.join(NUMBERS[1:])})\b)"
YEARS = re.compile(
    rf"({COUNT})\s*(?:\(\d{{1,2}}\)\s*)?(?:\+|-|–|to\s|or\smore\s|plus\s)?\s*{COUNT}?\s*\+?\s*(?:years?|yrs?)",
    re.IGNORECASE,
)


def asked(query: Query) -> int:
    """The number of years a question names, 0 if none."""
    names = [t.name for t in query.topics]
    if "experience" not in query.facets and UNITS.isdisjoint(names):
        return 0
    return next((count for n in names if 0 < (count := _count(n)) < CAREER), 0)


def _count(text: str) -> int:
    """The number that a text is, in digits or as a small one in words; 0 if it is none."""
    word = text.lower()
    return int(text) if text.isdecimal() else NUMBERS.index(word) if word in NUMBERS else 0


def about(
    query: Query, desk: Desk, number: int, find: Callable[[Query, Desk, int], list[Evidence]]
) -> list[Evidence]:
    """The sentences that ask for years, of those the ones about what else is asked."""
    rest = tuple(t for t in query.topics if not _count(t.name) and t.name not in UNITS)
    found = find(replace(query, topics=rest), desk, number) if rest else []
    if not any(YEARS.search(e.sentence) for e in found):
        hits = desk.search.hits((*query.terms, ("year", 1.0)), postings=[number])
        texts = ((h, h.passage.block.text) for h in hits)
        found = [
            evidence.Evidence(h, t, evidence.strength((), h, t, desk), 1.0)
            for h, t in texts
            if YEARS.search(t)
        ]
    return [e for e in found if YEARS.search(e.sentence)]


def compared(query: Query, years: int, found: Sequence[Evidence]) -> tuple[Status, list[Evidence]]:
    """The verdict on some years, by the first sentence that asks for a number of them."""
    proof = found[0]
    match = YEARS.search(proof.sentence)
    needed = _count(match[1]) if match else 0
    wished = proof.strength is not Strength.STATED
    if query.bound == "under" and not query.must:
        # who has fewer than five may have four: that is told only where even five are too few
        return (Status.YES if wished else Status.NO if years <= needed else Status.ANSWERED), [proof]
    if query.inverted:
        right = wished or years > needed  # "without five years"
    elif query.bound == "least":
        right = not wished and needed >= years
    elif query.bound == "over":
        right = not wished and needed > years
    elif query.must:
        right = not wished and needed == years
    elif query.enough:
        right = wished or years >= needed
    else:
        right = not wished and needed == years
    return (Status.YES if right else Status.NO), [proof]
