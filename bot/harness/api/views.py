"""views.*: modals and Home tabs.

https://docs.slack.dev/reference/methods#views
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.harness.api.method import JSON, TEXT, ApiError, Checked, Method
from bot.harness.modals import Refused
from bot.limits import check_view, live_mentions

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.harness.modals import View
    from bot.harness.world import World

Json = dict[str, Any]
Arguments = Mapping[str, Any]


def checked(arguments: Arguments) -> Checked:
    """A view held against Slack's limits."""
    view = arguments.get("view")
    found = tuple(f"{v.message} [json-pointer:/view{v.pointer}]" for v in check_view(view))
    mentions = tuple(f"/view{place}" for place in live_mentions(view))
    return Checked(found, mentions, ApiError("invalid_arguments", found) if found else None)


def _open(world: World, arguments: Arguments) -> Json:
    return _shown(world, lambda: world.modals.open(arguments["trigger_id"], arguments["view"]))


def _push(world: World, arguments: Arguments) -> Json:
    return _shown(world, lambda: world.modals.push(arguments["trigger_id"], arguments["view"]))


def _update(world: World, arguments: Arguments) -> Json:
    view_id, external_id = arguments.get("view_id", ""), arguments.get("external_id", "")
    known = arguments.get("hash", "")
    return _shown(world, lambda: world.modals.update(view_id, external_id, known, arguments["view"]))


def _publish(world: World, arguments: Arguments) -> Json:
    if arguments["view"]["type"] != "home":
        raise ApiError("invalid_arguments", ("invalid `type` [json-pointer:/view/type]",))
    known = arguments.get("hash", "")
    return _shown(world, lambda: world.modals.publish(arguments["user_id"], known, arguments["view"]))


def _shown(world: World, act: Callable[[], View]) -> Json:
    try:
        return {"view": act().written(world.app)}
    except Refused as refused:
        raise ApiError(str(refused)) from None


METHODS = (
    Method("views.open", _open, {"trigger_id": TEXT, "view": JSON}, ("trigger_id", "view"), checks=checked),
    Method("views.push", _push, {"trigger_id": TEXT, "view": JSON}, ("trigger_id", "view"), checks=checked),
    Method(
        "views.update",
        _update,
        {"view_id": TEXT, "external_id": TEXT, "hash": TEXT, "view": JSON},
        ("view",),
        checks=checked,
    ),
    Method(
        "views.publish",
        _publish,
        {"user_id": TEXT, "hash": TEXT, "view": JSON},
        ("user_id", "view"),
        checks=checked,
    ),
)
