"""Everything else that Slack may deliver: acknowledged, so that it neither comes again nor counts as failed.

A request that no listener takes is answered 404 by Bolt; then Slack delivers it three times more, and may turn off
deliveries: https://docs.slack.dev/apis/events-api/#failure-conditions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.slack.belonging import text_of

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncAck, AsyncApp

    from bot.slack.pressing import Pressing

ANYTHING = re.compile(r"", re.ASCII)


def register(app: AsyncApp, pressing: Pressing) -> None:
    """Take what nobody else took; to be called last. What is of no kind that Bolt knows ends in failures.py."""

    async def taken(ack: AsyncAck) -> None:
        await ack()

    async def no_options(ack: AsyncAck) -> None:
        await ack(options=[])

    async def old_button(ack: AsyncAck, body: dict[str, Any]) -> None:
        """A button that no version of the bot has now."""
        if body.get("type") == "block_actions":
            url, thread = text_of(body, "response_url"), text_of(body, "container", "thread_ts")
            await pressing.say(url, "expired", thread)
        await ack()

    app.event(ANYTHING)(taken)
    app.shortcut(ANYTHING)(taken)
    app.options(ANYTHING)(no_options)
    app.action(ANYTHING)(old_button)
    app.view(ANYTHING)(taken)
    app.view_closed(ANYTHING)(taken)
