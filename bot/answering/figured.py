"""Figures that a posting states elsewhere than under what tells of the facet: hours a week, the sum that is paid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import running
from bot.domain.facets import COMPENSATION, OF_THE_PERSON, PURPOSE
from bot.postings.money import names_currency

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

HOUR = "hour"
RECURS = frozenset({"day", "week", "month"})  # lengths in which hours are counted


def with_sum(query: Query, desk: Desk, number: int, facet: str, found: list[Hit]) -> list[Hit]:
    """What is paid; where it has no sum, behind what stands under no other facet than the purpose and states one.

    "What we pay for: boots", below a line that has the pay.
    """
    if facet != COMPENSATION or not found or any(_sum(h, desk) for h in found):
        return found
    every = desk.search.speaking(query.terms, number, (facet,))
    plain = [h for h in every if _sum(h, desk) and {PURPOSE}.issuperset(h.passage.facets)]
    return [*running.told(query, plain, (facet,), desk), *found] if plain else found


def _sum(hit: Hit, desk: Desk) -> bool:
    """Whether a passage has a sum of money."""
    text = hit.passage.block.text
    return any(map(str.isdigit, text)) and names_currency(text, desk.vocabulary)


def hours_each(
    query: Query, desk: Desk, number: int, facet: str, units: Collection[str], kept: Sequence[Hit]
) -> list[Hit]:
    """The passages that count hours in the length asked for: of those ``kept``, or where these count them in another.

    "25 hours a week" is told with the contract, where "the shifts" are of five hours a day.
    """
    per = next(iter(RECURS.intersection(units)), "") if HOUR in units else ""
    own = [h for h in kept if _counts(h, per, desk)] if per else []
    if own or not per:
        return own
    every = desk.search.speaking(query.terms, number, (facet,))
    each = [h for h in every if OF_THE_PERSON.isdisjoint(h.passage.facets) and _counts(h, per, desk)]
    return sorted(each, key=lambda h: h.passage.number)


def _counts(hit: Hit, per: str, desk: Desk) -> bool:
    """Whether a passage counts hours in a length of time."""
    found = (amount for _, amount in desk.vocabulary.amounts.stretches(hit.passage.block.text))
    return any(amount.unit == HOUR and amount.per == per for amount in found)
