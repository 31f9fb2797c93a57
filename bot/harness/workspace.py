"""The nouns of a workspace, and the workspace that holds them: people, channels, messages."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PUBLIC, PRIVATE, DM, GROUP_DM = "channel", "group", "im", "mpim"  # Slack's channel_type of message events


@dataclass(frozen=True, slots=True)
class App:
    """The one app that is installed, with what it signs and identifies itself by."""

    team: str
    domain: str
    app_id: str
    bot_id: str
    bot_user: str
    bot_name: str
    bot_token: str
    app_token: str
    signing_secret: str
    verification_token: str
    scopes: frozenset[str]

    @property
    def mention(self) -> str:
        """How a message mentions the bot."""
        return f"<@{self.bot_user}>"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with an account; ``team`` is another workspace's for people of a shared channel."""

    id: str
    name: str
    team: str
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """A conversation; ``kind`` is Slack's channel_type, ``members`` are user ids."""

    id: str
    name: str
    kind: str
    members: frozenset[str]
    archived: bool = False
    shared: bool = False  # with another organisation: Slack Connect


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands now. ``only_for`` names the one user who sees an ephemeral message."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: Sequence[Mapping[str, Any]] = ()
    thread_ts: str = ""
    team: str = ""
    client_msg_id: str = ""
    bot_id: str = ""
    app_id: str = ""
    subtype: str = ""
    edited_by: str = ""
    edited_ts: str = ""
    metadata: Mapping[str, Any] | None = None
    reactions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    broadcast: bool = False
    only_for: str = ""
    attachments: Sequence[Mapping[str, Any]] = ()

    @property
    def is_reply(self) -> bool:
        """Whether it stands inside a thread, and is not its first message."""
        return bool(self.thread_ts) and self.thread_ts != self.ts


class Workspace:
    """All users, channels and messages, in the order they came to be."""

    def __init__(self) -> None:
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self._messages: dict[str, dict[str, Message]] = {}
        self._replies: dict[tuple[str, str], list[str]] = {}
        self._ids = count(1)
        self._last_ts = 0

    def new_id(self, letter: str) -> str:
        """An id as Slack's look: a letter for the kind, then letters and digits."""
        return f"{letter}0{next(self._ids):08d}"

    def new_ts(self, now: float) -> str:
        """A timestamp for something that happens now: unique, and higher than any before."""
        self._last_ts = max(int(now * 1_000_000), self._last_ts + 1)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def dm(self, user: str, bot: str) -> Channel | None:
        """The direct conversation of a user with the bot, None if there is none yet."""
        members = frozenset({user, bot})
        return next((c for c in self.channels.values() if c.kind == DM and c.members == members), None)

    def put(self, message: Message) -> Message:
        """Add a message, or put it in the place of the one with its ts."""
        held = self._messages.setdefault(message.channel, {})
        if message.ts not in held and message.is_reply:
            self._replies.setdefault((message.channel, message.thread_ts), []).append(message.ts)
            parent = held.get(message.thread_ts)
            if parent is not None and not parent.thread_ts:
                held[parent.ts] = replace(parent, thread_ts=parent.ts)
        held[message.ts] = message
        return message

    def remove(self, message: Message) -> None:
        """Take a message away."""
        self._messages[message.channel].pop(message.ts, None)
        if message.is_reply:
            self._replies[message.channel, message.thread_ts].remove(message.ts)

    def get(self, channel: str, ts: str) -> Message | None:
        """The message with this ts, None if there is none."""
        return self._messages.get(channel, {}).get(ts)

    def replies(self, channel: str, thread_ts: str) -> list[Message]:
        """The replies of a thread that all can see, oldest first, without the message it hangs on."""
        held = self._messages.get(channel, {})
        found = (held[ts] for ts in self._replies.get((channel, thread_ts), ()))
        return [one for one in found if not one.only_for]

    def history(self, channel: str) -> list[Message]:
        """What a channel shows to all outside of threads, oldest first."""
        held = self._messages.get(channel, {}).values()
        return [m for m in held if (not m.is_reply or m.broadcast) and not m.only_for]

    def everything(self, channel: str) -> list[Message]:
        """All messages of a channel, also those of threads and those only one person sees, oldest first."""
        return list(self._messages.get(channel, {}).values())
