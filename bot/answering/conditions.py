"""What a quote makes a yes depend on: a time that is still to come, or a condition that the asker says not to meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import aside, finding, living, remote
from bot.answering.clauses import cut
from bot.answering.firmness import Strength
from bot.answering.marked import marked
from bot.answering.spots import places
from bot.answering.weighing import MOST
from bot.domain import Status
from bot.domain.facets import ELIGIBILITY, REMOTE
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

BEHIND = 3  # words behind "may become" at most that stand before what that is
HALF = 0.5  # of what the asker lacks that a condition must name to be the one not met


def kept(
    query: Query, desk: Desk, status: Status, found: Sequence[Evidence]
) -> tuple[Status, list[Evidence]]:
    """The verdict, unless what the evidence says of when and on what condition speaks against it."""
    if query.claim.later and status in {Status.YES, Status.NO}:
        return _learned(query, desk, found)
    if status is not Status.YES or query.claim.graded:  # "a plus or a must" is answered by neither
        return (Status.ANSWERED if query.claim.graded and found else status), list(found)
    if query.home and (told := living.kept(query, desk, found))[0] is not Status.YES:
        return told
    if _left_open(query, desk, found):
        return Status.ANSWERED, list(found)
    if (
        query.claim.beforehand
        and query.facets[:1] == (ELIGIBILITY,)
        and not _saying("says held", query, desk, found)
    ):
        return Status.ANSWERED, list(found)  # "background investigation required": it may come later
    if query.claim.at_once and (later := _saying("says later", query, desk, found)):
        of_it = [_later(query, e, desk) for e in later]
        if None not in of_it:  # "after the training period"
            return (Status.NO if all(of_it) else Status.ANSWERED), later[:MOST]
    if query.claim.at_once and (
        _since_unsaid(query, desk, found) or _saying("says conditional", query, desk, found)
    ):
        return Status.ANSWERED, list(found)
    if query.short and not query.claim.demand and (bound := _saying("says conditional", query, desk, found)):
        return (Status.NO if _unmet(query, desk, bound[0]) else Status.ANSWERED), bound[:MOST]
    return status, list(found)


def _since_unsaid(query: Query, desk: Desk, found: Sequence[Evidence]) -> bool:
    """Whether nobody says since when a thing is so: "a mentor". What kind of work it is ("remote") and a demand always are.

    Where some times are told ("a paid gym; a locker after one year") what has none is there at once.
    """
    kinds = {stems(name) for line in desk.vocabulary.lists["not alone"] for name in line.split(",")}
    if query.claim.demand or any(not kinds.isdisjoint(t.forms) for t in query.known):
        later = desk.vocabulary.phrases["says later"]
        return not query.claim.demand and any(later.holds(stems(e.sentence)) for e in found)
    tables = [desk.vocabulary.phrases[name] for name in ("says later", "says at once")]
    return not any(table.holds(stems(e.sentence)) for e in found for table in tables)


def _left_open(query: Query, desk: Desk, found: Sequence[Evidence]) -> bool:
    """Whether the asker doubts it, or the evidence does not say it of these people, of the job as it is now, or but "rarely"."""
    if query.claim.doubted or aside.whom_unsaid(query, desk, found):
        return True
    if query.claim.must and found and all(_hardly(query, e, desk) for e in found):
        return True
    if query.facets[:1] == (REMOTE,) and found and all(remote.seldom(query, e, desk) for e in found):
        return True
    return bool(found) and all(_to_become(query, e, desk) for e in found)


def _hardly(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a sentence demands a thing but rarely: beside the demand, ahead of its clause, or of the thing where none is.

    "Rarely required", "rarely, travel is required", "you rarely travel"; not "required, and seldom boring".
    """
    said = marked(found.sentence, desk.vocabulary)
    if not (hardly := said.find("says hardly", desk.vocabulary)):
        return False
    where, labels = said.cut.places, said.cut.labels
    must, stop = [a for a, _ in said.find("must", desk.vocabulary)], desk.vocabulary.words["stop"]
    things = [where[first] for t in query.topics for first, _ in places(t, found.sentence)]
    parts = {part for p in things for part in (p.part, labels.get(p.part))}
    for a, end in hardly:
        ahead = (m for m in must if m >= end and where[m] == where[a] and where[a] in (things or where))
        if any(stop.issuperset(said.line[end:m]) for m in ahead):
            return True
        alone = where.count(where[a]) == end - a and not a and where[a] not in things
        if where[a].part in parts and (alone or not must):
            return True
    return False


