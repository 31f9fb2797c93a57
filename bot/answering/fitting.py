"""Which of the passages found fit what is asked: the unit that is counted, the time that is meant."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering import raises, running, teams
from bot.answering.figured import hours_each
from bot.answering.spots import line_of, words_of
from bot.domain.facets import (
    CONTACT,
    CONTRACT,
    DEADLINE,
    EXPERIENCE,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    OF_THE_PERSON,
    OF_THE_ROLE,
    OF_YEARS,
    PURPOSE,
    REQUIREMENTS,
    SKILLS,
    TEAM,
    WORKING_HOURS,
)
from bot.postings.keys import ADDRESS
from bot.postings.money import names_currency
from bot.text.amounts import SIZES
from bot.text.clock import CLOCK, DAY
from bot.text.reached import reached
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

# by which facets running text tells one that it seldom names: "competence with ovens is required" asks for a skill
IN_PROSE = {EXPERIENCE: OF_YEARS, SKILLS: frozenset({SKILLS, REQUIREMENTS})}
OF_STEPS = frozenset({HIRING_PROCESS, HOW_TO_APPLY})
HOUR, YEAR = "hour", "year"
LONG = frozenset({"month", "quarter", YEAR})  # units of a length that no hours are
YEARS = re.compile(r"(?<=[\d+])y\b")  # "3y"
BEFORE_UNIT = 2  # words before a unit within which its figure stands: "two full quarters"


def counts(query: Query, desk: Desk, hit: Hit, facet: str) -> bool:
    """Whether a figure is one of the facet's, or stands beside what is counted: months are no "hours a week"."""
    own = desk.closure(facet)
    if not own.isdisjoint((*hit.passage.facets, *hit.passage.hints)):
        return True
    units = desk.vocabulary.words["units"].intersection(query.cues)
    return not units or not desk.said_as.lengths(units).isdisjoint(words_of(hit.passage.block.text)[0])


def in_period(query: Query, desk: Desk, hits: list[Hit]) -> list[Hit]:
    """Of a plan by weeks or months what stands under the time asked about: "my first month"."""
    if query.step.period is None:
        return hits
    first = desk.vocabulary.periods.first
    told = {path: next(filter(None, (first(stems(h)) for h in path[::-1])), None) for path in paths(hits)}
    if len(set(told.values()) - {None}) <= 1:  # one is no choice
        return hits
    just = [h for h in hits if told[h.passage.path] == query.step.period]
    return just or [h for h in hits if (t := told[h.passage.path]) and t.meets(query.step.period)] or hits


def hinted(query: Query, hit: Hit, facet: str, desk: Desk) -> bool:
    """Whether a passage tells of a facet that it does not stand under.

    "Perform user interviews" is a task and no step of hiring, but where it is asked of more than the facet: "who runs interviews".
    """
    if facet == HIRING_PROCESS and not query.topics and not OF_THE_ROLE.isdisjoint(hit.passage.facets):
        return False
    tasks = facet == CONTACT and not OF_THE_PERSON.isdisjoint(hit.passage.facets)
    if tasks and not reached(hit.passage.block.quote):
        return False  # "reach out to our members"
    return facet in hit.passage.hints or (facet == DEADLINE and due(hit, desk))


def due(hit: Hit, desk: Desk) -> bool:
    """Whether a step of the application is told with its day, which tells until when one can apply."""
    return HOW_TO_APPLY in hit.passage.facets and dated(hit.passage.block.text, desk)


def of_time(hit: Hit, facet: str, desk: Desk) -> bool:
    """Whether a passage can answer a facet that is not its own: until when one can apply only a day or words for it tell."""
    return facet != DEADLINE or facet in hit.passage.hints or dated(hit.passage.block.text, desk)


def dated(text: str, desk: Desk) -> bool:
    """Whether a text names a day, and not one since which something holds: "as of 1 March all work at the mill"."""
    months, said = desk.vocabulary.pairs("months"), words(text)
    since = tuple(f" {w}" for w in desk.vocabulary.lists["before a day past"])
    return bool(DAY.search(text)) or any(
        (one[0].isdecimal() or other[0].isdecimal())
        and not months.keys().isdisjoint((one, other))
        and not " ".join(("", *said[:at])).endswith(since)
        for at, (one, other) in enumerate(pairwise(said))
    )


def told_by(query: Query, desk: Desk, facet: str) -> bool:
    """Whether a number is asked for that the facet tells; "" is none."""
    return query.figure.wanted and bool(facet) and desk.vocabulary.facets[facet].figure


