"""Lines that say by how the whole text is drawn, and by no mark that all texts share, what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.postings import leaders, ornaments
from bot.postings.raw import Raw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings


def drawn_in(text: str, lines: Sequence[tuple[int, int]], headings: Headings) -> dict[int, Raw]:
    """The headings and the names with values among lines of a text, each by where its line begins."""
    rows = {
        line: Raw("row", [name, value], in_html=True, aligned=True)
        for line, name, value in leaders.rows_in(text, lines, headings)
    }
    marked = ornaments.headings_in(text, lines, headings)
    return {line: Raw("heading", [(start, end)], level=level) for line, start, end, level in marked} | rows
