"""What stands around a question and asks nothing: conditions, turns of asking, examples in brackets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.understanding.facets import Facets
    from bot.understanding.intents import Intents
    from bot.understanding.named import Named
    from bot.vocabulary import Vocabulary

EXAMPLES = 2  # words in brackets that may be more than one thing


class Framing:
    """Counts among the tokens that name a role those that ask nothing, so that nobody looks for them."""

    def __init__(self, facets: Facets, intents: Intents, vocabulary: Vocabulary) -> None:
        self._facets = facets
        self._intents = intents
        self._v = vocabulary

    def less_turns(self, said: Asked, named: Named) -> Named:
        """What is named, with the tokens of turns that ask nothing: "if i get the job", "i'd like to find out".

        Where no facet is named beside them, they are what is asked about.
        """
        turns = self.phrases(said, "framing") | self.phrases(said, "indirect")
        return self._more(said, named, turns) if turns else named

    def less_examples(self, said: Asked, named: Named) -> Named:
        """What is named, with the examples in brackets behind a facet: "the conditions (remote, on-call …)"."""
        if len(said.aside) < EXAMPLES or self._intents.yes_no(said):
            return named
        return self._more(said, named, said.aside)

    def phrases(self, said: Asked, name: str) -> frozenset[int]:
        """The tokens of the phrases of a list in the sentences that ask."""
        return self._intents.tokens(name, said)

    def _more(self, said: Asked, named: Named, tokens: frozenset[int]) -> Named:
        covered = named.covered | tokens
        return replace(named, covered=covered) if self._facets.named(said, covered) else named
