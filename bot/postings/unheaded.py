"""Lists that stand in the text above all headings, under no heading of their own: they say themselves what they hold."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bot.postings.layouts.mark import LEAD_IN
from bot.postings.sections import OPENING, Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain import Block
    from bot.postings.facets import Headings

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
