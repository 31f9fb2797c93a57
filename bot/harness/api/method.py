"""What a method of the Web API is: its parameters, the scopes it needs, and what it does."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.harness.workspace import Channel, Message
    from bot.harness.world import World

Json = dict[str, Any]
TEXT, JSON, FLAG, NUMBER = "text", "json", "flag", "number"  # how a parameter is written in a form
TRUE = frozenset({"1", "true", "True"})


class ApiError(Exception):
    """Slack's answer ``ok: false``: its error code, with what goes beside it."""

    def __init__(self, code: str, messages: tuple[str, ...] = (), **more: str) -> None:
        super().__init__(code)
        self.code = code
        self.messages = messages
        self.more = more

    def reply(self) -> Json:
        """The body of the answer."""
        reply: Json = {"ok": False, "error": self.code, **self.more}
        if self.messages:
            if self.code == "invalid_blocks":
                reply["errors"] = list(self.messages)
            reply["response_metadata"] = {"messages": [f"[ERROR] {message}" for message in self.messages]}
        return reply


@dataclass(frozen=True, slots=True)
class Method:
    """One method. ``scopes``: one of them suffices, none are needed if it is empty; ``app_level``: for xapp- tokens.

    ``checks`` holds the arguments against Slack's limits.
    """

    name: str
    carry_out: Callable[[World, Mapping[str, Any]], Json]
    parameters: Mapping[str, str]
    required: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    app_level: bool = False
    checks: Callable[[Mapping[str, Any]], Checked] | None = None

    def understood(self, sent: Mapping[str, Any]) -> Json:
        """The arguments with their types, whether they came as JSON or in a form.

        Raises ApiError for an argument that is none of the method's, is missing, or is not what it should be.
        """
        unknown = [name for name in sent if name not in self.parameters]
        if unknown:
            raise ApiError("invalid_arguments", tuple(f"unsupported argument: {name}" for name in unknown))
        missing = [name for name in self.required if name not in sent]
        if missing:
            raise ApiError("invalid_arguments", tuple(f"missing required field: {name}" for name in missing))
        return {name: _typed(name, value, self.parameters[name]) for name, value in sent.items()}


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of limits found: ``violations``, the places of live ``mentions``, and Slack's error if it refuses."""

    violations: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    refusal: ApiError | None = None


def _typed(name: str, value: object, kind: str) -> object:
    try:
        if kind == JSON:
            return json.loads(value) if isinstance(value, str) else value
        if kind == FLAG:
            return value if isinstance(value, bool) else str(value) in TRUE
        if kind == NUMBER:
            return int(str(value))
    except ValueError:
        code = "invalid_blocks_format" if name == "blocks" else "invalid_arguments"
        raise ApiError(code, (f"invalid `{name}` [json-pointer:/{name}]",)) from None
    if not isinstance(value, str):
        raise ApiError("invalid_arguments", (f"must be a string [json-pointer:/{name}]",))
    return value


def channel_of(world: World, channel: str, *, member: bool = True) -> Channel:
    """A conversation the bot may know of.

    Raises ApiError: channel_not_found for what is not there or private to others, not_in_channel for a public
    channel the bot was not invited to, if it must be a ``member``.
    """
    found = world.workspace.channels.get(channel)
    if found is None and channel in world.workspace.users:
        found = world.workspace.dm(channel, world.app.bot_user)  # a user id names the direct conversation
    if found is None:
        raise ApiError("channel_not_found")
    if world.app.bot_user not in found.members:
        if found.kind != "channel":
            raise ApiError("channel_not_found")
        if member:
            raise ApiError("not_in_channel")
    return found


def message_of(world: World, channel: Channel, ts: str, error: str = "message_not_found") -> Message:
    """A message; raises ApiError with ``error`` if there is none."""
    found = world.workspace.get(channel.id, ts)
    if found is None or found.only_for:
        raise ApiError(error)
    return found


def need(world: World, *scopes: str) -> None:
    """Raises ApiError missing_scope unless the app has one of the scopes."""
    if not world.app.scopes.intersection(scopes):
        raise ApiError("missing_scope", needed=",".join(scopes), provided=",".join(sorted(world.app.scopes)))
