"""How the things asked about are joined: one of them is enough, each is asked for, or they stand by themselves."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress
from typing import TYPE_CHECKING

from bot.domain import Topic

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.vocabulary import Vocabulary

JOINTS = (("either", frozenset("/")), ("both", frozenset(",&+")))  # and the marks that stand for their words
NEAR = 4  # words within which things joined stand: "AWS certified or GCP"


def joined(said: Asked, topics: Sequence[Topic], vocabulary: Vocabulary) -> str:
    """How two known topics are joined: "either" ("AWS or GCP"), "both" ("AWS and GCP"), or "" (not at all)."""
    known = [t for t in topics if t.known]
    if len(known) <= 1:  # one thing is joined to none
        return ""
    places = sorted((*spot, i) for i, t in enumerate(known) for spot in stands(t, said))
    for name, marks in JOINTS:
        joints = vocabulary.words[f"joined {name}"]
        for at in range(1, len(said.tokens)):
            word = said.stems[at] in joints
            if not word and marks.isdisjoint(said.between(at)):
                continue
            begin = at + word
            before = _within(places, at - NEAR, at)
            if before and _within(places, begin, begin + NEAR) - before:
                return name
    return ""


def beside_facet(
    said: Asked, topics: Sequence[Topic], facet: str, cues: Collection[int], vocabulary: Vocabulary
) -> bool:
    """Whether a facet is one of the things asked about, joined to another: "docker, ansible and the salary"."""
    things = [t for t in topics if t.known and not t.cue]
    if not things or not cues or facet in vocabulary.lists["facets of things"]:
        return False
    first, behind = min(cues), max(cues) + 1
    joints = vocabulary.words["joined both"]
    left = first - (first > 0 and said.words[first - 1] in vocabulary.words["articles"])
    word = left > 0 and said.words[left - 1] in joints
    tied = word or "," in said.between(left)
    right = behind + (said.words[behind : behind + 1] != () and said.words[behind] in joints)
    after = right < len(said.tokens) and (right > behind or "," in said.between(behind))
    spots = [spot for t in things for spot in stands(t, said)]
    return any((tied and end == left - word) or (after and begin == right) for begin, end in spots)


def alternatives(
    said: Asked,
    topics: Sequence[Topic],
    taken: Collection[int],
    idle: Collection[str],
    vocabulary: Vocabulary,
) -> tuple[Topic, ...]:
    """The two things of which a question asks which it is, one of them in words of no list: "paid hourly or fixed".

    ``taken`` are the tokens that name the role, ``idle`` the stems that name nothing. None where both are things the
    vocabulary knows: of these one is enough.
    """
    either = vocabulary.words["joined either"]
    if either.isdisjoint(said.words):
        return ()
    for at in range(1, len(said.tokens) - 1):
        if said.words[at] not in either or said.sentence[at - 1] != said.sentence[at + 1]:
            continue
        right = at + 1 + (said.stems[at + 1] in idle and at + 2 < len(said.tokens))
        left = at - 1
        if any(i in taken or said.stems[i] in idle for i in (left, right)):
            continue
        sides = [_thing(i, said, topics) for i in (left, right)]
        if not all(t.known for t in sides) and sides[0] != sides[1]:
            return tuple(sides)
    return ()


def less_guessed(
    said: Asked, topics: tuple[Topic, ...], postings: Sequence[int], holding: Holding, vocabulary: Vocabulary
) -> tuple[Topic, ...]:
    """The things asked about less a wrong guess at the answer: "where are logs kept, splunk or something else".

    One that some posting asked about holds is a right guess.
    """
    name = "but a guess"
    if (
        name not in said.possible(vocabulary.intents)
        or said.stems[0] not in vocabulary.words["question words"]
    ):
        return topics  # nearly always; "is it splunk or something else" asks about that
    behind = {match.start for match in vocabulary.phrases[name].find(said.stems)}
    guessed = [t for t in topics if t.known and any(end in behind for _, end in stands(t, said))]
    wrong = [t for t in guessed if holding.speaking(t.forms).isdisjoint(postings)]
    return tuple(t for t in topics if t not in wrong) or topics


def _thing(at: int, said: Asked, topics: Sequence[Topic]) -> Topic:
    """The thing that a token is of, or its word as one."""
    found = (t for t in topics if any(first <= at < end for first, end in stands(t, said)))
    return next(found, Topic(said.words[at], ((said.stems[at],),)))


def stands(topic: Topic, said: Asked) -> list[tuple[int, int]]:
    """Where a question says a topic in any of its forms: first token, last token + 1."""
    line = said.words if topic.exact else said.stems
    places: dict[str, list[int]] = {}  # of each word, so that a long text is not gone through for each form
    for i, word in enumerate(line):
        places.setdefault(word, []).append(i)
    return [
        (i, i + len(form))
        for form in compress(topic.forms, map(places.__contains__, topic.heads))
        for i in places[form[0]]
        if line[i : i + len(form)] == form
    ]


def _within(places: Sequence[tuple[int, int, int]], first: int, last: int) -> set[int]:
    """The things, by number, that stand wholly among the tokens from ``first`` to before ``last``.

    ``places`` are those of all of them in order: first token, last token + 1, number of the thing.
    """
    some = places[bisect_left(places, (first,)) : bisect_left(places, (last,))]
    return {thing for _, end, thing in some if end <= last}
