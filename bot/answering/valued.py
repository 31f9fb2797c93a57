"""What holds a thing and the value asked of it in one sentence, where what tells of the facet has none."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering import fitting, lasting
from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.spots import line_of, words_of
from bot.domain import Hit, Kind, Topic
from bot.text.tokens import stem

if TYPE_CHECKING:
    from bot.answering.desk import Desk
    from bot.domain import Query

TIME, AMOUNT = "time", "amount"
KINDS = frozenset({*lasting.TIMES, AMOUNT})


def beside(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The sentences that hold both a thing that a value is asked of and such a value, under whatever heading."""
    kind = query.figure.value
    thing = query.figure.thing or _noun(query, desk)
    if kind not in KINDS or not thing:
        return []
    # of the hotel's "Hotel Fjord" the next sentence says but "hotel"; when it opened tells no other deed
    deeds = set(query.cues) - desk.plain - desk.vocabulary.words["stop"] if kind == TIME else set()
    own = ({thing[0]} if kind == lasting.AGE else {*thing}) | deeds
    every = {*own, *thing, *(t.forms[0][0] for t in query.topics)}
    found = []
    for at in sorted(set.intersection(*(desk.search.passages_of((number,), root) for root in every))):
        hit = Hit(desk.search.passages[at], 0.0)
        if fitting.of_experience(query, hit, desk):
            continue
        parts = desk.vocabulary.sentences.split(hit.passage.block.text)
        told = (part for part in parts if own <= words_of(part)[0] and _has(kind, part, desk))
        found += [Evidence(hit, part, Strength.STATED, 1.0) for part in told]
    return found


def holds(query: Query, text: str, desk: Desk) -> bool:
    """Whether a statement already has a value of the kind asked for."""
    return query.figure.value in KINDS and _has(query.figure.value, text, desk)


def _has(kind: str, text: str, desk: Desk) -> bool:
    """Whether a sentence has a value of a kind; of a time a year, a day, or a number such as "at 7"."""
    if kind == AMOUNT:
        return any(desk.vocabulary.amounts.numbers(text))
    if kind != TIME:
        return lasting.timed_of(kind, text, desk)
    ahead = desk.vocabulary.words["ahead of a time"]
    if lasting.SINCE.search(text) or not desk.vocabulary.words["weekdays"].isdisjoint(words_of(text)[0]):
        return True
    return any(a in ahead and b[0].isdigit() for a, b in pairwise(line_of(text)[1]))


def by_noun(query: Query, desk: Desk) -> Query | None:
    """The query about the noun that named its facet, which tells of that as well: "who provides the training".

    But not of what is only for it: who is trained has no "training budget".
    """
    if query.topics or not (noun := _noun(query, desk)):
        return None
    if not desk.vocabulary.words["last words"].isdisjoint(query.cues):
        return None
    name = next((t[1:] for t, _ in query.terms if t[0] == "=" and stem(t[1:]) in noun), noun[0])
    kind = query.kind if query.kind is Kind.ROLES_WITH else Kind.FACT
    return query.but(kind=kind, topics=(Topic(name, (noun,)),), facets=(), cues=(), sections=(), firm=False)


def _noun(query: Query, desk: Desk) -> tuple[str, ...]:
    """The noun among the words that named the facet."""
    return tuple(cue for cue in query.cues if cue in desk.vocabulary.words["told by its noun"])[:1]
