"""Which postings hold a word: the index asked for nothing but that."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from bot.domain.facets import ABOUT_ORGANIZATION, PURPOSE
from bot.text.tokens import stem, stems

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from bot.retrieval import Search

INTRODUCING = frozenset({ABOUT_ORGANIZATION, PURPOSE})  # facets of who hires, and what for
MOST = 8  # candidates that are asked
OPENING = 3  # passages by which a posting says who hires
TELLING = 40  # passages that hold a phrase by which a posting may be meant
OFTEN = 3  # passages that hold a word; a tool named "GitLab CI" once is no employer


class Holding:
    """Looks words up in the text, the headings and the titles of postings."""

    def __init__(self, search: Search) -> None:
        self._search = search

    @property
    def only_one(self) -> bool:
        """Whether there is no posting but one."""
        return len(self._search.ranges) == 1

    def anywhere(self, root: str) -> bool:
        """Whether some posting holds a stem."""
        return root in self._search.index

    def one(self, posting: int, root: str) -> bool:
        """Whether a posting holds a stem."""
        return self._search.index.holds(root, *self._search.ranges[posting])

    def any_of(self, posting: int, roots: Iterable[str]) -> bool:
        """Whether a posting holds one of some stems."""
        index, ends = self._search.index, self._search.ranges[posting]
        return any(index.holds(root, *ends) for root in index.known(roots))

    def word(self, posting: int, word: str) -> bool:
        """Whether a posting holds a word, by its stem."""
        return self.one(posting, stem(word.lower()))

    def describing(self, posting: int, root: str) -> bool:
        """Whether what a posting says of who hires, of what for, or under no facet holds a stem: no task and no demand."""
        held = (self._search.passages[n] for n in self._search.passages_of((posting,), root))
        return any(INTRODUCING.issuperset(p.facets) for p in held)

    def besides(self, root: str, postings: AbstractSet[int]) -> bool:
        """Whether a posting other than these holds a stem."""
        return bool(self._search.postings_with(root) - postings)

    def small(self, postings: Iterable[int], word: str) -> bool:
        """Whether one of some postings has a word in small letters, and not within an address."""
        found = re.compile(rf"(?<![\w./@-]){re.escape(word)}(?![\w/@-]|\.\w)")
        ranges, passages = self._search.ranges, self._search.passages
        return any(found.search(passages[at].block.text) for n in postings for at in range(*ranges[n]))

    def naming(self, postings: Iterable[int], word: str) -> frozenset[int]:
        """Those of some postings that hold a word as a name: no part of a link, nor of one thing, "an Acme voucher"."""
        found = re.compile(rf"(?<![\w./-])(?<!\ba )(?<!\ban ){re.escape(word)}(?!\w)", re.IGNORECASE)
        ranges, passages = self._search.ranges, self._search.passages
        held = (passages[at] for n in postings for at in range(*ranges[n]))
        return frozenset(p.posting for p in held if any(map(found.search, (p.block.text, *p.path))))

    def within_names(self, postings: Iterable[int], words: Iterable[str]) -> frozenset[int]:
        """Those of some postings that open with a name which goes on in one of some words: "Rye Museum, Oslo"."""
        ends = "|".join(re.escape(word.capitalize()) for word in words)
        found = re.compile(rf"(?:^|[^.?!\w]\s+)[A-Z][\w'’]+ (?:{ends})(?!\w| [A-Z])")
        ranges, passages = self._search.ranges, self._search.passages
        held = (passages[at] for n in postings for at in range(*ranges[n])[:OPENING])
        return frozenset(p.posting for p in held if found.search(p.block.text))

    def every(self, words: Iterable[str]) -> frozenset[int]:
        """The postings that hold each of some words, by their stems; at least one word."""
        return frozenset.intersection(*(self._search.postings_with(stem(w.lower())) for w in words))

    def speaking(self, forms: Iterable[Sequence[str]]) -> frozenset[int]:
        """The postings that hold every stem of a thing in one of its forms."""
        each = (frozenset.intersection(*map(self._search.postings_with, form)) for form in forms)
        return frozenset().union(*each)

    def often(self, posting: int, word: str) -> bool:
        """Whether a posting holds a word more than once, as it does the name of its own organisation."""
        return self._search.index.holds(stem(word.lower()), *self._search.ranges[posting], least=OFTEN)

    def meeting(self, things: Sequence[Sequence[tuple[str, ...]]], facets: frozenset[str]) -> bool:
        """Whether a passage under one of some facets has the first word of each of some things, in one of its forms."""
        index, held = self._search.index, set[int]()
        for at, forms in enumerate(things):
            having = {int(n) for first in {form[0] for form in forms} for n in index.having(first)}
            held = held & having if at else having
        return any(not facets.isdisjoint(self._search.passages[n].facets) for n in held)

    def among(
        self,
        postings: Sequence[int],
        facets: AbstractSet[str],
        sections: Collection[tuple[int, int]],
        things: Sequence[Sequence[tuple[str, ...]]],
    ) -> bool:
        """Whether a passage of postings under a facet or section has the first word of each of some things, in a form."""
        each = (self._search.passages_of(postings, *{form[0] for form in forms}) for forms in things)
        found = (self._search.passages[n] for n in set.intersection(*each))
        return any(not facets.isdisjoint(p.facets) or (p.posting, p.section) in sections for p in found)

    def telling(self, roots: Iterable[str], less: AbstractSet[str]) -> frozenset[int]:
        """The postings with a passage that holds all of some stems and stands under none of the facets ``less``."""
        held = set.intersection(*(set(self._search.index.having(root).tolist()) for root in roots))
        found = (self._search.passages[n] for n in held)
        return frozenset(p.posting for p in found if less.isdisjoint(p.facets))

    def told(self, postings: Iterable[int], facets: AbstractSet[str]) -> bool:
        """Whether each of some postings has a passage under one of some facets, or one that speaks of it."""
        ranges, passages = self._search.ranges, self._search.passages
        return all(
            any(
                not facets.isdisjoint((*passages[at].facets, *passages[at].hints)) for at in range(*ranges[n])
            )
            for n in postings
        )

    def together(self, postings: Sequence[int], things: Sequence[AbstractSet[str]]) -> float:
        """The largest share of some things, each given by the first stems of its forms, that one passage of the postings holds."""
        each = [self._search.passages_of(postings, *firsts) for firsts in things]
        if len(each) == 1:
            return float(bool(each[0]))  # of most questions
        return max(Counter(chain.from_iterable(each)).values(), default=0) / len(things)

    def saying(self, phrase: Sequence[str]) -> frozenset[int]:
        """The postings that have some stems side by side, if few passages do."""
        return self._search.saying(phrase, TELLING)

    def stating(self, phrase: Sequence[str], facets: AbstractSet[str]) -> frozenset[int]:
        """Those of them that have these stems in a passage which stands under, or speaks of, one of some facets."""

        def told(posting: int) -> bool:
            held = (self._search.passages[n] for n in self._search.passages_of((posting,), phrase[0]))
            own = (p for p in held if not facets.isdisjoint((*p.facets, *p.hints)))
            return any(set(phrase) <= set(stems(p.block.text)) for p in own)

        return frozenset(filter(told, self.saying(phrase)))

    def apart(self, word: str, idle: Container[str] = ()) -> tuple[str, ...]:
        """The stems, side by side in some posting, that a word nowhere held is written together of: "btech", "B.Tech".

        None of them is ``idle``: what is "abroad" is nothing "a broad".
        """
        for at in range(1, len(word)):
            pair = stem(word[:at]), stem(word[at:])
            if pair[0] in idle or pair[1] in idle:
                continue
            if self.anywhere(pair[0]) and self.anywhere(pair[1]) and self.saying(pair):
                return pair
        return ()

    def some(self, postings: Sequence[int], root: str) -> bool:
        """Whether one of the candidates holds a stem; without candidates, whether any posting does."""
        return any(self.one(n, root) for n in postings[:MOST]) if postings else self.anywhere(root)
