"""``Lyon, France`` or ``Full-time`` with no label, in a row of such, below the title, or as a heading with nothing below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.postings.layouts.mark import RUN_IN, Mark, Part
from bot.postings.values import LONGEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings

FACTS = 4  # paragraphs below the title that may be values


def recognise(part: Part, after: Part | None, headings: Headings) -> Mark | None:
    """A short text that says by its form what it states, and has nothing below it: it is content of that facet."""
    kind = part.raw.kind
    empty = after is None or after.raw.kind in {"heading", "rule"}
    alone = kind == "row" and len(part.raw.pieces) == 1  # the cells of a row are a name and its value
    if not part.inline.text or not (alone or (kind == "heading" and empty)):
        return None
    facet = headings.of_value(part.inline.text)
    return Mark(RUN_IN, facet, keeps=True, adds=True, layout="a value alone") if facet else None


def below_title(found: Sequence[Part], headings: Headings) -> None:
    """Make short values that stand as paragraphs right below the first heading rows: "Lyon, France"."""
    first = next((i for i, part in enumerate(found) if part.raw.kind == "heading"), len(found))
    for part in found[first + 1 : first + 1 + FACTS]:
        if part.raw.kind != "paragraph" or part.words > LONGEST:
            return
        if headings.of_value(part.inline.text):
            part.raw.kind = "row"
