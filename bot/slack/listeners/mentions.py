"""Mentions in channels: https://docs.slack.dev/reference/events/app_mention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp

    from bot.slack.intake import Intake


def register(app: AsyncApp, intake: Intake) -> None:
    """Take in every mention."""

    async def mentioned(body: dict[str, Any]) -> None:
        await intake.take(body)

    app.event("app_mention")(mentioned)
