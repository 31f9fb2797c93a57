"""Whether a role is full or part time where a posting only tells its hours a week: "40 hours/week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import precise
from bot.answering.figured import HOUR
from bot.domain import Status
from bot.domain.facets import CONTRACT, OF_THE_PERSON, WORKING_HOURS
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

FULL, PART = stems("full time"), stems("part time")
LEAST, MOST = 37.0, 30.0  # hours a week that are full time everywhere, and that are so nowhere
LITTLE = 10.0  # fewer are those of a duty: "on call for six hours a week", "four are yours"
WEEK = "week"
OF_WORK = frozenset({CONTRACT, WORKING_HOURS})
UP_TO, FROM = ("bound most", "bound most behind", "bound under"), ("bound least", "bound over")
FEW = 2  # passages that tell them


def told(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """The verdict by the hours a week, all of which must agree; None where they may be more or fewer."""
    claim, asked = query.claim, {form for t in query.topics for form in t.forms}
    turned = claim.inverted or claim.optional or claim.against or claim.denied or claim.unsaid
    if len(query.topics) != 1 or turned or not {FULL, PART} & asked or {FULL, PART} <= asked:
        return None
    found, hours = [], []
    for hit in sorted(desk.search.hits(query.terms, postings=[number]), key=lambda h: h.passage.number):
        passage = hit.passage
        stretches = desk.vocabulary.amounts.stretches(passage.block.text)
        own = [amount for _, amount in stretches if (amount.unit, amount.per) == (HOUR, WEEK)]
        if not own or not OF_THE_PERSON.isdisjoint(passage.facets):
            continue
        found.append(hit)
        hours += [size for amount in own for size in (amount.least, amount.most)]
    texts = [hit.passage.block.text for hit in found]
    full = bool(hours) and min(hours) >= LEAST and not _bounded(texts, desk, UP_TO)
    part = bool(hours) and min(hours) >= LITTLE and max(hours) <= MOST and not _bounded(texts, desk, FROM)
    if full == part or not all(OF_WORK.intersection((*h.passage.facets, *h.passage.hints)) for h in found):
        return None
    return (Status.YES if full == (FULL in asked) else Status.NO), precise.whole(found[:FEW], desk)


def _bounded(texts: Sequence[str], desk: Desk, bounds: Sequence[str]) -> bool:
    """Whether some text makes of its hours a bound of that kind, or leaves them open."""
    tables = [desk.vocabulary.phrases[name] for name in (*bounds, "left open")]
    return any(table.holds(stems(text)) for table in tables for text in texts)
