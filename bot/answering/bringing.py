"""Whether the asker is to bring a thing, or pay for it, or is given it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.firmness import Strength
from bot.domain import Status
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
    """Whether the asker pays for a thing: not what the posting says it pays for, and what it leaves to one; else what is said."""
    phrases, lists = desk.vocabulary.phrases, desk.vocabulary.words
    # "we provide a loan", "half-price", "free for the children", "£4 a day"
    by_halves = lists["paid by halves"]
    others = lists["paid of others"] | lists["others concerned"]
    offered = set(desk.vocabulary.lists["offered"])
    unpaid: list[Evidence] = []
    given: list[Evidence] = []
    for e in found:
        line = stems(e.sentence)
        left = {i for name in LEFT for m in phrases[name].find(line) for i in m.words}
        says = any(left.isdisjoint(m.words) for m in phrases["says paid for"].find(line))
        if not by_halves.isdisjoint(line) or (left and says):
            continue
        if left:
            unpaid.append(e)
        elif (
            (says or offered & {*e.hit.passage.facets})
            and e.strength is not Strength.DENIED
            and others.isdisjoint(line)
            and not _sum(e.sentence)
        ):
            given.append(e)
    if bool(unpaid) is bool(given):
        return Status.ANSWERED, ([*unpaid, *given] or list(found))[:MOST]
    return (Status.YES if unpaid else Status.NO), (unpaid or given)[:MOST]


def _sum(text: str) -> bool:
    """Whether a sentence has a figure, which may be what one pays."""
    return any(c.isdecimal() for c in text)
