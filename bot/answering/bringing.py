"""Whether the asker is to bring a thing or is given it."""

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
