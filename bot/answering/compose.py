"""From a Query to an Answer: which composer answers which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.composers import absent, choice, facet, overview

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answering.desk import Desk
    from bot.domain import Answer, Query

COMPOSERS: dict[str, Callable[[Query, Desk], Answer]] = {
    "facet": facet.compose,
    "overview": overview.compose,
    "unknown_role": absent.no_match,
    "chatter": absent.off_topic,
}


class Composer:
    """Answers queries from one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def answer(self, query: Query) -> Answer:
        """The answer to a query; several candidates are asked about, whatever the kind."""
        if len(query.postings) > 1 or (query.kind == "facet" and not query.postings):
            return choice.compose(query, self._desk)
        return COMPOSERS[query.kind](query, self._desk)