def with_figure(query: Query, desk: Desk, number: int, hits: list[Hit], facet: str) -> list[Hit]:
    """The hits of another facet than the first; where that one tells a figure that is asked for, those with one.

    And where the time of day is asked for, those that tell one, or what else does: "flexible hours" are none.
    """
    if facet == WORKING_HOURS and "time" in query.cues and "work" not in query.cues:
        every = desk.search.hits((*query.terms, (HOUR, 1.0)), postings=[number])
        clock = [h for h in hits if CLOCK.search(h.passage.block.text)]
        clock = clock or [h for h in every if facet in h.passage.hints and CLOCK.search(h.passage.block.text)]
        # at what time one starts no contract tells that stands in for the hours
        own = [h for h in hits if facet in (*h.passage.facets, *h.passage.hints)]
        return sorted(clock, key=lambda h: h.passage.number) or own
    if not query.facets or not told_by(query, desk, query.facets[0]):
        return hits
    return [h for h in hits if asked_figure(query, h.passage.block.text, desk)]


def figured(query: Query, desk: Desk, number: int, hits: list[Hit], facet: str) -> list[Hit]:
    """Of the passages under a facet those with the figure asked for; all of them where words tell it as well.

    Where none has it: those anywhere that count the unit asked for and name the facet, be it as nice to have.
    """
    kept = _figured(query, desk, number, hits, facet)
    # "the salary is flexible" is what a posting says of how much, and "a yearly salary review" is not
    in_words = not kept and facet in desk.vocabulary.lists["told without figures"]
    return [h for h in hits if not raises.alone(h.passage.block.text, facet, desk)] if in_words else kept


def _figured(query: Query, desk: Desk, number: int, hits: list[Hit], facet: str) -> list[Hit]:
    """The passages with the figure asked for."""
    if teams.of_staff(query, desk, facet):
        if facet == TEAM:
            counted = _staffed(desk, number, "teammates") or teams.told(desk, number)
            return counted or teams.listed(desk, number)
        return _staffed(desk, number, "staff") or teams.of_all(desk, number)
    units = desk.vocabulary.words["units"].intersection(query.cues)
    if facet == EXPERIENCE and "long" in query.cues and not units:
        units = LONG  # "how long must one have been a cook"
    lasts = facet == CONTRACT and ("long", 1.0) in query.terms
    # how long a contract lasts is told by the month in which it ends as well
    months = desk.vocabulary.pairs("months").keys() - desk.vocabulary.words["stop"] if lasts else set[str]()
    told = (
        h for h in hits if figures(h.passage.block.text, desk) or months & words_of(h.passage.block.text)[1]
    )
    kept = [h for h in told if counts(query, desk, h, facet)]
    if lasts and not kept:  # "an open-ended contract"
        endless = desk.vocabulary.phrases["without an end"]
        kept = [h for h in hits if endless.holds(stems(h.passage.block.text))]
    if _lasting(query, desk) or lasts:  # "how many months" is not told by "5 hours per week"
        kept = [h for h in kept if not _of_no_length(h.passage.block.text, desk)]
    if each := hours_each(query, desk, number, facet, units, kept):
        return each
    if not units or any(measured(h.passage.block.text, units, desk) for h in kept):
        return [h for h in kept if not units or measured(h.passage.block.text, units, desk)] or kept
    named = frozenset(stems(desk.vocabulary.label(facet)))
    units = units & {HOUR} or units  # "hours a week" counts no weeks
    every = desk.search.hits((*query.terms, *((w, 1.0) for w in (*units, *named))), postings=[number])
    found = [
        h
        for h in every
        if not named.isdisjoint(words_of(h.passage.block.text)[0])
        and measured(h.passage.block.text, units, desk)
        and (facet in OF_STEPS or OF_STEPS.isdisjoint(h.passage.facets))  # "a two-hour trial"
        and not (HOUR in units and names_currency(h.passage.block.text, desk.vocabulary))  # "£12 an hour"
    ]
    return sorted(found, key=lambda h: h.passage.number) or kept


def counting(query: Query, desk: Desk, hits: list[Hit], facet: str) -> list[Hit]:
    """Of what stands below a heading the passages that count the unit asked for: "38 hours per week"."""
    if not (told_by(query, desk, facet) and facet in query.facets):
        return []
    units = desk.vocabulary.words["units"].intersection(query.cues)
    return [h for h in hits if measured(h.passage.block.text, units, desk)]


def _staffed(desk: Desk, number: int, people: str) -> list[Hit]:
    """The passages that count the people of a list, wherever they stand: "with about 15 employees"."""
    staff = desk.vocabulary.words[people]
    every = desk.search.hits(tuple((word, 1.0) for word in staff), postings=[number])
    # in digits: "one-on-ones with employees" counts nobody
    every = [h for h in every if OF_THE_ROLE.isdisjoint(h.passage.facets)]  # "manage 15 employees"
    counting = [h for h in every if any(w.isdigit() for w in _before(h.passage.block.text, staff))]
    return sorted(counting, key=lambda h: h.passage.number)


