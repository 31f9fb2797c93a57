"""Slack's blocks as lines for a terminal: one function for each kind, buttons numbered, the unknown as its JSON."""

from __future__ import annotations

import json
import re
import textwrap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.harness import Message, View
from bot.harness.controls import controls
from bot.playground.mrkdwn import runs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.harness.controls import Control

    Json = Mapping[str, Any]

RUNS = frozenset({"rich_text_section", "rich_text_quote", "rich_text_preformatted"})
WIDTH, COLUMN = 96, 44
# what a terminal would obey, and what turns the order of letters round
CONTROLS = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]")


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to press: ``action`` is its action_id, ``value`` the side of feedback buttons."""

    place: Message | View
    action: str
    label: str
    value: str | None = None


@dataclass(slots=True)
class Sheet:
    """Draws one message or window; ``offers`` are the buttons, numbered from ``first``."""

    place: Message | View
    called: Callable[[str], str]
    first: int = 1
    offers: list[Offer] = field(default_factory=list)

    def drawn(self) -> list[str]:
        """All of it as lines."""
        lines = [line for block in self.place.blocks for line in self._block(block)]
        if not lines and isinstance(self.place, Message):
            lines = self._wrapped(self._styled(self.place.text))
        return [safe(line) for line in lines]

    def _block(self, block: Json) -> list[str]:
        kind = block.get("type")
        draw: dict[str, Callable[[Any], list[str]]] = {
            "section": self._section,
            "header": lambda one: [one["text"]["text"].upper()],
            "divider": lambda _: ["─" * 40],
            "context": lambda one: self._wrapped(" ".join(map(self._words, one["elements"]))),
            "actions": self._actions,
            "context_actions": self._actions,
            "rich_text": self._rich_text,
            "table": self._table,
            "image": lambda one: [self._words(one)],
            "input": lambda one: [f"{one['label']['text']}"],
            "markdown": lambda one: one["text"].splitlines(),
        }
        return draw[str(kind)](block) if kind in draw else _unknown(block)

    def _section(self, block: Json) -> list[str]:
        texts = [block["text"]] if "text" in block else []
        lines = [
            line for text in (*texts, *block.get("fields", ())) for line in self._wrapped(self._words(text))
        ]
        return lines + (self._actions({"elements": [block["accessory"]]}) if "accessory" in block else [])

    def _words(self, text: Json) -> str:
        if text.get("type") == "image":
            return f"[{text.get('alt_text', 'picture')}]"
        return self._styled(str(text["text"])) if text.get("type") == "mrkdwn" else str(text["text"])

    def _styled(self, text: str) -> str:
        return "".join(self._mention(run.mention) or run.text for run in runs(text))

    def _mention(self, mention: str) -> str:
        return f"@{self.called(mention[1:])}" if mention[:1] == "@" else mention

    def _actions(self, block: Json) -> list[str]:
        lines, row = [], ""
        for element in block["elements"]:
            for offer in self._offers(element):
                self.offers.append(offer)
                shown = f"[{self.first + len(self.offers) - 1}] {offer.label}"
                if row and len(row) + len(shown) > WIDTH:
                    lines.append(row)
                    row = ""
                row += ("  " if row else "") + shown
            if not self._offers(element):
                lines += _unknown(element)
        return [*lines, row] if row else lines

    def _offers(self, element: Json) -> list[Offer]:
        action = str(element.get("action_id", ""))
        if element.get("type") == "feedback_buttons":
            sides = ("positive_button", "negative_button")
            return [Offer(self.place, action, element[side]["text"]["text"], side) for side in sides]
        if element.get("type") == "button":
            return [Offer(self.place, action, element["text"]["text"])]
        return [
            Offer(self.place, action, option["text"]["text"], str(option.get("value", "")))
            for option in element.get("options", ())
        ]

    def _rich_text(self, block: Json, width: int = WIDTH) -> list[str]:
        lines: list[str] = []
        for part in block["elements"]:
            if part["type"] == "rich_text_list":
                indent = "  " * int(part.get("indent", 0))
                for number, item in enumerate(part["elements"], start=1):
                    sign = f"{number}." if part.get("style") == "ordered" else "•"
                    lines += self._wrapped(self._inline(item["elements"]), f"{indent}{sign} ", width)
            elif part["type"] in RUNS:
                sign = "│ " if part["type"] == "rich_text_quote" else ""
                lines += self._wrapped(self._inline(part["elements"]), sign, width)
            else:
                lines += _unknown(part)
        return lines

    def _inline(self, parts: Sequence[Json]) -> str:
        return "".join(map(self._run, parts))

    def _run(self, part: Json) -> str:
        kind = part["type"]
        if kind == "text":
            return str(part["text"])
        if kind == "link":
            label = str(part.get("text", ""))
            return f"{label} ({part['url']})" if label else str(part["url"])
        if kind == "user":
            return f"@{self.called(str(part['user_id']))}"
        if kind == "emoji":
            return f":{part['name']}:"
        return json.dumps(dict(part), ensure_ascii=False)

    def _table(self, block: Json) -> list[str]:
        lines: list[str] = []
        for number, row in enumerate(block["rows"]):
            cells = [self._cell(cell) for cell in row]
            for n in range(max(map(len, cells), default=0)):
                parts = [(cell[n] if n < len(cell) else "").ljust(COLUMN) for cell in cells]
                lines.append(" │ ".join(parts).rstrip())
            if number == 0 or number < len(block["rows"]) - 1:
                lines.append("─┼─".join("─" * COLUMN for _ in cells))
        return lines

    def _cell(self, cell: Json) -> list[str]:
        if cell["type"] == "rich_text":
            return self._rich_text(cell, COLUMN)
        return self._wrapped(str(cell.get("text", "")), "", COLUMN)

    def _wrapped(self, text: str, sign: str = "", width: int = WIDTH) -> list[str]:
        lines: list[str] = []
        for one in text.split("\n"):
            start = " " * len(sign) if lines else sign
            lines += textwrap.wrap(one, width, initial_indent=start, subsequent_indent=" " * len(sign)) or [
                ""
            ]
        return lines


def inputs(view: View) -> list[Control]:
    """What can be filled in, in order."""
    return [one for one in controls(view.blocks) if one.block["type"] == "input"]


def safe(line: str) -> str:
    """A line that no terminal obeys."""
    return CONTROLS.sub("\ufffd", line)


def _unknown(held: Json) -> list[str]:
    return json.dumps(dict(held), ensure_ascii=False, indent=2, default=list).splitlines()
