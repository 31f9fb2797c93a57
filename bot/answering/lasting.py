"""How long it takes to be hired: only a stretch of time tells it, and no list of the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query

HIRING, LONG = "hiring_process", "long"


def told(query: Query, desk: Desk, hits: Sequence[Hit]) -> list[Hit]:
    """The hits; of the steps of hiring and what stands in for them, where it is asked how long they take, those that tell it."""
    if not _asked(query):
        return list(hits)
    steps = {HIRING, *desk.vocabulary.facets[HIRING].instead}
    return [h for h in hits if steps.isdisjoint(h.passage.facets) or _timed(h.passage.block.text, desk)]


def said(query: Query, desk: Desk, found: list[Evidence]) -> list[Evidence]:
    """The sentences about a thing, be it some process or other; where it is asked how long that takes, those that tell it."""
    return [e for e in found if _timed(e.sentence, desk)] if _asked(query) else found


def _asked(query: Query) -> bool:
    """Whether it is asked how long hiring takes."""
    return query.facets[:1] == (HIRING,) and query.figure.wanted and LONG in query.cues


def _timed(text: str, desk: Desk) -> bool:
    """Whether a text tells how long something takes, in figures or in words: "an offer within days"."""
    return any(desk.vocabulary.amounts.stretches(text)) or desk.vocabulary.phrases["how soon"].holds(
        stems(text)
    )


def only_called(hit: Hit, desk: Desk) -> bool:
    """Whether a value says no more than its own key, and so not how long: "contract: contract"."""
    section = desk.postings[hit.passage.posting].sections[hit.passage.section]
    return bool(section.key) and set(stems(hit.passage.block.text)) <= set(stems(section.path[-1]))
