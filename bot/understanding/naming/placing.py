"""Which of several postings is at the place that a question names: "the baker in Lyon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.employers import Hiring
    from bot.understanding.naming.named import Fit
    from bot.understanding.naming.titles import Titles
    from bot.vocabulary import Vocabulary

LEAST = 2  # words from the beginning of a text to a place that something of it is asked at


class Placing:
    """Tells roles of one shelf apart by their places."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._titles, self._lexicon, self._holding = titles, lexicon, holding
        self._before_places = frozenset(vocabulary.lists["before places"])
        self._at = self._before_places | vocabulary.words["before employers"]
        self._leads = frozenset(vocabulary.lists["ahead of a short role"])
        self._people = frozenset(vocabulary.lists["behind a short role"])
        self._no_places = lexicon.idle | lexicon.ordinary | vocabulary.words["units"]
        self._skills = vocabulary.skill_words

    def placed(self, question: Asked, at: Hiring) -> frozenset[int]:
        """The postings at the places named, and those whose title has them: "Baker (Lyon)"."""
        if at.places is None:
            return frozenset()
        holding = self._titles.holding
        own = at.used - at.org_tokens  # none where an employer is called so
        named = [s for i in own if (s := question.stems[i]) not in self._lexicon.stop]  # "the Americas"
        titled = (self._titles.every.intersection(holding.get(s, ())) for s in named)
        return at.places.union(frozenset.intersection(*titled) if named else ())

    def of_place(self, question: Asked, fit: Fit, there: Fit) -> Fit:
        """What fits best at the place named, if all that else names a role is said of it: no "work" of "Print Works"."""
        left = fit.covered - there.covered
        idle = all(question.stems[i] in self._lexicon.idle for i in left)
        return there if there.postings and idle else fit

    def at_place(self, question: Asked, fit: Fit) -> frozenset[int]:
        """Those that speak of the place right behind their name: "the baker in Lyon"; none without one."""
        root = self._place_behind(question, fit) if len(fit.postings) > 1 else ""
        if not root:
            return frozenset()
        return frozenset(n for n in fit.postings if self._holding.one(n, root))

    def there(self, question: Asked, fit: Fit, allowed: frozenset[int]) -> Fit:
        """Where no posting that fits speaks of the place right behind its name, those called so and more that do.

        "The barber in Lyon", of a "Barber" elsewhere and a "Barber – Salon Rose" that says it is in Lyon.
        """
        root = self._place_behind(question, fit)
        if not root or root in self._skills or any(self._holding.one(n, root) for n in fit.postings):
            return fit
        said = {s for n in fit.postings for s in self._titles.titles[n].core} & set(stems(fit.role))
        called = (n for n in allowed if said and said <= self._titles.titles[n].stems)
        return fit._replace(
            postings=tuple(n for n in sorted(called) if self._holding.one(n, root)) or fit.postings
        )

    def _place_behind(self, question: Asked, fit: Fit) -> str:
        """The stem of what may be a place right behind the name of a role: "the baker in Lyon"; "" without one."""
        at = max(fit.covered, default=-1) + 2
        if at >= len(question.words) or question.words[at - 1] not in self._before_places:
            return ""
        root, word = question.stems[at], question.words[at]
        return "" if root in self._no_places or not word.isalpha() else root

    def short(self, question: Asked, postings: Sequence[int], used: frozenset[int]) -> frozenset[int]:
        """The words of a title that stand for all of it ahead of its place: "to go on call in Hull", "for night crew at Rye".

        Where they stand as a role does, behind "for" or "go": what "is there night work at Rye" asks is no role.
        """
        first = min(used, default=0)
        if first < LEAST or not postings or question.words[first - 1] not in self._at:
            return frozenset()
        titles = [self._titles.titles[n].words for n in postings]
        end = first - 1  # the word that leads to the place
        if question.words[end - 1] in self._people:  # "the on-call crew at Rye"
            end -= 1
        at = end
        while at and all(question.words[at - 1] in title for title in titles):
            at -= 1
        ahead = at - 1
        if ahead > 0 and question.words[ahead] in self._lexicon.stop - self._leads:
            ahead -= 1
        telling = any(question.stems[i] not in self._lexicon.stop for i in range(at, end))
        if not telling or ahead < 0 or question.words[ahead] not in self._leads:
            return frozenset()
        return frozenset(range(at, first))
