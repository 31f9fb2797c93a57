"""Of titles that fit alike those that are named in one run: a word of another that stands apart speaks of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from bot.understanding.titles import Part

LEAST = 3  # words of a run that is no chance


def together(mention: Sequence[Part], titles: Mapping[int, Collection[str]]) -> list[int]:
    """The titles, each by its stems, less those whose longest run of words said is but a part of another's.

    "How many users has the system that the Mill Oven Architect builds" names no "Mill Architect" of user research.
    """
    runs = {number: _longest(mention, stems) for number, stems in titles.items()}
    return [
        n
        for n, own in runs.items()
        if not any(own < other and len(other) >= LEAST for other in runs.values())
    ]


def _longest(mention: Sequence[Part], stems: Collection[str]) -> frozenset[int]:
    """The tokens of the longest run of parts side by side that a title has."""
    best: set[int] = set()
    run: set[int] = set()
    for part in mention:
        if part.stem not in stems:
            continue
        run = {*run, *part.tokens} if run and part.first <= max(run) + 1 else set(part.tokens)
        best = run if len(run) > len(best) else best
    return frozenset(best)


def with_terms(
    mention: Sequence[Part],
    at: int,
    found: frozenset[int],
    holding: Mapping[str, AbstractSet[int]],
    terms: Collection[tuple[str, ...]],
) -> tuple[frozenset[int], int]:
    """Of some postings those whose title has the terms said right before a noun, and the first token of both.

    "The part time baker", of a "Part-time Junior Wholemeal Baker"; "the full time baker" is none.
    """
    for term in terms:
        run = mention[max(0, at - len(term)) : at]
        beside = run and run[-1].last == mention[at].first
        if beside and tuple(part.stem for part in run) == term:
            return found.intersection(*(holding.get(root, set()) for root in term)), run[0].first
    return found, mention[at].first
