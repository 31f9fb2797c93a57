"""Remote work that is denied in words which alone may say another thing: "no home working"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.firmness import Strength
from bot.domain import Topic
from bot.domain.facets import REMOTE
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


def denied(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The sentences that deny it: no "part of a care home working with elders" does, which has the same words."""
    forms = tuple(map(stems, desk.vocabulary.lists["remote where denied"]))
    terms = tuple((word, 1.0) for form in forms for word in form)
    asked = query.but(topics=(Topic(REMOTE, forms, known=True),), terms=(*query.terms, *terms))
    found = evidence.gather(asked, desk, number)
    return found if all(e.strength is Strength.DENIED for e in found) else []
