"""Which postings have a figure that a question compares: a day, a sum of pay, years; the first that it asks for is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import by_dates, by_pay, by_years

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

    Told = tuple[Query, str, list[tuple[int, list[Evidence]]]]


def told(query: Query, desk: Desk, among: Sequence[int]) -> Told | None:
    """The query this amounts to, what it is about as a sentence names it, and the postings with what says so; None of others."""
    if query.days:
        return by_dates.told(query, desk, among, query.days)
    return by_pay.told(query, desk, among) or by_years.told(query, desk, among)
