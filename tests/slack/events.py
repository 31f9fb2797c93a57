"""Events as Slack sends them, each a few words long in a table."""

from __future__ import annotations

from typing import Any

from bot.slack.workspace import Identity

Json = dict[str, Any]
US = Identity(team_id="T1", enterprise_id="", bot_user_id="UBOT", bot_id="BBOT", app_id="A1")


def event(kind: str = "message", **fields: Any) -> Json:
    """An event of our workspace: somebody says something in a channel, unless ``fields`` say otherwise."""
    said = {"type": kind, "channel": "C1", "user": "U1", "text": "hi", "ts": "100.000001", "team": "T1"}
    return {
        "type": "event_callback",
        "team_id": "T1",
        "authorizations": [{"team_id": "T1", "enterprise_id": None, "is_enterprise_install": False}],
        "event": {k: v for k, v in (said | fields).items() if v is not None},
    }


def edit(now: Json | None = None, before: Json | None = None, **fields: Any) -> Json:
    """An event that tells of an edited message."""
    old = {"type": "message", "user": "U1", "text": "hi", "ts": "100.000001", "team": "T1"}
    new = old | {"text": "<@UBOT> hi!", "edited": {"user": "U1", "ts": "200.000001"}} | (now or {})
    told: Json = {"subtype": "message_changed", "text": None, "user": None, "ts": "200.000002"}
    changed: Json = {"message": new, "previous_message": old | {"text": "<@UBOT> hi"} | (before or {})}
    return event(**told | changed | fields)
