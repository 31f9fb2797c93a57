"""Whether the asker is to bring a thing, or pay for it, or is given it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.firmness import Strength
from bot.domain import Status
from bot.domain.facets import COMPENSATION
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence

MOST = 3  # sentences shown
OWN = "own"
LEFT = ("left to oneself", "left to the asker", "says not paid")  # lists of phrases


def brought(desk: Desk, found: Sequence[Evidence]) -> tuple[Status, list[Evidence]]:
    """Whether the asker is to have a thing: not what is provided, and what is to be one's own; else what is said."""
    gives = desk.vocabulary.phrases["says provided"]
    given = set(desk.vocabulary.lists["offered"])
    lines = [(e, stems(e.sentence)) for e in found]
    spared = [e for e in found if e.strength is Strength.DENIED]
    own = [e for e, line in lines if OWN in line and e not in spared]
    provided = [
        e for e, line in lines if e in spared or gives.holds(line) or given & set(e.hit.passage.facets)
    ]
    if own or not provided:
        return (Status.YES if own else Status.ANSWERED), (own or list(found))[:MOST]
    return Status.NO, provided[:MOST]


def paid(desk: Desk, found: Sequence[Evidence]) -> tuple[Status, list[Evidence]]:
    """Whether the asker pays for a thing: not what the posting pays for, and what it leaves to one; else what is said."""
    phrases = desk.vocabulary.phrases
    offered = {*desk.vocabulary.lists["offered"]} - {COMPENSATION}  # "visa fees" under its heading are none
    lines = [(e, stems(e.sentence)) for e in found]
    unpaid = [e for e, line in lines if any(phrases[name].holds(line) for name in LEFT)]
    told = [(e, line) for e, line in lines if e not in unpaid and e.strength is not Strength.DENIED]
    says = phrases["says paid for"]
    given = [e for e, line in told if says.holds(line) or offered & set(e.hit.passage.facets)]
    if unpaid and given:
        return Status.ANSWERED, [*unpaid, *given][:MOST]
    if not (unpaid or given):
        return Status.ANSWERED, list(found)[:MOST]
    return (Status.YES if unpaid else Status.NO), (unpaid or given)[:MOST]
