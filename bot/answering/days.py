"""What a posting says of a day or a part of it, "and sundays?", "late shifts?", wherever that stands: its hours of a week do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.fitting import dated
from bot.answering.spots import line_of
from bot.domain import Kind
from bot.domain.facets import DEADLINE, HIRING_PROCESS, HOW_TO_APPLY, WORKING_HOURS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

# where a day is one of applying, and of no work
OF_APPLYING = frozenset({DEADLINE, HIRING_PROCESS, HOW_TO_APPLY})
MOST = 3


def told(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The sentences with the day or part of the day asked about, those under the hours first; a weekend tells of its days.

    Empty where more is asked, or nothing has the word.
    """
    lists = desk.vocabulary.words
    asked = lists["days asked about"].intersection(query.cues)
    own = query.kind is Kind.FACET and query.facets[:1] == (WORKING_HOURS,) and not query.topics
    more = lists["days asked about"] | lists["beside days"]
    if not (own and asked) or query.figure.wanted or query.sections or not more.issuperset(query.said):
        return []
    found = _holding(asked, desk, number)
    if not found and asked <= lists["days of a weekend"]:
        found = _holding(lists["whole weekends"], desk, number, least=1)
    return found


def _holding(asked: AbstractSet[str], desk: Desk, number: int, least: int = 0) -> list[Evidence]:
    """The sentences about work with all of some stems, or with ``least`` of them."""
    parts = desk.vocabulary.words["parts of a day"]
    hours = desk.closure(WORKING_HOURS)
    found: list[tuple[bool, Hit, str]] = []
    for hit in desk.search.hits(tuple((term, 1.0) for term in sorted(asked)), postings=[number]):
        passage = hit.passage
        under = bool(hours & {*passage.facets, *passage.hints})
        if OF_APPLYING.intersection(passage.facets):
            continue
        for sentence in desk.vocabulary.sentences.split(passage.block.text):
            line = frozenset(line_of(sentence)[0])
            if len(asked & line) < (least or len(asked)) or dated(sentence, desk):
                continue
            # "late" and "night" are said of other things as well
            works = under or not desk.vocabulary.words["beside days"].isdisjoint(line)
            if works or not asked <= parts:
                found.append((not under, hit, sentence))
    found.sort(key=lambda one: (one[0], one[1].passage.number))
    return [Evidence(hit, sentence, Strength.STATED, 1.0) for _, hit, sentence in found[:MOST]]
