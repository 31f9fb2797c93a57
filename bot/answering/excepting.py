"""What a sentence leaves out of what it says: whether that is so there as well, nobody can tell from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.marks import Marks
from bot.answering.spots import line_of, places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain import Topic
    from bot.vocabulary import Vocabulary

OFTEN = 50  # places of the things in one sentence that are judged: more is no sentence but a bait


def one_of(topics: Iterable[Topic], sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence leaves one of the things out: "anyone from outside of the company", "any degree except law"."""
    if vocabulary.exact["left out"].foreign_to(line_of(sentence)[1]):
        return False
    spots = [spot for topic in topics for spot in places(topic, sentence)][:OFTEN]
    marks = Marks(vocabulary, sentence, frozenset(i for spot in spots for i in range(*spot)))
    return any(map(marks.left_out, spots))
