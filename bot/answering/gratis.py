"""Whether a thing that a posting names is given for nothing: "is lunch free" gets no yes from a canteen with its prices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.spots import line_of
from bot.domain.facets import BENEFITS
from bot.postings.money import names_currency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


def unsaid(query: Query, found: Sequence[Evidence], desk: Desk) -> bool:
    """Whether it is asked if a thing is free, and no evidence says that or stands without a price among the perks."""
    if not query.known or desk.vocabulary.words["asks if free"].isdisjoint(query.said):
        return False
    return not any(_given(e, desk) for e in found)


def _given(found: Evidence, desk: Desk) -> bool:
    """Whether evidence says that nothing is to be paid, or is a perk without a price."""
    if desk.vocabulary.phrases["given for nothing"].holds(line_of(found.sentence)[0]):
        return True
    priced = any(c.isdigit() for c in found.sentence) and names_currency(found.sentence, desk.vocabulary)
    return BENEFITS in found.hit.passage.facets and not priced
