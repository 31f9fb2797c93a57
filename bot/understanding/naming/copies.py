"""Whether two postings are one that is advertised twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.spelling import distance
from bot.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain import Posting

ALIKE = 0.8  # share of passages in common that makes two postings copies of one another
NAME = 5  # letters of a word from which it may hold a typo


def distinct(postings: Sequence[Posting], candidates: Iterable[int]) -> tuple[int, ...]:
    """One of each set of candidates that bear one title and say the same."""
    kept: list[int] = []
    for number in candidates:
        if not any(copies(postings[number], postings[other]) for other in kept):
            kept.append(number)
    return tuple(kept)


def copies(one: Posting, other: Posting) -> bool:
    """Whether two postings bear one title, maybe with a typo, and say nearly the same: only one is answered from."""
    named = words(one.title), words(other.title)
    if len(named[0]) != len(named[1]) or not all(map(_alike, *named)):
        return False
    shared = len(one.texts & other.texts)
    return shared >= ALIKE * (len(one.texts) + len(other.texts) - shared)


def _alike(one: str, other: str) -> bool:
    """Whether two words are one, or one of them is a typo of the other."""
    if one == other:
        return True  # nearly all that are compared
    return min(len(one), len(other)) >= NAME and one[0] == other[0] and distance(one, other, 2) <= 1
