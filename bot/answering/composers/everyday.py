"""What is asked about in words of every day alone: "can I pick things up"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import precise
from bot.answering.composers import absent, facet, fact

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Answer, Query


def compose(query: Query, desk: Desk) -> Answer:
    """What stands in these very words, or under the facet asked for; no verdict, and no word is said to be missing."""
    number = query.postings[0]
    if found := precise.covering(query, desk, number):
        return fact.answer(query, desk, number, found)
    return facet.compose(query, desk) if query.facets else absent.not_stated(query, desk)
