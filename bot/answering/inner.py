"""A role that only a heading inside a posting names: what the posting says of others is no answer about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from bot.answering.desk import Desk
    from bot.domain import Query


def each(query: Query, desk: Desk) -> list[list[tuple[Desk, Query]]]:
    """For each role that a query names by a heading alone the desks to ask, and the query for them, the nearest first.

    The role's own sections come before what stands beside the roles and is told of each, and before the sections of
    one that it builds on: "extends the tasks of the Cook".
    """
    owners = {number: desk.inner_roles.owners(desk.postings[number]) for number, _ in query.part}
    parts: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for number, section in query.part:
        if role := owners[number].get(section):
            parts.setdefault((number, role), []).append((number, section))
    found = []
    for (number, name), part in parts.items():
        own = {s for s, role in owners[number].items() if role == name}
        # what the role is called by names no section of it, nor do all of them
        sections = desk.postings[number].sections
        named = tuple(
            (n, s) for n, s in query.sections if n == number and s in own and sections[s].heading != name
        )
        named = named if set(query.part).difference(query.sections) else ()
        # what is told in several sections is looked up in them
        asked = query.but(
            part=(), postings=(number,), sections=named or (() if len(own) > 1 else tuple(part))
        )
        every = {s.number for s in sections}
        told = {name, *_built_on(desk, number, name, owners[number])}
        others = {s for s, role in owners[number].items() if role not in told}
        found.append([(less(desk, number, name, out), asked) for out in (every - own, others)])
    return found


def _built_on(desk: Desk, number: int, name: str, owners: Mapping[int, str]) -> frozenset[str]:
    """The roles that one says it builds on, and those that these do."""
    roles, found, looked = set(owners.values()), set[str](), [name]
    turns = frozenset(desk.vocabulary.lists["builds on another level"])
    while looked:
        role = looked.pop()
        told = [
            block.text
            for s in desk.postings[number].sections
            if owners.get(s.number) == role
            for block in s.blocks
            if not turns.isdisjoint(words(block.text))
        ]
        for other in roles - found - {name}:
            if any(other in text and not _longer(other, text, roles) for text in told):
                found.add(other)
                looked.append(other)
    return frozenset(found)


def _longer(name: str, text: str, roles: Collection[str]) -> bool:
    """Whether a name stands in a text only within a longer one: the "Cook" of "Senior Cook"."""
    for role in roles:
        if name in role and role != name:
            text = text.replace(role, "")
    return name not in text


def less(desk: Desk, number: int, name: str, out: Iterable[int]) -> Desk:
    """The same desk without some sections of a posting, which it calls by the name of a role."""
    called = {**desk.called, number: f"{name} ({desk.postings[number].title})"}
    return replace(desk, search=desk.search.less(out, number), called=called)
