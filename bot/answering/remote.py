"""Remote work that is denied in words which alone may say another thing, "no home working", or is but had at times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.clauses import cut
from bot.answering.firmness import Strength
from bot.answering.spots import places
from bot.domain import Topic
from bot.domain.facets import REMOTE
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

OTHER = "on-site"  # what the way of working is called that excludes it


def denied(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The sentences that deny it: no "part of a care home working with elders" does, which has the same words."""
    forms = tuple(map(stems, desk.vocabulary.lists["remote where denied"]))
    terms = tuple((word, 1.0) for form in forms for word in form)
    asked = query.but(topics=(Topic(REMOTE, forms, known=True),), terms=(*query.terms, *terms))
    found = evidence.gather(asked, desk, number)
    return found if all(e.strength is Strength.DENIED for e in found) else []


def seldom(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a sentence begins with the other way of working, and people do this one now and then.

    "On site, although many work from home now and then" is no yes to who would always, and no no to who would at times.
    """
    spots = [at for t in query.known for at, _ in places(t, found.sentence)]
    said = cut(found.sentence)
    told = {said.places[m.start] for m in desk.vocabulary.phrases["says seldom"].find(said.stems)}
    if not spots or not all(said.places[at] in told for at in spots):
        return False  # of most sentences
    ways = (Topic("", (tuple(stems(way)),)) for way in desk.vocabulary.skill_forms.get(OTHER, ()))
    return any(at == 0 for way in ways for at, _ in places(way, found.sentence))
