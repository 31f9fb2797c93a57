"""A row of an HTML table, or a name of a ``<dl>`` with its values, while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.postings.raw import Raw

CELLS, ROW = 4, 300  # cells and characters of a row that is one statement
NAMED = 2  # cells of a row that is a name with its value
TAGS = frozenset({"td", "th", "dt", "dd"})
OPENERS = frozenset({"tr", "dl"})


@dataclass(slots=True)
class HtmlRow:
    """``blocks`` as they were read, ``cells`` the number of them that stood before each cell.

    ``listed``: it is of a ``<dl>``, whose names have a cell for each of their values.
    """

    listed: bool
    blocks: list[Raw] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)

    def cell(self) -> None:
        """A cell begins."""
        if len(self.blocks) not in self.cells:
            self.cells.append(len(self.blocks))

    def ended(self) -> list[Raw]:
        """The blocks that stand for it: short cells are one statement, but several values of a name are one each.

        Long cells stay blocks of their own; many are no headings either.
        """
        cells = [block for block in self.blocks if block.kind == "paragraph"]
        values = self._values() if len(cells) == len(self.blocks) else []
        if len(cells) > CELLS and not values:
            for cell in cells:
                cell.kind = "row"
            return self.blocks
        pieces = [piece for cell in cells for piece in cell.pieces]
        if not 1 < len(cells) == len(self.blocks) or sum(end - start for start, end in pieces) >= ROW:
            return self.blocks
        if len(values) < NAMED:
            return [Raw("row", pieces, in_html=True)]
        items = (Raw("item", one.pieces, depth=1, marker="-", in_html=True) for one in values[1:])
        return [Raw("row", [*cells[0].pieces, *values[0].pieces], in_html=True), *items]

    def _values(self) -> list[Raw]:
        """The values of a name, [] of a row that is none: all in the cell beside it, or each in its own."""
        cells = [start for start in self.cells if start < len(self.blocks)]
        if len(cells) < NAMED or cells[1] != 1 or (len(cells) > NAMED and not self.listed):
            return []
        return self.blocks[1:]
