"""Whether it is asked whom a role is above, or who is above it: "how many people report to the cook", "who reports to the founder"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.vocabulary import Vocabulary


class Reporting:
    """Tells it by what stands behind a phrase: the role, or who is above roles."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._before_role, self._before_boss = (
            {stems(before): facet for before, facet in vocabulary.pairs(name).items()}
            for name in ("before the role", "before a boss")
        )
        self._begins = frozenset(phrase[0] for phrase in (*self._before_role, *self._before_boss))
        self._bosses, self._articles = vocabulary.words["bosses"], lexicon.articles

    def facet(self, said: Asked, covered: Iterable[int]) -> str:
        """The facet that a phrase asks for where the role stands behind it, or who is above roles; "" if none does.

        "How many people report to the cook" asks whom a role manages, "who reports to the founder" the other way round.
        """
        names, line = frozenset(covered), said.stems
        if self._begins.isdisjoint(line):
            return ""
        bosses = frozenset(i for i, s in enumerate(line) if s in self._bosses) - names
        said_so = set(line)
        for table, behind in ((self._before_role, names), (self._before_boss, bosses)):
            for phrase, facet in table.items() if behind else ():
                for at in range(len(line) - len(phrase)) if said_so.issuperset(phrase) else ():
                    if line[at : at + len(phrase)] != phrase or said.sentence[at] not in said.asking:
                        continue
                    last = at + len(phrase)
                    last += said.words[last] in self._articles
                    if names.isdisjoint(range(at, at + len(phrase))) and last in behind:
                        return facet
        return ""
