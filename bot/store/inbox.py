"""The durable inbox: what Slack delivered, until it is answered. Workers take from it in claims.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, bindparam, case, delete, false, func, insert, null, or_, select, true, update

from bot.store.claims import Claims
from bot.store.entry import Ending, Pending, State
from bot.store.schema import OPEN, QUESTIONS

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from bot.store.keys import MessageKey

KEPT = 7 * 24 * 3600.0  # seconds an ended question is remembered: its redelivery or edit is recognised by it

_Q = QUESTIONS.c
_PUT = insert(QUESTIONS)
_KNOWN = select(_Q.number).where(
    *(column == bindparam(column.name) for column in (_Q.enterprise, _Q.team, _Q.channel, _Q.ts))
)


class Inbox(Claims):
    """Questions by the key of their message; each is stored once, whatever is delivered again."""

    async def put(
        self, key: MessageKey, body: bytes, now: float, *, thread_ts: str = "", revision: str = ""
    ) -> bool:
        """Store a question; True if it is new. Once this returns, it survives a crash.

        ``body`` is all that is needed to answer it later, ``thread_ts`` the thread the answer goes to ("" for
        none), ``revision`` the ts of the edit that ``body`` shows ("" if it was not edited).
        """
        values = {
            "enterprise": key.enterprise,
            "team": key.team,
            "channel": key.channel,
            "ts": key.ts,
            "thread_ts": thread_ts,
            "state": State.RECEIVED,
            "body": body,
            "revision": revision,
            "sent_revision": "",
            "deleted": False,
            "attempts": 0,
            "refusals": 0,
            "unsure_sends": 0,
            "claim": 0,
            "due": now,
            "answer_ts": "",
            "outcome": "",
            "received_at": now,
        }

        def stored(connection: Connection) -> bool:
            # looked for first: on PostgreSQL an insert that fails ends the transaction for all that is in it
            if connection.execute(_KNOWN, values).first():
                return False
            connection.execute(_PUT, values)
            return True

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


def _is(key: MessageKey) -> ColumnElement[bool]:
    """The one question with a key."""
    return and_(
        _Q.enterprise == key.enterprise, _Q.team == key.team, _Q.channel == key.channel, _Q.ts == key.ts
    )
