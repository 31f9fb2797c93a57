"""Opening the store, and the one way to it: a function of a connection, run whole in one transaction."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, IntegrityError, OperationalError, SQLAlchemyError

from bot.errors import StoreError
from bot.store import migrations
from bot.store.answers import Answers
from bot.store.asked import Asked
from bot.store.committer import Committer
from bot.store.inbox import Inbox
from bot.store.misses import Misses
from bot.store.threads import Threads
from bot.store.votes import Votes
from bot.store.work import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from sqlalchemy import Connection
    from sqlalchemy.engine.interfaces import DBAPIConnection

    from bot.store.work import Work

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
    asked: Asked
    database: Database

    async def tidy(self, now: float) -> None:
        """Erase whatever is past its time, also from SQLite's write-ahead log. For a timer, say every hour."""
        await self.inbox.purge(now)
        await self.threads.purge(now)
        await self.answers.purge(now)
        await self.votes.purge(now)
        await self.misses.purge(now)
        await self.asked.purge(now)
        await self.database.checkpoint()

    async def write(self, works: Sequence[Work]) -> None:
        """Write all of it in one transaction. Raises NotKeptError for whatever one of them raises."""
        await self.database.run(lambda connection: write(connection, works))

    async def close(self) -> None:
        """Let what is being written be written, then close the file."""
        await self.database.close()


class Database:
    """Runs transactions. One connection a process: SQLite has one writer, and a queue is fairer than its lock."""

    def __init__(self, committer: Committer, file: str) -> None:
        self._committer = committer
        self._file = file

    async def run(self, work: Callable[[Connection], T]) -> T:
        """What ``work`` returns, once all that it wrote is on the disk; if it raises, nothing was written.

        It may be run twice, so it does nothing but read and write. A caller that is cancelled leaves a transaction
        that goes on to its end, not half a connection.
        """
        with self._named_errors():
            try:
                return await self._committer.run(work)
            except IntegrityError:  # another process added the same row first: now it is found
                return await self._committer.run(work)

    async def checkpoint(self) -> None:
        """Empty the write-ahead log, so that nothing erased lives on in it; as far as readers allow it now."""
        with self._named_errors():
            await self._committer.alone("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Wait for what is running, then close the file."""
        await self._committer.close()

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        """Raises StoreError for whatever the database raises."""
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error, UnicodeError) as error:
            raise StoreError(
                f"the store can't be used now ({type(error).__name__})",
                file=self._file,
                expected="a file on a disk that is not full, not read-only and not locked by another program",
            ) from error


async def open_store(place: str | Path, *, keep_misses: bool = True, busy: float = BUSY) -> Store:
    """The store in a file, made if it is not there (0600, in a folder of 0700) and brought up to date if old.

    ``place`` is a path or a URL ``sqlite:///path``; ``keep_misses=False`` keeps no missed question
    and erases those kept before; ``busy`` is how many seconds to wait for another process. Raises StoreError
    for a file that can't be used; it is never overwritten.
    """
    file = _path(place)
    _create(file)
    # a writer takes SQLite's lock at once: one that reads first could not wait for it any more
    database = _database(file, busy, _connected, "BEGIN IMMEDIATE")
    try:
        await database.run(lambda connection: _prepare(connection, str(file)))
        store = _store(database, keep_misses=keep_misses)
        if not keep_misses:
            await store.misses.erase()
    except StoreError as error:
        await database.close()
        if _damaged(error):
            raise StoreError("is no database, or damaged", file=str(file), expected=DAMAGED) from error
        raise
    return store


async def open_to_read(place: str | Path, *, busy: float = BUSY) -> Store:
    """A store that is there, to be read beside the bot that writes it: nothing in it is changed, not even its tables.

    Raises StoreError for one that is not there, or that another version of rolebot wrote last.
    """
    file = _path(place)
    if not file.is_file():
        raise StoreError("is not there", file=str(file), expected="the store that `rolebot slack` keeps")
    # a reader in SQLite's write-ahead log waits for no writer, and no writer for it
    database = _database(file, busy, _reading, "BEGIN")
    try:
        await database.run(lambda connection: migrations.checked(connection, str(file)))
    except StoreError as error:
        await database.close()
        if _damaged(error):
            raise StoreError("is no database, or damaged", file=str(file), expected=DAMAGED) from error
        raise
    return _store(database, keep_misses=True)


def _database(file: Path, busy: float, connected: Callable[[Any, object], None], begin: str) -> Database:
    """The one connection to a file. ``connected`` sets it up, ``begin`` begins each transaction."""
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(file)),
        pool_size=1,
        max_overflow=0,
        pool_timeout=BUSY,
        connect_args={"timeout": busy},
        hide_parameters=True,  # an error never carries what people wrote
    )
    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return Database(Committer(engine, BUSY), str(file))


def _store(database: Database, *, keep_misses: bool) -> Store:
    return Store(
        Inbox(database),
        Threads(database),
        Answers(database),
        Votes(database),
        Misses(database, keep=keep_misses),
        Asked(database),
        database,
    )


def _damaged(error: StoreError) -> bool:
    """Whether the file is the reason, and not who else uses it."""
    return isinstance(error.__cause__, DatabaseError) and not isinstance(error.__cause__, OperationalError)


def _path(place: str | Path) -> Path:
    """The file a path or URL names."""
    if isinstance(place, Path) or "://" not in place:
        return Path(place)
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise StoreError("the store's URL is none", expected="sqlite:///path") from error
    if url.drivername != "sqlite" or not url.database:
        raise StoreError(f"the store can't be {url.drivername}", expected="sqlite:///path")
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
    if (found := connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()) != "ok":
        raise StoreError(f"is damaged ({str(found).splitlines()[0]})", file=file, expected=DAMAGED)
    migrations.migrate(connection, file, *migrations.current())


def _connected(connection: DBAPIConnection, _record: object) -> None:
    """Settings of SQLite that hold for a connection; https://sqlite.org/pragma.html tells what each one does."""
    connection.isolation_level = None  # the driver begins no transaction: it would for some statements only
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _reading(connection: DBAPIConnection, _record: object) -> None:
    """A connection that can change nothing."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA query_only=ON")
    cursor.close()
