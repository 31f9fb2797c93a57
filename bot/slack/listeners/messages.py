"""Messages: direct ones, those of threads and channels, edits and deletions.

https://docs.slack.dev/reference/events/message
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.slack.intake import RETRIED

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp
    from slack_bolt.request.async_request import AsyncBoltRequest

    from bot.slack.intake import Intake


def register(app: AsyncApp, intake: Intake) -> None:
    """Take in every message, of whatever subtype; which of them are for us is told there."""

    async def said(body: dict[str, Any], request: AsyncBoltRequest) -> None:
        await intake.take(body, again=RETRIED in request.headers)

    app.event("message")(said)
