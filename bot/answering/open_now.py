"""Whether a posting is still open: by its dates, and by what it says itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.firmness import Strength
from bot.answering.weighing import MOST
from bot.domain import Status
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

WHEN = ("deadline", "dates")  # facets that say until when a posting is open


def verdict(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """Whether the posting is open, by its dates and by what it says itself; None if it says neither and more is asked."""
    posting = desk.postings[number]
    told = ((word, 1.0) for word in desk.vocabulary.words["tells of closing"])
    every = desk.search.hits((*query.terms, *told), postings=[number])
    said = [h for h in every if desk.vocabulary.phrases["says closed"].holds(stems(h.passage.block.text))]
    dated = [h for f in WHEN for h in desk.hits(query, number, (f,))]
    over = bool(said) or bool(desk.status(number))
    if not (said or (posting.valid_through and dated)):
        # the day it was posted tells nothing
        return (Status.NOT_STATED, []) if all(t.cue for t in query.known) else None
    proof = [evidence.Evidence(h, h.passage.block.text, Strength.STATED, 1.0) for h in said or dated]
    asked_closed = query.claim.closed and not query.claim.open
    return (Status.YES if over is asked_closed else Status.NO), proof[:MOST]
