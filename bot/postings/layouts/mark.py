"""What a layout sees and what it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.postings.facets import Headings

if TYPE_CHECKING:
    from bot.postings.inline import Inline
    from bot.postings.raw import Raw

CELL = " | "  # between the cells of a table row as it is shown
BOLD, LEAD_IN, RUN_IN, ITEM = 7, 8, 9, 20  # levels below the six of Markdown and HTML
HEADING, SUMMARY = "marked heading", "summary of a fold"  # layouts of what the scanner sees as a heading
LABEL = "bare label"  # of a short line with a colon above a list, which is one sentence with it
BARE = "bare heading"  # of a line that nothing marks as one but its words
COLUMN = "column"  # the layout of the name of one that says nothing of what its cells hold
JOB = "job of a list"  # of the title that a front matter gives to one of several jobs
MARKED = frozenset({HEADING, SUMMARY})


@dataclass(frozen=True, slots=True)
class Part:
    """A block with its rendered text; ``words`` counts its words, ``name`` is the first cell of a row with others."""

    raw: Raw
    inline: Inline
    words: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A heading: its level (1 outermost), its words, and whether the block is content as well.

    ``adds`` says that it is one only where it names a facet that no heading above it does.
    """

    level: int
    heading: str
    keeps: bool = False
    adds: bool = False
    layout: str = ""

    def below(self, heading: str, level: int, headings: Headings) -> Mark:
        """The same below a line beside it that it adds to: "Additional perks such as:", behind the list of "Pay and perks"."""
        adds = self.level == BOLD == level and headings.adds(self.heading, heading)
        return replace(self, level=LEAD_IN) if adds else self


Layout = Callable[[Part, Part | None, Headings], Mark | None]
