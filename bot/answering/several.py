"""Several things asked of a posting at once: where no passage holds them all, each is looked for by itself.

"Docker and Terraform" may stand in two items, and of "AWS or GCP" one is enough: that no passage holds both says
nothing about either.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from bot.answering import finding
from bot.answering.spots import places, words_of
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query


SIDES = 2  # facets asked for beside things, and passages of one that are told
MOST = 12  # things of one question that are looked at each by itself: more are no question


def apart(query: Query) -> tuple[Query, ...]:
    """A query for each thing that an answer must be about; of a text of nothing but things for the first of them."""
    return tuple(query.but(topics=(topic,), joined="") for topic in query.known[:MOST])


def of_facet(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """What stands under a facet that is asked for beside things, by a word of its own: "remote work, hours and on-call"."""
    if not query.firm:
        return []
    things = {word for t in query.topics for word in t.forms[0]} | desk.plain
    own = [cue for cue in query.cues if cue not in things]
    named = next(
        (f for f in query.facets[:SIDES] if not set(stems(desk.vocabulary.label(f))).isdisjoint(own)), ""
    )
    if not named:
        return []
    found = finding.of_facet(query.but(facets=(named,), topics=()), desk, number)
    return [e for e in found if named in e.hit.passage.facets or named in e.hit.passage.hints][:SIDES]


def once(found: Iterable[Evidence]) -> list[Evidence]:
    """Evidence without what stands in a passage named before."""
    return list({e.hit.passage.number: e for e in reversed(list(found))}.values())[::-1]


def sides(query: Query, desk: Desk, number: int) -> list[Evidence] | None:
    """What the posting says of each of two things of which it is asked which it is; neither yes nor no answers that.

    None where it says both together, or that is not asked. Of a side that it names in the very word only what has
    this word: "fixed" is no "bug fixes".
    """
    if not query.either:
        return None
    joint = finding.gathered(query.but(topics=query.either, either=()), desk, number)
    if any(all(places(t, e.sentence) for t in query.either) for e in joint):
        return None  # "on evenings or weekends" of a posting that says both in one breath
    found: list[Evidence] = []
    for side in query.either:
        every = finding.gathered(query.but(topics=(side,), either=()), desk, number)
        own = [e for e in every if side.name in words_of(e.sentence)[1]]
        found += (own or every)[:1]
    return once(found)


def which(query: Query, desk: Desk) -> bool:
    """Whether it is asked which of two things a job has of which it has one: "is it B2B or permanent" has no yes."""
    either = bool(query.either) or query.joined == "either"
    return either and not set(query.facets[:1]).isdisjoint(desk.vocabulary.lists["facets of one value"])


def rivals(query: Query, desk: Desk) -> bool:
    """Whether of the things asked about a posting has one at most: "remote or on-site"."""
    for line in desk.said_as.lines("rivals"):
        forms = frozenset(chain.from_iterable(line.values()))
        if sum(not forms.isdisjoint(t.forms) for t in query.known) > 1:
            return True
    return False


def rival_said(query: Query, desk: Desk) -> bool:
    """Whether a question says a rival of the thing asked about in a word that no list knows: "remote, and office too?"."""
    named = {w for t in query.known for form in t.forms[:1] for w in form}
    words = [w for w in query.said if w not in named and (w,) in desk.vocabulary.synonyms]
    if not words or not query.known:
        return False
    meant = {form for w in words for form in desk.vocabulary.synonyms[(w,)]}
    for line in desk.said_as.lines("rivals"):
        each = list(map(frozenset, line.values()))
        mine = [forms for forms in each if any(not forms.isdisjoint(t.forms) for t in query.known)]
        if mine and any(not meant.isdisjoint(forms) for forms in each if forms not in mine):
            return True
    return False
