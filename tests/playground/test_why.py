"""The question behind each answer is found again, and asked again it gives that very answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.playground.talk import Talk, begun
from bot.playground.why import Why, why
from bot.rehearsal.stage import stage

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.rehearsal.playing import Came

    Scene = Callable[[Talk], Awaitable[Came | None]]


async def mention(talk: Talk) -> Came | None:
    return await talk.says(talk.channel, "@rolebot what does the SRE role require?")


async def direct(talk: Talk) -> Came | None:
    return await talk.says(talk.direct, "what does the SRE role require?")


async def command(talk: Talk) -> Came | None:
    return await talk.says(talk.channel, "/role show SRE")


async def follow_up(talk: Talk) -> Came | None:
    came = await mention(talk)
    assert came
    return await talk.says(talk.channel, "@rolebot and the benefits?", came.messages[0].thread_ts)


async def next_question(talk: Talk) -> Came | None:
    came = await mention(talk)
    assert came
    return await talk.presses(came.messages[0], "rolebot.next.2")


async def unfolded(talk: Talk) -> Came | None:
    came = await mention(talk)
    assert came
    return await talk.presses(came.messages[0], "rolebot.all.0")


async def choice(talk: Talk) -> Came | None:
    came = await talk.says(talk.channel, "@rolebot what are the requirements?")
    assert came
    return await talk.presses(came.messages[0], "rolebot.choose.1")


async def next_alone(talk: Talk) -> Came | None:
    came = await command(talk)
    assert came
    return await talk.presses(came.ephemerals[0], "rolebot.next.0")


SCENES = [mention, direct, command, follow_up, next_question, unfolded, choice, next_alone]


@pytest.fixture(scope="module")
def found() -> dict[str, Why | None]:
    """What each scene came to, on one stage."""

    async def played() -> dict[str, Why | None]:
        told = {}
        async with stage() as here:
            talk = await begun(here)
            for scene in SCENES:
                came = await scene(talk)
                assert came
                told[scene.__name__] = await why((*came.messages, *came.ephemerals)[-1], talk)
        return told

    return asyncio.run(played())


@pytest.mark.parametrize("scene", [scene.__name__ for scene in SCENES])
def test_the_very_question_is_asked_again(found: dict[str, Why | None], scene: str) -> None:
    one = found[scene]
    assert one is not None
    assert one.same
    assert one.answer.roles


def test_a_follow_up_is_asked_with_what_its_thread_was_about(found: dict[str, Why | None]) -> None:
    one = found["follow_up"]
    assert one is not None
    assert one.asked.before is not None
    assert one.answer.facets == ("benefits",)


def test_the_words_are_whole_and_the_passages_have_scores(found: dict[str, Why | None]) -> None:
    one = found["mention"]
    assert one is not None
    assert {t.word for t in one.terms if t.said} == {"require"}
    assert "reliability" in {t.word for t in one.terms if not t.said}
    assert len(one.quoted) == 11
    assert one.others
    assert all(0 <= passage.share <= 1 for passage in (*one.quoted, *one.others))
