"""``# Heading``, an underlined heading, ``<h2>``: the scanner has seen the mark already."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.postings.labels import stated
from bot.postings.layouts.mark import HEADING, SUMMARY, Mark, Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings
    from bot.postings.inline import Inline


SENTENCE = 8  # words from which a heading is a sentence
ADDRESS = re.compile(r"\]\((?:mailto:)?(?P<url>[^()\s]+)\)")  # of a link, in its quote
STATED = re.compile(r"://|\w@\w|\w: +\w")  # what a heading has that is a link, or a label with its value


def opening(found: Sequence[Part], headings: Headings) -> None:
    """Make the sentences set as headings that a posting begins with text, but no title: "### We look for a baker who …".

    Its title may stand above them, more than once; what heads a part of it ("## Aims") is none.
    """
    first = found[0].inline.text if found and found[0].raw.kind == "heading" else ""
    title = "" if headings.known(first) else first
    for part, after in pairwise(found):
        if part.raw.kind != "heading":
            if title and after.raw.kind == "heading" and part.inline.text[-1:] == ":":
                return  # "you will reach these goals:" introduces each
            continue
        said = part.words >= SENTENCE and part.inline.text[-1:] in {".", "!"} and part.raw.level > 1
        if not said and title and part.inline.text == title:
            continue
        if not said or after.raw.kind == "item":
            return
        part.raw.kind = "paragraph"


def recognise(part: Part, after: Part | None, headings: Headings) -> Mark | None:
    """A block the scanner calls a heading; a sentence or link with nothing below it is all there is to say, and content.

    So is a label with its value: "### Working hours: six to two".
    """
    if part.raw.kind != "heading" or not part.inline.text:
        return None
    level = part.raw.level
    bare = (
        after is None
        or after.raw.kind == "rule"
        or (after.raw.kind == "heading" and after.raw.level <= level)
    )
    listed = after is not None and after.raw.kind == "item"
    if not listed and (label := stated(part.inline.text, headings)):
        return Mark(level, label, keeps=True, layout="marked label")
    says = bare and (part.words >= SENTENCE or bool(STATED.search(part.inline.text)))
    layout = SUMMARY if part.raw.fold else part.raw.marker or HEADING
    return Mark(level, _named(part.inline, headings), keeps=says, layout=layout)


def _named(inline: Inline, headings: Headings) -> str:
    """A heading without the addresses that its links lead to, where these are no part of what it is about: "Apply"."""
    text = inline.text
    for link in ADDRESS.finditer(inline.quote):
        text = text.replace(f" ({link['url']})", "")
    return inline.text if headings.known(text) else text
