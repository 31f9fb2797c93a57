"""Two or three roles side by side: the same facet or topic of each, in the words of each posting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.composers import facet
from bot.domain import Answer, Statement, Status

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

MOST, FACETS = 12, ("purpose", "requirements", "location")


def compose(query: Query, desk: Desk) -> Answer:
    """What each side says; a side that says nothing is said to."""
    lines: list[str] = []
    statements: list[Statement] = []
    for number in query.postings:
        lines += [*([""] if lines else []), f"{desk.role(number)}:", *desk.status(number)]
        said, found = _side(query, desk, number)
        lines += said
        statements += found or [desk.absence(number)]
    label = desk.vocabulary.label(query.facets[0]) if query.facets else ""
    head = desk.wordings.say("comparison", facet=label) if label else desk.wordings.say("comparison of roles")
    return Answer(
        Status.COMPARISON,
        "\n".join([head, *lines]),
        roles=tuple(desk.ref(n) for n in query.postings),
        facets=query.facets[:1],
        statements=tuple(statements),
    )


def _side(query: Query, desk: Desk, number: int) -> tuple[list[str], list[Statement]]:
    """The lines and statements of one side."""
    wanted = desk.closure(query.facets[0]) if query.facets else set()
    if query.known or (query.topics and not query.facets):
        found = evidence.gather(query, desk, number, facets=wanted)[:MOST]
        if found:
            statements = [e.statement(desk) for e in found]
            return [*(f"• {s.text}" for s in statements), desk.source([e.hit for e in found])], statements
    hits: list[Hit] = []
    label = ""
    if query.facets or query.sections:
        hits, label = facet.gather(query, desk, number)
        if query.number and any(evidence.figures(h.passage.block.text) for h in hits):
            hits = [h for h in hits if evidence.figures(h.passage.block.text)]
    elif not query.topics:
        seen = [h for f in FACETS for h in desk.hits(query, number, (f,))[: MOST // 3]]
        hits = sorted({h.passage.number: h for h in seen}.values(), key=lambda h: h.passage.number)
    if not hits:
        about = (
            desk.vocabulary.label(query.facets[0])
            if query.facets
            else ", ".join(t.name for t in query.topics)
        )
        return [desk.wordings.say("not_stated", facet=about or label, role=desk.role(number))], []
    shown = hits[:MOST]
    lines = desk.bullets(shown)
    if len(hits) > MOST:
        lines.append(desk.wordings.say("more", count=len(hits) - MOST))
    return [*lines, desk.source(shown)], [desk.statement(h) for h in shown]
