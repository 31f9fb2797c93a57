"""What Slack tells an app when a person types a command, clicks, submits or closes.

https://docs.slack.dev/reference/interaction-payloads
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.harness import writing
from bot.harness.api.views import checked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.harness.complaints import Complaints
    from bot.harness.modals import View
    from bot.harness.responses import Responses
    from bot.harness.workspace import Channel, Message, User
    from bot.harness.world import World

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back to a person: the acknowledgement's ``status`` and ``payload``, or what failed.

    ``error`` is what Slack shows them, "" if nothing: operation_timeout for no answer in three seconds,
    dispatch_failed for an answer of another status than 200 or none at all.
    """

    status: int
    payload: Mapping[str, Any]
    error: str = ""

    @property
    def ok(self) -> bool:
        """Whether the person saw no error of Slack's."""
        return not self.error


@dataclass(frozen=True, slots=True)
class Interactions:
    """Writes the payloads; each gets the trigger id and the response_url that belong to it."""

    world: World
    responses: Responses
    complaints: Complaints

    def judge_view(self, payload: Mapping[str, Any]) -> str:
        """Hold the view of an answer to a submission against the limits; Slack's error code if it is refused."""
        found = checked(payload)
        self.complaints.add("response_action", found.violations, found.mentions)
        return found.refusal.code if found.refusal is not None else ""

    def command(self, user: User, channel: Channel, command: str, text: str) -> Json:
        """A slash command: the fields of a form."""
        app = self.world.app
        return {
            "token": app.verification_token,
            "team_id": app.team,
            "team_domain": app.domain,
            "channel_id": channel.id,
            "channel_name": self._name(channel),
            "user_id": user.id,
            "user_name": user.name.lower(),
            "command": command,
            "text": text,
            "api_app_id": app.app_id,
            "is_enterprise_install": "false",
            "response_url": self.responses.url(user.id, channel.id),
            "trigger_id": self.world.modals.trigger(user.id),
        }

    def action_on_message(self, user: User, one: Message, action: Json) -> Json:
        """A click below a message."""
        channel = self.world.workspace.channels[one.channel]
        container = {
            "type": "message",
            "message_ts": one.ts,
            "channel_id": channel.id,
            "is_ephemeral": bool(one.only_for),
        }
        if one.thread_ts:
            container["thread_ts"] = one.thread_ts
        payload = self._interaction("block_actions", user) | {
            "container": container,
            "channel": {"id": channel.id, "name": self._name(channel)},
            "state": {"values": {}},
            "response_url": self.responses.url(user.id, channel.id, one),
            "actions": [action],
        }
        if not one.only_for:
            payload["message"] = writing.message(one, self.world.workspace, self.world.app, metadata=True)
        return payload

    def action_on_view(self, user: User, view: View, action: Json) -> Json:
        """A click in a modal or a Home tab."""
        return self._interaction("block_actions", user) | {
            "container": {"type": "view", "view_id": view.id},
            "view": view.written(self.world.app),
            "actions": [action],
        }

    def submission(self, user: User, view: View) -> Json:
        """A modal was submitted."""
        view_json = view.written(self.world.app)
        return self._interaction("view_submission", user) | {"view": view_json, "response_urls": []}

    def closing(self, user: User, view: View, *, cleared: bool) -> Json:
        """A modal was closed; an app hears of it only if it asked to, and has no trigger then."""
        payload = self._interaction("view_closed", user) | {
            "view": view.written(self.world.app),
            "is_cleared": cleared,
            "response_urls": [],
        }
        del payload["trigger_id"]
        return payload

    def suggestion(self, user: User, view: View | None, one: Message | None, place: Json) -> Json:
        """Somebody types into a select menu whose options the app gives; ``place``: action_id, block_id, value."""
        payload = self._interaction("block_suggestion", user) | place
        del payload["trigger_id"]
        if view is not None:
            return payload | {
                "container": {"type": "view", "view_id": view.id},
                "view": view.written(self.world.app),
            }
        if one is None:
            return payload
        channel = self.world.workspace.channels[one.channel]
        return payload | {
            "container": {"type": "message", "message_ts": one.ts, "channel_id": channel.id},
            "channel": {"id": channel.id, "name": self._name(channel)},
            "message": writing.message(one, self.world.workspace, self.world.app),
        }

    def shortcut(self, user: User, callback_id: str) -> Json:
        """A global shortcut."""
        payload = self._interaction("shortcut", user)
        return payload | {"callback_id": callback_id, "action_ts": self._now()}

    def message_shortcut(self, user: User, callback_id: str, one: Message) -> Json:
        """A shortcut of a message's menu."""
        channel = self.world.workspace.channels[one.channel]
        return self._interaction("message_action", user) | {
            "callback_id": callback_id,
            "action_ts": self._now(),
            "channel": {"id": channel.id, "name": self._name(channel)},
            "message_ts": one.ts,
            "message": writing.message(one, self.world.workspace, self.world.app),
            "response_url": self.responses.url(user.id, channel.id, one),
        }

    def _interaction(self, kind: str, user: User) -> Json:
        app = self.world.app
        name = user.name.lower()
        return {
            "type": kind,
            "team": {"id": app.team, "domain": app.domain},
            "enterprise": None,
            "is_enterprise_install": False,
            "user": {"id": user.id, "username": name, "name": name, "team_id": user.team},
            "api_app_id": app.app_id,
            "token": app.verification_token,
            "trigger_id": self.world.modals.trigger(user.id),
        }

    def _now(self) -> str:
        return self.world.workspace.new_ts(self.world.clock.now())

    def _name(self, channel: Channel) -> str:
        """A channel's name; conversations without one have these."""
        return channel.name or {"im": "directmessage", "mpim": "mpdm-group", "group": "privategroup"}.get(
            channel.kind, channel.id
        )
