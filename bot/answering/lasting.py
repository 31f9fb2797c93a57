"""What is told of a thing that a value is asked of: of how long hiring takes a stretch of time, and no list of the steps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering import fitting, own_words
from bot.answering.of_its_kind import names_month, timed
from bot.answering.spots import places, words_of
from bot.domain.facets import HIRING_PROCESS, START_DATE, WORKING_HOURS
from bot.text.amounts import SIZES
from bot.text.clock import CLOCK
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query

LONG, LENGTH, AGE, HOUR = "long", "length", "age", "hour"
SINCE = re.compile(r"\b(?:1[5-9]|20)\d\d\b")  # a year
NAMED = re.compile(r"\b[A-Z]{1,2}-?\d{1,2}\b")  # the name of a level: "L4"
TIMES = frozenset({LENGTH, AGE, "time"})  # the kinds of values that are told by a time


def told(query: Query, desk: Desk, hits: Sequence[Hit]) -> list[Hit]:
    """The hits; of the facet asked for and what stands in for it, where a time is asked for, those that tell one."""
    kind, hits = _asked(query), own_words.told(query, desk, hits)
    if query.figure.wanted and query.facets[:1] == (WORKING_HOURS,) and HOUR in query.cues:
        return [h for h in hits if _worked(h.passage.block.text, desk)]
    if not kind or not query.facets:
        return list(hits)
    if kind == LENGTH and query.facets[0] in desk.vocabulary.lists["told without a time"]:
        return list(hits)
    own = {query.facets[0], *desk.vocabulary.facets[query.facets[0]].instead}
    # where the thing is told of without a time, that of another step is none of it: "how long is the trial day"
    thing = frozenset(query.figure.thing)
    hits = [h for h in hits if thing and thing <= words_of(h.passage.block.text)[0]] or hits
    return [
        h for h in hits if own.isdisjoint(h.passage.facets) or _timed(kind, h.passage.block.text, h, desk)
    ]


def of_first(query: Query, desk: Desk, facet: str, hits: list[Hit]) -> list[Hit]:
    """The hits; of another facet than the first one asked for, where that is a time, those that can tell it.

    "Closing date for applications" asks for no way to apply, and "when does gate duty start" for no list of duties.
    """
    if facet not in query.facets[1:] or query.both:
        return hits
    first = query.facets[0]
    hits = [h for h in hits if fitting.of_time(h, first, desk)]
    if first != START_DATE:
        return hits
    return [h for h in hits if first in h.passage.hints or _on_a_day(h.passage.block.text, desk)]


def _on_a_day(text: str, desk: Desk) -> bool:
    """Whether a text names a day, a month or a time of the day."""
    weekdays = desk.vocabulary.words["weekdays"]
    return bool(
        CLOCK.search(text)
        or fitting.dated(text, desk)
        or names_month(text, desk)
        or not weekdays.isdisjoint(stems(text))
    )


def _worked(text: str, desk: Desk) -> bool:
    """Whether a text tells of other hours than of "four hours of overlap" or "48 hours' notice"."""
    # "hours' notice" and "hours notice" are one place
    others = {m.words for m in desk.vocabulary.phrases["hours of another kind"].longest(stems(text))}
    hours = [a for _, a in desk.vocabulary.amounts.stretches(text) if a.unit == HOUR] if others else []
    return not others or len(hours) > len(others)


def said(query: Query, desk: Desk, found: list[Evidence]) -> list[Evidence]:
    """The sentences about a thing; where a time is asked of it, those that tell one."""
    kind, thing = _asked(query), query.figure.thing
    if not kind:
        return found
    own = [t if t.known else t.itself for t in query.topics if thing and thing[-1] in t.forms[0]]
    return [
        e
        for e in found
        if _timed(kind, e.sentence, e.hit, desk)
        and (not own or any(places(t, _headed(e.sentence, e.hit)) for t in own))
    ]


def _asked(query: Query) -> str:
    """The kind of time that is asked for: of a thing, or how long hiring takes; "" if none is."""
    if query.figure.value in TIMES:
        # "how old is the firm" may be told by all that is said of it
        return "" if query.figure.value == AGE and not query.figure.thing else query.figure.value
    return (
        LENGTH if query.facets[:1] == (HIRING_PROCESS,) and query.figure.wanted and LONG in query.cues else ""
    )


def _timed(kind: str, text: str, hit: Hit, desk: Desk) -> bool:
    """Whether a text or its heading tells a time."""
    return timed_of(kind, _headed(text, hit), desk)


def timed_of(kind: str, text: str, desk: Desk) -> bool:
    """Whether a text tells a time, of a length one in figures or in words: "an offer within days"."""
    if kind == AGE:
        return bool(SINCE.search(text) or desk.vocabulary.words["tells an age"] & words_of(text)[0]) or any(
            a.size == SIZES["year"][1] for _, a in desk.vocabulary.amounts.stretches(text)
        )
    if kind != LENGTH:
        return timed(text, desk)
    return any(desk.vocabulary.amounts.stretches(text)) or desk.vocabulary.phrases["how soon"].holds(
        stems(text)
    )


def _headed(text: str, hit: Hit) -> str:
    """A text with its heading behind it."""
    return f"{text}\n{hit.passage.path[-1]}" if hit.passage.path else text


def only_called(hit: Hit, desk: Desk) -> bool:
    """Whether a value states no figure, and so not how long or how many: "hours: part-time", "level: L4"."""
    section = desk.postings[hit.passage.posting].sections[hit.passage.section]
    return bool(section.key) and not fitting.figures(NAMED.sub(" ", hit.passage.block.text), desk)
