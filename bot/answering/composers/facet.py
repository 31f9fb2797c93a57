"""What a role requires, does, offers: everything a posting states under one facet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import (
    addressed,
    asked_heading,
    elsewhere,
    employer,
    evidence,
    figured,
    fitting,
    further,
    grades,
    headed,
    introducing,
    knowing,
    lasting,
    nested,
    precise,
    running,
    sharp,
    sought,
    stand_in,
    steps,
    teams,
    wishes,
)
from bot.answering.composers import absent, fact, other
from bot.answering.spots import places
from bot.answering.under import ASKING, DEMANDS
from bot.domain import Answer, Status
from bot.domain.facets import (
    CONTACT,
    EXPERIENCE,
    HIRING_PROCESS,
    HOW_TO_APPLY,
    NICE_TO_HAVE,
    PERSONS,
    TEAM,
)

APPLYING, SAYING = (HOW_TO_APPLY, CONTACT), 5  # facets that tell what to do; words of a heading that does
# what tells these facets where no heading and no sentence about them does
ANYWHERE = {HOW_TO_APPLY: addressed.written_to, CONTACT: addressed.reached, TEAM: teams.sized}
MOST_FACETS = 2  # of a question that are tried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query


def compose(query: Query, desk: Desk) -> Answer:
    """All items of the facet or heading asked for, or that the posting states none."""
    number = query.postings[0]
    if step := _step(query, desk, number):
        return step
    if query.facets[:1] and query.facets[0] in PERSONS and (hirer := employer.hirer(query, desk, number)):
        return fact.answer(query, desk, number, hirer)
    beyond = query.figure.wanted and any(t.forms[0][0] not in query.cues for t in query.topics)  # "X's team"
    figures = lasting.said(query, desk, evidence.wanted(query, desk, number)) if beyond else []
    figures = knowing.counted(query, figures, desk)
    if sharp := precise.frequent(query, desk, number) or figures or precise.called(query, desk, number):
        return fact.answer(query, desk, number, sharp)
    sized = query.figure.wanted and teams.of_staff(query, desk, (*query.facets, TEAM)[0])
    if not sized and (section := asked_heading.section(query, desk, number)):
        within = headed.named(query, desk, number, section)
        if inside := headed.inside(query, desk, number, section, within):
            return fact.answer(query, desk, number, inside)
        below, facet = headed.hits_below(query, desk, number, section, within)
        hits = lasting.told(query, desk, figured.with_sum(query, desk, number, facet, below))
        if hits and (inside := precise.meant(query, desk, number, hits)):
            return fact.answer(query, desk, number, inside)
        if hits and not (query.figure.wanted and all(lasting.only_called(h, desk) for h in hits)):
            return _answer(query, desk, number, hits, facet)
    return _of_the_facet(headed.less_headings(query, desk, number), desk, number)


def _of_the_facet(query: Query, desk: Desk, number: int) -> Answer:
    """What stands under the facet; else elsewhere, or what is said of the thing or in the words asked for."""
    hits, facet = told(query, desk, number)
    figure = fitting.told_by(query, desk, facet)
    near = headed.near(query, desk, number) if not hits and not figure else 0
    if near:
        hits = lasting.told(query, desk, headed.telling(query, desk, number, near, facet))
        own = desk.postings[number].sections[near].facet
        facet = (own if hits else "") or facet  # "advantages" may be wishes
        if not hits and headed.parted(desk, number, near):  # what a job on a page of many does not say
            return absent.not_stated(query.but(topics=()), desk)
    if hits and (instead := _of_thing(query, desk, hits, facet)):
        return instead
    if not hits or elsewhere.beside_the_point(query, desk, hits, facet):
        staff = not hits and figure and teams.of_staff(query, desk, facet)
        found = [] if staff else elsewhere.sentences(query, desk, number)
        found = [e for e in found if not query.firm or fitting.of_time(e.hit, facet, desk)]
        found = knowing.counted(query, lasting.said(query, desk, found), desk)
        return fact.answer(query, desk, number, found) if found else absent.not_stated(query, desk)
    if told_of := _of_known(query, hits) or precise.one_of(query, desk, hits):
        return fact.answer(query, desk, number, precise.whole(told_of, desk))
    part = nested.part(query, desk, number)
    sharp = precise.sentences(query, desk, number) or precise.meant(query, desk, number, hits)
    if not part and sharp and {e.hit.passage.number for e in sharp} != {h.passage.number for h in hits}:
        return fact.answer(query, desk, number, sharp)
    return _answer(query, desk, number, part or hits, facet)


def _of_thing(query: Query, desk: Desk, hits: Sequence[Hit], facet: str) -> Answer | None:
    """What is said of the thing that names a facet, where the posting has only what stands in for that: "English level?".

    Or of its kinds: "which programming languages". Or where the thing is but a part of what the facet tells: "how
    long is the probation" is no length of the contract, and the mileage allowance none for clothing.
    """
    if not facet or facet not in query.facets:
        return None
    standing_in, kinds = stand_in.shown(facet, hits, desk) != facet, sought.kinds(query, desk)
    number, things = query.postings[0], sought.within_facet(query, desk, standing_in=standing_in)
    if kinds and not any(places(t, h.passage.block.text) for t in kinds for h in hits if not standing_in):
        found = evidence.gather(query.but(topics=kinds), desk, number)
        if found or not (standing_in or things):
            return fact.answer(query, desk, number, found) if found else None
    if unheard := sought.unheard_kind(query, desk, number) or addressed.no_number(query, desk, number):
        return absent.not_mentioned(query.but(topics=unheard), desk)
    used = stand_in.tools(query, desk, number) if standing_in else []
    if used or not things:
        return fact.answer(query, desk, number, used) if used else None
    asked = query.but(topics=things)
    found = evidence.gather(asked, desk, number) or fact.said_instead(asked, desk, number)
    if not found:
        return absent.not_mentioned(asked, desk)
    return other.beside(fact.answer(asked, desk, number, found), things, query, desk, gather)


def _of_known(query: Query, hits: Sequence[Hit]) -> list[Hit]:
    """The hits of a list named by its heading that hold a thing known, if not all do: "which CI systems are in the skills"."""
    things = [t for t in query.known if not t.cue] if query.sections else []
    held = [h for h in hits if all(places(t, h.passage.block.text) for t in things)] if things else []
    return held if len(held) < len(hits) else []


def _step(query: Query, desk: Desk, number: int) -> Answer | None:
    """One step of what is told in order, if just one is asked for: "the second stage of hiring"."""
    if not (query.step.position or query.step.behind):
        return None
    # "what comes before the offer" asks for no benefits where an offer is a step of hiring
    others = (query.but(facets=(f,), sections=()) for f in precise.IN_ORDER if query.step.behind)
    for asked in (query, *others):
        hits, facet = gather(asked, desk, number)
        if step := steps.one(asked, desk, hits):
            return _answer(asked, desk, number, step, facet)
    return None


def _answer(query: Query, desk: Desk, number: int, hits: list[Hit], facet: str) -> Answer:
    """All items found, below their label; a second facet asked for beside it after them."""
    hits = (introducing.introduced(query, desk, hits[0]) if len(hits) == 1 else []) or hits
    every, hits = hits, sharp.told(query, desk, hits)
    if facet == HOW_TO_APPLY and not query.step.position:
        every = hits = addressed.with_address(query, desk, hits)
    path = hits[0].passage.path
    # of what stands in for it the figure is told
    shown = stand_in.shown(facet, hits, desk) if facet and not query.figure.wanted else facet
    label = desk.vocabulary.label(shown) if facet else path[-1] if path else ""
    lines = [*desk.status(number), desk.heading(label, number)]
    one = len(fitting.paths(hits)) == 1  # of several weeks the one shown is named
    # and a sentence that says what to do with what stands below it: "write to ada@acme.example and tell us:", or of
    # how much of it is asked, below a heading of its own: "two years in one of these trades:"
    says = path and (facet in APPLYING or len(path) > 1) and len(path[-1].split()) >= SAYING
    lines += [desk.label(path[-1])] if one and (len(hits) < len(every) or says) else []
    lines += [*desk.bullets(hits), desk.source(hits)]
    if query.both and len(query.facets) > 1:
        # what is answered may be the second asked for: then the first is what the posting may not state
        left = tuple(f for f in query.facets if f != facet) if facet in query.facets else query.facets[1:]
        second, stated = gather(query.but(facets=left, sections=()), desk, number)
        told = {h.passage.number for h in hits}
        if shown != facet and any(h.passage.number in told for h in second):
            # what stands in for the first is what the posting says of the second: that is told once
            return _but_one(query.but(facets=left, both=False), desk, number, second, facet)
        more = [h for h in second if h.passage.number not in told]
        if more:
            heading = desk.heading(desk.vocabulary.label(stated), number)
            lines += [heading, *desk.bullets(more), desk.source(more)]
            hits = [*hits, *more]
        elif not second:
            lacked = desk.vocabulary.label(left[0])
            lines.append(desk.note("not_stated", facet=lacked, role=desk.role(number)))
    return Answer(
        Status.ANSWERED,
        tuple(lines),
        roles=(desk.ref(number),),
        facets=(facet,) if facet else (),
        statements=desk.statements(hits),
        follow_ups=further.questions(query, desk, number, (shown, *query.facets[1 : 1 + query.both])),
    )


def _but_one(query: Query, desk: Desk, number: int, hits: list[Hit], lacked: str) -> Answer:
    """What is asked for, and that the posting does not state the other facet asked for beside it."""
    told = _answer(query, desk, number, hits, query.facets[0])
    lacking = desk.note("not_stated", facet=desk.vocabulary.label(lacked), role=desk.role(number))
    return replace(told, lines=(*told.lines, lacking))


def told(query: Query, desk: Desk, number: int) -> tuple[list[Hit], str]:
    """The hits that answer, of those of a facet the ones with the figure asked for; and the facet they answer."""
    hits, facet = gather(query, desk, number)
    hits = lasting.of_first(query, desk, facet, hits)
    if not fitting.told_by(query, desk, facet):
        return fitting.with_figure(query, desk, number, hits, facet), facet
    hits = lasting.told(query, desk, fitting.figured(query, desk, number, hits, facet))
    return knowing.of_people(hits, desk) if facet == EXPERIENCE else hits, facet


def gather(query: Query, desk: Desk, number: int) -> tuple[list[Hit], str]:
    """The hits that answer, and the facet they answer.

    By heading, by the first facet the posting states, by a single sentence anywhere, or by what stands in for it.
    """
    hits, facet = _gathered(asked_heading.less_keys(query, desk, number), desk, number)
    return lasting.told(query, desk, grades.less(query, desk, number, hits)), facet


def _gathered(query: Query, desk: Desk, number: int) -> tuple[list[Hit], str]:
    """The same, before what is no answer to it is left out."""
    if section := asked_heading.section(query, desk, number):
        within = headed.named(query, desk, number, section)
        hits, facet = headed.hits_below(query, desk, number, section, within)
        if hits:
            return figured.with_sum(query, desk, number, facet, hits), facet
    for facet in query.facets[:MOST_FACETS]:
        if facet in ASKING and _only_demanded(query, desk):
            continue
        if hits := _of_facet(query, desk, number, facet):
            return hits, facet
        near = headed.near(query, desk, number) if facet == query.facets[0] else 0
        if near and not desk.postings[number].sections[near].facets:
            return headed.telling(query, desk, number, near, facet), facet
    return next(fitting.in_prose(query, desk, number), ([], (*query.facets, "")[0]))


def _only_demanded(query: Query, desk: Desk) -> bool:
    """Whether demands are asked for by no word but "must" beside another facet: "how often must I travel"."""
    if query.facets[0] in DEMANDS:
        return False
    line = tuple(cue for cue in query.cues if cue not in desk.vocabulary.words["must"])
    return not any(match.value in ASKING for match in desk.vocabulary.cues.find(line))


def _of_facet(query: Query, desk: Desk, number: int, facet: str) -> list[Hit]:
    """The hits that answer one facet."""
    if hits := desk.hits(query, number, desk.closure(facet), headed.below(desk, number, facet)):
        hits = wishes.outright(hits) if facet == NICE_TO_HAVE else hits
        told = headed.under_named(query, desk, hits) or headed.own_heading(query, desk, hits)
        told = told or stand_in.less_beside(hits, facet, desk)
        told = stand_in.of_level(query, desk, number, facet, told) or told
        bare = query.figure.wanted and all(lasting.only_called(h, desk) for h in told)  # "level: senior"
        bare = bare or stand_in.studies_only(told, facet, desk)
        if bare and (other := stand_in.hits(query, desk, number, facet)):
            return other
        told = figured.with_sum(query, desk, number, facet, addressed.of_contact(query, desk, facet, told))
        return stand_in.beside_values(query, desk, number, facet, told)
    # of most facets that may be told anywhere no passage speaks
    if desk.vocabulary.facets[facet].anywhere:
        fit = [h for h in desk.speaking(query, number, facet) if fitting.hinted(query, h, facet, desk)]
        if fit and (hits := running.told(query, fit, (facet,), desk)):
            return steps.onwards(query, desk, hits) if facet == HIRING_PROCESS else hits
    if hits := stand_in.hits(query, desk, number, facet):
        return headed.of_name(query, desk, hits, facet)
    if facet in desk.vocabulary.lists["told in passing"] and (
        hits := fitting.in_passing(query, desk, number, facet)
    ):
        return hits
    if facet in ANYWHERE:
        return ANYWHERE[facet](query, desk, number)
    return wishes.among_demands(query, desk, number) if facet == NICE_TO_HAVE else []
