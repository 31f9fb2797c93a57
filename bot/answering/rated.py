"""By what the pay is meant, a month or a year, gross or net: a yes only where the sum's own words say just that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.composers import facet
from bot.answering.evidence import Evidence
from bot.answering.firmness import Strength
from bot.answering.weighing import MOST
from bot.domain import Status
from bot.postings.money import SENTENCE, names_currency
from bot.text.rates import SIDES
from bot.text.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

    Verdict = tuple[Status, list[Evidence]]

BEHIND, AHEAD = 7, 4  # words from a sum to its rate, and from a rate to its sum: "yearly salary of 30,000"
FIGURE = re.compile(r"\d+(?:[.,'’]\d+)*")
SMALL = 3  # digits of a number that may be no sum where no currency stands by it


def told(query: Query, desk: Desk, number: int) -> Verdict:
    """The verdict on the rate asked about: no where the pay names another one, none where it names several or none."""
    asked, (hits, _) = query.figure.rate, facet.gather(query, desk, number)
    sums = [(h, part) for h in hits for part in SENTENCE.split(h.passage.block.text) if _numbers(part)]
    own = [(h, {*_rates(part, asked, desk)}) for h, part in sums]
    rates = {rate for _, each in own for rate in each}
    found = [_stated(h) for h in dict.fromkeys(h for h, each in own if each)][:MOST]
    named = {h: {*_named(h, asked, desk)} for h in hits}
    if asked in rates:
        return (Status.YES if rates == {asked} else Status.ANSWERED), found
    if rates and all(asked not in each for each in named.values()):
        return Status.NO, found
    if any(named.values()):
        said = [h for h in hits if asked in named[h]]  # "£31,000 a year, paid monthly"
        return Status.ANSWERED, [_stated(h) for h in said or hits][:MOST]
    return Status.NOT_STATED, []


def _stated(hit: Hit) -> Evidence:
    return Evidence(hit, hit.passage.block.text, Strength.STATED, 1.0)


def _named(hit: Hit, asked: str, desk: Desk) -> Iterator[str]:
    """The rates of the asked kind that a passage names, or a heading above it, whatever is counted by them but time."""
    units = desk.vocabulary.pairs("lengths of time")
    for text in (hit.passage.block.text, *hit.passage.path):
        line = tokens(text)
        for rate in desk.vocabulary.rates.named(text, line):
            count, unit = [*["", ""], *(t.text for t in line[: rate.first])][-2:]
            if _alike(rate.what, asked) and not (unit in units and count[:1].isdigit()):  # "38 hours a week"
                yield rate.what


def _alike(rate: str, asked: str) -> bool:
    """Whether both are times, or both sides of the taxes."""
    return (rate in SIDES) == (asked in SIDES)


def _numbers(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _figure(text: str, at: int) -> str:
    """The figure that a place in a text is within: of "2,000" the comma parts two words and no sums."""
    return next((m.group() for m in FIGURE.finditer(text) if m.start() <= at < m.end()), "")


def _rates(text: str, asked: str, desk: Desk) -> Iterator[str]:
    """What the sums of a sentence are paid for, or before or after which taxes; "36 hours a week" are no sum."""
    line, v = tokens(text), desk.vocabulary
    units = v.pairs("lengths of time")
    sums = [i for i, t in enumerate(line) if t.text[0].isdigit()]
    less = v.lists["behind net of other things"]
    for rate in v.rates.named(text, line):
        other = rate.what in SIDES and {t.text for t in line[rate.last : rate.last + 1]}.intersection(less)
        if other or not _alike(rate.what, asked):
            continue  # "net of expenses"
        before = [i for i in sums if rate.first - BEHIND <= i < rate.first][-1:]
        behind = [i for i in sums if rate.last <= i < rate.last + AHEAD][:1]
        for at in before or behind:
            first, last = sorted((at, rate.first))
            between = {t.text for t in line[first + 1 : last]} if before else set[str]()
            digits = [c for c in _figure(text, line[at].start) if c.isdigit()]
            piece = text[max(0, line[first].start - 4) : line[max(last, at)].end]
            money = len(digits) > SMALL or line[at].text.endswith("k") or names_currency(piece, v)
            if money and units.keys().isdisjoint(between):
                yield rate.what
