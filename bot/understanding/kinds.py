"""The kind of answer a question wants, or that it is no question for the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.text.tokens import stems, words
from bot.understanding.judging.limits import ASKED, BARE, NAMELESS, NO_ROLE, TALKED, TALKED_OF
from bot.understanding.judging.talking import PLAIN_TALK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.named import Named
    from bot.vocabulary import Vocabulary


class Kinds:
    """Decides the kind; whether a text is a question for the bot at all its signs have told before."""

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

    def of(self, found: Query, said: Asked, named: Named) -> Kind:
        """The first kind that fits."""
        intents = self._intents
        if intents.has("help", said) and not found.postings:
            return Kind.HELP
        if named.unknown and self._things(found, said):
            return Kind.ROLES_WITH  # "remote jobs": no role is called so
        if early := self._sought(found, said, named) or self._each(found, named):
            return early
        if found.meant <= self._least(found) and "thread" not in named.by:
            return self._bare(found, said, named) or self._nameless(found, said, named)
        if self._catalogue(found, said, named):
            return Kind.CATALOGUE
        if named.unknown and intents.has("opening for", said):
            return Kind.UNKNOWN_ROLE  # "are there openings for a data scientist?"
        if self._of_all(found, said, named):
            return Kind.ROLES_WITH
        if named.unknown:
            return self._lacking(found, named.unknown)
        if found.postings:
            return self._about_one(found, said, named)
        return Kind.FACET if found.facets else Kind.CHATTER

    def _sought(self, found: Query, said: Asked, named: Named) -> Kind | None:
        """What a text asks that only says what a role is to have, or where it is to be: "something with azure", "anything remote".

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
        signs = {name for name, _ in found.signs}
        told = found.firm or found.known or found.claim.open or found.claim.closed
        return ASKED if told or self._now.isdisjoint(signs) or not self._job.isdisjoint(signs) else TALKED

    def _of_all(self, found: Query, said: Asked, named: Named) -> bool:
        """Whether it is asked which roles have something, and not about one of them."""
        intents = self._intents
        if named.unknown and self._called(named.unknown, said):
            return False
        if intents.has("catalogue", said) and found.known and not found.postings:
            return True  # "show me all roles with docker"
        if intents.plural(said, named.covered) and (len(found.postings) != 1 or named.field):
            return bool(found.topics or found.facets)
        if found.topics and not found.postings and intents.has("whose people", said):
            return set(found.facets[:1]) <= set(self._v.lists["said in place"])
        things = any(not t.cue for t in found.known) and not (found.postings or named.unknown)
        return things and intents.has("who", said)  # "who works with docker": asked of nobody in particular

    def _called(self, role: str, said: Asked) -> bool:
        """Whether postings of a role are asked for, and not those that speak of it: "any UX researcher postings"."""
        line = words(role)
        if not line or line[-1] not in self._lexicon.strong_heads:
            return False
        ends = (i + len(line) for i in range(len(said.words)) if said.words[i : i + len(line)] == line)
        return any(said.words[end] in self._v.role_nouns for end in ends if end < len(said.words))

    def _catalogue(self, found: Query, said: Asked, named: Named) -> bool:
        """Whether it is asked which postings there are: all, of an organisation, or of a kind ("which python jobs")."""
        if named.field and not (found.topics or found.firm):
            jobs = any(
                said.words[i] in self._v.role_nouns and said.words[i][-1] == "s" for i in named.covered
            )
            return jobs or self._intents.has("catalogue", said, named.covered)
        bare = named.by in {("organisation",), ("place",)} and not (
            found.topics or found.facets or found.sections
        )
        if bare and any(w in self._v.role_nouns and w[-1] == "s" for w in said.words):
            return True  # "jobs at Acme"
        thing = bool(found.facets) and any(not t.cue for t in found.topics)  # "which jobs ask for a flurb"
        thing = thing or bool(found.figure.amounts)  # "which roles need five years or more"
        beyond = named.titled or named.unknown or found.known or thing or self._beyond(said, named)
        return (named.each or self._intents.has("catalogue", said)) and not beyond

    def _nameless(self, found: Query, said: Asked, named: Named) -> Kind:
        """What is not meant for a posting there is: a question about one that is missing, or talk."""
        hiring = self._intents.has("opening for", said)
        if hiring and self._of_people(named.unknown) and PLAIN_TALK not in dict(found.signs):
            return Kind.UNKNOWN_ROLE  # "is there anything for a lawyer": whatever else it says
        hiring = hiring and self._intents.yes_no(said)
        asks = found.facets and (self._intents.asks(said) or self._only(found, said, named))
        asks = asks or hiring  # "are you hiring a lawyer?"
        return self._lacking(found, named.unknown) if asks else Kind.CHATTER

    def _lacking(self, found: Query, role: str) -> Kind:
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

    def _about_one(self, found: Query, said: Asked, named: Named) -> Kind:
        """What is asked about the role named."""
        firm = bool(found.facets or found.sections)
        known = any(not t.cue for t in found.known)
        known = known or any(f in self._v.lists["there or not"] for f in found.facets[:1])
        if not found.known and self._intents.has("how senior", said, named.covered):
            return Kind.FACET  # whether "5 years" are too many for a junior is the asker's to say
        if self._intents.yes_no(said, known=known) and (found.topics or found.facets):
            return Kind.YES_NO
        asks = not self._lexicon.questions & set(said.stems)
        if found.claim.must and asks and (found.known or self._demanded(found, said)):
            return Kind.YES_NO  # "degree needed at …?"
        single = any(not t.cue for t in found.known) and not found.sections
        if (found.figure.wanted and found.topics and found.sections and not found.facets) or (
            firm and single
        ):
            return Kind.FACT
        if firm:
            return Kind.FACET
        return Kind.FACT if found.topics or found.figure.wanted else Kind.OVERVIEW

    def _demanded(self, found: Query, said: Asked) -> bool:
        """Whether a word of demand stands behind the thing asked about: "lifting experience mandatory for …?"."""
        demand = self._intents.tokens("asked demanded", said)
        before = set(said.stems[: min(demand)]) if demand else set()
        return any(not t.cue and t.forms[0][0] in before for t in found.topics)

    def _bare(self, found: Query, said: Asked, named: Named) -> Kind | None:
        """What a text asks that is nothing but the name of one thing: "benefits?", "kubernetes".

        Nobody says that to a bot for any other reason; its logit stays low, so that a channel hears nothing.
        """
        signs = {name for name, _ in found.signs}
        if named.by == ("title",) and self.words(said) == len(said.tokens) == len(named.covered) <= BARE:
            return Kind.OVERVIEW  # "devops": one title is told at once, of several it is asked which
        if not named.by and self._things(found, said):
            return Kind.ROLES_WITH
        if named.by or named.unknown or "missing" in signs or not self._talk.isdisjoint(signs):
            return None
        if found.firm and self.words(said) <= BARE and self._only(found, said, named):
            return Kind.FACET
        if found.known and not found.facets and self.words(said) == len(said.tokens) <= BARE:
            return Kind.ROLES_WITH
        return None

    def _only(self, found: Query, said: Asked, named: Named) -> bool:
        """Whether all that names something names the facet or a role: "what languages does the app speak" names more."""
        return set(said.stems) - self._lexicon.empty <= {*found.cues, *stems(named.unknown)}

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

    def counts(self, said: Asked, cues: frozenset[int], facets: Sequence[str], before: Sequence[int]) -> bool:
        """Whether what sounds like roles asked for is what postings ``before`` state: "how many openings are there"."""
        turn = self._intents.tokens("which roles", said)
        return turn <= cues and self._holding.under(before, frozenset(facets))

    def words(self, said: Asked) -> int:
        """How many words a text has that name something."""
        return sum(s not in self._lexicon.empty for s in said.stems)

    def _beyond(self, said: Asked, named: Named) -> bool:
        """Whether more is asked than which postings there are."""
        phrase = {w for m in self._v.exact["catalogue"].find(said.words) for w in m.words}
        return any(
            i not in phrase
            and i not in named.covered
            and s not in self._lexicon.empty
            and said.words[i] not in self._lexicon.nouns
            and self._holding.anywhere(s)
            for i, s in enumerate(said.stems)
        )
