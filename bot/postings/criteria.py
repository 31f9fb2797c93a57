"""Criteria: a table whose columns say what is demanded and what is welcome: "| Area | Essential | Desirable |"."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from bot.domain.facets import NICE_TO_HAVE, REQUIREMENTS
from bot.postings.inline import render
from bot.postings.layouts.mark import COLUMN
from bot.postings.marks import BLOCK_TAG, BULLET
from bot.postings.raw import Raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.postings.facets import Headings
    from bot.postings.source import Source

Cells = list[tuple[int, int]]  # of one row, where each stands

SIDES = frozenset({REQUIREMENTS, NICE_TO_HAVE})
# levels of the headings that they become: what a row is about, and what its column says of it
AREA, SIDE = 5, 6
DASHES = frozenset("-–—")  # a cell of one is left empty
MOST = 20  # of them in a posting
# a table of Markdown, its columns named above the rule; the rows of one of HTML, their cells
LINES = re.compile(
    r"^[ \t]*\|.*\|[ \t]*\r?\n[ \t]*\|[ \t:|-]+\|[ \t]*\r?\n(?:[ \t]*\|.*(?:\r?\n|\Z))+", re.MULTILINE
)
LINE = re.compile(r"[^\r\n]+")
OPENS, ENDS = "<table", "</table"
ROW = re.compile(r"<tr\b.*?(?=<tr\b|\Z)", re.IGNORECASE | re.DOTALL)
CELL = re.compile(r"<t[dh]\b[^<>]*>(.*?)(?=<t[dh]\b|</t[dh]|</tr|\Z)", re.IGNORECASE | re.DOTALL)
PIPED = re.compile(r"(?<!\\)\|")
SPLIT = re.compile(rf"{BLOCK_TAG.pattern}|\n", re.IGNORECASE)


def told(source: Source, raws: list[Raw], start: int, headings: Headings) -> list[Raw]:
    """The blocks, where such a table stands with what each cell lists below the names of its row and its column."""
    tables = (*_of_lines(source.clean, start), *_of_tags(source.clean, start))
    read = ((first, last, list(_blocks(source.clean, rows, headings))) for first, last, rows in tables)
    for first, last, found in islice((table for table in read if table[2]), MOST):
        inside = [n for n, raw in enumerate(raws) if raw.pieces and first <= raw.pieces[0][0] < last]
        if inside:
            raws[inside[0] : inside[-1] + 1] = [*found, Raw("rule", [])]
    return raws


def _of_lines(text: str, start: int) -> Iterator[tuple[int, int, list[Cells]]]:
    """The tables of Markdown: where each begins and ends, and its rows."""
    for table in LINES.finditer(text, start) if "|" in text else ():
        named, _, *rows = (_piped(text, *line.span()) for line in LINE.finditer(text, *table.span()))
        yield *table.span(), [named, *rows]


def _of_tags(text: str, start: int) -> Iterator[tuple[int, int, list[Cells]]]:
    """The same of those of HTML."""
    lowered = text.lower() if len(text.lower()) == len(text) else text
    at = lowered.find(OPENS, start)
    while at >= 0 and (end := lowered.find(ENDS, at)) >= 0:
        rows = ROW.finditer(text, at, end)
        yield at, end, [[cell.span(1) for cell in CELL.finditer(text, *row.span())] for row in rows]
        at = lowered.find(OPENS, end)


def _piped(text: str, start: int, end: int) -> Cells:
    """The cells of a line."""
    at = [m.start() for m in PIPED.finditer(text, start, end)]
    return [(a + 1, b) for a, b in pairwise(at)]


def _blocks(text: str, rows: list[Cells], headings: Headings) -> Iterator[Raw]:
    """What the rows hold, each row below what it is about; none if the columns are of another kind."""
    named = [_shown(text, cell) for cell in rows[0]] if rows else []
    sides = [(*headings.facets(name)[0][:1], "")[0] if headings.whole(name) else "" for name in named]
    if not SIDES.issubset(sides):
        return
    area = SIDES.issubset(sides[1:])
    for row in rows[1:]:
        if area and row and (ticked := _ticked(text, row, sides, headings)) is not None:
            for at in ticked:
                yield Raw("heading", list(_pieces(text, rows[0][at])), level=AREA)
                yield from _items(text, row[0])
            continue
        if area and row and _shown(text, row[0]):
            yield Raw("heading", list(_pieces(text, row[0])), level=AREA)
        for side, column, cell in zip(sides, rows[0], row, strict=False):
            if side in SIDES and (items := _items(text, cell)):
                yield from (Raw("heading", list(_pieces(text, column)), level=SIDE), *items)
    for at, side in list(enumerate(sides))[area:]:
        items = [item for row in rows[1:] for item in _items(text, *row[at : at + 1])]
        if side not in SIDES and items:  # "How assessed" is neither a demand nor a step of hiring
            name = list(_pieces(text, rows[0][at]))
            yield Raw("heading", name, level=AREA, marker=COLUMN) if name else Raw("rule", [])
            yield from items


def _ticked(text: str, row: Cells, sides: list[str], headings: Headings) -> list[int] | None:
    """The columns in which a row has a mark and no words, so that its name is what is demanded or welcome.

    None where one of them says something itself, or all are empty.
    """
    said = {at: _shown(text, cell).lower() for at, cell in enumerate(row[: len(sides)]) if sides[at] in SIDES}
    crosses = headings.ticks | headings.no_ticks | DASHES
    if not any(said.values()) or any(c not in crosses and any(map(str.isalnum, c)) for c in said.values()):
        return None
    return [at for at, cell in said.items() if cell and cell not in headings.no_ticks | DASHES]


def _items(text: str, *cells: tuple[int, int]) -> list[Raw]:
    """What cells list."""
    found = (piece for cell in cells for piece in _pieces(text, cell))
    return [Raw("item", [piece], depth=1, marker="-", in_html=True) for piece in found]


def _shown(text: str, cell: tuple[int, int]) -> str:
    return render(text[slice(*cell)]).text.strip()


def _pieces(text: str, cell: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """What a cell lists."""
    edges = [(cell[0], cell[0]), *(m.span() for m in SPLIT.finditer(text, *cell)), (cell[1], cell[1])]
    for (_, first), (last, _) in pairwise(edges):
        said = text[first:last]
        if any(map(str.isalnum, said)):
            start = first + len(said) - len(said.lstrip())
            mark = BULLET.match(text, start, last)
            yield mark.end() if mark else start, first + len(said.rstrip())
