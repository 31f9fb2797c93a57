"""What the asker says to lack in one clause and asks about in another: "I never wrote Hoon, is it mandatory?"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain.facets import EXPERIENCE
from bot.understanding.polarity import Polarity, pieces

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.domain import Topic
    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.polarity import Polarities
    from bot.understanding.reading import Reading
    from bot.understanding.topics import Topics
    from bot.vocabulary import Vocabulary

# lists of turns that tell what the asker lacks, brings alone, or that it is no experience
TELLING = ("i lack", "all i have", "novice")
# lists of turns that ask whether one may come as one is
MAY = ("may i apply", "refers", "enough", "suffices", "learned")
# and of those that ask whether what is lacking stands in the way
AGAINST = "ruled out"
WHEN = "later on"  # says when beside them
# lists of words that name no thing in such a question
IDLE = ("getting in", "measures", "judging", "must", "any thing")


class Told(NamedTuple):
    """What an asker tells of oneself: the text, as one that asks all over, and tokens of it."""

    whole: Asked
    covered: frozenset[int]  # what names the role
    own: frozenset[int]  # the clause that tells
    idle: frozenset[int]  # what names no thing in it


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
        asks = self._lexicon.questions & set(read.said.without(())) or self._denies(read)
        if asks or not (told := self._told(read)):
            return None
        whole, covered, own, idle = told
        polarity, asking = self._asked(whole, covered, own)
        if not any(polarity) or self._names(whole, covered, own, asking):
            return None
        topics, known = self._things(whole, covered | idle, own)
        line = [whole.stems[i] for i in sorted(own)]
        brings = self._v.phrases["all i have"].holds(line)  # "I only have a green card"
        novice = not topics and self._v.phrases["novice"].holds(line)
        if brings or novice:
            if not polarity.inverted or not (novice or any(t.known for t in topics)):
                return None
            polarity = Polarity()
        elif not topics:
            return None
        if EXPERIENCE in read.facets[:1] and any(t.known for t in topics) and read.cues - own - asking:
            return None  # "I have no degree. Is my experience enough?" asks of that
        # "I never sold a thing. Is experience needed?" asks for experience, whatever it is that was not sold
        general = read.facets == (EXPERIENCE,) and not any(t.known for t in topics)
        return read._replace(
            said=whole,
            topics=() if general else tuple(t for t in topics if t.known) or topics,
            facets=(EXPERIENCE,) if novice or general else (),
            sections=(),
            polarity=polarity,
            understood=read.understood | known | idle | asking | (own if novice else frozenset()),
            brings=brings or novice,
        )

    def beside(self, read: Reading) -> tuple[str, ...]:
        """The stems of what the asker says not to be or have, whatever is asked: "I may not work there. Do you …?"."""
        if not (told := self._told(read)):
            return ()
        whole, covered, own, _ = told
        idle = self._lexicon.common | self._v.words["no"]
        tokens = (whole.tokens[i] for i in sorted(own - covered))
        return tuple(t.stem for t in tokens if len(t.text) > 1 and t.text not in idle)

    def _denies(self, read: Reading) -> bool:
        """Whether a clause tells nothing of the asker, and denies that a thing is needed: "no licence needed?"."""
        denied = self._v.phrases["none needed"]
        return any(denied.holds([read.said.stems[i] for i in piece]) for piece in pieces(read.said))

    def _told(self, read: Reading) -> Told | None:
        """What is told of what the asker lacks, brings alone, or is new to; None if nothing is."""
        said = read.said
        if said.possible(self._v.intents).isdisjoint(TELLING):
            return None
        whole = said.asks(frozenset(said.sentence))
        covered = read.named.covered - read.named.aside
        line = whole.without(covered)
        other = {m.start for m in said.among(self._v.phrases["no lack"]).find(line)}
        turns = [
            m
            for name in TELLING
            for m in said.among(self._v.phrases[name]).find(line)
            if m.start not in other
        ]
        if not turns:
            return None
        first = min(turns, key=lambda m: (m.start, -m.end))
        own = frozenset(range(first.start, self._ends(whole, first.end)))
        idle = frozenset(i for m in turns for i in m.words) | self._idle_in(whole, own, first.end)
        return Told(whole, covered, own, idle)

    def _things(
        self, whole: Asked, away: frozenset[int], own: frozenset[int]
    ) -> tuple[tuple[Topic, ...], frozenset[int]]:
        """The things in some tokens, and the tokens of the known ones."""
        return self._topics.find(whole, away | (frozenset(range(len(whole.tokens))) - own), ())

    def _ends(self, said: Asked, at: int) -> int:
        """Where the clause that says what is lacking ends: where another begins to ask, else with the text."""
        asks = min((i for i in self._turns(said) if i >= at), default=len(said.tokens))
        return next((i for i in range(at, asks) if self._begins(said, i)), asks)

    def _begins(self, said: Asked, at: int) -> bool:
        """Whether a clause of another kind begins at a token: another sentence, a question, "but …"."""
        if said.sentence[at - 1] != said.sentence[at]:
            return True
        if at not in said.parted:
            return False
        line = said.stems[at:]
        skipped = next((n for n, s in enumerate(line) if s not in self._v.words["fillers"]), 0)
        return line[0] in self._v.words["turning"] or self._v.phrases["yes no"].holds(line[skipped:])

    def _turns(self, said: Asked) -> frozenset[int]:
        """The tokens of turns that ask whether what is lacking is needed."""
        found = (said.among(self._v.phrases[name]).find(said.stems) for name in (*MAY, AGAINST, WHEN))
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

    def _names(
        self, said: Asked, covered: frozenset[int], own: frozenset[int], asking: frozenset[int]
    ) -> bool:
        """Whether the question names a thing of its own: "I have no degree. Do you offer remote work?".

        What else is told beside it is one only where the vocabulary knows it: "but I learn quickly" is none, nor is
        a word of the role said again: "would the zoo take me as zoo keeper".
        """
        away = covered | own
        if any(t.known for t in self._topics.find(said, away | asking, ())[0]):
            return True
        told = [p for p in pieces(said) if not self._polarities.opens(said, p)]
        # "much zeal but no …"
        ahead = ([i for i in p if i < min(own)] for p in told if not own.isdisjoint(p))
        away |= asking.union(*(p for p in told if asking.isdisjoint(p)), *ahead)
        none = self._idle.union(said.stems[i] for i in covered)
        return any(t.forms[0][0] not in none for t in self._topics.find(said, away, ())[0])

    def _idle_in(self, said: Asked, own: Collection[int], behind: int) -> frozenset[int]:
        """The tokens of a clause that name no thing: what was never done with it, and since when."""
        around = {i for i in own if said.stems[i] in self._around}
        while behind in own and (
            said.stems[behind] in self._deeds or said.stems[behind] in self._lexicon.empty
        ):
            around.add(behind)
            behind += 1
        return frozenset(around)
