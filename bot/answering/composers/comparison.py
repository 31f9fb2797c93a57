"""Two roles or more side by side: the same facet or topic of each, in the words of each posting.

What differs comes first; words that every side has come last, marked as the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering import evidence, fitting
from bot.answering.composers import facet
from bot.domain import Answer, Hit, Line, Part, Statement, Status
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Query

MOST, FACETS = 12, ("purpose", "requirements", "location")
FEW, SHORT = 3, 5  # sides that are told in full; items of each where there are more


@dataclass(frozen=True, slots=True)
class _Side:
    """What one posting says: hits, each with the statement made of it; ``about`` names what was looked for."""

    number: int
    said: tuple[tuple[Hit, Statement], ...]
    about: str = ""


def compose(query: Query, desk: Desk) -> Answer:
    """What each side says; a side that says nothing is said to."""
    query = _figured(query, desk)
    sides = [_side(query, desk, number) for number in query.postings]
    texts = [{stems(s.text) for _, s in side.said} for side in sides]
    shared = frozenset(set.intersection(*texts)) if len(texts) > 1 else frozenset()
    lines: list[Line] = []
    statements: list[Statement] = []
    for side in sides:
        role = desk.role(side.number)
        lines += [*([Line(Part.GAP)] if lines else []), Line(Part.HEAD, f"{role}:")]
        lines += desk.status(side.number)
        if not side.said:
            lines.append(desk.note("not_stated", facet=side.about, role=role))
            statements.append(desk.absence(side.number))
            continue
        laid, proved = _laid_out(side.said, shared, desk, MOST if len(sides) <= FEW else SHORT)
        lines += laid
        statements += proved
    label = desk.vocabulary.label(query.facets[0]) if query.facets else ""
    head = desk.head("comparison", facet=label) if label else desk.head("comparison of roles")
    return Answer(
        Status.COMPARISON,
        (head, *lines),
        roles=tuple(desk.ref(n) for n in query.postings),
        facets=query.facets[:1],
        statements=tuple(statements),
    )


def _laid_out(
    said: Sequence[tuple[Hit, Statement]], shared: frozenset[tuple[str, ...]], desk: Desk, most: int
) -> tuple[list[Line], list[Statement]]:
    """The lines and statements of one side: its own first, then what the others say in the same words."""
    own = [(h, s) for h, s in said if stems(s.text) not in shared][:most]
    common = [(h, s) for h, s in said if stems(s.text) in shared][: most - len(own)]
    lines: list[Line] = []
    path: tuple[str, ...] = ()
    for hit, statement in own:
        if len({h.passage.path for h, _ in own}) > 1 and hit.passage.path and hit.passage.path != path:
            lines.append(desk.label(hit.passage.path[-1]))
        path = hit.passage.path
        lines.append(statement.line)
    if common:
        lines.append(Line(Part.LABEL, desk.wordings.say("the same")))
        lines += [s.line for _, s in common]
    if len(said) > most:
        lines.append(desk.note("more", count=len(said) - most))
    shown = [*own, *common]
    return [*lines, desk.source([h for h, _ in shown])], [s for _, s in shown]


def _figured(query: Query, desk: Desk) -> Query:
    """The query with the facet first under which the most sides have a figure, if one is asked for."""
    if not query.number or len(query.facets) <= 1:  # one is no choice
        return query

    def sides(one: str) -> int:
        alone = replace(query, facets=(one,), sections=())
        found = (facet.gather(alone, desk, number)[0] for number in query.postings)
        return sum(any(fitting.figures(h.passage.block.text, desk) for h in hits) for hits in found)

    return replace(query, facets=tuple(sorted(query.facets, key=lambda f: -sides(f))))


def _side(query: Query, desk: Desk, number: int) -> _Side:
    """What one posting says on the facet, the topics, or in general."""
    wanted = desk.closure(query.facets[0]) if query.facets else set()
    if (query.known or (query.topics and not query.facets)) and (
        found := evidence.gather(query, desk, number, facets=wanted)[:MOST]
    ):
        return _Side(number, tuple((e.hit, e.statement(desk)) for e in found))
    if things := [t.name for t in query.known if not t.cue]:
        return _Side(number, (), ", ".join(things))  # what else it says under the facet is not about them
    hits: list[Hit] = []
    label = ""
    if query.facets or query.sections:
        hits, label = facet.gather(query, desk, number)
        if query.number and query.facets and desk.vocabulary.facets[query.facets[0]].figure:
            hits = fitting.figured(query, desk, number, hits, query.facets[0])
        elif query.number and any(fitting.figures(h.passage.block.text, desk) for h in hits):
            hits = [h for h in hits if fitting.figures(h.passage.block.text, desk)]
    elif not query.topics:
        seen = [h for f in FACETS for h in desk.hits(query, number, (f,))[: MOST // 3]]
        hits = sorted({h.passage.number: h for h in seen}.values(), key=lambda h: h.passage.number)
    about = (
        desk.vocabulary.label(query.facets[0]) if query.facets else ", ".join(t.name for t in query.topics)
    )
    return _Side(number, tuple((h, desk.statement(h)) for h in hits), about or label)
