"""Each question is taken by one worker at a time, in the order of its channel, and never lost on the way."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tests.store.files import LEASE, SETTLE, claimed, key, opened, rows, within

if TYPE_CHECKING:
    from pathlib import Path

    from bot.store import Store

SECRET = b"what does the baker earn \xed\xa0\x80\x00 ?"  # a lone surrogate and a NUL in it


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rolebot.db"


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
