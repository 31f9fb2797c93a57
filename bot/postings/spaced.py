"""Criteria in columns of plain text, blanks between them: "Skills     Pastry     Bread" below "Essential     Desirable"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.postings.marks import BULLET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bot.postings.raw import Raw
    from bot.postings.tables import Cells

CELL = re.compile(r"\S(?:[^\s]|[ ](?=\S))*")  # up to a tab or two blanks
LINE, GAP = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)"), re.compile(r"\S(?: {2,}|\t)[ \t]*\S")
EDGE = 9  # of some blocks in any order, those at either end that may be the first or the last of the text
RULED = re.compile(r"[-=_ \t]+")
OTHER = frozenset("|<>")  # of the tables that are read elsewhere
SLIP = 1  # signs by which what stands in a column may begin before its name
NARROW = 30  # a width at which nobody breaks what stands in the last column
PAIR, MOST = 2, 200  # the fewest columns, the most lines of such a table


class Spaced(NamedTuple):
    """A table: where it begins and ends, its rows, and of each cell that goes on from one above it, by where it begins, that one."""

    first: int
    last: int
    rows: list[Cells]
    goes_on: dict[int, tuple[int, int]]


def lines_of(text: str, raws: Sequence[Raw]) -> list[tuple[int, int]]:
    """The lines in which some blocks stand, none where no gap is in them."""
    places = [piece for raw in (*raws[:EDGE], *raws[-EDGE:]) for piece in raw.pieces]
    first, last = min((a for a, _ in places), default=0), max((b for _, b in places), default=0)
    first = max(text.rfind("\n", 0, first), text.rfind("\r", 0, first)) + 1
    return [line.span() for line in LINE.finditer(text, first, last)] if GAP.search(text, first, last) else []


def tables(
    text: str, lines: Sequence[tuple[int, int]], side: Callable[[tuple[int, int]], str]
) -> Iterator[Spaced]:
    """The tables in some lines whose columns are named in one of them, where ``side`` says of two which is which."""
    at = 0
    while at < len(lines):
        named = _cells(text, *lines[at])
        at += 1
        if len(named) >= PAIR and len(set(filter(None, map(side, named)))) >= PAIR:
            columns = [a - lines[at - 1][0] for a, _ in named]
            below = lines[at : at + MOST]
            begun = (cells[0][0] - a for a, b in below[:PAIR] if (cells := _cells(text, a, b)))
            if any(
                place < columns[0] - SLIP for place in begun
            ):  # what each row is about, without a name above
                columns, named = [0, *columns], [(named[0][0], named[0][0]), *named]
            rows = _rows(text, below, columns)
            if rows:
                yield Spaced(
                    lines[at - 1][0],
                    rows[-1][-1][1],
                    [named, *rows],
                    _wrapped(text, rows, columns, area=not side(named[0])),
                )


def _cells(text: str, start: int, end: int) -> Cells:
    """What stands in a line, parted by blanks: nothing where other marks part it."""
    found = [cell.span() for cell in CELL.finditer(text, start, end)]
    return found if len(found) < PAIR or OTHER.isdisjoint(text[start:end]) else []


def _rows(text: str, lines: Sequence[tuple[int, int]], columns: Sequence[int]) -> list[Cells]:
    """The rows in some columns, up to a line that stands in none, or behind a blank one in the first alone."""
    rows: list[Cells] = []
    gap = False
    for start, end in lines:
        cells = _cells(text, start, end)
        if not cells or RULED.fullmatch(text, start, end):
            gap = gap or not cells
            continue
        placed = _placed([(a - start, b - start) for a, b in cells], columns)
        if not placed or (gap and placed.keys() == {0}):
            break
        rows.append(
            [
                (start + a, start + b)
                for a, b in (placed.get(n, (end - start, end - start)) for n, _ in enumerate(columns))
            ]
        )
        gap = False
    return rows


def _placed(line: Sequence[tuple[int, int]], columns: Sequence[int]) -> dict[int, tuple[int, int]]:
    """What stands in each column, {} of a line that stands in none."""
    placed: dict[int, tuple[int, int]] = {}
    for a, b in line:
        n = max((n for n, column in enumerate(columns) if column - SLIP <= a), default=-1)
        if n < 0 or (n + 1 < len(columns) and b >= columns[n + 1]):
            return {}
        placed[n] = (placed[n][0] if n in placed else a, b)
    return placed


def _wrapped(
    text: str, rows: Sequence[Cells], columns: Sequence[int], *, area: bool
) -> dict[int, tuple[int, int]]:
    """Each cell that goes on from the one above it, with the first of these: in small letters, or as there was no room for it.

    What stands in other columns between the two parts them, for a quote is to be found as it stands. Where the first
    column names the ``area`` of a row, no other goes on in a row of another.
    """
    found: dict[int, tuple[int, int]] = {}
    for n, column in enumerate(columns):
        width = (
            columns[n + 1] - column - 1
            if n + 1 < len(columns)
            else max(NARROW, *(b - a for *_, (a, b) in rows))
        )
        for above, row in pairwise(rows):
            (start, end), (a, b) = above[n], row[n]
            other = area and n and row[0][0] < row[0][1] and row[0][0] not in found
            if start == end or a == b or other or BULLET.match(text, a, b) or text[end - 1] in ".;":
                continue
            full = end - start + 1 + len(text[a:b].split(maxsplit=1)[0]) > width and (n or not area)
            named = area and not n  # of a name that goes on only the first line is shown
            if (text[a].islower() or full) and (named or text[end:a].isspace()):
                found[a] = found.get(start, (start, end))
    return found


def joined(blocks: Iterable[Raw], goes_on: dict[int, tuple[int, int]], side: int) -> list[Raw]:
    """The blocks, each that goes on from another as part of that, and all items of a row below one heading of each ``side``."""
    kept: list[Raw] = []
    for block in blocks:
        begun, end = goes_on.get(block.pieces[0][0], (0, 0)) if block.pieces else (0, 0)
        whole = next((b for b in kept if b.pieces and begun <= b.pieces[0][0] < end), None)
        if whole:
            whole.pieces += block.pieces if whole.kind == "item" else []
        else:
            kept.append(replace(block, pieces=[*block.pieces]))
    found: list[Raw] = []
    below: dict[int, list[Raw]] = {}  # what stands below each side of a row, by where its heading stands
    for block in kept:
        if block.kind == "heading" and block.level == side:
            run = below.setdefault(block.pieces[0][0], [block])
        elif block.kind == "heading" or not below:
            found += _listed(below)
            below = {}
            found.append(block)
        else:
            run.append(block)
    return found + _listed(below)


def _listed(below: dict[int, list[Raw]]) -> list[Raw]:
    """Each heading with its items, left out where it has none."""
    return [block for run in below.values() if len(run) > 1 for block in run]
