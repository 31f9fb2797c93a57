"""A line that is nothing but a link called like a heading, as buttons are: ``[Apply](https://…)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.postings.layouts.mark import RUN_IN, Mark, Part

if TYPE_CHECKING:
    from bot.postings.facets import Headings

LABEL = re.compile(r"\[(?P<label>\[[^\[\]]+\]|[^\[\]]+)\]\(")
# as a link is shown whose address can't be quoted as one
SHOWN = re.compile(r"(?P<label>[^()]+?) \((?:https?://|[\w.+-]+@)[^()]*\)")
ADDRESS = re.compile(r"(?: \([^()]*\))?")


def recognise(part: Part, _after: Part | None, headings: Headings) -> Mark | None:
    """A paragraph of one link whose label is a known heading: it names what the link leads to, and is content."""
    text, quote = part.inline.text, part.inline.quote
    if part.raw.kind != "paragraph":
        return None
    link = LABEL.match(quote) or SHOWN.fullmatch(text)
    label = link["label"] if link else ""
    alone = text.startswith(label) and ADDRESS.fullmatch(text, len(label))
    if not label or not alone or not headings.whole(label):
        return None
    return Mark(RUN_IN, label.strip("[]"), keeps=True, adds=True, layout="a link alone")
