"""Mentions that would call on people: text that was meant to be shown must hold none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.limits.violations import pointer

if TYPE_CHECKING:
    from bot.limits.violations import At

# https://docs.slack.dev/messaging/formatting-message-text: <!here>, <@U…>, <#C…>; dates (<!date^…>) call nobody
LIVE = re.compile(r"<(?:!(?!date\^)|@|#)[^<>]*>")
ELEMENTS = {"broadcast": "range", "user": "user_id", "usergroup": "usergroup_id", "channel": "channel_id"}
FORMATTED = frozenset({"mrkdwn", "markdown", "message", None})  # other texts are shown as they stand
UNSEEN = frozenset({"metadata", "value", "private_metadata"})


def live_mentions(payload: object) -> tuple[str, ...]:
    """The JSON pointers of all mentions that are live in a message or a view, in the order they stand in.

    Found are the elements of rich_text that mention, and mentions in mrkdwn: in text objects, in markdown blocks
    and in the top-level ``text`` of a message. Metadata and what only the app reads is no text.
    """
    found: list[str] = []
    stack: list[tuple[At, object]] = [(None, payload)]
    while stack:
        at, here = stack.pop()
        if isinstance(here, list):
            stack.extend(((at, n), here[n]) for n in range(len(here) - 1, -1, -1))
        elif isinstance(here, dict):
            kind = here.get("type")
            kind = kind if isinstance(kind, str) else None
            if kind in ELEMENTS and ELEMENTS[kind] in here:
                found.append(pointer(at))
            text = here.get("text")
            if isinstance(text, str) and kind in FORMATTED and LIVE.search(text):
                found.append(pointer((at, "text")))
            stack.extend(
                ((at, key), item)
                for key, item in reversed(here.items())
                if isinstance(item, list | dict) and key not in UNSEEN
            )
    return tuple(found)
