"""What an answer ends with: questions about the same posting that it can answer as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import FollowUp
from bot.domain.facets import (
    BENEFITS,
    CAREER_PATH,
    COMPENSATION,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    LOCATION,
    NICE_TO_HAVE,
    REPORTING_LINE,
    REQUIREMENTS,
    RESPONSIBILITIES,
    SUCCESS_METRICS,
    TECH_STACK,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.desk import Desk
    from bot.domain import Query

NEXT = 3  # how many next questions an answer offers
NEXT_FACETS = (
    REQUIREMENTS,
    RESPONSIBILITIES,
    NICE_TO_HAVE,
    BENEFITS,
    HOW_TO_APPLY,
    LOCATION,
    COMPENSATION,
    HIRING_PROCESS,
    REPORTING_LINE,
    CAREER_PATH,
    TECH_STACK,
    SUCCESS_METRICS,
)


def questions(query: Query, desk: Desk, number: int, shown: Iterable[str] = ()) -> tuple[FollowUp, ...]:
    """Questions about a posting that it can answer, its thread did not ask, and ``shown`` do not tell."""
    asked, every = {*query.so_far, *shown}, _questions(desk, number)
    return tuple([question for facet, question in every.items() if facet not in asked][:NEXT])


def offered(asked: Iterable[str], desk: Desk, *numbers: int) -> list[str]:
    """The facets to ask next that each of some postings states and nobody asked for yet."""
    used = set(asked)
    first, *others = [_questions(desk, number) for number in numbers]
    return [f for f in first if f not in used and all(f in one for one in others)][:NEXT]


def _questions(desk: Desk, number: int) -> dict[str, FollowUp]:
    """The question for each facet to ask next that a posting states."""
    known = desk.made.next.get(number)
    if known is None:
        stated, facets, role = desk.postings[number].facets, desk.vocabulary.facets, desk.role(number)
        known = desk.made.next[number] = {
            f: FollowUp(desk.vocabulary.label(f), f"{role}: {facets[f].ask}")
            for f in NEXT_FACETS
            if f in facets and not desk.closure(f).isdisjoint(stated)
        }
    return known
