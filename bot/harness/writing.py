"""How Slack writes messages, channels and users as JSON.

Keys are those of https://docs.slack.dev/reference/objects and of the events that Slack's own SDKs are tested with.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.harness.workspace import DM, GROUP_DM, PRIVATE, PUBLIC

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.harness.workspace import App, Channel, Message, User, Workspace

Json = dict[str, Any]
TOKENS = re.compile(r"<([@#!])([^<>|]+)(?:\|[^<>]*)?>|<((?:https?|mailto):[^<>|]+)(?:\|([^<>]*))?>")
ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
SLACKBOT = "USLACKBOT"


def rich_text(text: str, block_id: str) -> Json:
    """The rich_text block that Slack's composer makes of a message's ``text``; every message of a person has one."""
    elements: list[Json] = []
    end = 0
    for token in TOKENS.finditer(text):
        if token.start() > end:
            elements.append({"type": "text", "text": _unescaped(text[end : token.start()])})
        elements.append(_element(token))
        end = token.end()
    if end < len(text):
        elements.append({"type": "text", "text": _unescaped(text[end:])})
    section = {"type": "rich_text_section", "elements": elements}
    return {"type": "rich_text", "block_id": block_id, "elements": [section]}


def _element(token: re.Match[str]) -> Json:
    sign, name, url, label = token.groups()
    if url:
        return {"type": "link", "url": url} | ({"text": _unescaped(label)} if label else {})
    if sign == "@":
        return {"type": "user", "user_id": name}
    if sign == "#":
        return {"type": "channel", "channel_id": name}
    if name.startswith("subteam^"):
        return {"type": "usergroup", "usergroup_id": name.removeprefix("subteam^")}
    return {"type": "broadcast", "range": name}


def _unescaped(text: str) -> str:
    for written, meant in ESCAPES:
        text = text.replace(written, meant)
    return text


def with_ids(blocks: Sequence[Mapping[str, Any]], workspace: Workspace) -> list[Json]:
    """Blocks as Slack gives them back: every block has a block_id, every interactive element an action_id."""
    return [_with_id(block, workspace) for block in blocks]


def _with_id(block: Mapping[str, Any], workspace: Workspace) -> Json:
    whole = dict(block)
    whole.setdefault("block_id", workspace.new_id("b"))
    for key in ("accessory", "element"):
        if isinstance(whole.get(key), dict):
            whole[key] = _named(whole[key], workspace)
    if whole.get("type") in ("actions", "context_actions") and isinstance(whole.get("elements"), list):
        whole["elements"] = [_named(element, workspace) for element in whole["elements"]]
    return whole


def _named(element: Mapping[str, Any], workspace: Workspace) -> Json:
    if "action_id" in element or element.get("type") == "image":
        return dict(element)
    return {**element, "action_id": workspace.new_id("a")}


def bot_profile(app: App, updated: float) -> Json:
    """Who a message of the bot is from; icons are left at Slack's defaults."""
    icons = {
        f"image_{size}": f"https://a.slack-edge.com/img/plugins/app/bot_{size}.png" for size in (36, 48, 72)
    }
    return {
        "id": app.bot_id,
        "app_id": app.app_id,
        "user_id": app.bot_user,
        "name": app.bot_name,
        "icons": icons,
        "deleted": False,
        "updated": int(updated),
        "team_id": app.team,
    }


def message(one: Message, workspace: Workspace, app: App, *, metadata: bool = False) -> Json:
    """A message as events and conversations.* carry it; with its metadata only where asked for."""
    written: Json = {"type": "message"}
    optional = {
        "subtype": one.subtype,
        "client_msg_id": one.client_msg_id,
        "user": one.user,
        "text": one.text,
        "ts": one.ts,
        "team": one.team,
        "bot_id": one.bot_id,
        "app_id": one.app_id,
        "thread_ts": one.thread_ts,
    }
    written |= {key: value for key, value in optional.items() if value or key == "text"}
    if one.blocks:
        written["blocks"] = list(one.blocks)
    if one.attachments:
        written["attachments"] = list(one.attachments)
    if one.bot_id == app.bot_id and one.user:
        written["bot_profile"] = bot_profile(app, float(one.ts))
    if one.edited_ts:
        written["edited"] = {"user": one.edited_by, "ts": one.edited_ts}
    if metadata and one.metadata is not None:
        written["metadata"] = dict(one.metadata)
    if one.reactions:
        written["reactions"] = [
            {"name": name, "users": list(users), "count": len(users)} for name, users in one.reactions.items()
        ]
    return written | _thread(one, workspace)


def _thread(one: Message, workspace: Workspace) -> Json:
    """What a message says about the thread it starts or stands in."""
    if one.is_reply:
        parent = workspace.get(one.channel, one.thread_ts)
        return {"parent_user_id": parent.user} if parent is not None else {}
    if not one.thread_ts:
        return {}
    replies = workspace.replies(one.channel, one.ts)
    users = list(dict.fromkeys(reply.user for reply in replies))
    return {
        "reply_count": len(replies),
        "reply_users_count": len(users),
        "latest_reply": replies[-1].ts if replies else "0000000000.000000",
        "reply_users": users,
        "is_locked": False,
        "subscribed": False,
    }


def channel(one: Channel, app: App, created: float) -> Json:
    """A conversation as conversations.info gives it."""
    return {
        "id": one.id,
        "created": int(created),
        "creator": SLACKBOT,
        "is_archived": one.archived,
        "is_channel": one.kind == PUBLIC,
        "is_group": one.kind == PRIVATE,
        "is_im": one.kind == DM,
        "is_mpim": one.kind == GROUP_DM,
        "is_private": one.kind != PUBLIC,
        "is_general": False,
        "is_member": app.bot_user in one.members,
        "is_shared": one.shared,
        "is_ext_shared": one.shared,
        "is_org_shared": False,
        "is_pending_ext_shared": False,
        "is_read_only": False,
        "pending_shared": [],
        "parent_conversation": None,
        "name": one.name,
        "name_normalized": one.name,
        "previous_names": [],
        "purpose": {"value": "", "creator": "", "last_set": 0},
        "topic": {"value": "", "creator": "", "last_set": 0},
        "unlinked": 0,
    }


def user(one: User, updated: float) -> Json:
    """An account as users.info gives it to an app that may not read addresses."""
    profile = {
        "avatar_hash": "g000000000",
        "display_name": one.name,
        "display_name_normalized": one.name,
        "real_name": one.name,
        "real_name_normalized": one.name,
        "status_emoji": "",
        "status_text": "",
        "team": one.team,
    }
    flags = ("has_2fa", "is_admin", "is_owner", "is_primary_owner", "is_restricted", "is_ultra_restricted")
    return {
        "id": one.id,
        "team_id": one.team,
        "name": one.name.lower(),
        "real_name": one.name,
        "deleted": False,
        "color": "9f69e7",
        "tz": "Etc/UTC",
        "tz_label": "Coordinated Universal Time",
        "tz_offset": 0,
        "profile": profile,
        "is_bot": one.is_bot,
        "is_app_user": False,
        "updated": int(updated),
    } | dict.fromkeys(flags, False)
