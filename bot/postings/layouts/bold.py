"""``**Requirements:**``: a line that is bold from end to end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.facets import COMPENSATION, OF_THE_POST
from bot.postings.labels import stated
from bot.postings.layouts.mark import BOLD, RUN_IN, Mark, Part

if TYPE_CHECKING:
    from bot.postings.facets import Headings

SENTENCE = 8  # words from which what ends as a sentence is one
BARS, FIELDS = re.compile(r"\s[|·•]\s"), 2  # between the fields of a line, and the least of those
SHORT, LONG = 14, 40  # words of a heading that stands alone, and of one with a list below it


def recognise(part: Part, after: Part | None, headings: Headings) -> Mark | None:
    """A paragraph wholly in bold; a whole sentence in bold ("This is a remote position") only with a list below it.

    A label and its value in bold are the value ("**Location: Berlin**"), without a list below it; an address
    is no heading, nor is what stands in brackets, nor a sum that is paid, or another figure of the post with nothing below it: "**£12 an hour**".
    """
    text = part.inline.text
    if part.raw.kind != "paragraph" or not text or part.inline.lead < len(text.rstrip(": ")):
        return None
    listed = after is not None and after.raw.kind == "item"
    if not listed and (label := stated(text, headings)):
        return Mark(RUN_IN, label, keeps=True, layout="bold label")
    aside = text[0] == "(" and text[-1] == ")"  # "(Bergen/Oslo)": of what stands above it
    aside |= len(BARS.findall(text)) >= FIELDS and any(
        map(str.isdecimal, text)
    )  # "Grade 6 | 24 months | full time"
    if not listed and (aside or (part.words == 1 and "@" in text)):
        return None
    bare = after is None or after.raw.kind in {"heading", "rule"}
    if ": " not in text and any(map(str.isdecimal, text)):
        spoken = headings.hints(text)
        if (bare and not OF_THE_POST.isdisjoint(spoken)) or (COMPENSATION in spoken and not listed):
            return None
    states = not text.endswith((":", "?")) and headings.states(text)
    said = part.words >= SENTENCE or not headings.known(text)
    sentence = states or (text.endswith((".", "!")) and said)
    if part.words <= (LONG if listed else SHORT) and (listed or not sentence):
        return Mark(BOLD, text, layout="bold line")
    return None
