"""Yes, no, or not mentioned: each with what the posting says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.answering import (
    aside,
    channels,
    entry,
    evidence,
    exchange,
    further,
    inside,
    judging,
    living,
    open_now,
    several,
    sought,
    sparing,
    whereabouts,
)
from bot.answering.composers import absent, everyday, facet, fact, own_question
from bot.answering.firmness import Strength
from bot.answering.under import ASKING
from bot.domain import Answer, Status, Topic
from bot.domain.facets import ELIGIBILITY, LOCATION
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Line, Query


def compose(query: Query, desk: Desk) -> Answer:
    """The verdict on one posting, its evidence below it."""
    number = query.postings[0]
    if by := channels.judged(query, desk, number):
        return _by_channel(*by, desk, number)
    if not query.claim.against:
        return _composed(query, desk, number)
    query, status, found = exchange.sides(query, desk, number)
    if status is Status.NOT_MENTIONED:
        return absent.not_mentioned(query, desk, found)
    return _told(status, query, desk, number, found) if status else _composed(query, desk, number)


def _composed(query: Query, desk: Desk, number: int) -> Answer:
    """The verdict on what is asked about, be it one thing or several."""
    if query.claim.whole:
        return _of_all(query, desk, number)
    status, spared = sparing.of_novices(query, desk, number)
    if spared:
        return _told(status, query, desk, number, spared)
    query = sought.with_costs(sought.of_a_kind(sparing.of_demand(query, desk), desk, number), desk)
    if answer := _without_verdict(query, desk, number):
        return answer
    if either := several.sides(query, desk, number):
        return fact.answer(query, desk, number, either)
    query, status, found = inside.judged(query, desk, number)
    status = own_question.answered(status, query, found, desk)
    if by_facet := _by_facet(status, query, desk, number, found):
        return facet.compose(by_facet, desk)
    apart = any(t.forms[0] != pair for pair in sought.kinds_asked(query, desk) for t in query.topics)
    if status is Status.YES and (apart or either is not None or several.which(query, desk)):
        status = Status.ANSWERED  # "weekly or quarterly": it says neither in these words
    if status is Status.NOT_MENTIONED and (less := sought.less_everyday(query, desk)):
        if not less.topics:
            return everyday.compose(less, desk)
        query, (_, found) = less, judging.judge(less, desk, number)
        status = Status.ANSWERED if found else status  # that one is to touch or pick it nobody says
    open_ = status is Status.NOT_MENTIONED or (query.joined and several.rivals(query, desk))
    if len(query.known) > 1 and open_ and (answer := _apart(query, desk, number)):
        return answer
    return _told(status, query, desk, number, found)


def _by_channel(query: Query, status: Status, found: Sequence[Evidence], desk: Desk, number: int) -> Answer:
    """Whether one may apply or get in touch that way; where nobody says, how one does."""
    if status is Status.NOT_MENTIONED:
        return absent.not_mentioned(query, desk, found)
    return _quoted(status, query, desk, number, found)


def _of_all(query: Query, desk: Desk, number: int) -> Answer:
    """Whether all that is demanded must be met; where nobody says, what is demanded."""
    status, found = sparing.told(query, desk, number)
    if not found:
        return facet.compose(query.but(facets=ASKING[:1], topics=(), sections=()), desk)
    return _quoted(status, query, desk, number, found)


def _quoted(status: Status, query: Query, desk: Desk, number: int, found: Sequence[Evidence]) -> Answer:
    """Evidence below its verdict, or alone where it gives none."""
    compose = fact.answer if status is Status.ANSWERED else partial(_answer, status)
    return compose(query, desk, number, found)


def _told(status: Status, query: Query, desk: Desk, number: int, found: Sequence[Evidence]) -> Answer:
    """What was judged as an answer: with the verdict, or with the quotes alone where the verdict is the asker's."""
    coming = status is Status.ANSWERED and entry.asked(query, desk)
    if coming and desk.hits(query, number, desk.closure(ELIGIBILITY)):
        return facet.compose(query.but(facets=(ELIGIBILITY,), topics=(), sections=()), desk)  # who may
    if status is Status.ANSWERED or (status is Status.YES and living.unsure(query, desk, found)):
        return fact.answer(query, desk, number, found)
    if status is Status.NOT_STATED:
        asked = query.but(facets=open_now.WHEN[:1]) if query.claim.open or query.claim.closed else query
        return (facet.compose if query.figure.wanted and not query.topics else absent.not_stated)(asked, desk)
    if status is Status.NOT_MENTIONED:
        return _absent(query, desk, number)
    return _answer(status, query, desk, number, found)


