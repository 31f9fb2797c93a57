"""An answer that one person saw, shown to all."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tests.slack.scenarios.presses import press, value_of
from tests.slack.scenarios.stage import Stage, play, read_aloud, room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.harness import Channel, Message, Person

NEEDS = "Requirements of Site Reliability Engineer at Heetch:"
SHARE = "rolebot.share.0"
SHARED = "Shared with everyone in this conversation."


async def answered(stage: Stage, *, bot: bool = True) -> tuple[Person, Channel, Message]:
    """Somebody with an answer that only they see; sharing it mentions them, and nobody else."""
    stage.slack.complaints.mentions_allowed = True
    ada = stage.slack.user("Ada")
    jobs = room(stage, ada, bot=bot)
    await ada.commands("/role", "What does the SRE need?", jobs)
    (seen,) = stage.slack.ephemerals(ada)
    return ada, jobs, seen


def mentioned(held: object) -> Sequence[str]:
    """The ids of all users that some blocks mention."""
    if isinstance(held, dict):
        own = [str(held["user_id"])] if held.get("type") == "user" else []
        return own + [u for value in held.values() for u in mentioned(value)]
    return [u for one in held for u in mentioned(one)] if isinstance(held, list | tuple) else []


@pytest.mark.parametrize("bot", [True, False], ids=["member", "no member"])
def test_a_shared_answer_says_who_shared_it_and_what_was_asked(bot: bool) -> None:
    async def scene(stage: Stage) -> None:
        ada, jobs, seen = await answered(stage, bot=bot)
        assert (await ada.clicks(seen, "Share here")).ok
        (shared,) = stage.slack.messages(jobs)
        read = read_aloud(shared)
        assert "Shared by " in read
        assert "You asked: What does the SRE need?" in read
        assert NEEDS in read
        assert "Share here" not in read
        assert mentioned(shared.blocks) == [ada.id]
        (left,) = stage.slack.ephemerals(ada)
        assert left.text == SHARED

    play(scene)


def test_an_answer_is_shared_once_however_often_it_is_pressed() -> None:
    async def scene(stage: Stage) -> None:
        ada, jobs, seen = await answered(stage)
        await asyncio.gather(*(ada.clicks(seen, SHARE) for _ in range(3)))
        assert len(stage.slack.messages(jobs)) == 1

    play(scene)


def test_an_answer_that_was_shared_before_a_restart_is_not_shared_again() -> None:
    async def scene(stage: Stage) -> None:
        ada, jobs, seen = await answered(stage)
        payload = press(stage.slack, ada, seen, SHARE, value_of(seen, SHARE))
        await stage.slack.deliver_interaction(payload)
        await stage.restart()
        await stage.slack.deliver_interaction(payload)
        assert len(stage.slack.messages(jobs)) == 1

    play(scene)


def test_a_shared_answer_has_buttons_of_its_own_and_stays_shared() -> None:
    async def scene(stage: Stage) -> None:
        ada, jobs, seen = await answered(stage)
        bob = stage.slack.user("Bob")
        await ada.clicks(seen, "Share here")
        (shared,) = stage.slack.messages(jobs)
        await bob.clicks(shared, "Show all (6 more)")
        (after,) = stage.slack.messages(jobs)
        assert "Shared by " in read_aloud(after)
        assert "Getting on with very different personalities" in read_aloud(after)
        await bob.clicks(after, "Responsibilities")
        (private,) = stage.slack.ephemerals(bob)
        assert "Responsibilities of Site Reliability Engineer" in read_aloud(private)

    play(scene)


def test_what_could_not_be_shared_can_be_shared_later() -> None:
    async def scene(stage: Stage) -> None:
        ada, jobs, seen = await answered(stage)
        payload = press(stage.slack, ada, seen, SHARE, value_of(seen, SHARE))
        deaf = payload | {"response_url": "http://127.0.0.1:9/gone"}
        assert (await stage.slack.deliver_interaction(deaf)).ok
        assert stage.slack.messages(jobs) == []
        await ada.clicks(seen, "Share here")
        assert len(stage.slack.messages(jobs)) == 1

    play(scene)
