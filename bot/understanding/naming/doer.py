"""Who is asked about by what somebody does, where no posting has such a role: "what does a ferry pilot do"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Named
    from bot.vocabulary import Vocabulary

ANY: tuple[tuple[str, ...], ...] = ((), ("organisation",))  # by what no role is named
LONGEST = 3  # words of a role


class Doer:
    """Finds them on one shelf."""

    def __init__(self, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._lexicon, self._holding = lexicon, holding
        self._deeds = frozenset(vocabulary.lists["deeds of a role"])
        self._any = frozenset(vocabulary.lists["deeds of anything"])
        self._ends, self._people = vocabulary.lists["ends of doers"], frozenset(vocabulary.lists["doers"])
        self._articles = lexicon.articles | lexicon.indefinite
        self._no_role = frozenset(vocabulary.lists["people of no role"]) | lexicon.common
        self._plain = lexicon.idle | lexicon.ordinary | vocabulary.no_things

    def missed(self, said: Asked, named: Named) -> Named:
        """What is named; of an employer alone, or of nothing, a role between an article and a deed that no posting has."""
        if self._deeds.isdisjoint(said.words) or named.unknown or named.by not in ANY:
            return named
        for at in range(2, len(said.words)):
            if said.words[at] in self._deeds and (first := self._begin(said, at)):
                word, root = said.words[at - 1], said.stems[at - 1]
                if root in self._plain or word in self._no_role or self._holding.anywhere(root):
                    return named
                name = said.text[said.tokens[first].start : said.tokens[at - 1].end]
                # as it is spelt, for a pilot may be taken for a typo
                any_ = said.words[at] in self._any and not named.by  # no employer's "parking marshal"
                if any_ and not self._person(name.lower().split()[-1]):
                    return named  # "what does the command do"
                covered = named.covered | {*range(first, at)}
                return replace(named, postings=(), covered=covered, unknown=name, role=name, by=())
        return named

    def _person(self, word: str) -> bool:
        """Whether a word is one for who does a thing, by its form or as the last of a title."""
        return word.endswith(self._ends) or word in self._people or word in self._lexicon.heads

    def _begin(self, said: Asked, at: int) -> int:
        """Where the words of a role begin that stand right before a deed, 0 if none do: "does a ferry pilot do"."""
        for first in range(at - 1, max(0, at - 1 - LONGEST), -1):
            if not said.words[first].isalpha() or said.stems[first] in self._lexicon.idle:
                return 0
            if said.words[first - 1] in self._articles and self._lexicon.before_role(said.words, first):
                return first if said.sentence[first] == said.sentence[at] else 0
        return 0
