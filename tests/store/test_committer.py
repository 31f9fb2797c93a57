"""What waits together is committed together, and each piece of work hears only of itself."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, event, text
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import StoreError
from bot.store.committer import Committer
from tests.store.files import key, opened, rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection

    from bot.store import Store

MANY = 40
PATIENCE = 0.3  # seconds
FOR_EVER = 10.0  # same: nothing here takes as long


def _mark(connection: Connection, number: int) -> int:
    connection.execute(text("INSERT INTO marks VALUES (:n)"), {"n": number})
    return number


async def _prepared(store: Store) -> list[str]:
    """A table to write to; the list that every commit is noted in."""
    commits: list[str] = []

    def prepare(connection: Connection) -> None:
        connection.execute(text("CREATE TABLE marks (n INTEGER)"))
        event.listen(connection.engine, "commit", lambda _: commits.append("commit"))

    await store.database.run(prepare)
    commits.clear()
    return commits


def test_what_waits_together_costs_few_commits_and_each_is_told_its_own_result(tmp_path: Path) -> None:
    async def run() -> tuple[list[bool], int]:
        async with opened(tmp_path / "rolebot.db") as store:
            commits = await _prepared(store)
            # each message arrives twice, as mention and as message
            puts = [store.inbox.put(key(f"{n // 2}.0"), b"body", 1.0) for n in range(MANY)]
            return await asyncio.gather(*puts), len(commits)

    told, commits = asyncio.run(run())
    assert told == [True, False] * (MANY // 2)
    assert commits <= 2
    assert len(rows(tmp_path / "rolebot.db")) == MANY // 2


def test_work_that_another_process_was_in_the_way_of_is_done_once_more(tmp_path: Path) -> None:
    def adding(number: int) -> Callable[[Connection], int]:
        tries = iter(((number, number), (number,)))  # the first finds its row taken

        def add(connection: Connection) -> int:
            for one in next(tries):
                connection.execute(text("INSERT INTO asked VALUES (:n, '', '', '', 1)"), {"n": one})
            return number

        return add

    async def run() -> list[int]:
        async with opened(tmp_path / "rolebot.db") as store:
            return await asyncio.gather(*(store.database.run(adding(number)) for number in (1, 2)))

    assert asyncio.run(run()) == [1, 2]
    assert len(rows(tmp_path / "rolebot.db", "asked")) == 2


def test_work_that_fails_takes_back_only_what_it_wrote_itself(tmp_path: Path) -> None:
    def broken(connection: Connection) -> None:
        _mark(connection, 2)
        raise LookupError("its own mistake")

    def refused(connection: Connection) -> None:
        _mark(connection, 4)
        connection.execute(text("INSERT INTO nothing VALUES (1)"))

    async def run() -> list[object]:
        async with opened(tmp_path / "rolebot.db") as store:
            await _prepared(store)
            works = (lambda c: _mark(c, 1), broken, lambda c: _mark(c, 3), refused, lambda c: _mark(c, 5))
            return await asyncio.gather(*(store.database.run(w) for w in works), return_exceptions=True)

    one, two, three, four, five = asyncio.run(run())
    assert (one, three, five) == (1, 3, 5)
    assert isinstance(two, LookupError)
    assert isinstance(four, StoreError)
    assert [row["n"] for row in rows(tmp_path / "rolebot.db", "marks")] == [1, 3, 5]


def test_nobody_is_told_of_what_could_not_be_committed(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"

    async def run() -> list[object]:
        async with opened(file, busy=0.01) as store:
            await _prepared(store)
            with closing(sqlite3.connect(file, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                works = [store.inbox.put(key(f"{n}.0"), b"body", 1.0) for n in range(3)]
                return await asyncio.gather(*works, return_exceptions=True)

    assert [type(told) for told in asyncio.run(run())] == [StoreError] * 3
    assert not rows(file)


def test_work_is_done_in_the_order_in_which_it_came(tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(tmp_path / "rolebot.db") as store:
            await _prepared(store)
            works = [store.database.run(partial(_mark, number=n)) for n in range(3 * MANY)]
            await asyncio.gather(*works)

    asyncio.run(run())
    assert [row["n"] for row in rows(tmp_path / "rolebot.db", "marks")] == list(range(3 * MANY))


def test_a_store_that_is_closed_first_finishes_what_waits(tmp_path: Path) -> None:
    async def run() -> list[bool]:
        async with opened(tmp_path / "rolebot.db") as store:
            tasks = [asyncio.ensure_future(store.inbox.put(key(f"{n}.0"), b"body", 1.0)) for n in range(MANY)]
            await asyncio.sleep(0)
        return [task.result() for task in tasks]

    assert asyncio.run(run()) == [True] * MANY


def test_what_waited_too_long_is_not_begun(tmp_path: Path) -> None:
    async def run() -> list[object]:
        committer = Committer(create_engine(f"sqlite:///{tmp_path}/a.db"), PATIENCE)
        begun, go_on = asyncio.Event(), threading.Event()
        loop = asyncio.get_running_loop()

        def slow(connection: Connection) -> None:
            loop.call_soon_threadsafe(begun.set)
            go_on.wait()

        first = asyncio.ensure_future(committer.run(slow))
        await begun.wait()
        second = asyncio.ensure_future(committer.run(lambda c: c.execute(text("CREATE TABLE a (n)"))))
        loop.call_later(2 * PATIENCE, go_on.set)
        told = await asyncio.gather(first, second, return_exceptions=True)
        await committer.close()
        return list(told)

    one, two = asyncio.run(run())
    assert one is None
    assert isinstance(two, SQLAlchemyError)
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)


def test_what_comes_after_the_end_is_refused_and_waits_for_nothing(tmp_path: Path) -> None:
    async def run() -> list[object]:
        async with opened(tmp_path / "rolebot.db") as store:
            await _prepared(store)
        async with asyncio.timeout(FOR_EVER):
            late = store.inbox.put(key("1.0"), b"body", 1.0), store.database.checkpoint()
            return [*await asyncio.gather(*late, return_exceptions=True)]

    assert [type(told) for told in asyncio.run(run())] == [StoreError] * 2


def test_nobody_waits_for_ever_where_an_outcome_can_not_be_told(tmp_path: Path) -> None:
    def stopping(connection: Connection) -> None:
        raise StopIteration  # the one exception that no future takes

    async def run() -> tuple[list[object], int]:
        asyncio.get_running_loop().set_exception_handler(lambda *_: None)  # that asyncio tells of it is right
        async with opened(tmp_path / "rolebot.db") as store, asyncio.timeout(FOR_EVER):
            await _prepared(store)
            works = (store.database.run(w) for w in (stopping, partial(_mark, number=1)))
            told = await asyncio.gather(*works, return_exceptions=True)
            return list(told), await store.database.run(partial(_mark, number=2))

    told, after = asyncio.run(run())
    assert [type(one) for one in told] == [StoreError] * 2
    assert after == 2
