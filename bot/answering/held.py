"""When a step of hiring is held: a day, a time or a stretch to wait tells that, and neither how long it is nor a code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.of_its_kind import names_month, recurs
from bot.answering.spots import line_of, words_of
from bot.domain import Status
from bot.domain.facets import HIRING_PROCESS
from bot.text.clock import CLOCK, DAY

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Answer, Query, Statement

NEAR = 2  # words behind "after" among which the thing stands that it is after
YEAR = re.compile(r"\b20\d\d\b")


def undated(query: Query, answer: Answer, desk: Desk) -> bool:
    """Whether it is asked when a step of hiring is held, and no sentence told of it says so.

    "On the day of the interview you bake a loaf" and "two interviews of an hour" tell no day.
    """
    if answer.status is not Status.ANSWERED or not asked(query):
        return False
    thing = frozenset(query.figure.thing or query.said)
    return not any(_tells(told, thing, desk) for told in answer.statements)


def asked(query: Query) -> bool:
    """Whether it is asked when a step of hiring is held."""
    return query.facets[:1] == (HIRING_PROCESS,) and query.figure.value == "time"


def _tells(told: Statement, thing: frozenset[str], desk: Desk) -> bool:
    """Whether a sentence of a statement tells a time; of sentences about the thing itself one of these."""
    parts = desk.vocabulary.sentences.split(told.text)
    own = [part for part in parts if not thing.isdisjoint(words_of(part)[0])]
    return any(_on_a_day(part, thing, desk) for part in own or parts)


def _on_a_day(text: str, thing: frozenset[str], desk: Desk) -> bool:
    """Whether a sentence tells when something is; what comes behind the thing itself does not: "after the interview"."""
    lists, (line, said) = desk.vocabulary, line_of(text)
    if CLOCK.search(text) or DAY.search(text) or YEAR.search(text) or recurs(text, desk):
        return True
    if names_month(text, desk) or not lists.words["weekdays"].isdisjoint(line):
        return True
    articles = lists.words["stop"]
    for match in lists.exact["tells when"].find(said):
        behind = match.end
        while behind < len(line) and said[behind] in articles and line[behind] not in thing:
            behind += 1
        if not thing.intersection(line[behind : behind + NEAR]):  # "after the final interview"
            return True
    return _reached(text, desk)


def _reached(text: str, desk: Desk) -> bool:
    """Whether a text tells after which stretch of time something comes: "within two weeks", and no "two days of trials"."""
    ahead, little = (
        frozenset(desk.vocabulary.lists[name]) for name in ("reaches to a time", "little before a stretch")
    )
    for at, _ in desk.vocabulary.amounts.stretches(text):
        before = [*line_of(text[:at])[1]]
        while before and before[-1] in little - ahead:
            before.pop()
        if before and before[-1] in ahead:
            return True
    return False
