"""What a posting states instead of the facet asked for: how to apply, where it says nothing of how it hires."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering import evidence, fitting, lasting, of_its_kind, running, teams
from bot.domain.facets import (
    ABOUT_ORGANIZATION,
    EDUCATION,
    ELIGIBILITY,
    EXPERIENCE,
    LANGUAGES,
    LOCATION,
    OF_THE_ROLE,
    PURPOSE,
    REMOTE,
    RESPONSIBILITIES,
    TECH_STACK,
    WORKING_HOURS,
)
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Query


TOLD_BY_IT = (PURPOSE, RESPONSIBILITIES)  # what running text tells where nothing says what it is
STUDIED = frozenset({EDUCATION, LANGUAGES})
NO_SKILLS = ("conditions", "narrower things")  # lists of things that the job brings with it


def hits(query: Query, desk: Desk, number: int, facet: str) -> list[Hit]:
    """The hits of the first facet that stands in for one and is stated; [] where what is asked has no stand-in.

    A list without a word of studies stands in for no education, nor does it beside one that tells of it. Of a thing that only the facet itself tells of, each hit must speak: a form to be filled in is no "interview round".
    """
    own = desk.vocabulary.words["no stand-in"].intersection(query.cues)
    silent = facet in desk.vocabulary.lists["told by its own words"]
    if facet == ELIGIBILITY and not desk.vocabulary.words["asks who may"].issuperset(
        {*query.cues} - desk.plain
    ):
        return []  # of a visa no other demand says anything
    if facet == teams.TEAM and (own_team := teams.joined(query, desk, number)):
        return own_team
    which = facet == teams.TEAM and desk.vocabulary.phrases["asks for its team"].holds(query.cues)
    for near in desk.vocabulary.facets[facet].instead:
        if which and near == ABOUT_ORGANIZATION:
            continue  # who hires is no team
        if found := desk.hits(query, number, (near,)):
            if silent and not any(_speaks(h, facet, query, desk) for h in found):
                return []
            # "a degree" below one heading of demands leaves out what stands below another
            told = {h.passage.section for h in found if facet in h.passage.hints and facet != TECH_STACK}
            found = [h for h in found if h.passage.section in told] if silent and told else found
            if facet == TECH_STACK:
                found = [h for h in found if not _no_tool(h, desk)] or found
            if near == PURPOSE:
                found = less_beside(running.told(query, found, desk.closure(facet), desk), facet, desk)
            return [h for h in found if own.intersection(stems(h.passage.block.text))] if own else found
    return []


def studies_only(hits: Sequence[Hit], facet: str, desk: Desk) -> bool:
    """Whether a heading of two things has nothing of experience below it: "Education and experience", a degree."""
    if facet != EXPERIENCE:
        return False
    named, stretches = frozenset(stems(desk.vocabulary.label(facet))), desk.vocabulary.amounts.stretches
    studies = all(EDUCATION in h.passage.facets and EDUCATION in h.passage.hints for h in hits)
    texts = [h.passage.block.text for h in hits]
    return studies and not any(stretches(text) or not named.isdisjoint(stems(text)) for text in texts)


def of_level(query: Query, desk: Desk, number: int, facet: str, found: Sequence[Hit]) -> list[Hit]:
    """The demands that tell of experience, where nothing but the level of a post does: "level: senior" counts no years."""
    asks_level = not desk.vocabulary.words["asks for the level"].isdisjoint(query.cues)
    named = frozenset(stems(desk.vocabulary.label(EXPERIENCE)))  # "experience: senior" is what is asked for
    bare = (lasting.only_called(h, desk) and named.isdisjoint(stems(h.passage.block.text)) for h in found)
    if facet != EXPERIENCE or asks_level or not all(bare):
        return []
    stretches = desk.vocabulary.amounts.stretches
    demands = hits(query, desk, number, facet)
    return [h for h in demands if EXPERIENCE in h.passage.hints or any(stretches(h.passage.block.text))]


def called_so(query: Query, found: Sequence[Evidence]) -> list[Evidence]:
    """Of what is said of a thing what calls tools of it as the question does: "a cog is our main clock tool", of "which clock tool"."""
    if query.facets[:1] != (TECH_STACK,):
        return []
    kinds = {(t.forms[0][-1], cue) for t in query.topics for cue in query.cues} & {*pairwise(query.said)}
    return [e for e in found if not kinds.isdisjoint(pairwise(stems(e.sentence)))]


def tools(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """What is said of the use that tools are asked for by, with a name beside it: "which tools do you mend nets with".

    Rather than that what calls them as the question does.
    """
    if query.facets[:1] != (TECH_STACK,) or not query.topics or all(t.cue for t in query.topics):
        return []
    every = evidence.wanted(query, desk, number)
    if called := called_so(query, every):
        return called
    near = frozenset(desk.vocabulary.facets[TECH_STACK].instead)
    own = frozenset(words(desk.postings[number].organization))
    return [
        e
        for e in every
        if not near.isdisjoint(e.hit.passage.facets)
        and of_its_kind.names_tool(e.sentence, e.hit.passage.block.label, own, desk)
    ]


def beside_values(query: Query, desk: Desk, number: int, facet: str, found: list[Hit]) -> list[Hit]:
    """The hits of a facet; where all of them are values of the front matter, with what the text states of it.

    That are figures, and the place where the values name but the country.
    """
    sections, lists = desk.postings[number].sections, desk.vocabulary.lists
    if not desk.vocabulary.facets[facet].anywhere or not all(sections[h.passage.section].key for h in found):
        return found
    texts = [h.passage.block.text for h in found]
    # "hours: part-time", and among the demands "at least 12 hours a week"
    bare = facet == WORKING_HOURS and not any(fitting.figures(text, desk) for text in texts)
    region = facet == LOCATION and all(text.rpartition(": ")[2] in lists["regions"] for text in texts)
    every = desk.search.speaking(query.terms, number, (facet,))
    untold = [h for h in every if bare or region or {PURPOSE}.issuperset(h.passage.facets)]
    more = running.told(query, untold, (facet,), desk)
    # "10 % per year" of travel
    more = [h for h in more if region or fitting.figures(h.passage.block.text, desk)]
    return sorted({h.passage.number: h for h in (*found, *more)}.values(), key=lambda h: h.passage.number)


def less_beside(hits: list[Hit], facet: str, desk: Desk) -> list[Hit]:
    """Running text less its sentences that tell only what is given, where the work is, when and how to apply.

    All of it where no other is left: "we offer fair pay in Lyon" is no duty. What another facet is told by stays, and
    what the purpose is, in a posting that has headings for what is done and asked.
    """
    stated = desk.postings[hits[0].passage.posting].facets
    if facet not in TOLD_BY_IT or (facet == PURPOSE and not OF_THE_ROLE.isdisjoint(stated)):
        return hits
    lists = desk.vocabulary.lists
    other = {*lists["offered"], *lists["told beside the role"], REMOTE} - desk.closure(facet)
    return running.less(hits, other - {ABOUT_ORGANIZATION, facet}, desk)


def _speaks(hit: Hit, facet: str, query: Query, desk: Desk) -> bool:
    """Whether what stands under another facet speaks of this one: that a passport is required is no education."""
    if facet in hit.passage.hints:
        return True
    own = frozenset(query.said) if facet == TECH_STACK else desk.vocabulary.words["words of studies"]
    if not own.isdisjoint(stems(hit.passage.block.text)) or facet in _cued(hit, desk):
        return True
    return facet == TECH_STACK and _names_skill(hit, desk)


def _cued(hit: Hit, desk: Desk) -> frozenset[str]:
    """The facets that the words of a passage would ask for."""
    known = desk.made.cued.get(hit.passage.number)
    if known is None:
        found = desk.vocabulary.cues.find(stems(hit.passage.block.text))
        known = desk.made.cued[hit.passage.number] = frozenset(match.value for match in found)
    return known


def _no_tool(hit: Hit, desk: Desk) -> bool:
    """Whether an item asks for no more than a degree or a language: "Fluent in French" among what a smith needs."""
    if STUDIED.isdisjoint(hit.passage.hints):
        return False
    content = desk.vocabulary.content.find(stems(hit.passage.block.text))
    return not _names_skill(hit, desk, {i for m in content if m.value in STUDIED for i in m.words})


def _names_skill(hit: Hit, desk: Desk, less: AbstractSet[int] = frozenset()) -> bool:
    """Whether an item names a skill that may be had in a tool, by words beside some: "driving licence", "French" are none.

    Nor is what the job brings with it, "probation", or a word that only looks like one: "be present".
    """
    v, line, said = desk.vocabulary, stems(hit.passage.block.text), words(hit.passage.block.text)
    less = less | {i for m in v.exact["no thing"].find(said) for i in m.words}
    brought = {name for each in NO_SKILLS for name in v.lists[each]}
    none = v.words["words of studies"] | v.words["spoken languages"]
    named = (m for m in v.skills.find(line) if m.value not in brought and not less >= {*m.words})
    return any(none.isdisjoint(line[m.start : m.end]) for m in named)


def shown(facet: str, hits: Sequence[Hit], desk: Desk) -> str:
    """The facet that hits stand under: the one asked for, or what a posting states instead of it."""
    asked = desk.closure(facet) | {facet}
    if any(facet in h.passage.hints or not asked.isdisjoint(h.passage.facets) for h in hits):
        return facet
    instead = desk.vocabulary.facets[facet].instead
    return next((f for h in hits for f in h.passage.facets if f in instead), facet)
