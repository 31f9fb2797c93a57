"""Mentions in channels: https://docs.slack.dev/reference/events/app_mention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.slack.intake import RETRIED

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp
    from slack_bolt.request.async_request import AsyncBoltRequest

    from bot.slack.intake import Intake


def register(app: AsyncApp, intake: Intake) -> None:
    """Take in every mention."""

    async def mentioned(body: dict[str, Any], request: AsyncBoltRequest) -> None:
        await intake.take(body, again=RETRIED in request.headers)

    app.event("app_mention")(mentioned)
