"""What is asked of a thing in a place that the posting names beside it: "is there a gym at the office"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering import evidence, judging
from bot.domain import Status
from bot.domain.facets import CONTRACT
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query, Topic


def judged(query: Query, desk: Desk, number: int) -> tuple[Query, Status, list[Evidence]]:
    """The verdict, and the query it is on: less a place that a heading or the sentence itself says has the thing.

    "Our office has a gym" has no "at the office", by which elsewhere it is asked where one works.
    """
    status, found = judging.judge(query, desk, number)
    if status is Status.NOT_MENTIONED and (role := _less_contract(query, desk, number)):
        return role, *judging.judge(role, desk, number)
    where = [t for t in query.known if _where(t, desk)] if status is Status.NOT_MENTIONED else []
    rest = tuple(t for t in query.topics if t not in where)
    if not (where and rest):
        return query, status, found
    less = query.but(topics=rest)
    verdict, told = judging.judge(less, desk, number)
    if verdict is Status.NOT_MENTIONED and not less.known:
        return less, verdict, told  # "a sauna at the office": the sauna is what is missed
    nouns = {stems(t.name)[-1] for t in where}
    if told and all(_has(e, nouns, desk) for e in told):
        return less, verdict, told
    return query, status, found


def _less_contract(query: Query, desk: Desk, number: int) -> Query | None:
    """The query less the contract that the role is called by behind another thing: "any nights in the maternity cover".

    None where it is called by none, or not by that of this posting.
    """
    if len(query.topics) <= 1 or query.joined or CONTRACT not in query.facets[1:]:
        return None
    *others, last = query.topics
    if not (last.known and last.cue):
        return None
    kinds = desk.vocabulary.words["behind a contract"]
    if kinds.isdisjoint(stems(last.name)[-1:]) or not evidence.somewhere(last, desk, number):
        return None
    facets = tuple(f for f in query.facets if f != CONTRACT)
    return query.but(topics=tuple(others), facets=facets)


def _has(found: Evidence, nouns: Collection[str], desk: Desk) -> bool:
    """Whether a heading names the place, or the sentence says that the place has something: "our office has a gym"."""
    if not set(stems(" ".join(found.hit.passage.path))).isdisjoint(nouns):
        return True
    has = desk.vocabulary.words["has it"]
    return any(one in nouns and other in has for one, other in pairwise(stems(found.sentence)))


def _where(topic: Topic, desk: Desk) -> bool:
    """Whether a thing is named by a noun and what says where: "at the office", not "on-site", "be extended"."""
    *ahead, _ = stems(topic.name) or ("",)
    words = desk.vocabulary.words
    return not words["says of what"].isdisjoint(ahead) and words["stop"].issuperset(ahead)
