"""Whether a thing that a posting names is left to who has the job: "bring your own laptop" is no yes to whether one is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.clauses import cut
from bot.answering.spots import places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


def by_oneself(query: Query, found: Sequence[Evidence], desk: Desk) -> bool:
    """Whether it is asked if a thing is given or paid, and each sentence says that one provides or pays for it oneself.

    Who asks whether one has to gets the same sentence for a yes.
    """
    claim = query.claim
    if claim.demand or claim.brought or claim.pays or claim.deed or claim.spared:
        return False
    return bool(found) and all(_left(query, e, desk) for e in found)


def _left(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether such a turn stands in a part of a sentence that names a thing asked about."""
    table, said = desk.vocabulary.phrases["left to oneself"], cut(found.sentence)
    if table.foreign_to(said.stems):
        return False
    parts = {said.places[m.start].part for m in table.find(said.stems)}
    spots = (first for t in query.topics for first, _ in places(t, found.sentence))
    return bool(parts) and not parts.isdisjoint(said.places[first].part for first in spots)
