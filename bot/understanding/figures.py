"""Figures that a question writes as several tokens: "4.5LPA", "ISO-27001"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.understanding.asked import Asked

SIGNS = frozenset(".-/,")  # that stand between the parts of a figure


def figures(said: Asked, line: tuple[str, ...], used: set[int]) -> list[tuple[int, ...]]:
    """Runs of tokens that are one figure: "4.5LPA", "ISO-27001", "3.1.1"; a plain number is none."""
    runs: list[tuple[int, ...]] = []
    for i in range(len(line) - 1):
        if said.tokens[i + 1].start != said.tokens[i].end + 1 or not (line[i] and line[i + 1]):
            continue  # most words stand apart
        if said.text[said.tokens[i].end] not in SIGNS or {i, i + 1} & used:
            continue
        if any(c.isdigit() for c in line[i]) and any(c.isdigit() for c in line[i + 1]):
            whole = (*runs.pop(), i + 1) if runs and runs[-1][-1] == i else (i, i + 1)
            runs.append(whole)
    return runs
