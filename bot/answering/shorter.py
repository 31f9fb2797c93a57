"""What a posting names by one word of the working hours where its asker says two: "no nights", asked about night work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import inside, judging
from bot.domain import Status, Topic
from bot.domain.facets import WORKING_HOURS
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


def judged(query: Query, desk: Desk, number: int) -> tuple[Query, Status, list[Evidence]]:
    """The verdict, and the query it is on: of the shorter word where the posting has nothing else.

    Only where it tells of the hours: "two nights away" are no night work.
    """
    query, status, found = inside.judged(query, desk, number)
    if status is not Status.NOT_MENTIONED:
        return query, status, found
    said = {stems(long): stems(short) for long, short in desk.vocabulary.pairs("said shorter").items()}
    topics = tuple(_short(t, said) for t in query.topics)
    if topics == query.topics:
        return query, status, found
    less = query.but(topics=topics)
    verdict, told = judging.judge(less, desk, number)
    kept = [e for e in told if WORKING_HOURS in {*e.hit.passage.facets, *e.hit.passage.hints}]
    return (less, verdict, kept) if kept and len(kept) == len(told) else (query, status, found)


def _short(topic: Topic, said: dict[tuple[str, ...], tuple[str, ...]]) -> Topic:
    """A thing by its shorter word, itself where it has none."""
    short = next((said[form] for form in topic.forms if form in said), None) if topic.known else None
    return Topic(topic.name, (short,), cue=True) if short else topic