def paths(hits: Iterable[Hit]) -> set[tuple[str, ...]]:
    """The headings that some hits stand under."""
    return {h.passage.path for h in hits}


def in_prose(query: Query, desk: Desk, number: int) -> Iterator[tuple[list[Hit], str]]:
    """What running text above any heading says of each facet asked for, in a posting that has no heading for it."""
    for facet in query.facets:
        # "for at least a year" is no demand where it is the contract's
        others = {CONTRACT} if facet in OF_THE_ROLE else set()
        own = desk.closure(facet) | IN_PROSE.get(facet, frozenset({facet}))
        every = desk.search.speaking(query.terms, number, own)
        spoken = [h for h in every if {PURPOSE}.issuperset(h.passage.facets)]
        if told := running.told(query, spoken, own, desk, but=others):
            yield told, facet


def in_passing(query: Query, desk: Desk, number: int, facet: str) -> list[Hit]:
    """What is said of that which stands in for a facet, under no heading of what is asked and done: for perks beside them."""
    own = desk.vocabulary.facets[facet]
    beside, also = frozenset(own.instead), frozenset(() if own.anywhere else (facet,))
    every = desk.search.speaking(query.terms, number, beside)
    every = [h for h in every if OF_THE_PERSON.isdisjoint(h.passage.facets)]  # "able to work remotely"
    told = [h for h in every if also.issubset(h.passage.hints)]
    return running.told(query, told, (facet,), desk)


def figures(text: str, desk: Desk) -> bool:
    """Whether a text holds a number, in digits or as a small one in words, or says that there is no limit."""
    told = desk.vocabulary.words["cardinals"] | desk.vocabulary.words["without limit"]
    return any(map(str.isdigit, ADDRESS.sub(" ", text))) or not told.isdisjoint(words_of(text)[0])


def asked_figure(query: Query, text: str, desk: Desk) -> bool:
    """Whether a text holds a number, and no months where hours are asked for, no hours or sum where years are."""
    things = query.topics and WORKING_HOURS not in query.facets and {HOUR, "long"}.isdisjoint(query.cues)
    # "campers arrive at 8:30" counts none of them
    if not figures(CLOCK.sub(" ", text) if things else text, desk):
        return False
    if TEAM in query.facets[:1] and not desk.vocabulary.words["asked of a team"].isdisjoint(query.cues):
        return teams.counts_people(text, desk)
    if HOUR not in query.cues:
        return not (_lasting(query, desk) and _of_no_length(text, desk))
    units = [amount.unit for _, amount in desk.vocabulary.amounts.stretches(text)]
    return not units or HOUR in units


def of_experience(query: Query, hit: Hit, desk: Desk) -> bool:
    """Whether a figure counts years of experience where another is asked for: how many posts a week, how long a film is."""
    asked = desk.vocabulary.words["units"] & {term for term, _ in query.terms} - {YEAR}
    lasts = query.facets[:1] == (CONTRACT,) and not query.firm and YEAR not in query.cues
    if not (asked or lasts or query.figure.thing) or EXPERIENCE in query.facets or query.claim.demand:
        return False
    stretches = [amount for _, amount in desk.vocabulary.amounts.stretches(hit.passage.block.text)]
    years = bool(stretches) and all(s.size == SIZES[YEAR][1] and not s.per for s in stretches)
    return years and not OF_YEARS.isdisjoint((*hit.passage.facets, *hit.passage.hints))


def _lasting(query: Query, desk: Desk) -> bool:
    """Whether a length in months or years is asked for, and not how much there is in one: "how much time per month"."""
    rates = desk.vocabulary.lists["per length"]
    return any(cue in LONG and before not in rates for before, cue in pairwise(("", *query.cues)))


def _of_no_length(text: str, desk: Desk) -> bool:
    """Whether all stretches of time in a text are hours, or it has none and tells a sum of money."""
    units = {amount.unit for _, amount in desk.vocabulary.amounts.stretches(text)}
    return units == {HOUR} or (not units and names_currency(text, desk.vocabulary))


def measured(text: str, units: Collection[str], desk: Desk) -> bool:
    """Whether a figure in a text counts one of the units, in any language: "two full quarters", "3+ Jahre", "3y"."""
    return figures(" ".join(_before(YEARS.sub(" year", text), desk.said_as.lengths(units))), desk)


def _before(text: str, units: Collection[str]) -> list[str]:
    """The words of a text right before each of the units."""
    line = line_of(text)[0]
    spots = [at for at, word in enumerate(line) if word in units]
    return [word for at in spots for word in line[max(0, at - BEFORE_UNIT) : at]]
