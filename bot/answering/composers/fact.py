"""A single fact: the sentences of one posting that are about what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.composers import absent, facet
from bot.domain import Answer, Status

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Query

MOST = 5


def compose(query: Query, desk: Desk) -> Answer:
    """The best sentences on the topics asked; without any the posting does not state it."""
    number = query.postings[0]
    wanted = {r for f in query.facets[:1] for r in facet.closure(desk, f)}
    found = evidence.gather(query, desk, number, facets=wanted)
    if query.number:
        found = [e for e in found if evidence.figures(e.sentence)]
    if not found:
        return absent.not_stated(query, desk) if query.known or not query.facets else facet.compose(query, desk)
    shown = found[:MOST]
    statements = tuple(e.statement(desk) for e in shown)
    lines = [
        *desk.status(number),
        desk.wordings.say("overview", role=desk.role(number)),
        *(f"• {s.text}" for s in statements),
        desk.source([e.hit for e in shown]),
    ]
    return Answer(
        Status.ANSWERED,
        "\n".join(lines),
        roles=(desk.ref(number),),
        facets=query.facets[:1],
        statements=statements,
        follow_ups=desk.next_questions(number, query.facets[:1]),
    )
