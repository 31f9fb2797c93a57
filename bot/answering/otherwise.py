"""Phrases of a posting in which a word means another thing than by itself: a "hybrid cloud" is no hybrid work."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.desk import Desk


def meant(
    spots: Sequence[tuple[int, int]], line: tuple[str, ...], desk: Desk, said: frozenset[str] = frozenset()
) -> bool:
    """Whether each of some places in a line of stems stands inside such a phrase.

    ``spots`` are first word and last word + 1 of each; a phrase whose telling words the asker ``said`` counts for none.
    """
    other = desk.vocabulary.phrases["other things"]
    if not spots or other.foreign_to(line):
        return False
    found = [set(match.words) for match in other.find(line)]
    idle = desk.vocabulary.words["stop"]
    hidden = [at for at in found if not said.issuperset(line[i] for i in at if line[i] not in idle)]
    return all(any(at > set(range(*spot)) for at in hidden) for spot in spots)
