"""The kind of answer a question wants; whether it is one the verdict has told before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.domain.facets import CONTACT, LOCATION, OPENINGS, RESPONSIBILITIES
from bot.text.tokens import words
from bot.understanding.judging.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Query
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Named
    from bot.vocabulary import Vocabulary

TURNS = frozenset({RESPONSIBILITIES, CONTACT})  # facets that "what must I do", "whom do I ask" name
PLACE = ("place",)
OWNS = re.compile(r"['’]s?(?=\s)")  # behind who has a thing, known or not: "list Acme's jobs"
BESIDE_PLACES = frozenset({LOCATION, OPENINGS})  # facets that "vacancies based in" a place name
PLACED = frozenset({("organisation",), PLACE})  # by what several postings may be named and no role
CLAUSE = 14  # words of a condition


class Kinds:
    """Decides the kind."""

    def __init__(self, lexicon: Lexicon, intents: Intents, holding: Holding, vocabulary: Vocabulary) -> None:
        self._lexicon = lexicon
        self._intents = intents
        self._holding = holding
        self._v = vocabulary
        self._conditions = vocabulary.words["conditions ahead"] | vocabulary.words["cases ahead"]
        self._recurring = vocabulary.words["hours that recur"]
        turns = ("before employers", "before places", "asks of an employer")
        self._asks_of = vocabulary.words["asks of an employer"]
        self._leads = frozenset[str]().union(*(vocabulary.words[name] for name in turns))
        self._verdict = Verdict(lexicon, intents, holding, vocabulary)

    def of(self, found: Query, said: Asked, named: Named) -> Kind:
        """The first kind that fits."""
        if judged := self._verdict.of(found, said, named):
            return judged
        if self._catalogue(found, said, named):
            return Kind.CATALOGUE
        if named.unknown and self._intents.has("opening for", said):
            return Kind.UNKNOWN_ROLE  # "are there openings for a data scientist?"
        if self._of_all(found, said, named):
            return Kind.ROLES_WITH
        if named.unknown:
            return self._verdict.lacking(found, named.unknown)
        if found.postings or (found.facets and self._holding.only_one):
            return self._about_one(found, said, named)
        return Kind.FACET if found.facets else Kind.CHATTER

    def _of_all(self, found: Query, said: Asked, named: Named) -> bool:
        """Whether it is asked which roles have something, and not about one of them."""
        intents = self._intents
        if (found.figure.extreme or found.figure.paid) and not named.unknown:
            # "which one wants the most years", "does the SRE need the most"
            return len(found.postings) != 1 or intents.yes_no(said, known=True)
        if named.unknown and self._called(named.unknown, said):
            return False
        several = not found.postings or (len(found.postings) > 1 and named.by in PLACED)
        if intents.has("catalogue", said) and found.known and several:
            return True  # "show me all roles with docker"
        if intents.plural(said, named.covered) and (len(found.postings) != 1 or named.field):
            return bool(found.topics or found.facets)
        if named.field and named.by == ("list",) and intents.has("of those just listed", said):
            return bool(found.topics or found.facets) and not (found.claim.open or found.claim.closed)
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
        if len(found.postings) == 1 and found.figure.wanted and self._counts_openings(found):
            return False  # "how many baker openings are there"
        if named.field and not (found.topics or found.firm):
            jobs = any(
                said.words[i] in self._v.role_nouns and said.words[i][-1] == "s" for i in named.covered
            )
            return jobs or self._intents.has("catalogue", said, named.covered)
        beside = BESIDE_PLACES if named.by == PLACE and not found.figure.wanted else frozenset[str]()
        bare = named.by in PLACED and not (found.topics or found.sections)
        bare = bare and beside.issuperset(found.facets)
        if bare and any(w in self._v.role_nouns and w[-1] == "s" for w in said.words):
            return True  # "jobs at Acme"
        if not (named.each or self._intents.has("catalogue", said)):
            return False
        # "which jobs ask for a flurb", but not "what jobs do we have in this folder"
        turn = {said.stems[w] for m in self._v.exact["catalogue"].find(said.words) for w in m.words}
        thing = bool(found.facets) and any(not t.cue and t.forms[0][0] not in turn for t in found.topics)
        thing = thing or bool(found.figure.amounts)  # "which roles need five years or more"
        return not (named.titled or named.unknown or found.known or thing or self._beyond(said, named))

    def _about_one(self, found: Query, said: Asked, named: Named) -> Kind:
        """What is asked about the role named."""
        firm = bool(found.facets or found.sections)
        there = bool(found.known) and any(not t.cue for t in found.known)
        known = there or (*found.facets, "")[0] in self._v.lists["there or not"]
        thing = bool(found.topics) and any(not t.cue for t in found.topics)
        known = known or (thing and self._intents.has("asks so of a thing", said))
        known = known and (not found.figure.wanted or bool(found.figure.amounts))  # "years of rye wanted?"
        if not found.known and self._intents.has("how senior", said, named.covered):
            return Kind.FACET  # whether "5 years" are too many for a junior is the asker's to say
        if self._intents.yes_no(said, known=known) and (found.topics or found.facets):
            return Kind.YES_NO
        asks = self._lexicon.questions.isdisjoint(said.stems)
        # "years of baking needed for …?"
        asks = asks and (not found.figure.wanted or bool(found.figure.amounts))
        demanded = found.claim.must and asks and not self._attributive(found, said)
        if demanded and (found.known or self._demanded(found, said)):
            return Kind.YES_NO  # "degree needed at …?"
        headed = found.sections and not (self._of_longer(found) or self._given(found))
        single = there and not headed
        # "how does she deal with conflicts" asks for what is said of these, and not for all she does
        single = single or (bool(found.topics) and self._intents.has("asks how it is handled", said))
        single = single or self._on_condition(found, said)
        recurring = bool(found.topics) and not self._recurring.isdisjoint(found.cues)
        single = single or (recurring and found.figure.often)
        if (found.figure.wanted and found.topics and found.sections and not found.facets) or (
            firm and single
        ):
            return Kind.FACT
        if firm:
            return Kind.FACET
        return Kind.FACT if found.topics or found.figure.wanted else Kind.OVERVIEW

    @staticmethod
    def _of_longer(found: Query) -> bool:
        """Whether what names the facet is but a part of a known thing, so that a heading is not asked for: "sick pay"."""
        named = set(found.cues).intersection(found.said)
        return bool(named) and any(
            len(t.forms[0]) > len(named) and named < {*t.forms[0]} for t in found.known
        )

    def _given(self, found: Query) -> bool:
        """Whether one thing of what is given is asked for, and no heading: "what do they pay into the pension"."""
        given = set(self._v.lists["offered"]).intersection(found.facets[:1])
        parts = {*self._v.lists["narrower things"], *self._v.lists["conditions"]} if given else set()
        return any(not (t.cue or parts.isdisjoint((t.name, *t.shown))) for t in found.known)

    def _on_condition(self, found: Query, said: Asked) -> bool:
        """Whether what one does is asked for a case that the posting speaks of: "if there is an incident, what must I do"."""
        if not found.topics or not TURNS.issuperset(found.facets) or found.sections:
            return False
        begins = (i for i, s in enumerate(said.stems) if s in self._conditions)
        at = next(begins, len(said.stems))
        case = said.stems[at : said.clause_end(at + 1, CLAUSE)]
        named = [t.forms[0][0] for t in found.topics]
        return all(root in case and self._holding.some(found.postings, root) for root in named)

    def _demanded(self, found: Query, said: Asked) -> bool:
        """Whether a word of demand stands behind the thing asked about: "lifting experience mandatory for …?"."""
        demand = self._intents.tokens("asked demanded", said)
        before = set(said.stems[: min(demand)]) if demand else set()
        return any(not t.cue and t.forms[0][0] in before for t in found.topics)

    def _attributive(self, found: Query, said: Asked) -> bool:
        """Whether a word of demand says which of a kind are asked for: "required certificates for the cook"."""
        ends = [i + 1 for i, word in enumerate(said.words) if word in self._v.lists["demanded of a kind"]]
        return any(said.stems[end : end + len(f)] == f for end in ends for t in found.topics for f in t.forms)

    def counts(self, said: Asked, cues: frozenset[int], facets: Sequence[str], before: Sequence[int]) -> bool:
        """Whether what sounds like roles asked for is what postings ``before`` state: "how many openings are there"."""
        turn = self._intents.tokens("which roles", said)
        return turn <= cues and self._holding.told(before, frozenset(facets))

    def _counts_openings(self, found: Query) -> bool:
        """Whether a number of openings is asked for, of a posting that tells it."""
        own = found.facets[:1] == (OPENINGS,)
        return own and self._holding.told(found.postings, frozenset({OPENINGS}))

    def _named_there(self, said: Asked, at: int) -> bool:
        """Whether a word that no posting has stands where an employer or a field is named: "what jobs does Acme have"."""
        ahead = said.stems[max(0, at - 1) : at]
        name = said.text[said.tokens[at].start].isupper() or self._asks_of.issuperset(ahead)
        return name and not self._leads.isdisjoint(ahead) and said.stems[at] not in self._lexicon.ordinary

    def _beyond(self, said: Asked, named: Named) -> bool:
        """Whether more is asked than which postings there are; what is told before ("I just started.") is none."""
        phrase = {w for m in self._v.exact["catalogue"].find(said.words) for w in m.words}
        return any(
            i not in phrase
            and i not in named.covered
            and said.sentence[i] in said.asking
            and s not in self._lexicon.empty
            and said.words[i] not in self._lexicon.nouns
            and (
                self._holding.anywhere(s)
                or self._named_there(said, i)
                or OWNS.match(said.text, said.tokens[i].end)
            )
            for i, s in enumerate(said.stems)
        )
