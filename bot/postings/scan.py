"""From a posting's body to raw blocks: Markdown and HTML read in one pass, line by line.

Real postings mix both, and neither strictly: bullets without a space, lists in one line of ``<br>``,
lists indented with nothing above them. So this reader knows the marks of both and forgives; what it
makes of well-formed Markdown is held against a reference parser in the tests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import PostingError
from bot.postings import boxes, folds, html_row
from bot.postings.broken import of_region
from bot.postings.marks import (
    BLOCK_TAG,
    BULLET,
    DIV,
    FENCE,
    HASHES,
    NUMBER,
    REFERENCE,
    RING,
    RULE,
    TABLE_RULE,
    UNDERLINE,
    hashtag,
    named,
)
from bot.postings.numbered import Numbering
from bot.postings.ornaments import headings_in
from bot.postings.raw import Raw, begun, continues, underlined
from bot.postings.terms import terms_in

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from bot.postings.facets import Headings
    from bot.postings.source import Source

MAX_BLOCKS = 20_000
NUMBERED, AHEAD = 6, 80  # a numbered heading's level; characters to its first part


class Scanner:
    """Reads characters ``[start, end)`` of a source; ``blocks`` is the result."""

    def __init__(self, source: Source, start: int, end: int, headings: Headings) -> None:
        self.text, self.path, self.lines = source.clean, source.path, source.lines
        self.blocks: list[Raw] = []
        self.open: Raw | None = None
        self.broke = False  # a hard line break stands just before
        self.indents: list[int] = []
        self.lists = 0  # depth of <ul>/<ol>
        self.heading_tag = 0
        self.fenced = self.code = self.table = False
        self.row: html_row.HtmlRow | None = None
        self.boxes = boxes.Boxes(self.blocks, self.text)
        self.numbers, self.folds = Numbering(), folds.Folds(self.blocks, self.text)
        self.headings = headings
        self._read(of_region(self.text, source.lines, start, end))
        self._close()
        self.boxes.finish()

    def _read(self, lines: Sequence[tuple[int, int]]) -> None:
        marked = terms_in(self.text, lines)
        marked |= {at: [block] for at, block in headings_in(self.text, lines, self.headings).items()}
        for first, last in lines:
            if first in marked:
                self.numbers.heading(self.text[first:last].strip())
                self._outermost(*marked[first])
            else:
                self._line(first, last)

    # one physical line ------------------------------------------------------------------------------

    def _line(self, first: int, last: int) -> None:
        content = self.text[first:last]
        bare = content.strip(" \t\u00a0\ufeff\u200b")
        if fence := FENCE.match(bare):
            self.fenced = not self.fenced
            self.code = self.fenced and bool(fence["code"])
            self._close()
            return
        if self.code:
            return  # of the page itself: "import Testimonial"
        if bare in {"", "\\", "|"} or DIV.fullmatch(bare) or folds.SIGN.fullmatch(bare):
            self._close()
            self.table = False
            self.folds.sign(first, last)
            return
        if not self.fenced and REFERENCE.fullmatch(bare):
            return  # where a link leads, and nothing a reader sees
        at, start_of_line = first, True
        for tag in BLOCK_TAG.finditer(self.text, first, last):
            self._segment(at, tag.start(), start_of_line=start_of_line)
            start_of_line = False
            self._tag(tag["name"].lower(), closing=bool(tag["close"]))
            at = tag.end()
        self._segment(at, last, start_of_line=start_of_line)

    def _tag(self, name: str, *, closing: bool) -> None:
        if name == "br":
            self.broke = True
            return
        if name == "hr":
            self._rule()
            return
        self._close()
        if name in {"ul", "ol"}:
            self.lists = max(0, self.lists + (-1 if closing else 1))
        elif name == "li" and not closing:
            self.open = Raw("item", [], depth=max(1, self.lists), marker="-", in_html=True)
        elif name[0] == "h" and name[1:].isdigit():
            self.heading_tag = 0 if closing else int(name[1])
        elif name in html_row.OPENERS or (name == "dt" and self.row and not closing):
            self._end_row()  # each name of a list of names with values begins a row
            self.row = None if closing else html_row.HtmlRow(listed=name != "tr")
        if name in html_row.TAGS and self.row and not closing:
            self.row.cell()
        elif name in boxes.TAGS:
            self.boxes.tag(closing=closing)
        elif name in folds.TAGS:
            self.folds.tag(name, closing=closing)

    def _segment(self, start: int, end: int, *, start_of_line: bool) -> None:
        """A stretch of text between two tags or line ends."""
        start, column = begun(self.text, start, end, quoted=start_of_line)
        hard = self.text[start:end].endswith(("  ", "\\"))
        while end > start and (
            self.text[end - 1] in " \t\u00a0" or (self.text[end - 1] == "\\" and end == start + 1)
        ):
            end -= 1
        if start >= end:
            self.broke = self.broke or hard
            return
        text = self.text[start:end]
        if self.fenced:
            self._add(Raw("paragraph", [(start, end)]))
        elif self.heading_tag:
            self._extend("heading", start, end, level=self.heading_tag)
        elif not (start_of_line or self.broke or not self.open or not self.open.pieces):
            self.open.pieces.append((start, end))
        else:
            self._fresh(text, start, end, column)
        self.broke = hard

    # a segment at whose start a mark may stand ------------------------------------------------------

    def _fresh(self, text: str, start: int, end: int, column: int) -> None:
        heading = HASHES.match(text)
        if heading and (heading["gap"] or len(heading["marks"]) > 1 or not hashtag(heading["text"])):
            self._heading(heading, start)
        elif UNDERLINE.match(text) and self.open and underlined(self.open, text):
            self.indents = []
            self._close()
        elif RULE.match(text):
            self._rule()
        elif TABLE_RULE.match(text):
            self._begin_table()
        elif self.table or (text.startswith("|") and text.count("|") > 1):
            self._close()
            self.table = self.table or "|" in text
            self._row_of_cells(start, end)
        elif numbered := self.numbers.names(text, self.text[end : end + AHEAD]):
            self._outermost(Raw("heading", [(start + numbered.start("name"), end)], level=NUMBERED))
        elif mark := BULLET.match(text) or NUMBER.match(text) or self.numbers.match(text) or self._ring(text):
            self._item(mark[0], start + mark.end(), end, column)
        else:
            self._plain(text, start, end, column)

    def _ring(self, text: str) -> re.Match[str] | None:
        """A ring where a list may begin or goes on: in a line of a paragraph the letter is a word."""
        return None if self.open and self.open.kind == "paragraph" else RING.match(text)

    def _heading(self, match: re.Match[str], start: int) -> None:
        end = (place := start + match.start("text")) + len(named(match))
        self.numbers.heading(self.text[place:end])
        self._outermost(Raw("heading", [(place, end)], level=len(match["marks"])))

    def _rule(self) -> None:
        """A line across the page: what follows belongs to no heading above it."""
        self._close()
        self.indents = []
        if self.blocks and (self.blocks[-1].kind != "rule" or self.blocks[-1].fold):
            self.blocks.append(Raw("rule", []))

    def _item(self, marker: str, start: int, end: int, column: int) -> None:
        self._close()
        heading = HASHES.match(self.text[start:end])
        if heading and heading["gap"]:
            self._heading(heading, start)
            return
        while self.indents and column < self.indents[-1] + 2:
            self.indents.pop()
        self.indents.append(column)
        self.open = Raw(
            "item",
            [(start, end)],
            depth=self.numbers.depth(marker, max(len(self.indents), self.lists)),
            column=column + len(marker),
            marker=marker.strip() if marker.strip()[:-1].strip("(").isalnum() else "-",
        )

    def _plain(self, text: str, start: int, end: int, column: int) -> None:
        """A line without a mark: more of the open block, or a block of its own."""
        block = self.open
        before = self.text[slice(*block.pieces[-1])] if block and block.pieces else ""  # its last line so far
        if block and block.pieces and continues(block, before, text, column, broke=self.broke):
            block.pieces.append((start, end))
            return
        item = block if block and block.kind == "item" and block.pieces else None
        # another line of a <li> is of its list, unless a list begins behind it
        of_list = item and item.in_html and not text.endswith(":")
        lost_mark = item and (of_list if self.broke else 0 < column < item.column)
        if block and not block.pieces:  # the text of a <li>
            block.pieces.append((start, end))
            return
        self._close()
        if item and lost_mark:
            self.open = Raw("item", [(start, end)], 0, item.depth, column, "-", item.in_html)
        else:
            if column == 0:
                self.indents = []
            self.open = Raw("paragraph", [(start, end)], column=column)

    # tables -----------------------------------------------------------------------------------------

    def _begin_table(self) -> None:
        """The line above the rule is the header; it names the columns and is no row of its own."""
        self._close()
        self.table = True
        if self.blocks and self.blocks[-1].kind in {"row", "paragraph"}:
            self.blocks[-1].kind, self.blocks[-1].level = "row", 1

    def _row_of_cells(self, start: int, end: int) -> None:
        text = self.text[start:end]
        a, b = end - len(text.lstrip("| \t")), start + len(text.rstrip("| \t"))
        before = self.blocks[-1] if self.blocks and self.blocks[-1].kind in {"row", "item"} else None
        more = before and "|" not in text.rstrip("| \t") and "\n" not in self.text[before.pieces[-1][1] : a]
        if a < b:  # what stands in a cell behind a <br> is one of several there
            self._add(Raw("item", [(a, b)], depth=1, marker="-") if more else Raw("row", [(a, b)]))

    def _end_row(self) -> None:
        if self.row and (ended := self.row.ended()) is not self.row.blocks:
            self.blocks[-len(self.row.blocks) :] = ended
        self.row = None

    # the blocks themselves --------------------------------------------------------------------------

    def _extend(self, kind: str, start: int, end: int, *, level: int) -> None:
        if self.open and self.open.kind == kind and self.open.pieces:
            self.open.pieces.append((start, end))
        else:
            self._close()
            self.open = Raw(kind, [(start, end)], level=level)

    def _close(self) -> None:
        if self.open and self.open.pieces:
            self._add(boxes.beside(self.open, self.text))
        self.open, self.broke = None, False

    def _outermost(self, *blocks: Raw) -> None:
        """Blocks that are of no list."""
        self._close()
        self.indents = []
        for block in blocks:
            self._add(block)

    def _add(self, block: Raw) -> None:
        self.blocks.append(block)
        if self.row is not None:
            self.row.blocks.append(block)
        if len(self.blocks) > MAX_BLOCKS:
            line, most = self.lines.line(block.pieces[0][0]), f"at most {MAX_BLOCKS} items and paragraphs"
            raise PostingError("more parts than a posting has", file=self.path, line=line, expected=most)
