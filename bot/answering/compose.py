"""From a Query to an Answer: which composer answers which kind."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING

from bot.answering import (
    agreeing,
    days,
    held,
    inner,
    namesakes,
    of_its_kind,
    pages,
    pair,
    precise,
    retelling,
    single,
    sorts,
    valued,
)
from bot.answering.composers import (
    absent,
    catalogue,
    choice,
    comparison,
    facet,
    fact,
    overview,
    own_question,
    roles_with,
    usage,
    yes_no,
)
from bot.domain import Kind, Line, Part, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.desk import Desk
    from bot.domain import Answer, Posting, Query

COMPOSERS: dict[Kind, Callable[[Query, Desk], Answer]] = {
    Kind.FACET: facet.compose,
    Kind.FACT: fact.compose,
    Kind.YES_NO: yes_no.compose,
    Kind.OVERVIEW: overview.compose,
    Kind.ROLES_WITH: roles_with.compose,
    Kind.CATALOGUE: catalogue.compose,
    Kind.COMPARISON: comparison.compose,
    Kind.UNKNOWN_ROLE: absent.no_match,
    Kind.HELP: usage.compose,
    Kind.CHATTER: absent.off_topic,
}
EXAMPLES = 2
LACKING = {Status.NOT_STATED, Status.NOT_MENTIONED, Status.OFF_TOPIC}
BY_NOUN = {Kind.FACET, Kind.ROLES_WITH}
TELLING = {Kind.FACT, Kind.FACET}
ABOUT_THINGS = {Kind.FACET, Kind.FACT, Kind.CHATTER}
ABOUT_ONE = {Kind.FACET, Kind.FACT, Kind.YES_NO, Kind.OVERVIEW}


class Composer:
    """Answers queries from one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def examples(self) -> tuple[Posting, ...]:
        """The postings to name as examples, two at most."""
        return tuple(self._desk.postings[n] for n in self._desk.examples[:EXAMPLES])

    def left_out(self, told: Answer) -> Answer:
        """An answer to a message that asks more than is answered, with a line that says so."""
        return replace(told, lines=(*told.lines, Line(Part.GAP), self._desk.note("questions left out")))

    def answer(self, query: Query) -> Answer:
        """The answer to a query; what is asked of one role and fits several is asked back."""
        if query.retold:
            return retelling.compose(query, self._desk, self.answer)
        if query.kind in ABOUT_ONE and query.part:
            parts = [self._nearest(asked) for asked in inner.each(query, self._desk)]
            # the questions that an answer ends with are those of the whole posting
            return replace(reduce(pair.joined, parts), follow_ups=())
        query = self._of_one(query)
        if query.kind in ABOUT_ONE and len(query.postings) != 1:
            of_page = pages.roles(query, self._desk)
            answered = of_page and pages.told(query, self._desk, of_page, lambda d, q: Composer(d).answer(q))
            if answered:
                return answered
            if (one := namesakes.telling(query, self._desk)) is None:
                each = choice.compose(query, self._desk)
                return agreeing.told(query, each, self._desk, self.answer) or each
            others = tuple(n for n in query.postings if n != one)
            return namesakes.noted(self.answer(query.but(postings=(one,))), others, self._desk)
        if query.kind in ABOUT_ONE and (answer := own_question.compose(query, self._desk)):
            return answer
        if query.kind in TELLING and query.beside_things:
            things = fact.compose(query.but(facets=(), cues=(), sections=(), firm=False), self._desk)
            told = facet.compose(query.but(topics=(), sections=()), self._desk)
            return replace(pair.joined(things, told), facets=query.facets[:1])
        if query.postings and (spoken := days.told(query, self._desk, query.postings[0])):
            return fact.answer(query, self._desk, query.postings[0], spoken)
        told = self._composed(query)
        told = sorts.told(query, told, self._desk) if query.sort and query.postings else told
        undated = query.kind in TELLING and held.undated(query, told, self._desk)
        return absent.not_stated(query, self._desk) if undated else told

    def _of_one(self, query: Query) -> Query:
        """The query about the only posting there is, or about one of an employer's where it is asked about that; else as it is."""
        if query.kind in ABOUT_ONE and not query.postings and len(self._desk.postings) == 1:
            return self._desk.of(query, 0)  # there is no other that could be meant
        one = single.of_employer(query, self._desk)
        return query if one is None else query.but(postings=(one,))

    @staticmethod
    def _nearest(asked: Sequence[tuple[Desk, Query]]) -> Answer:
        """The first answer that has what is asked for, or the last one."""
        told = [Composer(desk).answer(query) for desk, query in asked[:1]]
        for desk, query in asked[1:]:
            if told[-1].status in LACKING:
                told.append(Composer(desk).answer(query))
        return told[-1]

    def _composed(self, query: Query) -> Answer:
        """What the composer of a query's kind tells, or what tells it better."""
        told = COMPOSERS[query.kind](query, self._desk)
        if value := self._valued(query, told):
            return value
        if query.kind in TELLING and of_its_kind.another(query, told, self._desk):
            told = absent.not_stated(query, self._desk)
        if query.kind in TELLING and (told.status in LACKING or of_its_kind.vague(query, told, self._desk)):
            found = precise.said_elsewhere(query, self._desk, query.postings[0])
            return fact.answer(query, self._desk, query.postings[0], found) if found else told
        return told

    def _valued(self, query: Query, told: Answer) -> Answer | None:
        """What is told of the thing asked about in its own words, where the answer has nothing of it; None if nothing is."""
        if not (told.status in LACKING or query.figure.value in valued.KINDS):
            return None
        if query.kind in ABOUT_THINGS and (query.postings or len(self._desk.postings) == 1):
            number = (*query.postings, 0)[0]
            holds = any(valued.holds(query, s.text, self._desk) for s in told.statements)
            if not holds and (found := valued.beside(query, self._desk, number)):
                return fact.answer(self._desk.of(query, number), self._desk, number, found)
        if told.status in LACKING and query.kind in BY_NOUN and (asked := valued.by_noun(query, self._desk)):
            instead = COMPOSERS[asked.kind](asked, self._desk)
            return instead if instead.status in {Status.ANSWERED, Status.LIST} else None
        return None
