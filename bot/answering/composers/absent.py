"""What is not there: a facet the posting does not state, a role nobody offers, a text that asks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import evidence, experience, further, held, of_its_kind, sought, teams
from bot.answering.firmness import Strength
from bot.answering.spots import first_terms, line_of, places, titled
from bot.domain import Answer, Kind, Status
from bot.domain.facets import ELIGIBILITY, EXPERIENCE, REQUIREMENTS
from bot.text.rates import SIDES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Hit, Line, Query, Topic

TITLES = 8
HEADINGS = 8
TERMS = 6
RELATED = 3
ITEM, LETTERS = 4, 100  # words of an item that is but a name, and its characters


def not_stated(query: Query, desk: Desk) -> Answer:
    """The posting was searched and states nothing of the kind; other headings are named, nothing is quoted."""
    number = query.postings[0]
    facet = query.facets[0] if query.facets else ""
    named = desk.vocabulary.things(query.topics)
    label = desk.vocabulary.label(facet) if facet else ", ".join(t.name for t in named)
    label = label or desk.wordings.say("what is asked")  # "how many cooks are there": no word names a thing
    stated = bool(facet) and bool(desk.hits(query, number, desk.closure(facet)))
    if query.figure.wanted and facet == EXPERIENCE:
        stated = stated or bool(experience.demanded(desk, number))
    stated = stated or bool(facet and query.figure.wanted and teams.of_staff(query, desk, facet))
    # "can i do it from Lisbon": that the place is not named is sure, not that no sentence tells of another
    place = bool(facet) and desk.vocabulary.facets[facet].anywhere and desk.vocabulary.facets[facet].instead
    things = query.known or (named if stated or place else ())
    counted = query.figure.wanted or of_its_kind.when_asked(query)
    lacking = "no_figure" if stated and counted and not query.known else "not_stated"
    if things and lacking == "not_stated":  # the facet is stated, and says nothing of them
        counted = query.figure.wanted or query.figure.often
        if counted and all(evidence.somewhere(t, desk, number) for t in things):
            lacking = "no_figure"  # "how many years of rust", of which it says no more than that it is needed
        label = ", ".join(dict.fromkeys(t.name for t in things))
    elif counted and not stated and (parts := _parts(query, desk, number)):
        # "how much is the bonus", which is told among the benefits
        lacking, label = "no_figure", ", ".join(parts)
    elif lacking == "not_stated" and held.asked(query):
        lacking = "no_date"
    elif query.both and lacking == "not_stated":
        label = ", ".join(map(desk.vocabulary.label, query.facets[:2]))
    if query.figure.rate:  # the pay is told, and not by what it is meant
        side = query.figure.rate in SIDES
        label = desk.wordings.say("pay by taxes" if side else "pay by time", rate=query.figure.rate)
    said = desk.head(lacking, facet=label, role=desk.role(number))
    return Answer(
        Status.NOT_STATED,
        (*desk.status(number), said, *_headings(desk, number)),
        roles=(desk.ref(number),),
        facets=(facet,) if facet else (),
        statements=(desk.absence(number),),
        follow_ups=further.questions(query, desk, number),
    )


def _parts(query: Query, desk: Desk, number: int) -> list[str]:
    """The things that name a facet and are but a part of what it tells, of which a posting tells elsewhere."""
    things = sought.within_facet(query, desk, standing_in=False) if query.facets else ()
    return list(dict.fromkeys(t.name for t in things if evidence.somewhere(t, desk, number)))


def _headings(desk: Desk, number: int) -> tuple[Line, ...]:
    """The line that says what a posting's own sections are called, where any is; its keys say nothing to a person."""
    known = desk.made.headings.get(number)
    if known is None:
        sections = desk.postings[number].sections
        named = (s.path[0].rstrip(" ?:.") for s in sections if s.path and s.blocks and not s.key)
        first = list(dict.fromkeys(named))[:HEADINGS]
        told = (desk.note("other_headings", headings=", ".join(first)),) if first else ()
        known = desk.made.headings[number] = told
    return known


def not_mentioned(query: Query, desk: Desk, beside: Sequence[Evidence] = ()) -> Answer:
    """The posting does not hold the thing asked about, in any of its forms; what was searched is cited.

    ``beside`` is evidence of what was asked about in the same breath, and is there.
    """
    number = query.postings[0]
    topics = query.known or desk.vocabulary.things(query.topics)
    # of words no list knows some may stand there, each by itself: these are not said to be absent
    unheard = tuple(t for t in topics if t.known or not evidence.mentioned(t, desk, number))
    topics = unheard or tuple(t for t in topics if t.cue)
    if not topics:
        return not_stated(query, desk)
    topics = tuple(t for t in topics if not titled(t, desk.postings[number].title)) or topics
    # nor is it said of what stands there and means another thing: "remote" in "remote sensing"
    otherwise = not beside and all(t.known and evidence.somewhere(t, desk, number) for t in topics)
    # who asks which or how much is told of no such thing, and not that the answer is no
    unsaid = otherwise or not (query.kind is Kind.YES_NO or query.claim.some or beside)
    names = ", ".join(dict.fromkeys(t.name for t in topics))
    say = desk.head("not_stated", facet=names, role=desk.role(number)) if unsaid else None
    say = say or desk.head("not_mentioned", topic=names, role=desk.role(number))
    lines = [*desk.status(number), say]
    also = [e.statement(desk) for e in beside]
    if beside:
        lines += [*(s.line for s in also), desk.source([e.hit for e in beside])]
    facet, related = ("", []) if beside else instead(query, desk, number)
    if related:
        lines += [
            desk.note("instead", facet=desk.vocabulary.label(facet)),
            *desk.bullets(related),
            desk.source(related),
        ]
    lines += [] if otherwise else [_searched(topics, desk, number)]
    return Answer(
        Status.NOT_STATED if unsaid else Status.NOT_MENTIONED,
        tuple(lines),
        roles=(desk.ref(number),),
        facets=query.facets[:1],
        statements=(desk.absence(number), *also, *desk.statements(related)),
        follow_ups=further.questions(query, desk, number),
    )


