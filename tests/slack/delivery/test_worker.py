"""A question is answered once, and what needs no answer gets none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.slack.delivery import Timing
from tests.slack.delivery.rig import Life, Rig, alive, reply
from tests.store.files import rows

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.slack.delivery import Outgoing
    from bot.store import Entry
    from bot.store.work import Work

SETTLE = Timing().settle


def test_a_question_is_answered_once_in_its_thread_and_then_erased(rig: Rig) -> None:
    async def do(life: Life) -> None:
        key = await rig.ask(life, "pay?")
        await life.worker.idle()
        (answer,) = [m for m in rig.slack.visible() if m.text == "re: pay?"]
        assert (answer.thread_ts, answer.digest) == (key.ts, key.digest)

    alive(rig, do)
    (row,) = rows(rig.file)
    assert (row["outcome"], row["body"]) == ("answered", None)


def test_what_needs_no_answer_gets_none(rig: Rig) -> None:
    async def do(life: Life) -> None:
        await rig.ask(life, "quiet")
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert rig.slack.ours() == []
    assert rig.states() == ["silent"]


@pytest.mark.parametrize("breaks", ["nothing", "writing", "noting"])
def test_what_is_noted_of_an_answer_is_written_as_its_question_ends_which_it_does_all_the_same(
    rig: Rig, breaks: str
) -> None:
    lives: list[Life] = []

    def broken(_: Connection) -> None:
        raise RuntimeError

    def note(_: str) -> list[Work]:
        if breaks == "noting":
            raise RuntimeError
        counted = lives[0].store.asked.adding("", "pay", "answered", 1.0)
        return [counted, broken] if breaks == "writing" else [counted]

    async def answer(entry: Entry) -> Outgoing | None:
        outgoing = await reply(entry)
        return outgoing and replace(outgoing, note=note)

    async def do(life: Life) -> None:
        lives.append(life)
        await rig.ask(life, "pay?")
        await rig.passes(life, 1000.0)

    alive(rig, do, answer=answer)
    assert rig.slack.ours() == ["re: pay?"]
    assert rig.states() == ["answered"]
    assert len(rows(rig.file, "asked")) == (breaks == "nothing")
