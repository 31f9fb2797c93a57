"""Sentences that say what is asked of others than the role: "the vets treat the animals, not you", "built by contractors"."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bot.answering import under
from bot.answering.clauses import cut
from bot.answering.firmness import Strength
from bot.answering.spots import places
from bot.answering.weighing import MOST
from bot.domain import Status
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from bot.answering.clauses import Sentence
    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

AHEAD = 3  # words before the people that a clause is about: "two of our drivers"
NEAR = 3  # words behind "by" among which it says by whom: "by the park's own vets"


def less(query: Query, desk: Desk, found: Sequence[Evidence]) -> tuple[Status | None, list[Evidence]]:
    """The evidence that says what is asked of the role; the verdict as well where none does.

    That is no where the role is said not to do what others do, and else the asker's.
    """
    told = [(e, _said(query, e, desk)) for e in found]
    own = [e for e, of_role in told if of_role is None]
    if own or not told:
        return None, own
    denied = [e for e, of_role in told if of_role is False]
    refused = bool(denied) and not query.claim.demand
    return (Status.NO if refused else Status.ANSWERED), (denied or list(found))[:MOST]


def _said(query: Query, found: Evidence, desk: Desk) -> bool | None:
    """Whether a sentence says a thing of others (True), or that not the role does it (False); None where of neither."""
    if found.strength is not Strength.STATED:
        return None
    line = cut(found.sentence)
    own = {*stems(desk.postings[found.hit.passage.posting].title), *query.said}
    things = [t for t in query.topics if t.known or not t.cue] or query.topics
    named = (places(t, found.sentence) for t in things)
    every = [spots for spots in named if spots]
    if not every:
        return None
    if _denied(line, every, own, query, desk):
        return False
    if any(_of_reader(line, first, desk) for spots in every for first, _ in spots):
        return None  # "guests love our bread, which you bake"
    others = [i for i in _people(line, desk) if line.stems[i] not in own]
    if any(all(_theirs(line, first, others, desk) for first, _ in spots) for spots in every):
        return True
    told = under.only_told(desk, found)
    done = told and any(all(_by(line, last, others, desk) for _, last in spots) for spots in every)
    return True if done else None


def _of_reader(line: Sentence, first: int, desk: Desk) -> bool:
    """Whether a clause is about who reads it."""
    reader = desk.vocabulary.words["the reader"]
    clause = (
        root for root, place in zip(line.stems, line.places, strict=True) if place == line.places[first]
    )
    return not reader.isdisjoint(clause)


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
    found += [i for i in named if line.stems[i] not in itself and _several(line, i, desk)]
    return sorted(found)


def _several(line: Sentence, at: int, desk: Desk) -> bool:
    """Whether a noun of roles is one of several people, or one that the role has beside it: "drivers", "our deputy"."""
    return line.words[at].endswith("s") or not desk.vocabulary.words["says whose they are"].isdisjoint(
        line.stems[max(0, at - AHEAD) : at]
    )


def _theirs(line: Sentence, first: int, others: Sequence[int], desk: Desk) -> bool:
    """Whether a clause, or what a word like "as" begins in it, is about others, with a word behind them: "the captain holds"."""
    sets, roots = desk.vocabulary.words, line.stems
    here = [i for i, place in enumerate(line.places) if place == line.places[first] and i <= first]
    begins = max((i + 1 for i in here if line.words[i] in sets["begins a clause"]), default=here[0])
    ahead = next((i for i in others if begins <= i < first), -1)
    if ahead < 0 or ahead - begins > AHEAD or roots[ahead + 1] in sets["no deed behind people"]:
        return False
    return sets["before others as the subject"].issuperset(roots[begins:ahead])


def _by(line: Sentence, last: int, others: Sequence[int], desk: Desk) -> bool:
    """Whether what stands before is said to be done by others: "quotes are written by the office"."""
    sets, place = desk.vocabulary.words, line.places[last - 1]
    same = (i for i in range(last, len(line.words)) if line.places[i] == place)
    by = next((i for i in same if line.words[i] in sets["done by"]), 0)
    if not by or sets["is done"].isdisjoint(line.words[:by]):
        return False
    ours = line.stems[by + 1 : by + 2]  # "by our sommelier", whatever that is
    return any(by < i <= by + NEAR for i in others) or not sets["says whose they are"].isdisjoint(ours)


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
    doer = sets["the reader"] | own
    plain = sets["denies of the reader"] | denials | doer | asked
    first = min(spots[0][0] for spots in every)
    for place, run in groupby(range(len(line.words)), lambda i: line.places[i]):
        said = {line.stems[i] for i in run}
        behind = place > line.places[first]
        if behind and plain.issuperset(said) and not (denials.isdisjoint(said) or doer.isdisjoint(said)):
            return True
    return False
