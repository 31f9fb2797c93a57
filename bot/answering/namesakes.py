"""Postings of one name, which an asker can't tell apart: the only one that states what is asked answers for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import evidence, judging
from bot.answering.composers import facet
from bot.domain import Kind

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Answer, Query

MOST = 3  # postings of one name that are looked into


def telling(query: Query, desk: Desk) -> int | None:
    """The one posting of several with one name that states what is asked, any if none does; None if several do.

    Those with a section of the name asked for come before those that only have something of the kind.
    """
    found = query.postings
    if not 1 < len(found) <= MOST or query.kind is Kind.OVERVIEW or len({desk.role(n) for n in found}) > 1:
        return None
    headed = {n for n, _ in query.sections} if query.kind is Kind.FACET else set()
    if len(headed) == 1:
        return next(iter(headed))
    telling = [n for n in found if _states(query, desk, n)]
    asked = query.known or query.firm
    if not telling and asked:
        return found[0]
    return telling[0] if len(telling) == 1 else None


def _states(query: Query, desk: Desk, number: int) -> bool:
    """Whether a posting has anything to say to what is asked."""
    if query.kind is Kind.YES_NO:
        return bool(judging.judge(query, desk, number)[1])
    if query.kind is Kind.FACT and query.topics:
        return bool(evidence.wanted(query, desk, number))
    return bool(facet.gather(query, desk, number)[0])


def noted(answer: Answer, others: tuple[int, ...], desk: Desk) -> Answer:
    """The answer of one posting, with the others that bear its name."""
    paths = ", ".join(desk.postings[n].path for n in others)
    return replace(answer, lines=(*answer.lines, desk.note("namesakes", postings=paths)))
