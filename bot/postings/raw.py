"""A block as the scanner collects it, and which lines belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.postings.marks import LABEL_END, SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Sequence

STARS = ("**", "__")
COLONS = (":", "：")  # also of full width, as Chinese and Japanese have it
# the least headings of a box of facts; the values that one may have, with a link; the characters of a value
FACTS, VALUES, VALUE = 3, 2, 200
# what stands between a name and its value in a box of their own: "Shift<br><b>Early</b>"
BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
STRONG = re.compile(r"<(b|strong)\b[^<>]*>[^<>]+</\1>", re.IGNORECASE)
NAME = 40  # characters of such a name


@dataclass(slots=True)
class Raw:
    """A block before its meaning is known: its kind, and the pieces of the file it is made of."""

    kind: str  # "heading", "item", "paragraph", "row" or "rule"
    pieces: list[tuple[int, int]]
    level: int = 0  # of a heading
    depth: int = 0  # of an item
    column: int = 0  # where the text of an item begins
    marker: str = ""
    in_html: bool = False


def continues(block: Raw, before: str, text: str, column: int, *, broke: bool) -> bool:
    """Whether a line without a mark goes on with the open block.

    ``before`` is the block's last line, ``broke`` whether a hard line break ends it.
    """
    if text.startswith(STARS) and _labelled(text):
        return False
    if block.in_html and not broke:
        return True
    ended = before.endswith(SENTENCE_END)
    if broke:
        return text[:1].islower() and not ended and block.kind != "heading"
    if block.kind == "item":
        aside = column > 0 and not ended and not text[:1].isupper()
        amid = before.count("(") > before.count(")")
        amid |= before.endswith(",") and not (
            text.endswith(":") and LABEL_END.match(text)
        )  # "…, rye,", "You know:"
        return column >= block.column or text[:1].islower() or aside or amid
    alone = len(block.pieces) == 1
    label = before.endswith(":") and LABEL_END.match(before)
    bold = before.startswith(STARS) and before.rstrip(":").endswith(STARS)
    return not (alone and (label or bold))


def of_facts(blocks: Sequence[Raw]) -> bool:
    """Whether the blocks of a container are names with values: headings each above one or two short paragraphs."""
    headings = sum(block.kind == "heading" for block in blocks)
    if headings < FACTS or blocks[0].kind != "heading" or len(blocks) > headings * (1 + VALUES):
        return False
    values = [block for block in blocks if block.kind != "heading"]
    short = all(b.kind == "paragraph" and sum(end - start for start, end in b.pieces) < VALUE for b in values)
    return short and len(values) >= headings


def of_list(blocks: Sequence[Raw]) -> bool:
    """Whether the blocks of a container are headings with what stands below them, a list at the end."""
    return bool(blocks) and blocks[0].kind == "heading" and blocks[-1].kind == "item"


def of_pair(blocks: Sequence[Raw], text: str) -> Raw | None:
    """The row of a container that holds but a short name, a break and its value in bold; None if it holds another thing."""
    if len(blocks) != len(("name", "value")) or any(
        b.kind != "paragraph" or len(b.pieces) > 1 for b in blocks
    ):
        return None
    (start, end), value = (block.pieces[0] for block in blocks)
    named = end - start <= NAME and "<" not in text[start:end] and text[end - 1].isalnum()
    if not (named and BREAK.fullmatch(text, end, value[0]) and STRONG.fullmatch(text, *value)):
        return None
    return Raw("row", [(start, end), value], in_html=True)


def of_rows(blocks: Sequence[Raw]) -> bool:
    """Whether the blocks of a container are rows for the most part: a box beside the text, and no part of what it follows."""
    rows = sum(block.kind == "row" for block in blocks)
    return rows >= FACTS and 2 * rows >= len(blocks)


def _labelled(text: str) -> bool:
    """Whether a line opens with a bold label: ``**Reports to:** …`` or a whole bold line."""
    close = text.find(text[:2], 2)
    return close > 0 and (text[close - 1] in COLONS or text[close + 2 : close + 3] in {*COLONS, ""})
