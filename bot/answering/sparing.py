"""Whether a posting spares an applicant part of what it asks for: "apply even if you do not have all of these skills"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import sayings
from bot.answering.firmness import Strength
from bot.domain import Status

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

ALL, NOVICES = "not all needed", "welcomes novices"  # lists of what spares some of it, and experience
EXPERIENCE, DUTIES = "experience", "responsibilities"  # facets


def told(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """The verdict on whether all of it must be met, and the sentence that says so; not stated where none does.

    Where one may say the contrary ("who does not meet all of them is rejected"), the asker judges.
    """
    sure, found = _saying(ALL, desk, number)
    if not (found and sure):
        return (Status.ANSWERED if found else Status.NOT_STATED), found
    comes_in = not desk.vocabulary.words["getting in"].isdisjoint(query.said)
    if query.claim.must and not query.claim.inverted:
        return Status.NO, found
    return (Status.YES if query.claim.inverted or query.claim.enough or comes_in else Status.ANSWERED), found


def asks_of_novices(query: Query) -> bool:
    """Whether it is asked for somebody who has no experience at all: "do you take people with none", "can I apply with none"."""
    none = query.figure.amounts and not query.figure.amounts[0].most
    return query.facets[:1] == (EXPERIENCE,) and bool(
        none or (query.claim.inverted and not query.figure.amounts)
    )


def of_novices(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """The verdict on whether one may come who has done nothing of the kind before, by the sentence that says so of people.

    What is said of a single duty ("support (no experience needed)") is said of that alone.
    """
    new = EXPERIENCE in query.facets or not desk.vocabulary.words["never done"].isdisjoint(query.short)
    none = asks_of_novices(query)
    counted = query.figure.amounts and not none
    if not new or query.known or counted or not (none or query.claim.inverted or query.claim.must):
        return Status.NOT_STATED, []
    sure, found = _saying(NOVICES, desk, number)
    if not (found and sure):
        return (Status.ANSWERED if found else Status.NOT_STATED), found
    return (Status.YES if none or query.claim.inverted else Status.NO), found


def _saying(name: str, desk: Desk, number: int) -> tuple[bool, list[Evidence]]:
    """A sentence of a posting with a phrase of a list, and whether all such sentences mean it; else one that may not."""
    found = [
        s for s in sayings.of(name, desk, number) if name != NOVICES or DUTIES not in s.hit.passage.facets
    ]
    found.sort(key=lambda saying: saying.sure)
    return all(s.sure for s in found), [s.evidence(Strength.DENIED) for s in found[:1]]
