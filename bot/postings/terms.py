"""Names with what they mean as Markdown has them, "Essential" above ": A year at sea"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.postings.html_row import ROW
from bot.postings.marks import BULLET, HASHES, NUMBER, SENTENCE_END
from bot.postings.raw import Raw

if TYPE_CHECKING:
    from collections.abc import Sequence

MEANING = re.compile(r"[ ]{0,3}:[ \t]+(?=\S)")  # ahead of what a name means
OTHER = ("|", ">", "<", "`", ":")  # with which no name begins
WORDS = 8  # of a name
Lines = list[tuple[int, int]]


def terms_in(text: str, lines: Sequence[tuple[int, int]]) -> dict[int, list[Raw]]:
    """The blocks of such lists by where each line of them begins, none where a line is part of another's."""
    found: dict[int, list[Raw]] = {}
    at = 0
    while at < len(lines):
        first = _meaning_of(text, lines, at)
        if not first:
            at += 1
            continue
        meanings, behind = _meanings(text, lines, first)
        found |= {start: [] for start, _ in lines[at:behind]}
        found[lines[at][0]] = _told(_bare(text, *lines[at]), meanings)
        at = behind
    return found


def _meaning_of(text: str, lines: Sequence[tuple[int, int]], at: int) -> int:
    """The line in which the first meaning of the name on a line begins, 0 if that is no name: right below it, or behind a blank."""
    name = text[slice(*lines[at])].rstrip()
    marked = name.startswith(OTHER) or any(mark.match(name) for mark in (BULLET, NUMBER, HASHES))
    if not name or name[0].isspace() or marked or len(name.split()) > WORDS or name.endswith(SENTENCE_END):
        return 0
    below = (n for n in range(at + 1, min(at + 3, len(lines))) if text[slice(*lines[n])].strip())
    first = next(below, 0)
    return first if first and MEANING.match(text, *lines[first]) else 0


def _meanings(text: str, lines: Sequence[tuple[int, int]], at: int) -> tuple[list[Lines], int]:
    """The lines of each meaning from one on, and the first line behind them: no other name, nor what a blank line parts."""
    meanings: list[Lines] = []
    while at < len(lines):
        said = text[slice(*lines[at])].strip()
        mark = MEANING.match(text, *lines[at])
        if mark:
            meanings.append([(mark.end(), lines[at][1])])
        elif not said:
            if not MEANING.match(text, *lines[min(at + 1, len(lines) - 1)]):
                break
        elif _meaning_of(text, lines, at) or any(m.match(said) for m in (BULLET, NUMBER, HASHES)):
            break
        else:
            meanings[-1].append(_bare(text, *lines[at]))
        at += 1
    return [[_bare(text, *line) for line in meaning] for meaning in meanings], at


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A line without the blanks around it."""
    said = text[start:end]
    return start + len(said) - len(said.lstrip()), start + len(said.rstrip())


def _told(name: tuple[int, int], meanings: Sequence[Lines]) -> list[Raw]:
    """A name with its one short meaning as a row; of several each is an item below it, as is a long one text."""
    if len(meanings) > 1:
        items = (Raw("item", meaning, depth=1, marker="-") for meaning in meanings)
        return [Raw("paragraph", [name]), *items]
    ((start, _), *_), (*_, (_, end)) = meanings[0], meanings[0]
    if end - start < ROW:
        return [Raw("row", [name, (start, end)], in_html=True)]
    return [Raw("paragraph", [name]), Raw("paragraph", meanings[0])]
