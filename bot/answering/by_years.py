"""Which postings ask for the years of experience that a question counts, or for the most of all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.answering import counted, finding
from bot.answering.evidence import Evidence
from bot.answering.experience import needed
from bot.answering.firmness import Strength
from bot.answering.spots import words_of
from bot.answering.under import DEMANDS
from bot.domain import Status
from bot.domain.facets import CONTRACT, EXPERIENCE
from bot.text.amounts import SIZES
from bot.text.tokens import stem, words

DAY = "day"  # the unit of lengths from a day on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Query

    Rows = list[tuple[int, list[Evidence]]]


def told(query: Query, desk: Desk, among: Sequence[int]) -> tuple[Query, str, Rows] | None:
    """The postings with the stretch of time that is counted, or with the most or fewest years; None if none is asked.

    With the query that this amounts to, and with what it is about as a sentence names it.
    """
    say = desk.wordings.say
    if extreme := query.figure.extreme:
        if found := ranked(query, desk):
            return query, say(f"years, the {extreme} first"), found
        return query.but(topics=query.known), say("years"), []
    counting = about(query)
    if counting and (found := rows(counting, desk, among)):
        return counting, say("that many years"), found
    bare = bool(query.topics) and all(t.name.isdigit() for t in query.topics)
    stays = _stays(query)
    if (counting or bare or stays) and ((found := lasting(query, desk, among)) or stays):
        return query, say("that long"), found
    return (counting, say("that many years"), []) if counting else None


def _stays(query: Query) -> bool:
    """Whether it is counted how long a job lasts, and no hours of a week: "a two-year contract"."""
    asked, figure = next(iter(query.figure.amounts), None), query.figure
    plain = not (figure.aside or figure.bound or EXPERIENCE in query.facets)
    return (
        asked is not None
        and plain
        and query.facets[:1] == (CONTRACT,)
        and asked.unit == DAY
        and not asked.per
    )


def about(query: Query) -> Query | None:
    """The query about years of experience that a list of roles amounts to; None where it counts none.

    "Which roles need at least five years" compares the figure: a posting that has a "5" somewhere is none of them.
    """
    amounts, demanded = query.figure.amounts, (*DEMANDS, "")
    counts = bool(amounts) and not amounts[0].per and not query.figure.aside
    if not counts or not (EXPERIENCE in query.facets or (*query.facets, "")[0] in demanded):
        return None
    claim = query.claim._replace(must=True, enough=False, suffices=False)
    return query.but(facets=(EXPERIENCE,), topics=query.known, claim=claim)


def rows(query: Query, desk: Desk, among: Sequence[int]) -> Rows:
    """The postings of which a yes to the figure would be right, each with the sentence that says so."""
    found = []
    for number in among:
        verdict = counted.compared(desk.of(query, number), desk, number, finding.about)
        if verdict and verdict[0] is Status.YES:
            found.append((number, verdict[1][:1]))
    return found


def lasting(query: Query, desk: Desk, among: Sequence[int]) -> Rows:
    """The postings that state the stretch of time a question counts without a word of years: "6 months commitment".

    Each with the passage that says so, and all else that was asked about; "5 hours a week" is no month of five.
    """
    asked = next(iter(query.figure.amounts), None)
    if not asked or query.figure.aside or query.figure.bound or EXPERIENCE in query.facets:
        return []
    counts, others = desk.vocabulary.amounts, [t for t in query.topics if not t.name.isdigit()]
    units = {word for word, name in counts.units.items() if SIZES[name] == (asked.unit, asked.size)}
    terms = tuple((term, 1.0) for term in units.union(number for number, _ in query.figure.numbers))
    stays, found = _stays(query), []
    for number in among:
        for hit in desk.search.hits(terms, postings=[number]):
            text = hit.passage.block.text
            if stays and CONTRACT not in hit.passage.facets:  # "founded two years ago" is no term
                text = " ".join(filter(partial(_of_contract, desk), desk.vocabulary.sentences.split(text)))
            held = words_of(text)[0].union(*(words_of(part)[0] for part in hit.passage.path))
            if not all(any(held.issuperset(form) for form in t.forms) for t in others):
                continue
            told = [
                one for _, one in counts.stretches(text) if not (one.per and asked.per) or one.like(asked)
            ]
            if any(one.unit == asked.unit and one.meets(asked) for one in told):
                found.append((number, [Evidence(hit, hit.passage.block.text, Strength.STATED, 1.0)]))
                break
    return found


def _of_contract(desk: Desk, sentence: str) -> bool:
    """Whether a sentence speaks of how long the job lasts."""
    said = words(sentence)
    return any(m.value == CONTRACT for m in desk.vocabulary.content.find(tuple(map(stem, said)), said))


def ranked(query: Query, desk: Desk) -> Rows:
    """The postings that count years of experience, each with the sentence that asks for the most, in their order.

    Those that ask for the most come first where the most is asked for, else those that ask for the fewest.
    """
    several = len(query.postings) > 1  # one alone has the most only among all
    among = query.postings if several else range(len(desk.postings))
    of_years = query.but(facets=(EXPERIENCE,), topics=query.known)
    told = {number: needed(desk.of(of_years, number), desk, number, finding.about) for number in among}
    most = query.figure.extreme == "most"
    order = sorted((n for n in told if told[n]), key=lambda n: told[n][0][1].least * (-1 if most else 1))
    return [(number, [told[number][0][0]]) for number in order]
