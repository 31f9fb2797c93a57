"""The stretches of time that a sentence counts: which of them is said of a thing, and which is but the most there is.

"5+ years in software, 2 with Python" asks for two years of Python, and "up to 3 years" for no three.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.clauses import cut
from bot.answering.spots import places
from bot.domain.facets import EXPERIENCE
from bot.text.tokens import stems, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.clauses import Sentence
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Topic
    from bot.text.amounts import Amount
    from bot.text.tokens import Token

NEAR, BEHIND = 4, 6  # words before and behind the beginning of a stretch in which its bound is said
CLOSE = 160  # characters that hold these words
ENDS = re.compile(r"[;!?]|\.\s")  # marks between two things of which one says nothing of the other


def stated(found: Evidence, named: Amount, desk: Desk) -> list[Amount]:
    """The stretches of a sentence that can be held against the one named."""
    return like(found.sentence, named, desk)


def like(text: str, named: Amount, desk: Desk) -> list[Amount]:
    """Those of a text."""
    return [a for _, a in _stretches(text, desk) if a.like(named)]


def _stretches(text: str, desk: Desk) -> list[tuple[int, Amount]]:
    """The stretches of a text with where they begin, but for how old one or a thing is to be: "at least 18 years old"."""
    old, thing = (
        desk.vocabulary.phrases["behind an age"],
        desk.vocabulary.phrases["before the age of a thing"],
    )
    found = [
        (at, amount)
        for at, amount in desk.vocabulary.amounts.stretches(text)
        if not any(m.start <= 1 for m in old.find(stems(text[at : at + CLOSE])[: NEAR + 1]))
    ]
    if not found or thing.foreign_to(stems(text)):
        return found
    ahead = {at: stems(text[max(0, at - CLOSE) : at])[-NEAR:] for at, _ in found}
    return [(at, a) for at, a in found if not any(m.end == len(ahead[at]) for m in thing.find(ahead[at]))]


def capped(text: str, desk: Desk) -> list[Amount]:
    """The stretches of a text that are told as the most there is: "up to 3 years", "six months at most"."""
    ahead, behind = (desk.vocabulary.phrases[name] for name in ("bound most", "bound most behind"))
    found = desk.vocabulary.amounts.stretches(text)
    if not found or (ahead.foreign_to(line := stems(text)) and behind.foreign_to(line)):
        return []
    kept = []
    for at, amount in found:
        before, after = stems(text[max(0, at - CLOSE) : at])[-NEAR:], stems(text[at : at + CLOSE])[:BEHIND]
        if any(m.end == len(before) for m in ahead.find(before)) or behind.holds(after):
            kept.append(amount)
    return kept


def said_of(topics: Sequence[Topic], found: Evidence, named: Amount, desk: Desk) -> list[Amount]:
    """The stretches of a sentence that are said of the things asked about; of several none where that is not clear."""
    text = found.sentence
    every = [(at, a) for at, a in _stretches(text, desk) if a.like(named)]
    line = tokens(text)
    plain = desk.vocabulary.words["units"] | set(stems(desk.vocabulary.label(EXPERIENCE)))
    asked = [t for t in topics if t.forms[0][0] not in plain]
    spots = [spot for t in asked for spot in places(t, text)]
    if not asked or not every:
        return [a for _, a in every]
    if len(every) == 1:
        [(at, one)] = every
        near = [sorted((at, line[first].start)) for first, _ in spots]
        return [one] if not near or any(not ENDS.search(text, a, b) for a, b in near) else []
    starts = {t.start: i for i, t in enumerate(line)}
    placed = [(starts[at], a) for at, a in every if at in starts]
    things = [m.start for m in desk.vocabulary.skills.longest(*_stems_and_words(line))]
    things += [first for first, _ in spots]
    return next((own for spot in spots if (own := _beside(spot, placed, things, cut(text)))), [])


def _stems_and_words(line: Sequence[Token]) -> tuple[list[str], list[str]]:
    return [t.stem for t in line], [t.text for t in line]


def _beside(
    spot: tuple[int, int], placed: Sequence[tuple[int, Amount]], things: Sequence[int], sentence: Sentence
) -> list[Amount]:
    """The stretch that a thing stands beside: the one in its clause, its bracket or behind its colon."""
    places, brackets = sentence.places, sentence.brackets
    here = places[spot[0]]
    told = sentence.labels.get(here.part)
    for own in (
        [p for p in placed if spot[0] <= brackets.get(places[p[0]].part, -1) < spot[1]],  # "Python (2 years)"
        [p for p in placed if places[p[0]] == here],
        [p for p in placed if places[p[0]].part == told],  # "Python: 2 years"
        [p for p in placed if places[p[0]].part == here.part and p[0] < spot[0]][
            -1:
        ],  # "2 years of Go, Python"
    ):
        if own:
            # "2 years of Go and 3 of Rust", or "Go for 2 years and Rust for 3"
            leads = not any(places[i] == here and i < own[0][0] for i in things)
            before, behind = [p for p in own if p[0] < spot[0]], [p for p in own if p[0] >= spot[1]]
            near = (before[-1:] or behind[:1]) if leads else (behind[:1] or before[-1:])
            return [a for _, a in near or own[:1]]
    return []
