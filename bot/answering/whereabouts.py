"""Where one may be for a role: outside of a place, or anywhere at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import evidence, sayings
from bot.answering.firmness import Strength
from bot.answering.spots import places
from bot.domain import Status, Topic
from bot.domain.facets import ABOUT_ORGANIZATION, COLLABORATORS, ELIGIBILITY, LOCATION, REMOTE, TRAVEL
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.answering.sayings import Saying
    from bot.domain import Query

PLACED = frozenset({LOCATION, REMOTE, ELIGIBILITY})  # facets that tell where one may be
PARTNERS = frozenset({ABOUT_ORGANIZATION, COLLABORATORS})  # of which one is outside without any place
ZONE = "time zone"
ONLY = "says only there"  # the list of what bounds where one may be
NAME = 2  # words of a place


def beyond_place(query: Query, desk: Desk, number: int) -> Query | None:
    """The query for who may and where it is, if nothing is asked but whether it may be outside a place; else None.

    "Is it open to people outside the US": "outside" of something else is no yes. A place that stands there is judged.
    """
    words = desk.vocabulary.words
    outside, place = words["outside a place"], words["regions"] | words["getting in"] | words["people"]
    about = [t for t in query.topics if not place.issuperset(t.forms[0])]
    named = bool(about) and all(not t.known and outside.issuperset(t.forms[0]) for t in about)
    where = not words["regions"].isdisjoint(query.said) or not PLACED.isdisjoint(query.facets)
    if not (named and where) or not PARTNERS.isdisjoint(query.facets):
        return None
    if _outside_of(query, about, desk, number):
        return None
    return query.but(facets=(ELIGIBILITY, LOCATION), topics=(), sections=())


def _outside_of(query: Query, outside: Sequence[Topic], desk: Desk, number: int) -> bool:
    """Whether a passage speaks of the place asked about and of what is outside of something: that is judged."""
    there = [t for t in query.topics if t not in outside]
    numbers = {n for t in outside for f in t.forms for n in desk.search.passages_of((number,), f[0])}
    texts = [desk.search.passages[n].block.text for n in numbers]
    return any(places(t, text) for t in there for text in texts)


def elsewhere(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a place is asked about that is not the one of the thing: "are the headquarters in Oslo", those in Turku."""
    things = [t for t in desk.vocabulary.things(query.topics) if not (t.cue or t.known)]
    known = query.known and query.facets[:1] == (LOCATION,)
    return bool(known) and any(not evidence.held([t], found) for t in things)


def aside(query: Query, found: Sequence[Evidence]) -> bool:
    """Whether a place of others is told by nothing that says where the role is: "is the cook in Hull", who has guests from there."""
    told = (f for e in found for f in (*e.hit.passage.facets, *e.hit.passage.hints))
    return query.facets == (LOCATION,) and not query.cues and LOCATION not in told


def asks_to_move(query: Query, desk: Desk, number: int) -> bool:
    """Whether it is asked if one must move there, and not move things: that nobody says so is told by where the work is."""
    moving = desk.vocabulary.words["moving"]
    if not query.claim.must or moving.isdisjoint(query.said):
        return False
    hits = desk.hits(query, number, PLACED)
    where = moving | desk.vocabulary.words["regions"] | frozenset(query.cues)
    others = [t for t in query.topics if not where.issuperset(t.forms[0])]
    return all(any(places(t, h.passage.block.text) for h in hits) for t in others)


def anywhere(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """Whether one may be in a place that no sentence names, where one may be anywhere; without evidence nobody says.

    It says so of the work alone: "customers from anywhere" do none of it. Where time zones are told, where it may be
    denied or taken back, or where another place is said to be the only one, the asker judges.
    """
    asked = desk.vocabulary.words["where one is"]
    placed = not (PLACED.isdisjoint(query.facets) or asked.isdisjoint(query.cues))
    if not placed or query.claim.demand or query.known or len(query.topics) > NAME:
        return Status.NOT_MENTIONED, []
    of_work = desk.vocabulary.words["of one's work"]
    found = [s for s in _free(desk, number) if not of_work.isdisjoint(stems(s.sentence))]
    if not found:
        return Status.NOT_MENTIONED, []
    bounds = [said for said in found if not said.sure]
    told = [s.evidence(Strength.STATED) for s in (bounds or found)[:1]]
    if not bounds:
        told += _elsewhere(desk, number)
    forms = tuple(map(stems, desk.vocabulary.skill_forms.get(ZONE, ())))
    bound = any(evidence.somewhere(Topic(ZONE, (form,)), desk, number) for form in forms)
    open_ = bool(bounds) or bound or len(told) > 1
    return (Status.ANSWERED if open_ else Status.YES), told


def bounded(desk: Desk, number: int) -> bool:
    """Whether a posting says that one may be anywhere and denies it, takes it back or names the only place."""
    return any(not said.sure for said in _free(desk, number))


def _free(desk: Desk, number: int) -> list[Saying]:
    """The sentences that say that one may be anywhere; not sure where they name the only place as well."""
    only = desk.vocabulary.phrases[ONLY]
    found = sayings.of("says anywhere", desk, number, back=(ONLY,))
    return [said._replace(sure=said.sure and not only.holds(stems(said.sentence))) for said in found]


def bounds(desk: Desk, number: int) -> list[Evidence]:
    """The items that say of a region that one must be there, wherever they stand: "you must be a resident of Norway"."""
    regions = desk.vocabulary.words["regions"]
    found = sayings.of("must be there", desk, number)
    return [s.evidence(Strength.STATED) for s in found if not regions.isdisjoint(stems(s.sentence))]


def _elsewhere(desk: Desk, number: int) -> list[Evidence]:
    """The first item about where one may be that says of a region that it must be there: "residents of Canada"."""
    regions = desk.vocabulary.words["regions"]
    return [
        said.evidence(Strength.STATED)
        for said in sayings.of(ONLY, desk, number)
        if not PLACED.isdisjoint((*said.hit.passage.facets, *said.hit.passage.hints))
        and not regions.isdisjoint(stems(said.sentence))
    ][:1]


def on_trips(found: list[Evidence]) -> list[Evidence]:
    """What speaks of travel, if anything does: of "go abroad with the groups" what one does with groups at home is no yes."""
    return [e for e in found if TRAVEL in (*e.hit.passage.facets, *e.hit.passage.hints)] or found
