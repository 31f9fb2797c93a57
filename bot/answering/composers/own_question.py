"""A question that the posting asks itself: its own answer says more than any passage that shares a word with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering import further
from bot.answering.firmness import Strength
from bot.answering.spots import places
from bot.domain import Answer, Kind, Line, Part, Status
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query, Section

SEVERAL = 2  # questions of a posting that answers questions; one alone is a way to put a heading
HEADING, ASKED = 0.75, 0.6  # of the heading's words, and of those asked, that both have
MARKS = ("?", "？")
NEAR = 1  # words ahead of a denial that begins an answer: "We don't ask for any"


def compose(query: Query, desk: Desk) -> Answer | None:
    """The posting's answer to just this question; None if it asks none like it."""
    number = query.postings[0]
    section = _like(query, desk, number)
    if section is None:
        return None
    hits = desk.hits(query, number, (), _told(desk, number, section))
    if not hits:
        return None
    status = _verdict(query, desk, hits[0].passage.block.text.removeprefix(section.heading))
    head = {Status.YES: "yes", Status.NO: "no"}.get(status, "overview")
    # of several sections each is named above what it says
    label = [Line(Part.LABEL, section.heading)] if len({h.passage.path for h in hits}) == 1 else []
    return Answer(
        status,
        (
            *desk.status(number),
            desk.head(head, role=desk.role(number)),
            *label,
            *desk.bullets(hits),
            desk.source(hits),
        ),
        roles=(desk.ref(number),),
        facets=query.facets[:1],
        statements=desk.statements(hits),
        follow_ups=further.questions(query, desk, number),
    )


def _told(desk: Desk, number: int, section: Section) -> set[int]:
    """The section with those below it that answer it too: none that asks another question."""
    found = {section.number}
    for other in desk.postings[number].sections:
        if other.parent in found and not other.heading.endswith(MARKS):
            found.add(other.number)
    return found


def _questions(desk: Desk, number: int) -> tuple[Section, ...]:
    """The sections of a posting whose heading is a question."""
    known = desk.made.questions.get(number)
    if known is None:
        every = desk.postings[number].sections
        known = tuple(s for s in every if s.blocks and s.heading.endswith(MARKS))
        desk.made.questions[number] = known
    return known


def _like(query: Query, desk: Desk, number: int) -> Section | None:
    """The section whose heading is the question asked, the likest first."""
    posting, questions = desk.postings[number], _questions(desk, number)
    if len(questions) < SEVERAL or not query.said:
        return None  # of most postings
    entry = desk.vocabulary.words["getting in"]
    said = set(query.said) - entry or set(query.said)
    # "how do I apply" is not "When to apply?": where nothing but that is said, the facet tells which is asked
    facets = desk.closure(query.facets[0]) if query.facets and entry.issuperset(said) else set[str]()
    if facets:
        questions = tuple(s for s in questions if not s.facets or not facets.isdisjoint(s.facets))
    title = set(stems(posting.title))
    best: tuple[float, Section | None] = (0.0, None)
    for section in questions:
        line = set(stems(section.heading)) - desk.plain
        line = line - entry or line
        core = (line - title) or line
        both = core & said
        if not both or len(both) < HEADING * len(core) or len(line & said) < ASKED * len(said):
            continue
        share = len(both) / len(core | said)
        if share > best[0]:
            best = (share, section)
    return best[1]


def answered(status: Status, query: Query, found: Sequence[Evidence], desk: Desk) -> Status:
    """The verdict on some evidence; where only a question in a posting has the thing, that of its answer.

    "Do I need a degree? No.", "A degree? Not needed.", but not "Hungry? We bake bread for all."
    """
    asked = next((e.sentence for e in found if any(mark in e.sentence for mark in MARKS)), "")
    behind = re.split("[?？]", asked)[-1]
    if status not in {Status.YES, Status.NO} or not asked or any(places(t, behind) for t in query.topics):
        return status
    if found[0].strength is Strength.DENIED and _denies(behind, desk):
        return status
    return _begun(behind, desk)


def _denies(answer: str, desk: Desk) -> bool:
    """Whether an answer begins by saying that what was asked is not asked for, or not there: "Not something we need"."""
    found = desk.vocabulary.phrases["negated behind"].find(stems(answer))
    return any(m.start <= NEAR for m in found)


def _verdict(query: Query, desk: Desk, text: str) -> Status:
    """Yes or no where that is asked and the posting's answer begins with it."""
    if query.kind is not Kind.YES_NO or query.claim.inverted or query.claim.denied or query.claim.optional:
        return Status.ANSWERED
    return _begun(text, desk)


def _begun(text: str, desk: Desk) -> Status:
    """The verdict that an answer begins with, if it does."""
    begins = [w for w in stems(text)[:2] if w != "a"][:1]
    for status, name in ((Status.YES, "says yes"), (Status.NO, "says no")):
        if not desk.vocabulary.words[name].isdisjoint(begins):
            return status
    return Status.ANSWERED
