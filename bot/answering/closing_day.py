"""Whether a posting names a day until which one can apply, where nothing but that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import finding, fitting
from bot.answering.weighing import MOST
from bot.domain import Status
from bot.domain.facets import DEADLINE

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


def asked(query: Query) -> bool:
    """Whether it is asked if there is a day until which one can apply, and of no other thing."""
    asked = query.facets[:1] == (DEADLINE,) and not query.claim.demand
    return asked and all(not t.known and t.forms[0][0] in query.cues for t in query.topics)


def told(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """Whether a posting names such a day, by what is said of it anywhere: "deadlines" to meet in the work are none."""
    every = finding.of_facet(query.but(topics=(), sections=()), desk, number)
    own = desk.closure(DEADLINE)
    found = [
        e
        for e in every
        if own & {*e.hit.passage.facets, *e.hit.passage.hints} or fitting.dated(e.sentence, desk)
    ]
    dated = [e for e in found if fitting.dated(e.sentence, desk)]
    if dated or not found:
        return (Status.YES if dated else Status.NOT_STATED), dated[:MOST]
    return Status.ANSWERED, found[:MOST]  # "rolling admissions"
