"""Years of knowing a thing: sentences that count those of people, and none of the employer or of how long one stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import employer, fitting, tenure
from bot.domain.facets import EXPERIENCE

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query


def of_people(hits: list[Hit], desk: Desk) -> list[Hit]:
    """The passages less those in which no sentence but the employer's own counts years: "80 years in shipping".

    Or that count only how long one stays.
    """
    hits = [h for h in hits if not tenure.only(h.passage.block.text, desk)]
    amounts = desk.vocabulary.amounts.stretches
    counting = {
        h: [text for text in texts(h, desk) if amounts(text)] for h in hits if employer.may_tell(h, desk)
    }
    return [
        h
        for h in hits
        if not counting.get(h) or not all(employer.tells_of_itself(h, t, desk) for t in counting[h])
    ]


def counted(query: Query, found: list[Evidence], desk: Desk) -> list[Evidence]:
    """The sentences about a thing; where years of it are asked for those that count them: no "contribute to Rust projects".

    Nor those for which the employer has been at it.
    """
    units = desk.vocabulary.words["units"].intersection(query.cues)
    if query.facets[:1] != (EXPERIENCE,) or not (query.figure.wanted and units):
        return found
    return [e for e in found if fitting.measured(e.sentence, units, desk) and of_people([e.hit], desk)]


def texts(hit: Hit, desk: Desk) -> list[str]:
    """The sentences of a passage; an item is one."""
    block = hit.passage.block
    return [block.text] if block.depth else desk.vocabulary.sentences.split(block.text)
