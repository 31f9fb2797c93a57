"""The table that a benchmark prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MILLISECONDS = 1_000


@dataclass(frozen=True)
class Line:
    """One line of the table: what was measured, against what, and what it must reach."""

    what: str
    ours: str
    peer: str
    ratio: str
    goal: str
    met: bool


def show(lines: Sequence[Line]) -> None:
    """Print the table."""
    rows = [("what", "rolebot", "peer", "ratio", "goal", "met")]
    rows += [(r.what, r.ours, r.peer, r.ratio, r.goal, "yes" if r.met else "NO") for r in lines]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
