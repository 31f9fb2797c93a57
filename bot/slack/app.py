"""The Bolt app: all listeners in one place. Putting it together asks nothing of Slack."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse

from bot.slack.answers import Answers
from bot.slack.authorize import authorize
from bot.slack.failures import on_failure
from bot.slack.intake import Intake
from bot.slack.listeners import buttons, commands, home, mentions, messages, modals, rest, votes
from bot.slack.pressing import Pressing
from bot.slack.responses import Responses

if TYPE_CHECKING:
    from slack_bolt.request.async_request import AsyncBoltRequest

    from bot.slack.workspace import Workspace

BAD = 400


class _App(AsyncApp):
    """Bolt's app, that does not fall over what Slack never sends.

    Bolt reads a payload for the arguments of listeners, and of its own error handler, outside of any guard.
    """

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        """The response to a request; 400 to one of a shape that Bolt can't read."""
        try:
            return await super().async_dispatch(req)
        except Exception as error:  # noqa: BLE001  # whatever reading any shape raises
            self.logger.error("unreadable request", extra={"error": type(error).__name__})
            return BoltResponse(status=BAD, body="")


def app(workspace: Workspace) -> AsyncApp:
    """The app. Requests must be verified before they come here: the server does so on their raw bytes.

    It acknowledges when a listener is done: for an event once the question is stored, for all else with the answer.
    """
    quiet = workspace.logger.getChild("bolt")
    quiet.setLevel(logging.ERROR)  # below that Bolt writes whole requests
    bolt = _App(
        logger=quiet,
        name="rolebot",
        process_before_response=True,
        raise_error_for_unhandled_request=True,  # to be acknowledged all the same: see failures.py
        signing_secret="",
        token=None,
        client=workspace.client,
        before_authorize=None,
        authorize=authorize(workspace),
        user_facing_authorize_error_message=None,
        installation_store=None,
        installation_store_bot_only=None,
        request_verification_enabled=False,
        ignoring_self_events_enabled=False,  # addressed.py tells our own messages, and does not fail at odd ones
        ignoring_self_assistant_message_events_enabled=False,
        ssl_check_enabled=True,
        url_verification_enabled=True,
        attaching_function_token_enabled=False,
        oauth_settings=None,
        oauth_flow=None,
        verification_token=None,
        assistant_thread_context_store=None,
        attaching_conversation_kwargs_enabled=False,
    )
    answers = Answers(
        current=workspace.current,
        store=workspace.store,
        policy=workspace.policy,
        now=workspace.now,
        logger=workspace.logger,
        command=workspace.command,
    )
    responses = Responses(workspace.client, workspace.logger)
    intake = Intake(workspace, answers)
    pressing = Pressing(workspace, answers, responses)
    windows = modals.Windows(pressing)
    mentions.register(bolt, intake)
    messages.register(bolt, intake)
    home.register(bolt, workspace, answers)
    commands.register(bolt, workspace, answers)
    buttons.register(bolt, pressing)
    votes.register(bolt, pressing, windows)
    modals.register(bolt, pressing, windows)
    rest.register(bolt, pressing)
    bolt.error(on_failure(workspace, answers, responses))
    return bolt
