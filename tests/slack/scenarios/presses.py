"""Presses that nobody's client would send: buttons with any value, of any kind, by anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.harness import FakeSlack, Message, Person

Json = dict[str, Any]


def press(slack: FakeSlack, person: Person, one: Message, action_id: str, value: object) -> Json:
    """The payload of a press below a message."""
    channel = slack.workspace.channels[one.channel]
    return {
        "type": "block_actions",
        "team": {"id": person.user.team, "domain": "fake"},
        "user": {"id": person.id, "team_id": person.user.team},
        "api_app_id": slack.app.app_id,
        "trigger_id": slack.modals.trigger(person.id),
        "response_url": slack.response_url(person, channel),
        "container": {
            "type": "message",
            "message_ts": one.ts,
            "channel_id": channel.id,
            "is_ephemeral": bool(one.only_for),
        },
        "channel": {"id": channel.id, "name": channel.name},
        "actions": [{"type": "button", "action_id": action_id, "block_id": "b", "value": value}],
    }


def value_of(one: Message, action_id: str) -> str:
    """What a button of a message carries."""
    for block in one.blocks:
        for element in block.get("elements", ()):
            if element.get("action_id") == action_id:
                return str(element.get("value") or element["positive_button"]["value"])
    raise LookupError(action_id)
