"""A file that is nothing but fields, a line ``---`` between each two, as Lektor keeps its pages.

A field stands on one line, or below its key in many; there is no body beside them, and where one stands after all it is another layout.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.postings.front_matter import UNFILLED, FrontMatter
from bot.postings.yaml_values import Value

if TYPE_CHECKING:
    from bot.postings.source import Source

RULE = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
# fields of one line: a file that begins with two is no prose that rules part; "_model" is the page's own
LEADING = re.compile(
    r"\ufeff?\s{0,20}(?:[a-z_][\w-]*:[ \t]+\S[^\r\n]*\r?\n\s{0,20}---[ \t]*\r?\n\s{0,20}){2}"
)
FIELD = re.compile(r"\ufeff?\s*(?P<key>[A-Za-z_][\w-]*):[ \t]*(?P<value>[^\r\n]*\S)?")


def read(source: Source) -> FrontMatter | None:
    """The fields of such a file, None where it is none."""
    text = source.text
    if not LEADING.match(text):
        return None
    found: list[Value] = []
    at = 0
    for end, after in [*((rule.start(), rule.end()) for rule in RULE.finditer(text)), (len(text), 0)]:
        field = FIELD.match(text, at, end)
        if not field and text[at:end].strip("\ufeff \t\r\n"):
            return None
        if field and field["key"][0] != "_":
            plain = field["value"] is not None
            start = field.start("value") if plain else field.end()
            within = text[start:end]
            first = start + len(within) - len(within.lstrip())
            last = start + len(within.rstrip())
            found.append(
                Value(
                    field["key"], "", first, last, field.start("key"), 0, plain and "\n" not in within.strip()
                )
            )
        at = after
    values = tuple(v for v in found if not UNFILLED.fullmatch(text, v.start, v.end))
    return FrontMatter(values, len(text))
