"""What a role requires, does, offers: everything a posting states under one facet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.composers import absent, fact
from bot.domain import Answer, Status

SEVERAL, NEARLY = 2, 0.66  # words asked about beside the facet; share of them that one sentence must hold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query


def compose(query: Query, desk: Desk) -> Answer:
    """All items of the facet or heading asked for, or that the posting states none."""
    number = query.postings[0]
    hits, facet = gather(query, desk, number)
    if query.number and query.topics and (found := evidence.wanted(query, desk, number)):
        return fact.answer(query, desk, number, found)
    if query.number and facet and desk.vocabulary.facets[facet].figure:
        hits = [h for h in hits if evidence.figures(h.passage.block.text)]
    if not hits and not query.firm and query.topics and (found := evidence.gather(query, desk, number)):
        found = [e for e in found if evidence.figures(e.sentence)] if query.number else found
        if found:
            return fact.answer(query, desk, number, found)
    if not hits:
        return absent.not_stated(query, desk)
    if precise := _precise(query, desk, number):
        return fact.answer(query, desk, number, precise)
    label = (
        desk.vocabulary.label(facet) if facet else hits[0].passage.path[-1] if hits[0].passage.path else ""
    )
    lines = [
        *desk.status(number),
        desk.heading(label, number),
        *desk.bullets(hits),
        desk.source(hits),
    ]
    if query.both and len(query.facets) > 1:
        second, other = gather(replace(query, facets=query.facets[1:], sections=()), desk, number)
        second = [h for h in second if h.passage.number not in {x.passage.number for x in hits}]
        if second:
            say = desk.heading(desk.vocabulary.label(other), number)
            lines += [say, *desk.bullets(second), desk.source(second)]
            hits = [*hits, *second]
    return Answer(
        Status.ANSWERED,
        tuple(lines),
        roles=(desk.ref(number),),
        facets=(facet,) if facet else (),
        statements=tuple(desk.statement(h) for h in hits),
        follow_ups=desk.next_questions(number, {facet}),
    )


def _precise(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """Sentences that hold nearly all of several words asked about: then these are meant and not the section."""
    soft = [t for t in query.topics if not t.known and t.forms[0][0] in desk.search.index]
    if len(soft) < SEVERAL or query.sections:
        return []
    found = evidence.wanted(query, desk, number)
    most = max((evidence.held(soft, e) for e in found), default=0)
    return (
        [e for e in found if evidence.held(soft, e) == most]
        if most >= max(SEVERAL, NEARLY * len(soft))
        else []
    )


def gather(query: Query, desk: Desk, number: int) -> tuple[list[Hit], str]:
    """The hits that answer, and the facet they answer.

    By heading, by facet, by a single sentence anywhere, or by what stands in for the facet.
    """
    wanted = [s for p, s in query.sections if p == number]
    sections = desk.postings[number].sections
    for section in wanted:
        own = sections[section].facets
        related = desk.closure(query.facets[0]) if query.facets else set()
        if query.firm and query.facets and not related & set(own):
            continue
        hits = desk.hits(query, number, (), subtree(desk, number, section))
        if hits:
            return hits, next((f for f in query.facets if f in own), own[0] if own else "")
    for facet in query.facets[:1]:
        if hits := desk.hits(query, number, desk.closure(facet), _below(desk, number, facet)):
            return hits, facet
        if desk.vocabulary.facets[facet].anywhere:
            every = desk.search.hits(query.terms, postings=[number])
            if hits := sorted((h for h in every if facet in h.passage.hints), key=lambda h: h.passage.number):
                return hits, facet
        for other in desk.vocabulary.facets[facet].instead:
            if hits := desk.hits(query, number, (other,)):
                return hits, facet
    return [], query.facets[0] if query.facets else ""


def _below(desk: Desk, number: int, facet: str) -> set[int]:
    """The sections below those that a facet leads, less what stands alone: "Skills › Must Have"."""
    found: set[int] = set()
    for section in desk.postings[number].sections:
        alone = section.facet in desk.vocabulary.facets and desk.vocabulary.facets[section.facet].alone
        if section.parent in found or desk.postings[number].sections[section.parent].facet == facet:
            found |= set() if alone or section.parent < 0 else {section.number}
    return found


def subtree(desk: Desk, number: int, section: int) -> Iterable[int]:
    """A section and all below it."""
    found = {section}
    for other in desk.postings[number].sections:
        if other.parent in found:
            found.add(other.number)
    return found
