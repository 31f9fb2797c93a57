"""Titles said word for word: in quotation marks, "We want you!", or of words that stand for other things as well."""

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

QUOTES = frozenset("\"'“”„«»‘’")


class ByWholeTitle:
    """Knows the titles of one shelf, whole."""

    def __init__(self, postings: Sequence[Posting]) -> None:
        self._titled: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, posting in enumerate(postings):
            if len(line := stems(posting.title)) >= LEAST:
                self._titled[line].append(number)
        self._longest = max(map(len, self._titled), default=0)

    def quoted(self, said: Asked, named: Named) -> Named:
        """What is named; the postings whose title is quoted, where no other title is named."""
        if named.titled or QUOTES.isdisjoint(said.text):
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

    def said(self, said: Asked, named: Named) -> Named:
        """What is named; of several postings those whose title is said whole, though its words name a thing as well.

        Of "the code of honour committee" a code of honour is no part that may be missing, where there are other committees.
        """
        if len(named.postings) <= 1 or named.by != ("title",):
            return named
        line, among = said.stems, set(named.postings)
        fewest = max(
            LEAST, len(stems(named.role)) + 1
        )  # of "Night Clerk" and "Night Clerk (attic)" both may be
        for size in range(min(len(line), self._longest), fewest - 1, -1):
            for at in range(len(line) - size + 1):
                titled = self._titled.get(line[at : at + size])
                if titled is None:
                    continue  # nearly all runs of words
                found, run = among.intersection(titled), range(at, at + size)
                if found and not named.covered.isdisjoint(run):
                    quoted = said.quoted(at, at + size)
                    return named._replace(
                        postings=tuple(sorted(found)), covered=named.covered.union(run), role=quoted
                    )
        return named
