"""A question is answered once, and what needs no answer gets none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.slack.delivery import Timing
from tests.slack.delivery.rig import Life, Rig, alive
from tests.store.files import rows

if TYPE_CHECKING:
    from bot.store import Entry

SETTLE = Timing().settle


def test_a_question_is_answered_once_in_its_thread_and_then_erased(rig: Rig) -> None:
    told = []

    async def posted(entry: Entry, tag: str, ts: str) -> None:
        told.append((entry.key, tag, ts))

    async def do(life: Life) -> None:
        key = await rig.ask(life, "pay?")
        await life.worker.idle()
        (answer,) = [m for m in rig.slack.visible() if m.text == "re: pay?"]
        assert (answer.thread_ts, answer.digest) == (key.ts, key.digest)
        assert told == [(key, "tag of pay?", answer.ts)]

    alive(rig, do, posted=posted)
    (row,) = rows(rig.file)
    assert (row["outcome"], row["body"]) == ("answered", None)


def test_what_needs_no_answer_gets_none(rig: Rig) -> None:
    async def do(life: Life) -> None:
        await rig.ask(life, "quiet")
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert rig.slack.ours() == []
    assert rig.states() == ["silent"]


def test_what_happens_to_the_ts_afterwards_changes_nothing(rig: Rig) -> None:
    async def broken(entry: Entry, tag: str, ts: str) -> None:
        raise RuntimeError(entry, tag, ts)

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await rig.passes(life, 1000.0)

    alive(rig, do, posted=broken)
    assert rig.slack.ours() == ["re: pay?"]
