"""Several postings fit: a short answer each for up to three, else the question which one is meant."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bot.answering import evidence, judging, valued
from bot.answering.composers import absent, facet, yes_no
from bot.domain import Answer, FollowUp, Kind, Line, Part, Status
from bot.domain.facets import PURPOSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Query, Statement

EACH, NAMED, ITEMS = 3, 8, 5  # postings answered in short; postings named; items of a short answer
OF_THINGS = frozenset({Kind.FACT, Kind.YES_NO})  # kinds of questions that are about the things named
OFFERED = 5  # of more postings those to choose from


def compose(query: Query, desk: Desk) -> Answer:
    """Up to three: a short answer each. Up to eight: their names. More: a way to say which."""
    found = query.postings or tuple(range(len(desk.postings)))
    if len(found) > NAMED:
        return _too_many(query, found, desk)
    names = {number: named(desk, number, found) for number in found}
    if len(found) > EACH:
        lines = [desk.head("which", roles="; ".join(names.values()))]
        statements = [desk.absence(n) for n in found]
    else:
        lines, statements, about_topic = [desk.head("several", count=len(found))], [], False
        for number in found:
            asks = query if query.postings else desk.of(query, number)
            lines += [Line(Part.GAP), Line(Part.HEAD, names[number]), *desk.status(number)]
            if query.kind in OF_THINGS and query.topics:
                said, proof = _short(asks, desk, number)
                lines += said
                statements += proof or [desk.absence(number)]
                about_topic |= bool(proof)
                continue
            hits, about = facet.told(asks, desk, number) if query.facets or query.sections else ([], PURPOSE)
            hits = hits or (desk.hits(asks, number, (PURPOSE,)) if not query.facets else [])
            hits = hits or [e.hit for e in valued.beside(asks, desk, number)]
            if not hits:
                lines.append(desk.note("not_stated here", facet=desk.vocabulary.label(about)))
                statements.append(desk.absence(number))
                continue
            shown = hits[:ITEMS]
            lines += desk.bullets(shown)
            if len(hits) > len(shown):
                lines.append(desk.note("more", count=len(hits) - len(shown)))
            lines.append(desk.source(shown))
            statements += [desk.statement(h) for h in shown]
        if query.kind is Kind.FACT and not (about_topic or query.known or query.facets):
            return absent.off_topic(query, desk)
        if (query.topics or query.facets) and not any(statement.text for statement in statements):
            return _none(query, found, desk, statements)
    asked = desk.vocabulary.facets[query.facets[0]].ask if query.facets else ""
    return Answer(
        Status.AMBIGUOUS,
        tuple(lines),
        roles=tuple(desk.ref(n) for n in found),
        facets=query.facets[:1],
        statements=tuple(statements),
        follow_ups=tuple(FollowUp(name, f"{name}: {asked}".rstrip(": ")) for name in names.values()),
    )


def _none(query: Query, found: tuple[int, ...], desk: Desk, proof: Sequence[Statement]) -> Answer:
    """That none of a few postings says anything of what is asked: once, not for each of them."""
    count = len(found)
    if query.facets and not (query.topics and query.kind in OF_THINGS):  # its facet alone was looked for
        head = desk.head("none states", count=count, facet=desk.vocabulary.label(query.facets[0]))
    else:
        head = desk.head("fit without mention", count=count, topic=yes_no.about(query.topics))
    return Answer(
        Status.AMBIGUOUS,
        (head, *(desk.entry(n, named(desk, n, found)) for n in found)),
        roles=tuple(desk.ref(n) for n in found),
        facets=query.facets[:1],
        statements=tuple(proof),
    )


def _too_many(query: Query, found: tuple[int, ...], desk: Desk) -> Answer:
    """How to say which: by an employer, or by a role where one employer has them all; some that have an answer."""
    titles = dict.fromkeys(desk.postings[n].title for n in found)
    if len({desk.postings[n].organization for n in found}) > 1 or len(titles) == 1:
        head = desk.head("too_many", count=len(found))
    else:
        head = desk.head("too_many_roles", count=len(found), roles="; ".join(list(titles)[:NAMED]))
    asked = desk.vocabulary.facets[query.facets[0]].ask if query.facets else ""
    held = desk.closure(query.facets[0]) if query.facets else set()
    telling = (n for n in found if not query.facets or not held.isdisjoint(desk.postings[n].facets))
    offered = dict.fromkeys(desk.role(n) for n in telling)
    return Answer(
        Status.AMBIGUOUS,
        (head,),
        facets=query.facets[:1],
        follow_ups=tuple(FollowUp(r, f"{r}: {asked}".rstrip(": ")) for r in islice(offered, OFFERED)),
    )


def _short(query: Query, desk: Desk, number: int) -> tuple[list[Line], list[Statement]]:
    """What one of several postings says to a fact or to yes or no."""
    if query.kind is Kind.YES_NO:
        status, found = judging.judge(query, desk, number)
        told = bool(found) and status is not Status.ANSWERED
        head = [yes_no.verdict(status, query, desk, number, found)] if told else []
    else:
        found, head = evidence.wanted(query, desk, number), []
    if not found:
        return [desk.note("not_mentioned here", topic=yes_no.about(query.topics))], []
    statements = [e.statement(desk) for e in found[:ITEMS]]
    source = desk.source([e.hit for e in found[:ITEMS]])
    return [*head, *(s.line for s in statements), source], statements


def named(desk: Desk, number: int, among: tuple[int, ...]) -> str:
    """A posting by its role, and by its file where another bears the same name."""
    role = desk.role(number)
    if sum(desk.role(n) == role for n in among) > 1:
        return f"{role} ({desk.postings[number].path})"
    return role
