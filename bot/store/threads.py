"""What a thread was last about, so that a follow-up is understood; no words of anybody are needed for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, select

from bot.store.schema import THREADS
from bot.store.upsert import upsert

if TYPE_CHECKING:
    from typing import Any

    from sqlalchemy import Connection

    from bot.store.database import Database
    from bot.store.keys import MessageKey
    from bot.store.work import Work

KEPT = 30 * 24 * 3600.0  # seconds since the last use

_T = THREADS.c
_PUT = upsert(THREADS)
_GET = select(_T.query, _T.asker, _T.silenced, _T.used_at).where(
    *(column == bindparam(column.name) for column in THREADS.primary_key), _T.used_at >= bindparam("since")
)


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread the bot takes part in.

    ``query`` is the resolved query as the caller wrote it, "" before the first; ``asker`` the person whose
    question began it; ``silenced`` says that somebody told the bot to stay out.
    """

    query: str
    asker: str
    silenced: bool
    used_at: float


class Threads:
    """Threads by the key of the message they hang on."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, root: MessageKey, now: float) -> Thread | None:
        """What is known of a thread; None if nothing, or if it was last used too long ago."""
        given = {**_key(root), "since": now - KEPT}

        def found(connection: Connection) -> Thread | None:
            row = connection.execute(_GET, given).first()
            return None if row is None else Thread(row.query, row.asker, row.silenced, row.used_at)

        return await self._database.run(found)

    async def keep(self, root: MessageKey, query: str, asker: str, now: float) -> None:
        """Remember what the latest question came to. ``asker`` counts for a thread not known yet only."""
        await self._database.run(self.keeping(root, query, asker, now))

    def keeping(self, root: MessageKey, query: str, asker: str, now: float) -> Work:
        """The same, to be written in another transaction."""
        return _putting(root, {"query": query, "used_at": now}, {"asker": asker, "silenced": False})

    async def silence(self, root: MessageKey, now: float, *, silenced: bool = True) -> None:
        """Remember that the bot shall stay out of a thread, or may speak again."""
        changed = {"silenced": silenced, "used_at": now}
        await self._database.run(_putting(root, changed, {"query": "", "asker": ""}))

    async def purge(self, now: float) -> int:
        """Forget threads not used for ``KEPT`` seconds; how many they were."""
        statement = delete(THREADS).where(_T.used_at < now - KEPT)
        return await self._database.run(lambda c: c.execute(statement).rowcount)


def _putting(root: MessageKey, changed: dict[str, Any], first: dict[str, Any]) -> Work:
    return lambda connection: _PUT.run(connection, _key(root), changed, first)


def _key(root: MessageKey) -> dict[str, str]:
    """The columns that name one thread."""
    return {"enterprise": root.enterprise, "team": root.team, "channel": root.channel, "ts": root.ts}
