"""Levels, as of degrees and languages: the one a question names against the one a posting asks for."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import chain, compress, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.answering import choices, evidence, under
from bot.answering.clauses import cut
from bot.answering.firmness import Strength
from bot.answering.marks import Marks
from bot.answering.spots import places
from bot.domain import Status
from bot.domain.facets import LANGUAGES
from bot.retrieval.passages import EXACT
from bot.text.tokens import stems, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

_NAME = _FIRST = itemgetter(0)  # of a rung with its height, and of that name its first word
DAYS = "day"  # what years are counted in
Scale = tuple[tuple[tuple[str, ...], int], ...]  # the names of a scale's rungs, the longest first


@lru_cache(maxsize=8)
def _scales(lines: tuple[str, ...]) -> tuple[Scale, ...]:
    """The scales that lines like "basic < fluent, proficient" write."""
    found = []
    for line in lines:
        rungs = [(stems(n), at) for at, names in enumerate(line.split("<")) for n in names.split(",")]
        found.append(tuple(sorted(rungs, key=lambda rung: -len(rung[0]))))
    return tuple(found)


@lru_cache(maxsize=8)
def _degrees(levels: tuple[str, ...], degrees: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """The names of all rungs of the scales that such degrees are on."""
    own = frozenset(map(stems, degrees))
    scales = (frozenset(name for name, _ in scale) for scale in _scales(levels))
    return frozenset().union(*(scale for scale in scales if not own.isdisjoint(scale)))


def _asked(query: Query, scales: Sequence[Scale]) -> list[tuple[Scale, int]]:
    """The scales of which a question names just one rung, and how high that is."""
    said = _said(query) if scales else ()
    heights = [(scale, {height for _, height in _rungs(said, scale)}) for scale in scales]
    return [(scale, own.pop()) for scale, own in heights if len(own) == 1]


def _rungs(line: Sequence[str], scale: Scale) -> list[tuple[int, int]]:
    """The rungs of a scale that a line names: where, and how high."""
    line, found = tuple(line), []
    taken: set[int] = set()
    held = frozenset(line)
    for name, height in compress(scale, map(held.__contains__, map(_FIRST, map(_NAME, scale)))):
        for at in range(len(line) - len(name) + 1):
            if line[at : at + len(name)] == name and taken.isdisjoint(range(at, at + len(name))):
                taken |= set(range(at, at + len(name)))
                found.append((at, height))
    return found


def compared(query: Query, desk: Desk, found: Sequence[Evidence]) -> tuple[Status, list[Evidence]] | None:
    """The verdict on a level by the first evidence that asks for one of its scale; None if there is no such."""
    scales = () if under.asks_given(query, desk) else _scales(desk.vocabulary.lists["levels"])
    for scale, level in _asked(query, scales) if not query.claim.optional else ():
        held = [
            (e, heights)
            for e in found
            if e.strength is not Strength.DENIED and (heights := _near(query, e, scale))
        ]
        named = [e for e, heights in held if set(heights) == {level}]
        if named and len(held) > len(named) and query.claim.enough:
            return Status.ANSWERED, [e for e, _ in held]
        if query.claim.must and (lowest := _traded(held, desk)) is not None:
            return (Status.YES if level <= lowest else Status.NO), [e for e, _ in held]
        # "a BSc" and "an MSc" in a line each: each is demanded by itself
        apart = query.claim.must and named and not any(_one_will_do(e, desk) for e, _ in held)
        for e in named if apart else found:
            if e.strength is not Strength.DENIED and (heights := _near(query, e, scale)):
                replaceable = e.strength is Strength.REPLACEABLE and len(set(heights)) == 1
                if replaceable or e.strength is Strength.OPEN:
                    return (
                        None  # "bachelor's degree or equivalent experience", "pursuing a bachelor's degree"
                    )
                status = _verdict(query, level, min(heights), e)
                return (
                    Status.ANSWERED if status is Status.YES and _of_else(query, e, scale, desk) else status
                ), [e]
    return _on_another(query, found, scales)


def _one_will_do(found: Evidence, desk: Desk) -> bool:
    """Whether a line goes on with another that will do, "a BSc, or", or stands in a list of which one is enough."""
    line, path = words(found.sentence), found.hit.passage.path
    above = desk.vocabulary.exact["some of a list"]
    chosen = above.holds(line) or (bool(path) and above.holds(words(path[-1])))
    return chosen or not desk.vocabulary.words["joined either"].isdisjoint(line[-1:])


def _traded(held: Sequence[tuple[Evidence, list[int]]], desk: Desk) -> int | None:
    """The lowest of several levels in a line each that years make up for: "a BSc and 4 years", "an MSc and 2"."""
    counted = []
    for e, heights in held:
        stretches = desk.vocabulary.amounts.stretches(e.hit.passage.block.text)
        years = [amount.least for _, amount in stretches if amount.unit == DAYS and not amount.per]
        if len(set(heights)) != 1 or not years or e.strength is Strength.OPTIONAL:
            return None
        counted.append((heights[0], min(years)))
    counted.sort()
    traded = all(low < high and more > less for (low, more), (high, less) in pairwise(counted))
    return counted[0][0] if traded and len(counted) > 1 else None


def under_way(query: Query, desk: Desk, found: list[Evidence]) -> list[Evidence]:
    """The evidence; what says that a degree is on its way demands just that of who asks it: "must I be enrolled in one"."""
    lists, told = desk.vocabulary.words, desk.vocabulary.exact["on its way"]
    if not query.claim.must or lists["studied as yet"].isdisjoint(query.said):
        return found

    def demands(e: Evidence) -> bool:
        line = stems(e.sentence)
        head = line[: next((i for i, word in enumerate(line) if word in lists["degrees"]), 0)]
        under = e.strength is Strength.OPEN and told.holds(words(e.sentence))
        return under and lists["joined either"].isdisjoint(head)  # "pursuing or completed a degree"

    return [replace(e, judged=Strength.STATED) if demands(e) else e for e in found]


def of_degree(
    query: Query, desk: Desk, number: int, find: Callable[[Query, Desk, int], list[Evidence]]
) -> tuple[Status, list[Evidence]] | None:
    """The verdict on a degree that a posting does not name by the one it asks for: a doctorate where that is a bachelor's.

    None where it asks for none, or no degree is held against what is demanded.
    """
    names = _degrees(desk.vocabulary.lists["levels"], desk.vocabulary.lists["degrees"])
    degrees = [t for t in query.topics if not names.isdisjoint(t.forms)]
    held = query.claim.enough or query.claim.demand
    if not (held and degrees) or len(degrees) < len(query.known):
        return None
    if LANGUAGES not in query.facets and not _asked(query, _scales(desk.vocabulary.lists["levels"])):
        return None  # "a degree" is no level that another could be held against
    some = desk.said_as.degree
    terms = tuple((word, 1.0) for form in some.forms for word in form)
    proofs = find(query.but(topics=(some,), terms=terms), desk, number)
    verdict = compared(query.but(topics=(some, *(t for t in query.topics if t not in degrees))), desk, proofs)
    if not verdict or verdict[0] is not Status.YES or not query.studied or in_field(query, verdict[1][0]):
        return verdict
    return Status.ANSWERED, verdict[1]  # of another field


def _said(query: Query) -> tuple[str, ...]:
    """The stems of what is asked, with those of words that by themselves name nothing: "basic"."""
    exact = [term.removeprefix(EXACT) for term, _ in query.terms if term.startswith(EXACT)]
    return (*query.said, *chain.from_iterable(map(stems, exact)))


def _on_another(
    query: Query, found: Sequence[Evidence], scales: Sequence[Scale]
) -> tuple[Status, list[Evidence]] | None:
    """What tells no language's level, or by another scale than the question does, without a verdict: "B1", of "fluent"."""
    asks = LANGUAGES in query.facets and not query.claim.optional
    said = _said(query) if asks else ()
    named = [scale for scale in scales if _rungs(said, scale)]
    if len(named) != 1:
        return None
    others = [scale for scale in scales if scale not in named]
    told = [e for e in found if any(_near(query, e, scale) for scale in others)]
    told = told or [e for e in found[:1] if e.strength is Strength.STATED]
    return (Status.ANSWERED, told[:1]) if told else None


