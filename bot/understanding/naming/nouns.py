"""The noun of a role as a question says it: another that stands for that of a title, or more than one who has the role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.understanding.asked import Asked
    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.fit import Fit
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

PLURAL = "s"


class Nouns:
    """Holds nouns said against the titles of one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._heads, self._stop = lexicon.heads, lexicon.stop
        self._same = vocabulary.pairs("same heads")
        self._others = frozenset(map(stem, lexicon.heads)) - titles.seniority

    def same(self, before: Part, noun: Part, kept: Iterable[int]) -> bool:
        """Whether all titles have the word before and a noun for which this one stands: "cloud dev" of a "Cloud Engineer"."""
        like, titles = self.like(noun) if noun.word in self._heads else frozenset[str](), self._titles.titles
        return all(before.stem in titles[n].stems and not like.isdisjoint(titles[n].stems) for n in kept)

    def like(self, noun: Part) -> frozenset[str]:
        """The stems of a noun and of all that stand for the same."""
        same = self._same.get(noun.word, noun.word)
        others = (one for one, other in self._same.items() if other == same)
        return frozenset({noun.stem, stem(same), *map(stem, others)})

    def every(self, question: Asked, mention: Sequence[Part], fit: Fit, allowed: frozenset[int]) -> Fit:
        """What fits, and of a role in the plural all who have it: "the bakers" are also the "Pastry Baker" and the "Senior Baker".

        In the singular, and beside another role that it is held against, the one whose title says no more is meant.
        """
        if not fit.postings or question.side:
            return fit
        held = [p for p in mention if fit.covered.issuperset(p.tokens)]
        titles, holding = self._titles.titles, self._titles.holding
        noun = next((p for p in reversed(held) if self._several(question, p, fit)), None)
        if noun is None:
            return fit
        # "the cloud devs", where nobody is called a developer
        roots = {noun.stem} if any(noun.stem in titles[n].stems for n in fit.postings) else self.like(noun)
        said = [holding.get(p.stem, set()) for p in held if p is not noun]
        every = set(fit.postings)
        for root in roots:
            called = holding.get(root, set()).intersection(allowed, *said)
            every |= {n for n in called if self._ends(titles[n].line, root)}
        return fit._replace(postings=tuple(sorted(every)))

    def _several(self, question: Asked, part: Part, fit: Fit) -> bool:
        """Whether a word names more than one who has a role: "bakers", "sres"; if no list knows it, a title that fits does."""
        token = question.tokens[part.last - 1]
        behind = question.text[token.end : token.end + 1]  # "SREs" is read as "SRE"
        written = question.text[token.start : token.end] + behind * (behind == PLURAL)
        for word in (token.text, written.lower()):
            if (one := word.removesuffix(PLURAL)) != word:
                known = self._titles.canonical((one,))[-1]
                if known.stem != part.stem:
                    continue
                titles = (self._titles.titles[n] for n in fit.postings)
                if known.word in self._heads or any(known.word in title.words for title in titles):
                    return True
        return False

    def _ends(self, line: Sequence[str], noun: str) -> bool:
        """Whether a noun is that of the role in a title: no "Developer Advocate" is a developer, nor whoever assists one."""
        if noun not in line:
            return False
        at = line.index(noun)
        joined = next((i for i in reversed(range(at)) if line[i] in self._stop), 0)
        aside = bool(joined) and not self._others.isdisjoint(line[:joined])
        return not aside and self._others.isdisjoint(line[at + 1 : at + 2])
