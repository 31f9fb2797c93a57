"""A block as the scanner collects it, and which lines belong to it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from bot.postings.marks import LABEL_END, SENTENCE_END

LONG, HALF = 5, 0.5  # signs below a numbered line that make it a heading, and how much of that they go along
STARS = ("**", "__")
BOLD, BOLD_ENDS = ("<b>", "<strong"), ("</b>", "</strong>")
FULL, LABEL = 50, 40  # letters of a line that was broken for its length; of a line among which a label ends
TAB = 4
COLONS = (":", "：")  # also of full width, as Chinese and Japanese have it


@dataclass(slots=True)
class Raw:
    """A block before its meaning is known: its kind, and the pieces of the file it is made of."""

    kind: str  # "heading", "item", "paragraph", "row", "rule" or "fold": one whose summary says nothing
    pieces: list[tuple[int, int]]
    level: int = 0  # of a heading; 1 of a row that names the columns of a table
    depth: int = 0  # of an item
    column: int = 0  # where the text of an item begins
    marker: str = ""  # of an item; of a heading the layout that it is of, where it is no usual one
    in_html: bool = False
    aligned: bool = False  # of a row: signs stand between its cells, and are quoted with them
    fold: bool = False  # of a heading: it opens a fold; of a rule: one ends there


def begun(text: str, start: int, end: int, *, quoted: bool) -> tuple[int, int]:
    """Where a stretch of text begins behind its blanks, and how wide they are; the marks of a line ``quoted`` are such too."""
    column = 0
    while start < end and text[start] in " \t\u00a0\ufeff\u200b>":
        if text[start] == ">" and not quoted:
            break
        column += TAB - column % TAB if text[start] == "\t" else 1
        start += 1
    return start, column


def underlined(block: Raw, line: str) -> bool:
    """Whether the block above a line of signs can be a heading, "1. What is paid?" as well: it is one from here on."""
    if len(block.pieces) != 1:
        return False
    start, end = block.pieces[0]
    numbered = block.kind == "item" and block.marker != "-" and LONG <= len(line) >= HALF * (end - start)
    if not (numbered or block.kind == "paragraph"):
        return False
    block.kind, block.level, block.depth = "heading", 1 if line[0] == "=" else 2, 0
    return True


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
        return _told(block, before, column) or (text[:1].islower() and not ended and block.kind != "heading")
    if block.kind == "item":
        aside = column > 0 and not ended and not text[:1].isupper()
        amid = before.count("(") > before.count(")")
        # as in "…, rye,", no "You know:"
        amid |= before.endswith(",") and not (text.endswith(":") and LABEL_END.match(text))
        # a line that was full goes on in the next, also with a noun of German
        full = len(before) >= FULL and before[-1:].isalpha()
        amid |= full and ":" not in text[:LABEL] and not text.endswith(SENTENCE_END)
        return column >= block.column or text[:1].islower() or aside or amid
    alone = len(block.pieces) == 1
    label = before.endswith(":") and LABEL_END.match(before)
    bold = before.startswith(STARS) and before.rstrip(":").endswith(STARS)
    return not (alone and (label or bold))


def _told(block: Raw, label: str, column: int) -> bool:
    """Whether an item is so far the name of a thing alone, and what is indented below it tells of that thing.

    In HTML so does what stands in the same item: "<li><b>Ovens</b><br>Clean them".
    """
    bold = label.startswith(STARS) and label.rstrip(":").endswith(STARS)
    bold = bold or (block.in_html and label.lower().startswith(BOLD) and label.lower().endswith(BOLD_ENDS))
    named = len(block.pieces) == 1 and (bold or label.endswith(":"))
    return named and block.kind == "item" and (block.in_html or column >= block.column)


def _labelled(text: str) -> bool:
    """Whether a line opens with a bold label: ``**Reports to:** …`` or a whole bold line."""
    close = text.find(text[:2], 2)
    return close > 0 and (text[close - 1] in COLONS or text[close + 2 : close + 3] in {*COLONS, ""})


def begins_value(text: str) -> bool:
    """Whether what follows a bold label is no more of its sentence: "**Grade level** GS-14", but "**Benefits** include"."""
    first = text.lstrip()[:1]
    sums = bool(first) and unicodedata.category(first) == "Sc"  # "**Pay** £12 an hour"
    return text[:1].isspace() and (first.isupper() or first.isdigit() or sums)
