"""A posting named in full ahead of a colon, as answers call it and ask on about it: "Night Baker at Rye Mills: what does it pay?".

What such a name means is worked out once for each posting; a question in which nothing else names anything means it as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import words
from bot.understanding.parsing import asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.employers import Employers
    from bot.understanding.naming.named import Named
    from bot.understanding.naming.refusals import Refusals
    from bot.understanding.naming.titles import Titles
    from bot.understanding.naming.which import Which
    from bot.vocabulary import Vocabulary

COLON = ":"


class InFull:
    """Knows the postings of one shelf by their names."""

    def __init__(
        self,
        titles: Titles,
        rooms: tuple[Employers, Refusals, Which],
        lexicon: Lexicon,
        vocabulary: Vocabulary,
        read: Callable[[Asked, frozenset[int]], Named],
    ) -> None:
        """``read`` tells what any question names; ``rooms`` what may name something beside a posting's name."""
        self._read, self._cues = read, vocabulary.cues
        self._employers, self._refusals, self._which = rooms
        self._titled = titles.holding.keys()
        self._names = titles.in_full
        # of a name, and those of its tokens that speak of something else as well
        self._known: dict[tuple[str, frozenset[int]], tuple[tuple[str, ...], Named] | None] = {}
        self._idle, self._aliases = lexicon.idle, vocabulary.roles
        # what names roles or employers, or points at one of several
        self._telling = lexicon.heads | lexicon.ones | vocabulary.numbers("months").keys()
        self._telling |= titles.seniority - {"i"}  # no level, but right behind the noun of a role
        self._heads = lexicon.heads
        self._ties = vocabulary.words["behind skills"]

    def of(self, question: Asked, taken: frozenset[int]) -> Named | None:
        """What a question names that begins with a posting's name and names nothing else; None of any other.

        ``taken`` are the tokens that speak of something else: a facet, a skill.
        """
        if COLON not in question.text or not question.tokens:
            return None  # of most questions
        size = question.sentence.count(question.sentence[0])
        if size == len(question.tokens):
            return None
        name = question.text[: question.tokens[size].start].rstrip().removesuffix(COLON)
        if name not in self._names or self._else(question, size, taken):
            return None
        key = name, frozenset([i for i in taken if i < size])
        if key not in self._known:
            self._known[key] = self._meant(*key)
        line, named = self._known[key] or ((), None)
        return named if question.words[:size] == line else None

    def _else(self, question: Asked, size: int, taken: frozenset[int]) -> bool:
        """Whether anything behind the first words of a question may name something, or say that it is not meant."""
        line, roots = question.words[size:], question.stems[size:]
        left = frozenset(roots) - self._idle
        return (
            not left.issubset([question.stems[i] for i in taken])
            or not self._titled.isdisjoint(roots)
            or not self._telling.isdisjoint(line)
            or roots[0] in self._ties
            or not "".join(line).isalpha()
            or bool(self._aliases.likely(line))
            or self._refusals.anything(question)
            or not self._employers.of(question).used.issubset(range(size))
            or bool(self._which.clause(question))
            or self._strange(question, size, taken)
        )

    def _strange(self, question: Asked, size: int, taken: frozenset[int]) -> bool:
        """Whether an employer that is not there is named behind the first words."""
        if "@" not in question.text and self._employers.ahead.isdisjoint(question.words[size:]):
            return False
        return bool(self._employers.strange(question, frozenset(range(size)), taken, ()))

    def _meant(self, name: str, taken: frozenset[int]) -> tuple[tuple[str, ...], Named] | None:
        """The words of a name, and what it names by itself; None where it is not the one posting, or may be more than a name."""
        said = asked(name)
        named = self._read(said, taken)
        title = range(len(words(self._names[name])))
        whole = named.postings[1:] == () and "title" in named.by and not named.aside
        cues = [m.words for m in said.longest(self._cues) if len(m.words) > 1]
        # whether "hiring manager" is a role hangs on what is asked
        asked_for = any(said.words[i] in self._heads for c in cues for i in c)
        if not whole or asked_for or taken.issuperset(named.covered.intersection(title)):
            return None
        return said.words, named


def names(titled: Iterable[tuple[str, str]], vocabulary: Vocabulary) -> dict[str, str]:
    """The names in full of postings, of each the title: of a title, and an employer where it is told.

    As wordings have it, or in another language: "Bäcker bei Acme".
    """
    ties = vocabulary.lists["before employers"]
    return {f"{title} {tie} {employer}": title for title, employer in titled if employer for tie in ties}
