"""``* Advantages:`` with a list of its own: an item that is the heading of the items inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.postings.layouts.mark import ITEM, Mark, Part

if TYPE_CHECKING:
    from bot.postings.facets import Headings

WORDS = 6


def recognise(part: Part, after: Part | None, headings: Headings) -> Mark | None:
    """An item above deeper items that ends in a colon, is bold throughout or is a known heading."""
    text = part.inline.text
    if part.raw.kind != "item" or after is None or not text:
        return None
    if after.raw.kind != "item" or after.raw.depth <= part.raw.depth:
        return None
    bold = part.inline.lead >= len(text.rstrip(": "))
    if text.endswith(":") or bold or (part.words <= WORDS and headings.known(text)):
        return Mark(ITEM + part.raw.depth, text, layout="item above a list")
    return None
