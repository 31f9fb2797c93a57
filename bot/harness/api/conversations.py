"""conversations.*: reading channels and threads.

https://docs.slack.dev/reference/methods#conversations
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.harness import writing
from bot.harness.api.method import FLAG, NUMBER, TEXT, ApiError, Method, channel_of, need
from bot.harness.news import HISTORY_SCOPE
from bot.harness.workspace import DM, GROUP_DM, PRIVATE, PUBLIC, Channel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.harness.workspace import Message
    from bot.harness.world import World

Json = dict[str, Any]
Arguments = Mapping[str, Any]
LIMIT, MOST = 100, 1000
READ = {PUBLIC: "channels:read", PRIVATE: "groups:read", DM: "im:read", GROUP_DM: "mpim:read"}
PAGED = {
    "channel": TEXT,
    "oldest": TEXT,
    "latest": TEXT,
    "inclusive": FLAG,
    "limit": NUMBER,
    "cursor": TEXT,
    "include_all_metadata": FLAG,
}


def _history(world: World, arguments: Arguments) -> Json:
    """What stands in a channel outside of threads, newest first."""
    channel = _read(world, arguments)
    found = [m for m in world.workspace.history(channel.id) if _between(m, arguments)]
    return _page(world, found[::-1], arguments) | {"pin_count": 0}


def _replies(world: World, arguments: Arguments) -> Json:
    """A thread, oldest first; the message it hangs on is there whatever the bounds are."""
    channel = _read(world, arguments)
    first = world.workspace.get(channel.id, arguments["ts"])
    if first is None or first.only_for:
        raise ApiError("thread_not_found")
    replies = [] if first.is_reply else world.workspace.replies(channel.id, first.ts)
    found = [m for m in replies if _between(m, arguments)]
    return _page(world, [first, *found], arguments)


def _between(one: Message, arguments: Arguments) -> bool:
    """Whether a message lies between ``oldest`` and ``latest``; the bounds themselves only if ``inclusive``."""
    ts, oldest, latest = one.ts, arguments.get("oldest"), arguments.get("latest")
    try:
        after = not oldest or float(ts) > float(oldest)
        before = not latest or float(ts) < float(latest)
    except ValueError:
        raise ApiError("invalid_ts_oldest" if oldest else "invalid_ts_latest") from None
    return (after and before) or (bool(arguments.get("inclusive")) and ts in (oldest, latest))


def _page(world: World, found: Sequence[Message], arguments: Arguments) -> Json:
    """One page of messages, with the cursor of the next if there is one."""
    limit = arguments.get("limit", LIMIT)
    if not 0 < limit <= MOST:
        raise ApiError("invalid_limit")
    start = _position(found, arguments.get("cursor", ""))
    page, more = found[start : start + limit], len(found) > start + limit
    metadata = bool(arguments.get("include_all_metadata"))
    messages = [writing.message(m, world.workspace, world.app, metadata=metadata) for m in page]
    reply: Json = {"messages": messages, "has_more": more}
    if more:
        reply["response_metadata"] = {"next_cursor": _cursor(found[start + limit])}
    return reply


def _cursor(one: Message) -> str:
    return base64.b64encode(f"next_ts:{one.ts}".encode()).decode()


def _position(found: Sequence[Message], cursor: str) -> int:
    """Where the page of a cursor begins; the messages before it may have changed since."""
    if not cursor:
        return 0
    try:
        ts = base64.b64decode(cursor, validate=True).decode().removeprefix("next_ts:")
    except (binascii.Error, UnicodeDecodeError):
        raise ApiError("invalid_cursor") from None
    return next((n for n, m in enumerate(found) if m.ts == ts), len(found))


def _info(world: World, arguments: Arguments) -> Json:
    channel = channel_of(world, arguments["channel"], member=False)
    need(world, READ[channel.kind])
    return {"channel": writing.channel(channel, world.app, world.clock.now())}


def _open(world: World, arguments: Arguments) -> Json:
    """The direct conversation with a user, begun if there was none."""
    users = str(arguments.get("users", "")).split(",")
    if "channel" in arguments:
        return {"channel": {"id": channel_of(world, arguments["channel"]).id}}
    if any(user not in world.workspace.users for user in users):
        raise ApiError("users_list_not_supplied" if users == [""] else "user_not_found")
    members = frozenset(users) | {world.app.bot_user}
    workspace = world.workspace
    found = next(
        (c for c in workspace.channels.values() if c.kind in (DM, GROUP_DM) and c.members == members), None
    )
    if found is None:
        kind = DM if len(users) == 1 else GROUP_DM
        need(world, "im:write" if kind == DM else "mpim:write")
        found = Channel(workspace.new_id("D" if kind == DM else "G"), "", kind, members)
        workspace.channels[found.id] = found
    return {"channel": {"id": found.id}}


def _read(world: World, arguments: Arguments) -> Channel:
    """A conversation whose messages the app may read."""
    channel = channel_of(world, arguments["channel"])
    need(world, HISTORY_SCOPE[channel.kind])
    return channel


METHODS = (
    Method("conversations.history", _history, PAGED, ("channel",), tuple(HISTORY_SCOPE.values())),
    Method(
        "conversations.replies",
        _replies,
        PAGED | {"ts": TEXT},
        ("channel", "ts"),
        tuple(HISTORY_SCOPE.values()),
    ),
    Method(
        "conversations.info",
        _info,
        {"channel": TEXT, "include_locale": FLAG, "include_num_members": FLAG},
        ("channel",),
        tuple(READ.values()),
    ),
    Method("conversations.open", _open, {"channel": TEXT, "users": TEXT, "return_im": FLAG}),
)