def _absent(query: Query, desk: Desk, number: int) -> Answer:
    """What is told where nothing that is asked about stands there: its facet, that it is not stated, or not mentioned."""
    status, free = whereabouts.anywhere(query, desk, number)
    if free:
        return _told(status, query.but(topics=()), desk, number, free)
    if whereabouts.asks_to_move(query, desk, number):
        return facet.compose(query.but(facets=(LOCATION,), topics=(), sections=()), desk)
    placed = query.facets[:1] and query.facets[0] in desk.vocabulary.lists["said in place"]
    narrow = sought.narrower(query, desk)
    if narrow and not any(desk.search.passages_of((number,), t.forms[0][0]) for t in narrow):
        return absent.not_mentioned(query.but(topics=narrow), desk)
    called = query.facets and (placed or all(t.cue and not t.known for t in query.topics))
    if called and _told_by_facet(query, desk, number):
        return facet.compose(query.but(topics=(), sections=()), desk)
    meant = entry.asked(query, desk) and any(evidence.somewhere(t, desk, number) for t in query.known)
    if placed or meant or _by_own_word(query, desk):
        # the person may be named elsewhere, "sick pay" is no salary, "value for citizens" no citizenship
        return absent.not_stated(query, desk)
    named = query.known or query.role or query.claim.must
    if not (named or absent.instead(query, desk, number)[1]):
        # a word no list knows, asked of an organisation: maybe no requirement
        own = query.facets and all(t.cue for t in query.topics)  # "could i qualify"
        every = desk.closure(query.facets[0]) if own else ()
        stated = bool(every) and bool(desk.hits(query, number, every))
        return facet.compose(query, desk) if stated else absent.not_stated(query, desk)
    spoken = query.known and all(evidence.somewhere(t, desk, number) for t in query.topics)
    found = evidence.gather(query, desk, number) if spoken else []
    # "contractors can't be considered" stands under no contract: nobody is told that it is not mentioned
    found = [e for e in found if e.strength is Strength.DENIED] or absent.in_its_words(query, desk, number)
    return fact.answer(query, desk, number, found) if found else absent.not_mentioned(query, desk)


def _without_verdict(query: Query, desk: Desk, number: int) -> Answer | None:
    """What the posting states where nothing is named that a yes could claim; None where something is."""
    counted_too = query.claim.enough and query.figure.amounts
    if query.facets and not (query.topics or counted_too) and query.facets[0] in ASKING:
        return facet.compose(query, desk)  # "is it a must", "would i fit": no thing is named
    if beyond := whereabouts.beyond_place(query, desk, number):
        return facet.compose(beyond, desk)
    status, told = living.told(query, desk, number)
    if told:
        return _quoted(status, query, desk, number, told)
    if entry.of_whom(query, desk) and desk.hits(query, number, desk.closure(ELIGIBILITY)):
        return facet.compose(query.but(facets=(ELIGIBILITY,), topics=(), sections=()), desk)
    timed = query.claim.open or query.claim.closed or query.days  # "can I apply next week"
    if not _is_deed(query, desk) or query.claim.demand or timed:
        return None
    # "can i even apply": who may, where that is stated, else how
    may = (ELIGIBILITY,) if desk.hits(query, number, desk.closure(ELIGIBILITY)) else ()
    return facet.compose(query.but(facets=(*may, *query.facets), topics=(), sections=()), desk)


def _by_own_word(query: Query, desk: Desk) -> bool:
    """Whether a facet whose words are said of other things as well is asked about by these alone: "does it pay"."""
    plain = query.topics and set(query.facets[:1]) & set(desk.vocabulary.lists["not stated"])
    return bool(plain) and all(not t.known and t.forms[0][0] in query.cues for t in query.topics)


def _by_facet(
    status: Status, query: Query, desk: Desk, number: int, found: Sequence[Evidence]
) -> Query | None:
    """The query for all of its facet, where what was found has but a word of what is asked; else None."""
    if status is Status.YES and _only_title(query, desk, number, found):
        return query.but(topics=(), facets=ASKING[:1])
    asked = query.facets[0] if query.facets and status is Status.ANSWERED else ""
    judged = status is Status.YES or (asked and desk.hits(query, number, desk.closure(asked)))
    if (
        judged
        and not query.days
        and (whereabouts.aside(query, found) or aside.of_no_noun(query, desk, found))
    ):
        return query.but(topics=(), sections=())
    return None


