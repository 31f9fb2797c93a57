"""What a sentence leaves out of what it says, or the next takes back: whether that is so, nobody can tell from it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.marks import Marks
from bot.answering.spots import line_of, places

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

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


def taken_back(
    topics: Sequence[Topic], text: str, sentences: re.Pattern[str], vocabulary: Vocabulary
) -> bool:
    """Whether a sentence about a thing is taken back in part by the next: "The job is remote. However, you live here."."""
    restricts = vocabulary.phrases["restricts"]
    if restricts.foreign_to(line_of(text)[0]):
        return False
    parts = pairwise(sentences.split(text))
    return any(restricts.holds(line_of(b)[0]) and any(places(t, a) for t in topics) for a, b in parts)
