"""Of all that is found about what is asked, what is about as good as the best."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.answering import fitting, under
from bot.answering.spots import line_of, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

SEVERAL, BETWEEN = 2, 1  # things asked about at once, words between them in one go
CLOSE = 0.6  # of the best one's weight that the next must have


class Found(NamedTuple):
    """Evidence before it is judged how firmly it says so: most of what is found is not close to the best."""

    hit: Hit
    sentence: str
    weight: float
    above: bool  # only the heading over it names the topics


def of(query: Query, desk: Desk, found: Sequence[Found]) -> list[Found]:
    """The best of what was ``found``, which comes first, and those close to it; of a figure asked for what counts."""
    close = [e for e in found if e.weight >= CLOSE * found[0].weight]
    if query.figure.wanted and query.known:  # "how many days off" is told by no "Days off: generous"
        close = [e for e in found if fitting.asked_figure(query, e.sentence, desk)] or close
    if not query.claim.demand:
        return close
    if len(close) < len(found) and all(under.within(desk, e.hit, "offered") for e in close):
        # however well a benefit is called like it, whether a thing is demanded is said where demands stand
        among = [e for e in found if not under.DEMANDED.isdisjoint(e.hit.passage.facets)]
        close += [e for e in among if e.weight >= CLOSE * among[0].weight]
    return _of_knowledge(query, desk, close)


def _of_knowledge(query: Query, desk: Desk, close: list[Found]) -> list[Found]:
    """The same less a deed of the work, where one is said to have learned all the things: no "planning is done for events".

    A deed has the several things asked about apart from one another; a mere name of one of them is a demand.
    """
    asked = desk.vocabulary.words["words of knowledge"].intersection(query.cues)
    if not asked or len(query.topics) < SEVERAL:
        return close
    together = [e for e in close if _beside_one_another(query, e)]
    said = any(not asked.isdisjoint(line_of(e.sentence)[0]) for e in together)
    return together if said else close


def _beside_one_another(query: Query, found: Found) -> bool:
    """Whether a sentence has all the things asked about in one go, or but some of them."""
    spots = [places(t, found.sentence) for t in query.topics]
    if not all(spots):
        return True
    first, last = min(spot[0][0] for spot in spots), max(spot[0][1] for spot in spots)
    return last - first <= len(spots) + BETWEEN
