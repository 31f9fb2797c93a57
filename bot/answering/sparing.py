"""Whether a posting spares an applicant part of what it asks for: "apply even if you do not have all of these skills"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.evidence import SENTENCE, Evidence
from bot.answering.firmness import Strength
from bot.domain import Status
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Query

ALL = (("all", 1.0), ("everi", 1.0), ("each", 1.0), ("everyth", 1.0), ("perfect", 1.0), ("100", 1.0))


def told(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """The verdict on whether all of it must be met, and the sentence that says so; not stated where none does."""
    says = desk.vocabulary.phrases["not all needed"]
    found = [
        Evidence(hit, part.strip(), Strength.DENIED, 1.0)
        for hit in desk.search.hits(ALL, postings=[number])
        for part in SENTENCE.split(hit.passage.block.text)
        if says.holds(stems(part))
    ][:1]
    if not found:
        return Status.NOT_STATED, []
    comes_in = not desk.vocabulary.words["getting in"].isdisjoint(query.said)
    if query.claim.must and not query.claim.inverted:
        return Status.NO, found
    return (Status.YES if query.claim.inverted or query.claim.enough or comes_in else Status.ANSWERED), found
