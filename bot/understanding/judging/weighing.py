"""What the signs of a text come to: their weighted sum, the logit that it asks about a posting.

``signs.txt`` of the vocabulary holds the weight of each sign, found by logistic regression over the committed sets
(``python -m tests.calibration``). Two things are plain whatever the sum is: that colleagues talk, and that a text says
all there is to say and no more.
"""

from __future__ import annotations

from itertools import compress, repeat
from operator import itemgetter, mul
from typing import TYPE_CHECKING

from bot.understanding.judging.limits import ASKED_AT_LEAST, HELD, MOSTLY, TALK_AT_MOST
from bot.understanding.judging.signs import Signs
from bot.understanding.judging.talking import PLAIN_TALK, Talking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.domain import Posting, Query
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Named
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

WEIGHT = itemgetter(1)  # of a sign with its name
NOTHING_ELSE = "nothing else"  # the name of the sign that a text says all there is to say


class Weighing:
    """Weighs the signs of a text."""

    def __init__(
        self,
        postings: Sequence[Posting],
        lexicon: Lexicon,
        intents: Intents,
        holding: Holding,
        vocabulary: Vocabulary,
    ) -> None:
        self.signs = Signs(postings, lexicon, intents, holding, vocabulary)
        self._talking = Talking(postings, lexicon, intents, vocabulary)
        self._lexicon = lexicon
        self._intents = intents
        self._weights = vocabulary.signs
        self._talk = vocabulary.lists["signs of talk"]

    def of(self, found: Query, read: Reading) -> tuple[tuple[str, float], ...]:
        """What each sign adds to the logit that a text asks about a posting, the strongest first."""
        said, named = read.said, read.named
        signs = {"bias": 1.0} | self.signs.of(found, read)
        given = [*compress(signs, signs.values())]  # a third of them
        weights = map(self._weights.get, given, repeat(0.0))
        parts = [*zip(given, map(mul, weights, map(signs.__getitem__, given)), strict=True)]
        total = sum(map(WEIGHT, parts))
        lacking = ASKED_AT_LEAST - total
        if total > TALK_AT_MOST and self._talking.of(found, said, named, signs):
            parts += [(PLAIN_TALK, TALK_AT_MOST - total)]
        elif lacking > 0 and (
            self._nothing_else(found, said, named, signs)
            or self._of_role(said, named, signs)
            or self._addressed(found, said, named, signs)
            or self._demanded(found, said, signs)
            or self._held(found, signs)
        ):
            parts += [(NOTHING_ELSE, lacking)]
        strengths = [*map(abs, map(WEIGHT, parts))]
        order = sorted(range(len(parts)), key=strengths.__getitem__, reverse=True)
        return tuple(map(parts.__getitem__, order))

    def _nothing_else(self, found: Query, said: Asked, named: Named, signs: Mapping[str, float]) -> bool:
        """Whether a text says but a whole title and a facet by its own noun, or a role and two things to choose from.

        "What does the cook require", "gas or induction at Example Kitchen".
        """
        if signs["whole title"] and signs["asks"] and found.firm and not signs["missing"]:
            return not self.signs.naming.people(said, named)
        if (
            not (found.joined == "either" or found.either)
            or not named.postings
            or len(set(said.sentence)) > 1
        ):
            return False
        things = {s for t in (*found.topics, *found.either) for form in t.forms for s in form}
        rest = {s for i, s in enumerate(said.stems) if i not in named.covered} - self._lexicon.empty
        return rest <= things and bool(found.known or signs["together"]) and not self._talks(signs)

    def _of_role(self, said: Asked, named: Named, signs: Mapping[str, float]) -> bool:
        """Whether it is asked what one does who has the role: "as a cook do i still peel"."""
        begins = not named.covered.isdisjoint((1, 2)) and "title" in named.by
        return begins and self._intents.has("in the role", said) and not self._talks(signs)

    def _addressed(self, found: Query, said: Asked, named: Named, signs: Mapping[str, float]) -> bool:
        """Whether all before a colon names postings, and what is asked behind it is what they state: "Acme: is a year enough?"."""
        head = set(said.head) - {i for i in said.head if said.stems[i] in self._lexicon.empty}
        if not head or not head <= named.covered or not signs["asks"] or self._talks(signs):
            return False
        claim = found.claim
        judged = claim.demand or claim.enough or claim.suffices or claim.brought
        stated = (found.facets and (found.firm or judged)) or (found.known and judged)
        return bool(named.postings and stated) and signs["explained"] >= MOSTLY

    def _demanded(self, found: Query, said: Asked, signs: Mapping[str, float]) -> bool:
        """Whether it is asked if a known thing is a must, and nothing else: "do i need a driving licence"."""
        if not (found.claim.must and found.known and found.facets) or len(found.known) < len(found.topics):
            return False
        things = {s for t in found.topics for s in t.forms[0]} | set(found.cues)
        return set(said.stems) - self._lexicon.empty <= things and not self._talks(signs)

    def _held(self, found: Query, signs: Mapping[str, float]) -> bool:
        """Whether it is asked of postings named what one passage of them holds: "surely Acme doesn't care for kneading?"."""
        held = found.topics and signs["together"] >= HELD and signs["asks"]
        return bool(held and (signs["organisation"] or signs["title"])) and not self._talks(signs)

    def _talks(self, signs: Mapping[str, float]) -> bool:
        """Whether something speaks for talk among colleagues."""
        return any(signs.get(name) for name in self._talk)
