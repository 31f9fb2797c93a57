"""Who the bot is, told to Bolt without asking Slack.

A question must not hang on another call while it waits for its acknowledgement; and where that call fails Bolt answers
200, so that the question would be lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from slack_bolt.authorization import AuthorizeResult

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.slack.workspace import Workspace


def authorize(workspace: Workspace) -> Callable[..., Awaitable[AuthorizeResult]]:
    """The same for every request: they are verified, and the listeners tell strangers themselves."""
    who = workspace.identity
    result = AuthorizeResult(
        enterprise_id=who.enterprise_id or None,
        team_id=who.team_id,
        bot_user_id=who.bot_user_id,
        bot_id=who.bot_id,
        bot_token=workspace.client.token,
    )

    async def known() -> AuthorizeResult:  # Bolt takes no method
        return result

    return known
