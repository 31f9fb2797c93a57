"""Whether what is there comes often: "overtime is rare" is no yes to who asks whether one often works overtime."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import mixing
from bot.answering.marked import marked
from bot.answering.spots import places
from bot.domain import Status
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


def asked(query: Query) -> bool:
    """Whether a verdict turns on how often a thing comes."""
    claimed = query.claim
    return claimed.often or claimed.seldom or claimed.each_time


def kept(
    query: Query, desk: Desk, status: Status, found: Sequence[Evidence]
) -> tuple[Status, list[Evidence]]:
    """The verdict that the evidence gives by how often it says a thing to come; none where it does not say."""
    claimed = query.claim
    if status is Status.NO and claimed.seldom:
        return Status.ANSWERED, list(found)  # what never comes is not "rare"
    if status is not Status.YES or claimed.spared:
        return status, list(found)
    if claimed.each_time and found and all(mixing.both(e, desk) for e in found):
        return Status.NO, list(found)  # "is one in the office every day", of "three days a week"
    if claimed.each_time:
        return (Status.YES if any(_each_time(e, desk) for e in found) else Status.ANSWERED), list(found)
    told = [(e, often) for e in found if (often := _often(query, desk, e)) is not None]
    if len({often for _, often in told}) != 1:
        return Status.ANSWERED, list(found)
    status = Status.YES if told[0][1] is claimed.often else Status.NO
    return status, [e for e, _ in told]


def _each_time(found: Evidence, desk: Desk) -> bool:
    """Whether a sentence says that what is in it comes each time, and not "every other"."""
    line, phrases = stems(found.sentence), desk.vocabulary.phrases
    return phrases["says each time"].holds(line) and not phrases["says at times"].holds(line)


def _often(query: Query, desk: Desk, found: Evidence) -> bool | None:
    """Whether a sentence says of the thing that it comes often, in the part it stands in; None where it says no such thing."""
    said = marked(found.sentence, desk.vocabulary)
    where = said.cut.places
    spots = (first for t in query.topics for first, _ in places(t, found.sentence))
    parts = {where[first].part for first in spots if first < len(where)} or {p.part for p in where}
    often, seldom = (
        any(where[a].part in parts for a, _ in said.find(name, desk.vocabulary))
        for name in ("says often", "says seldom")
    )
    return None if often is seldom else often
