"""How firmly a passage says what it says of things: by its own words, by its heading, by what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import above, excepting, firmness
from bot.answering.clauses import fullest
from bot.answering.firmness import Strength
from bot.answering.spots import line_of, places
from bot.domain.facets import NICE_TO_HAVE, NOT_INCLUDED
from bot.text.tokens import stems
from bot.vocabulary.mixed_headings import beside_wishes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.domain import Hit, Topic


SHORT, SHARE = 6, "%"  # words of a paragraph that is but an amount


def below_name(
    topics: Sequence[Topic], hit: Hit, sentence: str, desk: Desk, said_of_it: frozenset[str]
) -> Strength:
    """The same of a paragraph that but the heading above it says to be about the topics: "Parking", "Behind the mill".

    Only where it says itself that something is needed, given or how much of it does it say so of these: "Ask your union"
    below "Pension" is told, and neither a yes nor a no.
    """
    said, line = of(topics, hit, sentence, desk, said_of_it), stems(sentence)
    counted = len(line) <= SHORT and (SHARE in sentence or any(desk.vocabulary.amounts.stretches(sentence)))
    firm = counted or desk.vocabulary.phrases["affirms what is above"].holds(line)
    return Strength.OPEN if said is Strength.STATED and not firm else said


def of(
    topics: Sequence[Topic], hit: Hit, sentence: str, desk: Desk, said_of_it: frozenset[str] = frozenset()
) -> Strength:
    """How firmly a passage says what it says of the topics; what is no part of the role is denied.

    Of a thing named twice the part of the sentence counts that has most of the stems ``said_of_it``.
    """
    spots = [places(t, sentence) for t in topics if t.known] or [_fullest(t, sentence) for t in topics]
    spots = [fullest(one, sentence, said_of_it) if len(one) > 1 else one for one in spots]
    welcome = NICE_TO_HAVE in hit.passage.facets
    mixed = welcome and bool(beside_wishes(("", *hit.passage.path)[-1], desk.vocabulary))
    wish = welcome and not mixed
    said = firmness.strength(desk.vocabulary, sentence, spots, wish=wish, said=said_of_it)
    if NOT_INCLUDED in hit.passage.facets:
        # "not a fit if you": who "cannot work nights" is none, and so nights there are
        minds = said is Strength.DENIED or not desk.vocabulary.words["minds"].isdisjoint(stems(sentence))
        return Strength.STATED if minds and above.of_person(hit.passage, desk) else Strength.DENIED
    if said is Strength.STATED and above.leaves_out(hit.passage, desk):
        return Strength.DENIED
    if said in {Strength.STATED, Strength.OPTIONAL} and above.needless(hit.passage, desk):
        # "a degree, but a licence is a must" says both
        return Strength.OPEN if firmness.Firmness(desk.vocabulary, sentence).demanded else Strength.DENIED
    if said is Strength.DENIED and excepting.refused_without(spots, sentence, desk.vocabulary):
        return Strength.STATED
    if said is Strength.DENIED and excepting.refused_in_part(spots, sentence, desk.vocabulary):
        return Strength.OPEN
    if said in {Strength.STATED, Strength.OPEN} and excepting.not_paid(
        spots, sentence, said_of_it, desk.vocabulary
    ):
        return Strength.DENIED
    if said is not Strength.STATED:
        return said
    if above.some_will_do(hit.passage, desk):
        return Strength.REPLACEABLE
    open_ = (
        excepting.taken_back(topics, sentence, desk.vocabulary)
        or (
            (mixed or _of_ideal(sentence, desk) or above.depends(hit.passage, desk))
            and not _demanded(spots, sentence, desk)
        )
        or excepting.one_of(topics, sentence, desk.vocabulary)
        or excepting.denied_beside(topics, sentence, desk.vocabulary)
    )
    if open_:
        return Strength.OPEN
    return Strength.OPTIONAL if above.wished(hit.passage, desk) else said


def _of_ideal(sentence: str, desk: Desk) -> bool:
    """Whether a sentence tells of whom one would like best, of which not all is a must: "the ideal candidate has"."""
    return desk.vocabulary.phrases["told of the ideal"].holds(line_of(sentence)[0])


def _demanded(spots: Sequence[Sequence[tuple[int, int]]], sentence: str, desk: Desk) -> bool:
    """Whether a sentence says itself that all in it is demanded, or ahead of each of the things that it is: "must know"."""
    marks = firmness.Firmness(desk.vocabulary, sentence)
    return marks.ends_in_demand() or _led(spots, marks)


def _led(spots: Sequence[Sequence[tuple[int, int]]], marks: firmness.Firmness) -> bool:
    """Whether ahead of each thing, in its own clause, it is demanded: "must sing"; "a must for singers" is another."""
    leads = marks.vocabulary.lists["leads a demand"]
    led = [(marks.places[a], b) for a, b in marks.demanded if " ".join(marks.cut.words[a:b]) in leads]
    return bool(led and spots) and all(
        any(marks.places[first] == place and end <= first for first, _ in each for place, end in led)
        for each in spots
    )


def _fullest(topic: Topic, sentence: str) -> list[tuple[int, int]]:
    """Where a sentence names a thing in the asker's word, else in the most words: "technical position" before "technical"."""
    spots = places(topic, sentence, 1) or places(topic, sentence)
    most = max((last - first for first, last in spots), default=0)
    return [spot for spot in spots if spot[1] - spot[0] == most]
