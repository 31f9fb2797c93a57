"""Signs of whether a text asks about a posting: what it names, how it asks, what else it talks of.

Each sign is a number, mostly 0 or 1; what it weighs is told in ``weighing.py``.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from bot.text.tokens import stems, words
from bot.understanding.judging.limits import TERSE
from bot.understanding.topics import ENDING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting, Query
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.named import Named
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

    def of(self, found: Query, read: Reading) -> dict[str, float]:
        """Every sign with its strength."""
        said, named = read.said, read.named
        lexicon, stems_ = self._lexicon, said.stems
        rest = tuple("" if i in named.covered else s for i, s in enumerate(stems_))
        beside = {i for i in range(len(stems_)) if said.formed and said.sentence[i] not in said.asking}
        asking = tuple("" if i in beside else s for i, s in enumerate(rest))
        content = [s for i, s in enumerate(stems_) if s not in lexicon.empty and i not in beside]
        noun = any(
            w in lexicon.nouns and not self._compound(said, named, i) for i, w in enumerate(said.words)
        )
        noun = noun or self._one(said)
        asks = self._intents.asks(said)
        known = self._words(found, read)
        every = len(known.clear) + len(known.held) + len(known.missing)
        org = "organisation" in named.by or self._organization(named, said)
        signs = {
            "title": float("title" in named.by),
            "organisation": float(org),
            "beside": float(org and self._beside(said, named)),
            "phrase": float("phrase" in named.by),
            "place": float(named.by == ("place",)),
            "one": float(len(found.postings) == 1),
            "several": float(len(found.postings) > 1),
            "unknown": float(bool(named.unknown)),
            "noun": float(noun),
            "asks": float(asks),
            "terse": float(len(content) <= TERSE and not asks),
            "firm": float(found.firm),
            "facet": float(bool(found.facets)),
            "heading": float(bool(found.sections)),
            "topic": float(bool(found.known)),
            "plural": float(self._intents.plural(said, named.covered)),
            "catalogue": float(self._intents.has("catalogue", said)),
            "compare": float(self._intents.has("compare", said)),
            "explained": 1 - len(known.missing) / every if every else 0.0,
            "clear": len(known.clear) / every if every else 0.0,
            "missing": min(len(known.missing), MISSED) / MISSED,
            "pointing": min(known.pointed, MANY) / MANY,
            "length": math.log1p(len(content)),
            "code": float("`" in said.raw or "://" in said.raw),
            "plain head": float("title" in named.by and self._plain(said, named)),
        }
        things = self._things(found, said)
        possible = said.possible(self._v.intents)
        for name in LISTS:
            if f"sign {name}" not in possible:
                signs[name] = 0.0
                continue
            phrases = self._v.phrases[f"sign {name}"].longest(asking)
            told = sum(not any(thing > set(p.words) for thing in things) for p in phrases)
            signs[name] = min(told, MANY) / MANY
            if beside:
                signs[f"{name} beside"] = float(len(self._v.phrases[f"sign {name}"].longest(rest)) > told)
        signs["whole title"] = float("title" in named.by and self._whole(named, said))
        signs["nothing named"] = float(not named.by and not named.unknown)
        signs["sides"] = float(bool(signs["compare"] and len(found.postings) > 1))
        signs["together"] = self._together(found)
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
        return self._holding.together(found.postings, [t.forms for t in found.topics])

    def _whole(self, named: Named, said: Asked) -> bool:
        """Whether every word of a title is said."""
        spoken = {said.stems[i] for i in named.covered}
        return any(set(stems(self._postings[n].title)) <= spoken for n in named.postings[:MANY])

    def _organization(self, named: Named, said: Asked) -> bool:
        """Whether a token that names the role is no word of its title: an organisation's name."""
        titles = {s for n in named.postings[:MANY] for s in stems(self._postings[n].title)}
        names = {s for n in named.postings for s in stems(self._postings[n].organization)} - titles
        return any(said.stems[i] in names for i in named.covered)

    def _beside(self, said: Asked, named: Named) -> bool:
        """Whether a name stands behind "at" or "for", or before a word of roles."""
        for i in named.covered:
            before = said.words[i - 1] if i else ""
            after = said.words[i + 1] if i + 1 < len(said.words) else ""
            if before in self._v.words["before names"] or i + 1 in named.covered:
                return True
            if after in self._lexicon.nouns or after in self._lexicon.heads:
                return True
        return False

    def _one(self, said: Asked) -> bool:
        """Whether "one" stands for a role: "the azure one"."""
        ones = (i for i, w in enumerate(said.words) if i > 1 and w in self._lexicon.ones)
        return any(said.words[i - 2] in self._lexicon.points for i in ones)

    def _compound(self, said: Asked, named: Named, at: int) -> bool:
        """Whether a noun like "role" has a word before it that makes it another thing: "iam role"."""
        before = said.words[at - 1] if at else ""
        return bool(before) and not (
            at - 1 in named.covered
            or said.stems[at - 1] in self._lexicon.empty
            or before in self._lexicon.heads
        )

    def _plain(self, said: Asked, named: Named) -> bool:
        """Whether the role is named as people and not as a job: "the sres", "a devops person", "new sre"."""
        first = min(named.covered, default=0)
        before = said.words[first - 1] if first else ""
        return before in self._lexicon.before_people or any(
            said.words[i].endswith("s") and said.words[i][:-1] in self._lexicon.heads for i in named.covered
        )

    def _words(self, found: Query, read: Reading) -> Words:
        """The words of the sentences that ask, by what is known of them."""
        lexicon, said, named = self._lexicon, read.said, read.named
        heading = {s for p, n in found.sections for s in stems(self._postings[p].sections[n].heading)}
        role = words(named.unknown)
        known = named.covered | read.understood
        clear, held, missing = set[str](), set[str](), set[str]()
        pointed, points = 0, False
        for i, s in enumerate(said.stems):
            beside = said.formed and said.sentence[i] not in said.asking
            if beside or (not s.isascii() and ENDING.search(s)):
                continue
            job = said.words[i] in lexicon.nouns and not self._compound(said, named, i)
            if job or i in known or (s.isdigit() and found.figure.amounts):
                clear.add(s)
                points = False
            elif s in lexicon.empty:
                points = said.words[i] in lexicon.points_here
            else:
                pointed += points and said.words[i] not in role
                (held if s in heading or self._holding.some(found.postings, s) else missing).add(s)
        return Words(clear, held - clear, missing - held - clear, pointed)
