"""What Slack refuses is tried later, said in plainer words, or closed with the reason."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.slack.delivery import Remedy, Timing, WorkerState
from tests.slack.delivery.memory import NO_CONNECTION, limited, refused
from tests.slack.delivery.rig import Life, Rig, alive
from tests.store.files import rows

SETTLE = Timing().settle


def test_the_wait_that_slack_asks_for_holds_for_its_channel_while_others_go_on(rig: Rig) -> None:
    rig.slack.faults["post"].append(limited(40.0))

    async def do(life: Life) -> None:
        await rig.ask(life, "a", "1", "C1")
        await life.worker.idle()
        await rig.ask(life, "b", "2", "C1")
        await rig.ask(life, "c", "3", "C2")
        await rig.passes(life, 39.9)
        assert rig.slack.ours() == ["re: c"]
        await rig.passes(life, 2.0)
        assert rig.slack.ours("C1") == ["re: a", "re: b"]

    alive(rig, do)


def test_while_slack_is_down_tries_grow_rarer_and_the_answer_comes_when_it_is_back(rig: Rig) -> None:
    rig.slack.faults["post"].extend([NO_CONNECTION] * 30)

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await rig.passes(life, 4 * 3600.0)

    alive(rig, do)
    tries = [t for m, t in rig.slack.calls if m == "post"]
    gaps = [b - a for a, b in pairwise(tries)]
    assert len(tries) == 31
    assert all(0.5 <= gap <= 300.0 for gap in gaps)
    assert max(gaps[:3]) < 5.0
    assert min(gaps[10:]) >= 150.0
    assert rig.slack.ours() == ["re: pay?"]


def test_an_answer_nobody_could_deliver_in_all_that_time_is_given_up(rig: Rig) -> None:
    rig.slack.faults["post"].extend([NO_CONNECTION] * 2000)

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await rig.passes(life, 3 * 3600.0)

    alive(rig, do, timing=Timing(patience=3600.0))
    assert rig.states() == ["no connection"]
    assert rows(rig.file)[0]["state"] == "dead"


@pytest.mark.parametrize("error", ["channel_not_found", "not_in_channel", "is_archived"])
def test_where_nothing_can_be_posted_the_question_is_closed_with_the_reason(rig: Rig, error: str) -> None:
    rig.slack.faults["post"].append(refused(error, Remedy.GIVE_UP))

    async def do(life: Life) -> None:
        await rig.ask(life, "a", "1")
        await rig.ask(life, "b", "2")
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert rig.states() == [error, "answered"]
    assert rig.slack.ours() == ["re: b"]


def test_an_answer_that_slack_takes_in_no_version_gives_way_to_an_apology(rig: Rig) -> None:
    rig.slack.faults["post"].append(refused("msg_too_long", Remedy.PLAINER))

    async def do(life: Life) -> None:
        key = await rig.ask(life, "pay?")
        await rig.passes(life, 1000.0)
        assert rig.slack.ours() == [f"sorry, {key.reference}"]

    alive(rig, do)
    assert rig.states() == ["apologised"]


def test_an_apology_that_slack_does_not_take_either_is_the_end(rig: Rig) -> None:
    rig.slack.faults["post"].extend([refused("msg_too_long", Remedy.PLAINER)] * 2)

    async def do(life: Life) -> None:
        await rig.ask(life, "pay?")
        await rig.passes(life, 1000.0)

    alive(rig, do)
    assert (rig.slack.ours(), rig.states()) == ([], ["msg_too_long"])


def test_a_token_that_was_revoked_pauses_all_and_keeps_every_question_until_it_works_again(rig: Rig) -> None:
    rig.slack.faults["post"].extend([refused("token_revoked", Remedy.PAUSE)] * 2)

    async def do(life: Life) -> None:
        await rig.ask(life, "a", "1", "C1")
        await life.worker.idle()
        assert life.worker.state == WorkerState(paused="Slack refuses the token", in_flight=0)
        await rig.ask(life, "b", "2", "C2")
        await rig.passes(life, 299.0)
        assert len(rig.slack.calls) == 1
        life.worker.resume()
        await rig.passes(life, 600.0)
        assert life.worker.state.paused == ""

    alive(rig, do, channels=1)
    assert rig.slack.ours() == ["re: a", "re: b"]
    assert rig.states() == ["answered", "answered"]


def test_a_paused_worker_tries_by_itself_whether_the_token_works_again(rig: Rig) -> None:
    rig.slack.faults["post"].append(refused("invalid_auth", Remedy.PAUSE))

    async def do(life: Life) -> None:
        await rig.ask(life, "a")
        await rig.passes(life, 301.0)
        assert life.worker.state.paused == ""

    alive(rig, do)
    assert rig.slack.ours() == ["re: a"]
