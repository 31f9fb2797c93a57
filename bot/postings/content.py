"""The blocks of a text as content: what is seen of them, and the smallest stretch of lines that holds each."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain import Block
from bot.postings.inline import Inline, render
from bot.postings.layouts import Part
from bot.postings.layouts.mark import CELL, RUN_IN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.postings.facets import Headings
    from bot.postings.raw import Raw
    from bot.postings.source import Source

# "← All jobs", no quote of a French text
BACK = re.compile(r"[←«‹]\s*[^\s»›]+(?:\s+[^\s»›]+){0,4}")
# a link that is all of its line: "[Back to the list](…)", "[English version](…)"
BACK_TO = re.compile(r"\[(?:(?:back|return) to [^\[\]]{1,60}|\w{1,20} version)\]\([^()]*\)", re.IGNORECASE)
TAGS = re.compile(r"(?:<[^<>]*>\s*)+")
LAST_TAGS = re.compile(r"(?:\s*>[^<>]*<)*\s*")  # the same at the end, read backwards


def parts(source: Source, raws: Iterable[Raw], headings: Headings) -> list[Part]:
    """The blocks as read but for those without a visible word, the way back to another page and mere names of columns."""
    found = []
    for raw in raws:
        if raw.kind == "rule":
            found.append(Part(raw, Inline("", "", 0), 0))
            continue
        inline = render("\n".join(source.clean[a:b] for a, b in raw.pieces), escapes=source.escapes)
        if raw.aligned:
            whole = source.clean[raw.pieces[0][0] : raw.pieces[-1][1]]
            inline = replace(inline, quote=render(whole, escapes=source.escapes).quote)
        columns = raw.kind == "row" and raw.level > 0 and headings.of_columns(inline.text.split(CELL))
        if raw.fold and headings.unfolds(inline.text):
            raw.kind = "fold"
        if raw.fold or (
            any(c.isalnum() for c in inline.text)
            and not headings.joins(inline.text)
            and not (BACK.fullmatch(inline.text) or BACK_TO.fullmatch(inline.quote))
            and not columns
        ):
            found.append(Part(raw, inline, len(inline.text.split()), _name(source, raw, inline)))
    return found


def _name(source: Source, raw: Raw, inline: Inline) -> str:
    """The first cell of a row of two, or of one that is a name with its values; "" of any other block."""
    if raw.kind != "row":
        return ""
    if not raw.in_html:
        return inline.text.partition(CELL)[0] if inline.text.count(CELL) == 1 else ""
    return render(source.clean[slice(*raw.pieces[0])]).text if len(raw.pieces) > 1 else ""


def block(source: Source, part: Part) -> Block:
    """A part as content: the smallest span that holds it."""
    start, end = part.raw.pieces[0][0], part.raw.pieces[-1][1]
    if "](" not in part.inline.quote and (tags := TAGS.match(source.clean, start, end)):
        start = tags.end()  # what is quoted stands behind them, maybe lines below
        if last := LAST_TAGS.match(source.clean[start:end][::-1]):
            end -= last.end()
    text = part.inline.text
    label = text[: part.inline.lead].rstrip(":： ") if 0 < part.inline.lead < len(text) else ""
    head, colon, rest = text.partition(":")
    if part.name and (part.raw.in_html or len(part.name.split()) <= RUN_IN // 2):
        label = part.name.rstrip(": ") if part.raw.in_html else part.name
    if not label and colon and rest.strip() and len(head.split()) <= RUN_IN // 2 and rest[0].isspace():
        label = head
    kind = part.raw.kind if part.raw.kind in {"item", "row"} else "paragraph"
    return Block(
        kind, text, part.inline.quote, source.lines.span(start, end), part.raw.depth, label, part.raw.marker
    )
