"""What Slack tells an app: events, and the envelope of the Events API they come in.

https://docs.slack.dev/apis/events-api and https://docs.slack.dev/reference/events/message
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.harness import writing
from bot.harness.workspace import DM

if TYPE_CHECKING:
    from bot.harness.workspace import App, Channel, Message, Workspace

Json = dict[str, Any]


def posted(one: Message, channel: Channel, workspace: Workspace, app: App) -> Json:
    """A new message."""
    event = writing.message(one, workspace, app) | {
        "channel": one.channel,
        "event_ts": one.ts,
        "channel_type": channel.kind,
    }
    if one.broadcast:
        event["subtype"] = "thread_broadcast"
    return event | _origin(one, channel, app)


def mentioned(one: Message, channel: Channel, workspace: Workspace, app: App) -> Json:
    """The same message once more, because it mentions the bot."""
    event = posted(one, channel, workspace, app)
    del event["channel_type"]
    event.pop("subtype", None)
    return event | {"type": "app_mention", "event_ts": one.edited_ts or one.ts}


def changed(now: Message, before: Message, ts: str, channel: Channel, workspace: Workspace, app: App) -> Json:
    """A message that was edited, got an unfurled link, or became a tombstone; ``ts`` is when."""
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": writing.message(now, workspace, app) | _origin(now, channel, app),
        "previous_message": writing.message(before, workspace, app),
        "channel": now.channel,
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
        "channel_type": channel.kind,
    }


def deleted(before: Message, ts: str, channel: Channel, workspace: Workspace, app: App) -> Json:
    """A message that is gone."""
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": writing.message(before, workspace, app),
        "channel": before.channel,
        "hidden": True,
        "deleted_ts": before.ts,
        "ts": ts,
        "event_ts": ts,
        "channel_type": channel.kind,
    }


def home_opened(user: str, channel: str, tab: str, ts: str, view: Json | None) -> Json:
    """Somebody opened the app's Home or Messages tab; ``view`` is what the Home tab shows, if anything."""
    event = {"type": "app_home_opened", "user": user, "channel": channel, "tab": tab, "event_ts": ts}
    return event | ({"view": view} if view is not None else {})


def _origin(one: Message, channel: Channel, app: App) -> Json:
    """Which workspace the author belongs to; Slack tells it in shared channels without any scope."""
    if not channel.shared or not one.team:
        return {}
    return {"user_team": one.team, "source_team": one.team, "team": app.team}


def envelope(event: Json, event_id: str, now: float, app: App, *, shared: bool = False) -> Json:
    """The outer object of the Events API."""
    return {
        "token": app.verification_token,
        "team_id": app.team,
        "context_team_id": app.team,
        "context_enterprise_id": None,
        "api_app_id": app.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(now),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": app.team,
                "user_id": app.bot_user,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": shared,
        "event_context": f"4-{event_id}",
    }


def name(event: Json) -> str:
    """The name of an event in the journal: its type, and its subtype after a dot."""
    subtype = event.get("subtype")
    return f"{event.get('type')}.{subtype}" if subtype else str(event.get("type"))


def subscription(event: Json, channel: Channel | None) -> str:
    """The name an app subscribes to this event by: ``message.im`` for a message of a direct conversation."""
    if event["type"] != "message" or channel is None:
        return str(event["type"])
    return {"channel": "message.channels", "group": "message.groups", DM: "message.im"}.get(
        channel.kind, "message.mpim"
    )
