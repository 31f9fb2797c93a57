"""Opening the store, and the one way to it: a function of a connection, run whole in one transaction."""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from bot.errors import StoreError
from bot.store import migrations
from bot.store.answers import Answers
from bot.store.inbox import Inbox
from bot.store.misses import Misses
from bot.store.threads import Threads
from bot.store.votes import Votes

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from sqlalchemy import Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

T = TypeVar("T")

BUSY = 1.5  # seconds a transaction waits for another process; below Slack's 3 s for an acknowledgement
DAMAGED = "a sound SQLite file: move it aside to begin with an empty store, or put back a copy"


@dataclass(frozen=True, slots=True)
class Store:
    """Everything that outlives the process."""

    inbox: Inbox
    threads: Threads
    answers: Answers
    votes: Votes
    misses: Misses
    database: Database

    async def tidy(self, now: float) -> None:
        """Erase whatever is past its time, also from SQLite's write-ahead log. For a timer, say every hour."""
        await self.inbox.purge(now)
        await self.threads.purge(now)
        await self.answers.purge(now)
        await self.votes.purge(now)
        await self.misses.purge(now)
        await self.database.checkpoint()

    async def close(self) -> None:
        """Let what is being written be written, then close the file."""
        await self.database.close()


class Database:
    """Runs transactions. One connection a process: SQLite has one writer, and a queue is fairer than its lock."""

    def __init__(self, engine: AsyncEngine, file: str) -> None:
        self._engine = engine
        self._file = file
        self._running: set[asyncio.Future[Any]] = set()

    async def run(self, work: Callable[[Connection], T]) -> T:
        """What ``work`` returns, once all that it wrote is on the disk; if it raises, nothing was written.

        A caller that is cancelled leaves a transaction that goes on to its end, not half a connection.
        """
        running = asyncio.ensure_future(self._transaction(work))
        self._running.add(running)
        running.add_done_callback(self._ended)
        return await asyncio.shield(running)

    def _ended(self, running: asyncio.Future[Any]) -> None:
        self._running.discard(running)
        if not running.cancelled():
            running.exception()  # seen, even where the caller is gone

    async def _transaction(self, work: Callable[[Connection], T]) -> T:
        try:
            async with self._engine.begin() as connection:
                return await connection.run_sync(work)
        except (SQLAlchemyError, UnicodeError) as error:
            raise StoreError(
                f"the store can't be used now ({type(error).__name__})",
                file=self._file,
                expected="a file on a disk that is not full, not read-only and not locked by another program",
            ) from error

    async def checkpoint(self) -> None:
        """Empty the write-ahead log, so that nothing erased lives on in it; as far as readers allow it now."""
        await self.run(lambda connection: connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)"))

    async def close(self) -> None:
        """Wait for what is running, then close the file."""
        while self._running:
            await asyncio.wait(set(self._running))
        await self._engine.dispose()


async def open_store(place: str | Path, *, keep_misses: bool = True, busy: float = BUSY) -> Store:
    """The store in a file, made if it is not there (0600, in a folder of 0700) and brought up to date if old.

    ``place`` is a path or a URL ``sqlite+aiosqlite:///path``; ``keep_misses=False`` keeps no missed question
    and erases those kept before; ``busy`` is how many seconds to wait for another process. Raises StoreError
    for a file that can't be used; it is never overwritten.
    """
    file = _path(place)
    _create(file)
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(file)),
        pool_size=1,
        max_overflow=0,
        pool_timeout=BUSY,
        connect_args={"timeout": busy},
        hide_parameters=True,  # an error never carries what people wrote
    )
    event.listen(engine.sync_engine, "connect", _connected)
    database = Database(engine, str(file))
    try:
        await database.run(lambda connection: _prepare(connection, str(file)))
        misses = Misses(database, keep=keep_misses)
        if not keep_misses:
            await misses.erase()
    except StoreError as error:
        await database.close()
        cause = error.__cause__
        if isinstance(cause, DatabaseError) and not isinstance(cause, OperationalError):
            raise StoreError("is no database, or damaged", file=str(file), expected=DAMAGED) from cause
        raise
    return Store(Inbox(database), Threads(database), Answers(database), Votes(database), misses, database)


def _path(place: str | Path) -> Path:
    """The file a path or URL names."""
    if isinstance(place, Path) or "://" not in place:
        return Path(place)
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise StoreError("the store's URL is none", expected="sqlite+aiosqlite:///path") from error
    if url.drivername != "sqlite+aiosqlite" or not url.database:
        raise StoreError(f"the store can't be {url.drivername}", expected="sqlite+aiosqlite:///path")
    return Path(url.database)


def _create(file: Path) -> None:
    """An empty file that only its owner can read; SQLite gives its companions -wal and -shm the same mode."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        file.chmod(0o600)
    except OSError as error:
        raise StoreError(
            f"can't be opened ({error.strerror})", file=str(file), expected="a file that can be written"
        ) from error


def _prepare(connection: Connection, file: str) -> None:
    """Look whether the file is sound, then bring its tables up to date."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")  # the driver would not begin one for changes of tables
    if (found := connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()) != "ok":
        raise StoreError(f"is damaged ({str(found).splitlines()[0]})", file=file, expected=DAMAGED)
    migrations.migrate(connection, file, *migrations.current())


def _connected(connection: Any, record: object) -> None:  # noqa: ANN401, ARG001  # SQLAlchemy's hook
    """Settings of SQLite that hold for a connection; https://sqlite.org/pragma.html tells what each one does."""
    # a writer takes the lock with its first statement; one that reads first could not wait for it any more
    connection.isolation_level = "IMMEDIATE"
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
