"""Whether words end by saying that all they name is demanded: "first aid required", but no "less is required"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.vocabulary.model import Vocabulary

AT_END = 3  # words of an item that say of all of it how firm it is: "would be a plus"


def ends_in_demand(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether the last word demands, none right before it denies that, and none makes it a matter of seldom or less."""
    if not words or words[-1] not in vocabulary.lists["asked demanded"]:
        return False
    lists = vocabulary.lists
    return set(lists["denied at the end"]).isdisjoint(words[-AT_END:]) and set(
        lists["lessens a demand"]
    ).isdisjoint(words)