def _searched(topics: Sequence[Topic], desk: Desk, number: int) -> Line:
    """How much of a posting was searched for some things, and in which forms."""
    forms = list({f.lower(): f for t in topics for f in (*t.shown, t.name)}.values())
    named = {"posting": desk.postings[number].path, "terms": ", ".join(forms[:TERMS])}
    return desk.note("searched", count=desk.search.size(number), **named)


def instead(query: Query, desk: Desk, number: int) -> tuple[str, list[Hit]]:
    """What the posting does say on the facet asked about, if that is a plain fact: where it is, how long.

    Or on the one that answers instead: a posting that says nothing of remote work may say where its office is.
    """
    every = desk.vocabulary.facets
    first = query.facets[:1]
    if first and query.known and all(t.cue for t in query.known):  # "a degree" of what is said of education
        own = desk.hits(query, number, desk.closure(first[0]))
        if own and len(own) <= RELATED:
            return first[0], own
    if near := _called_otherwise(query, desk, number):
        return (near[0].passage.facets or first or ("",))[0], near
    meant = (*first, *(other for f in first if every[f].anywhere for other in every[f].instead))
    plain = [facet for facet in meant if every[facet].anywhere]
    for facet in plain:
        if found := desk.hits(query, number, desk.closure(facet)):
            return facet, found[:RELATED]
    # no section tells who may apply or where it is; a line that speaks of it may: "if you are eligible to work in …"
    spoken = (
        (ELIGIBILITY,) if first == (ELIGIBILITY,) else tuple(facet for facet in plain if every[facet].instead)
    )
    for facet in spoken:
        if found := desk.search.speaking(query.terms, number, (facet,)):
            return facet, found[:RELATED]
    return "", []


def in_its_words(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """What it does say on the facet, where that has a word asked about, or the heading above: "Travel arrangements".

    Or what tells of others elsewhere: "with a distributed team". Whether it is what is meant the asker sees.
    """
    if not query.known:
        return []
    table = desk.vocabulary.phrases["with others elsewhere"]
    # by few postings: what is not there at all nobody tells of others
    near = desk.search.passages_of((number,), *(word for t in query.known for word in first_terms(t)))
    every = desk.search.hits(query.terms, postings=[number]) if near else []
    told = [h for h in every if h.passage.number in near and table.holds(line_of(h.passage.block.text)[0])]
    afar = [h for h in told if any(places(t, h.passage.block.text) for t in query.known)]
    hits = afar or [
        h
        for h in instead(query, desk, number)[1]
        if any(places(t, " ".join((h.passage.block.text, *h.passage.path))) for t in query.known)
    ]
    return [evidence.Evidence(h, h.passage.block.text, Strength.OPEN, 1.0) for h in hits]


def _called_otherwise(query: Query, desk: Desk, number: int) -> list[Hit]:
    """The short items that have another name for what is asked about, or near it: "Retirement" of a pension."""
    others = desk.vocabulary.synonyms
    names = {other for t in query.known for form in t.forms for other in others.get(form, ())}
    # an item that has such a name has its first word
    near = desk.search.passages_of((number,), *(name[0] for name in names)) if names else ()
    if not near:
        return []  # of most questions

    def called(text: str) -> bool:
        """Whether a text is an item of a few words that has such a name."""
        line = line_of(text)[0] if len(text) <= LETTERS else ()
        told = filter(frozenset(line).issuperset, names) if len(line) <= ITEM else ()
        return any(line[i : i + len(n)] == n for n in told for i in range(len(line)))

    hits = desk.search.hits(query.terms, postings=[number])
    hits = [h for h in hits if h.passage.number in near and h.passage.facets]
    return [h for h in hits if called(h.passage.block.text)][:RELATED]


def no_match(query: Query, desk: Desk) -> Answer:
    """There is no such role; what there is, in short."""
    say = desk.wordings.say
    lines = [desk.head("no_match", name=query.role) if query.role else desk.head("no_match unnamed")]
    titles = list(dict.fromkeys(p.title for p in desk.postings))
    if titles:
        more = [say("more", count=len(titles) - TITLES)] if len(titles) > TITLES else []
        lines.append(desk.note("available", titles=", ".join([*titles[:TITLES], *more])))
    return Answer(Status.NO_MATCH, tuple(lines), facets=query.facets[:1])


def off_topic(_query: Query, desk: Desk) -> Answer:
    """No question about a role: what would be one."""
    example = f"{desk.vocabulary.facets[REQUIREMENTS].ask}" if REQUIREMENTS in desk.vocabulary.facets else ""
    if desk.postings:
        example = f"{desk.role(desk.examples[0])}: {example}"
    return Answer(Status.OFF_TOPIC, (desk.head("off_topic", example=example),))
