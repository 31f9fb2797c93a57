"""How often what was asked, and how it ended: counts by day, without words and without people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from bot.store.schema import ASKED
from bot.store.upsert import upsert

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.store.database import Database
    from bot.store.work import Work

DAY = 24 * 3600.0  # seconds
KEPT = 90  # days

_A = ASKED.c
_COUNT = upsert(ASKED, count=_A["count"] + 1)


@dataclass(frozen=True, slots=True)
class AskedCount:
    """How often questions about a posting (its path, "" for none or several) and a facet ended in one way."""

    posting: str
    facet: str
    status: str
    count: int


class Asked:
    """Counts of questions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, posting: str, facet: str, status: str, now: float) -> None:
        """Count one question."""
        await self._database.run(self.adding(posting, facet, status, now))

    def adding(self, posting: str, facet: str, status: str, now: float) -> Work:
        """The same, to be written in another transaction."""
        key = {"day": int(now // DAY), "posting": posting, "facet": facet, "status": status}
        return lambda connection: _COUNT.run(connection, key, {}, {"count": 1})

    async def count(self, since: float) -> list[AskedCount]:
        """How often what was asked since the beginning of the day of ``since``, the most frequent first."""
        total = func.sum(_A["count"])
        statement = (
            select(_A.posting, _A.facet, _A.status, total)
            .where(_A.day >= int(since // DAY))
            .group_by(_A.posting, _A.facet, _A.status)
            .order_by(total.desc(), _A.posting, _A.facet, _A.status)
        )

        def found(connection: Connection) -> list[AskedCount]:
            return [AskedCount(*row) for row in connection.execute(statement)]

        return await self._database.run(found)

    async def purge(self, now: float) -> int:
        """Forget what was asked more than ``KEPT`` days ago; how many counts that were."""
        statement = delete(ASKED).where(_A.day < int(now // DAY) - KEPT)
        return await self._database.run(lambda c: c.execute(statement).rowcount)
