"""``**Reports to:** X`` or ``Location: Berlin``: a label and its value in one paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.postings.layouts.mark import CELL, RUN_IN, Mark, Part
from bot.postings.raw import COLONS, begins_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.postings.facets import Headings

BOLD_WORDS, PLAIN_WORDS, VALUE = 8, 4, 300
# of a label that only others like it tell to be one, and how many of these are known
LABEL_WORDS, KNOWN = 6, 3
# the least of them where none need be known, and their share of the paragraphs from the first on
ALIKE, NEARLY = 4, 0.8
AMID = (",", ";", ":")  # what ends a bold label that is no part, or one that is read as a label
AS_OTHERS = "bold label like others"
STOPS = (".", "?", "!")  # what ends a bold label that is known and nothing else: "**Interested?** Send …"


def alike(parts: Sequence[Part], headings: Headings) -> Mapping[int, Mark]:
    """The paragraphs of a page that begin with a bold label, where this is how it marks its parts.

    Then "**The rota.** One night in six" is a part as well, among "**What you bring.** …" and others that are known, or
    where nearly all paragraphs begin so.
    """
    if items := _items(parts):
        return items
    found = {n: label for n, part in enumerate(parts) if (label := _ended(part))}
    stopped = [n for n in found if parts[n].inline.text[: parts[n].inline.lead].rstrip().endswith(".")]
    known = [n for n in stopped if headings.is_key(found[n])]
    if len(known) >= KNOWN and len(known) * 2 >= len(stopped):
        return {n: Mark(RUN_IN, found[n], keeps=True, layout=AS_OTHERS) for n in stopped}
    first = min(found, default=0)
    below = sum(part.raw.kind == "paragraph" for part in parts[first:])
    if len(found) < ALIKE or len(found) < NEARLY * below:
        return {}
    return {n: Mark(RUN_IN, label, keeps=True, layout=AS_OTHERS) for n, label in found.items()}


def _items(parts: Sequence[Part]) -> Mapping[int, Mark]:
    """The items of a page that has no parts but these: "- **What you'd get:** 28 days off, a bike"."""
    listed = [n for n, part in enumerate(parts) if part.raw.kind == "item"]
    marked = sum(p.raw.kind == "heading" or (p.raw.kind == "paragraph" and p.inline.lead > 0) for p in parts)
    if len(listed) < ALIKE or marked > 1:
        return {}
    labels = {n: parts[n].inline.text[: parts[n].inline.lead].rstrip() for n in listed}
    ends = (label.endswith(COLONS) and len(label.split()) <= BOLD_WORDS for label in labels.values())
    if not all(ends):
        return {}
    return {
        n: Mark(RUN_IN, label.rstrip(":： "), keeps=True, layout=AS_OTHERS) for n, label in labels.items()
    }


def _ended(part: Part) -> str:
    """The bold label that a paragraph begins with, where a full stop ends it or a sentence of its own follows."""
    text, lead = part.inline.text, part.inline.lead
    label = text[:lead].rstrip()
    if part.raw.kind != "paragraph" or not 0 < lead < len(text) or label[-1:] in AMID:
        return ""
    ended = len(label.split()) <= LABEL_WORDS and begins_value(text[lead:])
    return label.rstrip("".join(STOPS) + " ") if ended else ""


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
