"""Search: terms in, hits out; posting and facet are filters, BM25 ranks."""

from __future__ import annotations

import copy
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.domain import Hit
from bot.retrieval.index import Index, Weights, ranked
from bot.retrieval.passages import passages, terms
from bot.text.once import once
from bot.text.tokens import stems

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.domain import Passage, Posting
    from bot.retrieval.index import Within


KEPT = 1 << 12  # facets of postings whose passages are kept

_TERM, _SCORE = itemgetter(0), itemgetter(1)  # of a term with its weight, a passage's number with its score
_hit = partial(tuple.__new__, Hit)  # from a pair, without the call that a NamedTuple's own takes: of dozens


def _side_by_side(phrase: Sequence[str], line: Sequence[str]) -> bool:
    size = len(phrase)
    return any(tuple(line[i : i + size]) == tuple(phrase) for i in range(len(line) - size + 1))


class Ranking:
    """What one query finds in some postings; nothing is looked up or scored that is not looked at."""

    def __init__(
        self,
        query: Sequence[tuple[str, float]],
        ranges: tuple[tuple[int, int], ...],
        index: Index,
        passages: Sequence[Passage],
        left_out: frozenset[int],
    ) -> None:
        self.query = query
        self.ranges = ranges
        self._index = index
        self._passages = passages
        self._left_out = left_out

    @once
    def _found(self) -> list[Within]:
        """What each term of the query adds, posting by posting."""
        return [self._index.within(self.query, *one) for one in self.ranges]

    @once
    def hits(self) -> list[Hit]:
        """All of them, best first."""
        passages = self._passages
        scores: dict[int, float] = {}
        for within in self._found:
            scores |= within.scores()
        for number in self._left_out & scores.keys():
            del scores[number]
        found = ranked(scores)  # each a number and its score; without a step of Python for each of dozens
        return [
            *map(_hit, zip(map(passages.__getitem__, map(_TERM, found)), map(_SCORE, found), strict=True))
        ]

    def score(self, number: int) -> float:
        """The score of one passage of the first of the postings."""
        return self._found[0].score(number)


