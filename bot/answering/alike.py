"""What is named as an example: among the duties that is no choice, each of them is to be done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import under
from bot.answering.firmness import Firmness, Strength
from bot.answering.spots import places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


def among_duties(query: Query, desk: Desk, found: Sequence[Evidence]) -> list[Evidence]:
    """Evidence as it is, but for what is only an example of what is done in the work: "chores such as booking rooms"."""
    return [
        replace(e, judged=Strength.STATED)
        if e.strength is Strength.REPLACEABLE and under.only_told(desk, e) and _example(query, desk, e)
        else e
        for e in found
    ]


def _example(query: Query, desk: Desk, found: Evidence) -> bool:
    """Whether each thing asked about is named as an example."""
    spots = [places(t, found.sentence) for t in query.topics]
    named = frozenset(i for each in spots for spot in each for i in range(*spot))
    marks = Firmness(desk.vocabulary, found.sentence, named)
    return all(any(map(marks.exemplary, each)) for each in spots if each)
