"""Facts of plain text, a name and its value in each line with no colon: "Salary ....... £29,800", "Salary -> £29,800".

And several with a colon in one line: "Team: Docks · Grade: 5".
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.postings.raw import Raw, begins_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.postings.facets import Headings

# what stands between a name and its value in all lines of a box: dots that lead the eye, a wide gap, a sign
BETWEEN = tuple(
    re.compile(rf"(?<![ \t])[ \t]*(?:{sign})[ \t]*" if close else rf"(?<![ \t])[ \t]{{1,9}}(?:{sign})[ \t]+")
    for sign, close in (
        (r"\.{3,}|…{2,}|_{3,}|(?:[ \t]\.){3,}", True),
        (r"\t|[ \u00a0]{2,}", True),
        ("=", False),
        ("[-–—]+", False),
        ("[-=]{1,2}>|→|»", True),
        *((re.escape(sign), False) for sign in ("::", "~", ">", "·", "|", "/")),
    )
)
LED, APART = BETWEEN[:2]  # dots tell by themselves that a value follows, a wide gap where a task has none
BOLD = re.compile(r"(?<=\w(?:\*\*|__))[ \t]+")  # behind a name in bold: "**Salary** £29,800"
WORDS, LONGEST = 4, 300  # words of a name, characters of a line
PAGE = re.compile(r"\d{1,3}")  # a value that is but the number of a page
PARTED = re.compile(r"[ \t]+[·•|][ \t]+")  # between fields in one line
STARS = "*_"  # of what is bold or in italics
ROWS = 2  # lines that are such, and names among them that are known, from which all are; one where dots lead to it
Piece = tuple[int, int]


def rows(text: str, raw: Raw, headings: Headings, *, listed: bool) -> list[Raw]:
    """The lines of a paragraph as rows of a name and a value, what stands between them as it was; [] if they are none.

    Where tasks or the like are ``listed``, a line is one of these: "Hours - keep the book of them". Names with a gap
    behind them, all but one of them known, are facts there too: below "Job description" stands all of a posting.
    """
    for between in (LED, APART) if listed else (*BETWEEN, BOLD):
        cut = [_cut(text, piece, between) for piece in raw.pieces]
        found = [one for one in cut if one]
        known = sum(headings.is_key(text[slice(*name)]) for name, _ in found)
        least = 1 if between is LED else ROWS
        if listed and between is APART and not ROWS < len(cut) == len(found) <= known + 1:
            continue
        # "**Hours** nobody counts" is a sentence
        begun = sum(begins_value(f" {text[slice(*value)]}") for _, value in found)
        if between is BOLD and 2 * begun <= len(found):
            continue
        if len(found) >= least <= known and (between is LED or 2 * known >= len(found)):
            return _told(text, raw, cut, bold=between is BOLD)
    return []


def fields(text: str, raw: Raw, headings: Headings) -> list[Raw]:
    """The fields of a line that labels several, each as a line of its own: "Team: Docks · Manager: Ann · Grade: 5"; else []."""
    first, last = raw.pieces[0][0], raw.pieces[-1][1]
    if len(raw.pieces) > 1 or last - first > LONGEST:
        return []
    while last - first > 1 and text[first] == text[last - 1] and text[first] in STARS:
        first, last = first + 1, last - 1
    edges = [(first, first), *(m.span() for m in PARTED.finditer(text, first, last)), (last, last)]
    found = [(a, b) for (_, a), (b, _) in pairwise(edges) if a < b]
    labels = [text[a:b].partition(":")[0] for a, b in found if ": " in text[a:b]]
    if sum(bool(headings.key(label)[0]) for label in labels) < ROWS:
        return []
    return [Raw("paragraph", [field], column=raw.column) for field in found]


def _cut(text: str, piece: Piece, between: re.Pattern[str]) -> tuple[Piece, Piece] | None:
    """The name and the value of a line; None where it has not both."""
    found = between.search(text, *piece) if piece[1] - piece[0] <= LONGEST else None
    if not found or PAGE.fullmatch(text, found.end(), piece[1]):
        return None
    name, value = (piece[0], found.start()), (found.end(), piece[1])
    said = text[slice(*name)]
    if between is BOLD:
        if said[:2] != said[-2:]:
            return None  # "Bake **rye** at night"
        said = said.strip(STARS)
    named = said[:1].isupper() and len(said.split()) <= WORDS and said[-1:] not in ".,;!?"
    return (name, value) if named and any(map(str.isalnum, text[slice(*value)])) else None


def _told(text: str, raw: Raw, cut: Sequence[tuple[Piece, Piece] | None], *, bold: bool) -> list[Raw]:
    """The rows; a line indented more than the names goes on with the value above it, as any does below names in bold."""
    found: list[Raw] = []
    for piece, one in zip(raw.pieces, cut, strict=True):
        last = found[-1] if found else None
        if one:
            found.append(Raw("row", [*one], in_html=True, aligned=True))
        elif (
            last
            and last.kind == "row"
            and (bold or _column(text, piece[0]) > _column(text, last.pieces[0][0]))
        ):
            last.pieces[1] = (last.pieces[1][0], piece[1])
        elif last and last.kind == "paragraph":
            last.pieces.append(piece)
        else:
            found.append(Raw("paragraph", [piece], column=raw.column))
    return found


def _column(text: str, at: int) -> int:
    """How far from the beginning of its line a character stands."""
    return at - (text.rfind("\n", 0, at) + 1)
