"""The one part of the tasks that is asked about, by a heading of its own below theirs: "App Store Management"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import evidence, headed
from bot.answering.spots import places
from bot.domain import Kind
from bot.domain.facets import RESPONSIBILITIES

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query, Section

MOST = 8  # items of such a part


def part(query: Query, desk: Desk, number: int) -> list[Hit]:
    """All of the only part of the tasks whose heading names what is asked about, where no other part speaks of it.

    "What must I do around the stores" asks for more than the one task that has "store" in it; what a heading names in
    other words counts as well: who fights has a conflict.
    """
    asks = query.facets[:1] == (RESPONSIBILITIES,) or (
        query.kind is Kind.FACT and not query.facets and query.claim.deed
    )
    if not (asks and query.topics) or query.figure.wanted or query.step.one:
        return []
    every = desk.postings[number].sections
    tasks = [s for s in every if len(s.path) > 1 and RESPONSIBILITIES in s.facets]
    named = [s for s in tasks if _named(query, s)]
    if len(named) != 1 or len(tasks) == 1:
        return []
    below = headed.subtree(desk, number, named[0].number)
    hits = desk.hits(query, number, (), below)
    return hits if 1 < len(hits) <= MOST and not _elsewhere(query, desk, number, below) else []


def _named(query: Query, section: Section) -> bool:
    """Whether a heading names a thing asked about."""
    return any(places(t, section.heading) for t in query.topics)


def _elsewhere(query: Query, desk: Desk, number: int, below: Collection[int]) -> bool:
    """Whether another part of the tasks speaks of what is asked about."""
    found = evidence.gather(query, desk, number)
    return any(RESPONSIBILITIES in e.hit.passage.facets and e.hit.passage.section not in below for e in found)
