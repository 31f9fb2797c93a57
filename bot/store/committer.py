"""One thread that runs transactions, and commits together whatever waits together.

A commit that is on the disk costs a wait for the disk, however much is in it. So what arrives while one is being
made goes into the next, each piece of work behind a savepoint of its own; nobody is told before the disk has it.
"""

from __future__ import annotations

import asyncio
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy.exc import ResourceClosedError
from sqlalchemy.exc import TimeoutError as WaitedTooLong

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection, Engine

    Work = Callable[[Connection], Any]

T = TypeVar("T")
MOST = 64  # pieces of work in one transaction: the first one waits for the last


@dataclass(frozen=True, slots=True)
class _Waiting:
    work: Work
    told: asyncio.Future[Any]
    since: float


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a piece of work: what it returned, or what it raised."""

    value: Any = None
    error: Exception | None = None


class Committer:
    """Runs work on an engine, in the order in which it came. ``patience`` is how many seconds work may wait its turn."""

    def __init__(self, engine: Engine, patience: float) -> None:
        self._engine = engine
        self._patience = patience
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._waiting: deque[_Waiting] = deque()
        self._running: asyncio.Task[None] | None = None
        self._closed = False

    async def run(self, work: Callable[[Connection], T]) -> T:
        """What ``work`` returns, once all that it wrote is on the disk; if it raises, nothing of it was written.

        A caller that is cancelled leaves work that is done all the same. Raises SQLAlchemyError where the database
        can't be used, for this work or for all that was to be committed with it, and after ``close``.
        """
        self._check_open()
        loop = asyncio.get_running_loop()
        told: asyncio.Future[T] = loop.create_future()
        self._waiting.append(_Waiting(work, told, loop.time()))
        if self._running is None:
            self._running = asyncio.ensure_future(self._until_nothing_waits())
        return await told

    async def alone(self, statement: str) -> None:
        """Run a statement that may stand in no transaction."""
        self._check_open()
        await asyncio.get_running_loop().run_in_executor(self._thread, self._outside, statement)

    async def close(self) -> None:
        """Wait for what is running or waiting, then close the connection."""
        while self._running is not None:
            await asyncio.shield(self._running)
        self._closed = True
        await asyncio.get_running_loop().run_in_executor(self._thread, self._engine.dispose)
        self._thread.shutdown(wait=False)

    def _check_open(self) -> None:
        if self._closed:
            raise ResourceClosedError("the store is closed")

    async def _until_nothing_waits(self) -> None:
        loop = asyncio.get_running_loop()
        batch: list[_Waiting] = []
        try:
            while self._waiting:
                batch = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
                since = loop.time() - self._patience
                in_time = [one for one in batch if one.since >= since]
                for one in (late for late in batch if late.since < since):
                    _tell(one.told, _Outcome(error=WaitedTooLong("the store is busy")))
                works = [one.work for one in in_time]
                outcomes = await loop.run_in_executor(self._thread, self._together, works)
                for one, outcome in zip(in_time, outcomes, strict=True):
                    _tell(one.told, outcome)
        finally:
            self._running = None
            # whatever ended this, nobody waits for ever; where all went well everybody was told already
            for one in (*batch, *self._waiting):
                _tell(one.told, _Outcome(error=ResourceClosedError("the store gave up")))
            self._waiting.clear()

    def _together(self, works: Sequence[Work]) -> list[_Outcome]:
        """The outcome of each piece of work, once all is committed. Never raises."""
        if not works:
            return []
        try:
            with self._engine.begin() as connection:
                if len(works) == 1:
                    return [_Outcome(works[0](connection))]
                outcomes = [_behind_savepoint(connection, work) for work in works]
        except Exception as error:  # noqa: BLE001  # raised again where it is awaited
            return [_Outcome(error=error)] * len(works)
        return outcomes

    def _outside(self, statement: str) -> None:
        connection = self._engine.raw_connection()
        try:
            connection.cursor().execute(statement)
        finally:
            connection.close()


def _behind_savepoint(connection: Connection, work: Work) -> _Outcome:
    """What comes of a piece of work among others: if it raises, only what it wrote is taken back."""
    savepoint = connection.begin_nested()
    try:
        value = work(connection)
    except Exception as error:  # noqa: BLE001  # same
        savepoint.rollback()
        return _Outcome(error=error)
    savepoint.commit()
    return _Outcome(value)


def _tell(told: asyncio.Future[Any], outcome: _Outcome) -> None:
    """Let the caller go on, if it still waits."""
    if told.done():
        return
    if outcome.error is not None:
        told.set_exception(outcome.error)
    else:
        told.set_result(outcome.value)
