"""How to use the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Answer, FollowUp, Line, Part, Status

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Query

EXAMPLES = ("requirements", "responsibilities", "benefits")


def compose(_query: Query, desk: Desk) -> Answer:
    """What can be asked, with questions that the postings answer."""
    offered = [
        FollowUp(desk.vocabulary.label(f), f"{desk.role(n)}: {desk.vocabulary.facets[f].ask}")
        for f in EXAMPLES
        for n in [next((i for i, p in enumerate(desk.postings) if f in p.facets), -1)]
        if n >= 0
    ]
    lines = (
        desk.head("help", count=len(desk.postings)),
        *(Line(Part.ITEM, lead=o.question) for o in offered),
    )
    return Answer(Status.HELP, lines, follow_ups=tuple(offered))
