"""Postings told apart by when they were made: "the 2024 baker job", "the sept 2019 baker"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting
    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary

# in the name of a file
DATED = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-_.](?P<month>0[1-9]|1[0-2])(?!\d)")


class Posted:
    """The years and months of one shelf."""

    def __init__(self, postings: Sequence[Posting], lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._posted = list(map(_posted, postings))
        self._months = {w: n for w, n in vocabulary.numbers("months").items() if w not in lexicon.stop}
        self._idle = lexicon.nouns | vocabulary.words["behind titles"]

    def of(
        self, said: Asked, postings: Sequence[int], covered: frozenset[int]
    ) -> tuple[frozenset[int], tuple[int, ...]]:
        """Those posted in the year or month that stands beside a name, and where that is said; of none nothing.

        "The 2024 baker job", "the baker from 2024", "the sept 2019 baker", "the September baker".
        """
        months, line = self._months, said.words
        if said.spelt and months.keys().isdisjoint(line):
            return frozenset(), ()  # of most questions
        covered = frozenset(i for i in covered if not line[i].isdecimal())  # a year may be of the file's name
        if not covered:
            return frozenset(), ()
        begin = min(covered)
        end = next((i for i in range(max(covered) + 1, len(line)) if line[i] not in self._idle), len(line))
        for first, last in ((begin - 2, begin), (begin - 1, begin), (end, end + 2), (end, end + 1)):
            beside = line[max(0, first) : last]
            year = next((w for w in beside if w.isdecimal()), "")
            month = next((months[w] for w in beside if w in months), 0)
            told = len(beside) == last - first == bool(year) + bool(month)
            kept = tuple(n for n in postings if told and _alike(self._posted[n], (year, month)))
            if kept:
                return frozenset(range(first, last)), kept
        return frozenset(), ()


def _posted(posting: Posting) -> tuple[str, int]:
    """The year and month in which a posting was made, as it says or by the name of its file; ("", 0) where neither does."""
    if posting.date_posted:
        return str(posting.date_posted.year), posting.date_posted.month
    named = DATED.search(posting.path.rpartition("/")[2])
    return (named["year"], int(named["month"])) if named else ("", 0)


def _alike(posted: tuple[str, int], said: tuple[str, int]) -> bool:
    """Whether a date is one that somebody says, of whom a year or a month alone may be told."""
    return all(not own or own == whole for whole, own in zip(posted, said, strict=True))
