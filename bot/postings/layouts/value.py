"""``Lyon, France`` or ``Full-time`` with no label, in a row of such or as a heading with nothing below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.postings.layouts.mark import RUN_IN, Mark, Part

if TYPE_CHECKING:
    from bot.postings.facets import Headings


def recognise(part: Part, after: Part | None, headings: Headings) -> Mark | None:
    """A short text that says by its form what it states, and has nothing below it: it is content of that facet."""
    kind = part.raw.kind
    empty = after is None or after.raw.kind in {"heading", "rule"}
    if not part.inline.text or not (kind == "row" or (kind == "heading" and empty)):
        return None
    facet = headings.of_value(part.inline.text)
    return Mark(RUN_IN, facet, keeps=True, adds=True, layout="a value alone") if facet else None
