"""One walk through a payload along the table: every place is visited once, every broken limit is noted."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from bot.limits.table import table
from bot.limits.violations import Code, Violation, pointer

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bot.limits.table import Shape, Value
    from bot.limits.violations import At

SCHEMES = ("http://", "https://", "mailto:")
TEXTS = {"text": frozenset({"plain_text", "mrkdwn"}), "plain_text": frozenset({"plain_text"})}
EVERYTHING = frozenset({"*"})


class Walk:
    """Notes what is broken in one payload for one surface; ``shown`` counts the characters people read."""

    def __init__(self, surface: str) -> None:
        self.surface = surface
        self.found: list[Violation] = []
        self.shown = 0
        self._table = table()
        self._link = self._table.shapes["surfaces"][surface].link
        self._block_ids: set[str] = set()
        self._action_ids: set[str] = set()
        self._once = False  # whether an element has the focus

    def note(self, at: At, code: Code, message: str, limit: int | None = None) -> None:
        """Note a broken limit."""
        self.found.append(Violation(pointer(at), code, message, limit, self._link))

    def shape(self, value: object, shape: Shape, at: At) -> None:
        """Hold an object of a known shape against the table."""
        if not isinstance(value, dict):
            self.note(at, Code.WRONG_TYPE, "must be an object")
            return
        outer, self._link, before = self._link, shape.link, self.shown
        if self.surface not in shape.on:
            self.note(at, Code.NOT_ON_SURFACE, f"unsupported type for a {self.surface}: {shape.name}")
        self._keys(value, shape, at)
        for key in shape.needed:
            if key not in value:
                self.note(at, Code.MISSING_KEY, f"missing required field: {key}")
        if shape.any_of and not any(key in value for key in shape.any_of):
            self.note(at, Code.MISSING_KEY, f"must define one of: {', '.join(shape.any_of)}")
        if shape.not_both and all(key in value for key in shape.not_both):
            self.note(at, Code.NOT_TOGETHER, f"must define only one of: {', '.join(shape.not_both)}")
        if shape.together is not None and self.shown - before > shape.together:
            self.note(at, Code.TOO_MUCH_TEXT, "too much text in all", shape.together)
        self._link = outer

    def _keys(self, value: Mapping[str, object], shape: Shape, at: At) -> None:
        for key, item in value.items():
            row = shape.keys.get(key)
            if row is None:
                if key != "type":
                    self.note((at, key), Code.UNKNOWN_KEY, f"invalid additional property: {key}")
            elif row.many:
                self._items(item, row, (at, key))
            else:
                self._one(item, row, (at, key), row.least, row.most)
            if row is not None and row.chosen:
                self._chosen(item, value, (at, key))

    def _chosen(self, item: object, value: Mapping[str, object], at: At) -> None:
        """Hold what is chosen from the start against the options that there are."""
        groups = value.get("option_groups")
        places = [value, *(g for g in groups if isinstance(g, dict))] if isinstance(groups, list) else [value]
        lists = (place.get("options") for place in places)
        options = [option for one in lists if isinstance(one, list) for option in one]
        for n, chosen in enumerate(item if isinstance(item, list) else [item]):
            if isinstance(chosen, dict) and chosen not in options:
                self.note(
                    (at, n) if isinstance(item, list) else at,
                    Code.NOT_ALLOWED,
                    "must match one of the options",
                )

    def blocks(self, value: object, shape: Shape) -> None:
        """Hold blocks on their own against what the surface they are meant for allows."""
        self._items(value, shape.keys["blocks"], (None, "blocks"))
        if shape.together is not None and self.shown > shape.together:
            self.note((None, "blocks"), Code.TOO_MUCH_TEXT, "too much text in all", shape.together)

    def _items(self, value: object, row: Value, at: At) -> None:
        if isinstance(value, list):
            self._amount(value, row.least, row.most, at)
            for n, item in enumerate(value):
                if row.across is None:
                    self._one(item, row, (at, n), 1 if row.each else 0, row.each)
                else:
                    self._cells(item, row, (at, n), row.across)
        else:
            self.note(at, Code.WRONG_TYPE, "must be an array")

    def _cells(self, value: object, row: Value, at: At, across: int) -> None:
        if not isinstance(value, list):
            self.note(at, Code.WRONG_TYPE, "must be an array")
            return
        self._amount(value, 1, across, at)
        for n, cell in enumerate(value):
            self._typed(cell, row, (at, n))

    def _amount(self, items: list[object], least: int, most: int | None, at: At) -> None:
        if len(items) < least:
            self.note(at, Code.TOO_FEW, f"no less than {least} items allowed", least)
        if most is not None and len(items) > most:
            self.note(at, Code.TOO_MANY, f"no more than {most} items allowed", most)

    def _one(self, value: object, row: Value, at: At, least: int, most: int | None) -> None:
        kind = row.kind
        if kind == "string":
            self._string(value, row, at, least, most)
        elif kind in self._table.kinds:
            self._typed(value, row, at)
        elif kind in TEXTS:
            self._text(value, TEXTS[kind], at, max(least, 1), most)
        elif kind == "object":
            (name,) = row.of
            self.shape(value, self._table.shapes["objects"][name], at)
        elif kind == "url":
            self._url(value, at, most)
        elif kind == "boolean":
            self._boolean(value, row, at)
        elif kind in {"integer", "number"}:
            self._number(value, kind, at, least, most)
        elif kind == "map" and not isinstance(value, dict):
            self.note(at, Code.WRONG_TYPE, "must be an object")

    def _boolean(self, value: object, row: Value, at: At) -> None:
        if not isinstance(value, bool):
            self.note(at, Code.WRONG_TYPE, "must be a boolean")
        elif value and row.once:
            if self._once:
                self.note(at, Code.TOO_MANY, "no more than 1 may be true", 1)
            self._once = True

    def _string(self, value: object, row: Value, at: At, least: int, most: int | None) -> None:
        if not isinstance(value, str):
            self.note(at, Code.WRONG_TYPE, "must be a string")
            return
        self._length(value, least, most, at)
        if row.shown:
            self.shown += len(value)
        if row.among and value not in row.among:
            self.note(at, Code.NOT_ALLOWED, f"must be one of: {', '.join(sorted(row.among))}")
        if row.like and not re.fullmatch(row.like, value, re.ASCII):
            self.note(at, Code.NOT_ALLOWED, f"must be like: {row.like}")
        if row.same:
            ids = self._block_ids if row.same == "block_id" else self._action_ids
            if value in ids:
                self.note(at, Code.DUPLICATE_ID, f"`{row.same}` is used more than once")
            ids.add(value)

    def _length(self, text: str, least: int, most: int | None, at: At) -> None:
        if len(text) < least:
            self.note(at, Code.TOO_SHORT, f"must be more than {least - 1} characters", least)
        if most is not None and len(text) > most:
            self.note(at, Code.TOO_LONG, f"must be less than {most + 1} characters", most)

    def _text(self, value: object, kinds: Collection[str], at: At, least: int, most: int | None) -> None:
        if not isinstance(value, dict):
            self.note(at, Code.WRONG_TYPE, "must be an object")
            return
        kind = value.get("type")
        if not isinstance(kind, str) or kind not in kinds:
            self.note((at, "type"), Code.WRONG_TYPE, f"must be one of: {', '.join(sorted(kinds))}")
            return
        keys = self._table.shapes["elements"][kind].keys
        for key, item in value.items():
            if key == "text":
                self._string(item, keys["text"], (at, "text"), least, most or keys["text"].most)
            elif key in keys:
                self._one(item, keys[key], (at, key), 0, None)
            elif key != "type":
                self.note((at, key), Code.UNKNOWN_KEY, f"invalid additional property: {key}")
        if "text" not in value:
            self.note(at, Code.MISSING_KEY, "missing required field: text")

    def _typed(self, value: object, row: Value, at: At) -> None:
        if not isinstance(value, dict):
            self.note(at, Code.WRONG_TYPE, "must be an object")
            return
        kind = value.get("type")
        if not isinstance(kind, str):
            self.note(at, Code.MISSING_KEY, "missing required field: type")
            return
        shape = self._table.kinds[row.kind].get(kind)
        if shape is None:
            self.note((at, "type"), Code.UNKNOWN_TYPE, f"unsupported type: {kind}")
        elif row.of != EVERYTHING and kind not in row.of:
            self.note((at, "type"), Code.NOT_HERE, f"unsupported type here: {kind}")
        elif row.kind == "block":
            outer, self._action_ids = self._action_ids, set()
            self.shape(value, shape, at)
            self._action_ids = outer
        else:
            self.shape(value, shape, at)

    def _url(self, value: object, at: At, most: int | None) -> None:
        if not isinstance(value, str):
            self.note(at, Code.WRONG_TYPE, "must be a string")
        elif (
            value.lower() in SCHEMES or not value.lower().startswith(SCHEMES) or any(map(str.isspace, value))
        ):
            self.note(at, Code.BAD_URL, "must be a valid http, https or mailto url")
        else:
            self._length(value, 1, most, at)

    def _number(self, value: object, kind: str, at: At, least: int, most: int | None) -> None:
        if isinstance(value, bool) or not isinstance(value, int if kind == "integer" else int | float):
            self.note(at, Code.WRONG_TYPE, f"must be {'an integer' if kind == 'integer' else 'a number'}")
        elif isinstance(value, float) and not math.isfinite(value):
            self.note(at, Code.NOT_ALLOWED, "must be a finite number")
        elif kind == "integer" and value < least:
            self.note(at, Code.NOT_ALLOWED, f"must be at least {least}", least)
        elif most is not None and value > most:
            self.note(at, Code.NOT_ALLOWED, f"must be at most {most}", most)
