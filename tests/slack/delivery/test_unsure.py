"""What may have been posted is looked for before it is posted again."""

from __future__ import annotations

import pytest

from bot.slack.delivery import Timing
from tests.slack.delivery.memory import LOST, NO_CONNECTION, VANISHED, late, limited
from tests.slack.delivery.rig import Life, Rig, alive

SETTLE = Timing().settle


def test_a_lost_reply_is_read_back_before_anything_is_sent_again(rig: Rig) -> None:
    rig.slack.faults["post"].append(LOST)

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await rig.passes(life, SETTLE - 0.1)
        assert [m for m, _ in rig.slack.calls] == ["post"]
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert [m for m, _ in rig.slack.calls] == ["post", "find"]
    assert rig.slack.ours() == ["re: pay?"]
    assert rig.states() == ["answered"]


def test_a_message_that_appears_within_the_time_to_settle_is_not_sent_again(rig: Rig) -> None:
    rig.slack.faults["post"].append(late(SETTLE - 1.0))

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert rig.slack.ours() == ["re: pay?"]


def test_a_message_that_never_appeared_is_sent_again_after_the_time_to_settle(rig: Rig) -> None:
    rig.slack.faults["post"].extend([VANISHED, VANISHED])

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await rig.passes(life, 1000.0)

    start = rig.clock.now()
    alive(rig, do)
    assert [(m, t - start) for m, t in rig.slack.calls] == [
        ("post", 0.0),
        ("find", SETTLE),
        ("post", SETTLE),
        ("find", 2 * SETTLE),
        ("post", 2 * SETTLE),
    ]
    assert rig.slack.ours() == ["re: pay?"]


def test_a_conversation_that_can_not_be_read_just_now_is_read_later(rig: Rig) -> None:
    rig.slack.faults["post"].append(LOST)
    rig.slack.faults["find"].extend([limited(17.0), NO_CONNECTION, VANISHED])

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert [m for m, _ in rig.slack.calls] == ["post", "find", "find", "find", "find"]
    assert rig.slack.ours() == ["re: pay?"]


@pytest.mark.parametrize("told_by", ["scopes", "missing_scope"])
def test_where_nobody_can_look_an_unsure_send_is_repeated_once_at_most(rig: Rig, told_by: str) -> None:
    rig.slack.faults["post"].extend([LOST, LOST])
    rig.slack.scoped = told_by == "scopes"

    async def do(life: Life) -> None:
        key = await rig.ask(life, "pay?")
        await rig.ask(life, "next", "2")
        await rig.passes(life, 1000.0)
        assert not await life.store.inbox.edited(key, "2.0", b"pay??", rig.clock.now())

    alive(rig, do, can_read_back=lambda channel: told_by != "scopes")
    assert rig.slack.ours() == ["re: pay?", "re: pay?", "re: next"]
    assert rig.states() == ["unsure", "answered"]


def test_a_refusal_after_an_unsure_send_does_not_make_it_sure(rig: Rig) -> None:
    rig.slack.faults["post"].extend([late(SETTLE + 5.0), limited(10.0)])

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert [m for m, _ in rig.slack.calls] == ["post", "find", "post", "find"]
    assert rig.slack.ours() == ["re: pay?"]
