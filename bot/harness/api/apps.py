"""apps.connections.open: the address of a Socket Mode connection.

https://docs.slack.dev/reference/methods/apps.connections.open
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.harness.api.method import Method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.harness.world import World

Json = dict[str, Any]


def _connections_open(world: World, _arguments: Mapping[str, Any]) -> Json:
    return {"url": world.sockets.ticket()}


METHODS = (Method("apps.connections.open", _connections_open, {}, app_level=True),)
