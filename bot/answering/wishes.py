"""What is nice to have where no heading says so: the demands that say themselves to be no more than welcome."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.firmness import Firmness, Strength
from bot.answering.spots import line_of
from bot.answering.under import DEMANDS
from bot.domain.facets import BENEFITS, NICE_TO_HAVE, PURPOSE, REQUIREMENTS

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

SPOKEN = frozenset({BENEFITS})  # what a sentence that says itself to be a wish may speak of, by its "bonus"

LEAST = 2  # words by which what may be a benefit is said to be a wish


class Wish(Enum):
    """What of an item is said to be no more than welcome."""

    ALL = auto()  # a thing that it names, or all
    PART = auto()  # how a thing that it demands should best be


def outright(hits: list[Hit]) -> list[Hit]:
    """Those below headings of wishes, where there are some: "our ideal candidate will have" leads to demands as well."""
    return [h for h in hits if h.passage.facets[:1] == (NICE_TO_HAVE,)] or hits


def among_demands(query: Query, desk: Desk, number: int) -> list[Hit]:
    """The items of a posting's demands that are marked as wishes: "Docker is a plus", "(plus) a sense of design"."""
    demands = [facet for facet in DEMANDS if facet in desk.vocabulary.facets]
    every = desk.hits(query, number, frozenset[str]().union(*map(desk.closure, demands)))
    marked = [(h, wish) for h in every if (wish := _wished(h.passage.block.text, desk))]
    # "databases, preferably relational ones" is one of them only where no item says more
    return [h for h, wish in marked if wish is Wish.ALL] or [h for h, _ in marked]


def in_prose(query: Query, desk: Desk, number: int) -> list[evidence.Evidence]:
    """The sentences of running text that ask for something and mark it so: "a licence would be a plus"."""
    # that it asks for something may be all that says so: "Makaton would be a bonus"
    every = [
        h
        for h in desk.hits(query, number, (PURPOSE,))
        if SPOKEN.issuperset(h.passage.hints) or REQUIREMENTS in h.passage.hints
    ]
    return [
        evidence.Evidence(hit, part, Strength.OPTIONAL, 1.0)
        for hit in every
        for part in desk.vocabulary.sentences.split(hit.passage.block.text)
        if _wished(part, desk, LEAST * (BENEFITS in hit.passage.hints))
    ]


def _wished(text: str, desk: Desk, least: int = 0) -> Wish | None:
    """How a text says of something in it that it would be liked, by at ``least`` so many words: "fair bonuses" is no "a bonus".

    And not just that another thing does as well.
    """
    marks = Firmness(desk.vocabulary, text)
    if not marks.optional and not marks.ahead:
        return None
    other = desk.vocabulary.phrases["no wish"].find(line_of(text)[0])
    taken = {i for match in other for i in match.words}
    whole = [*marks.optional, *(span for span in marks.ahead if not span[0])]  # "ideally rye"
    if any(taken.isdisjoint(range(*span)) and span[1] - span[0] >= least for span in whole):
        return Wish.ALL
    return Wish.PART if any(taken.isdisjoint(range(*span)) for span in marks.ahead) else None