def _of_else(query: Query, found: Evidence, scale: Scale, desk: Desk) -> bool:
    """Whether a level is asked for in a thing that a sentence does not name: a degree in law, where it says finance."""
    names = {name for name, _ in scale}
    others = (t for t in query.topics if not t.cue and names.isdisjoint(t.forms))
    others = (t for t in others if len(t.forms) > 1 or evidence.heard(t, desk))  # "… needed or nah"
    return any(not places(t, found.sentence) for t in others)


def studied(query: Query, desk: Desk, status: Status, found: list[Evidence]) -> tuple[Status, list[Evidence]]:
    """The verdict, less a yes to a degree in a field that no sentence names, or names as one of several."""
    if not query.studied or status is not Status.YES:
        return status, found
    if not any(in_field(query, e) for e in found):
        return Status.ANSWERED, found
    if query.claim.must and all(_in_other_fields(query, e, desk) for e in found):
        return Status.NO, [replace(e, judged=Strength.REPLACEABLE) for e in found]
    return Status.YES, found


def in_field(query: Query, found: Evidence) -> bool:
    """Whether a sentence names the field that a degree is said to be in, in its own words or others."""
    studied = set(query.studied)
    own = [t for t in query.topics if studied == set(t.forms[0])]
    said = studied.issubset(stems(found.sentence))
    return said or any(places(t, found.sentence) for t in own)


def _in_other_fields(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a sentence names that field as one of several that will do: "in physics, law or a related field"."""
    line, field = stems(found.sentence), query.studied
    spots = [(i, i + len(field)) for i in range(len(line)) if line[i : i + len(field)] == field]
    marks, own = Marks(desk.vocabulary, found.sentence), frozenset(i for spot in spots for i in range(*spot))
    return bool(spots) and all(choices.alternative(marks, spot, own) for spot in spots)


def _near(query: Query, found: Evidence, scale: Scale) -> list[int]:
    """The rungs said of what is asked about: in its own clause, else in its part of the sentence, else in it."""
    sentence = cut(found.sentence)
    rungs = _rungs(sentence.stems, scale)
    spots = [sentence.places[a] for t in query.known for a, _ in places(t, found.sentence)]
    parts = [spot.part for spot in spots]
    near = [one for one in rungs if sentence.places[one[0]] in spots]
    near = near or [one for one in rungs if sentence.places[one[0]].part in parts] or rungs
    names = {name for name, _ in scale}
    things = (t for t in query.topics if names.isdisjoint(t.forms))
    starts = [a for t in things for a, _ in places(t, found.sentence)]
    # "a native speaker of German who is fluent in English": each language has the level beside it
    far = [min((abs(at - start) for start in starts), default=0) for at, _ in near]
    return [height for (_, height), away in zip(near, far, strict=True) if away == min(far)]


def _verdict(query: Query, level: int, needed: int, found: Evidence) -> Status:
    """The verdict on a level where another is needed."""
    wished = found.strength is Strength.OPTIONAL
    if query.claim.inverted:
        right = wished or level > needed
    elif query.claim.must:
        right = not wished and level <= needed
    elif query.claim.enough:
        right = wished or level >= needed
    else:
        right = level == needed
    return Status.YES if right else Status.NO
