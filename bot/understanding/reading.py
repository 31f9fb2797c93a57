"""What a text itself says, and the thing that one sentence of it names and another asks about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.understanding.polarity import Polarity

if TYPE_CHECKING:
    from bot.domain import Topic
    from bot.understanding.asked import Asked
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.named import Named
    from bot.understanding.polarity import Polarities
    from bot.understanding.topics import Topics


class Reading(NamedTuple):
    """What a text itself says: its words, the postings named, facets, sections, topics, and their tokens."""

    said: Asked
    named: Named
    facets: tuple[str, ...]
    sections: tuple[tuple[int, int], ...]
    topics: tuple[Topic, ...]
    understood: frozenset[int]
    cues: frozenset[int] = frozenset()
    polarity: Polarity = Polarity()


class Referring:
    """Finds what "it" and "that" mean in the sentence that asks."""

    def __init__(self, topics: Topics, polarities: Polarities, intents: Intents, lexicon: Lexicon) -> None:
        self._topics = topics
        self._polarities = polarities
        self._intents = intents
        self._lexicon = lexicon

    def read(self, read: Reading) -> Reading:
        """The reading with the thing that another sentence names: "i never used docker. is it a must?"."""
        if any(t.known for t in read.topics) or self._lexicon.questions & set(read.said.without(())):
            return read
        said, covered = read.said, read.named.covered
        whole = replace(said, asking=frozenset(said.sentence))
        applies = not any(read.polarity) and self._intents.has("may i apply", said)
        polarity = self._polarities.of(whole, covered) if applies else read.polarity
        # "i only know azure. is that fine": what is asked is whether the thing told of will do
        enough = self._intents.has("enough", said, covered) and not polarity.inverted
        if not (enough or (polarity.inverted if applies else any(polarity) and not read.topics)):
            return read
        topics, known = self._topics.find(whole, covered, read.cues)
        topics = tuple(t for t in topics if t.known)
        if not topics:
            return read
        facets = () if applies or enough else read.facets  # "can i still apply" asks for no way to
        return read._replace(
            topics=topics, polarity=polarity, facets=facets, understood=read.understood | known
        )
