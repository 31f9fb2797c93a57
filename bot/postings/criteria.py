"""Criteria: a table whose columns, or rows, say what is demanded and what is welcome: "| Area | Essential | Desirable |"."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from bot.domain.facets import NICE_TO_HAVE, REQUIREMENTS
from bot.postings import spaced
from bot.postings.layouts.mark import BARE, COLUMN
from bot.postings.raw import Raw
from bot.postings.tables import items, pieces, put, shown, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.postings.facets import Headings
    from bot.postings.source import Source
    from bot.postings.tables import Cells

SIDES = frozenset({REQUIREMENTS, NICE_TO_HAVE})
# levels of the headings that they become: what a row is about, and what its column says of it
AREA, SIDE = 5, 6
DASHES = frozenset("-–—")  # a cell of one is left empty
MOST = 20  # of them in a posting
PAIR = 2  # the fewest columns and rows of one in which each row says what it is


def told(source: Source, raws: list[Raw], start: int, headings: Headings) -> list[Raw]:
    """The blocks, where such a table stands with what each cell lists below the names of its row and its column."""

    def read(rows: list[Cells]) -> list[Raw]:
        return list(_blocks(source.clean, rows, headings)) or list(_by_row(source.clean, rows, headings))

    lines = spaced.lines_of(source.clean, raws)
    in_lines = spaced.tables(source.clean, lines, lambda cell: _side(source.clean, cell, headings))
    found = chain(
        ((first, last, read(rows)) for first, last, rows in tables(source, start)),
        (
            (t.first, t.last, spaced.joined(_blocks(source.clean, t.rows, headings), t.goes_on, SIDE))
            for t in in_lines
        ),
    )
    for first, last, blocks in islice((table for table in found if table[2]), MOST):
        put(raws, first, last, blocks)
        _name(source.clean, raws, blocks, headings)
    return raws


def _name(text: str, raws: list[Raw], blocks: list[Raw], headings: Headings) -> None:
    """Make a heading of the line right above a table that is one and nothing else, in plain text."""
    at = next((n for n, raw in enumerate(raws) if raw is blocks[0]), 0) - 1
    if at >= 0 and raws[at].kind == "paragraph" and headings.whole(text[slice(*raws[at].pieces[-1])]):
        *above, named = raws[at].pieces
        heading = Raw("heading", [named], level=AREA - 1, marker=BARE)
        raws[at : at + 1] = [replace(raws[at], pieces=above), heading] if above else [heading]


def _blocks(text: str, rows: list[Cells], headings: Headings) -> Iterator[Raw]:
    """What the rows hold, each row below what it is about; none if the columns are of another kind."""
    sides = [_side(text, cell, headings) for cell in rows[0]] if rows else []
    if not SIDES.issubset(sides):
        return
    area = SIDES.issubset(sides[1:])
    for row in rows[1:]:
        if area and row and (ticked := _ticked(text, row, sides, headings)) is not None:
            for at in ticked:
                yield Raw("heading", list(pieces(text, rows[0][at])), level=AREA)
                yield from items(text, row[0])
            continue
        if area and row and shown(text, row[0]):
            yield Raw("heading", list(pieces(text, row[0])), level=AREA)
        for side, column, cell in zip(sides, rows[0], row, strict=False):
            if side in SIDES and (listed := items(text, cell)):
                yield from (Raw("heading", list(pieces(text, column)), level=SIDE), *listed)
    for at, side in list(enumerate(sides))[area:]:
        if side not in SIDES:
            yield from _beside(text, rows, at)


def _by_row(text: str, rows: list[Cells], headings: Headings) -> Iterator[Raw]:
    """The same of a table in which each row says what it is: "| A baking diploma | Essential |"."""
    size = len(rows[0]) if rows else 0
    if size < PAIR or len(rows) <= PAIR or any(len(row) != size for row in rows):
        return
    side = next((n for n in range(size) if all(_side(text, row[n], headings) for row in rows[1:])), -1)
    if side < 0:
        return
    named, *others = (n for n in range(size) if n != side)
    told: dict[str, list[Cells]] = {}
    for row in rows[1:]:
        told.setdefault(shown(text, row[side]).lower(), []).append(row)
    for alike in told.values():
        yield Raw("heading", list(pieces(text, alike[0][side])), level=AREA)
        yield from items(text, *(row[named] for row in alike))
    for n in others:
        yield from _beside(text, rows, n)


def _side(text: str, cell: tuple[int, int], headings: Headings) -> str:
    """Whether a cell says that something is demanded or welcome, and nothing else; "" if neither."""
    name = shown(text, cell)
    facets = headings.facets(name)[0][:1] if headings.whole(name) else ()
    return next(iter(SIDES.intersection(facets)), "")


def _beside(text: str, rows: list[Cells], at: int) -> Iterator[Raw]:
    """A column of another kind: "How assessed" is neither a demand nor a step of hiring."""
    if listed := items(text, *(cell for row in rows[1:] for cell in row[at : at + 1])):
        name = list(pieces(text, rows[0][at]))
        yield Raw("heading", name, level=AREA, marker=COLUMN) if name else Raw("rule", [])
        yield from listed


def _ticked(text: str, row: Cells, sides: list[str], headings: Headings) -> list[int] | None:
    """The columns in which a row has a mark and no words, so that its name is what is demanded or welcome.

    None where one of them says something itself, or all are empty.
    """
    said = {at: shown(text, cell).lower() for at, cell in enumerate(row[: len(sides)]) if sides[at] in SIDES}
    crosses = headings.ticks | headings.no_ticks | DASHES
    if not any(said.values()) or any(c not in crosses and any(map(str.isalnum, c)) for c in said.values()):
        return None
    return [at for at, cell in said.items() if cell and cell not in headings.no_ticks | DASHES]
