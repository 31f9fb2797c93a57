"""Headings asked for by their own words: "what does translation & localization involve"."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting

HEADING_SHARE = 0.6  # of a heading's weight that the question must name …
QUESTION_SHARE = 0.75  # … or of the question's words that a long heading must hold
LEAST = 2  # words, for the second


class HeadingMatch:
    """The headings of every posting, and what their words are worth."""

    def __init__(self, postings: Sequence[Posting], idle: frozenset[str]) -> None:
        """``idle`` are stems that name nothing."""
        self._stop = idle
        self._lines: list[list[tuple[int, frozenset[str]]]] = []
        frequency: Counter[str] = Counter()
        for posting in postings:
            rows = []
            for section in posting.sections:
                line = frozenset(stems(section.heading)) - self._stop
                if line and section.path:
                    rows.append((section.number, line))
                    frequency.update(line)
            self._lines.append(rows)
        total = max(1, sum(map(len, self._lines)))
        self._weight = {s: math.log(1 + total / n) for s, n in frequency.items()}

    def find(self, posting: int, asked: Sequence[str]) -> list[tuple[int, float, int]]:
        """The sections of a posting whose heading the asked stems name: (section, share, words), the fullest first."""
        said = set(asked) - self._stop
        if not said:
            return []
        found = []
        for number, line in self._lines[posting]:
            both = line & said
            if not both:
                continue
            share = sum(self._weight[s] for s in both) / sum(self._weight[s] for s in line)
            if share >= HEADING_SHARE or (len(both) >= LEAST and len(both) / len(said) >= QUESTION_SHARE):
                found.append((number, max(share, len(both) / len(said)), len(both)))
        return sorted(found, key=lambda f: (-f[2], -f[1], f[0]))
