"""Whole payloads held against Slack's limits: messages, views, blocks on their own, suggested prompts.

No function here raises for anything that JSON can hold; what is wrong is a Violation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.limits.table import table
from bot.limits.violations import Code
from bot.limits.walk import Walk

if TYPE_CHECKING:
    from bot.limits.table import Shape
    from bot.limits.violations import Violation


def check_message(payload: object) -> tuple[Violation, ...]:
    """What Slack refuses in a message, and a missing text for notifications and screen readers.

    ``payload`` holds the arguments of chat.postMessage, chat.update or chat.postEphemeral, the body sent to a
    response_url or the acknowledgement of a command. A message that only deletes needs no text.
    """
    walk, shape = Walk("message"), _surface("message")
    walk.shape(payload, shape, None)
    if isinstance(payload, dict):
        _one_table(walk, payload.get("blocks"))
        text = payload.get("text", "")
        if isinstance(text, str) and not text.strip() and payload.get("delete_original") is not True:
            walk.note((None, "text"), Code.MISSING_TEXT, "the top-level text is what notifications show")
    return tuple(walk.found)


def check_view(view: object) -> tuple[Violation, ...]:
    """What Slack refuses in a modal or a Home tab as sent to views.open, update, push or publish."""
    kind = view.get("type") if isinstance(view, dict) else None
    walk = Walk("home" if kind == "home" else "modal")
    if kind not in ("modal", "home"):
        walk.note((None, "type"), Code.UNKNOWN_TYPE, "must be one of: home, modal")
        return tuple(walk.found)
    walk.shape(view, _surface(walk.surface), None)
    if isinstance(view, dict) and kind == "modal" and "submit" not in view:
        blocks = view.get("blocks")
        if isinstance(blocks, list) and any(isinstance(b, dict) and b.get("type") == "input" for b in blocks):
            walk.note(
                (None, "submit"), Code.MISSING_SUBMIT, "a modal with an input block needs a submit button"
            )
    return tuple(walk.found)


def check_blocks(blocks: object, surface: str) -> tuple[Violation, ...]:
    """What Slack refuses in a list of blocks; ``surface`` is "message", "modal" or "home"."""
    shape = _surface(surface)
    walk = Walk(surface)
    walk.blocks(blocks, shape)
    if surface == "message":
        _one_table(walk, blocks)
    return tuple(walk.found)


def check_prompts(payload: object) -> tuple[Violation, ...]:
    """What Slack refuses in the suggested prompts of an agent: ``{"title": …, "prompts": […]}``."""
    walk = Walk("message")
    walk.shape(payload, _surface("prompts"), None)
    return tuple(walk.found)


def _surface(name: str) -> Shape:
    return table().shapes["surfaces"][name]


def _one_table(walk: Walk, blocks: object) -> None:
    """Slack answers only_one_table_allowed: https://docs.slack.dev/reference/block-kit/blocks/table-block."""
    if not isinstance(blocks, list):
        return
    tables = [n for n, b in enumerate(blocks) if isinstance(b, dict) and b.get("type") == "table"]
    for n in tables[1:]:
        walk.note(((None, "blocks"), n), Code.TOO_MANY, "no more than 1 table allowed", 1)
