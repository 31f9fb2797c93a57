"""Yes, no, or not mentioned: each with what the posting says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import evidence, several
from bot.answering.composers import absent, facet, fact
from bot.answering.evidence import Strength
from bot.domain import Answer, Status, Topic
from bot.text.tokens import stems, tokens
from bot.vocabulary.phrases import inflected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Line, Query

MOST = 3
DEMANDS = ("requirements", "nice_to_have", "skills", "experience", "education", "languages", "eligibility")
WHEN = ("deadline", "dates")  # facets that say until when a posting is open
CLOSES = tuple(
    (w, 1.0) for w in ("fill", "close", "longer", "hire", "open")
)  # stems of sentences that say so
BEHIND = 2  # words behind the last of several within which "or" joins them: "Kafka, RabbitMQ or similar"
CAREER = 50  # years; a larger number is no length of experience
YEARS = re.compile(r"(\d{1,2})\s*(?:\+|-|–|to\s)?\s*(?:\d{1,2})?\s*\+?\s*(?:years?|yrs?)", re.IGNORECASE)


def compose(query: Query, desk: Desk) -> Answer:
    """The verdict on one posting, its evidence below it."""
    number = query.postings[0]
    status, found = judge(query, desk, number)
    open_ = status is Status.NOT_MENTIONED or (query.joined and several.rivals(query, desk))
    if len(query.known) > 1 and open_ and (answer := _apart(query, desk, number)):
        return answer
    if status is Status.NOT_STATED:
        asked = replace(query, facets=WHEN[:1]) if query.open or query.closed else query
        return absent.not_stated(asked, desk)
    if status is Status.NOT_MENTIONED and not (query.known or query.role or query.must):
        return absent.not_stated(
            query, desk
        )  # a word no list knows, asked of an organisation: maybe no requirement
    if status is Status.NOT_MENTIONED:
        return absent.not_mentioned(query, desk)
    return _answer(status, query, desk, number, found)


def _answer(status: Status, query: Query, desk: Desk, number: int, found: Sequence[Evidence]) -> Answer:
    """The verdict and its evidence as an answer."""
    lines = [*desk.status(number), verdict(status, query, desk, number, found)]
    statements = tuple(e.statement(desk) for e in found)
    lines += [s.line for s in statements]
    lines.append(desk.source([e.hit for e in found]))
    return Answer(
        status,
        tuple(lines),
        roles=(desk.ref(number),),
        facets=query.facets[:1],
        statements=statements,
        follow_ups=desk.next_questions(number, query.facets[:1]),
    )


def _apart(query: Query, desk: Desk, number: int) -> Answer | None:
    """The answer about several things that no passage holds together, None if the posting holds none of them."""
    judged = [(q, *judge(q, desk, number)) for q in several.apart(query)]
    held = [(status, found) for _, status, found in judged if found]
    if not held:
        return None
    positive = [found for status, found in held if status is Status.YES]
    shown = several.once(found[0] for found in positive or [found for _, found in held])
    if query.joined == "either" and several.rivals(query, desk):
        return fact.answer(query, desk, number, shown) if positive else None
    missing = tuple(q.topics[0] for q, _, found in judged if not found)
    if query.joined == "either":
        enough = len(positive) == len(judged) if query.inverted else bool(positive)
        return _answer(Status.YES if enough else Status.NO, query, desk, number, shown)
    if missing:
        beside = several.once(found[0] for _, found in held)
        return absent.not_mentioned(replace(query, topics=missing), desk, beside)
    if query.joined == "both":
        shown = several.once(found[0] for _, found in held)
        every = len(positive) == len(judged)
        return _answer(Status.YES if every else Status.NO, query, desk, number, shown)
    return absent.not_stated(
        query, desk
    )  # each is there, but not the one of the other: "kubernetes certificate"


def verdict(status: Status, query: Query, desk: Desk, number: int, found: Sequence[Evidence]) -> Line:
    """The first line: yes or no, and that something is only nice to have where that is the point."""
    optional = all(e.strength is Strength.OPTIONAL for e in found)
    if status is Status.YES:
        return desk.head("yes optional" if optional and query.must else "yes", role=desk.role(number))
    return desk.head("no optional" if optional else "no", role=desk.role(number))


def judge(  # noqa: C901, PLR0911  # one verdict after the other
    query: Query, desk: Desk, number: int
) -> tuple[Status, list[Evidence]]:
    """The verdict on a posting and the evidence for it."""
    asks_open = (query.open or query.closed) and not (query.inverted and query.known)
    if asks_open and (verdict := _open(query, desk, number)):
        return verdict
    if (asked := _years(query)) and (found := _about_years(query, desk, number)):
        return _compared(asked, query, found)
    found = _found(query, desk, number)
    named = query.facets[:1] and desk.vocabulary.skill_forms.get(query.facets[0])
    if not found and named and not query.known:
        # "can I do it from home": the facet is a thing that is there or not
        thing = Topic(query.facets[0], tuple(map(stems, named)), known=True)
        query = replace(
            query, topics=(thing,), terms=(*query.terms, *((w, 1.0) for f in thing.forms for w in f))
        )
        found = _found(query, desk, number)
    if query.had and (instead := [e for e in found if _alternative(query, e, desk)]):
        return Status.YES, instead[:MOST]
    if not found and query.facets and not query.topics:
        hits, _ = facet.gather(query, desk, number)
        if not hits:
            return Status.NOT_STATED, []
        found = [
            evidence.Evidence(
                h, h.passage.block.text, evidence.strength((), h, h.passage.block.text, desk), 1.0
            )
            for h in hits
        ]
    if not found and (rival := _rival(query, desk, number)):
        return Status.NO, rival[:MOST]
    if not found:
        return (Status.NOT_MENTIONED if query.topics else Status.NOT_STATED), []
    fullest = max(_held(query, e) for e in found)
    found = [e for e in found if _held(query, e) == fullest]
    denied = [e for e in found if e.strength is Strength.DENIED]
    stated = [e for e in found if e.strength is Strength.STATED]
    optional = [e for e in found if e.strength is Strength.OPTIONAL]
    if denied and (len(denied) >= len(stated) or denied[0] is found[0]):
        return (Status.YES if query.inverted or query.optional else Status.NO), denied[:MOST]
    if query.inverted or query.optional:
        return (Status.NO, stated[:MOST]) if stated else (Status.YES, (optional or found)[:MOST])
    if stated:
        return Status.YES, stated[:MOST]
    return (Status.NO if query.must else Status.YES), (optional or found)[:MOST]


def _alternative(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a sentence says that what the asker has will do as well as what is lacking: "AWS, GCP, or Azure"."""
    spots = [p for t in (*query.had, *query.topics) for p in evidence.places(t, found.sentence)[:1]]
    if len(spots) < len(query.had) + len(query.topics):
        return False
    line = stems(found.sentence)[min(s for s, _ in spots) : max(e for _, e in spots) + BEHIND]
    return not desk.vocabulary.words["joined either"].isdisjoint(line)


