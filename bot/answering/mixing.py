"""Whether two ways of working are mixed: "hybrid", "two days a week in the office"; then it is neither alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import finding, leaving_open, several
from bot.answering.clauses import cut
from bot.answering.firmness import Strength
from bot.answering.spots import line_of, places
from bot.answering.weighing import MOST
from bot.domain import Status
from bot.domain.facets import CONTRACT, LOCATION, REMOTE, WORKING_HOURS
from bot.text.tokens import words
from bot.vocabulary.other_things import others

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

STROKE = "/"
WHOLE, DASHES = "100%", ("-", "–", "—")
# of which the choice is told elsewhere
WAYS = {(facet,) for facet in (CONTRACT, LOCATION, REMOTE, WORKING_HOURS)}


def unnamed(query: Query, desk: Desk, number: int) -> tuple[Status, list[Evidence]] | None:
    """What a posting that names only the mixture says of one part of it: it is not that alone; None where it names none.

    Who asks for the mixture by its name is told by a line that mixes its parts, and only of home too hears yes: "three days a week in the office" may be part time.
    """
    whole = desk.vocabulary.phrases["mixed"]
    mixed = [e for e in finding.rival(query, desk, number, "part of") if both(e, desk)]
    if not mixed:
        return None
    if any(whole.holds(t.forms[0]) for t in query.known):
        open_ = any(left_open(e, desk) for e in mixed)
        at_home = desk.vocabulary.phrases["mixed with home"]
        home = any(at_home.holds(line_of(e.sentence)[0]) for e in mixed)
        return (Status.YES if home and not open_ else Status.ANSWERED), mixed[:MOST]
    return (_status(query, mixed, desk) if query.claim.sole else Status.ANSWERED), mixed[:MOST]


def not_alone(query: Query, desk: Desk, number: int, found: list[Evidence]) -> tuple[Status, list[Evidence]]:
    """A yes to a thing asked to be alone, or what stands beside it: a no where both are mixed, else the quotes."""
    beside = finding.rival(query, desk, number, "not alone")
    if not beside:
        whole = desk.vocabulary.phrases["mixed"]
        mixed = [e for e in found if both(e, desk)]
        if not mixed or any(whole.holds(t.forms[0]) for t in query.known):
            return Status.YES, found
        return _status(query, found, desk), mixed  # "mostly on-site" is not only that
    status = _status(query, [*found, *beside], desk)
    if status is Status.NO:
        beside = [e for e in beside if both(e, desk)]
        found = [e for e in found if both(e, desk)]
    return status, several.once([*found, *beside])[:MOST]


def not_all(query: Query, desk: Desk, found: Sequence[Evidence]) -> tuple[Status, list[Evidence]] | None:
    """The no to a thing asked to be alone, of which a line says that it is not all: "not exclusively baking"; or None."""
    if not query.claim.sole:
        return None  # of most questions
    turns = desk.vocabulary.phrases["denies that it is all"]

    def denies(sentence: str) -> bool:
        """Whether a thing stands right behind such a turn."""
        ends = {m.end for m in turns.find(line_of(sentence)[0])}
        return any(at in ends for t in query.topics for at, _ in (places(t, sentence) if ends else ()))

    # "is Python the only one", of "Python or Go"; that "I only need Python" is true
    others = not (query.claim.enough or query.claim.must) and query.facets[:1] not in WAYS
    denied = [e for e in found if denies(e.sentence) or (others and e.strength is Strength.REPLACEABLE)]
    return (Status.NO, denied[:MOST]) if denied else None


def bounded(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a line speaks of the things asked about as a part alone, and of no choice: "can be partly remote"."""
    line = line_of(found.sentence)[0]
    mixed = {i for m in desk.vocabulary.phrases["mixed"].find(line) for i in m.words}
    spots = [range(*spot) for t in query.known for spot in places(t, found.sentence)]
    if not spots or any(mixed.isdisjoint(spot) for spot in spots) or _either(found, desk):
        return False
    return desk.vocabulary.phrases["sole"].foreign_to(line) and both(found, desk)


def _status(query: Query, found: Sequence[Evidence], desk: Desk) -> Status:
    """No where some line says that both are mixed and none leaves the choice."""
    open_ = any(left_open(e, desk) and not bounded(query, e, desk) for e in found)
    return Status.NO if any(both(e, desk) for e in found) and not open_ else Status.ANSWERED


def both(found: Evidence, desk: Desk) -> bool:
    """Whether a line says that both are done, and not of another thing, "a mostly remote team", nor of other people."""
    line = line_of(found.sentence)[0]
    matches = desk.vocabulary.phrases["mixed"].find(line)
    if not matches:
        return False
    hidden = {i for other in others(line, desk.vocabulary) for i in other.words}
    words, where = cut(found.sentence)[1:3]
    lists = desk.vocabulary.lists
    away = {*desk.vocabulary.words["denials"], *lists["others concerned"], *lists["whose place it is"]}

    def plain(first: int) -> bool:
        """Whether no denial and none but the role's own people stand ahead: "not mostly remote", "our customers are hybrid"."""
        return away.isdisjoint(
            w for w, place in zip(words[:first], where, strict=False) if place == where[first]
        )

    return any(hidden.isdisjoint(m.words) and plain(min(m.words)) for m in matches)


def left_open(found: Evidence, desk: Desk) -> bool:
    """Whether a line leaves the choice: "remote or hybrid", "remote/hybrid"."""
    return leaving_open.possible(found, desk) or _either(found, desk)


def _either(found: Evidence, desk: Desk) -> bool:
    """Whether a line names one thing or another."""
    said = line_of(found.sentence)[1]
    return STROKE in found.sentence or not desk.vocabulary.words["joined either"].isdisjoint(said)


def up_to_full(query: Query, desk: Desk, rival: Sequence[Evidence]) -> bool:
    """Whether part of a time may be all of it: "part-time, 60-100 %"; no "full-time (100 %)"."""
    joins = desk.vocabulary.words["between numbers"]
    told = [(e.sentence[:at], n) for e in rival for at, n in desk.vocabulary.amounts.numbers(e.sentence)]
    ahead = [text.rstrip() for text, n in told if n == WHOLE]
    ranges = (text[-1:] in DASHES or not joins.isdisjoint(words(text)[-1:]) for text in ahead)
    return query.facets[:1] == (CONTRACT,) and any(ranges)
