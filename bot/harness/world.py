"""Everything a method of the Web API works on, handed to it as one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.harness.news import TOMBSTONE, News
from bot.harness.writing import SLACKBOT

if TYPE_CHECKING:
    from bot.harness.clock import VirtualClock
    from bot.harness.modals import Modals
    from bot.harness.panels import Panels
    from bot.harness.sockets import Sockets
    from bot.harness.workspace import App, Message, Workspace


@dataclass(frozen=True, slots=True)
class World:
    """The workspace and what belongs to it."""

    app: App
    workspace: Workspace
    clock: VirtualClock
    news: News
    modals: Modals
    panels: Panels
    sockets: Sockets

    def post(self, one: Message) -> Message:
        """Put a message where it belongs and tell the app."""
        self.workspace.put(one)
        if one.thread_ts:
            self.panels.answered(one)
        self.news.posted(one)
        return one

    def change(self, now: Message, before: Message) -> Message:
        """Put a message in the place of what it was and tell the app."""
        self.workspace.put(now)
        self.news.changed(now, before)
        return now

    def delete(self, one: Message) -> None:
        """Take a message away; the first of a thread with replies leaves a tombstone, as an edit.

        Slack does so, though its documents do not tell: https://github.com/42wim/matterbridge/issues/600.
        """
        if not one.is_reply and self.workspace.replies(one.channel, one.ts):
            grave = replace(
                one,
                user=SLACKBOT,
                text="This message was deleted.",
                blocks=(),
                subtype=TOMBSTONE,
                bot_id="",
                app_id="",
                client_msg_id="",
                metadata=None,
                edited_by="",
                edited_ts="",
            )
            self.change(grave, one)
            return
        self.workspace.remove(one)
        self.news.deleted(one)
