"""What answers where no heading does: sentences anywhere in a posting about what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import (
    colleagues,
    employer,
    evidence,
    fitting,
    leadership,
    own_words,
    precise,
    sought,
    stand_in,
    wishes,
)
from bot.answering.spots import places, titled
from bot.domain import Topic
from bot.domain.facets import ABOUT_ORGANIZATION, COLLABORATORS, LOCATION, MANAGES, NICE_TO_HAVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query

WHERE = frozenset({LOCATION, ABOUT_ORGANIZATION})  # facets that tell where the employer is
SEVERAL, NEARLY = 2, 0.66  # words asked about beside the facet; share of them that one sentence must hold


def beside_the_point(query: Query, desk: Desk, hits: Sequence[Hit], facet: str) -> bool:
    """Whether what stands in for a facet holds nothing of the things asked about: "which wiki tools", and demands.

    Or stands in for whom one works with, the team, where sentences tell it: "you work alongside the miller".
    """
    if query.figure.wanted or facet not in query.facets or own_words.spoken_of(query, hits, desk):
        return False
    others = sought.beside_facet(query, desk, facet)
    texts = [" ".join((h.passage.block.text, *h.passage.path)) for h in hits if others]
    if others and not any(places(t, text) for t in others for text in texts):
        return True
    asks_where = facet == LOCATION and desk.plain.issuperset(query.cues)
    standing_in = stand_in.shown(facet, hits, desk) != facet
    # "where are the keys kept" asks for no place of work, "in which channels do I report" for no boss
    weakly = not (desk.plain.issuperset(query.cues) or desk.vocabulary.cues.holds(query.cues))
    if not (standing_in or asks_where or weakly):
        return False
    if facet == COLLABORATORS and not query.known:
        return bool(sentences(query, desk, hits[0].passage.posting))
    things = sought.told_apart(query, desk, where=asks_where)
    return bool(things) and not any(places(t, h.passage.block.text) for t in things for h in hits)


def sentences(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The sentences about what is asked, if they hold nearly all of it."""
    if told := _of_facet(query, desk, number):
        return told
    if told := _of_part(query, desk, number):
        return told
    title = desk.postings[number].title
    named = [t for t in query.topics if titled(t, title) or _places(t, query, desk, number)]
    if named:
        query = query.but(topics=tuple(t for t in query.topics if t not in named))
    if all(t.cue for t in query.topics):  # "must one bring" asks for no thing that is brought
        cues = [cue for cue in dict.fromkeys(query.cues) if cue in query.said]
        # the words that name the facet, where no heading does: all of them in one sentence, or one that begins it
        # or, where it is asked how long, beside a stretch of time
        plain = bool(query.facets) and desk.vocabulary.facets[query.facets[0]].anywhere
        units = desk.vocabulary.words["units"] if query.figure.wanted else frozenset()
        if len(cues) < SEVERAL and not (plain or units):
            return []
        query = query.but(topics=tuple(Topic(cue, ((cue,),)) for cue in cues))
        found = [
            e for e in evidence.wanted(query, desk, number) if evidence.held(query.topics, e) == len(cues)
        ]
        if len(cues) >= SEVERAL:
            return found
        return [
            e
            for e in found
            if (plain and precise.begins(e, tuple(cues))) or fitting.measured(e.sentence, units, desk)
        ]
    found = evidence.wanted(query, desk, number)
    found = stand_in.called_so(query, found) or found
    if query.firm:
        topics = [t for t in query.topics if evidence.heard(t, desk)]
        found = [e for e in found if evidence.held(topics, e) >= NEARLY * len(topics)]
    if query.facets[:1] == (COLLABORATORS,) and not (found or query.figure.wanted or query.known):
        return colleagues.sentences(desk, number)  # "with whom must I get on well"
    return found


def _of_facet(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The sentences that speak of a facet in words of their own."""
    facet = (*query.facets, "")[0]
    if facet == ABOUT_ORGANIZATION:
        return employer.sentences(desk, number)
    if facet == NICE_TO_HAVE:
        return wishes.in_prose(query, desk, number)
    if facet == COLLABORATORS and not query.figure.wanted and all(t.cue for t in query.topics):
        return colleagues.sentences(desk, number)
    if facet != MANAGES or query.topics:
        return []
    return leadership.told(desk, number) or leadership.denied(desk, number)


def _of_part(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The sentences about a thing that is but a part of what its facet tells, among all that is given: the bonus."""
    given = frozenset(desk.vocabulary.lists["offered"])
    if given.isdisjoint(query.facets[:1]) or query.known:
        return []
    things = sought.within_facet(query, desk, standing_in=False)
    found = evidence.wanted(query.but(topics=things), desk, number) if things else []
    found = [e for e in found if not given.isdisjoint(e.hit.passage.facets)]
    return [e for e in found if not query.figure.wanted or fitting.asked_figure(query, e.sentence, desk)]


def _places(topic: Topic, query: Query, desk: Desk, number: int) -> bool:
    """Whether a word only says where the employer is, of whom another thing is asked: "what does the Kiel museum pay"."""
    if topic.known or not query.facets or query.facets[0] in WHERE:
        return False
    facets = [desk.search.passages[n].facets for n in desk.search.passages_of((number,), topic.forms[0][0])]
    return bool(facets) and all(WHERE.issuperset(own or "-") for own in facets)
