"""What a question counts against what a posting does: how long a contract runs, hours a day, numbers.

A yes to "is it for two years" claims the figure as well: where the posting has another, it is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import experience
from bot.answering.experience import MOST, passages
from bot.answering.stretches import capped, stated
from bot.answering.under import ASKING
from bot.domain import Status
from bot.domain.facets import EXPERIENCE, WORKING_HOURS
from bot.retrieval.passages import EXACT
from bot.text.tokens import stems, tokens, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query
    from bot.text.amounts import Amount

    Verdict = tuple[Status, list[Evidence]]

BOUNDS = ("bound most", "bound least", "bound over", "bound under")
HOUR = "hour"  # the unit, and the facet
BEFORE = 3  # words before a thing within which its number stands


def compared(
    query: Query, desk: Desk, number: int, find: Callable[[Query, Desk, int], list[Evidence]]
) -> Verdict | None:
    """The verdict on the first stretch of time a question counts, None if the posting has none to hold against it."""
    named = next(iter(query.figure.amounts), None)
    if named is None:
        return None
    timed = desk.vocabulary.lists["told in time"]
    # "i have four years. good enough for …?"
    own = query.claim.enough and not set(query.facets[:1]) & set(timed)
    # "are two years of baking required", but not "is a stay of two years required", where a stay is told of
    own = own or (
        query.claim.must and query.facets[:1] == ASKING[:1] and not _of_other(query, desk, number, find)
    )
    if (EXPERIENCE in query.facets or own) and not named.per:
        return experience.compared(query, _less_numbers(query, desk), desk, number, find)
    if query.figure.aside:
        return None  # "I have lived here for two years. Can I apply?" counts nothing of the posting's
    plain = _less_numbers(query, desk)
    if named.unit == HOUR and not named.per and query.facets[:1] == (WORKING_HOURS,):
        return _of_hours(query, named, find(plain, desk, number), desk, number)
    found = [e for e in find(plain, desk, number) if stated(e, named, desk)]
    # "is a stay of six months a must" asks for no other figure
    named_by_must = set(query.facets).issubset(ASKING)
    if not found and query.facets and not (named_by_must or any(t.known for t in plain.topics)):
        # "does the contract run a year": nobody writes that it runs
        found = [e for e in find(plain.but(topics=()), desk, number) if stated(e, named, desk)]
    if not found and named.per:  # how much of each day or week is told in few places, under any heading
        terms = (*_called(named.unit, desk), *_called(named.per, desk))
        found = passages(terms, named, desk, number)
    verdict = _as_long(query, named, found, desk) if found else None
    # "is a 4-year degree a must": that it is so long does not say how firmly it is demanded
    return None if verdict and verdict[0] is Status.YES and query.claim.demand else verdict


def _of_other(
    query: Query, desk: Desk, number: int, find: Callable[[Query, Desk, int], list[Evidence]]
) -> bool:
    """Whether a posting tells of what is counted, which is no known thing, and counts no such time of it."""
    plain = _less_numbers(query, desk)
    if not plain.topics or any(t.known for t in plain.topics):
        return False
    found = find(plain, desk, number)
    return bool(found) and not any(stated(e, query.figure.amounts[0], desk) for e in found)


def _of_hours(query: Query, named: Amount, told: list[Evidence], desk: Desk, number: int) -> Verdict | None:
    """The verdict on hours that are those of a week or a day, which is not said: "is it 20 hours"."""
    for per in ("week", "day", "month"):
        each = named._replace(per=per)
        found = passages(_called(per, desk), each, desk, number)
        if found:
            return _as_long(query, each, found, desk)
    # "20 hours of volunteering": whether these are meant the asker can see
    found = [e for e in told if stated(e, named, desk)]
    return (Status.ANSWERED, found[:MOST]) if found else None


def _called(length: str, desk: Desk) -> tuple[tuple[str, float], ...]:
    """The terms of a length of time in whatever language a posting has it: "week", "Woche"."""
    units = desk.vocabulary.amounts.units
    return tuple(
        dict.fromkeys((term, 1.0) for word, of in units.items() if of == length for term in stems(word))
    )


def held(query: Query, desk: Desk, status: Status, found: list[Evidence]) -> Verdict:
    """The verdict, unless it is a yes to a number that no evidence has: then what it says is told.

    The number may stand in a heading above it: "does the 90-day plan hold kneading".
    """
    said = [text for e in found for text in (e.sentence, *e.hit.passage.path)]
    every = all(any(_counts(desk, text, number, of) for text in said) for number, of in query.figure.numbers)
    return (Status.ANSWERED if status is Status.YES and not every else status), found


def _counts(desk: Desk, text: str, number: str, of: str) -> bool:
    """Whether a text has a number, and where it counts a thing, shortly before that."""
    line = tokens(text) if of else []
    parts = [text[line[max(0, i - BEFORE)].start : t.start] for i, t in enumerate(line) if t.stem == of]
    every = (desk.vocabulary.amounts.numbers(part) for part in (parts if of else [text]))
    return any(number == found for part in every for _, found in part)


def recurs_otherwise(query: Query, found: list[Evidence], desk: Desk) -> bool:
    """Whether a thing is asked about that recurs in a time that no evidence names: of a bonus a "yearly" one."""
    recurring = desk.said_as.recurring
    said = recurring.keys() & dict(query.terms)
    if not said:
        return False  # most questions
    # "annual leave", and what it is called besides, is the thing itself
    asked = {
        recurring[term] for term in said.difference(EXACT + w for t in query.known for w in words(t.name))
    }
    if not asked:
        return False
    times = desk.vocabulary.pairs("recurring times")
    told = {times.get(word, word) for e in found for word in words(e.sentence)}
    units = desk.vocabulary.pairs("lengths of time")
    return asked.isdisjoint(told | {units[word] for word in told & units.keys()})


def _less_numbers(query: Query, desk: Desk) -> Query:
    """The query without numbers and "longer than", which are compared and not looked for."""
    said = {n for n, _ in query.figure.numbers}
    bounds = {w for name in BOUNDS for w in desk.vocabulary.words[name]}
    rest = (t for t in query.topics if t.known or not (t.name in bounds or t.name.isdecimal()))
    numbers = desk.vocabulary.amounts.numbers
    return query.but(topics=tuple(t for t in rest if said.isdisjoint(n for _, n in numbers(t.name))))


def _as_long(query: Query, named: Amount, found: list[Evidence], desk: Desk) -> Verdict:
    """The verdict on a stretch of time that is stated and not demanded; where several are stated, what they are."""
    naming = set(query.cues) - desk.vocabulary.words["units"]
    own = [e for e in found if naming.intersection(stems(e.sentence))]
    any_ = bool(naming) and not (own or query.known)  # lengths of this and that below one heading
    found = own or found
    told = [one for e in found for one in stated(e, named, desk)]
    verdicts = [_fits(query, named, one) for one in told]
    if len(set(verdicts)) > 1 or (any_ and len(told) > 1):
        return Status.ANSWERED, found[:MOST]
    if not (verdicts[0] or query.figure.bound) and any(named.may_meet(one) for one in told):
        return Status.ANSWERED, found[:MOST]  # "three months" asked, "12 weeks" told
    given = all(set(desk.vocabulary.lists["offered"]) & set(e.hit.passage.facets) for e in found)
    more = given and all(one.least > named.most for one in told)
    if (not verdicts[0] and more) or _only_bounded(query, named, found, desk):
        return Status.ANSWERED, found[:MOST]  # who asks for 25 days off and gets 30 may call it a yes
    return (Status.YES if verdicts[0] else Status.NO), found[:MOST]


def _only_bounded(query: Query, named: Amount, found: list[Evidence], desk: Desk) -> bool:
    """Whether a posting says no more than what it is at most, and that tells nothing of a shorter one."""
    most = [a for e in found for a in capped(e.sentence, desk)]
    return bool(most) and (query.figure.bound == "under" or any(named.least <= a.most for a in most))


def _fits(query: Query, named: Amount, told: Amount) -> bool:
    """Whether a stretch stated is as long as the one named, or as the question bounds it."""
    if query.figure.bound == "least":
        return told.least >= named.least
    if query.figure.bound == "over":
        return told.least > named.most
    if query.figure.bound == "most":
        return told.most <= named.most
    if query.figure.bound == "under":
        return told.most < named.least
    return told.meets(named)
