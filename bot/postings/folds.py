"""Folds: what a page shows below a line that opens it, its summary: ``<details>``, ``{{< details "Baker" >}}``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.postings.layouts.mark import BOLD, LEAD_IN
from bot.postings.raw import Raw

if TYPE_CHECKING:
    from collections.abc import Sequence

TAGS = frozenset({"details", "summary"})
# a line from which a page generator makes the begin or the end of one: "{{% expand title="Baker" %}}", "{% enddetails %}"
SIGN = re.compile(
    r"[ \t]*\{(?:\{[<%]|%)-?[ \t]*(?P<end>/[ \t]*|end)?(?:details|expand|collapse|accordion(?:-?item)?|spoiler)\b"
    r"(?P<told>[^{}\n]{0,300}?)[ \t]*-?(?:[>%]\}|%)\}(?=[ \t]*\r?$)",
    re.IGNORECASE | re.MULTILINE,
)
# its summary there: the first value that has no name, or that is named so
NAMED = re.compile(
    r"""(?<!\S)(?:(?:title|summary|header|heading|label|text)[ ]?=[ ]?)?(["'])(?P<title>.+?)\1(?!\w)"""
)
PLAIN = re.compile(r"(?P<title>[^\s\"'=][^\"'=]*)")  # "{% details Night Baker %}"


class Folds:
    """The folds that are open, over the blocks of a text as they are read."""

    def __init__(self, blocks: list[Raw], text: str) -> None:
        self._blocks, self._text = blocks, text
        self._open: list[bool] = []  # whether each has a summary
        self._since = 0  # the blocks before the summary that is read

    def tag(self, name: str, *, closing: bool) -> None:
        """A fold or its summary begins or ends."""
        if name == "summary":
            if closing and self._open and not self._open[-1]:
                self._head([block for block in self._blocks[self._since :] if block.pieces])
            self._since = len(self._blocks)
        elif not closing:
            self._open.append(False)
            self._since = len(self._blocks)
        elif self._open and self._open.pop():
            self._blocks.append(Raw("rule", [], fold=True))

    def sign(self, first: int, last: int) -> None:
        """A line of the text ``[first, last)`` that may be the sign of one."""
        if not (found := SIGN.match(self._text, first, last)):
            return
        self.tag("details", closing=bool(found["end"]))
        told = (NAMED.search if '"' in found["told"] or "'" in found["told"] else PLAIN.search)(found["told"])
        if told and not found["end"]:
            start, end = (found.start("told") + at for at in told.span("title"))
            self._blocks.append(Raw("heading", [(start, end)]))
            self.tag("summary", closing=True)

    def _head(self, summary: Sequence[Raw]) -> None:
        """The first block of a summary heads what is folded; what else stands in it is text below that."""
        for block in summary[:1]:
            block.kind, block.depth, block.fold = "heading", 0, True
            self._open[-1] = True
        for block in summary[1:]:
            block.kind = "paragraph" if block.kind == "heading" else block.kind


class Around:
    """The sections that stand open, where they are made of blocks: what follows a fold goes on in those around it."""

    def __init__(self) -> None:
        self.stack = [0]
        self.floor = 1  # how many of them no block within the innermost fold ends
        self._outside: list[tuple[int, int]] = []  # how many were open before each, and the floor then
        self._seen = False

    def edge(self, raw: Raw, levels: Sequence[int]) -> int:
        """A fold begins in the innermost heading, or ends; the level of its summary, where the open ones have these."""
        if raw.kind == "rule":
            at, self.floor = self._outside.pop() if self._outside else (len(levels), self.floor)
            del self.stack[at:]
            return 0
        at = len(levels)
        while at > self.floor and not 0 < levels[at - 1] < LEAD_IN:
            at -= 1
        del self.stack[at:]
        self._outside.append((at, self.floor))
        self.floor, self._seen = at, True
        return min(max(levels[at - 1], 1) + 1, BOLD)

    def ended(self, raw: Raw) -> bool:
        """Whether what follows a rule, or the end of a fold, is of no heading above it."""
        if raw.kind == "fold":
            return False
        return (len(self.stack) == 1 and self._seen) or (len(self.stack) > self.floor and not raw.fold)
