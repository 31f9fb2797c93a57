"""What is played on is the bot as it runs in production."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.errors import RolebotError
from bot.rehearsal.stage import stage

if TYPE_CHECKING:
    from pathlib import Path


def test_a_mention_is_answered_in_its_thread() -> None:
    async def scene() -> list[str]:
        async with stage() as here:
            ann = here.slack.user("Ann")
            jobs = here.slack.channel("jobs", [ann])
            asked = await ann.says(jobs, "<@bot> what does the SRE role require?")
            await here.settled()
            return [one.text for one in here.slack.messages(jobs, asked)[1:]]

    (answer,) = asyncio.run(scene())
    assert "Site Reliability Engineer" in answer


def test_the_date_of_answers_can_be_told() -> None:
    async def scene() -> date:
        async with stage(day=lambda: date(2031, 5, 6)) as here:
            return here.current.edition.day

    assert asyncio.run(scene()) == date(2031, 5, 6)


def test_a_folder_that_is_not_there_is_told_and_nothing_is_left_running(tmp_path: Path) -> None:
    async def scene() -> None:
        async with stage(str(tmp_path / "none")):
            raise AssertionError

    with pytest.raises(RolebotError, match="no folder"):
        asyncio.run(scene())
