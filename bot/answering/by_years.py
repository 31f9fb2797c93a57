"""Which postings ask for the years of experience that a question counts, or for the most of all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import counted, finding
from bot.answering.experience import needed
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


def ranked(query: Query, desk: Desk) -> list[tuple[int, list[Evidence]]]:
    """The postings that count years of experience, each with the sentence that asks for the most, in their order.

    Those that ask for the most come first where the most is asked for, else those that ask for the fewest.
    """
    several = len(query.postings) > 1  # one alone has the most only among all
    among = query.postings if several else range(len(desk.postings))
    of_years = replace(query, facets=(EXPERIENCE,), topics=query.known)
    told = {number: needed(desk.of(of_years, number), desk, number, finding.about) for number in among}
    most = query.figure.extreme == "most"
    order = sorted((n for n in told if told[n]), key=lambda n: told[n][0][1].least * (-1 if most else 1))
    return [(number, [told[number][0][0]]) for number in order]
