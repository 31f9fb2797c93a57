"""auth.*, api.test, users.* and reactions.*: who is who, and their reactions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.harness import writing
from bot.harness.api.method import FLAG, TEXT, ApiError, Method, channel_of, message_of

if TYPE_CHECKING:
    from bot.harness.workspace import Message
    from bot.harness.world import World

Json = dict[str, Any]
Arguments = Mapping[str, Any]
REACTION = {"channel": TEXT, "name": TEXT, "timestamp": TEXT}


def _auth_test(world: World, _arguments: Arguments) -> Json:
    app = world.app
    return {
        "url": f"https://{app.domain}.slack.com/",
        "team": app.domain,
        "user": app.bot_name,
        "team_id": app.team,
        "user_id": app.bot_user,
        "bot_id": app.bot_id,
        "is_enterprise_install": False,
    }


def _api_test(_world: World, arguments: Arguments) -> Json:
    if "error" in arguments:
        raise ApiError(arguments["error"])
    return {"args": dict(arguments)}


def _users_info(world: World, arguments: Arguments) -> Json:
    user = world.workspace.users.get(arguments["user"])
    if user is None:
        raise ApiError("user_not_found")
    return {"user": writing.user(user, world.clock.now())}


def _add(world: World, arguments: Arguments) -> Json:
    one, users = _reacted(world, arguments)
    if world.app.bot_user in users:
        raise ApiError("already_reacted")
    world.workspace.put(
        replace(one, reactions={**one.reactions, arguments["name"]: (*users, world.app.bot_user)})
    )
    return {}


def _remove(world: World, arguments: Arguments) -> Json:
    one, users = _reacted(world, arguments)
    if world.app.bot_user not in users:
        raise ApiError("no_reaction")
    left = {**one.reactions, arguments["name"]: tuple(u for u in users if u != world.app.bot_user)}
    world.workspace.put(replace(one, reactions={name: who for name, who in left.items() if who}))
    return {}


def _reacted(world: World, arguments: Arguments) -> tuple[Message, tuple[str, ...]]:
    """A message, and who reacted to it with this emoji."""
    channel = channel_of(world, arguments["channel"])
    one = message_of(world, channel, arguments["timestamp"])
    return one, one.reactions.get(arguments["name"], ())


METHODS = (
    Method("auth.test", _auth_test, {}),
    Method("api.test", _api_test, {"error": TEXT, "foo": TEXT}),
    Method("users.info", _users_info, {"user": TEXT, "include_locale": FLAG}, ("user",), ("users:read",)),
    Method("reactions.add", _add, REACTION, tuple(REACTION), ("reactions:write",)),
    Method("reactions.remove", _remove, REACTION, tuple(REACTION), ("reactions:write",)),
)
