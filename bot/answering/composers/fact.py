"""A single fact: the sentences of one posting that are about what was asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import evidence, further, introducing, nested, precise, several, sought, steps
from bot.answering.composers import absent
from bot.answering.firmness import Strength
from bot.answering.spots import line_of, places
from bot.domain import Answer, Status
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Line, Query, Statement, Topic

MOST = 5
BY_HEADING = frozenset({Strength.OPEN, Strength.OPTIONAL, Strength.DENIED})  # what a heading may have said


def compose(query: Query, desk: Desk) -> Answer:
    """The best sentences on the topics asked; without any the posting does not state it."""
    number = query.postings[0]
    for facet in precise.IN_ORDER if query.step.behind and not query.facets else ():
        if step := steps.one(query, desk, desk.hits(query, number, desk.closure(facet))):
            return answer(query, desk, number, precise.whole(step, desk), nested.MOST)
    found = precise.of_several(query, desk, number) if query.step.one else []
    found = found or evidence.wanted(query, desk, number) or said_instead(query, desk, number)
    if not found and len(query.known) > 1:
        return _apart(query, desk, number)
    found = found or _headed(query, desk, number) or _of_things(query, desk, number)
    if not found:
        return absent.not_stated(query, desk)
    if part := nested.part(query, desk, number):
        return answer(query, desk, number, precise.whole(part, desk), nested.MOST)
    return answer(query, desk, number, found)


def _headed(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """What stands below a heading with all that is asked about, under a facet that stands in for the one asked for.

    "DevOps & Cloud" among the skills tells the "DevOps tools".
    """
    facets = desk.vocabulary.facets[query.facets[0]].instead if query.facets and query.known else ()
    if not facets or len(query.known) < len(query.topics):
        return []
    hits = desk.hits(query, number, frozenset(facets))
    return precise.whole(
        [h for h in hits if h.passage.path and all(places(t, h.passage.path[-1]) for t in query.topics)], desk
    )


def _of_things(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """What is said where no passage holds the words of every day beside what is asked about: "pick", "happens"."""
    less = sought.less_everyday(query, desk)
    if not less:
        return []
    found = evidence.wanted(less, desk, number) if less.topics else []
    return found or precise.covering(query, desk, number)


def _apart(query: Query, desk: Desk, number: int) -> Answer:
    """What is stated of several things that no passage holds together: "terraform or pulumi at …"."""
    each = [(one, evidence.wanted(one, desk, number)) for one in several.apart(query)]
    missing = tuple(one.topics[0] for one, found in each if not found)
    held = [found[0] for _, found in each if found]
    shown = several.once([*held, *several.of_facet(query, desk, number)]) if held else []
    if not shown:
        return absent.not_stated(query, desk)
    if missing and query.joined != "either":
        return absent.not_mentioned(query.but(topics=missing), desk, shown)
    return answer(query, desk, number, shown)


def said_instead(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """What a posting says instead of the things asked about: of "annual leave" what it says of leave."""
    asked = instead(query, desk)
    found = evidence.wanted(asked, desk, number)
    return [e for e in found if not any(_of_another(t, e.sentence, desk) for t in asked.known)]


def _of_another(topic: Topic, sentence: str, desk: Desk) -> bool:
    """Whether a sentence has a thing only as a part of another thing's name: the leave of "maternity leave"."""
    spots, line = places(topic, sentence), line_of(sentence)[0]
    others = (
        [m for m in desk.vocabulary.skills.longest(line) if stems(m.value) not in topic.forms]
        if spots
        else []
    )
    inside = (any(m.start <= a and b <= m.end and b - a < m.end - m.start for m in others) for a, b in spots)
    return bool(spots) and all(inside)


def instead(query: Query, desk: Desk) -> Query:
    """The query about what a posting may say instead of the things asked about: "jenkins" of "which ci tool".

    Not of what is but a kind of them: "vision", which insurance may cover, is elsewhere a strategy.
    """
    topics = []
    for topic in query.known:
        own = list(dict.fromkeys((topic.forms[0], *map(stems, topic.shown))))
        # of a laptop not also what may stand for hardware, which is another word for it
        own = own[:1] if desk.vocabulary.synonyms.get(own[0]) else own
        others = (o for form in own for o in desk.vocabulary.synonyms.get(form, ()))
        topics.append(replace(topic, forms=(*topic.forms, *others)))
    soft = [t for t in query.topics if not t.known]
    words = ((w, evidence.INSTEAD) for t in topics for form in t.forms for w in form)
    return query.but(topics=(*topics, *soft), terms=(*query.terms, *words))


def answer(query: Query, desk: Desk, number: int, found: Sequence[Evidence], most: int = MOST) -> Answer:
    """The answer that the best evidence gives."""
    below = introducing.introduced(query, desk, found[0].hit)
    inside = [] if below else _nested(query, desk, found[:most])
    shown = precise.whole(below, desk) if below else [found[0], *inside, *found[1:most]]
    statements = tuple(e.statement(desk) for e in shown)
    lines = [
        *desk.status(number),
        desk.head("overview", role=desk.role(number)),
        *below_headings(shown, statements, desk, len(inside)),
        desk.source([e.hit for e in shown]),
    ]
    return Answer(
        Status.ANSWERED,
        tuple(lines),
        roles=(desk.ref(number),),
        facets=query.facets[:1],
        statements=statements,
        follow_ups=further.questions(query, desk, number),
    )


def _nested(query: Query, desk: Desk, found: Sequence[Evidence]) -> list[Evidence]:
    """What is nested below the best of the evidence, which that is but the label of, less what is told besides."""
    told = {e.hit.passage.number for e in found}
    below = introducing.nested(query, desk, found[0].hit)
    return precise.whole([h for h in below if h.passage.number not in told], desk)


def verdict_lines(
    query: Query, found: Sequence[Evidence], statements: Sequence[Statement], desk: Desk
) -> list[Line]:
    """A bullet for each statement that a yes or no rests on, below its heading where that may have said how firm it is."""
    firm = query.claim.demand or not BY_HEADING.isdisjoint(e.strength for e in found)
    return below_headings(found, statements, desk) if firm else [s.line for s in statements]


def below_headings(
    shown: Sequence[Evidence], statements: Sequence[Statement], desk: Desk, inside: int = 0
) -> list[Line]:
    """A bullet for each statement, below its heading where that stands inside another; ``inside`` are nested in the first."""
    lines: list[Line] = []
    before: tuple[str, ...] = ()
    for at, (found, statement) in enumerate(zip(shown, statements, strict=True)):
        path = found.hit.passage.path
        if len(path) > 1 and path != before:
            lines.append(desk.label(path[-1]))
        before = path
        lines.append(replace(statement.line, depth=int(0 < at <= inside)))
    return lines
