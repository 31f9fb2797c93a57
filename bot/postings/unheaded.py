"""What stands in the text above all headings, under none of its own, and says itself what it holds: lists, a line of fields."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from bot.domain import Block
from bot.postings.layouts.mark import LEAD_IN, RUN_IN
from bot.postings.sections import OPENING, Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.postings.facets import Headings

# between the fields of a line, and the least of them; between the parts of one, and fields that state a value
FIELD, FIELDS = re.compile(r" [|·•] "), 3
PART, VALUES = ", ", 2
WEEKLY, ALL_DAY = "{} per week", "24 "  # "open 24 hours" are nobody's
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


def fields_apart(drafts: list[Draft], title: int, headings: Headings) -> Iterator[Draft]:
    """A section for each field of a first line "Crumbly | Baker | Lyon, France | Full-time" that states a value.

    Below a title, which is the draft ``title``, a line need not name the role if several fields do: "Hull · Full time, 38
    hours · £31,200 a year".
    """
    for number in dict.fromkeys(n for n in (0, title) if 0 <= n < len(drafts)):
        draft = drafts[number]
        line = draft.blocks[0] if draft.blocks and (number == title or not draft.heading) else None
        fields = [field.strip() for field in FIELD.split(line.text)] if line else []
        stated = [(field, facets) for field in fields if (facets := _stated(field, headings))]
        if not line or len(fields) < FIELDS:
            continue
        if any(map(headings.role_head, fields)) or (number == title and len(stated) >= VALUES):
            for field, facets in stated:
                if field in line.quote:
                    block = Block("row", field, field, line.span)
                    rule = "a field of the first line"
                    yield Draft("", RUN_IN, "a field", line.span, -1, [block], facets, rule)


def _stated(field: str, headings: Headings) -> tuple[str, ...]:
    """The facets whose value a field states, or its parts do: "Full time, 38 hours"."""
    whole = headings.of_value(field)
    every = [whole] if whole else [_of_part(part, headings) for part in field.split(PART)]
    return tuple(dict.fromkeys(every)) if all(every) else ()


def _of_part(part: str, headings: Headings) -> str:
    """The facet of one of them: hours stand there without the week that they are of."""
    hours = part[:1].isdigit() and part[-1:].isalpha() and not part.startswith(ALL_DAY)
    weekly = WEEKLY.format(part) if hours else part
    return headings.of_value(part) or headings.of_value(weekly)
