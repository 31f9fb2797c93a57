"""Whether a post is for the nationals of one country alone, where it is asked if foreigners may come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import sayings
from bot.answering.firmness import Strength
from bot.answering.spots import line_of
from bot.domain import Status
from bot.domain.facets import ELIGIBILITY
from bot.retrieval.passages import EXACT

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

SAYS = "only for nationals"  # the list of a posting's own words for it


def barred(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """No with the sentences by which no foreigner is taken, where nothing else is asked: "open to nationals of Peru only".

    A foreigner may be a citizen of a union of countries: then the asker judges.
    """
    if query.claim.demand or ELIGIBILITY not in query.facets:
        return Status.ANSWERED, []  # most questions
    said = {term[1:] for term, _ in query.terms if term[0] == EXACT}
    foreign = not said.isdisjoint(desk.vocabulary.lists["foreigners"])
    spoken = desk.vocabulary.words["spoken languages"]  # "I'm Dutch" tells where one is from
    others = [t for t in query.known if spoken.isdisjoint(t.forms[0])]
    if not foreign or others:
        return Status.ANSWERED, []
    found = [one.evidence(Strength.STATED) for one in sayings.of(SAYS, desk, number) if one.sure]
    unions = desk.vocabulary.words["unions of countries"]
    open_ = any(not unions.isdisjoint(line_of(one.sentence)[0]) for one in found)
    return Status.ANSWERED if open_ else Status.NO, found
