"""A role that only a heading inside a posting names: what the posting says of others is no answer about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.headed import subtree

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
    """The same desk without what a posting says of its other roles, under that role's own name.

    ``part`` are the posting and its sections that tell of the role. What stands beside the roles is told of each.
    """
    number, first = part[0]
    posting = desk.postings[number]
    own = set[int]().union(*(subtree(desk, number, section) for _, section in part))
    others = (s.number for s in desk.inner_roles.of(posting) if s.number not in own)
    out = set[int]().union(*(subtree(desk, number, section) for section in others)) - own
    name = f"{posting.sections[first].name} ({posting.title})"
    return replace(desk, search=desk.search.less(out, number), called={**desk.called, number: name})
