"""reStructuredText: its headings, fields, terms, tables and directives; all else of it is read as Markdown is.

Like the reader of Markdown it forgives: an underline may be short, a line of the term's own may lack.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.postings.html_row import ROW
from bot.postings.marks import BULLET, NUMBER, SENTENCE_END
from bot.postings.raw import Raw
from bot.postings.scan import Scanner

if TYPE_CHECKING:
    from collections.abc import Sequence

ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1+[ \t]*$")  # of a heading: "=====", "~~~~~"
SURE = 4  # signs from which a line below a longer one is its underline
DIRECTIVE = re.compile(
    r"\.\.[ \t]+(?P<named>\|[^|]+\|[ \t]+)?(?P<name>[\w:.+-]+)::(?:[ \t]+(?P<text>\S.*))?$"
)
FOOTNOTE = re.compile(r"\.\.[ \t]+\[[^\[\]]+\][ \t]+(?=\S)")
OPTION = re.compile(r"[ \t]+:[\w-]+:(?:[ \t]|$)")
FIELD = re.compile(r":(?P<name>[^\s:`][^:`]{0,60}):(?:[ \t]+\S|$)")
AUTO = re.compile(r"#[.)][ \t]+(?=\S)")  # an item that is numbered by itself
CLASSIFIES = " : "  # between the name of a term and what kind it is: "English : language"
BORDER = re.compile(r"[ \t]*={2,}(?:[ \t]+={2,})+[ \t]*$")
GRID = re.compile(r"[ \t]*\+(?:[-=]{2,}\+)+[ \t]*$")
LEVELS, TERM_WORDS, TABLE_LINES = 6, 8, 200
# directives that show nothing to read, or code; those whose own text is read; those that bear a title
SILENT = {
    "contents",
    "toctree",
    "image",
    "include",
    "literalinclude",
    "raw",
    "meta",
    "index",
    "math",
    "csv-table",
}
SILENT |= {
    "code",
    "code-block",
    "sourcecode",
    "highlight",
    "graphviz",
    "mermaid",
    "plantuml",
    "uml",
    "autosummary",
}
SILENT |= {"replace", "unicode", "date", "youtube", "iframe", "sectnum", "role", "default-role"}
SAYING = {"note", "warning", "tip", "hint", "important", "attention", "caution", "danger", "error", "seealso"}
TITLED = {"topic", "admonition", "sidebar", "rubric", "dropdown", "card", "grid-item-card", "tab-item"}
SHOWN = {"html", "not"}  # in what a stretch is only for: a page that is read, or all but one thing
OF_SPHINX = {"orphan", "tocdepth", "nocomments", "nosearch"}  # fields for who makes the page


class Restructured(Scanner):
    """Reads characters ``[start, end)`` of a source written in reStructuredText."""

    def _read(self, lines: Sequence[tuple[int, int]]) -> None:
        self._lines = lines
        self._styles: list[tuple[str, bool]] = []  # of headings, the outermost first
        at = 0
        while at < len(lines):
            bare = self._at(at).strip()
            taken = bare and (
                self._heading_of(at)
                or (bare[:2] == ".." and self._explicit(at))
                or (bare[0] in "=+" and self._table(at))
                or (bare[0] == ":" and self._field(at))
                or self._term(at)
            )
            if not taken:
                self._line(*lines[at])
            at += taken or 1

    def _at(self, number: int) -> str:
        """A line, "" behind the last."""
        return self.text[slice(*self._lines[number])].rstrip() if number < len(self._lines) else ""

    def _fresh(self, text: str, start: int, end: int, column: int) -> None:
        if text.endswith("::"):
            end -= 1 if text[-3:-2].strip() else 2  # "Run this::" is shown with one colon, "::" with none
            text = self.text[start:end].rstrip()
            end = start + len(text)
        if not text:
            self._close()
        elif mark := AUTO.match(text):
            self._item(mark[0], start + mark.end(), end, column)
        elif text[0] == "#":
            self._plain(text, start, end, column)
        elif text.startswith("| ") and text.count("|") == 1:
            self._close()
            self._plain(text[2:].lstrip(), end - len(text[2:].lstrip()), end, column)
        else:
            super()._fresh(text, start, end, column)

    # each of these takes so many lines, 0 if it is not what stands there -------------------------------

    def _heading_of(self, at: int) -> int:
        """A line with signs below it, maybe above as well; which signs are of which level is the page's."""
        above = ADORNMENT.match(self._at(at))
        place = at + bool(above)
        title, below = self._at(place), ADORNMENT.match(self._at(place + 1))
        if not below or not any(map(str.isalnum, title)) or BULLET.match(title):
            return 0
        if above and above[1] != below[1]:
            return 0
        if not above and (title[0].isspace() or (self.open and self.open.kind == "paragraph")):
            return 0
        if below.end() < min(SURE, len(title.strip())):
            return 0
        style, start = (below[1], bool(above)), self._lines[place][0]
        self._styles += [] if style in self._styles else [style]
        self._head(start + _margin(title), start + len(title), self._styles.index(style) + 1)
        return 2 + bool(above)

    def _head(self, start: int, end: int, level: int) -> None:
        self._close()
        self.indents = []
        self._add(Raw("heading", [(start, end)], level=min(level, LEVELS)))

    def _explicit(self, at: int) -> int:
        """A directive, a remark, or where a link leads: of the first its words, of the others nothing."""
        line, start = self._at(at), self._lines[at][0]
        bare, margin = line.lstrip(), _margin(line)
        found = DIRECTIVE.match(bare)
        if bare != ".." and not bare.startswith(".. "):
            return 0
        self._close()
        body = at + 1
        if note := FOOTNOTE.match(bare):
            self._segment(start + margin + note.end(), start + len(line), start_of_line=True)
        elif not found or found["named"] or found["name"] in SILENT or _elsewhere(found):
            while (bare != ".." or self._at(at + 1)) and self._below(body, margin):
                body += 1  # below an empty remark nothing is hidden
        else:
            place = start + margin + found.start("text")
            if found["text"] and found["name"] in TITLED:
                self._head(place, start + len(line), len(self._styles) + 1)
            elif found["text"] and found["name"] in SAYING:
                self._segment(place, start + len(line), start_of_line=True)
            while OPTION.match(self._at(body)):
                self._close()
                body += 1
        return body - at

    def _below(self, number: int, margin: int) -> bool:
        """Whether a line stands within what begins at a margin: it is empty, or indented more."""
        text = self._at(number)
        return number < len(self._lines) and (not text or _margin(text) > margin)

    def _field(self, at: int) -> int:
        """``:Reports to: the head baker``, as a label with its value."""
        line, (start, end) = self._at(at), self._lines[at]
        margin = _margin(line)
        found = FIELD.match(line[margin:])
        if not found:
            return 0
        self._close()
        if found["name"] not in OF_SPHINX:
            self.open = Raw("paragraph", [(start + margin + 1, end)], column=margin)
        return 1

    def _term(self, at: int) -> int:
        """A line with its definition indented below: a name with its value, or a line of its own where that is long.

        What says of which kind a name is, "English : language", is no part of it.
        """
        line, (start, end) = self._at(at), self._lines[at]
        margin = _margin(line)
        if (
            self.open
            or line.endswith((*SENTENCE_END, ","))
            or _marked(line)
            or len(line.split()) > TERM_WORDS
        ):
            return 0
        last = at
        while self._at(last + 1) and self._below(last + 1, margin) and self._lines[last][1] - start <= ROW:
            last += 1
        if last == at:
            return 0
        value = range(at + 1, last + 1)
        behind = self._at(last + 1) or self._at(last + 2)
        until = self._lines[last][0] + len(self._at(last))
        if until - start > ROW or _margin(behind) > margin or any(_marked(self._at(n)) for n in value):
            self._line(start, end)
            self._close()
            return 1
        place = self._lines[at + 1][0] + _margin(self._at(at + 1))
        name = line.partition(CLASSIFIES)[0]
        self._add(Raw("row", [(start + margin, start + len(name)), (place, until)], in_html=True))
        return last + 1 - at

    def _table(self, at: int) -> int:
        """A table between lines of equal signs, each row a block; of one in a grid the lines between its rows."""
        line = self._at(at)
        if GRID.match(line):
            self._close()
            if "=" in line and self.blocks and self.blocks[-1].kind == "row":
                self.blocks[-1].level = 1
            return 1
        if not BORDER.match(line):
            return 0
        borders = [n for n in range(at, at + TABLE_LINES) if BORDER.match(self._at(n))]
        last = next((n for n in borders[1:] if not self._at(n + 1)), 0)
        if not last:
            return 0
        self._close()
        columns = [run.start() for run in re.finditer(r"=+", line)]
        for n in range(at + 1, last):
            if n not in borders:
                self._row(self._lines[n], columns, level=int(n < borders[1] < last))
        return last + 1 - at

    def _row(self, line: tuple[int, int], columns: Sequence[int], *, level: int) -> None:
        """The cells of a line of a table; one that lacks the first goes on with the row above it."""
        start, end = line
        edges = [*(min(start + column, end) for column in columns), end]
        cells = [_trimmed(self.text, a, b) for a, b in pairwise(edges)]
        if not cells[0] and self.blocks and self.blocks[-1].kind == "row":
            behind = [cell for cell in cells if cell]
            if behind:
                self.blocks[-1].pieces[-1] = (self.blocks[-1].pieces[-1][0], behind[-1][1])
            return
        if pieces := [cell for cell in cells if cell]:
            self._add(Raw("row", pieces, level=level, in_html=True))


def _elsewhere(found: re.Match[str]) -> bool:
    """Whether a directive holds what is only for print, or for who asks for it: ``.. only:: draft``."""
    return found["name"] == "only" and SHOWN.isdisjoint((found["text"] or "").lower().split())


def _margin(line: str) -> int:
    """How far a line is indented."""
    return len(line) - len(line.lstrip(" \t"))


def _marked(line: str) -> bool:
    """Whether a line begins an item, a field or a directive."""
    text = line.lstrip()
    return text[:2] == ".." or any(mark.match(text) for mark in (BULLET, NUMBER, AUTO, FIELD))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A stretch of text without the blanks around it, None if nothing stands there."""
    inner = text[start:end].strip()
    if not any(map(str.isalnum, inner)):
        return None
    start += text[start:end].index(inner)
    return start, start + len(inner)
