"""The parts of a ``rich_text`` block. Slack reads no markup in them: what stands in a text element is shown.

https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.slack.rendering.literal import clean, size

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Json = dict[str, Any]  # a piece of a payload, as it goes over the wire

DEEPEST = 8  # levels of a list that Slack indents
LIST = "rich_text_list"


def text(words: str, style: str = "") -> list[Json]:
    """A text element, literal; ``style`` is "bold", "italic" or "". No element for an empty text."""
    shown = clean(words)
    if not shown:
        return []
    return [{"type": "text", "text": shown} | ({"style": {style: True}} if style else {})]


def link(url: str, label: str, style: str = "") -> Json:
    """A link element. The address is the caller's business: see ``links.usable``."""
    return {"type": "link", "url": url, "text": clean(label)} | ({"style": {style: True}} if style else {})


def user(user_id: str) -> Json:
    """A mention of a person: the one element here that calls somebody."""
    return {"type": "user", "user_id": user_id}


def section(elements: Iterable[Json]) -> list[Json]:
    """A paragraph; none without elements."""
    held = list(elements)
    return [{"type": "rich_text_section", "elements": held}] if held else []


def bullet(elements: Iterable[Json], depth: int = 0) -> list[Json]:
    """A list of one item, ``depth`` levels in (0 outermost); ``merged`` puts neighbours together."""
    item = section(elements)
    return (
        [{"type": LIST, "style": "bullet", "indent": min(depth, DEEPEST), "elements": item}] if item else []
    )


def merged(parts: Iterable[Json]) -> list[Json]:
    """The parts with neighbouring lists of one depth put together, so that a list is read as one."""
    found: list[Json] = []
    for part in parts:
        last = found[-1] if found else {}
        if part["type"] == LIST == last.get("type") and part["indent"] == last["indent"]:
            found[-1] = last | {"elements": [*last["elements"], *part["elements"]]}
        else:
            found.append(part)
    return found


def block(parts: Iterable[Json]) -> list[Json]:
    """The block around some parts; none without parts."""
    held = merged(parts)
    return [{"type": "rich_text", "elements": held}] if held else []


def weight(held: Json | Sequence[Json]) -> int:
    """The characters in some blocks, parts or elements: all texts, labels and addresses, once escaped."""
    if isinstance(held, dict):
        own = sum(size(held[key]) for key in ("text", "url") if isinstance(held.get(key), str))
        label = held.get("accessibility_label")
        return (
            own
            + (size(label) if isinstance(label, str) else 0)
            + sum(weight(value) for value in held.values() if isinstance(value, dict | list))
        )
    return sum(weight(one) for one in held if isinstance(one, dict | list))
