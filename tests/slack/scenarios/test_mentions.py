"""Mentions in channels."""

from __future__ import annotations

from tests.slack.scenarios.stage import Stage, play, read_aloud, room


def test_a_mention_is_answered_once_in_its_thread() -> None:
    async def scene(stage: Stage) -> None:
        ada = stage.slack.user("Ada")
        jobs = room(stage, ada)
        asked = await ada.says(jobs, "<@bot> What does the SRE need?")
        answer = await stage.answer(asked)
        assert answer.thread_ts == asked.ts
        assert "Requirements of Site Reliability Engineer at Heetch:" in read_aloud(answer)

    play(scene)
