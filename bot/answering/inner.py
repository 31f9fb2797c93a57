"""A role that only a heading inside a posting names: what the posting says of others is no answer about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.headed import subtree
from bot.domain.facets import OF_THE_ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Query


def each(query: Query, desk: Desk) -> list[tuple[Desk, Query]]:
    """The desk and the query for each role that a query names by a heading alone."""
    parts: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for number, section in query.part:
        parts.setdefault((number, desk.postings[number].sections[section].name), []).append((number, section))
    found = []
    for (number, _), part in parts.items():
        below = set[int]().union(*(subtree(desk, number, section) for _, section in part))
        named = tuple((n, s) for n, s in query.sections if n == number and s in below)
        found.append(
            (alone(desk, part), query.but(part=(), postings=(number,), sections=named or tuple(part)))
        )
    return found


def alone(desk: Desk, part: Sequence[tuple[int, int]]) -> Desk:
    """The same desk without what a posting says of other roles and of all that have one, under that role's own name.

    ``part`` are the posting and its sections that tell of the role. What it says below headings that are of no role, as
    of how to apply and where, remains.
    """
    number, first = part[0]
    posting = desk.postings[number]
    own = set[int]().union(*(subtree(desk, number, section) for _, section in part))
    above = posting.sections[first].parent
    others = set(subtree(desk, number, above)) if above >= 0 else own
    kept = {s.number for s in posting.sections if s.facets and OF_THE_ROLE.isdisjoint(s.facets)} - others
    out = {s.number for s in posting.sections} - own - kept
    name = f"{posting.sections[first].name} ({posting.title})"
    return replace(desk, search=desk.search.less(out, number), called={**desk.called, number: name})
