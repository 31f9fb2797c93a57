"""``**Reports to:** X`` or ``Location: Berlin``: a label and its value in one paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.postings.layouts.mark import CELL, RUN_IN, Mark, Part
from bot.postings.raw import COLONS, begins_value

if TYPE_CHECKING:
    from bot.postings.facets import Headings

BOLD_WORDS, PLAIN_WORDS, VALUE = 8, 4, 300
STOPS = (".", "?", "!")  # what ends a bold label that is known and nothing else: "**Interested?** Send …"


def recognise(part: Part, _after: Part | None, headings: Headings) -> Mark | None:
    """A paragraph that opens with a bold label, or with a plain one that the vocabulary knows."""
    text, lead = part.inline.text, part.inline.lead
    if part.raw.kind not in {"paragraph", "row"} or not text:
        return None
    if part.raw.kind == "row":
        label = part.name if not part.raw.level else ""  # "Duties | Mends nets"
        value = text[len(label) :].strip(CELL)
        columns = headings.is_key(value) and not headings.of_value(value)  # "Shift | Hours"
        if label and len(label.split()) <= BOLD_WORDS and headings.is_key(label) and not columns:
            return Mark(RUN_IN, label.rstrip(":：. "), keeps=True, layout="label")
    label = text[:lead].rstrip()
    ends = label.endswith(COLONS) or text[lead:].lstrip().startswith(COLONS)
    parted = label.endswith(STOPS) or begins_value(text[lead:])
    if 0 < lead < len(text) and (
        ends or (parted and (headings.is_key(label) or headings.boss(label, text[lead:])[0]))
    ):
        if len(label.split()) <= BOLD_WORDS:
            return Mark(RUN_IN, label.rstrip(":：. "), keeps=True, layout="bold label")
        return None
    label, colon, value = text.partition(":")
    plain = colon and value.strip() and not value.startswith("//") and len(label.split()) <= PLAIN_WORDS
    known = plain and (headings.is_key(label) or headings.boss(label, value)[0])
    if known and len(value) <= VALUE:
        return Mark(RUN_IN, label, keeps=True, layout="label")
    return None
