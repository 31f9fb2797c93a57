"""Whether a role is full or part time where a posting only tells its hours a week: "40 hours/week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import precise
from bot.answering.figured import HOUR
from bot.answering.spots import words_of
from bot.domain import Status
from bot.domain.facets import CONTRACT, OF_THE_PERSON, PURPOSE, WORKING_HOURS
from bot.text.amounts import SIZES
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Passage, Query

FULL, PART = stems("full time"), stems("part time")
LEAST, MOST = 37.0, 30.0  # hours a week that are full time everywhere, and that are so nowhere
LITTLE = 10.0  # fewer are those of a duty: "on call for six hours a week", "four are yours"
WEEK, MONTH, DAY = "week", "month", "day"
A_DAY = 8.0  # hours
COUNTED = ((HOUR, 1.0), (DAY, 1.0))  # what is looked for as well
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
    for hit in sorted(
        desk.search.hits((*query.terms, *COUNTED), postings=[number]), key=lambda h: h.passage.number
    ):
        passage = hit.passage
        own = list(_weekly(passage.block.text, desk))
        if not own or not OF_THE_PERSON.isdisjoint(passage.facets):
            continue
        found.append(hit)
        hours += own
    texts = [hit.passage.block.text for hit in found]
    full = bool(hours) and min(hours) >= LEAST and not _bounded(texts, desk, UP_TO)
    part = bool(hours) and min(hours) >= LITTLE and max(hours) <= MOST and not _bounded(texts, desk, FROM)
    if full == part or not all(_of_work(h.passage, desk) for h in found):
        return None
    return (Status.YES if full == (FULL in asked) else Status.NO), precise.whole(found[:FEW], desk)


def _of_work(passage: Passage, desk: Desk) -> bool:
    """Whether a passage tells of the hours of the job: by its heading or words, or in the text ahead of all, where it tells of nobody else."""
    if OF_WORK.intersection((*passage.facets, *passage.hints)):
        return True
    others = desk.vocabulary.words["times of others"] | desk.vocabulary.words["whose place it is"]
    return {PURPOSE}.issuperset(passage.facets) and others.isdisjoint(words_of(passage.block.text)[0])


def _weekly(text: str, desk: Desk) -> Iterator[float]:
    """The hours of a week that a text counts, or what its days of a week or a month come to: "24-30 hours", "six days a month".

    "Two days a week in the office" are no days of all the work.
    """
    line = words_of(text)[0]
    for _, amount in desk.vocabulary.amounts.stretches(text):
        size = 0.0
        if amount.unit == HOUR and (amount.per == WEEK or not amount.per):
            # "at 24 hours' notice", "a shift of 12 hours"
            size = 1.0 if amount.per or desk.vocabulary.words["no hours of a week"].isdisjoint(line) else 0.0
        elif amount.unit == DAY and desk.vocabulary.words["never a day of work alone"].isdisjoint(line):
            size = A_DAY * {WEEK: 1.0, MONTH: SIZES[WEEK][1] / SIZES[MONTH][1]}.get(amount.per, 0.0)
        yield from (n * size for n in (amount.least, amount.most) if size)


def _bounded(texts: Sequence[str], desk: Desk, bounds: Sequence[str]) -> bool:
    """Whether some text makes of its hours a bound of that kind, or leaves them open."""
    tables = [desk.vocabulary.phrases[name] for name in (*bounds, "left open")]
    return any(table.holds(stems(text)) for table in tables for text in texts)