def _only_title(query: Query, desk: Desk, number: int, found: Sequence[Evidence]) -> bool:
    """Whether nothing but its title has what is asked about, and that is a word of the role named.

    "Would the zoo take me as zoo keeper" asks for no zoo.
    """
    role, title = stems(query.role), stems(desk.postings[number].title)
    twice = not query.known and all(set(t.forms[0]).issubset(role) for t in query.topics)
    return twice and all(stems(e.sentence) == title for e in found)


def _told_by_facet(query: Query, desk: Desk, number: int) -> bool:
    """Whether words name but the facet, and a heading states it: "does it manage anyone"."""
    lists, one = desk.vocabulary.lists, query.facets[0]
    plain = one in lists["plain facets"] or one in lists["told whole"]
    return plain and bool(facet.gather(query, desk, number)[0])


def _is_deed(query: Query, desk: Desk) -> bool:
    """Whether it is only asked to come in: "can i apply"."""
    named = bool(set(query.facets[:1]) & set(desk.vocabulary.lists["facets of deeds"]))
    return named and all(t.cue and entry.only(t, desk) for t in query.topics)


def _answer(status: Status, query: Query, desk: Desk, number: int, found: Sequence[Evidence]) -> Answer:
    """The verdict and its evidence as an answer."""
    head = verdict(status, query, desk, number, found)
    statements = tuple(e.statement(desk) for e in found)
    told = fact.verdict_lines(query, found, statements, desk)
    return Answer(
        status,
        (*desk.status(number), head, *told, desk.source([e.hit for e in found])),
        roles=(desk.ref(number),),
        facets=query.facets[:1],
        statements=statements,
        follow_ups=further.questions(query, desk, number),
    )


def _apart(query: Query, desk: Desk, number: int) -> Answer | None:
    """The answer about several things that no passage holds together, None if the posting holds none of them."""
    # whether the posting is open was asked of it as a whole, and not again with each thing
    query = query.but(claim=query.claim._replace(open=False, closed=False))
    judged = [(q, *judging.judge(q, desk, number)) for q in several.apart(query)]
    held = [(status, found) for _, status, found in judged if found]
    if not held:
        return None
    if any(status is Status.ANSWERED for status, _ in held) or len(judged) < len(query.known):
        return fact.answer(query, desk, number, several.once(found[0] for _, found in held))
    positive = [found for status, found in held if status is Status.YES]
    shown = several.once(found[0] for found in positive or [found for _, found in held])
    if query.joined == "either" and (several.rivals(query, desk) or several.which(query, desk)):
        return fact.answer(query, desk, number, shown) if positive else None
    missing = tuple(q.topics[0] for q, _, found in judged if not found)
    if query.joined == "either":
        enough = len(positive) == len(judged) if query.claim.inverted else bool(positive)
        return _answer(Status.YES if enough else Status.NO, query, desk, number, shown)
    if missing:
        beside = several.once(found[0] for _, found in held)
        return absent.not_mentioned(query.but(topics=missing), desk, beside)
    if query.joined == "both":
        shown = several.once(found[0] for _, found in held)
        every = len(positive) == len(judged)
        return _answer(Status.YES if every else Status.NO, query, desk, number, shown)
    # each is there, but not the one of the other: "kubernetes certificate"
    return absent.not_stated(query, desk)


def verdict(status: Status, query: Query, desk: Desk, number: int, found: Sequence[Evidence]) -> Line:
    """The first line: yes or no, and what the evidence is no more than, where that is the point."""
    # a no to what is no demand, or is needed at once, comes from no mark of a wish; what is given is none
    plain = status is Status.NO and (query.claim.later or not query.claim.demand)
    plain = plain or not (query.known or set(query.facets[:1]).isdisjoint(desk.vocabulary.lists["offered"]))
    said = {Strength.STATED} if plain else {e.strength for e in found}
    key = "yes" if status is Status.YES else "no"
    if said <= {Strength.OPTIONAL}:
        key += " not needed" if status is Status.YES and query.claim.spared else " optional"
    elif said <= {Strength.OPTIONAL, Strength.REPLACEABLE} and (query.claim.spared or query.claim.must):
        key += " alike" if status is Status.YES and not query.claim.spared else " replaceable"
    return desk.head(key, role=desk.role(number))


def about(topics: Sequence[Topic]) -> str:
    """The topics as a sentence names them."""
    return ", ".join(dict.fromkeys([t.name for t in topics if t.known] or [t.name for t in topics]))