class Search:
    """All passages of a shelf, and the index over them."""

    def __init__(self, postings: Sequence[Posting], weights: Weights | None = None) -> None:
        weights = weights or Weights()
        self.passages = passages(postings)
        self.ranges: list[tuple[int, int]] = []
        corpus = []
        heads: dict[tuple[str, ...], list[str]] = {}
        titles = [terms(f"{p.title} {p.organization}") * weights.title for p in postings]
        starts = [0] * (len(postings) + 1)
        self._below: dict[tuple[int, int], list[int]] = {}  # a posting and a section of it → its passages
        for passage in self.passages:
            starts[passage.posting + 1] += 1
            self._below.setdefault((passage.posting, passage.section), []).append(passage.number)
            head = heads.get(passage.path)
            if head is None:
                head = heads[passage.path] = terms(" ".join(passage.path)) * weights.heading
            corpus.append(terms(passage.block.text) * weights.text + head + titles[passage.posting])
        for number in range(len(postings)):
            starts[number + 1] += starts[number]
            self.ranges.append((starts[number], starts[number + 1]))
        self.index = Index(corpus)
        self._titled = [*map(frozenset, titles)]
        self._postings = [passage.posting for passage in self.passages]
        self._kept: dict[tuple[frozenset[str], int, bool], frozenset[int]] = {}
        self._left_out: frozenset[int] = frozenset()  # passages that are not looked at
        self._last = self._nothing()
        # each as a hit that is not scored, for most are told in the order of the document
        self._plain = [_hit((passage, 0.0)) for passage in self.passages]

    def less(self, sections: Iterable[int], posting: int) -> Search:
        """The same without what stands in some sections of a posting, for every look-up and for ``told``.

        What is indexed is shared: ``passages``, ``ranges`` and ``index`` are still those of all.
        """
        other = copy.copy(self)
        out = (n for section in sections for n in self._below.get((posting, section), ()))
        other._left_out = self._left_out.union(out)  # noqa: SLF001  # another one of us
        other._last = other._nothing()  # noqa: SLF001
        return other

    def _nothing(self) -> Ranking:
        """What no query finds."""
        return Ranking((), (), self.index, self.passages, self._left_out)

    def size(self, posting: int) -> int:
        """How many passages of a posting are looked at."""
        first, last = self.ranges[posting]
        return last - first - sum(first <= n < last for n in self._left_out)

    def told(self, posting: int) -> list[Passage]:
        """The passages of a posting that are looked at, in its order."""
        every = self.passages[slice(*self.ranges[posting])]
        return [p for p in every if p.number not in self._left_out] if self._left_out else every

    def postings_with(self, term: str) -> frozenset[int]:
        """All postings that have a term, at the cost of its postings list."""
        return frozenset(map(self._postings.__getitem__, self._having(term)))

    def _having(self, term: str) -> Collection[int]:
        """The passages with a term that are looked at."""
        found: list[int] = self.index.having(term).tolist()
        return set(found) - self._left_out if self._left_out else found

    def passages_of(self, postings: Sequence[int], *some: str) -> set[int]:
        """The passages of some postings that have one of some terms."""
        terms = self.index.known(some)
        found = set[int]().union(*[self.index.sharing(terms, *self.ranges[p]) for p in postings if terms])
        return found - self._left_out

    def saying(self, phrase: Sequence[str], most: int) -> frozenset[int]:
        """The postings with a passage or heading that has these stems side by side.

        Empty if more than ``most`` passages hold them all: then they tell nothing.
        """
        held = set(self._having(phrase[0])).intersection(*map(self._having, phrase[1:]))
        if len(held) > most:
            return frozenset()
        found = set()
        for number in held:
            passage = self.passages[number]
            if any(_side_by_side(phrase, stems(text)) for text in (passage.block.text, *passage.path)):
                found.add(passage.posting)
        return frozenset(found)

    def hits(
        self,
        query: Sequence[tuple[str, float]],
        *,
        postings: Sequence[int] | None = None,
        limit: int | None = None,
    ) -> list[Hit]:
        """The passages, of ``postings`` (None: all), that share a term with the query, best first, of equals the earlier one."""
        if postings is None:
            some = None if limit is None else limit + len(self._left_out)
            found = self.index.top(query, len(self.passages) if some is None else some)
            looked_at = ((number, score) for number, score in found if number not in self._left_out)
            return [Hit(self.passages[number], score) for number, score in looked_at][:limit]
        return self._ranked(query, tuple(self.ranges[p] for p in sorted(set(postings)))).hits[:limit]

    def whole(self, posting: int) -> list[Hit]:
        """Every passage of one posting, in the order of the document, whatever it shares with a query."""
        return self._plain[slice(*self.ranges[posting])]

    def within(
        self,
        query: Sequence[tuple[str, float]],
        posting: int,
        facets: Collection[str],
        sections: Collection[int] = (),
    ) -> list[Hit]:
        """The passages of one posting that share a term with the query, not scored, in the order of the document.

        Only those that bear one of ``facets`` or stand in one of ``sections``, where any are given.
        """
        wanted: Collection[int] = range(*self.ranges[posting])
        if facets or sections:
            wanted = self._bearing(frozenset(facets), posting)
        if sections:
            wanted = frozenset(wanted).union(
                *(self._below.get((posting, section), ()) for section in sections)
            )
        return self.some(query, posting, wanted)

    def some(self, query: Sequence[tuple[str, float]], posting: int, wanted: Collection[int]) -> list[Hit]:
        """Those of some passages of one posting that share a term with the query, not scored, as they stand."""
        looked_at = frozenset(wanted) - self._left_out
        # the words of its title stand in each passage of a posting: a query that names it needs no look-up
        if looked_at and self._titled[posting].isdisjoint(map(_TERM, query)):
            looked_at &= self.index.sharing(map(_TERM, query), *self.ranges[posting])
        return [*map(self._plain.__getitem__, sorted(looked_at))]

    def score(self, query: Sequence[tuple[str, float]], hit: Hit) -> float:
        """The score of a hit that is not scored."""
        return self._ranked(query, (self.ranges[hit.passage.posting],)).score(hit.passage.number)

    def speaking(
        self, query: Sequence[tuple[str, float]], posting: int, facets: Collection[str]
    ) -> list[Hit]:
        """The same of those whose own words tell of one of ``facets``, whatever they bear."""
        wanted = self._bearing(frozenset(facets), posting, itself=True)
        return self.some(query, posting, wanted)

    def _bearing(self, facets: frozenset[str], posting: int, *, itself: bool = False) -> frozenset[int]:
        """The passages of a posting that bear one of some facets, or tell of one themselves; the last ones are kept."""
        found = self._kept.get((facets, posting, itself))
        if found is None:
            every = [self.passages[number] for number in range(*self.ranges[posting])]
            found = self._kept[facets, posting, itself] = frozenset(
                p.number for p in every if not facets.isdisjoint(p.hints if itself else p.facets)
            )
            if len(self._kept) > KEPT:
                self._kept = {}
        return found

    def _ranked(self, query: Sequence[tuple[str, float]], ranges: tuple[tuple[int, int], ...]) -> Ranking:
        """The ranking; the last one is kept, for an answer often looks for several facets with one query."""
        last = self._last
        if last.query != query or last.ranges != ranges:
            last = self._last = Ranking(query, ranges, self.index, self.passages, self._left_out)
        return last
