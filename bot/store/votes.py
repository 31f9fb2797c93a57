"""Whether answers helped: one vote for each person and answer, which may be changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from bot.store.schema import VOTES
from bot.store.upsert import upsert

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.store.database import Database

KEPT = 90 * 24 * 3600.0  # seconds

_V = VOTES.c
_CAST = upsert(VOTES)


@dataclass(frozen=True, slots=True)
class Vote:
    """What somebody thinks of an answer; ``reason`` is "" if none was given."""

    answer_id: str
    user: str
    up: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class VoteCount:
    """How many found an answer helpful, and how many did not."""

    up: int
    down: int


@dataclass(frozen=True, slots=True)
class Down:
    """An answer that somebody found unhelpful, and why, "" if nothing was said."""

    answer_id: str
    reason: str


class Votes:
    """Votes by answer and person."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def cast(self, vote: Vote, now: float) -> None:
        """Keep a vote in place of an earlier one of the same person."""
        key = {"answer_id": vote.answer_id, "user": vote.user}
        said = {"up": vote.up, "reason": vote.reason, "voted_at": now}
        await self._database.run(lambda c: _CAST.run(c, key, said, {}))

    async def count(self, since: float, answer_id: str | None = None) -> VoteCount:
        """The votes cast at ``since`` or later, on one answer or on all."""
        statement = select(_V.up, func.count()).where(_V.voted_at >= since).group_by(_V.up)
        if answer_id is not None:
            statement = statement.where(_V.answer_id == answer_id)

        def counted(connection: Connection) -> VoteCount:
            found = {row[0]: row[1] for row in connection.execute(statement)}
            return VoteCount(found.get(True, 0), found.get(False, 0))

        return await self._database.run(counted)

    async def down(self, since: float) -> list[Down]:
        """Each vote against an answer at ``since`` or later, the latest first, without who cast it."""
        statement = (
            select(_V.answer_id, _V.reason)
            .where(_V.voted_at >= since, _V.up.is_(False))
            .order_by(_V.voted_at.desc(), _V.answer_id)
        )

        def found(connection: Connection) -> list[Down]:
            return [Down(*row) for row in connection.execute(statement)]

        return await self._database.run(found)

    async def purge(self, now: float) -> int:
        """Forget votes older than ``KEPT`` seconds; how many they were."""
        statement = delete(VOTES).where(_V.voted_at < now - KEPT)
        return await self._database.run(lambda c: c.execute(statement).rowcount)
