"""What will do beside a thing that is named: the others of "banking, law or audit", any in "a cloud (AWS, GCP)", a stand-in."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.marked import Span
    from bot.answering.marks import Marks

NOUN = 4  # words of what is named one of its kind, its article among them
NAMED = 4  # words behind what stands in for a thing that name it
DENIED = 3  # words between a denial and the turn behind it: "cannot be accepted in lieu of"
SEVERAL = 2  # things in a bracket that are a choice
WAY = 3  # words that tell of another way to meet a demand
SHORT = 3  # words of what is named in the middle of a list: "banking, private equity or law"


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


def alike(marks: Marks, spot: Span) -> bool:
    """Whether something else behind a thing is said to do as well; of a degree "in law, history or similar" the field is."""
    behind = [turn for turn in marks.alike if turn[0] >= spot[1] and marks.same(turn[0], spot[0])]
    lists, line = marks.vocabulary.words, marks.line
    in_field = not lists["degrees"].isdisjoint(line[slice(*spot)]) and not lists["before a field"].isdisjoint(
        line[spot[1] : spot[1] + 1]
    )
    return any(not (in_field and _of_fields(marks, spot, turn)) for turn in behind)


def _of_fields(marks: Marks, spot: Span, turn: Span) -> bool:
    """Whether such a turn ends a list of fields, and names nothing else than one like them."""
    like = marks.vocabulary.words["like other fields"]
    places = marks.cut.places
    return (
        places[turn[0]].clause > places[spot[0]].clause
        and turn[1] == len(places)
        and marks.line[turn[1] - 1] in like
    )


def alternative(marks: Marks, spot: Span, own: frozenset[int]) -> bool:
    """Whether a thing is one of a list with "or", be the others known or not: "banking, private equity or audit".

    ``own`` are the words of all its places: another word for it is no other thing. "Three or more" are no two things.
    """
    words, either = marks.cut.words, marks.vocabulary.words["joined either"]
    if either.isdisjoint(words) or marks.cut.places[spot[0]].part in marks.cut.brackets:
        return False  # "library science (MLS or MLIS)" is one thing
    within = [i for i, place in enumerate(marks.cut.places) if place.part == marks.cut.places[spot[0]].part]
    runs = [list(run) for joint, run in groupby(within, lambda i: words[i] in either) if not joint]
    named = [list(c) for run in runs for _, c in groupby(run, lambda i: marks.cut.places[i].clause)]
    at = next((n for n, chunk in enumerate(named) if spot[0] in chunk), -1)
    if at < 0:
        return False
    lists = marks.vocabulary.lists
    ahead = [i for i in named[at] if i < spot[0] and words[i] not in lists["indefinite articles"]]
    whole = len(named[at]) <= SHORT and spot[1] - 1 == named[at][-1]  # "or case polishing", of polishing
    if at and (whole or not ahead) and words[named[at][0] - 1] in either:
        return own.isdisjoint(named[at - 1])
    return spot[1] - 1 == named[at][-1] and _chosen(marks, named[at:], own)


def _chosen(marks: Marks, named: Sequence[Sequence[int]], own: frozenset[int]) -> bool:
    """Whether what is named comes to an "or" by short names alone, with another thing behind that."""
    words, lists = marks.cut.words, marks.vocabulary.words
    idle = lists["stop"] | lists["joined both"]
    for chunk in named[1:]:
        if words[chunk[0] - 1] in lists["joined either"]:
            if _same_knowledge(marks, named[0][-1], chunk):
                return False
            return own.isdisjoint(chunk) and marks.cut.stems[chunk[0]] not in lists["no choice behind or"]
        if len(chunk) > SHORT or any(words[i] in idle for i in chunk):
            return False
    return False


def _same_knowledge(marks: Marks, last: int, behind: Sequence[int]) -> bool:
    """Whether both nouns are of knowledge, the second with no field of its own: "a baking background or knowledge"."""
    lists, nouns = marks.vocabulary.words, (marks.cut.stems[last], marks.cut.stems[behind[0]])
    own_field = marks.cut.stems[behind[1]] in lists["before a field"] if len(behind) > 1 else False
    return lists["of the same knowledge"].issuperset(nouns) and not own_field


def one_side(marks: Marks, first: int, spot: Span) -> bool:
    """Whether a thing stands right behind "either", or ahead of an "or" with a thing of its own: "either a degree or ten years".

    That one has an article or a number: of "either a degree in art or history", "a van or a truck licence" one is demanded.
    """
    words, articles = marks.cut.words, marks.vocabulary.lists["indefinite articles"]
    if first == spot[0]:
        return True
    here = [i for i in range(first, len(words)) if marks.cut.places[i] == marks.cut.places[first - 1]]
    joint = next((i for i in here if words[i] in marks.vocabulary.lists["joined either"]), 0)
    if spot[1] > joint or joint == here[-1] or words[first] not in articles:
        return False
    behind = words[joint + 1]
    other = behind in articles or any(marks.vocabulary.amounts.numbers(behind))
    return other and set(articles).isdisjoint(words[first + 1 : joint])


def other_way(marks: Marks, spot: Span) -> bool:
    """Whether the next clause tells of another way to meet the whole of this one: "two years in sales, or a shop of your own".

    Of "knives and forks, or a knife of your own" the forks may be needed all the same.
    """
    words, places, lists = marks.cut.words, marks.cut.places, marks.vocabulary.words
    if lists["joined either"].isdisjoint(words):
        return False
    here = places[spot[0]]
    clause = [i for i, place in enumerate(places) if place == here]
    at = clause[-1] + 1
    if at >= len(words) or places[at].part != here.part or words[at] not in lists["joined either"]:
        return False
    other = [i for i in range(at + 1, len(words)) if places[i] == places[at]]
    # "a degree, or a degree in progress" is a degree
    same = {marks.cut.stems[i] for i in clause} - lists["stop"]
    return (
        len(other) >= WAY
        and same.isdisjoint(marks.cut.stems[i] for i in other)
        and marks.cut.stems[at + 1] not in lists["no choice behind or"]
        and lists["joined both"].isdisjoint(words[i] for i in clause)
    )


def pointed_back_to(marks: Marks, spot: Span) -> bool:
    """Whether what stands behind says of the things named that one is enough: "sea and river work; experience in either area"."""
    told = marks.vocabulary.phrases["either of those"]
    return not told.foreign_to(marks.line) and any(m.start >= spot[1] for m in told.find(marks.line))


def of_knowledge(marks: Marks) -> bool:
    """Whether a sentence names experience, a degree or the like, of which one of several things is enough."""
    return not marks.vocabulary.words["words of knowledge"].isdisjoint(marks.cut.stems)


def of_the_other(marks: Marks, spot: Span, clause: Sequence[int]) -> bool:
    """Whether a mark says what it says of the one other thing in its clause: "English, and French is a plus".

    A list of two has no comma before its "and", and is not said to be one thing.
    """
    words, lists = marks.cut.words, marks.vocabulary.words
    if not clause or words[clause[0]] not in lists["list joints"] or lists["says of one"].isdisjoint(words):
        return False
    here = marks.places[spot[0]]
    first = min(place.clause for place in marks.places if place.part == here.part)
    next_to = here.clause == first and marks.places[clause[0] - 1] == here
    return next_to and any(begin in clause for begin, _ in marks.things)
