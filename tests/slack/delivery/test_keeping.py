"""What is behind a message is on the disk before anybody may see the message, and without it nothing is sent."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, event

from bot.errors import StoreError
from tests.slack.delivery.rig import Life, Rig, alive, reply

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from sqlalchemy import Connection

    from bot.slack.delivery import Outgoing
    from bot.store import Entry
    from bot.store.work import Work


again = pytest.mark.parametrize("again", [False, True], ids=["answered ahead", "stored first"])


def keeping(*keep: Work) -> Callable[[Entry], Awaitable[Outgoing | None]]:
    """Answers as ever, each with something to keep."""

    async def answer(entry: Entry) -> Outgoing | None:
        outgoing = await reply(entry)
        return outgoing and replace(outgoing, keep=keep)

    return answer


@pytest.fixture
def transactions() -> Iterator[list[list[str]]]:
    """The statements of each transaction."""
    found: list[list[str]] = [[]]

    def begun(_connection: object) -> None:
        found.append([])

    def executed(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        found[-1].append(statement)

    event.listen(Engine, "begin", begun)
    event.listen(Engine, "before_cursor_execute", executed)
    yield found
    event.remove(Engine, "begin", begun)
    event.remove(Engine, "before_cursor_execute", executed)


@again
def test_nothing_is_sent_before_it_is_kept(rig: Rig, *, again: bool) -> None:
    asked, may = threading.Event(), threading.Event()

    def slowly(_: Connection) -> None:
        asked.set()
        may.wait()

    async def do(life: Life) -> None:
        asking = asyncio.ensure_future(rig.ask(life, "pay?", again=again))
        await asyncio.to_thread(asked.wait)
        assert rig.slack.ours() == []
        may.set()
        await asking
        await life.worker.idle()
        assert rig.slack.ours() == ["re: pay?"]

    alive(rig, do, answer=keeping(slowly))


@again
@pytest.mark.parametrize("readable", [True, False])
@pytest.mark.parametrize("failures", [1, 2])
def test_what_could_not_be_kept_was_not_sent_and_is_answered_once_later(
    rig: Rig, failures: int, *, readable: bool, again: bool
) -> None:
    left = failures

    def failing(_: Connection) -> None:
        nonlocal left
        if left:
            left -= 1
            raise StoreError("full", expected="room")

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?", again=again)
        await life.worker.idle()
        # one that could not be answered ahead is tried as any other at once
        assert rig.slack.ours() == (["re: pay?"] if failures == 1 and not again else [])
        await rig.passes(life, 30.0)

    alive(rig, do, answer=keeping(failing), can_read_back=lambda _: readable)
    assert rig.slack.ours() == ["re: pay?"]
    assert rig.states() == ["answered"]


def test_what_can_never_be_kept_ends_in_an_apology_and_its_channel_goes_on(rig: Rig) -> None:
    def never(_: Connection) -> None:
        raise StoreError("full", expected="room")

    async def answer(entry: Entry) -> Outgoing | None:
        return await (keeping(never)(entry) if entry.body == b"broken disk" else reply(entry))

    async def do(life: Life) -> None:
        key = await rig.ask(life, "broken disk")
        await rig.ask(life, "next", "2")
        await rig.passes(life, 100.0)
        assert rig.slack.ours() == [f"sorry, {key.reference}", "re: next"]

    alive(rig, do, answer=answer)
    assert rig.states() == ["apologised", "answered"]


@again
def test_it_is_committed_together_with_the_sending(
    rig: Rig, transactions: list[list[str]], *, again: bool
) -> None:
    lives: list[Life] = []

    async def answer(entry: Entry) -> Outgoing | None:
        threads, answers = lives[0].store.threads, lives[0].store.answers
        keep = threads.keeping(entry.key, "{}", "U1", 1.0), answers.adding("A1", "{}", "U1", 1.0)
        return await keeping(*keep)(entry)

    async def do(life: Life) -> None:
        lives.append(life)
        await rig.ask(life, "pay?", again=again)
        await life.worker.idle()

    alive(rig, do, answer=answer)
    (one,) = [t for t in transactions if any(s.startswith("INSERT INTO answers") for s in t)]
    assert any(s.startswith("INSERT INTO threads") for s in one)
    marks = "UPDATE questions" if again else "INSERT INTO questions"
    assert any(s.startswith(marks) and "sending_since" in s for s in one)
