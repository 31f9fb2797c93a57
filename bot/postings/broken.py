"""A posting's body broken into lines as its author meant them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.postings.marks import LITERAL_BREAK

if TYPE_CHECKING:
    from bot.text.lines import LineMap

OPEN_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>]*)?")
LINES_OF_TAG = 20  # that one tag may be spread over


def of_region(text: str, lines: LineMap, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of characters ``[start, end)``, their breaks left out.

    A literal backslash-n ends one as well, and a tag whose attributes stand on lines of their own is one line.
    """
    found: list[tuple[int, int]] = []
    since, starts = 0, lines.starts
    for number in range(lines.line(start) - 1, len(starts)):
        first = starts[number]
        last = starts[number + 1] if number + 1 < len(starts) else lines.length
        a, b = max(first, start), min(last, end)
        if a >= b:
            break
        while b > a and text[b - 1] in "\r\n":
            b -= 1
        if found and a < b and number - since < LINES_OF_TAG and _within_tag(text, *found[-1]):
            a = found.pop()[0]
        else:
            since = number
        for m in LITERAL_BREAK.finditer(text, a, b):
            found.append((a, m.start()))
            found += [(m.start(), m.start())] * ("r" in m[0])  # an exported end ends its paragraph
            a = m.end()
        found.append((a, b))
    return found


def _within_tag(text: str, start: int, end: int) -> bool:
    """Whether a line ends inside a tag: ``<a``, with ``href="…">`` below it."""
    at = text.rfind("<", start, end)
    return at > text.rfind(">", start, end) and OPEN_TAG.fullmatch(text, at, end) is not None
