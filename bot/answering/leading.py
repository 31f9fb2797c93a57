"""Sentences that lead to a list say things of their own: "we seek a baker who can work weekends to:"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import strengths
from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.spots import places
from bot.domain import Block, Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.desk import Desk
    from bot.domain import Query, Section, Topic

ASKS = ("?", "？")
SENTENCE = 6  # words from which a heading says more than what stands below it


def instead(query: Query, desk: Desk, number: int, found: Sequence[Evidence]) -> list[Evidence]:
    """The evidence in the headings that are sentences, where nothing found has a thing asked about in its own words."""
    if any(places(t, e.sentence) for t in query.topics for e in found):
        return []
    hits = _hits(query.known or query.topics, desk, number)
    return [Evidence(h, h.passage.block.text, _strength(query, h, desk), 1.0) for h in hits]


def unasked(query: Query, desk: Desk, found: Sequence[Evidence]) -> list[Evidence]:
    """The evidence, none of it firm for what only a heading that asks names, unless "yes" stands below it: "Not really"."""
    return [replace(e, judged=Strength.OPEN) if _only_asked(query, desk, e) else e for e in found]


def _only_asked(query: Query, desk: Desk, one: Evidence) -> bool:
    path = one.hit.passage.path
    if not path or not path[-1].rstrip().endswith(ASKS):
        return False
    agrees = one.sentence.split(maxsplit=1)[0].strip(",.!:").lower() in desk.vocabulary.lists["says yes"]
    return not agrees and not any(places(t, one.sentence) for t in query.topics)


def _strength(query: Query, hit: Hit, desk: Desk) -> Strength:
    """How firmly a heading says it; not at all where below it stands but that there is nothing to say: "N/A"."""
    text = hit.passage.block.text
    return Strength.OPEN if nothing(text, desk) else strengths.of(query.topics, hit, text, desk)


def nothing(text: str, desk: Desk) -> bool:
    """Whether a text is but a mark for nothing stated: "N/A"."""
    return text.strip(" .()").lower() in desk.vocabulary.lists["nothing stated"]


def _sentences(desk: Desk, number: int) -> tuple[Section, ...]:
    """The sections of a posting whose heading is a sentence that asks nothing; none of most postings."""
    found = desk.made.sentences.get(number)
    if found is None:
        found = desk.made.sentences[number] = tuple(
            s
            for s in desk.postings[number].sections
            if len(s.heading.split()) >= SENTENCE and not s.heading.rstrip().endswith(ASKS)
        )
    return found


def _hits(topics: Sequence[Topic], desk: Desk, number: int) -> Iterator[Hit]:
    """The headings of one posting that are sentences and name each of some topics, as if they were paragraphs.

    Of one with a mark for nothing below it, that mark. A heading that asks says nothing, what stands below it answers.
    """
    for section in _sentences(desk, number) if topics else ():
        heading = section.heading
        if not all(places(t, heading) for t in topics):
            continue
        own = desk.search.told(number)
        below = next((p for p in own if p.section == section.number), None)
        if below and nothing(below.block.text, desk):
            yield Hit(below, 0.0)
        elif below:
            block = Block("paragraph", heading, section.quote or heading, section.span)
            yield Hit(replace(below, hints=(), block=block), 0.0)
