"""The windows over a message: where a quote stands, and what was wrong with an answer.

https://docs.slack.dev/surfaces/modals: a trigger_id opens one window, within three seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.slack.belonging import presser_belongs
from bot.slack.calls import failure
from bot.slack.presses import submitted
from bot.slack.rendering import actions, modal, source_lines
from bot.slack.spoken import clean
from bot.store import Vote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slack_bolt.async_app import AsyncAck, AsyncApp

    from bot.slack.answers import Held
    from bot.slack.presses import Press
    from bot.slack.pressing import Pressing

LONGEST = 500  # characters of a reason that are kept; as many as its input takes


class Windows:
    """Opens windows."""

    def __init__(self, pressing: Pressing) -> None:
        self._pressing = pressing

    async def open(self, press: Press, view: Mapping[str, Any]) -> None:
        """Open a window in front of who pressed; if that fails, ask for another press."""
        client = self._pressing.workspace.client
        if error := await failure(client.views_open(trigger_id=press.trigger_id, view=dict(view))):
            self._pressing.workspace.logger.warning("no window", extra={"error": error})
            await self._pressing.say(press.response_url, "press again", press.thread_ts)


def register(app: AsyncApp, pressing: Pressing, windows: Windows) -> None:
    """Open sources, and take in reasons."""
    workspace, answers = pressing.workspace, pressing.answers

    async def show_source(press: Press, held: Held) -> bool:
        found = next((s for s in source_lines(held.kept.answer) if s.number == press.number), None)
        if found is None:
            return False
        cited, current = found.line.citation, workspace.current
        posting = modal.holding(current.assistant.shelf.postings, cited) if cited else None
        link = current.sources(cited) if cited else ""
        await windows.open(press, modal.source(posting, found, words=answers.words, link=link))
        return True

    async def reasoned(ack: AsyncAck, body: dict[str, Any]) -> None:
        answer_id, user, reason = submitted(body)
        known = user and presser_belongs(body, workspace.identity, workspace.policy)
        if not known or await answers.held(answer_id) is None:
            await ack(response_action="errors", errors={actions.REASON: answers.words.say("expired")})
            return
        if said := clean(reason[:LONGEST]):
            vote = Vote(answer_id, user, up=False, reason=said)
            await workspace.store.votes.cast(vote, workspace.now())
        await ack()

    app.action(actions.pattern(actions.SOURCE))(pressing.listener(show_source))
    app.view(actions.REASON)(reasoned)
