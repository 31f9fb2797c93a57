"""How to use the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Answer, FollowUp, Line, Part, Status
from bot.domain.facets import BENEFITS, REQUIREMENTS, RESPONSIBILITIES

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Query

EXAMPLES = (REQUIREMENTS, RESPONSIBILITIES, BENEFITS)


def compose(_query: Query, desk: Desk) -> Answer:
    """What can be asked, with questions that the postings answer."""
    chosen: dict[str, int] = {}  # a posting for each example, another each time where that can be
    for facet in EXAMPLES:
        stating = [n for n in desk.examples if facet in desk.postings[n].facets]
        if stating:
            chosen[facet] = next((n for n in stating if n not in chosen.values()), stating[0])
    facets = desk.vocabulary.facets
    offered = [
        FollowUp(desk.vocabulary.label(f), f"{desk.role(n)}: {facets[f].ask}") for f, n in chosen.items()
    ]
    lines = (
        desk.head("help", count=len(desk.postings)),
        *(Line(Part.ITEM, lead=o.question) for o in offered),
    )
    return Answer(Status.HELP, lines, follow_ups=tuple(offered))
