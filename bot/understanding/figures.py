"""Figures and initials that a question writes as several tokens: "4.5LPA", "ISO-27001", "R&R"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.asked import Asked

SIGNS = frozenset(".-/,")  # that stand between the parts of a figure
AND = "&"  # the same of initials
JOINTS = SIGNS | {AND}


def figures(said: Asked, line: tuple[str, ...], used: set[int]) -> list[tuple[int, ...]]:
    """Runs of tokens that are one figure: "4.5LPA", "ISO-27001", "3.1.1"; a plain number is none. And initials: "R&R"."""
    runs: list[tuple[int, ...]] = []
    text = said.text
    if (said.spelt and AND not in text) or JOINTS.isdisjoint(text):
        return runs  # of most questions
    for i, (one, other) in enumerate(pairwise(said.tokens)):
        sign = text[one.end]
        if sign not in JOINTS or other.start != one.end + 1 or not (line[i] and line[i + 1]):
            continue  # most words stand apart
        if i in used or i + 1 in used:
            continue
        if sign == AND:
            if initials(said, (i, i + 1)):
                runs.append((i, i + 1))
        elif any(c.isdigit() for c in line[i]) and any(c.isdigit() for c in line[i + 1]):
            whole = (*runs.pop(), i + 1) if runs and runs[-1][-1] == i else (i, i + 1)
            runs.append(whole)
    return runs


def initials(said: Asked, at: Sequence[int]) -> bool:
    """Whether some tokens are single letters joined by a sign: "M&A", and no "i'm a"."""
    letters = len(at) > 1 and all(len(said.words[i]) == 1 and said.words[i].isalpha() for i in at)
    return letters and all(said.between(i).strip() == AND for i in at[1:])
