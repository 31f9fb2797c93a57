"""How long it takes to be hired: only a stretch of time tells it, and no list of the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

HIRING, LONG = "hiring_process", "long"


def told(query: Query, desk: Desk, hits: Sequence[Hit]) -> list[Hit]:
    """The hits; of the steps of hiring and what stands in for them, where it is asked how long they take, those that tell it."""
    if query.facets[:1] != (HIRING,) or not query.figure.wanted or LONG not in query.cues:
        return list(hits)
    steps = {HIRING, *desk.vocabulary.facets[HIRING].instead}
    return [h for h in hits if steps.isdisjoint(h.passage.facets) or _timed(h.passage.block.text, desk)]


def _timed(text: str, desk: Desk) -> bool:
    """Whether a text tells how long something takes, in figures or in words: "an offer within days"."""
    return any(desk.vocabulary.amounts.stretches(text)) or desk.vocabulary.phrases["how soon"].holds(
        stems(text)
    )
