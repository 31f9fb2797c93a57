"""Whether it is asked whom a role is above, or who is above it: "how many people report to the cook", "who reports to the founder"."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
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
        # by the first word, in their order, each with whether a boss stands behind it, and no role
        self._turns: dict[str, list[tuple[int, tuple[str, ...], str, bool]]] = defaultdict(list)
        for boss, name in enumerate(("before the role", "before a boss")):
            for before, facet in vocabulary.pairs(name).items():
                phrase, number = stems(before), sum(map(len, self._turns.values()))
                self._turns[phrase[0]].append((number, phrase, facet, bool(boss)))
        self._bosses, self._articles = vocabulary.words["bosses"], lexicon.articles

    def facet(self, said: Asked, covered: Iterable[int]) -> str:
        """The facet that a phrase asks for where the role stands behind it, or who is above roles; "" if none does.

        "How many people report to the cook" asks whom a role manages, "who reports to the founder" the other way round.
        """
        names, line = frozenset(covered), said.stems
        said_so = frozenset(line)
        begun = [self._turns[word] for word in self._turns.keys() & said_so]
        for _, phrase, facet, boss in sorted(chain.from_iterable(begun)):
            for at in range(len(line) - len(phrase)) if said_so.issuperset(phrase) else ():
                if line[at : at + len(phrase)] != phrase or said.sentence[at] not in said.asking:
                    continue
                last = at + len(phrase)
                last += said.words[last] in self._articles
                behind = last not in names and line[last] in self._bosses if boss else last in names
                if behind and names.isdisjoint(range(at, at + len(phrase))):
                    return facet
        return ""
