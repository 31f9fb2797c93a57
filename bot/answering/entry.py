"""Who may come in: whether that is asked, and whether a posting tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.firmness import Strength
from bot.answering.marks import Marks
from bot.answering.spots import line_of, places
from bot.answering.under import DEMANDS
from bot.domain.facets import ELIGIBILITY

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query, Topic

AHEAD = 6  # words ahead of people among which it is said what is done for them


def asked(query: Query, desk: Desk) -> bool:
    """Whether it is asked who may come in: "can non citizens apply"."""
    deeds, facets = desk.vocabulary.words["getting in"], desk.vocabulary.lists["facets of deeds"]
    return bool(query.facets) and query.facets[0] in facets and not deeds.isdisjoint(query.cues)


def only(topic: Topic, desk: Desk) -> bool:
    """Whether a word asked about only says that one comes in: "apply"."""
    return not topic.known and topic.forms[0][0] in desk.vocabulary.words["getting in"]


def told(query: Query, desk: Desk, found: Evidence) -> bool:
    """Whether it is told who may come in: under what is asked of people, or in words that demand, welcome or deny.

    Not by what one is to have done for these people: "experience in mentoring students".
    """
    if set(DEMANDS) & set(found.hit.passage.facets) or found.strength is not Strength.STATED:
        return not _done_for(query, desk, found.sentence)
    marks = Marks(desk.vocabulary, found.sentence)
    return bool(marks.demanded) or desk.vocabulary.phrases["says who may"].holds(marks.line)


def _done_for(query: Query, desk: Desk, sentence: str) -> bool:
    """Whether something is done for the people asked about, wherever a sentence names them: "supervise and train students"."""
    line, done = line_of(sentence)[0], desk.vocabulary.words["done for people"]
    spots = [spot for t in query.topics if not only(t, desk) for spot in places(t, sentence)]
    return bool(spots) and all(not done.isdisjoint(line[max(0, a - AHEAD) : a]) for a, _ in spots)


def of_whom(query: Query, desk: Desk) -> bool:
    """Whether nothing but people are named who may not come in everywhere: "can foreigners apply"."""
    who = desk.vocabulary.words["people asked about"]
    about = [t for t in query.topics if not only(t, desk)]
    return ELIGIBILITY in query.facets and bool(about) and all(t.forms[0][0] in who for t in about)
