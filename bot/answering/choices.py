"""What will do beside a thing that is named: any in the bracket of "a cloud (AWS, GCP)", or what can stand in for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.marked import Span
    from bot.answering.marks import Marks

NOUN = 4  # words of what is named one of its kind, its article among them
NAMED = 4  # words behind what stands in for a thing that name it
DENIED = 3  # words between a denial and the turn behind it: "cannot be accepted in lieu of"
SEVERAL = 2  # things in a bracket that are a choice


def listed(marks: Marks, spots: Sequence[Span]) -> bool:
    """Whether some things stand in one bracket beside each other, and nothing says that it is all of them."""
    places, brackets = marks.cut.places, marks.cut.brackets
    part = places[spots[0][0]].part
    if part not in brackets or any(places[first].part != part for first, _ in spots):
        return False
    inside = {w for w, place in zip(marks.cut.words, places, strict=True) if place.part == part}
    named = sum(places[first].part == part for first, _ in marks.things)
    return named >= SEVERAL and marks.vocabulary.words["joined both"].isdisjoint(inside)


def of_a_kind(marks: Marks, spots: Sequence[Span]) -> bool:
    """Whether the bracket they stand in is behind the name of one of a kind: "any cloud (AWS, GCP)", "a scripting language (…)".

    Of what is made of many, "a modern stack (…)", each is a part.
    """
    if not listed(marks, spots):
        return False
    last = marks.cut.brackets[marks.cut.places[spots[0][0]].part]
    words, lists = marks.cut.words, marks.vocabulary.words
    if last < 0 or marks.cut.stems[last] in lists["made of many"]:
        return False
    for at in range(last - 1, max(-1, last - NOUN), -1):
        if not marks.same(at, last):
            return False
        if words[at] in marks.vocabulary.lists["one of a kind"]:
            return words[at] not in marks.vocabulary.lists["indefinite articles"] or not words[last].endswith(
                "s"
            )
        if marks.cut.stems[at] in lists["stop"]:
            return False
    return False


def stood_in_for(marks: Marks, own: frozenset[int]) -> bool:
    """Whether another thing is said to do for some words, or for what was told: "years can substitute this degree".

    Not where its clause denies that: "experience cannot be substituted for it".
    """
    turns, line = marks.vocabulary.phrases["stands in"], marks.line
    if turns.foreign_to(line):
        return False
    told = marks.vocabulary.words["stood in for"]
    found = [m for m in turns.find(line) if not _denied(marks, m.start)]
    near = {i for m in found for i in range(m.end, min(len(line), m.end + NAMED))}
    return any(i in own or line[i] in told for i in near)


def _denied(marks: Marks, first: int) -> bool:
    """Whether a turn is denied in its clause: right before it, behind it, or by a "no" that the clause begins with."""
    denials, places = marks.vocabulary.words["denials"], marks.cut.places
    if denials.isdisjoint(marks.cut.stems):
        return False
    clause = [i for i, place in enumerate(places) if place == places[first]]
    denied = (i for i in clause if marks.cut.stems[i] in denials)
    return any(i >= first - DENIED or i == clause[0] for i in denied)
