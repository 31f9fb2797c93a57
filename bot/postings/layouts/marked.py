"""``# Heading``, an underlined heading, ``<h2>``: the scanner has seen the mark already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.postings.layouts.mark import Mark, Part

if TYPE_CHECKING:
    from bot.postings.facets import Headings


def recognise(part: Part, after: Part | None, headings: Headings) -> Mark | None:  # noqa: ARG001  # the layouts share one call
    """A block the scanner calls a heading."""
    if part.raw.kind != "heading" or not part.inline.text:
        return None
    return Mark(part.raw.level, part.inline.text, layout="marked heading")
