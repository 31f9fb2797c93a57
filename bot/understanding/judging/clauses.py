"""How a clause of a text begins, and what it names: a facet, a thing, a word of some title."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Titles
    from bot.vocabulary import Vocabulary

ASKS = "yes no", "polite", "asks by a need"
SAID_OF = "asks whether it belongs", "asks so without a verb"


class Clauses:
    """Reads clauses on one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._v = vocabulary
        self._titles = titles
        self._plain = lexicon.idle | lexicon.ordinary
        self._openers, self._questions = lexicon.openers, vocabulary.words["question words"]
        self._fillers = vocabulary.words["fillers"]
        self._asks = [vocabulary.phrases[name] for name in ASKS]
        self._said_of = [vocabulary.phrases[name] for name in SAID_OF]

    def first(self, said: Asked, at: int, end: int = 0) -> int:
        """The first token from ``at`` on, and before ``end``, that is no filler; ``at`` where all are."""
        return next((i for i in range(at, end or len(said.tokens)) if said.stems[i] not in self._fillers), at)

    def begins(self, said: Asked, at: int) -> bool:
        """Whether a clause begins as a question or a request does."""
        line = said.stems[self.first(said, at) :]
        return line[0] in self._openers or any(table.holds(line) for table in self._asks)

    def said_of(self, said: Asked, at: int) -> bool:
        """Whether a clause says of what stands ahead of it, without a verb, what is asked: "rye: part of the job?"."""
        found = (m for table in self._said_of for m in table.find(said.stems[at:]))
        worded = self._v.exact["asks so of a thing"].find(said.words[at:])
        return any(not match.start for match in (*found, *worded))

    def worded(self, said: Asked, at: int) -> bool:
        """Whether a clause begins with a question word."""
        return said.stems[self.first(said, at)] in self._questions

    def states(self, line: Sequence[str]) -> bool:
        """Whether a line names anything that postings state."""
        return self._v.cues.holds(line) or self._v.skills.holds(line)

    def weakly(self, line: Sequence[str]) -> bool:
        """The same, or a facet by a word that may mean other things."""
        return self.states(line) or self._v.weak_cues.holds(line)

    def titled(self, said: Asked, first: int, last: int) -> bool:
        """Whether a word of some title, or what is short for it, stands among the tokens ``[first, last)``."""
        parts = self._titles.canonical(said.words[first:last])
        return any(p.stem in self._titles.holding and p.stem not in self._plain for p in parts)
