"""Who asks, and what is told of somebody before a clause that asks: "HR here, …", "my niece sews, what must the cook do"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.asked import MARKS

if TYPE_CHECKING:
    from bot.understanding.asked import Asked
    from bot.understanding.judging.clauses import Clauses
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary

LISTS = ("begins a story", "introduces oneself", "stands as what one is", "counts what was named")
ONESELF = ("i lack", "all i have", "novice")  # what one has or lacks is asked about
WHOSE = 5  # words of a name, the last of which is "here"


class Tellers:
    """Knows what whoever asks tells."""

    def __init__(self, clauses: Clauses, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._clauses = clauses
        self._stories, self._names, self._stands, self._counts = (vocabulary.exact[name] for name in LISTS)
        self._intents = vocabulary.exact_intents
        self._here = frozenset(vocabulary.lists["behind who asks"])
        self._own = vocabulary.words["oneself"].union(vocabulary.lists["for oneself"])
        # "she" is who it is told of
        self._points = vocabulary.words["points to a remark"] & vocabulary.words["points back"]
        self._told = [vocabulary.phrases[name] for name in ONESELF]
        self._openers, self._heads = lexicon.openers, lexicon.heads
        self._articles, self._nouns = lexicon.articles, lexicon.nouns

    def introduced(self, said: Asked, first: int, at: int) -> bool:
        """Whether who asks is told before a clause, and no role that is there: "Tom from HR here", "as the new gardener I …"."""
        start = self._clauses.first(said, first, at)
        line = said.words[start:at]
        here = next((start + n for n, word in enumerate(line[:WHOSE], 1) if word in self._here), 0)
        marked = here and (here == at or not MARKS.isdisjoint(said.between(here)))
        told = (
            marked and here - start > 1 and line[0] not in self._articles and not self._points_back(said, at)
        )
        told = told or any(m.start == 0 for m in self._names.find(line))
        one = any(m.start == 0 for m in self._stands.find(line)) and not self._of_oneself(said, at)
        return (bool(told) or one) and not self._clauses.titled(said, first, at)

    def story(self, said: Asked, first: int, at: int, names: frozenset[int]) -> bool:
        """Whether it is told of somebody before a clause that asks.

        The role may be named in either; what else is told may be the reason, and is not asked about.
        """
        clauses = self._clauses
        start = clauses.first(said, first, at)
        possible = LISTS[0] in said.possible(self._intents)  # in few texts
        if not (possible and any(m.start == 0 for m in self._stories.find(said.words[start:at]))):
            return False
        asks = clauses.worded(said, at)
        if said.stems[start] in self._openers or self._of_oneself(said, at):
            return False
        titled = clauses.titled(said, first, at)
        if self._points_back(said, at) and not titled:
            return False  # "I have a van, which cook needs that", "I want 30 days off, how many does the cook get"
        if not asks and any(table.holds(said.stems[start:at]) for table in self._told):
            return False  # "I have no diploma. would it be a must at Acme"
        employer = any(i >= at for i in names)
        if not (clauses.weakly(said.stems[at:]) or (asks and employer)):
            return False
        named = titled or clauses.titled(said, at, len(said.tokens))
        return employer or (asks and (named or not self._nouns.isdisjoint(said.words[at:])))

    def apart(self, said: Asked, first: int, at: int, names: frozenset[int]) -> bool:
        """Whether a clause behind a story says by itself which role it asks of, and the story names none."""
        if any(i >= at for i in names):
            return not self._clauses.titled(said, first, at)
        heads = self._heads | self._nouns
        return not heads.isdisjoint(said.words[at:]) and heads.isdisjoint(said.words[first:at])

    def lacks(self, said: Asked, first: int, at: int) -> bool:
        """Whether it is told what somebody lacks, and then asked of a role: "if I can't swim, is the baker full time"."""
        told = any(table.holds(said.stems[first:at]) for table in self._told)
        return told and not (self._points_back(said, at) or self._of_oneself(said, at))

    def _of_oneself(self, said: Asked, at: int) -> bool:
        """Whether yes or no is asked for, and of whoever asks: what they told decides."""
        return not (self._clauses.worded(said, at) or self._own.isdisjoint(said.words[at:]))

    def _points_back(self, said: Asked, at: int) -> bool:
        """Whether a clause speaks of what was said before it: by a word for that, or by counting what it does not name."""
        counts = self._counts.find(said.words[at:])
        return not self._points.isdisjoint(said.stems[at:]) or any(m.start == 0 for m in counts)
