"""Sentences that lead to a list say things of their own: "we seek a baker who can work weekends to:"."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.evidence import Evidence, strength
from bot.answering.spots import places
from bot.domain import Block, Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.desk import Desk
    from bot.domain import Query, Topic

SENTENCE = 6  # words from which a heading says more than what stands below it


def instead(query: Query, desk: Desk, number: int, found: Sequence[Evidence]) -> list[Evidence]:
    """The evidence in the headings that are sentences, where nothing found has a thing asked about in its own words."""
    if any(places(t, e.sentence) for t in query.topics for e in found):
        return []
    hits = ((h, h.passage.block.text) for h in _hits(query.known or query.topics, desk, number))
    return [Evidence(hit, text, strength(query.topics, hit, text, desk), 1.0) for hit, text in hits]


def _hits(topics: Sequence[Topic], desk: Desk, number: int) -> Iterator[Hit]:
    """The headings of one posting that are sentences and name each of some topics, as if they were paragraphs."""
    for section in desk.postings[number].sections if topics else ():
        heading = section.heading
        if len(heading.split()) < SENTENCE or not all(places(t, heading) for t in topics):
            continue
        own = itertools.islice(desk.search.passages, *desk.search.ranges[number])
        below = next((p for p in own if p.section == section.number), None)
        if below:
            block = Block("paragraph", heading, section.quote or heading, section.span)
            yield Hit(replace(below, hints=(), block=block), 0.0)
