"""A call of the Web API while a person waits: done in time, or named as failed; it never raises and is never repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.slack.delivery.outcome import Outcome, tried

if TYPE_CHECKING:
    from collections.abc import Awaitable

TIMEOUT = 2.5  # seconds: Slack waits three for the acknowledgement, and a trigger_id is good for three


async def failure(call: Awaitable[object]) -> str:
    """What went wrong with a call, "" if nothing: Slack's error code, or what happened on the way."""
    came = await tried(call, TIMEOUT)
    return (came.error or "refused") if isinstance(came, Outcome) else ""
