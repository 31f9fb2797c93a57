"""assistant.threads.*: what is shown around an agent.

https://docs.slack.dev/reference/methods#assistant
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.harness.api.method import JSON, TEXT, ApiError, Checked, Method, channel_of
from bot.limits import check_prompts

if TYPE_CHECKING:
    from bot.harness.world import World

Json = dict[str, Any]
Arguments = Mapping[str, Any]
THREAD = {"channel_id": TEXT, "thread_ts": TEXT}


def _checked(arguments: Arguments) -> Checked:
    found = tuple(map(str, check_prompts({k: v for k, v in arguments.items() if k in ("prompts", "title")})))
    return Checked(found, (), ApiError("invalid_arguments", found) if found else None)


def _set_prompts(world: World, arguments: Arguments) -> Json:
    """With thread_ts the call is taken and does nothing, since agents have no thread of their own any more."""
    channel = channel_of(world, arguments["channel_id"])
    if "thread_ts" not in arguments:
        world.panels.prompts[channel.id] = {key: arguments.get(key) for key in ("title", "prompts")}
    return {}


def _set_status(world: World, arguments: Arguments) -> Json:
    channel = channel_of(world, arguments["channel_id"])
    world.panels.set_status(channel.id, arguments["thread_ts"], arguments["status"])
    return {}


def _set_title(world: World, arguments: Arguments) -> Json:
    channel = channel_of(world, arguments["channel_id"])
    world.panels.titles[channel.id, arguments["thread_ts"]] = arguments["title"]
    return {}


METHODS = (
    Method(
        "assistant.threads.setSuggestedPrompts",
        _set_prompts,
        THREAD | {"prompts": JSON, "title": TEXT},
        ("channel_id", "prompts"),
        ("assistant:write",),
        checks=_checked,
    ),
    Method(
        "assistant.threads.setStatus",
        _set_status,
        THREAD | {"status": TEXT, "loading_messages": JSON},
        ("channel_id", "thread_ts", "status"),
        ("assistant:write", "chat:write"),
    ),
    Method(
        "assistant.threads.setTitle",
        _set_title,
        THREAD | {"title": TEXT},
        ("channel_id", "thread_ts", "title"),
        ("assistant:write",),
    ),
)
