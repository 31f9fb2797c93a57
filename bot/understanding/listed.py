"""The few roles a thread has told of side by side: "compare the two", "which one pays more", "do both need docker"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.sides import MOST, side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

    Terms = Callable[[Reading, Sequence[int]], tuple[tuple[str, float], ...]]


class Listed:
    """Compares what a thread has listed, or asked of one by one."""

    def __init__(self, intents: Intents, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._intents, self._lexicon, self._v = intents, lexicon, vocabulary
        self._how_many = vocabulary.numbers("how many of those")

    def compared(self, found: Query, read: Reading, before: Query, terms: Terms) -> Query | None:
        """The query about each of them; None if more is said than that they are to be compared, or nothing is asked.

        They are those that the last question was about: what was listed before another role was asked about is past.
        """
        said, every = read.said, before.listed
        named = read.named.unknown or not {*read.named.by} <= {"thread"}
        counted = {self._how_many[word] for word in said.words if word in self._how_many}
        if (
            named
            or not 1 < len(every) <= MOST
            or not counted <= {len(every)}
            or not {*before.postings} <= {*every}
        ):
            return None
        if self._intents.has("asks again", said) or self._remarks(said):
            return None
        things = {stem for t in found.known for stem in t.forms[0]}
        those = self._v.words["points to several"].intersection(said.stems) - things
        pointed = [i for i, word in enumerate(said.words) if word in self._how_many or said.stems[i] in those]
        more = {i for m in self._v.phrases["comparatives"].find(said.stems) for i in m.words}
        asked = self._intents.has("compare", said)
        if (found.facets or found.known) and (counted or more):
            asked |= not self._v.words["asks of those"].isdisjoint(said.stems)
        nouns = self._v.role_nouns.intersection(said.words)
        if not asked or (nouns and not pointed):
            return None  # "which roles need more" asks of all there are
        told = {i for i, stem in enumerate(said.stems) if stem in things or said.words[i] in nouns}
        if not self._no_more(said, told.union(read.cues, pointed, more)):
            return None
        return side_by_side(found, read, every, terms)

    def _remarks(self, said: Asked) -> bool:
        """Whether something is said of them, and nothing asked: "they differ a lot", "it makes no difference", "I like both"."""
        words = self._v.words
        told = said.stems[0] in words["says of those"] or not words["no"].isdisjoint(said.words)
        return told or not words["the asker"].isdisjoint(said.words)

    def _no_more(self, said: Asked, told: set[int]) -> bool:
        """Whether all words but some compare, or say nothing."""
        compare = {i for m in self._v.phrases["compare"].find(said.stems) for i in m.words}
        return all(s in self._lexicon.empty for i, s in enumerate(said.stems) if i not in told | compare)
