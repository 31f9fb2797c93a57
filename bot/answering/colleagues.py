"""With whom somebody works where no heading tells it: the sentences that say so, "work closely with the millers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import sayings
from bot.answering.firmness import Strength
from bot.answering.under import DEMANDS
from bot.domain.facets import ONBOARDING, PURPOSE, RESPONSIBILITIES, TEAM
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence

NAME = "works with whom"  # what is asked for, and the list of such words
# facets below which they are said of the post
TOLD = frozenset({RESPONSIBILITIES, ONBOARDING, TEAM, PURPOSE})
MOST = 6


def sentences(desk: Desk, number: int) -> list[Evidence]:
    """The sentences among the tasks that say with whom one works; where none does those among the demands.

    Or else those below a heading of no facet that speak to the reader: "Who? When?", "you'll be working closely with Ada".
    """
    said = [s for s in sayings.of(NAME, desk, number) if s.sure]
    said.sort(key=lambda saying: saying.hit.passage.number)
    for facets in (TOLD, frozenset(DEMANDS)):
        if found := [s for s in said if not facets.isdisjoint(s.hit.passage.facets)]:
            return [s.evidence(Strength.STATED) for s in found[:MOST]]
    reader = desk.vocabulary.words["the reader"]
    beside = [s for s in said if not (s.hit.passage.facets or reader.isdisjoint(stems(s.sentence)))]
    return [s.evidence(Strength.STATED) for s in beside[:MOST]]
