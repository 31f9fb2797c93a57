"""The terms of a post said with its name, which ask for nothing: "what does the part-time baker do", "the 6-month baker job"."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.domain.facets import CONTRACT, WORKING_HOURS
from bot.text.tokens import stem, stems

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.holding import Holding
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.titles import Titles
    from bot.vocabulary import Vocabulary


OF_POST = frozenset({CONTRACT, WORKING_HOURS})  # under which the length of a post or of its week is told


class Term(NamedTuple):
    """A term before the name of a role: its tokens, first and last + 1, its forms as stems, whether it counts time."""

    start: int
    end: int
    forms: tuple[tuple[str, ...], ...]
    counted: bool = False


class PostTerms:
    """Tells them from terms that are asked for, by what the postings of one shelf say."""

    def __init__(self, titles: Titles, lexicon: Lexicon, holding: Holding, vocabulary: Vocabulary) -> None:
        self._titles, self._lexicon = titles, lexicon
        self._skills, self._holding = vocabulary.skills, holding
        self._forms = {
            name: tuple(map(stems, vocabulary.skill_forms[name]))
            for name in vocabulary.lists["terms of a post"]
        }
        self._definite = lexicon.articles - lexicon.indefinite
        self._units, self._numbers = vocabulary.pairs("lengths of time"), vocabulary.pairs("cardinals")

    def ahead(self, question: Asked) -> tuple[Term, ...]:
        """The terms right before a name that several postings have, none of them a word of titles: "the 6-month baker"."""
        if question.side:
            return ()  # of two roles that are compared each is called by its title
        found: list[Term] = []
        for term in sorted({*self._named(question), *self._counted(question)}):
            at = found[-1].start if found and found[-1].end == term.start else term.start
            begins = at == 0 or self._stands(question.words, at) or self.of_several(question)
            titled = all(root in self._titles.holding for root in question.stems[term.start : term.end])
            if begins and not titled:
                found.append(term)
        while found and not self._tells(question, found):
            found.pop()
        # "full-time cook or part-time baker"
        apart = any(one.end != after.start for one, after in pairwise(found))
        return () if apart else tuple(found)

    def of_one(self, question: Asked, terms: Sequence[Term]) -> bool:
        """Whether they have names, and are said of a job that is taken to be there: not "is there a part-time baker job"."""
        first = terms[0].start
        if any(term.counted for term in terms):
            return False  # what is counted may be said otherwise: 12 months are a year
        return not first or question.words[first - 1] not in self._lexicon.indefinite

    def of_several(self, question: Asked) -> bool:
        """Whether a question asks for several jobs, of which a term is asked: "are there part-time baker jobs"."""
        nouns = self._lexicon.nouns | self._lexicon.heads
        return any(word.endswith("s") and word in nouns for word in question.words)

    def _stands(self, line: Sequence[str], at: int) -> bool:
        """Whether a word stands where a role does, or behind an article: "is the part-time baker job"."""
        return line[at - 1] in self._lexicon.articles or self._lexicon.before_role(line, at)

    def _tells(self, question: Asked, terms: Sequence[Term]) -> bool:
        """Whether a word stands behind the last of some terms that the titles of several postings have."""
        end = terms[-1].end
        behind = (p.stem for p in self._titles.canonical(question.words) if p.first == end)
        return any(
            len(self._titles.holding.get(root, ())) > 1 for root in behind if root not in self._lexicon.idle
        )

    def _named(self, question: Asked) -> Iterable[Term]:
        """The terms that have a name: "permanent"."""
        matches = (m for m in question.longest(self._skills) if m.value in self._forms)
        return (Term(m.start, m.end, self._forms[m.value]) for m in matches)

    def _counted(self, question: Asked) -> Iterable[Term]:
        """The lengths of time: "6-month", "24 hour"."""
        if self._units.keys().isdisjoint(question.words):
            return  # of most questions
        for at, word in enumerate(question.words[:-1]):
            number = self._numbers.get(word, word)
            if number.isdecimal() and question.words[at + 1] in self._units:
                unit = question.stems[at + 1]
                said = (number, *(name for name, of in self._numbers.items() if of == number))
                yield Term(at, at + 2, tuple((stem(one), unit) for one in said), counted=True)

    def meeting(self, terms: Iterable[Term], postings: tuple[int, ...]) -> tuple[int, ...]:
        """Those of some postings that state each of some terms."""
        for term in terms:
            # "rated outstanding for 5 years" is no term
            stating = partial(self._holding.stating, facets=OF_POST) if term.counted else self._holding.saying
            holding = frozenset().union(*map(stating, term.forms))
            postings = tuple(n for n in postings if n in holding)
        return postings

    def beside(self, question: Asked, covered: Collection[int], kept: Sequence[int]) -> frozenset[int]:
        """The tokens of a term between "the" and the one role named, or in brackets behind it, that its posting states."""
        if len(kept) != 1 or not covered:
            return frozenset()
        found: set[int] = set()
        for match in question.longest(self._skills):
            first, last = match.start, match.end
            if match.value not in self._forms:
                continue  # most things
            ahead = last in covered and not self._definite.isdisjoint(
                question.words[max(0, first - 1) : first]
            )
            bracket = (
                first - 1 in covered
                and last < len(question.tokens)
                and question.aside.issuperset(match.words)
            )
            if (ahead or bracket) and all(self._holding.one(kept[0], s) for s in question.stems[first:last]):
                found.update(match.words)
        return frozenset(found)
