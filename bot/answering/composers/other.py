"""The other of two facets asked for at once, behind an answer about the thing that names the first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.desk import Desk
    from bot.domain import Answer, Hit, Query, Topic

    Gather = Callable[[Query, Desk, int], tuple[list[Hit], str]]


def beside(answer: Answer, things: Sequence[Topic], query: Query, desk: Desk, gather: Gather) -> Answer:
    """The answer with what a posting states of the other facet below it, or with the note that it states nothing.

    ``things`` are what the answer is about; ``gather`` gives the hits of a facet. "Years of experience and English level?"
    """
    named = {m.value for t in things for form in t.forms for m in desk.vocabulary.cues.find(form)}
    left = tuple(f for f in query.facets if f not in named)[:1]
    if not (query.both and left):
        return answer
    number, label = query.postings[0], desk.vocabulary.label(left[0])
    hits, _ = gather(query.but(facets=left, sections=()), desk, number)
    if not hits:
        note = desk.note("not_stated", facet=label, role=desk.role(number))
        return replace(answer, lines=(*answer.lines, note))
    told = {s.citation for s in answer.statements}
    more = [h for h in hits if desk.citation(h.passage) not in told]
    if not more:
        return answer
    lines = (*answer.lines, desk.heading(label, number), *desk.bullets(more), desk.source(more))
    return replace(answer, lines=lines, statements=(*answer.statements, *map(desk.statement, more)))
