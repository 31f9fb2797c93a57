"""What happens in the workspace, and which of it the app hears: that is for its scopes and subscriptions to say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.harness import events
from bot.harness.workspace import DM, GROUP_DM, PRIVATE, PUBLIC, App, Channel, Message, Workspace

if TYPE_CHECKING:
    from bot.harness.clock import VirtualClock
    from bot.harness.deliveries import Deliveries

Json = dict[str, Any]
# https://docs.slack.dev/reference/events/message: each kind of conversation needs its own scope
HISTORY_SCOPE = {
    PUBLIC: "channels:history",
    PRIVATE: "groups:history",
    DM: "im:history",
    GROUP_DM: "mpim:history",
}
TOMBSTONE = "tombstone"


@dataclass(slots=True)
class Habits:
    """How the fake Slack behaves where Slack itself varies; a test may change any of it.

    ``echo`` sends the bot's own messages back as events. ``mention_first`` sends app_mention before the message
    event. ``mention_on_edit`` sends app_mention again when an edited message mentions the bot. ``subscriptions`` are
    the bot events of the app's manifest, None for all.
    """

    echo: bool = True
    mention_first: bool = False
    mention_on_edit: bool = False
    subscriptions: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class News:
    """Tells the app what it may hear."""

    app: App
    workspace: Workspace
    clock: VirtualClock
    deliveries: Deliveries
    habits: Habits = field(default_factory=Habits)

    def posted(self, one: Message) -> None:
        """Somebody posted a message."""
        if one.only_for or (one.bot_id == self.app.bot_id and not self.habits.echo):
            return
        channel = self.workspace.channels[one.channel]
        told = [events.posted(one, channel, self.workspace, self.app)]
        if self._mentions(one, channel):
            told.append(events.mentioned(one, channel, self.workspace, self.app))
        for event in reversed(told) if self.habits.mention_first else told:
            self._tell(event, channel, one.ts)

    def changed(self, now: Message, before: Message) -> None:
        """A message was edited, or something was put below it."""
        if now.bot_id == self.app.bot_id and not self.habits.echo:
            return
        channel = self.workspace.channels[now.channel]
        ts = self.workspace.new_ts(self.clock.now())
        self._tell(events.changed(now, before, ts, channel, self.workspace, self.app), channel, now.ts)
        if self.habits.mention_on_edit and now.edited_ts and self._mentions(now, channel):
            self._tell(events.mentioned(now, channel, self.workspace, self.app), channel, now.ts)

    def deleted(self, before: Message) -> None:
        """A message was deleted."""
        if before.bot_id == self.app.bot_id and not self.habits.echo:
            return
        channel = self.workspace.channels[before.channel]
        ts = self.workspace.new_ts(self.clock.now())
        self._tell(events.deleted(before, ts, channel, self.workspace, self.app), channel, before.ts)

    def home_opened(self, user: str, channel: Channel, tab: str, view: Json | None) -> None:
        """Somebody opened a tab of the app's home."""
        ts = self.workspace.new_ts(self.clock.now())
        self._tell(events.home_opened(user, channel.id, tab, ts, view), channel, "")

    def _mentions(self, one: Message, channel: Channel) -> bool:
        """Whether a message calls the bot; in a direct conversation everything is for it, and nothing a mention."""
        return self.app.mention in one.text and channel.kind != DM and one.bot_id != self.app.bot_id

    def _tell(self, event: Json, channel: Channel, ts: str) -> None:
        scope = {"message": HISTORY_SCOPE[channel.kind], "app_mention": "app_mentions:read"}.get(
            event["type"]
        )
        subscribed = self.habits.subscriptions
        if scope is not None and scope not in self.app.scopes:
            return
        if subscribed is not None and events.subscription(event, channel) not in subscribed:
            return
        if self.app.bot_user in channel.members:
            self.deliveries.send(event, about=ts, shared=channel.shared)
