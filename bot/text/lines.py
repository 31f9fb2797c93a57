"""Where a character stands: offsets to 1-based line numbers, as an editor counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file: characters ``[start, end)`` and the lines ``first..last`` it touches.

    Offsets count characters of the decoded file, a byte order mark included; lines are 1-based and
    inclusive. An empty span stands on one line.
    """

    start: int
    end: int
    first: int
    last: int


class LineMap:
    r"""The line breaks of one text: ``\n``, ``\r\n`` and ``\r``, and no other character."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(m.end() for m in BREAK.finditer(text))]
        self.length = len(text)

    def line(self, offset: int) -> int:
        """The 1-based line on which the character at ``offset`` stands."""
        return bisect_right(self.starts, offset)

    def span(self, start: int, end: int) -> Span:
        """The span of characters ``[start, end)``."""
        return Span(start, end, self.line(start), self.line(max(start, end - 1)))

    def ranges(self) -> list[tuple[int, int]]:
        """``(start, end)`` of each line, its break included in the end."""
        return list(zip(self.starts, [*self.starts[1:], self.length], strict=True))
