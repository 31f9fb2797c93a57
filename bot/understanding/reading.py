"""What a text itself says, and the thing that one sentence of it names and another asks about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.understanding.each import EachOne
from bot.understanding.polarity import Polarity

if TYPE_CHECKING:
    from bot.domain import Topic
    from bot.understanding.asked import Asked
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.named import Named
    from bot.understanding.polarity import Polarities
    from bot.understanding.topics import Topics


CLAIMS = ("refers", "lacking", "inverted", "enough", "ruled out")  # lists of turns that name no thing


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
    each: EachOne = EachOne()


class Referring:
    """Finds what "it" and "that" mean in the sentence that asks."""

    def __init__(self, topics: Topics, polarities: Polarities, intents: Intents, lexicon: Lexicon) -> None:
        self._topics = topics
        self._polarities = polarities
        self._intents = intents
        self._lexicon = lexicon

    def read(self, read: Reading) -> Reading:
        """The reading with the thing that another sentence names: "i never used docker. is it a must?"."""
        said = read.said
        several = len(set(said.sentence)) > 1
        if not (several or "," in said.text) or self._lexicon.questions & set(said.without(())):
            return read  # one clause refers to no other
        refers = self._intents.has("refers", said, read.named.covered)
        return self._referred(read, refers=refers) if several or refers else read

    def _referred(self, read: Reading, *, refers: bool) -> Reading:
        """The reading of a text of several clauses; ``refers`` says that one asks of what another says."""
        said, covered = read.said, read.named.covered
        if any(t.known for t in read.topics):
            clear = self._claims(said) if said.asking.issuperset(said.sentence) else frozenset()
            against = refers and read.polarity.inverted and self._intents.has("ruled out", said)
            polarity = Polarity(must=True) if against else read.polarity
            return read._replace(understood=read.understood | clear, polarity=polarity)
        whole = replace(said, asking=frozenset(said.sentence))
        applies = not any(read.polarity) and self._intents.has("may i apply", said)
        polarity = self._polarities.of(whole, covered) if applies or refers else read.polarity
        if refers and polarity.inverted and self._intents.has("ruled out", said):
            polarity = Polarity(must=True)  # "is that a problem": a yes claims that the thing is demanded
        if not (refers or (polarity.inverted if applies else any(polarity) and not read.topics)):
            return read
        clear = self._claims(whole) if refers else frozenset()
        if read.cues - clear and not applies:
            refers = False  # "i have two years of experience, is that enough": of the facet named
        topics, known = self._topics.find(whole, covered | clear, () if refers else read.cues)
        topics = tuple(t for t in topics if t.known) or (topics if refers else ())
        if not topics:
            return read
        facets = () if applies or refers else read.facets  # "can i still apply" asks for no way to
        said = whole if refers else said
        return read._replace(
            said=said,
            topics=topics,
            polarity=polarity,
            facets=facets,
            understood=read.understood | known | clear,
        )

    def _claims(self, said: Asked) -> frozenset[int]:
        """The tokens that tell what a yes would claim, and of whom: "never touched", "is that enough"."""
        return frozenset().union(*(self._intents.tokens(name, said) for name in CLAIMS))
