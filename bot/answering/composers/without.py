"""Which roles lack something: the postings that only welcome it, deny it, or do not mention it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.composers import yes_no
from bot.answering.firmness import Strength
from bot.answering.spots import places
from bot.domain import Answer, Line, Part, Status, Topic
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query, Statement

MOST = 30  # postings in one list


def compose(query: Query, desk: Desk, among: Sequence[int], best: Mapping[int, Evidence]) -> Answer | None:
    """The postings that do not ask for the thing; or those that do not mention it, None if all do.

    ``best`` is the firmest evidence of each posting that has any.
    """
    less = {n for n, found in best.items() if found.strength is Strength.STATED or query.claim.unsaid}
    less |= {n for n, found in best.items() if _one_of(query, found)}
    kept = [n for n in among if n not in less]
    if query.claim.unsaid:  # who says that it is not needed does mention it
        kept = [n for n in kept if not denied(query, desk, n)]
    silent = query.claim.unsaid or not query.topics
    if not query.topics and query.facets:
        label = desk.vocabulary.label(query.facets[0])
        own = Topic(label, (stems(label),))
        kept = [n for n in kept if n in best or not evidence.mentioned(own, desk, n)]
    if not kept and silent:
        return None
    name = yes_no.about(query.topics) or desk.vocabulary.label(query.facets[0])
    key = "unsaid" if silent else "without"
    one = desk.head(f"{key} one", topic=name)
    head = one if len(kept) == 1 else desk.head(key, topic=name, count=len(kept))
    return told(query, desk, Status.LIST, head, kept, best)


def _one_of(query: Query, found: Evidence) -> bool:
    """Whether a posting asks for one of the things that it is to be without: "Swedish or English", of neither."""
    held = sum(bool(places(t, found.sentence)) for t in query.topics)
    return held > 1 and found.strength not in {Strength.OPTIONAL, Strength.DENIED}


def lacking(query: Query, among: Sequence[int], best: Mapping[int, Evidence]) -> list[int]:
    """The postings without the thing; of what is to be demanded those that only welcome it as well."""
    wished = {n for n, found in best.items() if query.claim.must and found.strength is Strength.OPTIONAL}
    return [n for n in among if n not in best or n in wished]


def told(
    query: Query, desk: Desk, status: Status, head: Line, kept: Sequence[int], best: Mapping[int, Evidence]
) -> Answer:
    """A line for each of the postings: what it says of the thing, or that it does not mention it."""
    lines = [head]
    statements: list[Statement] = []
    for number in kept[:MOST]:
        found = best.get(number) or denied(query, desk, number)
        if found:
            optional = found.strength is Strength.OPTIONAL
            said = f" {desk.wordings.say('only optional')}" if optional else ""
            proof = found.statement(desk)
            lead = f"{desk.role(number)}{said}: "
            lines += [
                Line(Part.ITEM, proof.text, lead=lead, citation=proof.citation),
                desk.source([found.hit], depth=1),
            ]
            statements.append(proof)
        else:
            topic = yes_no.about(query.topics) or desk.vocabulary.label(query.facets[0])
            said = desk.wordings.say("not mentioned by", topic=topic, role=desk.role(number))
            lines.append(Line(Part.ITEM, lead=said))
            statements.append(desk.absence(number))
    return Answer(
        status,
        tuple(lines),
        roles=tuple(desk.ref(n) for n in kept[:MOST]),
        facets=query.facets[:1],
        statements=tuple(statements),
    )


def denied(query: Query, desk: Desk, number: int) -> Evidence | None:
    """Where a posting that does not ask for a thing says so itself: "no degree required"."""
    wanted = desk.closure(query.facets[0]) if query.facets else set()
    found = evidence.gather(query, desk, number, facets=wanted) if query.known else []
    return next((e for e in found if e.strength is Strength.DENIED), None)
