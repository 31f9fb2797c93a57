"""The slash command: https://docs.slack.dev/interactivity/implementing-slash-commands.

Slack delivers a command once and waits three seconds: the answer goes into the acknowledgement, and nothing else is
asked of Slack before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.slack.belonging import presser_belongs, text_of
from bot.slack.rendering import cards
from bot.slack.spoken import plain

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncAck, AsyncApp

    from bot.slack.answers import Answers
    from bot.slack.rendering import Payload
    from bot.slack.workspace import Workspace

ANY = re.compile(r"", re.ASCII)


def register(app: AsyncApp, workspace: Workspace, answers: Answers) -> None:
    """Answer the command, under whatever name it was installed."""

    async def commanded(ack: AsyncAck, body: dict[str, Any]) -> None:
        if not presser_belongs(body, workspace.identity, workspace.policy):
            await ack(privately(cards.sentence("foreign", words=answers.words)))
            return
        found = answers.find(plain(text_of(body, "text")))
        shown = await answers.show(found, text_of(body, "user_id"), alone=True)
        await answers.note(found, workspace.identity.team_id)
        await ack(privately(shown.payload))

    app.command(workspace.command)(commanded)
    app.command(ANY)(commanded)


def privately(payload: Payload) -> dict[str, Any]:
    """A message as the acknowledgement of a command: only who typed it sees it."""
    return {"response_type": "ephemeral", **payload.updates()[0]}
