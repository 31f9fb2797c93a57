"""Which evidence says in its own words that a thing is not strictly demanded, and is of that thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import under
from bot.answering.firmness import Strength
from bot.domain.facets import HOW_TO_APPLY, NICE_TO_HAVE
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


def marked(query: Query, desk: Desk, found: Sequence[Evidence]) -> list[Evidence]:
    """The evidence whose own words say that the thing is not strictly demanded, where no other's words demand it."""
    stated, must = (e for e in found if e.strength is Strength.STATED), desk.vocabulary.exact["must"]
    if any(must.holds(words(e.sentence)) for e in stated):
        return []
    weak = [e for e in found if e.strength in {Strength.OPTIONAL, Strength.REPLACEABLE}]
    demands = set(under.DEMANDS)
    if any(e.strength is Strength.STATED and demands & set(e.hit.passage.facets) for e in found):
        # "make the product even better", among the duties, marks no demand, nor "a letter, preferably in Welsh", to be sent
        weak = [
            e
            for e in weak
            if demands & set(e.hit.passage.facets)
            or not (under.only_told(desk, e) or HOW_TO_APPLY in e.hit.passage.facets)
        ]
    if not query.known and any(e is found[0] and e.strength is Strength.STATED for e in found):
        # "(preferred) data for research" is less of the research experience asked about than what asks for that
        weak = [e for e in weak if e.weight >= found[0].weight]
    return sorted(
        (e for e in weak if NICE_TO_HAVE not in e.hit.passage.facets),
        key=lambda e: (e.strength is not Strength.OPTIONAL, found.index(e)),
    )
