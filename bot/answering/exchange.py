"""One thing against another: "is podman ok instead of docker", "docker or only podman". Each is looked for by itself.

That the posting asks for the other says nothing of the one: a yes needs a sentence in which either will do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering import choices, evidence, finding, several
from bot.answering.marks import Marks
from bot.answering.spots import places
from bot.answering.weighing import MOST
from bot.domain import Status
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.domain import Query

BEHIND = 2  # words behind the last of several within which "or" joins them: "Kafka, RabbitMQ or similar"
EACH = 2  # passages that are told of either thing


def told(query: Query, found: Sequence[Evidence], desk: Desk) -> tuple[Status, list[Evidence]] | None:
    """The verdict of what names what the asker has beside what is lacking; None where nothing does.

    A yes where it says that it will do as well: "AWS, GCP, or Azure".
    """
    if not query.had:
        return None
    if instead := [e for e in found if _alternative(query, e, desk)]:
        return Status.YES, instead[:MOST]
    listed = _beside(query, found, desk)[:MOST]
    return (Status.ANSWERED, listed) if listed else None


def sides(query: Query, desk: Desk, number: int) -> tuple[Query, Status | None, list[Evidence]]:
    """The verdict on a posting that names the other thing, and the query it is about: of what is not mentioned, if that is so.

    Without a verdict the query returned is to be judged as any other: about the one thing, or where neither is named.
    """
    claim = query.claim._replace(exchanged=False, opposed=False, inverted=False)
    own = query.but(topics=query.had, had=(), claim=claim)
    if query.claim.opposed:
        return _each(query, own, desk, number)
    both = own.but(topics=(*query.had, *query.topics))
    if several.rivals(both, desk):
        return own, None, []  # of "remote" and "on-site" a posting has one
    wanted = finding.gathered(query, desk, number)
    if either := [e for e in wanted if _alternative(query, e, desk)]:
        return query, Status.YES, either[:EACH]
    given = [
        e for e in finding.gathered(own, desk, number) if evidence.held(own.topics, e) == len(own.topics)
    ]
    if not wanted:
        return own if given else both, None, []
    if not given and not any(evidence.held(own.topics, e) == len(own.topics) for e in wanted):
        return own, Status.NOT_MENTIONED, wanted[:EACH]
    return query, Status.ANSWERED, several.once([*wanted[:EACH], *given[:EACH]])


def _each(query: Query, own: Query, desk: Desk, number: int) -> tuple[Query, Status | None, list[Evidence]]:
    """What the posting says of each of two things of which it is asked whether it is the one or only, or also, the other."""
    both = (own, own.but(topics=query.topics))
    found = [(one, finding.gathered(one, desk, number)) for one in both]
    missing = [one for one, told in found if not told]
    if len(missing) == len(both):
        return own.but(topics=(*query.had, *query.topics)), None, []
    shown = several.once(max(told, key=lambda e: evidence.held(one.topics, e)) for one, told in found if told)
    return (missing[0], Status.NOT_MENTIONED, shown) if missing else (query, Status.ANSWERED, shown)


def _beside(query: Query, found: Sequence[Evidence], desk: Desk) -> list[Evidence]:
    """The evidence that names both in one bracket and leaves it open whether each is asked for: "providers (AWS, GCP)"."""
    spots = [(e, [p for t in (*query.had, *query.topics) for p in places(t, e.sentence)[:1]]) for e in found]
    every = len(query.had) + len(query.topics)
    return [
        e for e, own in spots if len(own) == every and choices.listed(Marks(desk.vocabulary, e.sentence), own)
    ]


def _alternative(query: Query, found: Evidence, desk: Desk) -> bool:
    """Whether a sentence names all things of both sides, with "or" among them or the word that one is enough."""
    spots = [p for t in (*query.had, *query.topics) for p in places(t, found.sentence)[:1]]
    if len(spots) < len(query.had) + len(query.topics):
        return False
    if desk.vocabulary.phrases["one is enough"].holds(stems(found.sentence)):
        return True
    if choices.of_a_kind(Marks(desk.vocabulary, found.sentence), spots):
        return True
    line = stems(found.sentence)[min(s for s, _ in spots) : max(e for _, e in spots) + BEHIND]
    return not desk.vocabulary.words["joined either"].isdisjoint(line)
