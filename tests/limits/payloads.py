"""Short ways to write payloads."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def section(text: str = "Hello", **more: object) -> Json:
    return {"type": "section", "text": mrkdwn(text), **more}


def button(action_id: str = "go", **more: object) -> Json:
    return {"type": "button", "text": plain("Go"), "action_id": action_id, **more}


def actions(*elements: Json, **more: object) -> Json:
    return {"type": "actions", "elements": list(elements), **more}


def option(value: str = "v", **more: object) -> Json:
    return {"text": plain("Option"), "value": value, **more}


def select(*options: Json, **more: object) -> Json:
    return {"type": "static_select", "action_id": "pick", "options": list(options), **more}


def asked(element: Json | None = None, **more: object) -> Json:
    text = {"type": "plain_text_input", "action_id": "words"}
    return {"type": "input", "label": plain("Label"), "element": element or text, **more}


def rich(*parts: Json, **more: object) -> Json:
    return {"type": "rich_text", "elements": list(parts), **more}


def run(*elements: Json) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def word(text: str = "word", **more: object) -> Json:
    return {"type": "text", "text": text, **more}


def bullets(*items: Json, **more: object) -> Json:
    return {"type": "rich_text_list", "style": "bullet", "elements": list(items), **more}


def cell(text: str = "cell") -> Json:
    return {"type": "raw_text", "text": text}


def grid(rows: int, columns: int, **more: object) -> Json:
    return {"type": "table", "rows": [[cell() for _ in range(columns)] for _ in range(rows)], **more}


def feedback(**more: object) -> Json:
    yes, no = ({"text": plain(t), "value": t} for t in ("Good", "Bad"))
    return {
        "type": "feedback_buttons",
        "action_id": "vote",
        "positive_button": yes,
        "negative_button": no,
        **more,
    }


def under(*elements: Json) -> Json:
    return {"type": "context_actions", "elements": list(elements)}


def context(*elements: Json) -> Json:
    return {"type": "context", "elements": list(elements)}


def modal(*blocks: Json, **more: object) -> Json:
    return {"type": "modal", "title": plain("Title"), "blocks": list(blocks), **more}


def message(*blocks: Json, **more: object) -> Json:
    return {"text": "What the blocks say", "blocks": list(blocks), **more}
