"""A line that is nothing but a link called like a heading, as buttons are: ``[Apply](https://…)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.postings.layouts.mark import RUN_IN, Mark, Part

if TYPE_CHECKING:
    from bot.postings.facets import Headings

# as a link is shown; its quote is the link, or its label where the address can't be quoted as one
LINK = re.compile(r"(?P<label>[^()]+?) \((?:https?://|[\w.+-]+@)[^()]*\)")


def recognise(part: Part, _after: Part | None, headings: Headings) -> Mark | None:
    """A paragraph of one link whose label is a known heading: it names what the link leads to, and is content."""
    link = LINK.fullmatch(part.inline.text) if part.raw.kind == "paragraph" else None
    if not link or not headings.whole(link["label"]):
        return None
    alone = part.inline.quote == link["label"] or part.inline.quote.startswith(f"[{link['label']}](")
    return Mark(RUN_IN, link["label"], keeps=True, adds=True, layout="a link alone") if alone else None
