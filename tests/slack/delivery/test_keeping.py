"""What is behind a message is on the disk before anybody may see the message, and without it nothing is sent."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, event

from bot.errors import StoreError
from bot.store import MessageKey
from tests.slack.delivery.rig import Life, Rig, alive, reply

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from bot.slack.delivery import Outgoing
    from bot.store import Entry


def keeping(keep: Callable[[], Awaitable[None]]) -> Callable[[Entry], Awaitable[Outgoing | None]]:
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


def test_nothing_is_sent_before_it_is_kept(rig: Rig) -> None:
    asked, may = asyncio.Event(), asyncio.Event()

    async def slowly() -> None:
        asked.set()
        await may.wait()

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await asked.wait()
        await life.store.inbox.pending(0.0)  # whatever was to be stored with it is stored
        assert rig.slack.ours() == []
        may.set()
        await life.worker.idle()
        assert rig.slack.ours() == ["re: pay?"]

    alive(rig, do, answer=keeping(slowly))


@pytest.mark.parametrize("readable", [True, False])
@pytest.mark.parametrize("failures", [1, 2])
def test_what_could_not_be_kept_was_not_sent_and_is_answered_once_later(
    rig: Rig, failures: int, *, readable: bool
) -> None:
    left = failures

    async def failing() -> None:
        nonlocal left
        if left:
            left -= 1
            raise StoreError("full", expected="room")

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await life.worker.idle()
        assert rig.slack.ours() == []
        await rig.passes(life, 30.0)

    alive(rig, do, answer=keeping(failing), can_read_back=lambda _: readable)
    assert rig.slack.ours() == ["re: pay?"]
    assert rig.states() == ["answered"]


def test_what_can_never_be_kept_ends_in_an_apology_and_its_channel_goes_on(rig: Rig) -> None:
    async def never() -> None:
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


def test_it_is_committed_together_with_the_sending(rig: Rig, transactions: list[list[str]]) -> None:
    lives: list[Life] = []

    async def keep() -> None:
        threads, answers = lives[0].store.threads, lives[0].store.answers
        root = MessageKey("", "T1", "C1", "1.0")
        await asyncio.gather(threads.silence(root, 1.0), answers.add("{}", "U1", 1.0))

    async def do(life: Life) -> None:
        lives.append(life)
        await rig.ask(life, "pay?")
        await life.worker.idle()

    alive(rig, do, answer=keeping(keep))
    (one,) = [t for t in transactions if any(s.startswith("INSERT INTO answers") for s in t)]
    assert any(s.startswith("INSERT INTO threads") for s in one)
    assert any(s.startswith("UPDATE questions") and "sent_revision=" in s for s in one)
