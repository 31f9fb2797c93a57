"""One thing against another: what is to do in its place ("podman instead of docker"), and which it is ("docker or only podman")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Topic
from bot.understanding.joining import stands

if TYPE_CHECKING:
    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

WEIGHS = ("one against another", "suffices")  # lists of turns that weigh one thing against another
REACH = 5  # words behind "instead of" among which the other thing is named


def exchanged(found: Query, read: Reading, vocabulary: Vocabulary) -> Query:
    """The query with what is to do in place of another thing apart from that; either may be a word of no list."""
    behind = spared(read.said, vocabulary)
    if not behind or not set(vocabulary.lists["said in place"]).isdisjoint(found.facets[:1]):
        return found  # "do i report to the CEO instead of the COO"
    idle = vocabulary.words["does for another"]
    topics = (t for t in (*found.had, *found.topics) if t.known or t.forms[0][0] not in idle)
    every = [(t, _firsts(t, read)) for t in topics]
    had = tuple(t for t, at in every if behind.isdisjoint(at))
    # what is said of both tells neither from the other: "frontend experience instead of backend experience"
    others = tuple(t for t, at in every if at and behind.issuperset(at)) or _unfound(behind, read, vocabulary)
    told = {i for t, at in every for i in at}
    had = (*_unfound(sides(read.said, vocabulary) - behind - told, read, vocabulary), *had)
    if not (had and others):
        return found
    claim = found.claim._replace(exchanged=True, inverted=True, doubted=False)
    return found.but(topics=others, had=had, joined="", either=(), claim=claim)


def opposed(found: Query, read: Reading, vocabulary: Vocabulary) -> Query:
    """The query with the two things apart of which it is asked whether it is the one or only, or also, the other.

    "Is docker a must or just podman", "only English or German too": that the posting has one is no yes to the other.
    """
    said, joints = read.said, vocabulary.words["joined either"]
    possible = said.possible(vocabulary.intents)
    if found.claim.exchanged or joints.isdisjoint(said.words) or possible.isdisjoint(WEIGHS):
        return found
    at = next(i for i, word in enumerate(said.words) if word in joints)
    idle = vocabulary.words["does for another"]
    topics = (t for t in (*found.had, *found.topics) if t.known or t.forms[0][0] not in idle)
    every = [(t, _firsts(t, read)) for t in vocabulary.things(topics)]
    one = tuple(t for t, firsts in every if firsts and max(firsts) < at)
    other = tuple(t for t, firsts in every if firsts and min(firsts) > at)
    ends = {end for t in one for _, end in stands(t, said)}
    # "is kafka or redis enough": either is
    names = WEIGHS[: 1 if at in ends and any(at + 1 in firsts for _, firsts in every) else None]
    # behind a later "or" that joins no thing a mark is weighed: "Azure or GCP a must, or just nice to have"
    last = max((i for i, word in enumerate(said.words) if word in joints), default=at)
    named = max((first for _, firsts in every for first in firsts), default=last)
    tail = range(last, len(said.words)) if last > named else ()
    line = said.without((*range(at + 1), *tail))
    if not other or not any(vocabulary.phrases[name].holds(line) for name in names):
        return found
    if not one:  # what is named by no topic stands against it: "is it like that or only docker"
        return found.but(claim=found.claim._replace(doubted=True))
    claim = found.claim._replace(opposed=True, inverted=False, doubted=False)
    return found.but(topics=other, had=one, joined="", either=(), claim=claim)


def _firsts(topic: Topic, read: Reading) -> set[int]:
    """Where a question says a topic, its role's name left out: the first tokens."""
    return {first for first, _ in stands(topic, read.said) if first not in read.named.covered}


def _unfound(tokens: frozenset[int], read: Reading, vocabulary: Vocabulary) -> tuple[Topic, ...]:
    """What some tokens name that is no topic: a word of the role's title or of a facet's name, or an ordinary one ("go")."""
    said, names = read.said, vocabulary.lists["ambiguous skills"]
    idle = vocabulary.words["stop"] | vocabulary.words["asking"]
    words = ((i, (said.words[i],)) for i in sorted(tokens))
    return tuple(
        Topic(form[0], (form,), known=True, exact=True, common=(form,))
        if form[0] in names
        else Topic(form[0], ((said.stems[i],), *vocabulary.synonyms.get((said.stems[i],), ())))
        for i, form in words
        if form[0] in names or (i in read.named.covered | read.cues and said.stems[i] not in idle)
    )


def sides(said: Asked, vocabulary: Vocabulary) -> frozenset[int]:
    """The tokens of both things: of the one those behind the verb that asks, or else the nearest that is known."""
    other = spared(said, vocabulary)
    if not other:
        return other
    until = min(other)
    verbs, ends = (
        vocabulary.lists["inverting"],
        vocabulary.words["stop"] | vocabulary.words["does for another"],
    )
    asks = [i for i in range(until) if said.words[i] in verbs and said.sentence[i] == said.sentence[until]]
    begins = next((i + 1 for i in asks if said.stems[i + 1] not in ends), until)
    if begins < until:
        return other.union(
            range(begins, next((i for i in range(begins, until) if said.stems[i] in ends), until))
        )
    ahead = (m for m in said.longest(vocabulary.skills) if asks and asks[0] < m.start and m.end < until)
    nearest = max(ahead, key=lambda m: m.end, default=None)
    return other.union(nearest.words if nearest else ())


def spared(said: Asked, vocabulary: Vocabulary) -> frozenset[int]:
    """The tokens that name the thing for which another is to do: up to a mark, a preposition or a verb that asks."""
    phrases = vocabulary.phrases["in place of"]
    if phrases.foreign_to(said.stems) or not (found := phrases.find(said.without(()))):
        return frozenset()
    first = max(found, key=lambda m: (-m.start, m.end)).end
    ends = vocabulary.words["behind what is spared"]
    begins, end = vocabulary.lists["inverting"], said.clause_end(first + 1, REACH)
    last = next((i for i in range(first, end) if said.words[i] in ends or said.words[i] in begins), end)
    articles, people = vocabulary.words["articles"], vocabulary.role_heads | vocabulary.role_nouns
    own = [i for i in range(first, min(last, len(said.tokens))) if said.words[i] not in articles]
    # "the cook rather than the kitchen manager": the role itself is meant
    return frozenset(own if people.isdisjoint(said.words[i] for i in own) else ())
