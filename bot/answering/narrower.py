"""What is a kind of a thing asked about, where a posting names but that: a doctorate is a degree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from bot.answering import sought
from bot.answering.firmness import Strength
from bot.domain import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

Judged: TypeAlias = "tuple[Status, list[Evidence]]"


def query_of(query: Query, desk: Desk) -> Query | None:
    """The query about the kinds of the things asked about, in place of these; None if none has any that count as it."""
    kinds, levels = desk.said_as.kinds, desk.vocabulary.words["degrees"]
    if all(kinds.keys().isdisjoint(t.forms) for t in query.known):
        return None  # of most questions
    asked = {
        t: forms
        for t in query.known
        for name, forms in kinds.items()
        if name in t.forms and levels.difference(name).isdisjoint(t.forms[0])  # a master's is no doctorate
    }
    if not asked:
        return None
    topics = tuple(replace(t, forms=asked[t], common=()) if t in asked else t for t in query.topics)
    terms = tuple((word, 1.0) for t in topics if t not in query.topics for word in t.firsts)
    return query.but(topics=topics, terms=(*query.terms, *terms))


def judged(
    query: Query, desk: Desk, number: int, judge: Callable[[Query, Desk, int], Judged]
) -> Judged | None:
    """The verdict by the kinds of a thing that stands nowhere itself; none where one is but welcome, or denied."""
    narrow = query_of(query, desk)
    status, found = judge(narrow, desk, number) if narrow else (Status.NOT_MENTIONED, [])
    if not found:
        return None
    firm = all(e.strength is Strength.STATED for e in found)
    return (status if firm else Status.ANSWERED), found


def rows(
    query: Query, desk: Desk, among: Sequence[int], each: Callable[[Query, Desk, int], list[Evidence]]
) -> list[tuple[int, list[Evidence]]]:
    """The postings that have what is asked about, or else a kind of it, each with its evidence."""
    found: dict[int, list[Evidence]] = {}
    for asked in filter(None, (query, query_of(query, desk))):
        for number in sought.holders(asked, desk, among):
            found[number] = found.get(number) or each(asked, desk, number)
    return [(number, best) for number, best in sorted(found.items()) if best]
