"""Threads, answers, votes and missed questions: kept for as long as said, and not a day longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.store import KeptAnswer, Miss, MissCount, Store, Thread, Vote, VoteCount
from tests.store.files import content, key, opened, rows, within

if TYPE_CHECKING:
    from pathlib import Path

import asyncio

DAY = 24 * 3600.0
ODD = "a \ud800 lone surrogate and a \0"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rolebot.db"


# -- threads ------------------------------------------------------------------------------------------------


def test_a_thread_keeps_its_latest_query_and_its_first_asker(file: Path) -> None:
    async def use(store: Store) -> None:
        assert await store.threads.get(key("1.0"), 1.0) is None
        await store.threads.keep(key("1.0"), '{"role": 1}', "U1", 1.0)
        await store.threads.keep(key("1.0"), ODD, "U2", 2.0)
        assert await store.threads.get(key("1.0"), 3.0) == Thread(ODD, "U1", silenced=False, used_at=2.0)
        assert await store.threads.get(key("1.0", team="T2"), 3.0) is None

    within(file, use)


def test_a_silenced_thread_stays_silent_until_it_is_let_speak(file: Path) -> None:
    async def hush(store: Store) -> list[bool]:
        said = []
        await store.threads.silence(key("1.0"), 1.0)
        for use in (
            store.threads.keep(key("1.0"), "{}", "U1", 2.0),
            store.threads.silence(key("1.0"), 3.0, silenced=False),
        ):
            await use
            thread = await store.threads.get(key("1.0"), 4.0)
            assert thread is not None
            said.append(thread.silenced)
        return said

    assert within(file, hush) == [True, False]


def test_a_thread_is_forgotten_thirty_days_after_its_last_use(file: Path) -> None:
    async def forget(store: Store) -> list[object]:
        await store.threads.keep(key("1.0"), "{}", "U1", 0.0)
        return [
            await store.threads.get(key("1.0"), 30 * DAY) is not None,
            await store.threads.get(key("1.0"), 30 * DAY + 1),
            await store.threads.purge(30 * DAY),
            await store.threads.purge(30 * DAY + 1),
        ]

    assert within(file, forget) == [True, None, 0, 1]


# -- answers ------------------------------------------------------------------------------------------------


def test_an_answer_is_found_by_its_id_until_its_time_is_over(file: Path) -> None:
    async def keep(store: Store) -> None:
        number = await store.answers.add(ODD, "U1", 5.0)
        assert await store.answers.posted(number, "C1", "1.0", "1.1")
        kept = KeptAnswer(ODD, "U1", "C1", "1.0", "1.1", 5.0)
        assert await store.answers.get(number, 5.0 + 30 * DAY - 1) == kept
        assert await store.answers.get(number, 5.0 + 30 * DAY) is None
        await store.answers.purge(5.0 + 30 * DAY - 1)
        assert await store.answers.get(number, 6.0) == kept
        assert await store.answers.purge(5.0 + 30 * DAY) == 1
        assert await store.answers.get(number, 6.0) is None
        assert not await store.answers.posted(number, "C1", "1.0", "1.1")

    within(file, keep)


def test_ids_are_short_and_not_to_be_guessed(file: Path) -> None:
    async def add(store: Store) -> set[str]:
        return {await store.answers.add("{}", "U1", 1.0) for _ in range(50)}

    numbers = within(file, add)
    assert len(numbers) == 50
    assert {len(number) for number in numbers} == {16}


@pytest.mark.parametrize("number", ["", "nothing", "' OR 1=1 --", "\0", "x" * 100_000])
def test_an_id_made_up_by_somebody_is_found_nowhere(file: Path, number: str) -> None:
    async def find(store: Store) -> object:
        await store.answers.add("{}", "U1", 1.0)
        return await store.answers.get(number, 1.0)

    assert within(file, find) is None


# -- votes --------------------------------------------------------------------------------------------------


def test_a_person_has_one_vote_for_an_answer_and_may_change_it(file: Path) -> None:
    async def vote(store: Store) -> list[VoteCount]:
        for cast in (
            Vote("a", "U1", up=True),
            Vote("a", "U2", up=False, reason=ODD),
            Vote("a", "U1", up=False, reason="too long"),
            Vote("b", "U1", up=True),
        ):
            await store.votes.cast(cast, 1.0)
        await store.votes.cast(Vote("b", "U1", up=True), 5.0)
        return [
            await store.votes.count(0.0),
            await store.votes.count(0.0, "a"),
            await store.votes.count(2.0),
            await store.votes.count(0.0, "nothing"),
        ]

    assert within(file, vote) == [VoteCount(1, 2), VoteCount(0, 2), VoteCount(1, 0), VoteCount(0, 0)]
    assert len(rows(file, "votes")) == 3


# -- missed questions ---------------------------------------------------------------------------------------

MISS = Miss("T1", f"Is there a canteen? {ODD}", "baker", "benefits", "not_stated")


def test_missed_questions_are_listed_and_counted_for_editors(file: Path) -> None:
    async def miss(store: Store) -> None:
        await store.misses.add(MISS, 1.0)
        await store.misses.add(MISS, 2.0)
        other = Miss("T1", "Do you hire jugglers?", "", "", "no_match")
        await store.misses.add(other, 3.0)
        assert await store.misses.latest(2.0, 10) == [other, MISS]
        assert await store.misses.latest(0.0, 1) == [other]
        assert await store.misses.count(0.0) == [
            MissCount("benefits", "not_stated", 2),
            MissCount("", "no_match", 1),
        ]

    within(file, miss)


def test_nobody_can_be_found_behind_a_missed_question(file: Path) -> None:
    async def miss(store: Store) -> None:
        await store.misses.add(MISS, 1.0)

    within(file, miss)
    assert set(rows(file, "misses")[0]) == {
        "number",
        "team",
        "question",
        "role",
        "facet",
        "reason",
        "missed_at",
    }


def test_missed_questions_are_not_kept_where_they_are_not_wanted_nor_are_earlier_ones(file: Path) -> None:
    async def keep_then_not() -> None:
        async with opened(file) as store:
            await store.misses.add(MISS, 1.0)
        async with opened(file, keep_misses=False) as store:
            assert await store.misses.latest(0.0, 10) == []
            await store.misses.add(MISS, 2.0)
            assert await store.misses.latest(0.0, 10) == []
            await store.tidy(3.0)
        assert b"canteen" not in content(file)

    asyncio.run(keep_then_not())


@pytest.mark.parametrize("table", ["votes", "misses"])
def test_votes_and_missed_questions_are_kept_for_ninety_days(file: Path, table: str) -> None:
    async def age(store: Store) -> list[int]:
        await store.misses.add(MISS, 0.0)
        await store.votes.cast(Vote("a", "U1", up=True), 0.0)
        left = []
        for now in (90 * DAY, 90 * DAY + 1):
            await store.tidy(now)
            left.append(len(rows(file, table)))
        return left

    assert within(file, age) == [1, 0]
