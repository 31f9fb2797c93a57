"""Words that deny one another: "paid" and "unpaid", "paid" and "volunteer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.vocabulary import Vocabulary


def contrary(word: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether one of two words denies the other: by a syllable, or by what it means."""
    contraries = vocabulary.pairs("contraries")
    if other in contraries.get(word, "").split(", ") or word in contraries.get(other, "").split(", "):
        return True
    long, short = sorted((word, other), key=len, reverse=True)
    return long.endswith(short) and long[: -len(short)] in vocabulary.lists["denying syllables"]
