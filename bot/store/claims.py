"""How workers take questions from the inbox and give them back: by lease, one at a time in each channel.

A claim is one statement, and every later step names the claim it belongs to. So whoever lost a lease without
knowing it (a long pause, a slow disk) changes nothing any more; the step returns False.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    Double,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    not_,
    null,
    or_,
    select,
    update,
)

from bot.store.entry import Ending, Entry, State
from bot.store.keys import MessageKey
from bot.store.schema import OPEN, QUESTIONS
from bot.store.work import write

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from typing import Any

    from sqlalchemy import Connection, Row, Update

    from bot.store.database import Database
    from bot.store.work import Work

_Q = QUESTIONS.c
# the table under names of their own: SQLAlchemy would else take the three for one and the same row
_WAITING = QUESTIONS.alias("waiting").c
_OTHER = QUESTIONS.alias("other").c

_SAME_CHANNEL = and_(
    _OTHER.enterprise == _WAITING.enterprise,
    _OTHER.team == _WAITING.team,
    _OTHER.channel == _WAITING.channel,
)
_OLDER = exists().where(_SAME_CHANNEL, _OTHER.done_at.is_(None), _OTHER.number < _WAITING.number)
_BUSY = exists().where(_SAME_CHANNEL, _OTHER.owner.is_not(None), _OTHER.due > bindparam("at"))
_NEXT = (
    select(_WAITING.number)
    .where(
        _WAITING.done_at.is_(None),
        _WAITING.due <= bindparam("at"),
        _WAITING.channel.not_in(bindparam("resting", expanding=True)),
        ~_OLDER,
        ~_BUSY,
    )
    .order_by(_WAITING.number)
    .limit(1)
    .with_for_update(skip_locked=True)
    .scalar_subquery()
)
_CLAIM = (
    update(QUESTIONS)
    .where(_Q.number == _NEXT)
    .values(
        state=State.CLAIMED,
        owner=bindparam("by"),
        due=bindparam("until"),
        claim=_Q.claim + 1,
        attempts=_Q.attempts + 1,
        # whoever held it died while sending: that send is one nobody knows about
        unsure_sends=_Q.unsure_sends + case((_Q.state == State.SENDING, 1), else_=0),
    )
    .returning(QUESTIONS)
)
_NEXT_DUE = select(func.min(_Q.due)).where(OPEN, _Q.due > bindparam("at"))
# each step is put together once: SQLAlchemy takes longer for that than SQLite for the step itself
_HELD = update(QUESTIONS).where(
    _Q.number == bindparam("of_number"),
    _Q.claim == bindparam("of_claim"),
    _Q.state.in_((State.CLAIMED, State.SENDING)),
)
_UNCHANGED = and_(_Q.revision == bindparam("seen"), _Q.deleted == bindparam("was_deleted"))
_SENDING = _HELD.where(_UNCHANGED).values(
    state=State.SENDING,
    sent_revision=bindparam("seen"),
    sending_since=bindparam("at"),
    due=bindparam("until"),
    attempts=case((bindparam("apology", type_=Boolean), _Q.attempts), else_=0),
)
_UNSURE = _HELD.values(
    state=State.UNSURE, owner=null(), due=bindparam("until"), unsure_sends=_Q.unsure_sends + 1
)
_FAILED = _HELD.values(
    state=case((_Q.unsure_sends > 0, State.UNSURE), else_=State.RECEIVED),
    owner=null(),
    due=bindparam("until"),
    refusals=case((bindparam("refused", type_=Boolean), _Q.refusals + 1), else_=_Q.refusals),
    attempts=case(
        (and_(bindparam("refused", type_=Boolean), _Q.attempts > 0), _Q.attempts - 1), else_=_Q.attempts
    ),
)
_CHANGED = and_(bindparam("may_change", type_=Boolean), not_(_UNCHANGED))
_END = _HELD.values(
    state=case((_CHANGED, State.RECEIVED), else_=bindparam("ended", type_=Text)),
    body=case((_CHANGED, _Q.body), else_=null()),
    outcome=case((_CHANGED, ""), else_=bindparam("how", type_=Text)),
    done_at=case((_CHANGED, null()), else_=bindparam("at", type_=Double)),
    due=bindparam("at"),
    owner=null(),
    attempts=0,
    refusals=0,
    unsure_sends=0,
    sending_since=null(),
    answer_ts=bindparam("posted_ts"),
)


class Claims:
    """The side of the inbox that workers use."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(
        self, owner: str, now: float, lease: float, resting: Collection[str] = ()
    ) -> Entry | None:
        """The next question, held by ``owner`` until ``now + lease``; None if there is none to be had now.

        In the order of storing, and never past an older open question of the same channel or one that is
        being worked on there: that keeps the order of answers. ``resting`` are channels to leave alone.
        PostgreSQL needs no other statement: there the lock clause, which SQLite leaves out, lets each of
        several replicas take another channel.
        """
        given = {"by": owner, "at": now, "until": now + lease, "resting": sorted(resting)}

        def taken(connection: Connection) -> Entry | None:
            row = connection.execute(_CLAIM, given).first()
            return None if row is None else entry_of(row)

        return await self._database.run(taken)

    async def next_due(self, now: float) -> float | None:
        """When a wait or a lease ends next: until then, nothing turns claimable by itself."""
        return await self._database.run(lambda c: c.execute(_NEXT_DUE, {"at": now}).scalar_one())

    async def sending(
        self, entry: Entry, now: float, until: float, *, apology: bool = False, keep: Sequence[Work] = ()
    ) -> bool:
        """About to post: from here on a crash leaves a question whose answer may be in the channel.

        Nobody else may claim it before ``until``, which must lie after the end of the lease and of the time
        to settle. False, and nothing is to be sent, if the lease was lost, the question was edited or deleted
        meanwhile. The answer was made, so attempts begin anew, unless it is an apology for having none.
        ``keep`` is written with it. Raises NotKeptError, and nothing is to be sent, if that can't be.
        """
        given = {
            "seen": entry.revision,
            "was_deleted": entry.deleted,
            "at": now,
            "until": until,
            "apology": apology,
        }
        return await self._step(entry, _SENDING, given, keep)

    async def unsure(self, entry: Entry, due: float) -> bool:
        """Nobody knows whether it was posted; to be looked at again at ``due``."""
        return await self._step(entry, _UNSURE, {"until": due})

    async def failed(self, entry: Entry, retry_at: float, *, refused: bool = False) -> bool:
        """Surely nothing was posted in this claim; to be tried again at ``retry_at``.

        ``refused`` tells a send that Slack did not take from an answer that could not be made.
        """
        return await self._step(entry, _FAILED, {"until": retry_at, "refused": refused})

    async def done(
        self,
        entry: Entry,
        now: float,
        outcome: str,
        *,
        answer_ts: str = "",
        revision: str | None = None,
        keep: Sequence[Work] = (),
    ) -> bool:
        """Ended. The text is erased, unless the question changed since ``revision`` (that of the entry if None).

        Then it is due again at once, for its answer to be brought up to date or removed. ``keep`` is written with it.
        Raises NotKeptError, and it has not ended, if that can't be.
        """
        return await self._end(entry, State.DONE, now, outcome, answer_ts, revision, keep)

    async def dead(self, entry: Entry, now: float, outcome: str, *, answer_ts: str = "") -> bool:
        """Given up, ``outcome`` says why; ``answer_ts`` is the apology, if one could be posted."""
        return await self._end(entry, State.DEAD, now, outcome, answer_ts)

    async def released(self, owner: str, now: float, settle: float) -> int:
        """Give back all that ``owner`` holds: at shutdown, or at start if an earlier life of it surely ended.

        What was being sent waits until its sending began ``settle`` seconds ago. How many were held.
        """
        sending = _Q.state == State.SENDING
        statement = (
            update(QUESTIONS)
            .where(OPEN, _Q.owner == owner)
            .values(
                state=case((or_(sending, _Q.unsure_sends > 0), State.UNSURE), else_=State.RECEIVED),
                owner=null(),
                due=case((sending, _Q.sending_since + settle), else_=now),
                unsure_sends=_Q.unsure_sends + case((sending, 1), else_=0),
                claim=_Q.claim + 1,
            )
        )
        return await self._database.run(lambda c: c.execute(statement).rowcount)

    async def _end(
        self,
        entry: Entry,
        state: State,
        now: float,
        outcome: str,
        answer_ts: str,
        revision: str | None = None,
        keep: Sequence[Work] = (),
    ) -> bool:
        given = {
            "seen": entry.revision if revision is None else revision,
            "was_deleted": entry.deleted,
            "may_change": outcome != Ending.UNSURE,  # another answer might be a second one
            "ended": state,
            "how": outcome,
            "at": now,
            "posted_ts": answer_ts,
        }
        return await self._step(entry, _END, given, keep)

    async def _step(
        self, entry: Entry, statement: Update, given: Mapping[str, Any], keep: Sequence[Work] = ()
    ) -> bool:
        """Change a question that is still held under the claim of ``entry``, and write what belongs to that."""
        given = {"of_number": entry.number, "of_claim": entry.claim, **given}

        def taken(connection: Connection) -> bool:
            held = connection.execute(statement, given).rowcount == 1
            if held:
                write(connection, keep)
            return held

        return await self._database.run(taken)


def entry_of(row: Row[Any]) -> Entry:
    """A row of the table as the rest of rolebot sees it."""
    return Entry(
        number=row.number,
        claim=row.claim,
        key=MessageKey(row.enterprise, row.team, row.channel, row.ts),
        thread_ts=row.thread_ts,
        body=row.body or b"",
        revision=row.revision,
        sent_revision=row.sent_revision,
        deleted=row.deleted,
        attempts=row.attempts,
        refusals=row.refusals,
        unsure_sends=row.unsure_sends,
        answer_ts=row.answer_ts,
        received_at=row.received_at,
    )
