"""The same message in plainer means, for a Slack that refuses what we sent: sections of plain text, or one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.limits import most
from bot.slack.rendering.literal import MARK
from bot.slack.rendering.rich_text import LIST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.slack.rendering.rich_text import Json

INDENT, BULLET = "  ", "• "


def drawn(blocks: Iterable[Json]) -> str:
    """What is read in some blocks, as plain text: links as ``label (url)``, a table column by column.

    Buttons, and the context blocks that introduce them, are left out.
    """
    return "\n\n".join(text for one in blocks if (text := _block(one)))


def plainer(blocks: Iterable[Json]) -> list[Json]:
    """The blocks as sections of plain text; buttons stay, and feedback becomes two plain ones."""
    found: list[Json] = []
    waiting: list[str] = []
    for one in blocks:
        if one["type"] in {"context", "actions", "context_actions"}:
            found += [*_sections("\n\n".join(waiting)), _buttons(one)]
            waiting = []
        elif text := _block(one):
            waiting.append(text)
    return [*found, *_sections("\n\n".join(waiting))]


def _block(one: Json) -> str:
    """The text of one block."""
    if one["type"] == "rich_text":
        return "\n".join(_part(part) for part in one["elements"])
    if one["type"] == "table":
        return "\n\n".join(map(_column, zip(*one["rows"], strict=True)))
    return str(one["text"]["text"]) if one["type"] in {"section", "header"} else ""


def _part(part: Json) -> str:
    """One section or list of a rich_text."""
    if part["type"] == LIST:
        lead = INDENT * part["indent"] + BULLET
        return "\n".join(lead + _section(item) for item in part["elements"])
    return _section(part)


def _section(part: Json) -> str:
    return "".join(map(_element, part["elements"]))


def _element(element: Json) -> str:
    if element["type"] == "link":
        label, address = element["text"], element["url"].removeprefix("mailto:")
        return label if label == address else f"{label} ({address})"
    return str(element.get("text", element.get("user_id", "")))


def _column(cells: Sequence[Json]) -> str:
    """A column of a table: its head, and a bullet for each cell that says something."""
    head, *rest = (_block(cell).strip() for cell in cells)
    return "\n".join([f"{head}:", *(BULLET + text.replace("\n", " ") for text in rest if text)])


def _sections(text: str) -> Iterator[Json]:
    """Sections of at most 3,000 characters (https://docs.slack.dev/reference/block-kit/blocks/section-block)."""
    while text:
        part, text = _parted(text, most("blocks.section.text"))
        if part:
            yield {"type": "section", "text": {"type": "plain_text", "text": part, "emoji": False}}


def _parted(text: str, room: int) -> tuple[str, str]:
    """The text in two, the first at most ``room`` characters long; between two lines, or else two words."""
    if len(text) <= room:
        return text.strip(), ""
    at = max(text.rfind("\n", room // 2, room), 0) or max(text.rfind(" ", room // 2, room), 0) or room
    return text[:at].strip(), text[at:].strip()


def _buttons(one: Json) -> Json:
    """A block of buttons; two plain buttons for those of feedback."""
    if one["type"] != "context_actions":
        return dict(one)
    (feedback,) = one["elements"]
    return {
        "type": "actions",
        "elements": [
            {"type": "button", "action_id": f"{feedback['action_id']}.{n}", **feedback[key]}
            for n, key in enumerate(("positive_button", "negative_button"))
        ],
    }


def marked(text: str, room: int) -> str:
    """An escaped text in at most ``room`` characters; no entity is cut in two."""
    if len(text) <= room:
        return text
    kept = text[: room - len(MARK)]
    entity = kept.rfind("&")
    if entity > len(kept) - len("&amp;") and ";" not in kept[entity:]:
        kept = kept[:entity]
    return kept.rstrip() + MARK
