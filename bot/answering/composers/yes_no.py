"""Yes, no, or not mentioned: each with what the posting says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.composers import absent, facet
from bot.answering.evidence import Strength
from bot.domain import Answer, Status, Topic
from bot.text.tokens import tokens
from bot.vocabulary.phrases import inflected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Line, Query

MOST = 3
CAREER = 50  # years; a larger number is no length of experience
YEARS = re.compile(r"(\d{1,2})\s*(?:\+|-|–|to\s)?\s*(?:\d{1,2})?\s*\+?\s*(?:years?|yrs?)", re.IGNORECASE)


def compose(query: Query, desk: Desk) -> Answer:
    """The verdict on one posting, its evidence below it."""
    number = query.postings[0]
    status, found = judge(query, desk, number)
    if status is Status.NOT_STATED:
        return absent.not_stated(query, desk)
    if status is Status.NOT_MENTIONED and not (query.known or query.role or query.must):
        return absent.not_stated(
            query, desk
        )  # a word no list knows, asked of an organisation: maybe no requirement
    if status is Status.NOT_MENTIONED:
        return absent.not_mentioned(query, desk)
    lines = [*desk.status(number), verdict(status, query, desk, number, found)]
    statements = tuple(e.statement(desk) for e in found)
    lines += [s.line for s in statements]
    lines.append(desk.source([e.hit for e in found]))
    return Answer(
        status,
        tuple(lines),
        roles=(desk.ref(number),),
        facets=query.facets[:1],
        statements=statements,
        follow_ups=desk.next_questions(number, query.facets[:1]),
    )


def verdict(status: Status, query: Query, desk: Desk, number: int, found: Sequence[Evidence]) -> Line:
    """The first line: yes or no, and that something is only nice to have where that is the point."""
    optional = all(e.strength is Strength.OPTIONAL for e in found)
    if status is Status.YES:
        return desk.head("yes optional" if optional and query.must else "yes", role=desk.role(number))
    return desk.head("no optional" if optional else "no", role=desk.role(number))


def judge(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """The verdict on a posting and the evidence for it."""
    wanted = desk.closure(query.facets[0]) if query.facets else set()
    found = evidence.gather(query, desk, number, facets=wanted)
    found = [e for e in found if query.known or _named(query, e)]
    if not found and query.facets and not query.topics:
        hits, _ = facet.gather(query, desk, number)
        if not hits:
            return Status.NOT_STATED, []
        found = [
            evidence.Evidence(
                h, h.passage.block.text, evidence.strength((), h, h.passage.block.text, desk), 1.0
            )
            for h in hits
        ]
    if not found:
        return (Status.NOT_MENTIONED if query.topics else Status.NOT_STATED), []
    if asked := _years(query):
        return _compared(asked, query, found)
    fullest = max(_held(query, e) for e in found)
    found = [e for e in found if _held(query, e) == fullest]
    denied = [e for e in found if e.strength is Strength.DENIED]
    stated = [e for e in found if e.strength is Strength.STATED]
    optional = [e for e in found if e.strength is Strength.OPTIONAL]
    if denied and (len(denied) >= len(stated) or denied[0] is found[0]):
        return Status.NO, denied[:MOST]
    if stated:
        return Status.YES, stated[:MOST]
    return (Status.NO if query.must else Status.YES), (optional or found)[:MOST]


def _named(query: Query, found: Evidence) -> bool:
    """Whether a word asked about stands there itself: "effectively" is no word of "after effects"."""
    said = {t.text for t in tokens(" ".join((found.sentence, *found.hit.passage.path)))}
    return any(inflected(word, t.name) for t in query.topics for word in said)


def _held(query: Query, found: Evidence) -> int:
    """How many of the things asked about a piece of evidence holds."""
    return sum(bool(evidence.places(t, found.sentence)) for t in query.topics)


def _years(query: Query) -> int:
    """The number of years a question names, 0 if none."""
    names = [t.name for t in query.topics]
    if "experience" not in query.facets and "years" not in names and "year" not in names:
        return 0
    return next((int(n) for n in names if n.isdigit() and int(n) < CAREER), 0)


def _compared(asked: int, query: Query, found: Sequence[Evidence]) -> tuple[Status, list[Evidence]]:
    """Years asked about against the years the posting asks for."""
    for e in found:
        if m := YEARS.search(e.sentence):
            needed = int(m[1])
            if query.enough:
                return (Status.YES if asked >= needed else Status.NO), [e]
            if e.strength is not Strength.STATED:
                return Status.NO, [e]
            return (Status.YES if needed == asked else Status.NO), [e]
    return (Status.YES if found[0].strength is Strength.STATED else Status.NO), list(found[:1])


def about(topics: Sequence[Topic]) -> str:
    """The topics as a sentence names them."""
    named = [t.name for t in topics if t.known] or [t.name for t in topics]
    return ", ".join(dict.fromkeys(named))
