"""How many people or how much money one leads, where a figure may count others: "our 300 engineers", "a training budget"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.spots import places
from bot.answering.under import DEMANDS
from bot.domain.facets import MANAGES, PURPOSE, RESPONSIBILITIES
from bot.text.tokens import stems

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

TASKS = frozenset({RESPONSIBILITIES, PURPOSE})  # facets that tell what is done
BEFORE = 4  # words before people among which it says how many they are: "2 to 3 young bakers"


def counts(query: Query, desk: Desk, hit: Hit, sentence: str) -> bool:
    """Whether a sentence tells how many of those asked for are led: their number stands before them, and of people the deed.

    What one is given oneself is none of what one leads, unless the sentence says so: "how big is the budget she manages".
    """
    deeds = {word for deed in desk.vocabulary.lists["leads people"] for word in stems(deed)}
    if query.figure.thing and not deeds.isdisjoint(query.said):
        given = {*desk.vocabulary.lists["offered"]}.issuperset(hit.passage.facets or "-")
        spots = [first for t in query.topics for first, _ in places(t, sentence)]
        return not given or any(not deeds.isdisjoint(stems(sentence)[:first]) for first in spots)
    if query.facets[:1] != (MANAGES,) or not query.topics or MANAGES in hit.passage.facets:
        return True
    lists, numbers = desk.vocabulary.lists, desk.vocabulary.words["cardinals"]
    people = {
        *lists["people"],
        *lists["led as well"],
        *lists["others concerned"],
        *desk.vocabulary.role_heads,
    }
    named = any(people.issuperset(t.name.lower().split()) for t in query.topics)
    under = set(hit.passage.facets)
    if under.intersection(DEMANDS) or (named and under.isdisjoint(TASKS)):
        return False
    line = stems(sentence)
    spots = [first for t in query.topics for first, _ in places(t, sentence)]
    spots = [first for first in spots if not (named and deeds.isdisjoint(line[:first]))]
    return any(w[0].isdigit() or w in numbers for at in spots for w in line[max(0, at - BEFORE) : at])
