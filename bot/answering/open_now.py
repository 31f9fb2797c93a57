"""Whether a posting is still open: by its dates, and by what it says itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import evidence, fitting
from bot.answering.firmness import Strength
from bot.answering.weighing import MOST
from bot.domain import Block, Hit, Passage, Status
from bot.domain.facets import DATES, DEADLINE, HOW_TO_APPLY
from bot.postings.standing import says_closed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Property, Query

WHEN = (DEADLINE, DATES)  # facets that say until when a posting is open
STANDING = {"status", "active"}  # marks of the front matter that say whether it is


def verdict(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """Whether the posting is open, by its dates and by what it says itself; None if it says neither and more is asked."""
    posting = desk.postings[number]
    told = ((word, 1.0) for word in desk.vocabulary.words["tells of closing"])
    every = desk.search.hits((*query.terms, *told), postings=[number])
    said = [h for h in every if says_closed(h.passage.block.text, desk.vocabulary)]
    until, dated = desk.hits(query, number, WHEN[:1]), desk.hits(query, number, WHEN[1:])
    if said or (posting.valid_through and (until or dated)):
        over = bool(said) or bool(desk.status(number))
        return _told(query, over=over), _proof(said or [*until, *dated])
    entry = {*WHEN, *desk.vocabulary.lists["facets of deeds"]}
    marks = posting.properties if posting.open_on(desk.today) else ()
    standing = posting.ended or next((p for p in marks if _open(p, desk)), None)
    if standing and entry.issuperset(query.facets[:1]):  # "open to part time" is no posting's being open
        return _told(query, over=posting.closed), _proof([_mark(standing, number)])
    more = not entry.issuperset(query.facets[:1])  # "open to part timers", where it speaks of them
    if any(not t.cue or (more and evidence.somewhere(t, desk, number)) for t in query.known):
        return None
    steps = desk.hits(query, number, (HOW_TO_APPLY,))
    until = until or [h for h in steps if WHEN[0] in h.passage.hints or fitting.due(h, desk)]
    until = until or [h for h in every if WHEN[0] in h.passage.hints]  # in running text
    # "reviewing begins on …, until the position is filled" is told; the day it was posted tells nothing
    return (Status.ANSWERED, _proof(until)) if until else (Status.NOT_STATED, [])


def asked_for(query: Query, desk: Desk, among: Sequence[int]) -> Sequence[int]:
    """Of some postings those that are closed, or those still open, where it is asked which are; all where nobody asks that.

    All as well where none is open: each is told to be closed.
    """
    closed = query.claim.closed and not query.claim.open
    of_it = set(query.facets[:1]) <= set(WHEN) and all(t.cue for t in query.topics)
    if not (of_it and (closed or query.claim.open)):
        return among
    found = [n for n in among if desk.postings[n].open_on(desk.today) is not closed]
    return found if found or closed else among


def _told(query: Query, *, over: bool) -> Status:
    """Yes or no to whether it is open, or closed already, where that is asked."""
    return Status.YES if over is (query.claim.closed and not query.claim.open) else Status.NO


def _open(prop: Property, desk: Desk) -> bool:
    """Whether a mark of the front matter says that a posting is open: "status: active"."""
    value = prop.value.strip("\"' ").lower()
    return prop.name in STANDING and value in desk.vocabulary.lists["value open"]


def _mark(standing: Property, number: int) -> Hit:
    """What opens or closes a posting as a passage: no search finds a mark of the front matter, since it says no more."""
    text = f"{standing.key}: {standing.value}" if standing.key else standing.value
    block = Block("paragraph", text, standing.value, standing.span, label=standing.key)
    return Hit(Passage(-1, number, -1, (), (), (), block), 0.0)


def _proof(hits: Sequence[Hit]) -> list[Evidence]:
    """The first passages as evidence of a verdict."""
    return [evidence.Evidence(h, h.passage.block.text, Strength.STATED, 1.0) for h in hits[:MOST]]
