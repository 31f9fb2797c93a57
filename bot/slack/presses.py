"""What somebody pressed, read from the payload of an interaction; everything in it is taken for foreign.

https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.slack.belonging import text_of
from bot.slack.rendering import actions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


@dataclass(frozen=True, slots=True)
class Press:
    """A button of an answer, who pressed it and where. Any text may be "", where Slack sent none.

    ``answer_id`` and ``number`` are what the button carries; ``thread_ts`` is the thread that the message stands in,
    "" for none; ``mark`` the block_id of its first block, by which the worker knows it. ``alone``: nobody else sees
    the message.
    """

    answer_id: str
    number: int
    user: str
    channel: str
    ts: str
    thread_ts: str
    mark: str
    trigger_id: str
    response_url: str
    alone: bool

    @property
    def root(self) -> str:
        """The thread for what belongs below the message: its own, or the one it begins."""
        return self.thread_ts or self.ts


def pressed(body: Mapping[str, Any]) -> Press | None:
    """The press that a payload tells of; None if the button carries nothing of ours."""
    held = body.get("actions")
    action = held[0] if isinstance(held, list) and held else None
    carried = actions.read(text_of(action, "value"))
    if carried is None:
        return None
    ts = text_of(body, "container", "message_ts") or text_of(body, "message", "ts")
    thread = text_of(body, "container", "thread_ts") or text_of(body, "message", "thread_ts")
    container, message = body.get("container"), body.get("message")
    blocks = message.get("blocks") if isinstance(message, dict) else None
    return Press(
        answer_id=carried[0],
        number=carried[1],
        user=text_of(body, "user", "id"),
        channel=text_of(body, "channel", "id") or text_of(body, "container", "channel_id"),
        ts=ts,
        thread_ts=thread,
        mark=text_of(blocks[0], "block_id") if isinstance(blocks, list) and blocks else "",
        trigger_id=text_of(body, "trigger_id"),
        response_url=text_of(body, "response_url"),
        alone=isinstance(container, dict) and container.get("is_ephemeral") is True,
    )


def submitted(body: Mapping[str, Any]) -> tuple[str, str, str]:
    """The answer's id, the user and the reason that a submitted window holds, each "" where there is none."""
    reason = text_of(body, "view", "state", "values", actions.REASON, actions.REASON, "value")
    return text_of(body, "view", "private_metadata"), text_of(body, "user", "id"), reason
