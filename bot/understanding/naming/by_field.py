"""By its field: a title is meant by what it is about, whatever noun stands behind that."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.understanding.naming.titles import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.understanding.lexicon import Lexicon
    from bot.understanding.naming.named import Fit
    from bot.understanding.naming.titles import Part, Titles
    from bot.vocabulary import Vocabulary

SUBJECT = 3  # telling words by which a title without a noun of roles is meant


class ByField:
    """Finds it among the titles of one shelf."""

    def __init__(self, titles: Titles, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self._titles = titles
        self._lexicon = lexicon
        self._leading = frozenset(vocabulary.lists["leads a field"])
        self._alike = vocabulary.pairs("same behind a field")
        self._nouns = self._leading.union(self._alike)
        self._plain = titles.generic | lexicon.ends
        self._of_subjects = frozenset(vocabulary.lists["has a subject"])

    def noun(self, mention: Sequence[Part], covered: frozenset[int]) -> Part | None:
        """The noun behind the field of one title alone that stands for the noun of that: "the security officer" of a guard.

        So does who leads it for its head: "the visitor services manager" is the "Head of Visitor Services".
        """
        if self._nouns.isdisjoint(map(WORD, mention)):
            return None  # of most questions
        for at, noun in enumerate(mention):
            if noun.word not in self._nouns or noun.first - 1 not in covered or noun.first in covered:
                continue
            told = [p for p in mention[:at] if p.first in covered]
            if any(self.tells(p) for p in mention[:at] if told and p.last == told[0].first):
                continue  # "boat services manager"
            field = {p.stem for p in told} - self._titles.generic
            having = [t for t in self._titles.titles if not field.isdisjoint(t.stems)]
            if noun.word in self._leading:
                leads = (any(a in self._leading and b == "of" for a, b in pairwise(t.line)) for t in having)
            else:
                same = self._alike[noun.word]
                leads = (any(self._alike.get(w) == same for w in t.words) for t in having)
            if len(having) == 1 and field and field <= having[0].stems and all(leads):
                return noun
        return None

    def subject(self, mention: Sequence[Part], fit: Fit) -> bool:
        """Whether several words of the one title are said that names a subject and nobody: "the rye dough ageing researcher"."""
        if len(fit.postings) != 1 or (title := self._titles.titles[fit.postings[0]]).heads:
            return False  # of most questions
        said = {p.stem for p in mention if self.tells(p)}
        heads = (p.word for p in mention if p.word in self._lexicon.heads)
        return self._of_subjects.issuperset(heads) and len(said & title.core) >= SUBJECT

    def tells(self, part: Part) -> bool:
        """Whether a word says which field is meant."""
        return part.stem not in self._plain and part.word not in self._lexicon.common
