"""What a text itself says, and the thing that one sentence of it names and another asks about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain.facets import EXPERIENCE
from bot.understanding.each import EachOne
from bot.understanding.own_years import brings_years
from bot.understanding.polarity import Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Topic
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Named
    from bot.understanding.polarity import Polarities
    from bot.understanding.topics import Topics
    from bot.vocabulary import Vocabulary

CLAIMS = ("refers", "lacking", "inverted", "enough", "ruled out")  # lists of turns that name no thing
FAR = 3  # words between what says whose a thing is and the noun of a role


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
    brings: bool = False  # it asks whether what one brings will do: without a topic, no experience
    years: bool = False  # the asker counts years of their own and asks whether one may come in with these


class Referring:
    """Finds what "it" and "that" mean in the sentence that asks."""

    def __init__(
        self,
        topics: Topics,
        polarities: Polarities,
        intents: Intents,
        holding: Holding,
        lexicon: Lexicon,
        vocabulary: Vocabulary,
    ) -> None:
        self._v = vocabulary
        self._topics = topics
        self._polarities = polarities
        self._intents = intents
        self._holding = holding
        self._lexicon = lexicon
        self._demands = frozenset(vocabulary.lists["facets of demands"])

    def read(self, read: Reading) -> Reading:
        """The reading with the thing that another sentence names: "i never used docker. is it a must?"."""
        said = read.said
        if self._intents.has("may i apply", said) and brings_years(said, self._v):
            read = read._replace(years=True)
        if (thing := self._of_thing(read)) is not None:
            return thing
        if said.head and (thing := self._ahead(read)) is not None:
            return thing
        several = len(set(said.sentence)) > 1
        if not (several or said.parted) or self._lexicon.questions & set(said.without(())):
            return read  # one clause refers to no other
        if read.facets and self._orders(said):
            return read  # "it is in English. show me the requirements"
        if self._intents.has("needs it", said, read.named.covered):
            # "never written a line of Lua, is it a must": "it" is none of the words around the thing
            read = read._replace(topics=self._v.things(read.topics) or read.topics)
        refers = read.years or self._intents.has("refers", said, read.named.covered)
        return self._referred(read, refers=refers) if several or refers else read

    def _ahead(self, read: Reading) -> Reading | None:
        """The reading with a thing that stands alone before a colon: "helm: do they ask for it?"; None if there is none.

        Only where it is asked behind it whether something is demanded, and nothing else is named there.
        """
        said, covered = read.said, read.named.covered
        if any(not t.cue for t in read.topics) or not self._demands.issuperset(read.facets):
            return None
        if self._lexicon.questions & set(said.without(())):
            return None
        whole = said.asks(frozenset(said.sentence))
        topics, known = self._topics.find(whole, covered | {*range(said.head.stop, len(said.tokens))}, ())
        held = tuple(t for t in topics if any(self._holding.some(read.named.postings, f[0]) for f in t.forms))
        things = tuple(t for t in topics if t.known) or held
        return (
            read._replace(said=whole, topics=things, understood=read.understood | known) if things else None
        )

    def _orders(self, said: Asked) -> bool:
        """Whether it is told to show something, and not to say whether it is so: "tell me if docker is a must"."""
        asking = set(said.without(()))
        return not self._v.words["imperatives"].isdisjoint(asking) and self._v.words[
            "conditions ahead"
        ].isdisjoint(asking)

    def _of_thing(self, read: Reading) -> Reading | None:
        """The reading where "what is it for" asks of a thing named before it, and not of the role; None if it does not."""
        said, covered = read.said, read.named.covered
        turn = self._intents.tokens("asks of it", said)
        if not turn or not self._intents.has("asks of it", said):
            return None
        own = said.sentence[min(turn)]  # and the one before it: what stands ahead of these is a story
        whole = said.asks(frozenset(sorted({n for n in said.sentence if n <= own})[-2:]))
        last = max((i for i in range(min(turn)) if self._names_role(read, i)), default=-1)
        away = covered | turn | frozenset(range(last + 1)) | frozenset(range(max(turn), len(said.tokens)))
        topics, known = self._topics.find(whole, away, ())
        held = tuple(
            t
            for t in topics
            if any(all(self._holding.some(read.named.postings, w) for w in form) for form in t.forms)
        )
        things = tuple(t for t in held if t.known) or held
        if not read.facets and last >= 0:
            things = things or topics  # "she gets a budget for books. what is covered?", and nobody says so
        if not things:
            # the role is what is meant
            return read._replace(topics=()) if last >= 0 and read.facets else None
        understood = read.understood | known | turn
        return read._replace(
            said=whole, facets=(), sections=(), topics=things, understood=understood, cues=turn
        )

    def _names_role(self, read: Reading, at: int) -> bool:
        """Whether a word names the role itself and not whose a thing is: "the budget of the cook"."""
        said = read.said
        noun = said.words[at] in self._lexicon.nouns or said.words[at] in self._lexicon.heads
        role = noun or ("title" in read.named.by and at in read.named.covered)
        return role and self._lexicon.whose.isdisjoint(said.words[max(0, at - FAR) : at])

    def _referred(self, read: Reading, *, refers: bool) -> Reading:
        """The reading of a text of several clauses; ``refers`` says that one asks of what another says."""
        # "been a cook for two years, is that enough"
        said, covered = read.said, read.named.covered - read.named.aside
        if any(t.known for t in read.topics):
            clear = self._claims(said) if said.asking.issuperset(said.sentence) else frozenset()
            against = refers and read.polarity.inverted and self._intents.has("ruled out", said)
            polarity = Polarity(must=True) if against else read.polarity
            if self._intents.has("asks whether met", said) and self._lacks(said, read.topics):
                polarity = Polarity(inverted=True)  # "I have no degree. Is the degree requirement met?"
            return read._replace(understood=read.understood | clear, polarity=polarity)
        whole = said.asks(frozenset(said.sentence))
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
        # "two years but no degree, is that enough experience": the years are asked about
        if EXPERIENCE in read.facets and not refers:
            topics = tuple(t for t in topics if not self._lacks(whole, [t]))
        if not topics:
            return read
        facets = () if applies or refers else read.facets  # "can i still apply" asks for no way to
        if refers and "year" in whole.without(covered):
            facets = (EXPERIENCE,)
        said = whole if refers else said
        return read._replace(
            said=said,
            topics=topics,
            polarity=polarity,
            facets=facets,
            understood=read.understood | known | clear,
        )

    def _lacks(self, said: Asked, things: Sequence[Topic]) -> bool:
        """Whether the asker says to lack one of some things, right before its name."""
        names = ("i lack", "lacking")
        ends = {m.end for name in names for m in said.among(self._v.phrases[name]).find(said.stems)}
        own = {t.forms[0] for t in things}
        return any(
            said.stems[at : at + len(form)] == form for end in ends for at in (end, end + 1) for form in own
        )

    def _claims(self, said: Asked) -> frozenset[int]:
        """The tokens that tell what a yes would claim, and of whom: "never touched", "is that enough"."""
        return frozenset().union(*(self._intents.tokens(name, said) for name in CLAIMS))
