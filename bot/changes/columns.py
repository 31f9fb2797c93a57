"""Two texts side by side, as wide as the terminal; one below the other where it is too narrow."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from bot.text.fold import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

NARROW = 36  # a column less wide than this is no column
AROUND = 2  # equal lines that are shown before and behind a difference
MARKS = {"replace": "|", "delete": "<", "insert": ">"}  # as in `diff --side-by-side`
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
    rows: list[str] = []
    later: list[str] = []
    for mark, one, other in _rows(left, right):
        if mark == " ":
            rows += [*later, *_marked(" ", one, width)]
            later = []
        else:
            rows += _marked("-", one, width) if mark != MARKS["insert"] else []
            later += _marked("+", other, width) if mark != MARKS["delete"] else []
    return rows + later


def _marked(sign: str, text: str, width: int) -> list[str]:
    return [f"{sign} {part}".rstrip() for part in _wrapped(text, width - 2)]


def _rows(left: list[str], right: list[str]) -> Iterator[tuple[str, str, str]]:
    """A mark and a line of each text, "" where one has none."""
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    for step, (what, i, i_end, j, j_end) in enumerate(steps):
        if what == "equal":
            before, behind = AROUND * (step > 0), AROUND * (step + 1 < len(steps))
            yield from _equal(left[i:i_end], before, behind)
            continue
        for n in range(max(i_end - i, j_end - j)):
            one = left[i + n] if i + n < i_end else ""
            other = right[j + n] if j + n < j_end else ""
            mark = MARKS[what]
            if what == "replace":
                mark = MARKS["delete"] if j + n >= j_end else MARKS["insert"] if i + n >= i_end else mark
            yield mark, one, other


def _equal(lines: list[str], before: int, behind: int) -> Iterator[tuple[str, str, str]]:
    """Lines that both texts have; of a long run those that are next to a difference."""
    left_out = len(lines) - before - behind
    if left_out <= 1:
        yield from ((" ", line, line) for line in lines)
        return
    yield from ((" ", line, line) for line in lines[:before])
    note = f"… {left_out} lines are the same"
    yield " ", note, note
    yield from ((" ", line, line) for line in lines[len(lines) - behind :])


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` columns, broken at spaces where there are any."""
    lines: list[str] = []
    indent = " " * min(len(text) - len(text.lstrip()), width // 3)
    current = indent
    for word in text.split():
        gap = " " if current.strip() else ""
        if gap and _width(current) + 1 + _width(word) > width:
            lines.append(current)
            current, gap = indent, ""
        current += gap
        for sign in word:
            if _width(current) + _width(sign) > width:
                lines.append(current)
                current = indent
            current += sign
    return [*lines, current.rstrip()]


def _filled(text: str, width: int) -> str:
    return text + " " * max(0, width - _width(text))


def _width(text: str) -> int:
    """The columns that a text takes in a terminal."""
    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in WIDE) for c in text)
