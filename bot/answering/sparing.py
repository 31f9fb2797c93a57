"""Whether a posting spares an applicant part of what it asks for: "apply even if you do not have all of these skills"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.evidence import SENTENCE, Evidence
from bot.answering.firmness import Strength
from bot.domain import Status
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Query

ALL = (
    "all",
    "everi",
    "each",
    "everyth",
    "perfect",
    "100",
)  # the words by which what spares some is looked for
NOVICES = ("experi", "never", "quereinsteig", "career")  # and what spares experience
EXPERIENCE, DUTIES = "experience", "responsibilities"  # facets


def told(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """The verdict on whether all of it must be met, and the sentence that says so; not stated where none does."""
    found = _saying("not all needed", ALL, desk, number)
    if not found:
        return Status.NOT_STATED, []
    comes_in = not desk.vocabulary.words["getting in"].isdisjoint(query.said)
    if query.claim.must and not query.claim.inverted:
        return Status.NO, found
    return (Status.YES if query.claim.inverted or query.claim.enough or comes_in else Status.ANSWERED), found


def of_novices(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """The verdict on whether one may come who has done nothing of the kind before, by the sentence that says so of people.

    What is said of a single duty ("support (no experience needed)") is said of that alone.
    """
    new = EXPERIENCE in query.facets or not desk.vocabulary.words["never done"].isdisjoint(query.short)
    if not new or query.known or query.figure.amounts or not (query.claim.inverted or query.claim.must):
        return Status.NOT_STATED, []
    found = [
        e for e in _saying("welcomes novices", NOVICES, desk, number) if DUTIES not in e.hit.passage.facets
    ]
    return (Status.YES if query.claim.inverted else Status.NO) if found else Status.NOT_STATED, found


def _saying(name: str, words: Sequence[str], desk: Desk, number: int) -> list[Evidence]:
    """The best sentence of a posting with a phrase of a list; ``words`` are some of those that each has."""
    says = desk.vocabulary.phrases[name]
    return [
        Evidence(hit, part.strip(), Strength.DENIED, 1.0)
        for hit in desk.search.hits(tuple((word, 1.0) for word in words), postings=[number])
        for part in SENTENCE.split(hit.passage.block.text)
        if says.holds(stems(part))
    ][:1]
