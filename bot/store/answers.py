"""What the buttons of an answer speak of: a button carries a short id only, the rest is kept here for a while."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select, update

from bot.store.schema import ANSWERS

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.store.database import Database
    from bot.store.work import Work

KEPT = 30 * 24 * 3600.0  # seconds that buttons work
ID_BYTES = 12  # 96 random bits: not to be guessed, and 16 characters long

_A = ANSWERS.c
_ADD = insert(ANSWERS)
_POSTED = update(ANSWERS).where(_A.id == bindparam("number"))
_GET = select(ANSWERS).where(_A.id == bindparam("number"), _A.expires_at > bindparam("now"))


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer as its buttons need it: ``content`` as the caller wrote it, and where it stands.

    ``channel``, ``thread_ts`` and ``ts`` are "" for an answer that was not posted, or shown to one person.
    """

    content: str
    asker: str
    channel: str
    thread_ts: str
    ts: str
    created_at: float


class Answers:
    """Kept answers by their id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, content: str, asker: str, now: float, kept: float = KEPT) -> str:
        """Keep an answer for ``kept`` seconds; its id, known to nobody yet."""
        number = new_id()
        await self._database.run(self.adding(number, content, asker, now, kept))
        return number

    def adding(self, number: str, content: str, asker: str, now: float, kept: float = KEPT) -> Work:
        """The same under an id of the caller's, to be written in another transaction."""
        row = {
            "id": number,
            "content": content,
            "asker": asker,
            "channel": "",
            "thread_ts": "",
            "ts": "",
            "created_at": now,
            "expires_at": now + kept,
        }
        return lambda connection: connection.execute(_ADD, row)

    async def posted(self, number: str, channel: str, thread_ts: str, ts: str) -> bool:
        """Remember where an answer stands; False if it is gone."""
        return bool(await self._database.run(self.standing(number, channel, thread_ts, ts)))

    def standing(self, number: str, channel: str, thread_ts: str, ts: str) -> Work:
        """The same, to be written in another transaction."""
        given = {"number": number, "channel": channel, "thread_ts": thread_ts, "ts": ts}
        return lambda connection: connection.execute(_POSTED, given).rowcount == 1

    async def get(self, number: str, now: float) -> KeptAnswer | None:
        """The answer with an id, whatever text the id is; None if there is none or its time is over."""
        given = {"number": number, "now": now}

        def found(connection: Connection) -> KeptAnswer | None:
            row = connection.execute(_GET, given).first()
            if row is None:
                return None
            return KeptAnswer(row.content, row.asker, row.channel, row.thread_ts, row.ts, row.created_at)

        return await self._database.run(found)

    async def purge(self, now: float) -> int:
        """Forget answers whose time is over; how many they were."""
        statement = delete(ANSWERS).where(_A.expires_at <= now)
        return await self._database.run(lambda c: c.execute(statement).rowcount)


def new_id() -> str:
    """An id that no answer has."""
    return secrets.token_urlsafe(ID_BYTES)
