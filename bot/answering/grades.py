"""The number of a grade, which is no sum: "Grade: 7" tells nobody what a job pays who does not ask for the grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.spots import line_of
from bot.domain.facets import COMPENSATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

GRADE = "payGrade"  # the facet, and the property of a posting that may stand under it
DIGITS = 2  # of a grade; "GS-13" is looked up in a table of pay, as is "GS: 13"
LABEL = 2  # words before the number


def less(query: Query, desk: Desk, number: int, hits: Sequence[Hit]) -> list[Hit]:
    """The hits on the pay, without those that state the bare number of a grade where it is not asked for."""
    if query.facets[:1] != (COMPENSATION,):
        return list(hits)
    bare = {v for v in desk.postings[number].values(GRADE) if v.isdecimal() and len(v) <= DIGITS}
    asked = desk.vocabulary.words["asks for the grade"]
    if not bare or not asked.isdisjoint((*query.cues, *query.said)):
        return list(hits)
    scales = desk.vocabulary.words["scales of pay"]
    return [h for h in hits if not _graded(line_of(h.passage.block.text)[0], bare, scales)]


def _graded(line: Sequence[str], bare: set[str], scales: frozenset[str]) -> bool:
    """Whether a line is a label with such a number behind it: "Grade: 7"; "GS: 7" names the table it is looked up in."""
    return bool(line) and line[-1] in bare and len(line) <= LABEL + 1 and scales.isdisjoint(line)
