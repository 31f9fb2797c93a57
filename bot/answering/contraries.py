"""Words that deny one another: "paid" and "unpaid", "paid" and "volunteer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.clauses import cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.desk import Desk
    from bot.answering.evidence import Evidence
    from bot.vocabulary import Vocabulary


def contrary(word: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether one of two words denies the other: by a syllable, or by what it means."""
    contraries = vocabulary.pairs("contraries")
    if other in contraries.get(word, "").split(", ") or word in contraries.get(other, "").split(", "):
        return True
    long, short = sorted((word, other), key=len, reverse=True)
    return long.endswith(short) and long[: -len(short)] in vocabulary.lists["denying syllables"]


def denied(said: Iterable[str], found: Sequence[Evidence], desk: Desk) -> bool:
    """Whether each sentence holds the contrary of a word of the question, and not the word: "unpaid", where it says "paid"."""
    asked = [word for word in said if word in desk.vocabulary.words["has a contrary"]]
    if not asked:
        return False  # most questions
    lines = [cut(e.sentence).words for e in found]
    return any(
        all(word not in line and any(contrary(word, w, desk.vocabulary) for w in line) for line in lines)
        for word in asked
    )
