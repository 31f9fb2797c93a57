"""What a question counts against what a posting does: years of experience, how long a contract runs, numbers.

A yes to "is it for two years" claims the figure as well: where the posting has another, it is none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering import evidence
from bot.answering.firmness import Strength
from bot.answering.weighing import ASKING
from bot.domain import Status
from bot.text.amounts import amounts, numbers
from bot.text.tokens import stems, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query
    from bot.text.amounts import Amount

    Verdict = tuple[Status, list[Evidence]]

EXPERIENCE = "experience"
BOUNDS = ("bound least", "bound over", "bound under")
CAREER, YEAR = 50 * 365.25, ("year", 1.0)  # days; a longer stretch is no length of experience
MOST, BEFORE = 3, 3  # sentences of a verdict; words before a thing within which its number stands


def compared(
    query: Query, desk: Desk, number: int, find: Callable[[Query, Desk, int], list[Evidence]]
) -> Verdict | None:
    """The verdict on the first stretch of time a question counts, None if the posting has none to hold against it."""
    named = next(iter(query.amounts), None)
    if named is None:
        return None
    own = query.enough and set(query.facets) <= set(ASKING)  # "i have four years. good enough for …?"
    if (EXPERIENCE in query.facets or own) and not named.per:
        found = _experience(query, named, desk, number, find)
        return _enough(query, named, found) if found and named.most < CAREER else None
    found = [e for e in find(_less_numbers(query, desk), desk, number) if _stated(e, named)]
    if not found and named.per:  # how much of each day or week is told in few places, under any heading
        words = ((named.unit, 1.0), (named.per, 1.0))
        found = [e for e in _passages(words, desk, number) if _stated(e, named)]
    return _as_long(query, named, found, desk) if found else None


def held(query: Query, status: Status, found: list[Evidence]) -> Verdict:
    """The verdict, unless it is a yes to a number that no evidence has: then what it says is told."""
    every = all(any(_counts(e.sentence, number, of) for e in found) for number, of in query.numbers)
    return (Status.ANSWERED if status is Status.YES and not every else status), found


def _counts(text: str, number: str, of: str) -> bool:
    """Whether a text has a number, and where it counts a thing, shortly before that."""
    line = tokens(text) if of else []
    parts = [text[line[max(0, i - BEFORE)].start : t.start] for i, t in enumerate(line) if t.stem == of]
    return any(number == found for part in (parts if of else [text]) for _, found in numbers(part))


def _less_numbers(query: Query, desk: Desk) -> Query:
    """The query without numbers and "longer than", which are compared and not looked for."""
    said = {n for n, _ in query.numbers}
    bounds = {w for name in BOUNDS for w in desk.vocabulary.words[name]}
    rest = (t for t in query.topics if t.known or t.name not in bounds)
    return replace(query, topics=tuple(t for t in rest if said.isdisjoint(n for _, n in numbers(t.name))))


def _stated(found: Evidence, named: Amount) -> list[Amount]:
    """The amounts of a sentence that can be held against the one named."""
    return [a for _, a in amounts(found.sentence) if a.like(named)]


def _experience(
    query: Query,
    named: Amount,
    desk: Desk,
    number: int,
    find: Callable[[Query, Desk, int], list[Evidence]],
) -> list[Evidence]:
    """The sentences that ask for years, of those the ones about what else is asked."""
    plain = _less_numbers(query, desk)
    found = find(plain, desk, number) if plain.topics else []
    if not any(_stated(e, named) for e in found) and not any(t.known for t in plain.topics):
        found = _passages((*query.terms, YEAR), desk, number)
    return [e for e in found if _stated(e, named)]


def _passages(terms: tuple[tuple[str, float], ...], desk: Desk, number: int) -> list[Evidence]:
    """The whole passages that share a term, as evidence."""
    texts = [(h, h.passage.block.text) for h in desk.search.hits(terms, postings=[number])]
    return [evidence.Evidence(h, t, evidence.strength((), h, t, desk), 1.0) for h, t in texts]


def _enough(query: Query, named: Amount, found: Sequence[Evidence]) -> Verdict:
    """The verdict on some years, by the first sentence that asks for a number of them."""
    proof = found[0]
    needed = _stated(proof, named)[0]
    wished = proof.strength is not Strength.STATED
    if query.bound == "under" and not query.must:
        # who has fewer than five may have four: that is told only where even five are too few
        short = named.least <= needed.least
        return (Status.YES if wished else Status.NO if short else Status.ANSWERED), [proof]
    if query.inverted:
        right = wished or named.least > needed.least  # "without five years"
    elif query.bound == "least":
        right = not wished and needed.least >= named.least
    elif query.bound == "over":
        right = not wished and needed.least > named.least
    elif query.enough and not query.must:
        right = wished or named.least >= needed.least
    else:
        right = not wished and needed.meets(named)
    return (Status.YES if right else Status.NO), [proof]


def _as_long(query: Query, named: Amount, found: list[Evidence], desk: Desk) -> Verdict:
    """The verdict on a stretch of time that is stated and not demanded; where several are stated, what they are."""
    naming = set(query.cues) - desk.vocabulary.words["units"]
    found = [e for e in found if naming.intersection(stems(e.sentence))] or found
    verdicts = [_fits(query, named, stated) for e in found for stated in _stated(e, named)]
    if len(set(verdicts)) > 1:
        return Status.ANSWERED, found[:MOST]
    given = all(set(desk.vocabulary.lists["offered"]) & set(e.hit.passage.facets) for e in found)
    more = given and all(s.least > named.most for e in found for s in _stated(e, named))
    if not verdicts[0] and more:
        return Status.ANSWERED, found[:MOST]  # who asks for 25 days off and gets 30 may call it a yes
    return (Status.YES if verdicts[0] else Status.NO), found[:MOST]


def _fits(query: Query, named: Amount, stated: Amount) -> bool:
    """Whether a stretch stated is as long as the one named, or as the question bounds it."""
    if query.bound == "least":
        return stated.least >= named.least
    if query.bound == "over":
        return stated.least > named.most
    if query.bound == "under":
        return stated.most < named.least
    return stated.meets(named)
