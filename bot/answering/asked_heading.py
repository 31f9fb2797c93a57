"""Which section a question asks for by its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import fitting
from bot.answering.spots import places
from bot.answering.under import ASKING
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from bot.answering.desk import Desk
    from bot.domain import Query

SEVERAL = 2  # words of a heading that the things asked about name in full


def section(query: Query, desk: Desk, number: int) -> int:
    """The section whose heading is asked for, 0 if none.

    A facet named by its own noun wins over a heading that is about another one, unless the heading names all
    that is asked about; so does any facet over one that says its word in another ("training", of "Education").
    """
    related = desk.closure(query.facets[0]) if query.facets else set()
    plain = desk.plain
    # "acme years": a figure of the facet is wanted, wherever it stands
    firm = query.firm or fitting.told_by(query, desk, (*query.facets, "")[0])
    called = set(query.cues) - plain
    others = {o[0] for cue in called for o in desk.vocabulary.synonyms.get((cue,), ())}
    for posting, section in less_keys(query, desk, number).sections:
        if posting != number:
            continue
        one = desk.postings[number].sections[section]
        line = stems(one.heading)
        all_named = bool(query.topics) and all(places(t, one.heading) for t in query.topics)
        all_named = all_named and any(cue in line for cue in query.cues)
        all_named = all_named and all(cue in line or cue in plain for cue in query.cues)
        all_named = all_named or _in_full(query, one.heading) or _said_whole(query, desk, line)
        apart = bool(one.facets) and not query.topics and not called.intersection(line) and others & {*line}
        if not ((firm or apart) and query.facets) or all_named or related & set(one.facets):
            return section
        if (
            called
            and not one.facets
            and called.issubset(line)
            and not _headed_so(query, desk, number, called)
        ):
            return section  # "which projects": "Project ideas", and no task below "A week in the life"
        if _only_there(query, desk, number, one.heading):
            return section
    return _left_open(query, desk, number)


def less_keys(query: Query, desk: Desk, number: int) -> Query:
    """The query without the keys of a front matter that it names in part, where a section tells the same.

    "How do I apply" asks for no mere "apply_link" above an "Application" that says what to send.
    """
    sections = desk.postings[number].sections
    if not any(p == number and sections[s].key for p, s in query.sections):
        return query  # of most questions
    told = {facet for s in sections if s.blocks and not s.key for facet in s.facets[:1]}
    said = {*query.cues, *query.said}
    kept = tuple(
        (p, s)
        for p, s in query.sections
        if p != number
        or not sections[s].key
        or told.isdisjoint(sections[s].facets)
        or said.issuperset({*stems(sections[s].heading)} - desk.plain)
    )
    return query if kept == query.sections else query.but(sections=kept)


def _headed_so(query: Query, desk: Desk, number: int, called: AbstractSet[str]) -> bool:
    """Whether a part that tells the facet asked for is headed by a word that names it."""
    own = desk.closure(query.facets[0])
    sections = desk.postings[number].sections
    return any(not (own.isdisjoint(s.facets) or called.isdisjoint(stems(s.heading))) for s in sections)


def _only_there(query: Query, desk: Desk, number: int, heading: str) -> bool:
    """Whether a demand is asked for about things that a heading names, and no demand: "what do they expect in customer service"."""
    if query.facets[:1] != ASKING[:1] or not query.topics or len(query.known) < len(query.topics):
        return False
    demands = desk.hits(query, number, desk.closure(query.facets[0]))
    told = [h.passage.block.text for h in demands]
    return all(places(t, heading) and not any(places(t, text) for text in told) for t in query.topics)


def _left_open(query: Query, desk: Desk, number: int) -> int:
    """The section whose heading is asked for in its own words and leaves open what is below it, 0 if none: "expected of me"."""
    said = desk.vocabulary.words["asked as headed"].intersection(query.cues)
    if not said or query.topics or query.facets[:1] != ASKING[:1]:
        return 0  # "what can I expect from you" asks for what is offered
    open_ = desk.vocabulary.phrases["headings left open"]
    lines = ((s.number, stems(s.heading)) for s in desk.postings[number].sections if s.path and s.blocks)
    return next((n for n, line in lines if not said.isdisjoint(line) and open_.holds(line)), 0)


def _in_full(query: Query, heading: str) -> bool:
    """Whether the things asked about name every word of a heading of several: "conflict resolution"."""
    named = {i for t in query.topics for first, last in places(t, heading) for i in range(first, last)}
    return len(named) >= max(SEVERAL, len(stems(heading)))


def _said_whole(query: Query, desk: Desk, line: tuple[str, ...]) -> bool:
    """Whether a heading of several words is all that is said beside the words of asking: "how do i become a shadow"."""
    idle = desk.vocabulary.words["stop"] | desk.vocabulary.words["question words"]
    named = set(line) - idle
    return len(named) >= SEVERAL and named == {*query.said, *query.cues} - idle
