"""A file that is safe to open: private, sound, of a known version, and never overwritten."""

from __future__ import annotations

import asyncio
import os
import re
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Connection, create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import NullPool
from sqlalchemy.schema import CreateIndex, CreateTable, DDLElement

from bot.errors import StoreError
from bot.store import Store, migrations, open_store
from bot.store.schema import METADATA, VERSION
from tests.store.files import key, opened, rows, within

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.store import Entry


async def _put(store: Store) -> bool:
    return await store.inbox.put(key("1.0"), b"body", 1.0)


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_nobody_else_can_read_the_store_its_log_or_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "state" / "rolebot.db"
    before = os.umask(0)
    try:

        async def look(store: Store) -> list[int]:
            await _put(store)
            return [_mode(path) for path in sorted(file.parent.iterdir())]

        modes = within(file, look)
    finally:
        os.umask(before)
    assert modes == [0o600, 0o600, 0o600]  # the file, -shm, -wal
    assert _mode(file.parent) == 0o700


def test_a_file_that_others_could_read_is_made_private(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"
    within(file, _put)
    file.chmod(0o644)
    within(file, _put)
    assert _mode(file) == 0o600


def test_a_commit_is_on_the_disk_before_it_is_told(tmp_path: Path) -> None:
    async def pragmas(store: Store) -> dict[str, object]:
        def read(connection: Connection) -> dict[str, object]:
            names = ("journal_mode", "synchronous", "busy_timeout", "foreign_keys", "secure_delete")
            return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names}

        return await store.database.run(read)

    full = 2  # https://sqlite.org/pragma.html#pragma_synchronous
    assert within(tmp_path / "rolebot.db", pragmas) == {
        "journal_mode": "wal",
        "synchronous": full,
        "busy_timeout": 1500,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def _something_else(whole: bytes) -> bytes:
    return b"no database at all" * len(whole)


def _bad_header_page(whole: bytes) -> bytes:
    return whole[:100] + b"\xff" * 3000 + whole[3100:]


def _cut_off(whole: bytes) -> bytes:
    return whole[: len(whole) // 2 + 7]


def _bad_pages(whole: bytes) -> bytes:
    return whole[:4096] + b"\x5a" * (len(whole) - 4096)


@pytest.mark.parametrize("damage", [_something_else, _bad_header_page, _cut_off, _bad_pages])
def test_a_damaged_file_is_refused_with_what_to_do_and_left_as_it_is(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    file = tmp_path / "rolebot.db"
    within(file, _put)
    broken = damage(file.read_bytes())
    file.write_bytes(broken)
    with pytest.raises(StoreError) as caught:
        within(file, _put)
    assert caught.value.file == str(file)
    assert "move it aside" in caught.value.expected
    assert file.read_bytes() == broken


def test_a_store_of_a_newer_rolebot_is_refused_in_plain_words(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"
    within(file, _put)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE rolebot_schema SET version = ?", (VERSION + 1,))
    with pytest.raises(StoreError, match="newer rolebot"):
        within(file, _put)
    assert len(rows(file)) == 1


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE theirs (a)")
    with pytest.raises(StoreError, match="another program"):
        within(file, _put)
    assert not rows(file, "theirs")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("postgresql+asyncpg://host/rolebot", "can't be postgresql"),
        ("sqlite://", "can't be sqlite"),
        ("sqlite+aiosqlite:///a.db", "can't be sqlite.aiosqlite"),
        ("://", "is none"),
    ],
)
def test_a_place_that_can_hold_no_store_is_named(place: str, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        asyncio.run(open_store(place))


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="can't be opened"):
        asyncio.run(open_store(tmp_path))


def test_a_url_names_the_same_file_as_a_path(tmp_path: Path) -> None:
    file = tmp_path / "odd ? name%20.db"
    within(file, _put)

    async def again() -> bool:
        store = await open_store(f"sqlite:///{tmp_path}/plain.db")
        try:
            return await _put(store)
        finally:
            await store.close()

    assert asyncio.run(again())
    assert (tmp_path / "plain.db").is_file()
    assert len(rows(file)) == 1


def test_a_locked_store_is_an_error_in_time_and_nothing_is_half_stored(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"

    async def blocked() -> None:
        async with opened(file, busy=0.01) as store:
            with closing(sqlite3.connect(file, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                with pytest.raises(StoreError, match="can't be used now"):
                    await _put(store)
            assert await _put(store)

    asyncio.run(blocked())
    assert len(rows(file)) == 1


def test_a_full_disk_is_an_error_and_nothing_is_half_stored(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"

    async def filled(store: Store) -> None:
        pages = await store.database.run(lambda c: c.exec_driver_sql("PRAGMA page_count").scalar())
        await store.database.run(lambda c: c.exec_driver_sql(f"PRAGMA max_page_count={pages}").scalar())
        with pytest.raises(StoreError) as caught:
            await store.inbox.put(key("1.0"), b"secret words" * 10_000, 1.0)
        assert "secret" not in f"{caught.value}{caught.value.__cause__}"

    within(file, filled)
    assert not rows(file)


def test_a_key_that_no_database_can_hold_is_a_store_error(tmp_path: Path) -> None:
    async def put(store: Store) -> bool:
        return await store.inbox.put(key("\ud800"), b"body", 1.0)

    with pytest.raises(StoreError):
        within(tmp_path / "rolebot.db", put)


def test_a_caller_that_is_cancelled_leaves_the_store_whole(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"

    async def cancel(store: Store) -> Entry | None:
        for number in range(20):
            task = asyncio.ensure_future(store.inbox.put(key(f"{number}.0"), b"body", 1.0))
            for _ in range(number):
                await asyncio.sleep(0)
            task.cancel()
        return await store.inbox.claim("one", 2.0, 60.0)

    within(file, cancel)
    assert all(row["body"] == b"body" for row in rows(file))


# -- versions -----------------------------------------------------------------------------------------------


def test_a_change_of_the_tables_has_a_version_of_its_own() -> None:
    """The file beside this one is what a store of that version was made with: it is added to, not changed."""
    kept = Path(__file__).with_name(f"schema_{VERSION}.sql").read_text(encoding="utf-8")
    indexes = sorted((i for t in METADATA.sorted_tables for i in t.indexes), key=lambda i: str(i.name))
    made: list[DDLElement] = [CreateTable(table) for table in METADATA.sorted_tables]
    made += [CreateIndex(index) for index in sorted(indexes, key=lambda i: str(i.table))]
    assert [line for e in made for line in _lines(str(e.compile(dialect=sqlite.dialect())))] == _lines(kept)


def _lines(statements: str) -> list[str]:
    return [line.strip() for line in statements.splitlines() if line.strip()]


def test_every_version_after_the_first_has_its_step() -> None:
    steps, version = migrations.current()
    assert sorted(steps) == list(range(2, version + 1))


def test_a_store_of_the_first_version_becomes_what_a_new_one_is(tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    first = Path(__file__).with_name("schema_1.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(";".join(re.split(r"(?m)^(?=CREATE )", first)))
        connection.execute("INSERT INTO rolebot_schema (version) VALUES (1)")
        connection.commit()
    assert within(old, _put)
    assert within(new, _put)
    assert _columns(old) == _columns(new)
    assert rows(old, "rolebot_schema") == rows(new, "rolebot_schema")


def _columns(file: Path) -> dict[str, list[object]]:
    """What each table consists of, by its name."""
    with closing(sqlite3.connect(file)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: connection.execute(f"PRAGMA table_info({name})").fetchall() for name in sorted(names)}


def test_steps_are_taken_in_order_and_only_those_that_are_missing(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"
    within(file, _put)
    steps = {
        VERSION + 1: ("ALTER TABLE questions ADD COLUMN colour TEXT",),
        VERSION + 2: ("UPDATE questions SET colour = 'red'",),
    }
    engine = create_engine(f"sqlite:///{file}", poolclass=NullPool)
    for version in (VERSION + 1, VERSION + 2, VERSION + 2):
        with engine.begin() as connection:
            migrations.migrate(connection, str(file), steps, version)
    assert rows(file)[0]["colour"] == "red"
    assert rows(file, "rolebot_schema") == [{"version": VERSION + 2}]


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"
    within(file, _put)
    before = rows(file)
    steps = {VERSION + 1: ("UPDATE questions SET body = NULL", "ALTER TABLE nothing ADD COLUMN a")}

    async def step(store: Store) -> None:
        with pytest.raises(StoreError):
            await store.database.run(lambda c: migrations.migrate(c, str(file), steps, VERSION + 1))

    within(file, step)
    assert rows(file) == before


def test_two_processes_may_open_a_new_store_at_once(tmp_path: Path) -> None:
    file = tmp_path / "rolebot.db"

    async def both() -> list[bool]:
        first, second = await asyncio.gather(open_store(file), open_store(file))
        try:
            return [await _put(first), await _put(second)]
        finally:
            await first.close()
            await second.close()

    assert asyncio.run(both()) == [True, False]
