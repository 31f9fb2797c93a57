"""A store in a file of its own, and what stands in that file."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import asynccontextmanager, closing
from typing import TYPE_CHECKING, Any, TypeVar

from bot.store import Entry, MessageKey, Store, open_store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

T = TypeVar("T")

LEASE = 60.0
SETTLE = 30.0


@asynccontextmanager
async def opened(file: Path, *, keep_misses: bool = True, busy: float = 1.5) -> AsyncIterator[Store]:
    """The store in a file, closed in the end whatever happens."""
    store = await open_store(file, keep_misses=keep_misses, busy=busy)
    try:
        yield store
    finally:
        await store.close()


def within(file: Path, do: Callable[[Store], Awaitable[T]]) -> T:
    """What ``do`` makes of a store that is opened for it."""

    async def run() -> T:
        async with opened(file) as store:
            return await do(store)

    return asyncio.run(run())


def key(ts: str, channel: str = "C1", team: str = "T1", enterprise: str = "") -> MessageKey:
    return MessageKey(enterprise, team, channel, ts)


async def claimed(store: Store, now: float, owner: str = "one") -> Entry:
    """The next question, which has to be there."""
    entry = await store.inbox.claim(owner, now, LEASE)
    assert entry is not None
    return entry


def rows(file: Path, table: str = "questions") -> list[dict[str, Any]]:
    """All rows of a table as they stand on the disk."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY rowid")]  # noqa: S608  # ours


def content(file: Path) -> bytes:
    """Every byte of the store, its write-ahead log included."""
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob(f"{file.name}*")))