def _open(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """Whether the posting is open, by its dates and by what it says itself; None if it says neither and more is asked."""
    posting = desk.postings[number]
    every = desk.search.hits((*query.terms, *CLOSES), postings=[number])
    said = [h for h in every if desk.vocabulary.phrases["says closed"].holds(stems(h.passage.block.text))]
    dated = [h for f in WHEN for h in desk.hits(query, number, (f,))]
    over = bool(said) or bool(desk.status(number))
    if not (said or (posting.valid_through and dated)):
        # the day it was posted tells nothing
        return (Status.NOT_STATED, []) if all(t.cue for t in query.known) else None
    proof = [evidence.Evidence(h, h.passage.block.text, Strength.STATED, 1.0) for h in said or dated]
    asked_closed = query.closed and not query.open
    return (Status.YES if over is asked_closed else Status.NO), proof[:MOST]


def _found(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The evidence: of what is demanded from where demands stand, if anything about it stands there."""
    wanted = desk.closure(query.facets[0]) if query.facets else set()
    found = evidence.gather(query, desk, number, facets=wanted)
    found = [e for e in found if query.known or _named(query, e)]
    if query.must or query.inverted or query.optional:
        demands = set().union(*(desk.closure(f) for f in DEMANDS if f in desk.vocabulary.facets))
        among = [e for e in found if demands & set(e.hit.passage.facets) or e.strength is not Strength.STATED]
        return among or found
    return found


def _rival(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """Evidence that the posting states what rules the thing asked about out: remote, where on-site is asked for."""
    for line in desk.vocabulary.lists["rivals"]:
        names = [name.strip() for name in line.split(",")]
        forms = {name: tuple(map(stems, desk.vocabulary.skill_forms.get(name, (name,)))) for name in names}
        for topic in query.known:
            mine = next((n for n in names if set(forms[n]) & set(topic.forms)), "")
            others = tuple(f for n in names if mine and n != mine for f in forms[n])
            if others:
                instead = Topic(topic.name, others, known=True)
                found = _found(
                    replace(
                        query, topics=(instead,), terms=(*query.terms, *((w, 1.0) for f in others for w in f))
                    ),
                    desk,
                    number,
                )
                if found and all(e.strength is Strength.STATED for e in found):
                    return found
    return []


def _about_years(query: Query, desk: Desk, number: int) -> list[Evidence]:
    """The sentences that ask for years, of those the ones about what else is asked."""
    rest = tuple(t for t in query.topics if not t.name.isdigit() and t.name not in {"years", "year", "yrs"})
    among = replace(query, topics=rest)
    found = _found(among, desk, number) if rest else []
    if not any(YEARS.search(e.sentence) for e in found):
        hits = desk.search.hits((*query.terms, ("year", 1.0)), postings=[number])
        texts = ((h, h.passage.block.text) for h in hits)
        found = [
            evidence.Evidence(h, t, evidence.strength((), h, t, desk), 1.0)
            for h, t in texts
            if YEARS.search(t)
        ]
    return [e for e in found if YEARS.search(e.sentence)]


def _named(query: Query, found: Evidence) -> bool:
    """Whether a word asked about stands there itself: "effectively" is no word of "after effects"."""
    said = {t.text for t in tokens(" ".join((found.sentence, *found.hit.passage.path)))}
    return any(
        all(any(inflected(word, part) for word in said) for part in t.name.split()) for t in query.topics
    )


def _held(query: Query, found: Evidence) -> int:
    """How many of the things asked about a piece of evidence holds."""
    return sum(bool(evidence.places(t, found.sentence)) for t in query.topics)


def _years(query: Query) -> int:
    """The number of years a question names, 0 if none."""
    names = [t.name for t in query.topics]
    if "experience" not in query.facets and "years" not in names and "year" not in names:
        return 0
    return next((int(n) for n in names if n.isdigit() and int(n) < CAREER), 0)


def _compared(asked: int, query: Query, found: Sequence[Evidence]) -> tuple[Status, list[Evidence]]:
    """Years asked about against the years the posting asks for."""
    for e in found:
        if m := YEARS.search(e.sentence):
            needed = int(m[1])
            if query.enough:
                return (Status.YES if asked >= needed else Status.NO), [e]
            if e.strength is not Strength.STATED:
                return Status.NO, [e]
            return (Status.YES if needed == asked else Status.NO), [e]
    return (Status.YES if found[0].strength is Strength.STATED else Status.NO), list(found[:1])


def about(topics: Sequence[Topic]) -> str:
    """The topics as a sentence names them."""
    named = [t.name for t in topics if t.known] or [t.name for t in topics]
    return ", ".join(dict.fromkeys(named))
