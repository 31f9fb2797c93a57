"""Whether an answer helped: one vote for each person, which a new one replaces; after a thumbs-down, why.

https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.slack.rendering import actions, modal
from bot.store import Vote

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp

    from bot.slack.answers import Held
    from bot.slack.listeners.modals import Windows
    from bot.slack.presses import Press
    from bot.slack.pressing import Pressing


def register(app: AsyncApp, pressing: Pressing, windows: Windows) -> None:
    """Listen to both thumbs, native or as plain buttons."""

    async def vote(press: Press, _held: Held) -> bool:
        if press.number not in {actions.HELPFUL, actions.NOT_HELPFUL}:
            return False
        up, store = press.number == actions.HELPFUL, pressing.workspace.store
        await store.votes.cast(Vote(press.answer_id, press.user, up=up), pressing.workspace.now())
        thanks = pressing.say(press.response_url, "thanks", press.thread_ts)
        if up:
            await thanks
            return True
        view = modal.reason(press.answer_id, words=pressing.answers.words)
        await asyncio.gather(windows.open(press, view), thanks)
        return True

    app.action(actions.pattern(actions.VOTE))(pressing.listener(vote))
