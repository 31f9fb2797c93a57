"""What a role requires, does, offers: everything a posting states under one facet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import evidence, fitting, precise
from bot.answering.composers import absent, fact
from bot.domain import Answer, Line, Part, Status, Topic
from bot.text.tokens import stems

SEVERAL, NEARLY = 2, 0.66  # words asked about beside the facet; share of them that one sentence must hold
MOST_FACETS = 2  # facets of a question that are tried

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query


def compose(query: Query, desk: Desk) -> Answer:  # noqa: PLR0911  # the first that fits
    """All items of the facet or heading asked for, or that the posting states none."""
    number = query.postings[0]
    if query.number and query.topics and (found := evidence.wanted(query, desk, number)):
        return fact.answer(query, desk, number, found)
    if labels := precise.called(query, desk, number):
        return fact.answer(query, desk, number, labels)
    if section := _heading(query, desk, number):
        if inside := _inside(query, desk, number, section, _named(query, desk, number, section)):
            return fact.answer(query, desk, number, inside)
        hits, facet = _headed(query, desk, number, section)
        if hits:
            return _answer(query, desk, number, hits, facet)
    hits, facet = gather(query, desk, number)
    if query.number and facet and desk.vocabulary.facets[facet].figure:
        hits = [
            h
            for h in hits
            if evidence.figures(h.passage.block.text) and fitting.counts(query, desk, h, facet)
        ]
    if not hits and (near := _near(query, desk, number)):
        hits = desk.hits(query, number, (), subtree(desk, number, near))
    if not hits:
        found = _elsewhere(query, desk, number)
        return fact.answer(query, desk, number, found) if found else absent.not_stated(query, desk)
    sharp = precise.sentences(query, desk, number)
    if sharp and {e.hit.passage.number for e in sharp} != {h.passage.number for h in hits}:
        return fact.answer(query, desk, number, sharp)
    return _answer(query, desk, number, hits, facet)


def _answer(query: Query, desk: Desk, number: int, hits: list[Hit], facet: str) -> Answer:
    """All items found, below their label; a second facet asked for beside it after them."""
    every, hits = hits, fitting.in_period(query, hits)
    path = hits[0].passage.path
    label = desk.vocabulary.label(facet) if facet else path[-1] if path else ""
    lines = [*desk.status(number), desk.heading(label, number)]
    # of several weeks the one shown is named
    lines += (
        [Line(Part.LABEL, f"{path[-1]}:")] if len(hits) < len(every) and len(fitting.paths(hits)) == 1 else []
    )
    lines += [*desk.bullets(hits), desk.source(hits)]
    if query.both and len(query.facets) > 1:
        # what is answered may be the second asked for: then the first is what the posting may not state
        left = tuple(f for f in query.facets if f != facet) if facet in query.facets else query.facets[1:]
        second, other = gather(replace(query, facets=left, sections=()), desk, number)
        second = [h for h in second if h.passage.number not in {x.passage.number for x in hits}]
        if second:
            say = desk.heading(desk.vocabulary.label(other), number)
            lines += [say, *desk.bullets(second), desk.source(second)]
            hits = [*hits, *second]
        else:
            label = desk.vocabulary.label(left[0])
            lines.append(desk.note("not_stated", facet=label, role=desk.role(number)))
    return Answer(
        Status.ANSWERED,
        tuple(lines),
        roles=(desk.ref(number),),
        facets=(facet,) if facet else (),
        statements=tuple(desk.statement(h) for h in hits),
        follow_ups=desk.next_questions(number, {facet}),
    )


def _heading(query: Query, desk: Desk, number: int) -> int:
    """The section whose heading is asked for, 0 if none.

    A facet named by its own noun wins over a heading that is about another one, unless the heading names all
    that is asked about.
    """
    related = desk.closure(query.facets[0]) if query.facets else set()
    for posting, section in query.sections:
        if posting != number:
            continue
        one = desk.postings[number].sections[section]
        line = stems(one.heading)
        all_named = bool(query.topics) and all(evidence.places(t, one.heading) for t in query.topics)
        all_named = all_named and any(cue in line for cue in query.cues)
        all_named = all_named or _in_full(query, one.heading)
        if not (query.firm and query.facets) or all_named or related & set(one.facets):
            return section
    return 0


def _named(query: Query, desk: Desk, number: int, section: int) -> set[int]:
    """A section asked for with all below it, and those of its kind that are asked for as well."""
    sections = desk.postings[number].sections
    alike = [s for p, s in query.sections if p == number and sections[s].facets == sections[section].facets]
    return set().union(*(subtree(desk, number, s) for s in (section, *alike)))


def _headed(query: Query, desk: Desk, number: int, section: int) -> tuple[list[Hit], str]:
    """The hits below a heading asked for, and their facet; of a mere name what stands below it of the facet asked for."""
    hits = desk.hits(query, number, (), _named(query, desk, number, section))
    own = desk.postings[number].sections[section].facets
    if query.facets and not own:
        asked = desk.closure(query.facets[0])
        if inner := [h for h in hits if not asked.isdisjoint(h.passage.facets)]:
            return inner, query.facets[0]
    return hits, next((f for f in query.facets if f in own), own[0] if own else "")


def _near(query: Query, desk: Desk, number: int) -> int:
    """The section named beside a facet that the posting states nothing under, 0 if none.

    One whose heading is but a part of how the facet is called is none: "date" is no "start date".
    """
    plain = desk.vocabulary.words["stop"] | desk.vocabulary.words["question words"]
    sections, called = desk.postings[number].sections, set(query.cues) - plain
    return next(
        (s for p, s in query.sections if p == number and not set(stems(sections[s].heading)) < called), 0
    )


def _in_full(query: Query, heading: str) -> bool:
    """Whether the things asked about name every word of a heading of several: "conflict resolution"."""
    named = {
        i for t in query.topics for first, last in evidence.places(t, heading) for i in range(first, last)
    }
    return len(named) >= max(SEVERAL, len(stems(heading)))


def _inside(query: Query, desk: Desk, number: int, section: int, within: Iterable[int]) -> list[Evidence]:
    """The sentences below a heading about what the heading itself does not name."""
    path = " ".join(desk.postings[number].sections[section].path)
    left = tuple(t for t in query.topics if evidence.heard(t, desk) and not evidence.places(t, path))
    if not left:
        return []
    found = evidence.gather(replace(query, topics=left), desk, number)
    return [e for e in found if e.hit.passage.section in within]


def _elsewhere(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """Where no heading answers: the sentences about what is asked, if they hold nearly all of it."""
    if not query.topics:
        cues = [cue for cue in dict.fromkeys(query.cues) if cue in query.said]
        # the words that name the facet, where no heading does: all of them in one sentence, or one that begins it
        query = replace(query, topics=tuple(Topic(cue, ((cue,),)) for cue in cues))
        found = [
            e for e in evidence.wanted(query, desk, number) if evidence.held(query.topics, e) == len(cues)
        ]
        if len(cues) >= SEVERAL:
            return found
        plain = bool(query.facets) and desk.vocabulary.facets[query.facets[0]].anywhere
        return [e for e in found if plain and stems(e.sentence)[:1] == tuple(cues)]
    found = evidence.wanted(query, desk, number)
    if query.firm:
        topics = [t for t in query.topics if evidence.heard(t, desk)]
        found = [e for e in found if evidence.held(topics, e) >= NEARLY * len(topics)]
    return found


def gather(query: Query, desk: Desk, number: int) -> tuple[list[Hit], str]:
    """The hits that answer, and the facet they answer.

    By heading, by the first facet the posting states, by a single sentence anywhere, or by what stands in for it.
    """
    if section := _heading(query, desk, number):
        hits, facet = _headed(query, desk, number, section)
        if hits:
            return hits, facet
    for facet in query.facets[:MOST_FACETS]:
        if hits := _of_facet(query, desk, number, facet):
            return hits, facet
    return [], query.facets[0] if query.facets else ""


def _of_facet(query: Query, desk: Desk, number: int, facet: str) -> list[Hit]:
    """The hits that answer one facet."""
    if hits := desk.hits(query, number, desk.closure(facet), _below(desk, number, facet)):
        return _under_named(query, desk, hits) or _own_heading(query, desk, hits) or hits
    if desk.vocabulary.facets[facet].anywhere:
        every = desk.search.hits(query.terms, postings=[number])
        if hits := sorted((h for h in every if facet in h.passage.hints), key=lambda h: h.passage.number):
            return hits
    for other in desk.vocabulary.facets[facet].instead:
        if hits := desk.hits(query, number, (other,)):
            return hits
    return []


def _under_named(query: Query, desk: Desk, hits: list[Hit]) -> list[Hit]:
    """Those below another heading that the question names: "what is expected of the usher"."""
    number = hits[0].passage.posting
    named = (subtree(desk, number, s) for p, s in query.sections if p == number)
    below = set().union(*named)
    return [h for h in hits if h.passage.section in below]


def _own_heading(query: Query, desk: Desk, hits: list[Hit]) -> list[Hit]:
    """Of several sections of one facet the one whose heading alone has a word of the asking: "will I own"."""
    sections = desk.postings[hits[0].passage.posting].sections
    lines = {n: set(stems(sections[n].heading)) for n in {h.passage.section for h in hits}}
    if len(lines) < SEVERAL or query.firm:
        return []
    for cue in set(query.cues) - desk.vocabulary.words["question words"]:
        holding = [n for n, line in lines.items() if cue in line]
        if len(holding) == 1:
            return [h for h in hits if h.passage.section == holding[0]]
    return []


def _below(desk: Desk, number: int, facet: str) -> set[int]:
    """The sections below those that a facet leads, less what stands alone: "Skills › Must Have".

    What stands below the title itself, or above the first heading, is no head of the sections that follow.
    """
    found: set[int] = set()
    for section in desk.postings[number].sections:
        own = desk.vocabulary.facets.get(section.facet)
        alone = own and (own.alone or (own.broad and own.id != facet))  # duties in a list of demands are none
        above = desk.postings[number].sections[section.parent]
        if section.parent in found or (above.facet == facet and above.path):
            found |= set() if alone or section.parent < 0 else {section.number}
    return found


def subtree(desk: Desk, number: int, section: int) -> Iterable[int]:
    """A section and all below it."""
    found = {section}
    for other in desk.postings[number].sections:
        if other.parent in found:
            found.add(other.number)
    return found
