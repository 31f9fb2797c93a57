"""Sentences that say what is asked of others than the role: "the vets treat the animals, not you", "built by contractors"."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from bot.answering import under
from bot.answering.clauses import cut
from bot.answering.firmness import Strength
from bot.answering.spots import places, words_of
from bot.answering.weighing import MOST
from bot.domain import Status
from bot.domain.facets import WORKING_HOURS
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from bot.answering.clauses import Sentence
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

AHEAD = 3  # words before the people that a clause is about: "two of our drivers"
DEED, DOES = 2, "s"  # words from an article to what somebody does, and how that ends: "the baker kneads"
NEAR = 3  # words behind "by" among which it says by whom: "by the park's own vets"


def less(query: Query, desk: Desk, found: Sequence[Evidence]) -> tuple[Status | None, list[Evidence]]:
    """The evidence that says what is asked of the role; the verdict as well where none does.

    That is no where the role is said not to do what others do, and else the asker's.
    """
    told = [(e, _said(query, e, desk)) for e in found]
    own = [e for e, of_role in told if of_role is None]
    if len(own) == len(told):
        return None, own
    # "passengers buy tickets, you sell none" says more of that than "the job ticket is free"
    most = max(_words(query, e) for e, of_role in told if of_role is not None)
    if own := [e for e in own if _words(query, e) >= most]:
        return None, own
    denied = [e for e, of_role in told if of_role is False]
    refused = bool(denied) and not query.claim.demand
    return (Status.NO if refused else Status.ANSWERED), (denied or list(found))[:MOST]


def _words(query: Query, found: Evidence) -> int:
    """How many words of the question a sentence has."""
    return len(words_of(found.sentence)[0].intersection(query.said))


def _said(query: Query, found: Evidence, desk: Desk) -> bool | None:
    """Whether a sentence says a thing of others (True), or that not the role does it (False); None where of neither."""
    if found.strength not in {Strength.STATED, Strength.DENIED}:
        return None
    line = cut(found.sentence)
    own = {*stems(desk.postings[found.hit.passage.posting].title), *query.said}
    things = [t for t in query.topics if t.known or not t.cue] or query.topics
    named = (places(t, found.sentence) for t in things)
    every = [spots for spots in named if spots]
    if not every:
        return None
    stated = found.strength is Strength.STATED  # of what is denied but others' lack of it counts
    if stated and _denied(line, every, own, query, desk):
        return False
    every = _fullest(line, every)
    role = frozenset(stems(desk.postings[found.hit.passage.posting].title))
    if stated and any(all(_of_partner(line, first, role, desk) for first, _ in spots) for spots in every):
        return True
    if any(_of_reader(line, first, desk) for spots in every for first, _ in spots):
        return None  # "guests love our bread, which you bake"
    others = [i for i in _people(line, desk) if line.stems[i] not in own or _before(line, i, desk)]
    if any(all(_theirs(line, first, others, desk) for first, _ in spots) for spots in every):
        return True
    # "the nights are covered by the night crew"
    told = stated and (under.only_told(desk, found) or WORKING_HOURS in found.hit.passage.facets)
    done = told and any(all(_by(line, last, others, own, desk) for _, last in spots) for spots in every)
    return True if done else None


def _fullest(line: Sentence, every: list[list[tuple[int, int]]]) -> list[list[tuple[int, int]]]:
    """The places of things in the parts that hold the most of them: "you give tours; tours for children are given by others"."""
    held = Counter(part for spots in every for part in {line.places[first].part for first, _ in spots})
    most = max(held.values())
    kept = [[spot for spot in spots if held[line.places[spot[0]].part] == most] for spots in every]
    return [spots for spots in kept if spots]


def _segment(line: Sentence, first: int, desk: Desk) -> tuple[int, int]:
    """From where to where what a clause says of one thing goes: "the curator writes the texts *and* you read them"."""
    begins = desk.vocabulary.words["begins a clause"]
    same = [i for i, place in enumerate(line.places) if place == line.places[first]]
    ahead = max((i + 1 for i in same if i <= first and line.words[i] in begins), default=same[0])
    return ahead, next((i for i in same if i > first and line.words[i] in begins), same[-1] + 1)


def _of_partner(line: Sentence, first: int, role: frozenset[str], desk: Desk) -> bool:
    """Whether a clause says a thing of one who is named beside the role: "the driver opens the doors and the conductor checks tickets"."""
    the, begins = desk.vocabulary.lists["definite articles"], desk.vocabulary.words["begins a clause"]
    starts = [
        i
        for i, word in enumerate(line.words[:-DEED])
        if word in the and (not i or line.words[i - 1] in begins or line.places[i] != line.places[i - 1])
    ]
    at, _ = _segment(line, first, desk)
    if at not in starts or first <= at + DEED or not line.words[at + DEED].endswith(DOES):
        return False
    other = line.words[at + 1]
    if other not in desk.vocabulary.role_heads and other not in desk.vocabulary.weak_role_heads:
        return False  # "the job requires", "the team needs"
    return line.stems[at + 1] not in role and any(line.stems[i + 1] in role for i in starts if i != at)


def _of_reader(line: Sentence, first: int, desk: Desk) -> bool:
    """Whether what a clause says of a thing is about who reads it."""
    return not desk.vocabulary.words["reads it or hires"].isdisjoint(
        line.stems[slice(*_segment(line, first, desk))]
    )


def _before(line: Sentence, at: int, desk: Desk) -> bool:
    """Whether somebody had the role before: "our last cook"."""
    return not desk.vocabulary.words["had it before"].isdisjoint(line.stems[max(0, at - AHEAD) : at])


def _people(line: Sentence, desk: Desk) -> list[int]:
    """Where a sentence names people who may be others than the role: "guests", "our deputy"."""
    vocabulary = desk.vocabulary
    table, heads, weak = (
        vocabulary.exact["others than the role"],
        vocabulary.role_heads,
        vocabulary.weak_role_heads,
    )
    found = [] if table.foreign_to(line.words) else [m.start for m in table.find(line.words)]
    itself = vocabulary.words["the role by another word"]
    named = (i for i, w in enumerate(line.words) if w in heads or w in weak)
    found += [i for i in named if line.stems[i] not in itself and _beside(line, i, desk)]
    return sorted(found)


def _beside(line: Sentence, at: int, desk: Desk) -> bool:
    """Whether a noun of roles is of a trade, "the curator", or of those that the role has beside it: "our engineers".

    "The engineer" and "developers" may be another name of the role.
    """
    if line.stems[at] not in desk.vocabulary.words["may be any role"]:
        return True
    return not desk.vocabulary.words["says whose they are"].isdisjoint(line.stems[max(0, at - AHEAD) : at])


def _theirs(line: Sentence, first: int, others: Sequence[int], desk: Desk) -> bool:
    """Whether a clause, or what a word like "as" begins in it, is about others, with a word behind them: "the captain holds"."""
    sets, roots = desk.vocabulary.words, line.stems
    begins, _ = _segment(line, first, desk)
    ahead = next((i for i in others if begins <= i < first), -1)
    if ahead < 0 or ahead - begins > AHEAD or roots[ahead + 1] in sets["no deed behind people"]:
        return False
    return sets["before others as the subject"].issuperset(roots[begins:ahead])


def _by(line: Sentence, last: int, others: Sequence[int], own: AbstractSet[str], desk: Desk) -> bool:
    """Whether what stands before is said to be done by others: "quotes are written by the office"."""
    sets, place = desk.vocabulary.words, line.places[last - 1]
    same = (i for i in range(last, len(line.words)) if line.places[i] == place)
    by = next((i for i in same if line.words[i] in sets["done by"]), 0)
    if not by or sets["is done"].isdisjoint(line.words[:by]):
        return False
    after = range(by + 1, min(len(line.words), by + 1 + NEAR))
    heads, weak = desk.vocabulary.role_heads, desk.vocabulary.weak_role_heads
    agents = desk.vocabulary.lists["does it for others"]
    roles = (i for i in after if line.words[i] in heads or line.words[i] in weak or line.words[i] in agents)
    if any(line.stems[i] not in own for i in roles) or not set(after).isdisjoint(others):
        return True
    # "by our sommelier", whatever that is, "by the platform team"
    behind = line.stems[after.start : after.stop]
    team = any(one in sets["groups of people"] and a not in sets["stop"] for a, one in pairwise(behind))
    return team or not sets["says whose they are"].isdisjoint(behind[:1])


def _denied(
    line: Sentence,
    every: Sequence[Sequence[tuple[int, int]]],
    own: AbstractSet[str],
    query: Query,
    desk: Desk,
) -> bool:
    """Whether a clause behind the things says no more than that the reader, or the role, does not: "not you", "you do not"."""
    sets = desk.vocabulary.words
    denials = sets["denies a deed"]
    if denials.isdisjoint(line.stems):
        return False
    asked = {root for t in query.topics for form in t.forms for root in form}
    doer = sets["reads it or hires"] | own
    plain = sets["denies of the reader"] | denials | doer | asked
    first = min(spots[0][0] for spots in every)
    for place, run in groupby(range(len(line.words)), lambda i: line.places[i]):
        said = {line.stems[i] for i in run}
        behind = place > line.places[first]
        if behind and plain.issuperset(said) and not (denials.isdisjoint(said) or doer.isdisjoint(said)):
            return True
    return False
