"""What is asked of a role in a word that its title bears as well: "is the web designer remote", of "Web Designer (Remote)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.understanding.asked import Asked
    from bot.understanding.naming.titles import Titles
    from bot.vocabulary import Vocabulary

SUBJECT = 3  # words from the verb on within which the role begins: "is the web designer …"


class Predicate:
    """Finds the words of a title that say what is asked of it."""

    def __init__(self, titles: Titles, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._cues = vocabulary.cues
        self._before_places = frozenset(vocabulary.lists["before places"])
        self._verbs = frozenset(vocabulary.lists["inverting"])

    def tokens(self, question: Asked, covered: frozenset[int], kept: Iterable[int]) -> frozenset[int]:
        """The tokens that end a question which a verb begins, of the title but its decoration, and of a facet.

        Or where it is said to be: "is the coordinator job in Lyon", of "Coordinator in Lyon".
        """
        last = len(question.words) - 1
        if last not in covered:
            return frozenset()  # of nearly all questions
        first = question.sentence.index(question.sentence[last])
        subject = covered.intersection(range(first + 1, first + SUBJECT))
        if question.words[first] not in self._verbs or not subject:
            return frozenset()  # "is there a test for the miller in York"
        if question.words[last - 1] in self._before_places and not {*range(last - 1)}.isdisjoint(covered):
            return frozenset({last - 1, last})
        core = frozenset[str]().union(*(self._titles.titles[n].core for n in kept))
        first = last + 1
        while first - 1 in covered and question.stems[first - 1] not in core:
            first -= 1
        said = question.stems[first:]
        return frozenset(range(first, last + 1)) if said and self._cues.find(said) else frozenset()
