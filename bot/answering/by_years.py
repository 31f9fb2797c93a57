"""Which postings ask for the years of experience that a question counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import counted, finding
from bot.answering.stretches import EXPERIENCE
from bot.answering.under import DEMANDS
from bot.domain import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


def about(query: Query) -> Query | None:
    """The query about years of experience that a list of roles amounts to; None where it counts none.

    "Which roles need at least five years" compares the figure: a posting that has a "5" somewhere is none of them.
    """
    amounts, demanded = query.figure.amounts, (*DEMANDS, "")
    counts = bool(amounts) and not amounts[0].per and not query.figure.aside
    if not counts or not (EXPERIENCE in query.facets or (*query.facets, "")[0] in demanded):
        return None
    claim = replace(query.claim, must=True, enough=False, suffices=False)
    return replace(query, facets=(EXPERIENCE,), topics=query.known, claim=claim)


def rows(query: Query, desk: Desk, among: Sequence[int]) -> list[tuple[int, list[Evidence]]]:
    """The postings of which a yes to the figure would be right, each with the sentence that says so."""
    found = []
    for number in among:
        verdict = counted.compared(desk.of(query, number), desk, number, finding.about)
        if verdict and verdict[0] is Status.YES:
            found.append((number, verdict[1][:1]))
    return found
