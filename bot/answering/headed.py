"""What stands below the headings of a posting, and which of them tell a facet."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from bot.answering import evidence, fitting
from bot.answering.spots import places
from bot.answering.under import DEMANDS
from bot.domain.facets import DEADLINE, OPPOSED, PURPOSE, REQUIREMENTS, RESPONSIBILITIES
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query, Topic

HEADINGS = 6  # levels of headings; what is set apart otherwise is a label in a list
LONG = 6  # words of a heading at the most that is a name and no sentence
PART = re.compile(r":\s|\s[-–—|]\s")
SEVERAL = 2  # sections to choose from


def less_headings(query: Query, desk: Desk, number: int) -> Query:
    """The query without the things that only name a heading beside a facet: "the tech stack of the growth team".

    Or the role, in the way that its file does: "bay-harbour-pilot.md", of the bay's harbour pilot.
    """
    if query.topics and query.facets:
        query = query.but(topics=_beside_title(query, desk, number))
    if not (query.firm and query.topics and query.sections):
        return query
    headings = [desk.postings[p].sections[s].heading for p, s in query.sections if p == number]
    named = [t for t in query.topics if not t.known and any(places(t, h) for h in headings)]
    if not named or all(cue not in stems(h) for h in headings for cue in query.cues):
        return query
    return query.but(topics=tuple(t for t in query.topics if t not in named))


def _beside_title(query: Query, desk: Desk, number: int) -> tuple[Topic, ...]:
    """The things asked about, without a word that the name of the file has ahead of the title; a skill is always one."""
    posting, skills = desk.postings[number], desk.vocabulary.skills
    first, *rest = stems(PurePosixPath(posting.path).stem) or ("",)
    whole = (*rest,) == stems(posting.title)
    return tuple(t for t in query.topics if not whole or t.forms[0] != (first,) or skills.find((first,)))


def named(query: Query, desk: Desk, number: int, section: int) -> set[int]:
    """A section asked for with all below it, and those of its kind that are asked for as well."""
    sections = desk.postings[number].sections
    alike = [s for p, s in query.sections if p == number and sections[s].facets == sections[section].facets]
    found = set(subtree(desk, number, section)).union(*(subtree(desk, number, s) for s in alike))
    others = sorted(found.difference(alike, (section,)))
    if not others:
        return found  # of most headings
    done = query.facets[:1] == (RESPONSIBILITIES,) and set(sections[section].facets).isdisjoint(DEMANDS)
    apart = (s for s in others if (done and _demanded(desk, number, s)) or _beside(desk, number, section, s))
    return found.difference(*(subtree(desk, number, s) for s in apart))


def _demanded(desk: Desk, number: int, section: int) -> bool:
    """Whether a heading below one of tasks is of demands: "Responsibilities › Certifications"."""
    facets = desk.postings[number].sections[section].facets
    return bool(facets) and set(facets).issubset(DEMANDS)


def _beside(desk: Desk, number: int, above: int, section: int) -> bool:
    """Whether a heading below one of what is asked for or done tells for itself: "### Contact", one rank too low."""
    lists, sections = desk.vocabulary.lists, desk.postings[number].sections
    told = sections[section].facet in lists["told beside the role"] and sections[section].level <= HEADINGS
    told = told and not set(sections[above].facets).isdisjoint(lists["of the role itself"])
    return (told and _names_only(desk, number, sections[section].heading)) or _of_one(
        desk, number, above, section
    )


def _of_one(desk: Desk, number: int, above: int, section: int) -> bool:
    """Whether both headings begin with the name of one role within, and say what they tell: "Cook Grade › Cook Tasks"."""
    lines = [words(desk.postings[number].sections[s].heading) for s in (above, section)]
    if not all(lines) or lines[0][0] != lines[1][0]:
        return False  # of nearly all
    names = desk.inner_roles.of(desk.postings[number])
    role = names.get(above, "")
    return role == names.get(section) and len(words(role)) < len(lines[0])


def _names_only(desk: Desk, number: int, heading: str) -> bool:
    """Whether a heading is but names of what is told beside the role: "Contact for bakers", and no "Contact lenses".

    As a key is, one of the parts that a mark cuts it into, or a sentence.
    """
    vocabulary, posting = desk.vocabulary, desk.postings[number]
    beside, idle = vocabulary.lists["told beside the role"], vocabulary.words["said of any heading"]
    idle |= vocabulary.words["stop"] | vocabulary.words["question words"]
    idle |= {*stems(posting.title), *stems(posting.organization)}
    for line in map(stems, PART.split(heading)):
        found = (*vocabulary.headings.find(line), *vocabulary.weak_headings.find(line))
        named = {i for m in found if m.value in beside for i in m.words}
        if named and idle.issuperset(word for i, word in enumerate(line) if i not in named):
            return True
    return words(heading) in vocabulary.keys or len(heading.split()) > LONG


def hits_below(
    query: Query, desk: Desk, number: int, section: int, within: Iterable[int]
) -> tuple[list[Hit], str]:
    """The hits below a heading asked for, ``within`` what is ``named`` by it, and their facet.

    Of a mere name what stands below it of the facet asked for.
    """
    hits = desk.hits(query, number, (), within)
    own = desk.postings[number].sections[section].facets
    if query.facets and not own:
        wanted = desk.closure(query.facets[0])
        if inner := [h for h in hits if not wanted.isdisjoint(h.passage.facets)]:
            return inner, query.facets[0]
    if query.facets[:1] == own[:1] == (PURPOSE,) and desk.postings[number].sections[section].blocks:
        # "Required qualities" below a text on "The purpose" are no part of it
        hits = [h for h in hits if PURPOSE in h.passage.facets]
    facet = next((f for f in query.facets if f in own), own[0] if own else "")
    return fitting.counting(query, desk, hits, facet) or hits, facet


def inside(query: Query, desk: Desk, number: int, section: int, within: Iterable[int]) -> list[Evidence]:
    """The sentences below a heading about what the heading itself does not name."""
    path = " ".join(desk.postings[number].sections[section].path)
    things = desk.vocabulary.things(query.topics)  # "what will you handle in stock keeping"
    left = tuple(t for t in things if evidence.heard(t, desk) and not places(t, path))
    if not left:
        return []
    found = evidence.gather(query.but(topics=left), desk, number)
    held = [e for e in found if e.hit.passage.section in within]
    every = desk.hits(query, number, (), set(within))
    # where each passage below the heading is about it, so is all of the section; and where no one is about all
    apart = len(left) > 1 and not any(all(places(t, e.sentence) for t in left) for e in held)
    known = tuple(t for t in left if t.known)
    if apart and known and len(known) < len(left):  # "which three CI systems are among the skills"
        return inside(query.but(topics=known), desk, number, section, within)
    return [] if apart or len(held) == len(every) > 1 else held


def near(query: Query, desk: Desk, number: int) -> int:
    """The section named beside a facet that the posting states nothing under, 0 if none.

    One whose heading is but a part of how the facet is called is none: "date" is no "start date"; nor one that says
    that in another word: a "schedule" is no "deadline".
    """
    own = [section for posting, section in query.sections if posting == number]
    if not own:
        return 0  # of most questions
    plain = desk.vocabulary.words["stop"] | desk.vocabulary.words["question words"]
    sections, called = desk.postings[number].sections, set(query.cues) - plain
    beside = set(query.said) - called - plain
    beside |= {o[0] for word in beside for o in desk.vocabulary.synonyms.get((word,), ()) if len(o) == 1}
    for section in own:
        line = set(stems(sections[section].heading))
        opposed = {*query.facets[:1], *sections[section].facets[:1]} == OPPOSED
        if not (line < called or opposed) and (called | beside) & line:
            return section
    return 0


def telling(query: Query, desk: Desk, number: int, section: int, facet: str) -> list[Hit]:
    """What stands below a section named beside a facet that no heading is about, as far as it can answer that.

    Of a part of several sections, as a job is on a page of many, only what speaks of the facet: its tasks are no pay.
    """
    below = subtree(desk, number, section)
    hits = desk.hits(query, number, (), below)
    # until when one can apply a day tells as well
    if len(below) > 1 and desk.vocabulary.facets[facet].anywhere and facet != DEADLINE:
        hits = [h for h in hits if facet in (*h.passage.hints, *h.passage.facets)]
    return [h for h in hits if fitting.of_time(h, facet, desk)]


def parted(desk: Desk, number: int, section: int) -> bool:
    """Whether a section goes on in others: a job on a page of many, and not a list of its own."""
    return any(other.parent == section for other in desk.postings[number].sections)


def under_named(query: Query, desk: Desk, hits: list[Hit]) -> list[Hit]:
    """Those below another heading that the question names: "what is expected of the usher"."""
    number = hits[0].passage.posting
    named = (subtree(desk, number, s) for p, s in query.sections if p == number)
    below = set().union(*named)
    return [h for h in hits if h.passage.section in below]


def own_heading(query: Query, desk: Desk, hits: list[Hit]) -> list[Hit]:
    """Of several sections of one facet the one whose heading alone has a word of the asking, and what goes on from it.

    "Will I own" asks for "What you'll own".
    """
    number = hits[0].passage.posting
    sections = desk.postings[number].sections
    lines = {n: set(stems(sections[n].heading)) for n in {h.passage.section for h in hits}}
    if len(lines) < SEVERAL or query.firm:
        return []
    asked = [{cue} for cue in query.cues if cue not in desk.vocabulary.words["question words"]]
    # "have ownership of" where a heading says "will own"
    asked += [{o[0] for o in desk.vocabulary.synonyms.get((*cue,), ()) if len(o) == 1} for cue in asked]
    for cue in asked:
        holding = [n for n, line in lines.items() if not cue.isdisjoint(line)]
        if len(holding) == 1:
            inside = subtree(desk, number, holding[0])
            return [h for h in hits if h.passage.section in inside]
    return []


def of_name(query: Query, desk: Desk, hits: list[Hit], facet: str) -> list[Hit]:
    """Of several sections that stand in for a facet the one whose heading names that: "What experience we want"."""
    called = stems(desk.vocabulary.label(facet))
    cues = tuple(cue for cue in query.cues if cue in called)
    return (own_heading(query.but(firm=False, cues=cues), desk, hits) if cues else []) or hits


def below(desk: Desk, number: int, facet: str) -> frozenset[int]:
    """The sections below those that a facet leads, less what stands alone: "Skills › Must Have".

    What stands below the title itself, above the first heading or below one that only names the document ("Job
    description") is no head of the sections that follow.
    """
    if (number, facet) not in desk.made.led:
        desk.made.led[number, facet] = frozenset(_led(desk, number, facet))
    return desk.made.led[number, facet]


def _led(desk: Desk, number: int, facet: str) -> set[int]:
    """The same, worked out."""
    found: set[int] = set()
    for section in desk.postings[number].sections:
        own = desk.vocabulary.facets.get(section.facet)
        above = desk.postings[number].sections[section.parent]
        # duties in a list of demands are none, nor are the demands below a text on the purpose
        other = own and own.id != facet and (own.broad or (facet == PURPOSE and above.blocks))
        # and what one must be below "What the cook does", a rank too low, is no duty
        other = other or (facet == RESPONSIBILITIES and section.facet == REQUIREMENTS)
        alone = own and (own.alone or other)
        heads = above.facet == facet and above.path and not _whole(desk, above.heading)
        if section.parent in found or heads:
            alone = alone or section.parent < 0 or _beside(desk, number, section.parent, section.number)
            found |= set() if alone else {section.number}
    return _less_others(desk, number, facet, found)


def _less_others(desk: Desk, number: int, facet: str, found: set[int]) -> set[int]:
    """The sections below a heading of two things less those of the other one: "Pay and benefits", the benefits.

    So it is with the people around a role: below "Working relationships" those it reports to are no peers.
    """
    lists = desk.vocabulary.lists
    kin = next(
        (set(lists[name]) for name in ("offered", "people around the role") if facet in lists[name]), set()
    )
    facets = {n: desk.postings[number].sections[n].facets for n in found} if kin else {}
    if not any(facet in own for own in facets.values()):
        return found
    return {n for n in found if facet in facets[n] or kin.isdisjoint(facets[n])}


def _whole(desk: Desk, heading: str) -> bool:
    """Whether a heading only names the document."""
    line = stems(heading)
    return any(m.end - m.start == len(line) for m in desk.vocabulary.phrases["containers"].find(line))


def subtree(desk: Desk, number: int, section: int) -> frozenset[int]:
    """A section and all below it."""
    known = desk.made.below.get((number, section))
    if known is None:
        found = {section}
        for other in desk.postings[number].sections:
            if other.parent in found:
                found.add(other.number)
        known = desk.made.below[number, section] = frozenset(found)
    return known