def _to_become(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a sentence names a thing only as what may come of the job: "part-time, with the potential to become full-time"."""
    ends = [m.end for m in desk.vocabulary.phrases["says it may become"].find(stems(found.sentence))]
    spots = [first for t in query.topics for first, _ in places(t, found.sentence)] if ends else []
    return bool(spots) and all(any(0 <= first - end <= BEHIND for end in ends) for first in spots)


def later(desk: Desk, found: Sequence[Evidence]) -> bool:
    """Whether all of some evidence tells of what may come later: "a permanent position upon completion"."""
    says = desk.vocabulary.phrases["says later"]
    return all(says.holds(stems(e.sentence)) for e in found)


def _later(query: Query, found: Evidence, desk: Desk) -> bool | None:
    """Whether what a sentence says to come later is what is asked about, None if it surely is another thing.

    "Insurance (after six months)" is; of "insurance, a pension after a year" nobody can tell; and in "insurance; a
    pension after a year" it is the other.
    """
    line = cut(found.sentence)
    spots = {line.places[i] for t in query.topics for spot in places(t, found.sentence) for i in range(*spot)}
    parts = {spot.part for spot in spots}
    said = None if spots else True
    for match in desk.vocabulary.phrases["says later"].find(line.stems):
        here = line.places[match.start]
        outer = line.brackets.get(here.part, -1)
        begins = match.start == 0 or line.places[match.start - 1] != here
        if here in spots:
            return True
        if here.part in parts or (outer >= 0 and line.places[outer].part in parts):
            said = said or begins
    return said


def _learned(query: Query, desk: Desk, found: Sequence[Evidence]) -> tuple[Status, list[Evidence]]:
    """Whether a thing can be learned once one is there: not what is needed at once; else, of a demand, nobody says."""
    at_once = desk.vocabulary.phrases["says at once"]
    every = finding.gathered(query, desk, found[0].hit.passage.posting)  # whatever else was weighed more
    if first := [e for e in every if at_once.holds(stems(e.sentence))]:
        return Status.NO, first[:MOST]
    wished = all(e.strength in {Strength.OPTIONAL, Strength.DENIED} for e in found)
    return (Status.YES if wished else Status.ANSWERED), list(found[:MOST])


def _saying(name: str, query: Query, desk: Desk, found: Sequence[Evidence]) -> list[Evidence]:
    """The evidence that has a phrase of a list in the sentence that names the thing; nothing if some has none."""
    says = desk.vocabulary.phrases[name]
    kept = [e for e in found if any(says.holds(stems(part)) for part in _naming(query, e, desk))]
    return kept if len(kept) == len(found) else []


def _naming(query: Query, found: Evidence, desk: Desk) -> list[str]:
    """The sentences of a passage that name what is asked about, all of them where none does."""
    parts = desk.vocabulary.sentences.split(found.sentence)
    return [p for p in parts if any(places(t, p) for t in query.topics)] or parts


def _unmet(query: Query, desk: Desk, found: Evidence) -> bool:
    """Whether the condition in a sentence is what the asker says not to meet: "if you may already work there"."""
    line = stems(living.POINTS.sub("", found.sentence))
    bounds = desk.vocabulary.phrases["says conditional"].find(line)
    behind = set(line[min(m.end for m in bounds) :]) if bounds else set[str]()
    met = sum(one in behind for one in query.short)
    return bool(met) and met >= HALF * len(query.short)
