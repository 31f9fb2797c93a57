"""A role in short: what its posting says it is for, and the plain facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import further
from bot.answering.composers import absent
from bot.domain import Answer, Status
from bot.domain.facets import (
    COMPENSATION,
    CONTRACT,
    LOCATION,
    PURPOSE,
    REMOTE,
    REPORTING_LINE,
    RESPONSIBILITIES,
    TEAM,
)

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Query

TELLING = (PURPOSE, TEAM)
FACTS = (LOCATION, REMOTE, CONTRACT, COMPENSATION, REPORTING_LINE)
INSTEAD = (RESPONSIBILITIES,)
MOST, LEAST = 6, 3


def compose(query: Query, desk: Desk) -> Answer:
    """The purpose of a role and its plain facts; of a posting without either its first passages."""
    number = query.postings[0]
    hits = desk.hits(query, number, (PURPOSE,))[:MOST] or desk.hits(query, number, TELLING)[:MOST]
    # a summary that names the firm says nothing
    hits = [h for h in hits if len(h.passage.block.text.split()) > LEAST]
    hits = hits or desk.hits(query, number, INSTEAD)[:MOST] or desk.hits(query, number, ())[:MOST]
    seen = {h.passage.number for h in hits}
    hits += [h for f in FACTS for h in desk.hits(query, number, (f,))[:1] if h.passage.number not in seen]
    hits = sorted({h.passage.number: h for h in hits}.values(), key=lambda h: h.passage.number)
    if not hits:
        return absent.not_stated(query, desk)
    lines = [
        *desk.status(number),
        desk.head("overview", role=desk.role(number)),
        *desk.bullets(hits),
        desk.source(hits),
    ]
    return Answer(
        Status.ANSWERED,
        tuple(lines),
        roles=(desk.ref(number),),
        facets=(PURPOSE,),
        statements=desk.statements(hits),
        follow_ups=further.questions(query, desk, number, (f for h in hits for f in h.passage.facets[:1])),
    )
