"""Tables as rows of cells, each where it stands: of Markdown, and of HTML."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from bot.postings.inline import render
from bot.postings.marks import BLOCK_TAG, BULLET
from bot.postings.raw import Raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.postings.source import Source

Cells = list[tuple[int, int]]  # of one row, where each stands
Table = tuple[int, int, list[Cells]]  # where it begins and ends, and its rows

# a table of Markdown, its columns named above the rule; the rows of one of HTML, their cells
LINES = re.compile(
    r"^[ \t]*\|.*\|[ \t]*\r?\n[ \t]*\|[ \t:|-]+\|[ \t]*\r?\n(?:[ \t]*\|.*(?:\r?\n|\Z))+", re.MULTILINE
)
LINE = re.compile(r"[^\r\n]+")
OPENS, ENDS = "<table", "</table"
ROW = re.compile(r"<tr\b.*?(?=<tr\b|\Z)", re.IGNORECASE | re.DOTALL)
CELL = re.compile(r"<t[dh]\b[^<>]*>(.*?)(?=<t[dh]\b|</t[dh]|</tr|\Z)", re.IGNORECASE | re.DOTALL)
# how a table of a wiki begins and ends, and what stands between two cells of one line
WIKI, WIKI_ENDS = "\n{|", "\n|}"
WIKI_CELL = re.compile(r"\|\||!!")
PIPED = re.compile(r"(?<!\\)\|")
SPLIT = re.compile(rf"{BLOCK_TAG.pattern}|\n", re.IGNORECASE)


def tables(source: Source, start: int) -> tuple[Table, ...]:
    """The tables of a text behind ``start``."""
    text = source.clean
    return (*_of_lines(text, start), *_of_tags(text, start), *_of_wiki(text, start))


def _of_lines(text: str, start: int) -> Iterator[Table]:
    """The tables of Markdown: where each begins and ends, and its rows."""
    for table in LINES.finditer(text, start) if "|" in text else ():
        named, _, *rows = (_piped(text, *line.span()) for line in LINE.finditer(text, *table.span()))
        yield *table.span(), [named, *rows]


def _of_tags(text: str, start: int) -> Iterator[Table]:
    """The same of those of HTML."""
    lowered = text.lower() if len(text.lower()) == len(text) else text
    at = lowered.find(OPENS, start)
    while at >= 0 and (end := lowered.find(ENDS, at)) >= 0:
        rows = ROW.finditer(text, at, end)
        yield at, end, [[cell.span(1) for cell in CELL.finditer(text, *row.span())] for row in rows]
        at = lowered.find(OPENS, end)


def _of_wiki(text: str, start: int) -> Iterator[Table]:
    """The same of those of MediaWiki: a row behind each "|-", its cells on lines of their own or behind "||"."""
    at = text.find(WIKI, start)
    while at >= 0 and (end := text.find(WIKI_ENDS, at)) >= 0:
        rows: list[Cells] = [[]]
        for line in islice(LINE.finditer(text, at, end), 1, None):
            said = line[0].lstrip()
            if said.startswith("|-"):
                rows.append([])
            elif said[:1] in {"|", "!"}:
                first = line.end() - len(said) + 1
                edges = [m.span() for m in WIKI_CELL.finditer(text, first, line.end())]
                starts, ends = [first, *(b for _, b in edges)], [*(a for a, _ in edges), line.end()]
                rows[-1] += list(zip(starts, ends, strict=True))
        yield at, end + len(WIKI_ENDS), [row for row in rows if row]
        at = text.find(WIKI, end)


def _piped(text: str, start: int, end: int) -> Cells:
    """The cells of a line."""
    at = [m.start() for m in PIPED.finditer(text, start, end)]
    return [(a + 1, b) for a, b in pairwise(at)]


def put(raws: list[Raw], first: int, last: int, blocks: list[Raw]) -> None:
    """Put other blocks where a table stands; what follows it is below none of their headings.

    A paragraph that begins above it or goes on below it is cut there.
    """
    found: list[Raw] = []
    new = [*blocks, Raw("rule", [])]
    for raw in raws:
        ahead = [piece for piece in raw.pieces if piece[0] < first]
        behind = [piece for piece in raw.pieces if piece[0] >= last]
        if len(ahead) + len(behind) == len(raw.pieces):
            found.append(raw)
            continue
        found += [replace(raw, pieces=ahead)] if ahead else []
        found += new
        found += [replace(raw, pieces=behind)] if behind else []
        new = []
    raws[:] = found


def items(text: str, *cells: tuple[int, int]) -> list[Raw]:
    """What cells list, as items."""
    found = (piece for cell in cells for piece in pieces(text, cell))
    return [Raw("item", [piece], depth=1, marker="-", in_html=True) for piece in found]


def shown(text: str, cell: tuple[int, int]) -> str:
    """What a reader sees of a cell."""
    return render(text[slice(*cell)]).text.strip()


def pieces(text: str, cell: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """What a cell lists."""
    edges = [(cell[0], cell[0]), *(m.span() for m in SPLIT.finditer(text, *cell)), (cell[1], cell[1])]
    for (_, first), (last, _) in pairwise(edges):
        said = text[first:last]
        if any(map(str.isalnum, said)):
            start = first + len(said) - len(said.lstrip())
            mark = BULLET.match(text, start, last)
            yield mark.end() if mark else start, first + len(said.rstrip())
