"""Which sentence of a passage is told: the one that says the most of what is asked, or that takes a demand back."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from bot.answering import fitting, of_its_kind, strengths, under
from bot.answering.firmness import Strength
from bot.answering.spots import line_of, places
from bot.domain import Kind
from bot.domain.facets import LOCATION
from bot.retrieval.passages import EXACT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Query

MARKS = ("?", "？", "?**")  # a question that a posting asks says nothing without its answer
BARE = 9  # words of a sentence that says but how often something is: "One night in six, one weekend in six."
SPARED = (Strength.DENIED, Strength.OPTIONAL)


def told(query: Query, hit: Hit, desk: Desk) -> str:
    """The sentence of a paragraph that holds most of the topics, of equals most of the words; an item stays whole."""
    text = hit.passage.block.text
    demand = query.kind is Kind.YES_NO and query.claim.demand
    if hit.passage.block.depth and not demand:
        return text
    parts = desk.vocabulary.sentences.split(text)
    if len(parts) == 1:
        return text
    if demand and (spared := _sparing(query, hit, parts, desk)):
        return spared
    if hit.passage.block.depth:
        return text
    weights = dict(query.terms)
    pairs = set(itertools.pairwise(t for t, w in query.terms if w >= 1.0))

    count = desk.search.index.frequency

    wanted = desk.closure(query.facets[0]) if query.facets else frozenset[str]()
    spoken = [facets for *_, facets in hit.passage.sentences] or [()] * len(parts)
    speaks = {part: not wanted.isdisjoint(own) for part, own in zip(parts, spoken, strict=True)}

    def fit(part: str) -> tuple[int, int, bool, bool, float, int]:
        """How many topics a sentence holds, if it demands or speaks of the facet, how much of the question's words it has.

        And in how few passages the rarest is. Things come before deeds: "must I send a photo" is told by no sentence
        about what else to send, and rather by "a photo is required" than by "a link to your photo".
        """
        known = sum(bool(places(t, part)) for t in query.known)
        held = sum(bool(places(t, part)) for t in query.topics)
        line, words = line_of(part)
        # words that stand side by side as in the question speak louder than the same words apart
        together = sum((a, b) in pairs for a, b in itertools.pairwise(line))
        # exactly, for a set has no order and a rounding would decide between equals
        said = [root for root in set(line) if root in weights]
        # and of two that hold a word the one that has it as it was asked: "programs", not "program"
        same = math.fsum(weights.get(EXACT + word, 0.0) for word in set(words))
        return (
            known,
            held,
            demand and desk.vocabulary.exact["must"].holds(words),
            speaks[part],
            together + math.fsum(weights[r] for r in said) + same,
            -min(map(count, said), default=0),
        )

    at = parts.index(max(parts, key=fit))
    if query.figure.often and at and _says_how_often(parts[at - 1], parts[at], desk):
        return _both(text, parts[at - 1], parts[at])
    if at + 1 == len(parts):
        return parts[at].strip()
    if parts[at].endswith(MARKS) or _carries_on(query, parts[at], parts[at + 1], desk):
        return _both(text, parts[at], parts[at + 1])
    return _with_denial(text, parts[at], parts[at + 1], desk)


def _carries_on(query: Query, sentence: str, after: str, desk: Desk) -> bool:
    """Whether a sentence goes on about what the one before it names, and alone says the figure or the deed asked for.

    "We run many trials. Some take three days, others a month."; "You keep the list of guests. It …".
    """
    line = line_of(after)[0]
    if query.kind not in {Kind.FACT, Kind.FACET}:
        return False
    if _says_where(query, after, desk):
        return True
    if desk.vocabulary.words["carries on"].isdisjoint(line[:1]):
        return False
    if query.figure.wanted:
        return not fitting.figures(sentence, desk) and fitting.figures(after, desk)
    own = line_of(sentence)[0]
    return any(w >= 1.0 and t in line and t not in own for t, w in query.terms)


def _says_where(query: Query, after: str, desk: Desk) -> bool:
    """Whether a sentence points at what the one before it names and has a name, where it is asked where a thing is.

    "We go on retreats. So far we have held them in Leith."
    """
    if query.facets[:1] != (LOCATION,) or not query.topics:
        return False
    pointing = not desk.vocabulary.words["points back"].isdisjoint(line_of(after)[0])
    return pointing and any(word[:1].isupper() and len(word) > 1 for word in after.split()[1:])


def _says_how_often(before: str, sentence: str, desk: Desk) -> bool:
    """Whether a sentence leaves it to a bare one before it how often it is: "One night in six. A night on call …"."""
    told = len(before.split()) <= BARE and of_its_kind.recurs(before, desk)
    return told and not of_its_kind.recurs(sentence, desk)


def _both(text: str, sentence: str, after: str) -> str:
    """Two sentences that follow each other, as the text has them."""
    first = text.index(sentence)
    return text[first : text.index(after, first) + len(after)].strip()


def _sparing(query: Query, hit: Hit, parts: Sequence[str], desk: Desk) -> str:
    """Of several sentences about a thing the one that spares it, where no other demands it; "" without one.

    "Our code is in Ruby. Knowing Ruby is valued but not required."
    """
    things = query.known or query.topics
    named = [n for n, part in enumerate(parts) if all(places(t, part) for t in things)]
    if len(named) <= 1 or not things:
        return ""
    text = hit.passage.block.text
    naming = [
        _with_denial(text, parts[n], parts[n + 1], desk) if n + 1 < len(parts) else parts[n] for n in named
    ]
    said = [(part, strengths.of(query.topics, hit, part, desk)) for part in naming]
    sparing = [part.strip() for part, s in said if s in SPARED]
    others = [part for part, s in said if s is Strength.STATED and not _asks(part, desk)]
    return sparing[0] if sparing and len(sparing) + len(others) == len(said) else ""


def _asks(sentence: str, desk: Desk) -> bool:
    """Whether a sentence demands something: by its verb, by what it calls it, or by a figure ("2-7 years in sales")."""
    line, said = line_of(sentence)
    vocabulary = desk.vocabulary
    if vocabulary.exact["must"].holds(said) or vocabulary.amounts.numbers(sentence):
        return True
    return any(m.value in under.DEMANDS for m in vocabulary.content.find(line))


def _with_denial(text: str, sentence: str, after: str, desk: Desk) -> str:
    """A sentence with the one behind it where that takes it back: "Most of us juggle. This isn't a requirement."."""
    line, words = line_of(after)
    back = not desk.vocabulary.words["points back"].isdisjoint(words[:1])
    says = ("restricts", "stands in", *(("negated behind",) if back else ()))
    # "Not a must, but a plus" says nothing without the sentence before
    denies = any(not m.start for m in desk.vocabulary.phrases["negated behind"].find(line))
    if not denies and not any(desk.vocabulary.phrases[name].holds(line) for name in says):
        return sentence.strip()
    return _both(text, sentence, after)
