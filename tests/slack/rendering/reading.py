"""What a person reads in a payload, and how a test draws it; written without the code of the renderer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
STYLES = {"bold": "*", "italic": "_"}


def elements(held: object) -> Iterator[Json]:
    """Every object in a payload, outer ones first."""
    if isinstance(held, dict):
        yield held
        for value in held.values():
            yield from elements(value)
    elif isinstance(held, list | tuple):
        for value in held:
            yield from elements(value)


def of_type(held: object, *kinds: str) -> list[Json]:
    """The objects of some types."""
    return [one for one in elements(held) if one.get("type") in kinds]


def buttons(held: object) -> list[Json]:
    """Every button, those of feedback too."""
    feedback = of_type(held, "feedback_buttons")
    return [
        *of_type(held, "button"),
        *(one[side] for one in feedback for side in ("positive_button", "negative_button")),
    ]


def urls(held: object) -> list[str]:
    """Every address a payload leads to."""
    return [one["url"] for one in elements(held) if "url" in one]


def seen(section: Json) -> str:
    """The words of a rich_text_section, a link as ``label (url)``, as a terminal shows it."""
    return "".join(_seen(one) for one in section["elements"])


def _seen(one: Json) -> str:
    if one["type"] != "link":
        return str(one.get("text", ""))
    address = one["url"].removeprefix("mailto:")
    return one["text"] if one["text"] in {address, one["url"]} else f"{one['text']} ({address})"


def quotes(held: object) -> list[str]:
    """What a posting says in a message: its items and the cells of its table, less the bot's own words (styled)."""
    sections = [section for one in of_type(held, "rich_text_list") for section in one["elements"]]
    for table in of_type(held, "table"):
        for cell in (cell for row in zip(*table["rows"][1:], strict=True) for cell in row):
            sections += cell["elements"][-1:] if cell["type"] == "rich_text" else []
    plain = [
        {"elements": [one for one in section["elements"] if not one.get("style")]} for section in sections
    ]
    return [said for section in plain if (said := seen(section))]


def length(payload: Json) -> int:
    """All characters that are shown or spoken in the blocks of a message, or in its text where there are none."""
    blocks = payload.get("blocks")
    if not blocks:
        return len(payload["text"])
    texts = [one[key] for one in elements(blocks) for key in ("text", "accessibility_label") if key in one]
    return sum(len(text) for text in texts if isinstance(text, str))


def drawing(held: list[Json] | tuple[Json, ...]) -> str:
    """Blocks as lines of text: *bold*, _italic_, [label](url), «button»."""
    return "\n".join(line for one in held for line in _block(one)) + "\n"


def _block(one: Json) -> list[str]:
    kind = one["type"]
    if kind == "rich_text":
        return ["", *_parts(one["elements"])]
    if kind == "table":
        return ["", *(" | ".join(map(_cell, row)) for row in one["rows"])]
    if kind == "context":
        return ["", f"({one['elements'][0]['text']})"]
    if kind == "actions":
        return ["", *map(_button, one["elements"])]
    if kind == "context_actions":
        (feedback,) = one["elements"]
        sides = [feedback["positive_button"], feedback["negative_button"]]
        return ["", " ".join(f"«{side['text']['text']}» {side['value']}" for side in sides)]
    return ["", f"# {one['text']['text']}" if kind == "header" else one["text"]["text"]]


def _parts(parts: list[Json]) -> list[str]:
    lines = []
    for part in parts:
        if part["type"] == "rich_text_list":
            lines += [f"{'  ' * part['indent']}• {_styled(item)}" for item in part["elements"]]
        else:
            lines.append(_styled(part))
    return lines


def _styled(section: Json) -> str:
    return "".join(map(_element, section["elements"]))


def _element(one: Json) -> str:
    if one["type"] == "link":
        return f"[{one['text']}]({one['url']})"
    if one["type"] == "user":
        return f"@{one['user_id']}"
    mark = "".join(STYLES[style] for style in one.get("style", {}))
    text = one["text"]
    kept = text.rstrip(" ")
    return f"{mark}{kept}{mark[::-1]}{text[len(kept) :]}"


def _cell(cell: Json) -> str:
    return cell["text"].strip() if cell["type"] == "raw_text" else " / ".join(_parts(cell["elements"]))


def _button(one: Json) -> str:
    said = "" if one["accessibility_label"] == one["text"]["text"] else f": {one['accessibility_label']}"
    return f"«{one['text']['text']}» {one['value']}{said}"
