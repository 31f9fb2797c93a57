"""Titles that stand in quotation marks: what is called "We want you!" has no word by which a role is told."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bot.text.tokens import stems
from bot.understanding.naming.named import Named
from bot.understanding.quoted import MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.understanding.asked import Asked

LEAST = 2  # words of a title that is quoted: one alone may be a thing that is asked about


class ByQuote:
    """Knows the titles of one shelf, whole."""

    def __init__(self, postings: Sequence[Posting]) -> None:
        self._titled: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, posting in enumerate(postings):
            if len(line := stems(posting.title)) >= LEAST:
                self._titled[line].append(number)

    def named(self, said: Asked, named: Named) -> Named:
        """What is named; the postings whose title is quoted, where no other title is named."""
        if named.titled or not any(mark in said.text for mark in "\"'“”„«»‘’"):
            return named
        for match in MARKS.finditer(said.text):
            title = match[1] or match[2]
            if found := self._titled.get(stems(title)):
                inside = (
                    i for i, token in enumerate(said.tokens) if match.start() < token.start < match.end()
                )
                covered = named.covered | frozenset(inside)
                return Named(tuple(found), covered, role=title, by=("title",))
        return named
