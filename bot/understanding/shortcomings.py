"""What the asker says to lack in one clause and asks about in another: "I never wrote Hoon, is it mandatory?"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understanding.intents import SEPARATOR
from bot.understanding.polarity import Polarity

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.domain import Topic
    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.polarity import Polarities
    from bot.understanding.reading import Reading
    from bot.understanding.topics import Topics
    from bot.vocabulary import Vocabulary

MAY = (
    "may i apply",
    "refers",
    "enough",
    "suffices",
)  # lists of turns that ask whether one may come as one is
AGAINST = "ruled out"  # and of those that ask whether what is lacking stands in the way
IDLE = ("getting in", "measures", "judging", "must")  # lists of words that name no thing in such a question


class Shortcomings:
    """Finds what an asker lacks with one vocabulary."""

    def __init__(
        self, topics: Topics, polarities: Polarities, lexicon: Lexicon, vocabulary: Vocabulary
    ) -> None:
        self._v = vocabulary
        self._topics = topics
        self._polarities = polarities
        self._lexicon = lexicon
        self._deeds = vocabulary.words["done with a thing"]
        self._around = vocabulary.words["around what is lacking"]
        self._idle = frozenset[str]().union(*(vocabulary.words[name] for name in IDLE))

    def read(self, read: Reading) -> Reading | None:
        """The reading as a question about what is lacking; None where nothing is, or the question names its own thing."""
        said = read.said
        if "i lack" not in said.possible(self._v.intents) or self._lexicon.questions & set(said.without(())):
            return None
        whole = replace(said, asking=frozenset(said.sentence))
        covered = read.named.covered - read.named.aside
        turns = said.among(self._v.phrases["i lack"]).find(whole.without(covered))
        if not turns:
            return None
        first = min(turns, key=lambda m: (m.start, -m.end))
        own = frozenset(range(first.start, self._ends(whole, first.end)))
        polarity, asking = self._asked(whole, covered, own)
        if not any(polarity) or self._names(whole, covered | own | asking):
            return None
        idle = frozenset(i for m in turns for i in m.words) | self._idle_in(whole, own, first.end)
        others = frozenset(range(len(said.tokens))) - own
        topics, known = self._topics.find(whole, covered | idle | others, ())
        if not topics:
            return None
        topics = tuple(t for t in topics if t.known) or topics
        understood = read.understood | known | idle | asking
        return read._replace(
            said=whole, topics=topics, facets=(), sections=(), polarity=polarity, understood=understood
        )

    def _ends(self, said: Asked, at: int) -> int:
        """Where the clause that says what is lacking ends: where another begins to ask, else with the text."""
        asks = min((i for i in self._turns(said) if i >= at), default=len(said.tokens))
        for i in range(at, asks):
            before = said.text[said.tokens[i - 1].end : said.tokens[i].start]
            if said.sentence[i - 1] != said.sentence[i] or SEPARATOR.search(before):
                line = said.stems[i:]
                skipped = next((n for n, s in enumerate(line) if s not in self._v.words["fillers"]), 0)
                if said.sentence[i - 1] != said.sentence[i] or self._v.phrases["yes no"].holds(
                    line[skipped:]
                ):
                    return i
        return asks

    def _turns(self, said: Asked) -> frozenset[int]:
        """The tokens of turns that ask whether what is lacking is needed."""
        found = (said.among(self._v.phrases[name]).find(said.stems) for name in (*MAY, AGAINST))
        must = said.among(self._v.exact["must"]).find(said.words)
        return frozenset(i for every in (*found, must) for match in every for i in match.words)

    def _asked(
        self, said: Asked, covered: frozenset[int], own: frozenset[int]
    ) -> tuple[Polarity, frozenset[int]]:
        """What a yes claims by all but the tokens that say what is lacking; and those that say so."""
        turns = self._turns(said) - own
        line = said.without(own)
        if self._v.phrases[AGAINST].holds(line):
            return Polarity(must=True), turns  # "would that be a problem"
        polarity = self._polarities.of(said, covered | own)
        if not any(polarity) and any(self._v.phrases[name].holds(line) for name in MAY):
            polarity = Polarity(inverted=True)
        return polarity, turns

    def _names(self, said: Asked, away: Collection[int]) -> bool:
        """Whether the question names a thing of its own: "I have no degree. Do you offer remote work?"."""
        topics, _ = self._topics.find(said, away, ())
        return any(self._is_thing(t) for t in topics)

    def _is_thing(self, topic: Topic) -> bool:
        return topic.known or topic.forms[0][0] not in self._idle

    def _idle_in(self, said: Asked, own: Collection[int], behind: int) -> frozenset[int]:
        """The tokens of a clause that name no thing: what was never done with it, and since when."""
        around = {i for i in own if said.stems[i] in self._around}
        while behind in own and (
            said.stems[behind] in self._deeds or said.stems[behind] in self._lexicon.empty
        ):
            around.add(behind)
            behind += 1
        return frozenset(around)
