"""chat.*: posting, editing and deleting messages.

https://docs.slack.dev/reference/methods#chat
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.harness import writing
from bot.harness.api.method import (
    FLAG,
    JSON,
    TEXT,
    ApiError,
    Checked,
    Method,
    channel_of,
    message_of,
)
from bot.harness.workspace import Message
from bot.limits import Code, Violation, check_message, live_mentions

if TYPE_CHECKING:
    from bot.harness.workspace import Channel
    from bot.harness.world import World

Json = dict[str, Any]
Arguments = Mapping[str, Any]
CONTENT = {
    "text": TEXT,
    "blocks": JSON,
    "attachments": JSON,
    "metadata": JSON,
    "parse": TEXT,
    "link_names": FLAG,
}
POSTED = CONTENT | {
    "channel": TEXT,
    "thread_ts": TEXT,
    "reply_broadcast": FLAG,
    "mrkdwn": FLAG,
    "unfurl_links": FLAG,
    "unfurl_media": FLAG,
    "client_msg_id": TEXT,
}
WRITE = ("chat:write",)
# in the order in which Slack refuses
REFUSALS: tuple[tuple[str, Callable[[Violation], bool]], ...] = (
    ("msg_too_long", lambda one: one.pointer == "/text" and one.code is Code.TOO_LONG),
    ("invalid_blocks_format", lambda one: one.pointer == "/blocks" and one.code is Code.WRONG_TYPE),
    ("invalid_metadata_format", lambda one: one.pointer.startswith("/metadata")),
    ("invalid_blocks", lambda one: one.pointer.startswith("/blocks")),
    ("msg_blocks_too_long", lambda one: one.code is Code.TOO_MUCH_TEXT),
    ("invalid_arguments", lambda one: one.code is not Code.MISSING_TEXT),
)


def checked(arguments: Arguments) -> Checked:
    """A message held against Slack's limits."""
    content = {key: value for key, value in arguments.items() if key != "client_msg_id"}
    found = check_message(content)
    nothing = not any(arguments.get(key) for key in ("text", "blocks", "attachments"))
    refusal = ApiError("no_text") if nothing else _refusal(found)
    return Checked(tuple(map(str, found)), live_mentions(content), refusal)


def _refusal(found: tuple[Violation, ...]) -> ApiError | None:
    """What Slack answers to a message outside its limits; a missing text beside blocks it lets pass."""
    for code, holds in REFUSALS:
        broken = tuple(str(one) for one in found if holds(one))
        if broken:
            return ApiError(code, broken if code in ("invalid_blocks", "invalid_arguments") else ())
    return None


def _post(world: World, arguments: Arguments) -> Json:
    """Post a message; a reply to a message that is gone meanwhile stands in the channel.

    Slack does so: https://github.com/slackapi/python-slack-events-api/issues/87.
    """
    channel = _open(world, arguments["channel"])
    parent = world.workspace.get(channel.id, arguments.get("thread_ts", ""))
    thread = (parent.thread_ts or parent.ts) if parent is not None else ""
    broadcast = bool(thread and arguments.get("reply_broadcast"))
    one = replace(_message(world, channel, arguments), thread_ts=thread, broadcast=broadcast)
    world.post(one)
    return {"channel": channel.id, "ts": one.ts, "message": _shown(world, one)}


def _post_ephemeral(world: World, arguments: Arguments) -> Json:
    channel = _open(world, arguments["channel"])
    if arguments["user"] not in channel.members:
        raise ApiError("user_not_in_channel")
    one = replace(_message(world, channel, arguments), only_for=arguments["user"])
    world.workspace.put(one)
    return {"message_ts": one.ts}


def _update(world: World, arguments: Arguments) -> Json:
    channel = _open(world, arguments["channel"])
    before = message_of(world, channel, arguments["ts"])
    if before.bot_id != world.app.bot_id:
        raise ApiError("cant_update_message")
    blocks = arguments.get("blocks", before.blocks)  # left out: kept; empty: taken away
    metadata = arguments.get("metadata", before.metadata)
    now = replace(
        before,
        text=arguments.get("text", before.text),
        blocks=tuple(writing.with_ids(blocks, world.workspace)),
        metadata=metadata or None,
        edited_by=world.app.bot_user,
        edited_ts=world.workspace.new_ts(world.clock.now()),
    )
    world.change(now, before)
    return {"channel": channel.id, "ts": now.ts, "text": now.text, "message": _shown(world, now)}


def _delete(world: World, arguments: Arguments) -> Json:
    channel = _open(world, arguments["channel"])
    one = message_of(world, channel, arguments["ts"])
    if one.bot_id != world.app.bot_id:
        raise ApiError("cant_delete_message")
    world.delete(one)
    return {"channel": channel.id, "ts": one.ts}


def _permalink(world: World, arguments: Arguments) -> Json:
    channel = channel_of(world, arguments["channel"])
    one = message_of(world, channel, arguments["message_ts"])
    link = f"https://{world.app.domain}.slack.com/archives/{channel.id}/p{one.ts.replace('.', '')}"
    if one.is_reply:
        link += f"?thread_ts={one.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


def _open(world: World, channel: str) -> Channel:
    """A conversation that takes messages."""
    found = channel_of(world, channel)
    if found.archived:
        raise ApiError("is_archived")
    return found


def _message(world: World, channel: Channel, arguments: Arguments) -> Message:
    """A message of the bot, not posted yet."""
    return Message(
        channel=channel.id,
        ts=world.workspace.new_ts(world.clock.now()),
        user=world.app.bot_user,
        text=arguments.get("text", ""),
        blocks=tuple(writing.with_ids(arguments.get("blocks", ()), world.workspace)),
        attachments=tuple(arguments.get("attachments", ())),
        thread_ts=arguments.get("thread_ts", ""),
        team=world.app.team,
        bot_id=world.app.bot_id,
        app_id=world.app.app_id,
        metadata=arguments.get("metadata"),
    )


def _shown(world: World, one: Message) -> Json:
    return writing.message(one, world.workspace, world.app, metadata=True)


METHODS = (
    Method("chat.postMessage", _post, POSTED, ("channel",), WRITE, checks=checked),
    Method(
        "chat.postEphemeral",
        _post_ephemeral,
        CONTENT | {"channel": TEXT, "user": TEXT, "thread_ts": TEXT},
        ("channel", "user"),
        WRITE,
        checks=checked,
    ),
    Method(
        "chat.update",
        _update,
        CONTENT | {"channel": TEXT, "ts": TEXT, "reply_broadcast": FLAG},
        ("channel", "ts"),
        WRITE,
        checks=checked,
    ),
    Method("chat.delete", _delete, {"channel": TEXT, "ts": TEXT}, ("channel", "ts"), WRITE),
    Method("chat.getPermalink", _permalink, {"channel": TEXT, "message_ts": TEXT}, ("channel", "message_ts")),
)
