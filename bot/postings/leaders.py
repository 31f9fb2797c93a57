"""Names and values in lines that another sign than a colon parts: "Pay ...... £30,000", "Pay -> £30,000", "[Pay] £30,000".

The sign is whatever stands between them in several lines one below the other, some of whose names are known as labels.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from bot.postings.marks import TABLE_RULE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.postings.facets import Headings

LEAST, KNOWN = 3, 2  # lines of such a box, and names in them that the vocabulary knows
WORDS, ROW = 4, 300  # words of a name, characters of a line
PARTED = re.compile(
    r"[ \t]*(?P<name>[^\W\d_][^\n:.\t]{0,40}?)"
    r"(?:[ \t]*(?P<run>\.{3,}|_{3,}|-{2,}>?|={2,}>?|->|=>|→|»)[ \t]*|[ \t]+(?P<sign>[=~>;·/|–—-]|::)[ \t]+"
    r"|[ ]*(?P<tab>\t)[ \t]*|(?P<wide> {2,}))(?P<value>[^\s|].*)"
)
BRACKETED = re.compile(
    r"[ \t]*(?P<run>[\[«<])(?P<name>[^\W\d_][^\n:.\[\]«»<>]{0,40})[\]»>][ \t]+(?P<value>\S.*)"
)
ADDRESS = re.compile(r"\]\(|</")


class Row(NamedTuple):
    """A line with a name and a value: what parts them, where both stand in the text, whether the name is known."""

    sign: str
    name: tuple[int, int]
    value: tuple[int, int]
    known: bool


def rows_in(
    text: str, lines: Sequence[tuple[int, int]], headings: Headings
) -> Iterator[tuple[int, tuple[int, int], tuple[int, int]]]:
    """The lines of such boxes: where each begins, from where to where its name goes, and its value."""
    ruled = {n for n, line in enumerate(lines) if TABLE_RULE.match(text[slice(*line)].strip())}
    rows = [
        None if {n - 1, n, n + 1} & ruled else _row(text, first, last, headings)
        for n, (first, last) in enumerate(lines)
    ]
    for sign, run in groupby(enumerate(rows), lambda row: row[1].sign if row[1] else ""):
        box = [(n, row) for n, row in run if row]
        if sign and len(box) >= LEAST and sum(row.known for _, row in box) >= max(KNOWN, len(box) / LEAST):
            yield from ((lines[n][0], row.name, row.value) for n, row in box)


def _row(text: str, first: int, last: int, headings: Headings) -> Row | None:
    """A line as a name with its value, parted by the first sign that can."""
    if last - first > ROW:
        return None
    found = PARTED.fullmatch(text, first, last) or BRACKETED.fullmatch(text, first, last)
    if not found or len(found["name"].split()) > WORDS or ADDRESS.search(found[0]):
        return None
    sign = next((s for name in ("run", "sign", "tab", "wide") if (s := found.groupdict().get(name))), "")
    name = found["name"].rstrip()
    place = found.start("name"), found.start("name") + len(name)
    value = found.start("value"), found.start("value") + len(found["value"].rstrip(" \t\\"))
    return Row(sign[0] if sign.strip() else sign[:1], place, value, headings.is_key(name))
