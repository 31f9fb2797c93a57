"""Whether a posting says outright that what is asked about will do: "a hobby is fine", "English is sufficient"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.firmness import Strength
from bot.answering.spots import line_of, places
from bot.answering.under import DEMANDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

NAME = "says it will do"  # the list of such words


def outright(query: Query, desk: Desk, found: Sequence[Evidence]) -> list[Evidence]:
    """The evidence that says so of the thing right ahead of it, and holds all else that is asked about."""
    claim = query.claim
    if not (claim.enough or claim.suffices) or claim.must or claim.inverted or claim.denied or claim.doubted:
        return []
    # "remote work is OK" tells how one may work, and not that nothing else is to be done
    asked = (e for e in found if not set(DEMANDS).isdisjoint(e.hit.passage.facets))
    told = (e for e in asked if e.strength is not Strength.DENIED and _says(query, desk, e.sentence))
    return [replace(e, judged=Strength.STATED) for e in told]


def _says(query: Query, desk: Desk, sentence: str) -> bool:
    """Whether nothing but idle words stand between a thing asked about and the words that it will do."""
    line = line_of(sentence)[0]
    told = desk.vocabulary.phrases[NAME].longest(line)
    named = [places(t, sentence) for t in query.topics if t.known or not t.cue] if told else []
    if not (named and all(named)) or desk.vocabulary.phrases["demanded"].holds(line):
        return False  # "French is fine, but Italian is a must"
    ends = [last for each in named for _, last in each]
    idle = desk.vocabulary.words["stop"]
    return any(last <= m.start and idle.issuperset(line[last : m.start]) for m in told for last in ends)
