"""The kind of answer a question wants, or that it is no question for the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Kind
from bot.text.tokens import stems
from bot.understanding.topics import HIRAGANA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain import Posting, Query
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.intents import Intents
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.roles import Named
    from bot.vocabulary import Vocabulary

# the least share of a text's words that must be understood: of a question about a role and a facet, of one about
# an organisation and a facet, of any other question, of a text that has no form of a question
FIRM, NAMED, EXPLAINED, STATEMENT = 0.3, 0.62, 0.6, 0.7
EVIDENT = 0.55  # of a question about an organisation whose words a sentence must hold anyway
TERSE = 5  # words of a text that asks by naming things: "sre responsibilities"


class Kinds:
    """Decides the kind; chatter that only uses the words of roles stays chatter."""

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

    def of(self, found: Query, said: Asked, named: Named, understood: frozenset[int]) -> Kind:
        """The first kind that fits; ``understood`` are the tokens that name facets and topics."""
        intents, noun = self._intents, bool(self._lexicon.nouns & set(said.words))
        if intents.has("help", said):
            return Kind.HELP
        if intents.has("catalogue", said) and not (named.titled or found.known or self._beyond(said, named)):
            return Kind.CATALOGUE
        plural = intents.plural(said, named.covered) and not (named.titled and len(found.postings) == 1)
        if plural and (found.topics or found.facets):
            return (
                Kind.ROLES_WITH
                if self._explained(found, said, named, understood, EXPLAINED)
                else Kind.CHATTER
            )
        if named.unknown:
            return Kind.UNKNOWN_ROLE if noun or (found.facets and intents.asks(said)) else Kind.CHATTER
        placed = named.by == ("place",) and not (noun or self._lexicon.strong_heads & set(said.words))
        if found.postings and not placed:
            return self._about_one(found, said, named, understood)
        about = found.firm and noun and intents.asks(said)
        return (
            Kind.FACET
            if about and self._explained(found, said, named, understood, EXPLAINED)
            else Kind.CHATTER
        )

    def _about_one(self, found: Query, said: Asked, named: Named, understood: frozenset[int]) -> Kind:
        """What is asked about the role named, or that nothing is."""
        firm = bool(found.facets or found.sections)
        if "thread" not in named.by and not self._meant(found, said, named, understood, firm=firm):
            return Kind.CHATTER
        if self._intents.yes_no(said) and (found.topics or found.facets):
            return Kind.YES_NO
        single = found.known and not found.sections
        if (found.number and found.topics and found.sections and not found.facets) or (firm and single):
            return Kind.FACT
        if firm:
            return Kind.FACET
        return Kind.FACT if found.topics else Kind.OVERVIEW

    def _meant(
        self, found: Query, said: Asked, named: Named, understood: frozenset[int], *, firm: bool
    ) -> bool:
        """Whether a text that names a role asks about it."""
        asks = self._intents.asks(said)
        titled = "title" in named.by or bool(self._lexicon.nouns & set(said.words))
        if asks and firm:
            least = FIRM if titled else NAMED
        elif asks and found.topics:
            least = FIRM if titled else EVIDENT  # the evidence for them decides
        elif asks:
            least = EXPLAINED
        elif self.words(said) <= TERSE or found.sections or found.firm:
            least = STATEMENT
        else:
            return False
        return self._explained(found, said, named, understood, least, held=asks)

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

    def _explained(
        self,
        found: Query,
        said: Asked,
        named: Named,
        understood: frozenset[int],
        least: float,
        *,
        held: bool = True,
    ) -> bool:
        """Whether at least that share of the words that ask is understood.

        Chatter that names a role stays unanswered so. ``held`` counts words that a candidate's text has.
        """
        heading = {s for p, n in found.sections for s in stems(self._postings[p].sections[n].heading)}
        content: set[str] = set()
        clear: set[str] = set()
        for i, s in enumerate(said.stems):
            beside = said.formed and said.sentence[i] not in said.asking
            if beside or said.words[i] in self._lexicon.nouns or HIRAGANA.search(s):
                continue
            if i in named.covered or i in understood:
                clear.add(s)
            elif s not in self._lexicon.empty:
                content.add(s)
                if s in heading or (held and self._holding.some(found.postings, s)):
                    clear.add(s)
        return len(clear) >= least * len(content | clear)
