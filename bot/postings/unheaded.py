"""What stands in the text above all headings, under none of its own, and says itself what it holds: lists, a line of fields."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bot.domain import Block
from bot.postings.layouts.mark import LEAD_IN, RUN_IN
from bot.postings.sections import OPENING, Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.postings.facets import Headings

FIELD, FIELDS = " | ", 3  # between the fields of a line, and the least of them
LEAST = 3  # items of such a list that must speak of one thing


def lists_apart(drafts: list[Draft], title: int, headings: Headings) -> Iterator[Draft]:
    """A section for each such list whose items mostly speak of one facet, taken out of the text that it stands in.

    ``title`` is the draft of the page's title, -1 if none: what stands right below it is above all headings too.
    """
    for number, draft in enumerate(drafts):
        if not (draft.layout == OPENING or number == title) or not any(b.depth for b in draft.blocks):
            continue
        runs = [(listed, list(run)) for listed, run in groupby(draft.blocks, lambda b: b.depth > 0)]
        kept: list[Block] = []
        for listed, run in runs:
            facet, count = headings.of_content([b.text for b in run], LEAST) if listed else ("", 0)
            if facet:
                rule = f"content: {count} of {len(run)} speak of it"
                yield Draft("", LEAD_IN, "a list alone", run[0].span, number, run, (facet,), rule)
            else:
                kept += run
        draft.blocks = kept


def fields_apart(drafts: list[Draft], headings: Headings) -> Iterator[Draft]:
    """A section for each field of a first line "Crumbly | Baker | Lyon, France | Full-time" that states a value."""
    line = drafts[0].blocks[0] if drafts and drafts[0].blocks and not drafts[0].heading else None
    fields = [field.strip() for field in line.text.split(FIELD)] if line else []
    if not line or len(fields) < FIELDS or not any(map(headings.role_head, fields)):
        return
    for field in fields:
        if (facet := headings.of_value(field)) and field in line.quote:
            stated = Block("row", field, field, line.span)
            yield Draft("", RUN_IN, "a field", line.span, -1, [stated], (facet,), "a field of the first line")
