"""Each question is stored once, follows its edits and its deletion, and is erased when it ends."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from bot.store import Entry, MessageKey, NotKeptError, Pending, Store
from tests.store.files import LEASE, claimed, content, key, rows, within

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

SECRET = b"what does the baker earn \xed\xa0\x80\x00 ?"  # a lone surrogate and a NUL in it


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rolebot.db"


def test_a_question_is_stored_once_however_often_it_is_delivered(file: Path) -> None:
    async def deliver(store: Store) -> list[bool]:
        return [await store.inbox.put(key("1.0"), body, 1.0) for body in (b"a", b"b", b"a")]

    assert within(file, deliver) == [True, False, False]
    assert within(file, deliver) == [False, False, False]
    assert [row["body"] for row in rows(file)] == [b"a"]


def test_a_question_and_what_is_kept_with_its_answer_are_stored_together_or_not_at_all(file: Path) -> None:
    def broken(_: Connection) -> None:
        raise ValueError

    async def deliver(store: Store) -> None:
        asked, remember = (
            Entry.received(key("1.0"), b"a", 1.0),
            store.threads.keeping(key("1.0"), "", "U1", 1.0),
        )
        with pytest.raises(NotKeptError):
            await store.inbox.put_sending(asked, "one", 1.0 + LEASE, (remember, broken))
        assert rows(file) == rows(file, "threads") == []
        entry = await store.inbox.put_sending(asked, "one", 1.0 + LEASE, (remember,))
        assert entry is not None
        assert await store.inbox.put_sending(asked, "two", 1.0 + LEASE, (broken,)) is None
        (row,) = rows(file)
        assert (row["state"], row["owner"], row["claim"]) == ("sending", "one", entry.claim)
        assert len(rows(file, "threads")) == 1
        assert await store.inbox.done(entry, 2.0, "answered", answer_ts="1.1")

    within(file, deliver)


def test_the_same_ts_in_another_place_is_another_question(file: Path) -> None:
    async def deliver(store: Store) -> list[bool]:
        keys = [
            MessageKey("", "T1", "C1", "1.0"),
            MessageKey("", "T1", "C2", "1.0"),
            MessageKey("", "T2", "C1", "1.0"),
            MessageKey("E1", "T1", "C1", "1.0"),
        ]
        assert len({k.digest for k in keys}) == len(keys)
        return [await store.inbox.put(k, b"", 1.0) for k in keys]

    assert within(file, deliver) == [True] * 4


def test_bytes_come_back_as_they_were_stored(file: Path) -> None:
    async def store_and_claim(store: Store) -> None:
        await store.inbox.put(key("1.0"), SECRET, 1.0, thread_ts="0.5", revision="0.9")
        entry = await claimed(store, 2.0)
        assert (entry.key, entry.body, entry.thread_ts) == (key("1.0"), SECRET, "0.5")
        assert (entry.revision, entry.attempts, entry.received_at) == ("0.9", 1, 1.0)

    within(file, store_and_claim)


@pytest.mark.parametrize("end", ["done", "dead"])
def test_the_text_is_erased_from_the_disk_when_its_question_ends(file: Path, end: str) -> None:
    async def finish(store: Store) -> bytes:
        await store.inbox.put(key("1.0"), SECRET, 1.0)
        assert SECRET in content(file)
        entry = await claimed(store, 2.0)
        assert await getattr(store.inbox, end)(entry, 3.0, "answered", answer_ts="1.1")
        await store.tidy(3.0)
        return content(file)

    assert SECRET not in within(file, finish)
    (row,) = rows(file)
    assert (row["state"], row["body"], row["answer_ts"], row["done_at"]) == (end, None, "1.1", 3.0)


def test_an_ended_question_is_remembered_for_a_while_and_then_forgotten(file: Path) -> None:
    async def finish(store: Store) -> list[object]:
        await store.inbox.put(key("1.0"), b"", 1.0)
        await store.inbox.done(await claimed(store, 2.0), 3.0, "silent")
        week = 7 * 24 * 3600.0
        return [
            await store.inbox.purge(3.0 + week),
            await store.inbox.put(key("1.0"), b"", 4.0),
            await store.inbox.purge(3.1 + week),
            await store.inbox.put(key("1.0"), b"", 5.0),
        ]

    assert within(file, finish) == [0, False, 1, True]
    assert rows(file)[0]["number"] == 2  # never the number of one that is gone


def test_an_edit_of_an_answered_question_is_due_once(file: Path) -> None:
    async def edit(store: Store) -> None:
        await store.inbox.put(key("1.0"), b"old", 1.0)
        await store.inbox.done(await claimed(store, 2.0), 3.0, "answered", answer_ts="1.1")
        assert await store.inbox.edited(key("1.0"), "2.0", b"new", 4.0)
        assert not await store.inbox.edited(key("1.0"), "2.0", b"new", 5.0)
        assert not await store.inbox.edited(key("1.0"), "1.5", b"stale", 5.0)
        entry = await claimed(store, 6.0)
        assert (entry.body, entry.revision, entry.answer_ts, entry.attempts) == (b"new", "2.0", "1.1", 1)

    within(file, edit)


def test_an_edit_of_an_unknown_question_is_none(file: Path) -> None:
    async def edit(store: Store) -> list[bool]:
        return [
            await store.inbox.edited(key("1.0"), "2.0", b"new", 4.0),
            await store.inbox.deleted(key("1.0"), 4.0),
        ]

    assert within(file, edit) == [False, False]


def test_an_edit_while_the_answer_is_made_keeps_the_old_answer_from_being_sent(file: Path) -> None:
    async def edit(store: Store) -> None:
        await store.inbox.put(key("1.0"), b"old", 1.0)
        entry = await claimed(store, 2.0)
        assert await store.inbox.edited(key("1.0"), "2.0", b"new", 2.5)
        assert not await store.inbox.sending(entry, 3.0, 63.0)
        assert await store.inbox.failed(entry, 3.0)
        assert (await claimed(store, 3.0)).body == b"new"

    within(file, edit)


def test_an_edit_while_the_answer_is_sent_makes_it_due_again(file: Path) -> None:
    async def edit(store: Store) -> None:
        await store.inbox.put(key("1.0"), b"old", 1.0)
        entry = await claimed(store, 2.0)
        assert await store.inbox.sending(entry, 3.0, 63.0)
        assert await store.inbox.edited(key("1.0"), "2.0", b"new", 3.5)
        assert await store.inbox.done(entry, 4.0, "answered", answer_ts="1.1")
        again = await claimed(store, 4.0)
        assert (again.body, again.answer_ts, again.unsure_sends) == (b"new", "1.1", 0)

    within(file, edit)


def test_a_question_that_may_have_been_answered_is_not_answered_again_for_an_edit(file: Path) -> None:
    async def edit(store: Store) -> None:
        await store.inbox.put(key("1.0"), b"old", 1.0)
        entry = await claimed(store, 2.0)
        assert await store.inbox.edited(key("1.0"), "2.0", b"new", 2.5)
        assert await store.inbox.done(entry, 4.0, "unsure")
        assert not await store.inbox.edited(key("1.0"), "3.0", b"newer", 5.0)
        assert await store.inbox.claim("one", 6.0, LEASE) is None

    within(file, edit)
    assert rows(file)[0]["body"] is None


def test_a_question_deleted_before_its_answer_is_dropped_and_its_text_erased(file: Path) -> None:
    async def delete(store: Store) -> None:
        await store.inbox.put(key("1.0"), SECRET, 1.0)
        assert await store.inbox.deleted(key("1.0"), 2.0)
        assert not await store.inbox.deleted(key("1.0"), 3.0)
        assert not await store.inbox.edited(key("1.0"), "2.0", SECRET, 3.0)
        assert not await store.inbox.put(key("1.0"), SECRET, 3.0)
        assert await store.inbox.claim("one", 4.0, LEASE) is None

    within(file, delete)
    (row,) = rows(file)
    assert (row["outcome"], row["body"], row["done_at"]) == ("dropped", None, 2.0)


@pytest.mark.parametrize("moment", ["claimed", "sending", "done"])
def test_a_question_deleted_later_is_due_for_the_removal_of_its_answer(file: Path, moment: str) -> None:
    async def delete(store: Store) -> None:
        await store.inbox.put(key("1.0"), SECRET, 1.0)
        entry = await claimed(store, 2.0)
        if moment == "claimed":
            assert await store.inbox.deleted(key("1.0"), 2.5)
            assert not await store.inbox.sending(entry, 3.0, 63.0)
            assert await store.inbox.failed(entry, 3.0)
            gone = await claimed(store, 3.0)
            assert (gone.deleted, gone.body, gone.answer_ts) == (True, b"", "")
            return
        assert await store.inbox.sending(entry, 3.0, 63.0)
        if moment == "sending":
            assert await store.inbox.deleted(key("1.0"), 3.5)
        assert await store.inbox.done(entry, 4.0, "answered", answer_ts="1.1")
        if moment == "done":
            assert await store.inbox.deleted(key("1.0"), 4.5)
        gone = await claimed(store, 5.0)
        assert (gone.deleted, gone.body, gone.answer_ts) == (True, b"", "1.1")
        assert await store.inbox.done(gone, 6.0, "removed")
        assert await store.inbox.claim("one", 7.0, LEASE) is None

    within(file, delete)


def test_a_question_that_got_no_answer_has_nothing_to_remove(file: Path) -> None:
    async def delete(store: Store) -> None:
        await store.inbox.put(key("1.0"), b"", 1.0)
        await store.inbox.done(await claimed(store, 2.0), 3.0, "silent")
        assert await store.inbox.deleted(key("1.0"), 4.0)
        assert await store.inbox.claim("one", 5.0, LEASE) is None

    within(file, delete)
    assert (rows(file)[0]["outcome"], rows(file)[0]["done_at"]) == ("silent", 3.0)


def test_what_is_open_is_counted(file: Path) -> None:
    async def count(store: Store) -> tuple[Pending, Pending]:
        empty = await store.inbox.pending(9.0)
        for number in range(1, 6):
            await store.inbox.put(key(f"{number}.0", f"C{number}"), b"", float(number))
        await store.inbox.dead(await claimed(store, 6.0), 6.0, "undeliverable")
        entry = await claimed(store, 6.0)
        await store.inbox.sending(entry, 6.0, 66.0)
        await store.inbox.unsure(entry, 36.0)
        await claimed(store, 6.0)
        return empty, await store.inbox.pending(12.0)

    nothing = Pending(waiting=0, in_flight=0, unsure=0, dead=0, oldest=0.0)
    assert within(file, count) == (nothing, Pending(waiting=2, in_flight=1, unsure=1, dead=1, oldest=10.0))


def _as_postgresql(connection: Connection) -> None:
    """From now on a failed statement ends its transaction, but for what a savepoint takes back."""
    engine, failed = connection.engine, set[str]()

    def refused(_c: object, _cursor: object, statement: str, *_: object) -> None:
        if failed:
            raise sqlite3.InternalError(f"the transaction is aborted, {statement} ignored")

    event.listen(engine, "handle_error", lambda _: failed.add("failed"))
    event.listen(engine, "rollback_savepoint", lambda *_: failed.clear())
    event.listen(engine, "rollback", lambda _: failed.clear())
    event.listen(engine, "before_cursor_execute", refused)


def test_what_comes_twice_fails_nothing_beside_it_where_a_failed_statement_ends_its_transaction(
    file: Path,
) -> None:
    async def twice(store: Store) -> list[bool]:
        await store.database.run(_as_postgresql)
        return await asyncio.gather(*(store.inbox.put(key(f"{n // 2}.0"), b"body", 1.0) for n in range(6)))

    assert within(file, twice) == [True, False] * 3
