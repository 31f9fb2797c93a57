"""Two roles or more side by side: the same facet or topic of each, in the words of each posting.

What differs comes first; words that every side has come last, marked as the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bot.answering import evidence, fitting, further
from bot.answering.composers import facet, fact
from bot.answering.spots import line_of
from bot.domain import Answer, FollowUp, Hit, Line, Part, Statement, Status
from bot.domain.facets import LOCATION, PURPOSE, REQUIREMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Query

MOST = 12  # items of a side
IN_GENERAL = {LOCATION: 2, PURPOSE: 1, REQUIREMENTS: 5}  # items of each facet where none is named
FEW, SHORT = 3, 5  # sides that are told in full; items of each where there are more
EACH = 2  # of these the items of one facet
PAIR = 2  # sides of which more can be asked


class _Said(NamedTuple):
    """A hit with the statement made of it; ``facet`` is the label that it stands below in every side, "" for none."""

    hit: Hit
    statement: Statement
    facet: str = ""


@dataclass(frozen=True, slots=True)
class _Side:
    """What one posting says; ``about`` names what was looked for."""

    number: int
    said: tuple[_Said, ...]
    about: str = ""


def compose(query: Query, desk: Desk) -> Answer:
    """What each side says; a side that says nothing is said to."""
    query = _figured(query, desk)
    sides = [_side(query, desk, number) for number in query.postings]
    texts = [{line_of(one.statement.text)[0] for one in side.said} for side in sides]
    shared = frozenset(set.intersection(*texts)) if len(texts) > 1 else frozenset()
    lines: list[Line] = []
    statements: list[Statement] = []
    for side in sides:
        role = desk.role(side.number)
        lines += [*([Line(Part.GAP)] if lines else []), Line(Part.HEAD, f"{role}:")]
        lines += desk.status(side.number)
        if not side.said:
            lines.append(desk.note("not_stated here", facet=side.about))
            statements.append(desk.absence(side.number))
            continue
        laid, proved = _laid_out(side.said, shared, desk, MOST if len(sides) <= FEW else SHORT)
        lines += laid
        statements += proved
    lacked = [desk.note("no_match", name=name) for name in query.lacked]
    label = desk.vocabulary.label(query.facets[0]) if query.facets else ""
    head = desk.head("comparison", facet=label) if label else desk.head("comparison of roles")
    return Answer(
        Status.COMPARISON,
        (head, *lacked, *lines),
        roles=tuple(desk.ref(n) for n in query.postings),
        facets=query.facets[:1],
        statements=tuple(statements),
        follow_ups=_next(query, desk),
    )


def _next(query: Query, desk: Desk) -> tuple[FollowUp, ...]:
    """What else two postings can be compared by: what both state."""
    if len(query.postings) != PAIR:
        return ()
    first, second = query.postings
    label, say = desk.vocabulary.label, desk.wordings.say
    roles = {"first": desk.role(first), "second": desk.role(second)}
    return tuple(
        FollowUp(label(f), say("ask comparison", facet=label(f), **roles))
        for f in further.offered(query.so_far, desk, first, second)
    )


def _laid_out(
    said: Sequence[_Said], shared: frozenset[tuple[str, ...]], desk: Desk, most: int
) -> tuple[list[Line], list[Statement]]:
    """The lines and statements of one side: its own first, then what the others say in the same words."""
    own = [one for one in said if line_of(one.statement.text)[0] not in shared][:most]
    common = [one for one in said if line_of(one.statement.text)[0] in shared][: most - len(own)]
    headed = len({one.hit.passage.path for one in own}) > 1
    lines: list[Line] = []
    above = ""
    for one in own:
        path = one.hit.passage.path
        label = one.facet or (path[-1] if headed and path else "")
        if label and label != above:
            lines.append(desk.label(label))
        above = label
        lines.append(one.statement.line)
    if common:
        lines.append(Line(Part.LABEL, desk.wordings.say("the same")))
        lines += [one.statement.line for one in common]
    if len(said) > most:
        lines.append(desk.note("more", count=len(said) - most))
    shown = [*own, *common]
    return [*lines, desk.source([one.hit for one in shown])], [one.statement for one in shown]


def _figured(query: Query, desk: Desk) -> Query:
    """The query with the facet first under which the most sides have a figure, if one is asked for."""
    if not query.figure.wanted or len(query.facets) <= 1:  # one is no choice
        return query

    def sides(one: str) -> int:
        alone = query.but(facets=(one,), sections=())
        found = (facet.gather(alone, desk, number)[0] for number in query.postings)
        return sum(any(fitting.figures(h.passage.block.text, desk) for h in hits) for hits in found)

    return query.but(facets=tuple(sorted(query.facets, key=lambda f: -sides(f))))


def _side(query: Query, desk: Desk, number: int) -> _Side:
    """What one posting says on the facet, the topics, or in general."""
    wanted = desk.closure(query.facets[0]) if query.facets else set()
    if query.known or (query.topics and not query.facets):
        found = evidence.gather(query, desk, number, facets=wanted)
        # "Terraform" of one side is what "IaC" is of the other
        found = found or evidence.gather(fact.instead(query, desk), desk, number, facets=wanted)
        if found:
            return _Side(number, tuple(_Said(e.hit, e.statement(desk)) for e in found[:MOST]))
    if things := [t.name for t in query.known if not t.cue]:
        return _Side(number, (), ", ".join(things))  # what else it says under the facet is not about them
    hits: list[Hit] = []
    label = ""
    if query.facets or query.sections:
        hits, label = facet.gather(query, desk, number)
        if query.known and wanted:  # a certificate among the requirements is no "degree"
            hits = [h for h in hits if not wanted.isdisjoint((*h.passage.facets, *h.passage.hints))]
        if query.figure.wanted and query.facets and desk.vocabulary.facets[query.facets[0]].figure:
            hits = fitting.figured(query, desk, number, hits, query.facets[0])
        elif query.figure.wanted and any(fitting.figures(h.passage.block.text, desk) for h in hits):
            hits = [h for h in hits if fitting.figures(h.passage.block.text, desk)]
    elif not query.topics:
        return _Side(number, _in_general(query, desk, number), label)
    about = (
        desk.vocabulary.label(query.facets[0]) if query.facets else ", ".join(t.name for t in query.topics)
    )
    return _Side(number, tuple(_Said(h, desk.statement(h)) for h in hits), about or label)


def _in_general(query: Query, desk: Desk, number: int) -> tuple[_Said, ...]:
    """What one posting says on each facet that roles are compared by, none of it twice."""
    found: dict[int, _Said] = {}
    for name, most in IN_GENERAL.items():
        label = desk.vocabulary.label(name)
        for hit in desk.hits(query, number, desk.closure(name))[
            : most if len(query.postings) <= FEW else EACH
        ]:
            found.setdefault(
                hit.passage.number, _Said(hit, desk.statement(hit), label[:1].upper() + label[1:])
            )
    return tuple(found.values())
