"""Whether the asker may be where they live, and what a posting says of that where it does not name the place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering import entry, evidence, nationals, realms, whereabouts
from bot.answering.clauses import cut
from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.spots import line_of, places, tokens_of
from bot.answering.weighing import MOST
from bot.domain import Status
from bot.domain.facets import ELIGIBILITY, LOCATION, REMOTE
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Query, Topic

PLACES = (ELIGIBILITY, LOCATION, REMOTE)  # facets that tell where one may be
POINTS = re.compile(r"(?<=\b\w)\.(?=\w\b)")  # "in the U.S.": who asks writes "US"
SEVERAL, LETTERS = 3, 2  # names that are a list of all, and letters that are none: "in", "or"


def told(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]]:
    """What is said of where one may be, where only a place is asked about that cannot be judged by itself.

    That is one which the asker told before the question, or with nothing that asks for a place. What names it or bounds
    it comes first, wherever it stands. It is a no where one must be in another country.
    """
    status, barred = nationals.barred(query, desk, number)
    if barred:
        return status, barred[:MOST]
    home = query.home
    if home is None or query.claim.demand or not _only_home(query, home, desk):
        return Status.ANSWERED, []
    asked = not {f for t in query.topics for f in t.forms}.isdisjoint(home.forms)
    named = evidence.somewhere(home, desk, number)
    free = whereabouts.anywhere(query, desk, number)[1]
    if not free and (by_realm := realms.judged(home, desk, number)):
        return (Status.ANSWERED if query.origin else by_realm[0]), by_realm[1]
    of_places = not set(PLACES).isdisjoint(query.facets)
    judged = (asked and (named or of_places)) or (named and query.facets[:1] == PLACES[1:2])
    if judged or free:
        return Status.ANSWERED, []
    tables = [desk.vocabulary.phrases[name] for name in ("says only there", "says anywhere")]
    hits = desk.search.hits(query.terms, postings=[number])
    hits = [h for h in hits if not set(PLACES).isdisjoint((*h.passage.facets, *h.passage.hints))]
    found = [Evidence(h, h.passage.block.text, Strength.STATED, 1.0) for h in hits]
    found = [e for e in found if named and places(home, e.sentence)] or found
    said = {e.sentence: any(table.holds(line_of(e.sentence)[0]) for table in tables) for e in found}
    found.sort(key=lambda e: (not said[e.sentence], e.hit.passage.number))
    return Status.ANSWERED, found[:MOST]


def _only_home(query: Query, home: Topic, desk: Desk) -> bool:
    """Whether nothing but the place is asked about: that one works or comes in is no more."""
    idle = (
        desk.vocabulary.words["where one is"] | desk.vocabulary.no_things | {r for f in home.forms for r in f}
    )
    others = (t for t in query.topics if not entry.only(t, desk))
    return set(query.facets) <= {*PLACES, *desk.vocabulary.lists["facets of deeds"]} and all(
        idle.issuperset(t.forms[0]) for t in others
    )


def kept(query: Query, desk: Desk, found: Sequence[Evidence]) -> tuple[Status, list[Evidence]]:
    """A yes to being somewhere, or what is left of it where the asker's place is not named: "remote (Norway only)".

    It is a no where the sentence lists all the places and theirs is none of them.
    """
    home = query.home
    if home is None or not any(_placed(query, e) for e in found):
        return Status.YES, list(found)
    free = desk.vocabulary.phrases["says anywhere"]
    lines = [POINTS.sub("", e.sentence) for e in found]
    asked = [t for t in query.topics if query.facets[:1] == (LOCATION,) and t.forms[0] != home.forms[0]]
    other = [t for t in asked if set(query.cues).isdisjoint(t.forms[0])]
    if any(places(home, line) or any(places(t, line) for t in other) for line in lines):
        return Status.YES, list(found)  # "I live in Kent. could I work at the London office"
    if any(free.holds(line_of(line)[0]) for line in lines):
        bounded = whereabouts.bounded(desk, found[0].hit.passage.posting)
        return Status.ANSWERED if bounded else Status.YES, list(found)
    listed = [e for e, line in zip(found, lines, strict=True) if _lists_all(home, line, desk)]
    if listed:
        return Status.NO, listed[:MOST]
    number, said = found[0].hit.passage.posting, [e.sentence for e in found]
    by_realm = None if query.origin else realms.judged(home, desk, number)
    if by_realm and all(any(e.sentence in one for one in said) for e in by_realm[1]):
        return by_realm
    bars = [e for e in whereabouts.bounds(desk, number) if e not in found]
    return Status.ANSWERED, [*found[:1], *bars, *found[1:]][:MOST]


def _placed(query: Query, found: Evidence) -> bool:
    """Whether a passage speaks of where one may be, and nothing else is asked of it: "I'm in Oslo; is there overtime?"."""
    told = query.facets[:1] or (*found.hit.passage.facets, *found.hit.passage.hints)
    return not set(PLACES).isdisjoint(told)


def _lists_all(home: Topic, text: str, desk: Desk) -> bool:
    """Whether a sentence says of several regions that it must be one of them, none of which may hold the place."""
    words = desk.vocabulary.words
    regions = words["regions"]
    if home.forms[0][-1] not in regions or not desk.vocabulary.phrases["says only there"].holds(
        line_of(text)[0]
    ):
        return False
    named = {t.stem for t in tokens_of(text) if text[t.start].isupper() and len(t.text) > LETTERS}
    wide = words["wider places"]
    return (
        len(named & regions) >= SEVERAL
        and wide.isdisjoint(line_of(text)[0])
        and home.forms[0][-1] not in wide
    )


def unsure(query: Query, desk: Desk, found: Sequence[Evidence]) -> bool:
    """Whether a place that is named does not say it: that one has to move there, or that there is no other.

    "Offices in Example Bay and elsewhere" tells neither.
    """
    asked = query.facets[:1] == (LOCATION,)
    sole = desk.vocabulary.phrases["sole"]
    if query.claim.sole and query.known and all(sole.holds(stems(e.sentence)) for e in found):
        return False  # "100 % remote"
    if query.claim.sole and (asked or all(LOCATION in e.hit.passage.facets for e in found)):
        return True
    moves = query.claim.must or not desk.vocabulary.words["moving"].isdisjoint(query.said)
    if asked and told_beside(query, found, desk):
        return True
    there = desk.vocabulary.phrases["must be there"]
    return asked and not query.known and moves and not any(there.holds(stems(e.sentence)) for e in found)


def told_beside(query: Query, found: Sequence[Evidence], desk: Desk) -> bool:
    """Whether running text names a place only apart from what says where the work is: "based here, with partners (Paris)".

    Or whether it is asked from where, of a place that is taken for one of the role's.
    """
    if not query.topics:
        free = desk.vocabulary.phrases["says anywhere"]
        from_where = not set(desk.vocabulary.lists["before an origin"]).isdisjoint(query.cues)
        return from_where and not any(free.holds(line_of(e.sentence)[0]) for e in found)
    if any(not set(PLACES).isdisjoint(e.hit.passage.facets) for e in found):
        return False
    return all(_apart(t, e.sentence, desk) for t in query.topics for e in found)


def _apart(topic: Topic, text: str, desk: Desk) -> bool:
    """Whether no words that say where the work is stand in the part of a sentence that names a place."""
    sentence = cut(text)
    said = (m for m in desk.vocabulary.content.find(sentence.stems) if m.value in PLACES)
    parts = {sentence.places[m.start].part for m in said}
    spots = places(topic, text)
    return bool(spots and parts) and all(sentence.places[first].part not in parts for first, _ in spots)
