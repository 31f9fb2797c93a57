"""What is answered where a listener fails, or none is there: never Slack's own error, never a traceback."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse

from bot.errors import StoreError
from bot.slack.belonging import text_of
from bot.slack.logs import place_of
from bot.slack.rendering import actions, cards

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.slack.answers import Answers
    from bot.slack.responses import Responses
    from bot.slack.workspace import Workspace

OK, UNAVAILABLE = 200, 503


def on_failure(
    workspace: Workspace, answers: Answers, responses: Responses
) -> Callable[..., Awaitable[BoltResponse]]:
    """The error handler of the app."""

    async def failed(error: Exception, body: dict[str, Any]) -> BoltResponse:
        if isinstance(error, BoltUnhandledRequestError):
            return BoltResponse(status=OK, body="")  # a kind of request that nobody subscribed to
        reference = secrets.token_hex(4).upper()
        workspace.logger.error(
            "listener failed",
            extra={"reference": reference, "error": type(error).__name__, "place": place_of(error)},
        )
        if text_of(body, "type") == "event_callback":
            # Slack sends an event again that could not be stored; one that broke a listener would break it again
            return BoltResponse(status=UNAVAILABLE if isinstance(error, StoreError) else OK, body="")
        said = cards.apology(reference, words=answers.words)
        if text_of(body, "type") == "block_actions":
            await responses.whisper(
                text_of(body, "response_url"), said, text_of(body, "container", "thread_ts")
            )
        return BoltResponse(status=OK, body=_acknowledged(body, said.text, {**said.updates()[0]}))

    return failed


def _acknowledged(body: Mapping[str, Any], text: str, message: dict[str, Any]) -> str | dict[str, Any]:
    """The acknowledgement in which an apology can be read, if there is one for this kind of request."""
    if text_of(body, "command"):
        return {"response_type": "ephemeral", **message}
    if text_of(body, "type") == "view_submission":
        return {"response_action": "errors", "errors": {actions.REASON: text}}
    return ""
