"""How long it takes to be hired: only a stretch of time tells it, and no list of the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

HIRING, LONG = "hiring_process", "long"


def told(query: Query, desk: Desk, hits: Sequence[Hit]) -> list[Hit]:
    """The hits; of the steps of hiring, where it is asked how long they take, those with a stretch of time."""
    if HIRING not in query.facets or not query.figure.wanted or LONG not in query.cues:
        return list(hits)
    return [
        h
        for h in hits
        if HIRING not in h.passage.facets or any(desk.vocabulary.amounts.stretches(h.passage.block.text))
    ]
