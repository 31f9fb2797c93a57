"""Signs of whether a text asks about a posting: what it names, how it asks, what else it talks of.

Each sign is a number, mostly 0 or 1; what it weighs is told in ``weighing.py``.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from bot.text.tokens import stems, words
from bot.understanding.judging.limits import TERSE
from bot.understanding.judging.naming import Naming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting, Query
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.reading import Reading
    from bot.vocabulary import Vocabulary

LISTS = ("prospect", "frame", "now", "trouble", "team", "ours")  # lists of intents/talk.txt, each "[sign …]"
MISSED = 6  # words not understood from which more say no more
MANY = 3  # phrases of one list from which more say no more


class Words(NamedTuple):
    """The words of a text that name something, as stems, and how many of those not clear are pointed at."""

    clear: set[str]  # names of roles, facets and things that the vocabulary knows
    held: set[str]  # others that a posting asked about holds
    missing: set[str]  # the rest
    pointed: int  # behind "the", "this", "our": "the ticket", "this error"


class Signs:
    """Reads the signs of a text."""

    def __init__(
        self,
        postings: Sequence[Posting],
        lexicon: Lexicon,
        intents: Intents,
        holding: Holding,
        vocabulary: Vocabulary,
    ) -> None:
        self._postings = postings
        self._lexicon = lexicon
        self._intents = intents
        self._holding = holding
        self._v = vocabulary
        self._lists = {name: f"sign {name}" for name in LISTS}
        self._silent = dict.fromkeys(LISTS, 0.0)
        self.naming = Naming(postings, lexicon, vocabulary)

    def of(self, found: Query, read: Reading) -> dict[str, float]:
        """Every sign with its strength."""
        said, named, naming = read.said, read.named, self.naming
        lexicon, stems_ = self._lexicon, said.stems
        beside = said.beside if said.formed else frozenset[int]()
        asked = [s for i, s in enumerate(stems_) if i not in beside] if beside else stems_
        content = len(asked) - sum(map(lexicon.empty.__contains__, asked))
        asks = self._intents.asks(said)
        known = self._words(found, read)
        every = len(known.clear) + len(known.held) + len(known.missing)
        titled = "title" in named.by
        org = "organisation" in named.by or naming.organization(said, named)
        signs: dict[str, float] = {  # a truth value is a number
            # which role is named, and how
            "title": titled,
            "organisation": org,
            "beside": org and naming.beside(said, named),
            "phrase": "phrase" in named.by,  # by words that one posting alone has
            "place": named.by == ("place",),
            "one": len(found.postings) == 1,
            "several": len(found.postings) > 1,
            "unknown": bool(named.unknown),  # one that nobody offers
            "noun": naming.noun(said, named),
            # how it is asked, and for what
            "asks": asks,
            "terse": content <= TERSE and not asks,
            "firm": found.firm,
            "facet": bool(found.facets),
            "heading": bool(found.sections),
            "topic": bool(found.known),
            "plural": self._intents.plural(said, named.covered),  # which roles
            "catalogue": self._intents.has("catalogue", said),  # what there is
            "compare": self._intents.has("compare", said),
            # how much of it is understood
            "explained": 1 - len(known.missing) / every if every else 0.0,
            "clear": len(known.clear) / every if every else 0.0,
            "missing": min(len(known.missing), MISSED) / MISSED,
            "pointing": min(known.pointed, MANY) / MANY,
            "length": math.log1p(content),
            "code": "`" in said.raw or "://" in said.raw,
            "plain head": titled and naming.plain(said, named),
        }
        signs |= self._told(found, said, named.covered, beside)
        signs["whole title"] = titled and naming.whole(said, named)
        signs["nothing named"] = not named.by and not named.unknown
        signs["sides"] = bool(signs["compare"] and len(found.postings) > 1)
        signs["together"] = self._together(found)
        return signs

    def _told(
        self, found: Query, said: Asked, covered: frozenset[int], beside: frozenset[int]
    ) -> dict[str, float]:
        """How much is said of each list of turns outside the covered tokens, and of these ``beside`` what is asked."""
        possible = said.possible(self._v.intents)
        if possible.isdisjoint(self._lists.values()):
            return self._silent  # of most questions
        signs: dict[str, float] = {}
        things = self._things(found, said)
        whole = said.asks(frozenset(said.sentence))
        rest = whole.without(covered)
        asking = ["" if i in beside else s for i, s in enumerate(rest)] if beside else rest
        for name, turns in self._lists.items():
            if turns not in possible:
                signs[name] = 0.0
                continue
            phrases = self._v.phrases[turns].longest(asking)
            told = sum([not any(thing > set(p.words) for thing in things) for p in phrases])
            signs[name] = min(told, MANY) / MANY
            if beside:
                signs[f"{name} beside"] = float(len(self._v.phrases[turns].longest(rest)) > told)
        return signs

    @staticmethod
    def _things(found: Query, said: Asked) -> list[set[int]]:
        """The tokens of each thing with a name of several words: a word of it alone is no sign, "monday" of "Monday.com"."""
        runs = []
        for topic in found.known:
            own, line = topic.forms[0], said.words if topic.exact else said.stems
            if len(own) > 1:
                size = len(own)
                runs += [set(range(i, i + size)) for i in range(len(line)) if line[i : i + size] == own]
        return runs

    def _together(self, found: Query) -> float:
        """The share of the things asked about that one passage of a posting named holds."""
        if not found.topics or not 0 < len(found.postings) <= MANY:
            return 0.0
        return self._holding.together(found.postings, [t.firsts for t in found.topics])

    def _words(self, found: Query, read: Reading) -> Words:
        """The words of the sentences that ask, by what is known of them."""
        lexicon, naming, said, named = self._lexicon, self.naming, read.said, read.named
        heading = {s for p, n in found.sections for s in stems(self._postings[p].sections[n].heading)}
        role = words(named.unknown)
        known = named.covered | read.understood
        clear, held, missing = set[str](), set[str](), set[str]()
        pointed, points = 0, False
        regions = self._v.words["regions"] if found.facets else ()
        before_names, amounts = self._v.words["before names"], found.figure.amounts
        beside, plain = said.beside if said.formed else (), said.text.isascii()
        for i, (s, word) in enumerate(zip(said.stems, said.words, strict=True)):
            if i in beside or (not plain and lexicon.particle(s)):
                continue
            if (
                i in known
                or (word in lexicon.nouns and naming.alone(said, named, i))
                # "from germany" beside "apply"; a place's name may hold "the"
                or (s in regions and s not in lexicon.empty)
                or (amounts and s.isdigit())
            ):
                clear.add(s)
                points = False
            elif s in lexicon.empty:
                points = word in lexicon.points_here
            else:
                # "the astronaut at NASA" is no thing at hand
                employed = not before_names.isdisjoint(said.words[i + 1 : i + 2])
                employed = employed and not set(role).isdisjoint(said.words[i + 2 : i + 3])
                pointed += points and not employed and word not in role
                (held if s in heading or self._holding.some(found.postings, s) else missing).add(s)
        return Words(clear, held - clear, missing - held - clear, pointed)
