"""The verdict: whether a text is a question to the bot, by what its signs come to and by what is plain beside them.

Silence is ``Kind.CHATTER``, here and for what only ends a talk (``closing.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.text.tokens import stems, words
from bot.understanding.judging.limits import ASKED, BARE, NAMELESS, NO_ROLE, TALK_AT_MOST, TALKED, TALKED_OF
from bot.understanding.judging.talking import PLAIN_TALK

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Named
    from bot.vocabulary import Vocabulary

NOW = "now"  # the sign that a text speaks of these days


class Verdict:
    """Judges texts whose signs are weighed."""

    def __init__(self, lexicon: Lexicon, intents: Intents, holding: Holding, vocabulary: Vocabulary) -> None:
        self._lexicon = lexicon
        self._intents = intents
        self._holding = holding
        self._v = vocabulary
        self._talk = frozenset(vocabulary.lists["signs of talk"])
        self._something = vocabulary.words["sought"]
        self._around = self._something | vocabulary.words["around what is sought"]
        self._now, self._job = (
            frozenset(vocabulary.lists[f"signs of {name}"]) for name in ("these days", "a job")
        )

    def of(self, found: Query, said: Asked, named: Named) -> Kind | None:
        """The kind of a text that is told whatever it weighs, or that weighs too little; None of an ordinary question."""
        if self._intents.has("help", said) and not found.postings:
            return Kind.HELP
        if named.unknown and self._things(found, said):
            return Kind.ROLES_WITH  # "remote jobs": no role is called so
        if early := self._sought(found, said, named) or self._each(found, named):
            return early
        if found.meant <= self._least(found) and "thread" not in named.by:
            told = self._bare(found, said, named) or self._alone(found, said, named)
            return told or self._nameless(found, said, named)
        nothing = not (found.postings or found.facets or named.unknown)
        return self._there(found, said) if nothing else None

    def _things(self, found: Query, said: Asked) -> bool:
        """Whether a text is nothing but things the vocabulary knows, and maybe "jobs": "on-call?", "any remote job"."""
        named = [t for t in found.topics if t.known]
        jobs = [t.text for t in said.tokens if t.text in self._lexicon.nouns]
        rest = [t for t in said.tokens if t.text not in jobs]
        asked = [t for t in rest if t.stem not in self._around]
        if jobs and asked != rest and all(any(self._holding.anywhere(f[0]) for f in t.forms) for t in named):
            rest = asked
        elif jobs and not any(job.endswith("s") for job in jobs):
            return (
                False  # "remote role", or "any welding job" where nobody speaks of welding: the name of one
            )
        told = sum(len(t.forms[0]) for t in named)
        return bool(named) and len(named) == len(found.topics) and told == len(rest) <= BARE

    def _sought(self, found: Query, said: Asked, named: Named) -> Kind | None:
        """What a text asks that only says what a role is to have: "something with azure", "anything remote".

        Its logit stays low, so that a channel hears nothing.
        """
        if self._something.isdisjoint(said.stems) or not self._talk.isdisjoint(n for n, _ in found.signs):
            return None
        rest = {s for i, s in enumerate(said.stems) if i not in named.covered} - self._around
        things = {s for t in found.known for s in t.forms[0]}
        if named.by == ("place",) and not rest:
            return Kind.CATALOGUE
        asked = rest and not (named.by or named.unknown) and rest <= things.union(found.cues)
        return Kind.ROLES_WITH if asked else None

    @staticmethod
    def _each(found: Query, named: Named) -> Kind | None:
        """What is asked of all roles at once: "does every job ask for docker"."""
        each = named.each and not named.unknown and len(found.postings) != 1
        return Kind.ROLES_WITH if each and found.meant > ASKED and (found.known or found.facets) else None

    def _least(self, found: Query) -> float:
        """The logit from which a text is a question: more where it speaks of these days and names nothing of a posting.

        "Is Acme down again", "baker needed in the kitchen, the oven is broken": an employer and a role have other lives.
        """
        if found.firm or found.known or found.claim.open or found.claim.closed:
            return ASKED  # most questions
        signs = {name for name, _ in found.signs}
        return ASKED if self._now.isdisjoint(signs) or not self._job.isdisjoint(signs) else TALKED

    def _bare(self, found: Query, said: Asked, named: Named) -> Kind | None:
        """What a text asks that is nothing but the name of one thing: "benefits?", "kubernetes".

        Nobody says that to a bot for any other reason; its logit stays low, so that a channel hears nothing.
        """
        signs = {name for name, _ in found.signs}
        if (
            named.by == ("title",)
            and self._lexicon.naming(said.stems) == len(said.tokens) == len(named.covered) <= BARE
        ):
            return Kind.OVERVIEW  # "devops": one title is told at once, of several it is asked which
        if not named.by and self._things(found, said):
            return Kind.CHATTER if self._of_the_day(found, signs) else Kind.ROLES_WITH
        titled = named.by == ("title",)
        known = titled or not (named.by or named.unknown)
        if not known or "missing" in signs or not self._talk.isdisjoint(signs):
            return None
        naming = self._lexicon.naming(said.stems)
        if found.firm and (titled or naming <= BARE) and self._only(found, said, named):
            return Kind.FACET  # "requirements for the cloud architect", also where there are two
        if found.known and not (found.facets or titled) and naming == len(said.tokens) <= BARE:
            return Kind.ROLES_WITH
        return None if titled else self._there(found, said)

    def _of_the_day(self, found: Query, signs: Collection[str]) -> bool:
        """Whether a mere name is that of a part of everybody's day, and no posting speaks of it: "lunch?"."""
        return NOW in signs and not any(self._holding.speaking(t.forms) for t in found.known)

    def _there(self, found: Query, said: Asked) -> Kind | None:
        """What a text asks that asks whether one known thing is there, and nothing else: "do i get a pension"."""
        if len(found.known) != 1 or not self._intents.yes_no(said, known=True):
            return None
        if not set(said.stems) - self._lexicon.empty <= {*found.known[0].forms[0], *found.cues}:
            return None
        if not self._lexicon.points_here.isdisjoint(said.words):
            return None  # "is the car parked"
        return Kind.YES_NO if self._holding.only_one else Kind.ROLES_WITH

    def _alone(self, found: Query, said: Asked, named: Named) -> Kind | None:
        """What can be asked of nothing but the one posting there is: "is there parking", "whom do I send my CV to"."""
        if not self._holding.only_one or named.by or PLAIN_TALK in dict(found.signs):
            return None
        if not self._lexicon.points_here.isdisjoint(said.words):
            return None
        offers = self._v.words["given by employers"]
        given = {s for t in found.topics if t.known or offers.issuperset(t.forms[0]) for s in t.forms[0]}
        if not given.issuperset(stems(named.unknown)):
            return None
        gives = self._v.words["says it is given"]
        rest = set(said.stems) - self._lexicon.empty - gives
        if not rest or not rest <= {*given, *found.cues}:
            return None
        if given and self._intents.yes_no(said, known=True) and not gives.isdisjoint(said.stems):
            return Kind.YES_NO
        return Kind.FACET if found.facets and self._intents.asks(said) else None

    def _only(self, found: Query, said: Asked, named: Named) -> bool:
        """Whether all that names something names the facet, a role or an employer: "what languages does the app speak" names more."""
        rest = {s for i, s in enumerate(said.stems) if i not in named.covered}
        return rest - self._lexicon.empty <= {*found.cues, *stems(named.unknown)}

    def _nameless(self, found: Query, said: Asked, named: Named) -> Kind:
        """What is not meant for a posting there is: a question about one that is missing, or talk."""
        signs = {name for name, _ in found.signs}
        if PLAIN_TALK in signs or (found.meant < TALK_AT_MOST and not self._talk.isdisjoint(signs)):
            return Kind.CHATTER
        hiring = self._intents.has("opening for", said)
        if hiring and self._of_people(named.unknown):
            return Kind.UNKNOWN_ROLE  # "is there anything for a lawyer": whatever else it says
        hiring = hiring and self._intents.yes_no(said)
        only = bool(found.facets) and self._only(found, said, named)
        if only and found.firm and named.unknown and self._people(named.unknown):
            return Kind.UNKNOWN_ROLE  # "skills of the juggler"
        asks = found.facets and (self._intents.asks(said) or only)
        asks = asks or hiring  # "are you hiring a lawyer?"
        return self.lacking(found, named.unknown) if asks else Kind.CHATTER

    def lacking(self, found: Query, role: str) -> Kind:
        """Whether a role that nobody offers is said to be missing: "incidents @ovenbot" names no role."""
        least = NAMELESS
        if not self._people(role):
            least = NO_ROLE if self._talk.isdisjoint(name for name, _ in found.signs) else TALKED_OF
        return Kind.UNKNOWN_ROLE if role and found.meant > least else Kind.CHATTER

    def _people(self, role: str) -> bool:
        """Whether what is named may be people, be it a word that is used for other things as well: "team lead"."""
        return not self._lexicon.heads.isdisjoint(words(role)[-1:]) or self._of_people(role)

    def _of_people(self, role: str) -> bool:
        """Whether what is named ends in the noun of a role, in any language."""
        line = words(role)
        own = next((m.value for m in self._v.roles.longest(line[-1:])), line[-1:])
        return bool(own) and own[-1] in self._lexicon.strong_heads
