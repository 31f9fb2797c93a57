"""Which postings name a day of those that a question asks for: until when one can apply, or from when on one works."""

from __future__ import annotations

import calendar
import re
from functools import partial
from typing import TYPE_CHECKING

from bot.answering import finding
from bot.answering.firmness import Strength
from bot.answering.spots import line_of
from bot.domain.facets import DEADLINE
from bot.postings.dates import Dates
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Days, Query

    Rows = list[tuple[int, list[Evidence]]]

YEAR = re.compile(r"20\d\d")


def told(query: Query, desk: Desk, among: Sequence[int], days: Days) -> tuple[Query, str, Rows]:
    """The postings with such a day and all else that is asked for, by their days, and what that is as a sentence names it."""
    label, asked = desk.vocabulary.label(query.facets[0]), query.but(topics=(), cues=())
    dated = [
        (day, number, found)
        for number in having(query, desk, among)
        for day, found in _named(asked, desk, number)[:1]
    ]
    kept = [one for one in dated if days.holds(one[0], desk.today)]
    if days.extreme and not query.claim.closed:
        kept = [one for one in kept if one[0] >= desk.today] or kept  # what is over is no next one
    kept.sort(key=lambda one: one[0], reverse=days.extreme == "last")
    if days.extreme:
        kept = [one for one in kept if one[0] == kept[0][0]]
    name = desk.wordings.say(f"the {days.extreme} of all" if days.extreme else "in that time", facet=label)
    return asked, name, [(number, [found]) for _, number, found in kept]


def having(query: Query, desk: Desk, among: Sequence[int]) -> list[int]:
    """Those of some postings that have each thing asked about."""
    return [n for n in among if all(_has(query.but(topics=(t,)), desk, n) for t in query.topics)]


def _has(query: Query, desk: Desk, number: int) -> bool:
    """Whether a posting has a thing, and does not deny it."""
    found = finding.gathered(desk.of(query.but(facets=()), number), desk, number)
    return any(e.strength is not Strength.DENIED for e in found)


def _named(query: Query, desk: Desk, number: int) -> list[tuple[date, Evidence]]:
    """The days that a posting names under the facet or in its words, with what says so."""
    facet, found = query.facets[0], finding.of_facet(desk.of(query, number), desk, number)
    own = desk.closure(facet)
    under = [e for e in found if own & {*e.hit.passage.facets, *e.hit.passage.hints}]
    told = under if facet != DEADLINE else [*under, *(e for e in found if e not in under)]
    denials = desk.vocabulary.words["denials"]  # "do not apply before 1 March"
    firm = (e for e in told if facet != DEADLINE or denials.isdisjoint(line_of(e.sentence)[0]))
    return [(ends[1], e) for e in firm if (ends := stretch(e.sentence, desk))]


def stretch(text: str, desk: Desk) -> tuple[date, date] | None:
    """The first and the last of the days that a text names first, None where it names none."""
    day = Dates(desk.vocabulary.numbers("months")).read(text)
    return (day, day) if day else loose(text, desk)


def loose(text: str, desk: Desk) -> tuple[date, date] | None:
    """The ends of a month that a text names, or a day without its year twice, of the next such month: "by the end of May".

    That is this month until it is over.
    """
    months, line = desk.vocabulary.numbers("months"), words(text)
    at = next((i for i, w in enumerate(line) if w in months and _is_month(line, i, desk)), -1)
    if at < 0:
        return None
    month = months[line[at]]
    year = next((int(w) for w in line[at + 1 : at + 3] if YEAR.fullmatch(w)), 0)
    year = year or desk.today.year + (month < desk.today.month)
    size = calendar.monthrange(year, month)[1]
    beside = (w.rstrip("stndrh") for w in (*line[max(0, at - 2) : at], *line[at + 1 : at + 2]))
    day = next((int(w) for w in beside if w.isdecimal() and 0 < int(w) <= size), 0)
    of_month = partial(desk.today.replace, year=year, month=month)
    return of_month(day=day or 1), of_month(day=day or size)


def _is_month(line: Sequence[str], at: int, desk: Desk) -> bool:
    """Whether the name of a month means one: not in "you may apply", but in "by the end of May", "3 May", "May 2027"."""
    lists = desk.vocabulary.lists
    if line[at] not in lists["months that are other words"]:
        return True
    ahead = line[max(0, at - 1) : at]
    beside = (*ahead, *line[at + 1 : at + 2])
    led = not set(lists["before a mere month"]).isdisjoint(ahead)
    return led or any(w.rstrip("stndrh").isdecimal() for w in beside)
