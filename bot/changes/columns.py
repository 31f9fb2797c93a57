"""Two texts side by side, as wide as the terminal; one below the other where it is too narrow."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from bot.text.fold import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

NARROW = 36  # a column less wide than this is no column
MARKS = {"equal": " ", "replace": "|", "delete": "<", "insert": ">"}  # as in `diff --side-by-side`
WIDE = frozenset("WF")  # https://www.unicode.org/reports/tr11/: these take two columns


def beside(old: str, new: str, width: int) -> list[str]:
    """The lines of both, equal ones in one row; between them a mark where they differ.

    Nothing that a terminal obeys is passed on.
    """
    left, right = visible(old).splitlines(), visible(new).splitlines()
    column = (width - 3) // 2
    if column < NARROW:
        return _below(left, right, width)
    rows = []
    for mark, one, other in _rows(left, right):
        halves = _wrapped(one, column), _wrapped(other, column)
        for n in range(max(map(len, halves))):
            cells = [half[n] if n < len(half) else "" for half in halves]
            rows.append(f"{_filled(cells[0], column)} {mark} {cells[1]}".rstrip())
    return rows


def _below(left: list[str], right: list[str], width: int) -> list[str]:
    """Lines that only one text has, marked - and +; those that both have are marked with nothing."""
    rows = []
    for mark, one, other in _rows(left, right):
        sides = (
            [(" ", other)] if mark == " " else [(s, text) for s, text in (("-", one), ("+", other)) if text]
        )
        rows += [f"{sign} {part}".rstrip() for sign, text in sides for part in _wrapped(text, width - 2)]
    return rows


def _rows(left: list[str], right: list[str]) -> Iterator[tuple[str, str, str]]:
    """A mark and a line of each text, "" where one has none."""
    for what, i, i_end, j, j_end in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        for n in range(max(i_end - i, j_end - j)):
            one = left[i + n] if i + n < i_end else ""
            other = right[j + n] if j + n < j_end else ""
            mark = MARKS[what]
            if what == "replace":
                mark = MARKS["delete"] if j + n >= j_end else MARKS["insert"] if i + n >= i_end else mark
            yield mark, one, other


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` columns, broken at spaces where there are any."""
    lines: list[str] = []
    indent = " " * min(len(text) - len(text.lstrip()), width // 3)
    current, used = "", 0
    for word in _words(text):
        size = _width(word)
        if current.strip() and used + size > width and word.strip():
            lines.append(current.rstrip())
            current, used = indent, len(indent)
        for sign in word:
            if used + _width(sign) > width:
                lines.append(current)
                current, used = indent, len(indent)
            current += sign
            used += _width(sign)
    return [*lines, current.rstrip()]


def _words(text: str) -> Iterator[str]:
    """Words and the spaces between them, by turns."""
    start = 0
    for n in range(1, len(text) + 1):
        if n == len(text) or (text[n] == " ") != (text[start] == " "):
            yield text[start:n]
            start = n


def _filled(text: str, width: int) -> str:
    return text + " " * max(0, width - _width(text))


def _width(text: str) -> int:
    """The columns that a text takes in a terminal."""
    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in WIDE) for c in text)
