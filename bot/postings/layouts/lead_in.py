"""``I think this role is a good fit if you:``: a sentence that opens a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.postings.layouts.mark import LEAD_IN, Mark, Part

if TYPE_CHECKING:
    from bot.postings.facets import Headings

SENTENCE = re.compile(r"(?<=[.!?])\s+")
CLAUSE = re.compile(r"[,;]\s+")
WORDS = 30
COLONS, GOES_ON = (":", "："), ("...", "…")


def recognise(part: Part, after: Part | None, headings: Headings) -> Mark | None:
    """A paragraph above a list whose last sentence names a facet (or is short) and opens the list.

    With dots it opens one where it names a facet: "Perks include...". Without a colon it does so in a clause that
    points down: "If the below is you, apply!"
    """
    text = part.inline.text
    if part.raw.kind != "paragraph" or after is None or after.raw.kind != "item" or not text:
        return None
    *before, last = SENTENCE.split(text)
    if len(last.split()) > WORDS:
        return None
    if last.endswith(GOES_ON) and headings.facets(last)[0]:
        return Mark(LEAD_IN, last, keeps=bool(before), layout="sentence above a list")
    if not last.endswith(COLONS):
        down = next((clause for clause in CLAUSE.split(last) if headings.points_down(clause)), "")
        named = down and headings.facets(down)[0]
        return Mark(LEAD_IN, down.rstrip(".!"), keeps=True, layout="sentence above a list") if named else None
    if not headings.known(last) and len(last.split()) > WORDS // 3:
        return None
    return Mark(LEAD_IN, last, keeps=bool(before), layout="sentence above a list")
