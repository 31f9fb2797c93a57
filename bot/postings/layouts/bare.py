"""``Key Responsibilities:`` or ``What you will do`` with nothing to mark it but its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.postings.layouts.mark import BARE, BOLD, LABEL, Mark, Part

if TYPE_CHECKING:
    from bot.postings.facets import Headings

WORDS, ALONE, SENTENCE = 9, 6, 5
LINK = re.compile(r"\W*\[[^\[\]]*\]\([^()\s]*\)\W*")  # to another page: "[← All jobs](/jobs)"


def recognise(part: Part, after: Part | None, headings: Headings) -> Mark | None:
    """A short line with a colon and something below it, or one the vocabulary knows as a heading.

    One right above another heading is what stands below its own: "Type", and "Contract" under it.
    """
    text, quote = part.inline.text, part.inline.quote
    if (
        part.raw.kind != "paragraph"
        or after is None
        or not text
        or part.words > WORDS
        or len(part.raw.pieces) > 1
    ):
        return None
    if text[-1] in ".,;!" or ". " in text or not (text[0].isupper() or not text[0].isascii()):
        return None
    listed, empty = after.raw.kind == "item", after.raw.kind == "heading"
    if text.endswith(":") and listed and part.words >= SENTENCE and headings.unfinished(text):
        return None  # a sentence that its list ends, and no heading of what stands below that
    if text.endswith(":") and (listed or (part.words <= ALONE and not empty)):
        return Mark(BOLD, text, layout=LABEL)
    if (
        headings.known(text)
        and (listed or (headings.whole(text) and not empty))
        and not LINK.fullmatch(quote)
    ):
        return Mark(BOLD, text, layout=BARE)
    return None
