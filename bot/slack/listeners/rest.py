"""Everything else that Slack may deliver: acknowledged, so that it neither comes again nor counts as failed.

A request that no listener takes is answered 404 by Bolt; then Slack delivers it three times more, and may turn off
deliveries: https://docs.slack.dev/apis/events-api/#failure-conditions.
"""

from __future__ import annotations

import re
import traceback
from typing import TYPE_CHECKING, Any

from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse

from bot.errors import StoreError
from bot.slack.belonging import text_of
from bot.slack.rendering import cards

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncAck, AsyncApp

    from bot.slack.answers import Answers
    from bot.slack.responses import Responses
    from bot.slack.workspace import Workspace

ANYTHING = re.compile(r"", re.ASCII)
OK, UNAVAILABLE = 200, 503


def register(app: AsyncApp, workspace: Workspace, answers: Answers, responses: Responses) -> None:
    """Take what nobody else took; to be called last."""

    async def taken(ack: AsyncAck) -> None:
        await ack()

    async def no_options(ack: AsyncAck) -> None:
        await ack(options=[])

    async def old_button(ack: AsyncAck, body: dict[str, Any]) -> None:
        """A button that no version of the bot has now, or that carries something else than it did."""
        if body.get("type") == "block_actions":
            await responses.whisper(text_of(body, "response_url"), cards.expired(words=answers.words))
        await ack()

    app.event(ANYTHING)(taken)
    app.command(ANYTHING)(taken)
    app.shortcut(ANYTHING)(taken)
    app.options(ANYTHING)(no_options)
    app.action(ANYTHING)(old_button)
    app.view(ANYTHING)(taken)
    app.view_closed(ANYTHING)(taken)
    app.error(_failure(workspace))


def _failure(workspace: Workspace) -> Any:  # noqa: ANN401  # as Bolt takes it
    """What is answered when a listener fails, or none is there."""

    async def failed(error: Exception, body: dict[str, Any]) -> BoltResponse:
        if isinstance(error, BoltUnhandledRequestError):
            return BoltResponse(status=OK, body="")
        store = isinstance(error, StoreError)
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else ""
        workspace.logger.error("listener failed", extra={"error": type(error).__name__, "place": place})
        # an event comes again, and by then it may be stored
        status = UNAVAILABLE if store and "event" in body else OK
        return BoltResponse(status=status, body="")

    return failed
