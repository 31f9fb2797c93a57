"""Each question is stored once, taken by one worker at a time in each channel, and never lost on the way."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.store import MessageKey, Pending, Store
from tests.store.files import LEASE, SETTLE, claimed, content, key, opened, rows, within

if TYPE_CHECKING:
    from pathlib import Path

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


# -- claiming -----------------------------------------------------------------------------------------------


def test_a_channel_is_answered_in_order_and_one_at_a_time_while_others_go_on(file: Path) -> None:
    async def claim(store: Store) -> None:
        for ts, channel in (("1.0", "C1"), ("2.0", "C1"), ("3.0", "C2")):
            await store.inbox.put(key(ts, channel), b"", 1.0)
        first, other = await claimed(store, 2.0), await claimed(store, 2.0)
        assert [first.key.ts, other.key.ts] == ["1.0", "3.0"]
        assert await store.inbox.claim("one", 2.0, LEASE) is None
        assert await store.inbox.done(first, 3.0, "answered", answer_ts="1.1")
        assert (await claimed(store, 3.0)).key.ts == "2.0"

    within(file, claim)


def test_a_question_that_waits_keeps_later_ones_of_its_channel_waiting(file: Path) -> None:
    async def wait(store: Store) -> None:
        await store.inbox.put(key("1.0"), b"", 1.0)
        await store.inbox.put(key("2.0"), b"", 1.0)
        assert await store.inbox.failed(await claimed(store, 2.0), 10.0)
        assert await store.inbox.claim("one", 9.9, LEASE) is None
        assert await store.inbox.next_due(9.9) == 10.0
        assert (await claimed(store, 10.0)).key.ts == "1.0"

    within(file, wait)


def test_an_older_question_that_was_edited_waits_while_a_newer_one_is_worked_on(file: Path) -> None:
    async def edit(store: Store) -> None:
        await store.inbox.put(key("1.0"), b"", 1.0)
        await store.inbox.done(await claimed(store, 2.0), 2.0, "answered", answer_ts="1.1")
        await store.inbox.put(key("2.0"), b"", 3.0)
        newer = await claimed(store, 3.0)
        assert await store.inbox.edited(key("1.0"), "4.0", b"", 4.0)
        assert await store.inbox.claim("two", 4.0, LEASE) is None
        await store.inbox.done(newer, 5.0, "answered", answer_ts="2.1")
        assert (await claimed(store, 5.0)).key.ts == "1.0"

    within(file, edit)


def test_channels_that_rest_are_left_alone(file: Path) -> None:
    async def rest(store: Store) -> None:
        await store.inbox.put(key("1.0", "C1"), b"", 1.0)
        await store.inbox.put(key("2.0", "C2"), b"", 1.0)
        entry = await store.inbox.claim("one", 2.0, LEASE, resting={"C1"})
        assert entry is not None
        assert entry.key.channel == "C2"
        assert await store.inbox.claim("one", 2.0, LEASE, resting={"C1"}) is None

    within(file, rest)


def test_two_processes_never_hold_the_same_question(file: Path) -> None:
    async def race() -> None:
        async with opened(file) as one, opened(file) as two:
            for number in range(20):
                await one.inbox.put(key(f"{number}.0", f"C{number}"), b"", 1.0)
            claims = [
                store.inbox.claim(name, 2.0, LEASE)
                for _ in range(12)
                for name, store in (("one", one), ("two", two))
            ]
            found = [entry.key for entry in await asyncio.gather(*claims) if entry is not None]
            assert len(found) == len(set(found)) == 20

    asyncio.run(race())


def test_a_lease_that_ran_out_lets_another_take_over_and_its_late_owner_changes_nothing(file: Path) -> None:
    async def take_over(store: Store) -> None:
        await store.inbox.put(key("1.0"), SECRET, 1.0)
        late = await claimed(store, 2.0, "one")
        assert await store.inbox.claim("two", 2.0 + LEASE - 0.1, LEASE) is None
        heir = await claimed(store, 2.0 + LEASE, "two")
        assert heir.attempts == 2
        before = rows(file)
        assert not await store.inbox.sending(late, 70.0, 130.0)
        assert not await store.inbox.unsure(late, 100.0)
        assert not await store.inbox.failed(late, 100.0)
        assert not await store.inbox.done(late, 70.0, "answered", answer_ts="9.9")
        assert not await store.inbox.dead(late, 70.0, "undeliverable")
        assert rows(file) == before
        assert await store.inbox.sending(heir, 70.0, 130.0)

    within(file, take_over)


def test_the_same_owner_claiming_again_is_another_claim(file: Path) -> None:
    async def again(store: Store) -> None:
        await store.inbox.put(key("1.0"), b"", 1.0)
        slow = await claimed(store, 2.0)
        fresh = await claimed(store, 2.0 + LEASE)
        assert not await store.inbox.sending(slow, 63.0, 123.0)
        assert await store.inbox.sending(fresh, 63.0, 123.0)

    within(file, again)


# -- sending ------------------------------------------------------------------------------------------------


def test_after_a_crash_while_sending_the_send_counts_as_unsure_and_nobody_takes_it_early(file: Path) -> None:
    async def send(store: Store) -> None:
        await store.inbox.put(key("1.0"), b"", 1.0)
        assert await store.inbox.sending(await claimed(store, 2.0), 3.0, 3.0 + LEASE)

    async def restart(store: Store) -> None:
        assert await store.inbox.claim("two", 62.9, LEASE) is None
        entry = await claimed(store, 63.0, "two")
        assert (entry.unsure_sends, entry.attempts) == (1, 1)

    within(file, send)
    within(file, restart)


def test_a_restart_that_knows_its_earlier_life_is_over_need_not_wait_for_the_lease(file: Path) -> None:
    async def crash(store: Store) -> None:
        for number in (1, 2, 3):
            await store.inbox.put(key(f"{number}.0", f"C{number}"), b"", 1.0)
        await claimed(store, 2.0)
        assert await store.inbox.sending(await claimed(store, 2.0), 5.0, 5.0 + LEASE)
        await claimed(store, 2.0, "two")

    async def restart(store: Store) -> None:
        assert await store.inbox.released("one", 6.0, SETTLE) == 2
        assert (await claimed(store, 6.0)).key.channel == "C1"
        assert await store.inbox.claim("one", 34.9, LEASE) is None
        sent = await claimed(store, 35.0)
        assert (sent.key.channel, sent.unsure_sends) == ("C2", 1)

    within(file, crash)
    within(file, restart)


def test_an_unsure_send_stays_unsure_through_a_later_refusal(file: Path) -> None:
    async def refuse(store: Store) -> None:
        await store.inbox.put(key("1.0"), b"", 1.0)
        entry = await claimed(store, 2.0)
        assert await store.inbox.sending(entry, 2.0, 62.0)
        assert await store.inbox.unsure(entry, 32.0)
        entry = await claimed(store, 32.0)
        assert await store.inbox.sending(entry, 32.0, 92.0)
        assert await store.inbox.failed(entry, 40.0, refused=True)
        entry = await claimed(store, 40.0)
        assert (entry.unsure_sends, entry.refusals, entry.attempts) == (1, 1, 1)

    within(file, refuse)


def test_attempts_count_answers_that_could_not_be_made_and_begin_anew_once_one_was(file: Path) -> None:
    async def fail(store: Store) -> list[int]:
        await store.inbox.put(key("1.0"), b"", 1.0)
        seen = []
        for now in (2.0, 3.0):
            entry = await claimed(store, now)
            seen.append(entry.attempts)
            await store.inbox.failed(entry, now + 1)
        entry = await claimed(store, 4.0)
        assert await store.inbox.sending(entry, 4.0, 64.0)
        await store.inbox.failed(entry, 5.0, refused=True)
        seen.append((await claimed(store, 5.0)).attempts)
        return seen

    assert within(file, fail) == [1, 2, 1]


# -- ending, edits, deletions -------------------------------------------------------------------------------


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
