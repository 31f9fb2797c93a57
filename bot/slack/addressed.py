"""Is this a question for us? Told from an event alone, before anything is stored or asked.

A mention reaches us as app_mention and as message, in either order; both come out the same here. Of a message that
nobody addressed to us this says only that it may be one: whether it asks about a role is for who can tell that.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.slack.belonging import author_belongs, installed, text_of
from bot.slack.spoken import mentions, mentions_others, plain
from bot.slack.workspace import Listening

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.slack.workspace import Identity, Policy

Json = dict[str, Any]
# of all subtypes (https://docs.slack.dev/reference/events/message#subtypes) those in which a person says something
SAID = frozenset({"", "file_share", "thread_broadcast"})
SLACKBOT = "USLACKBOT"
TOMBSTONE = "tombstone"


class Call(StrEnum):
    """How a message addresses us."""

    MENTION = "mention"
    DIRECT = "direct"  # in our direct conversation with somebody
    REPLY = "reply"  # in a thread, to nobody in particular
    OVERHEARD = "overheard"  # in a channel, to nobody in particular


ADDRESSED = frozenset({Call.MENTION, Call.DIRECT})


@dataclass(frozen=True, slots=True)
class Message:
    """Something a person said that is, or may be, a question for us.

    ``text`` is plain. ``thread_ts`` is the thread the answer goes to: the message's own, or the one it begins.
    ``revision`` is the ts of its last edit, "" for none; ``known_only`` says that only the answer to a message we
    already have is concerned.
    """

    channel: str
    ts: str
    thread_ts: str
    user: str
    text: str
    call: Call
    revision: str = ""
    known_only: bool = False


@dataclass(frozen=True, slots=True)
class Removed:
    """A message is gone."""

    channel: str
    ts: str


def addressed(body: Mapping[str, Any], identity: Identity, policy: Policy) -> Message | Removed | None:
    """What an event's payload means for us; None for nothing. Never raises, whatever the payload holds."""
    event = body.get("event")
    if not isinstance(event, dict) or not installed(body, identity):
        return None
    subtype, channel = text_of(event, "subtype"), text_of(event, "channel")
    if text_of(event, "type") not in {"message", "app_mention"} or not channel:
        return None
    if subtype == "message_deleted":
        return _removed(channel, text_of(event, "deleted_ts"))
    if subtype == "message_changed":
        return _changed(body, event, channel, identity, policy)
    return _said(body, event, channel, identity, policy)


def _said(
    body: Mapping[str, Any], event: Json, channel: str, identity: Identity, policy: Policy
) -> Message | None:
    """A new message; or a mention that was added to an older one."""
    if not _by_person(event, identity) or not author_belongs(body, event, identity, policy):
        return None
    told = text_of(event, "type") == "app_mention"
    call = Call.MENTION if told else _call(event, event, channel, identity)
    if not _heard(call, text_of(event, "text"), policy.listening(channel), identity):
        return None
    return _message(event, channel, call, known_only=False)


def _changed(
    body: Mapping[str, Any], event: Json, channel: str, identity: Identity, policy: Policy
) -> Message | Removed | None:
    """A message that reads otherwise now; not one below which only a link was unfolded."""
    now, before = event.get("message"), event.get("previous_message")
    if not isinstance(now, dict):
        return None
    if text_of(now, "subtype") == TOMBSTONE:
        return _removed(channel, text_of(now, "ts"))
    said, earlier = text_of(now, "text"), text_of(before, "text")
    if not text_of(now, "edited", "ts") or (isinstance(before, dict) and said == earlier):
        return None
    if not _by_person(now, identity) or not author_belongs(body, now, identity, policy):
        return None
    call = _call(event, now, channel, identity)
    # who forgot the mention and adds it asks now; any other edit concerns only what was a question before
    added = call is Call.MENTION and isinstance(before, dict) and not mentions(earlier, identity.bot_user_id)
    return _message(now, channel, call, known_only=not added)


def _removed(channel: str, ts: str) -> Removed | None:
    return Removed(channel, ts) if ts else None


def _by_person(message: Json, identity: Identity) -> bool:
    """Whether a person says something in it: no app, not we ourselves, not Slack, nor news of a channel."""
    if text_of(message, "subtype") not in SAID:
        return False
    user = text_of(message, "user")
    written = bool(message.get("bot_id") or message.get("bot_profile"))
    return bool(user) and not written and user not in {identity.bot_user_id, SLACKBOT}


def _call(event: Json, message: Json, channel: str, identity: Identity) -> Call:
    """How a message addresses us."""
    if text_of(event, "channel_type") == "im" or channel.startswith("D"):
        return Call.DIRECT
    if mentions(text_of(message, "text"), identity.bot_user_id):
        return Call.MENTION
    thread = text_of(message, "thread_ts")
    return Call.REPLY if thread and thread != text_of(message, "ts") else Call.OVERHEARD


def _heard(call: Call, text: str, listening: Listening, identity: Identity) -> bool:
    """Whether we listen to that here; what is said to somebody else is never for us."""
    if call in ADDRESSED:
        return True
    allowed = listening is Listening.AUTO or (listening is Listening.ASKER and call is Call.REPLY)
    return allowed and not mentions_others(text, identity.bot_user_id)


def _message(message: Json, channel: str, call: Call, *, known_only: bool) -> Message | None:
    ts = text_of(message, "ts")
    if not ts:
        return None
    return Message(
        channel=channel,
        ts=ts,
        thread_ts=text_of(message, "thread_ts") or ts,
        user=text_of(message, "user"),
        text=plain(text_of(message, "text")),
        call=call,
        revision=text_of(message, "edited", "ts"),
        known_only=known_only,
    )
