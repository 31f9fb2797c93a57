"""The age that an asker tells against the one from which a posting takes people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.evidence import SENTENCE, Evidence
from bot.answering.firmness import Strength
from bot.answering.under import DEMANDS
from bot.domain import Status
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Query

TERMS = (("old", 1.0), ("older", 1.0), ("age", 1.0), ("18", 1.0), ("21", 1.0))
DIGITS = 2  # of an age


def compared(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """No to who is too young, and the quote alone to anyone else: what else is asked of people nobody has told.

    What is said to be so old where nothing is asked of people is no limit: "our house is 30 years old".
    """
    says = desk.vocabulary.phrases["says an age"]
    found = [
        Evidence(hit, part.strip(), Strength.STATED, 1.0)
        for hit in desk.search.hits(TERMS, postings=[number])
        if not set(DEMANDS).isdisjoint((*hit.passage.facets, *hit.passage.hints))
        for part in SENTENCE.split(hit.passage.block.text)
        if says.holds(stems(part))
    ][:1]
    if not found:
        return Status.NOT_STATED, []
    numbers = [n for _, n in desk.vocabulary.amounts.numbers(found[0].sentence)]
    ages = [int(n) for n in numbers if n.isdecimal() and len(n) == DIGITS]
    most = desk.vocabulary.phrases["bound most"].holds(stems(found[0].sentence))
    young = len(ages) == 1 and query.figure.age < ages[0] and not most
    return (Status.NO if young else Status.ANSWERED), found
