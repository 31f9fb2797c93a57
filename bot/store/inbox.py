"""The durable inbox: what Slack delivered, until it is answered. Workers take from it in claims.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    and_,
    bindparam,
    case,
    delete,
    exists,
    false,
    func,
    insert,
    null,
    or_,
    select,
    true,
    update,
)

from bot.store.claims import Claims, entry_of
from bot.store.entry import Ending, Entry, Pending, State
from bot.store.schema import OPEN, QUESTIONS
from bot.store.work import write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from sqlalchemy import ColumnElement, Connection

    from bot.store.keys import MessageKey
    from bot.store.work import Work

KEPT = 7 * 24 * 3600.0  # seconds an ended question is remembered: its redelivery or edit is recognised by it

_Q = QUESTIONS.c
_PUT = insert(QUESTIONS).returning(QUESTIONS)
_THERE = [column == bindparam(column.name) for column in (_Q.enterprise, _Q.team, _Q.channel)]
# whether a question is known, and whether any of its channel is open
_KNOWN_AND_BUSY = select(exists().where(*_THERE, _Q.ts == bindparam("ts")), exists().where(*_THERE, OPEN))


class Inbox(Claims):
    """Questions by the key of their message; each is stored once, whatever is delivered again."""

    async def put(
        self, key: MessageKey, body: bytes, now: float, *, thread_ts: str = "", revision: str = ""
    ) -> bool:
        """Store a question; True if it is new. Once this returns, it survives a crash.

        ``body`` is all that is needed to answer it later, ``thread_ts`` the thread the answer goes to ("" for
        none), ``revision`` the ts of the edit that ``body`` shows ("" if it was not edited).
        """
        entry = Entry.received(key, body, now, thread_ts=thread_ts, revision=revision)
        return await self._put(entry, {}, ()) is not None

    async def put_sending(
        self, entry: Entry, owner: str, until: float, keep: Sequence[Work] = ()
    ) -> Entry | None:
        """Store a question whose answer is about to be posted: all at once what else are put, claim and sending.

        None if it is known. One whose claim is 0 was stored as by put, and nothing else was: an older one of its
        channel is open. ``keep`` is written with the sending. Raises NotKeptError, as for sending.
        """
        sending = {
            "state": State.SENDING,
            "sent_revision": entry.revision,
            "claim": 1,
            "owner": owner,
            "due": until,
            "sending_since": entry.received_at,
        }
        return await self._put(entry, sending, keep)

    async def _put(self, entry: Entry, free: dict[str, Any], keep: Sequence[Work]) -> Entry | None:
        """Store a question; with what it is where its channel is ``free``, and what to ``keep`` then."""
        row = _row(entry)

        def stored(connection: Connection) -> Entry | None:
            # looked for first: on PostgreSQL an insert that fails ends the transaction for all that is in it
            known, busy = connection.execute(_KNOWN_AND_BUSY, row).one()
            if known:
                return None
            if busy:
                return entry_of(connection.execute(_PUT, row).one())
            write(connection, keep)
            return entry_of(connection.execute(_PUT, row | free).one())

        return await self._database.run(stored)

    async def edited(self, key: MessageKey, revision: str, body: bytes, now: float) -> bool:
        """A stored question now reads otherwise; True if that has to be answered.

        False for a question that is not known, was deleted, has this edit or a later one already, or ended
        without anybody knowing whether an answer was posted.
        """
        ended = _Q.done_at.is_not(None)
        statement = (
            update(QUESTIONS)
            .where(_is(key), _Q.revision < revision, _Q.deleted.is_(false()), _Q.outcome != Ending.UNSURE)
            .values(
                body=body,
                revision=revision,
                state=case((ended, State.RECEIVED), else_=_Q.state),
                due=case((ended, now), else_=_Q.due),
                attempts=case((ended, 0), else_=_Q.attempts),
                refusals=case((ended, 0), else_=_Q.refusals),
                received_at=case((ended, now), else_=_Q.received_at),
                outcome="",
                done_at=null(),
            )
        )
        return await self._database.run(lambda c: c.execute(statement).rowcount == 1)

    async def deleted(self, key: MessageKey, now: float) -> bool:
        """A stored question was deleted; True if it was known and not deleted before.

        Its text is erased at once. If nothing was said yet it ends here, else its answer is due for removal.
        """
        silent = and_(_Q.state == State.RECEIVED, _Q.unsure_sends == 0, _Q.answer_ts == "")
        over = or_(silent, and_(_Q.done_at.is_not(None), _Q.answer_ts == ""))
        reopened = and_(_Q.done_at.is_not(None), _Q.answer_ts != "")
        statement = (
            update(QUESTIONS)
            .where(_is(key), _Q.deleted.is_(false()))
            .values(
                body=null(),
                deleted=true(),
                state=case((silent, State.DONE), (reopened, State.RECEIVED), else_=_Q.state),
                due=case((reopened, now), else_=_Q.due),
                attempts=case((reopened, 0), else_=_Q.attempts),
                refusals=case((reopened, 0), else_=_Q.refusals),
                received_at=case((reopened, now), else_=_Q.received_at),
                outcome=case((silent, Ending.DROPPED), (over, _Q.outcome), else_=""),
                done_at=case((over, func.coalesce(_Q.done_at, now)), else_=null()),
            )
        )
        return await self._database.run(lambda c: c.execute(statement).rowcount == 1)

    async def pending(self, now: float) -> Pending:
        """How much is open, and how long the oldest has been."""

        def count(connection: Connection) -> Pending:
            counted = select(_Q.state, func.count()).where(OPEN).group_by(_Q.state)
            states = {row[0]: row[1] for row in connection.execute(counted)}
            oldest = connection.execute(select(func.min(_Q.received_at)).where(OPEN)).scalar_one()
            dead = connection.execute(select(func.count()).where(_Q.state == State.DEAD)).scalar_one()
            return Pending(
                waiting=states.get(State.RECEIVED, 0),
                in_flight=states.get(State.CLAIMED, 0) + states.get(State.SENDING, 0),
                unsure=states.get(State.UNSURE, 0),
                dead=dead,
                oldest=0.0 if oldest is None else max(0.0, now - oldest),
            )

        return await self._database.run(count)

    async def purge(self, now: float, kept: float = KEPT) -> int:
        """Forget questions that ended more than ``kept`` seconds ago; how many they were."""
        statement = delete(QUESTIONS).where(_Q.done_at < now - kept)
        return await self._database.run(lambda c: c.execute(statement).rowcount)


def _row(entry: Entry) -> dict[str, Any]:
    """The row of a question that nobody holds."""
    return {
        "enterprise": entry.key.enterprise,
        "team": entry.key.team,
        "channel": entry.key.channel,
        "ts": entry.key.ts,
        "thread_ts": entry.thread_ts,
        "state": State.RECEIVED,
        "body": entry.body,
        "revision": entry.revision,
        "sent_revision": entry.sent_revision,
        "deleted": entry.deleted,
        "attempts": entry.attempts,
        "refusals": entry.refusals,
        "unsure_sends": entry.unsure_sends,
        "claim": entry.claim,
        "owner": None,
        "due": entry.received_at,
        "sending_since": None,
        "answer_ts": entry.answer_ts,
        "outcome": "",
        "received_at": entry.received_at,
    }


def _is(key: MessageKey) -> ColumnElement[bool]:
    """The one question with a key."""
    return and_(
        _Q.enterprise == key.enterprise, _Q.team == key.team, _Q.channel == key.channel, _Q.ts == key.ts
    )
