"""Questions the postings have no answer to, for editors to see; kept without who asked, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select

from bot.store.schema import MISSES

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.store.database import Database
    from bot.store.work import Work

KEPT = 90 * 24 * 3600.0  # seconds

_M = MISSES.c
_ADD = insert(MISSES)


@dataclass(frozen=True, slots=True)
class Miss:
    """A question without an answer: its words, the role and facet understood ("" if none), how it ended."""

    team: str
    question: str
    role: str
    facet: str
    reason: str


@dataclass(frozen=True, slots=True)
class MissCount:
    """How often questions about a facet ended in one way."""

    facet: str
    reason: str
    count: int


class Misses:
    """Missed questions; with ``keep`` False none is ever stored."""

    def __init__(self, database: Database, *, keep: bool) -> None:
        self._database = database
        self._keep = keep

    async def add(self, miss: Miss, now: float) -> None:
        """Keep a missed question, if they are kept."""
        if self._keep:
            await self._database.run(self.adding(miss, now))

    def adding(self, miss: Miss, now: float) -> Work:
        """The same, to be written in another transaction."""
        row = {
            "team": miss.team,
            "question": miss.question,
            "role": miss.role,
            "facet": miss.facet,
            "reason": miss.reason,
            "missed_at": now,
        }
        return lambda connection: connection.execute(_ADD, row) if self._keep else None

    async def latest(self, since: float, limit: int) -> list[Miss]:
        """Those missed at ``since`` or later, the latest first, at most ``limit``."""
        statement = (
            select(_M.team, _M.question, _M.role, _M.facet, _M.reason)
            .where(_M.missed_at >= since)
            .order_by(_M.number.desc())
            .limit(limit)
        )

        def found(connection: Connection) -> list[Miss]:
            return [Miss(*row) for row in connection.execute(statement)]

        return await self._database.run(found)

    async def count(self, since: float) -> list[MissCount]:
        """How many were missed at ``since`` or later, the most frequent facet and reason first."""
        counted = func.count()
        statement = (
            select(_M.facet, _M.reason, counted)
            .where(_M.missed_at >= since)
            .group_by(_M.facet, _M.reason)
            .order_by(counted.desc(), _M.facet, _M.reason)
        )

        def found(connection: Connection) -> list[MissCount]:
            return [MissCount(*row) for row in connection.execute(statement)]

        return await self._database.run(found)

    async def purge(self, now: float) -> int:
        """Forget those missed more than ``KEPT`` seconds ago; how many they were."""
        statement = delete(MISSES).where(_M.missed_at < now - KEPT)
        return await self._database.run(lambda c: c.execute(statement).rowcount)

    async def erase(self) -> None:
        """Forget all of them."""
        await self._database.run(lambda c: c.execute(delete(MISSES)))
