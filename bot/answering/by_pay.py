"""Which postings pay the most or the least, or more or less than a sum: by the sums they state, where these are of one kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.answering import finding
from bot.answering.by_dates import having
from bot.answering.spots import line_of
from bot.domain import Status
from bot.domain.facets import COMPENSATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query
    from bot.text.sums import Sum

    Rows = list[tuple[int, list[Evidence]]]

YEAR, MONTH, HOUR = "year", "month", "hour"
# lists of turns that say which sum is meant
TURNS = ("bound most", "bound least", "bound over", "bound under", "most of all paid", "least of all paid")
ENDLESS = float("inf")
FEW, MOST = 1, 2  # sentences told of each posting, and of one
YEARLY = 10_000.0  # a sum from which on one that names no time is paid a year
MONTHLY = 1_000.0  # and from which on one that is asked for without its time is of a month


class Paid(NamedTuple):
    """The sums that a posting states where it tells what it pays, with the sentences that do."""

    posting: int
    sums: frozenset[Sum]
    found: list[Evidence]


def told(query: Query, desk: Desk, among: Sequence[int]) -> tuple[Query, str, Rows] | None:
    """The postings that state such a sum, the one asked for first, and what that is as a sentence names it; None if none is asked.

    Sums of several kinds, as of a shift and of a year, or several of one posting are told as they stand: the asker
    compares. Whose sums are of another kind than the one asked for does not state that.
    """
    extreme, bound, wanted = query.figure.paid, query.figure.bound, query.figure.money
    signs, claim = desk.vocabulary.pairs("signs of currencies"), query.claim
    currency = next((signs[word] for word in (*query.cues, *query.said) if word in signs), "")
    turned = claim.inverted or claim.denied or claim.unsaid or bool(query.excluded)
    if turned or not _of_pay(query, desk) or not (extreme or (bound and wanted) or currency):
        return None
    said = frozenset(signs).union(*(desk.vocabulary.phrases[name].keys for name in TURNS))
    things = tuple(
        t for t in query.topics if not (any(map(str.isdigit, t.name)) or said.issuperset(t.forms[0]))
    )
    if not all(t.known for t in things):
        return None  # "in Leeds": what the postings make of it is weighed with the pay
    asked = query.but(facets=(COMPENSATION,), topics=things, cues=())
    paid = [one for n in having(asked, desk, among) if (one := _paid(asked, desk, n))]
    if wanted and not extreme:
        paid = [one for one in paid if any(_meets(s, bound, wanted) for s in one.sums if _alike(s, wanted))]
    elif currency:
        paid = [one for one in paid if any(s.currency == currency for s in one.sums)]
    name = "sums of pay" if extreme else "such a sum of pay"
    if extreme and all(len(one.sums) == 1 for one in paid):
        ends = {one.posting: next(iter(one.sums)) for one in paid}
        if len({(s.currency, _per(s)) for s in ends.values()}) == 1:
            name, most = f"pay, the {extreme} first", extreme == "most"
            paid.sort(key=lambda one: -ends[one.posting].most if most else ends[one.posting].least)
    return asked, desk.wordings.say(name), [(one.posting, one.found[:FEW]) for one in paid]


def verdict(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """Whether a posting pays more or less than a sum; neither where not each sum that it states does. None if none is asked, or stated."""
    bound, wanted = query.figure.bound, query.figure.money
    if not (bound and wanted and _of_pay(query, desk)):
        return None
    paid = _paid(query.but(facets=(COMPENSATION,)), desk, number)
    if not paid:
        return None
    each = (s._replace(least=end, most=end) for s in paid.sums for end in (s.least, s.most))
    met = {_meets(one, bound, wanted) for one in each}
    if len(met) > 1 or not all(_alike(s, wanted) for s in paid.sums):
        return Status.ANSWERED, paid.found[:MOST]
    return (Status.YES if met == {True} else Status.NO), paid.found[:MOST]


def _of_pay(query: Query, desk: Desk) -> bool:
    """Whether the pay is asked for, or said beside a sum alone: "which jobs pay at least €40,000"."""
    if query.facets:
        hourly = query.figure.money is not None and bool(query.figure.money.per)
        return query.facets[0] == COMPENSATION and (len(query.facets) == 1 or hourly)
    return any(m.value == COMPENSATION for m in desk.vocabulary.cues.find(query.cues))


def _paid(query: Query, desk: Desk, number: int) -> Paid | None:
    """What a posting says it pays; None if it states no sum."""
    own = desk.closure(COMPENSATION)
    sums: set[Sum] = set()
    told: list[Evidence] = []
    for found in finding.of_facet(desk.of(query.but(topics=()), number), desk, number):
        if own.isdisjoint((*found.hit.passage.facets, *found.hit.passage.hints)):
            continue
        if each := desk.vocabulary.sums.every(found.sentence):
            sums.update(_open(one, found.sentence, desk) for one in each)
            told.append(found)
    return Paid(number, frozenset(sums), told) if sums else None


def _open(one: Sum, sentence: str, desk: Desk) -> Sum:
    """A sum that is but a bound with no end on the other side: "up to £50k", "from 40,000"."""
    phrases, line = desk.vocabulary.phrases, line_of(sentence)[0]
    if one.least == one.most and phrases["bound most"].holds(line):
        return one._replace(least=0.0)
    if one.least == one.most and phrases["bound least"].holds(line):
        return one._replace(most=ENDLESS)
    return one


def _per(one: Sum) -> str:
    """What a sum is paid for: a large one that does not say so is paid a year."""
    return one.per or (YEAR if one.least >= YEARLY else "")


def _alike(one: Sum, asked: Sum) -> bool:
    """Whether a sum can be held against one asked for, whose currency may be left out, and its time: "15" is of an hour."""
    per = _per(asked) or (MONTH if asked.most >= MONTHLY else HOUR)
    unsaid = not (_per(one) or asked.per)  # "£14" against "15"
    return asked.currency in {"", one.currency} and (per == _per(one) or unsaid)


def _meets(one: Sum, bound: str, asked: Sum) -> bool:
    """Whether a sum, or a part of a range, is over, under, at least or at most another."""
    held = {"over": one.most > asked.most, "least": one.most >= asked.most, "under": one.least < asked.most}
    return held.get(bound, one.least <= asked.most)
