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

YEAR = "year"
ENDLESS = float("inf")
YEARLY = 10_000.0  # a sum from which on one that names no time is paid a year


class Paid(NamedTuple):
    """The first sum that a posting says it pays, with what says so."""

    posting: int
    sum: Sum
    evidence: Evidence


def told(query: Query, desk: Desk, among: Sequence[int]) -> tuple[Query, str, Rows] | None:
    """The postings that state such a sum, the one asked for first, and what that is as a sentence names it; None if none is asked.

    Sums in several currencies, or for several lengths of time, are told as they stand: the asker compares.
    """
    extreme, bound, wanted = query.figure.extreme, query.figure.bound, query.figure.money
    signs = desk.vocabulary.pairs("signs of currencies")
    currency = next((signs[word] for word in (*query.cues, *query.said) if word in signs), "")
    if not _of_pay(query, desk) or not (extreme or (bound and wanted) or currency):
        return None
    say = desk.wordings.say
    things = (t for t in query.topics if t.known and not any(c.isdigit() for c in t.name))
    asked = query.but(facets=(COMPENSATION,), topics=tuple(things), cues=())
    paid = [Paid(n, *own) for n in having(asked, desk, among) if (own := _stated(asked, desk, n))]
    if currency:  # "which jobs pay in euros"
        paid = [one for one in paid if one.sum.currency == currency]
    name = "such a sum of pay" if currency else "sums of pay"
    if len({(one.sum.currency, _per(one.sum)) for one in paid}) == 1:
        if extreme:
            name = f"pay, the {extreme} first"
            paid.sort(key=lambda one: -one.sum.most if extreme == "most" else one.sum.least)
        elif wanted and _alike(paid[0].sum, wanted):
            name = "such a sum of pay"
            paid = [one for one in paid if _meets(one.sum, bound, wanted.most)]
    return asked, say(name), [(one.posting, [one.evidence]) for one in paid]


def verdict(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """Whether a posting pays more or less than a sum; neither where only a part of a range does. None if none is asked, or stated."""
    bound, wanted = query.figure.bound, query.figure.money
    if not (bound and wanted and _of_pay(query, desk)):
        return None
    own = _stated(query.but(facets=(COMPENSATION,)), desk, number)
    if own is None:
        return None
    paid, found = Paid(number, *own).sum, [own[1]]
    ends = {_meets(paid._replace(least=end, most=end), bound, wanted.most) for end in (paid.least, paid.most)}
    if len(ends) > 1 or not _alike(paid, wanted):
        return Status.ANSWERED, found
    return (Status.YES if ends == {True} else Status.NO), found


def _of_pay(query: Query, desk: Desk) -> bool:
    """Whether the pay is asked for, or said beside a sum alone: "which jobs pay at least €40,000"."""
    if query.facets:
        return query.facets[0] == COMPENSATION
    return any(m.value == COMPENSATION for m in desk.vocabulary.cues.find(query.cues))


def _stated(query: Query, desk: Desk, number: int) -> tuple[Sum, Evidence] | None:
    """The first sum that a posting says it pays, with what says so."""
    own = desk.closure(COMPENSATION)
    for found in finding.of_facet(desk.of(query.but(topics=()), number), desk, number):
        one = desk.vocabulary.sums.first(found.sentence)
        if one and own.intersection((*found.hit.passage.facets, *found.hit.passage.hints)):
            return _open(one, found.sentence, desk), found
    return None


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
    """Whether a sum can be held against one asked for, whose currency and time may be left out: no year against "15"."""
    per = _per(asked)
    return asked.currency in {"", one.currency} and (per == _per(one) or (not per and _per(one) != YEAR))


def _meets(one: Sum, bound: str, sum_: float) -> bool:
    """Whether a sum, or a part of a range, is over, under, at least or at most another."""
    held = {"over": one.most > sum_, "least": one.most >= sum_, "under": one.least < sum_}
    return held.get(bound, one.least <= sum_)
