"""Our direct conversation is opened: what could be asked first, made of the postings there are.

https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts; for an agent it takes no thread_ts.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.domain import FollowUp, Status
from bot.slack.belonging import installed, text_of
from bot.slack.calls import failure
from bot.slack.rendering import cards

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp

    from bot.slack.answers import Answers
    from bot.slack.workspace import Workspace

KNOWN = 10_000  # conversations of which the last prompts are remembered


def register(app: AsyncApp, workspace: Workspace, answers: Answers) -> None:
    """Suggest questions where the Messages tab is opened."""
    prompts = Prompts(workspace, answers)

    async def opened(event: dict[str, Any], body: dict[str, Any]) -> None:
        if installed(body, workspace.identity) and text_of(event, "tab") == "messages":
            await prompts.suggest(text_of(event, "channel"))

    app.event("app_home_opened")(opened)


class Prompts:
    """Suggests questions, in each conversation only if they are others than before."""

    def __init__(self, workspace: Workspace, answers: Answers) -> None:
        self._workspace = workspace
        self._answers = answers
        self._last: dict[str, str] = {}

    async def suggest(self, channel: str) -> None:
        """Suggest what can be asked now; that it fails is only noted."""
        offered = cards.prompts(self._offered(), words=self._answers.words)
        written = json.dumps(offered, sort_keys=True)
        if not channel or not offered or self._last.get(channel) == written:
            return
        call = self._workspace.client.assistant_threads_setSuggestedPrompts(channel_id=channel, **offered)
        if error := await failure(call):
            self._workspace.logger.warning("no prompts", extra={"error": error})
            return
        self._last.pop(channel, None)
        self._last[channel] = written
        if len(self._last) > KNOWN:
            del self._last[next(iter(self._last))]

    def _offered(self) -> list[FollowUp]:
        """The examples of the help text, and two roles to compare where they can be."""
        examples = list(self._answers.find("").answer.follow_ups)
        postings = self._workspace.current.assistant.examples
        if len(postings) > 1:
            words = self._answers.words
            first, second = (words.role(p.title, p.organization) for p in postings)
            both = words.say("ask both", first=first, second=second)
            if self._answers.find(both).answer.status is Status.COMPARISON:
                examples.append(FollowUp("", both))
        return examples
