"""Which postings there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import open_now
from bot.domain import Answer, FollowUp, Status
from bot.domain.facets import DEADLINE, PURPOSE

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Query

MOST, NEXT = 60, 3


def compose(query: Query, desk: Desk) -> Answer:
    """A line for each posting, of the organisation named if one is; the title is quoted where it stands."""
    every = query.postings or tuple(range(len(desk.postings)))
    among = open_now.asked_for(query, desk, every)
    if not among:
        said = desk.head("none mentions", topic=desk.vocabulary.label(DEADLINE), count=len(every))
        return Answer(Status.NOT_MENTIONED, (said,), statements=tuple(map(desk.absence, every[:MOST])))
    lines = [desk.head("catalogue", count=len(among)) if len(among) > 1 else desk.head("catalogue of one")]
    statements = []
    for number in among[:MOST]:
        lines.append(desk.entry(number, desk.role(number)))
        statements.append(desk.title(number))
    if len(among) > MOST:
        lines.append(desk.note("more", count=len(among) - MOST))
    ask = desk.vocabulary.facets[PURPOSE].ask
    return Answer(
        Status.LIST,
        tuple(lines),
        roles=tuple(desk.ref(n) for n in among),
        statements=tuple(statements),
        follow_ups=tuple(FollowUp(desk.role(n), f"{desk.role(n)}: {ask}") for n in among[:NEXT]),
    )
