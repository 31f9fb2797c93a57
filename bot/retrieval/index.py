"""The index: rank-bm25's statistics, turned from one dict a passage into one list a term.

rank-bm25 looks every query word up in every passage. Here its own numbers (term frequencies, lengths, idf)
are stored term by term, as the passages that hold the term and what each adds to the score, so a query
reads the lists of its own terms and nothing else. Scores are those of ``BM25Okapi.get_scores``.

The idf differs from Okapi's on purpose: ln(1 + (N - df + 0.5) / (df + 0.5)) is positive and falls with df;
Okapi's is negative for frequent words and is then set to one floor for all of them, so that in a small
corpus a common word can outweigh a rarer one. ``formula="okapi"`` leaves rank-bm25 untouched.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from rank_bm25 import BM25Okapi

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray


KEPT = 1 << 15  # look-ups of a term in a range that are kept
SUMS = 1 << 10  # ranges whose sums are kept
Near = Mapping[int, float]  # the passages of a range that have a term, ascending, and what it adds to each
NOWHERE: Near = MappingProxyType({})
NO_TERMS: Mapping[str, Near] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Weights:
    """How often a term of each field counts: inside the saturation, as BM25F does (Robertson et al., 2004)."""

    text: int = 1
    heading: int = 2
    title: int = 1


@dataclass(frozen=True, slots=True)
class Within:
    """What the terms of a query add to the passages of a range; terms that each of these has are summed up already."""

    everywhere: Near
    some: Sequence[tuple[Near, float]]  # with the weight that the query gives the term

    def scores(self, wanted: AbstractSet[int] | None = None) -> dict[int, float]:
        """The passages that share a term with the query, only the ``wanted`` if any are given, and their scores."""
        everywhere = self.everywhere
        found = dict(everywhere) if wanted is None else {n: everywhere[n] for n in everywhere.keys() & wanted}
        so_far = found.get
        for near, weight in self.some:
            for number in near if wanted is None else near.keys() & wanted:
                found[number] = so_far(number, 0.0) + weight * near[number]
        return found

    def score(self, number: int) -> float:
        """The score of one passage."""
        score = self.everywhere.get(number, 0.0)
        for near, weight in self.some:
            if number in near:
                score += weight * near[number]
        return score


class _Positive(BM25Okapi):  # type: ignore[misc]  # rank-bm25 ships no types
    """BM25Okapi with an idf that is positive and monotonic."""

    def _calc_idf(self, nd: dict[str, int]) -> None:
        for word, frequency in nd.items():
            self.idf[word] = math.log1p((self.corpus_size - frequency + 0.5) / (frequency + 0.5))


class Index:
    """An inverted index over ``corpus``: the terms of each passage, repeated as its field weights say."""

    def __init__(self, corpus: Sequence[Sequence[str]], *, formula: str = "positive") -> None:
        self.size = len(corpus)
        self._near: dict[tuple[int, int], dict[str, Near]] = {}
        self._kept = 0
        self._sums: dict[tuple[int, int, tuple[tuple[str, float], ...]], dict[int, float]] = {}
        self._lists: dict[str, tuple[NDArray[np.int32], NDArray[np.float64]]] = {}
        if not any(corpus):  # rank-bm25 divides by the number of words
            return
        canon: dict[str, str] = {}  # one string object a term: a third of the memory
        shared = [[canon.setdefault(t, t) for t in doc] for doc in corpus]
        model = BM25Okapi(shared) if formula == "okapi" else _Positive(shared)
        lengths = np.asarray(model.doc_len, dtype=np.float64)
        norms = model.k1 * (1 - model.b + model.b * lengths / model.avgdl)
        ids: dict[str, list[int]] = {}
        counts: dict[str, list[int]] = {}
        for number, frequencies in enumerate(model.doc_freqs):
            for term, count in frequencies.items():
                ids.setdefault(term, []).append(number)
                counts.setdefault(term, []).append(count)
        # all lists in one go: numpy pays for thousands of numbers, and most terms stand in two or three passages
        sizes = [len(where) for where in ids.values()]
        at = np.fromiter(itertools.chain.from_iterable(ids.values()), dtype=np.int32, count=sum(sizes))
        tf = np.fromiter(itertools.chain.from_iterable(counts.values()), dtype=np.float64, count=len(at))
        idf = np.repeat(np.fromiter((model.idf[term] for term in ids), dtype=np.float64), sizes)
        impact = idf * (tf * (model.k1 + 1) / (tf + norms[at]))
        ends = itertools.accumulate(sizes)
        for term, size, end in zip(ids, sizes, ends, strict=True):
            self._lists[term] = (at[end - size : end], impact[end - size : end])

    def __contains__(self, term: str) -> bool:
        return term in self._lists

    def known(self, terms: Iterable[str]) -> set[str]:
        """Those of some terms that any passage has."""
        return self._lists.keys() & terms

    def holds(self, term: str, first: int, last: int, least: int = 1) -> bool:
        """Whether at least ``least`` of the passages ``[first, last)`` have a term."""
        return len(self.near(term, first, last)) >= least

    def sharing(self, terms: Iterable[str], first: int, last: int) -> set[int]:
        """Those of the passages ``[first, last)`` that have one of some terms."""
        asked = list(terms)
        found = [*map(self._near.get((first, last), NO_TERMS).get, asked)]
        if None in found:  # of terms that were never looked up here
            return set[int]().union(*[self.near(term, first, last) for term in asked])
        return set[int]().union(*filter(None, found))

    def having(self, term: str) -> NDArray[np.int32]:
        """The passages that have a term, ascending."""
        found = self._lists.get(term)
        return found[0] if found else np.zeros(0, dtype=np.int32)

    def near(self, term: str, first: int, last: int) -> Near:
        """Those of the passages ``[first, last)`` that have a term, ascending, and what it adds to the score of each.

        Kept, for most questions are about few postings; a posting has too few passages for numpy to pay.
        """
        kept = self._near.get((first, last))
        if kept is None:
            kept = self._near[first, last] = {}
        found = kept.get(term)
        if found is None:
            found = kept[term] = self._cut(term, first, last) if term in self._lists else NOWHERE
            self._kept += 1
            if self._kept > KEPT:
                self._near, self._kept = {}, 0
        return found

    def _everywhere(self, first: int, last: int, query: tuple[tuple[str, float], ...]) -> Near:
        """What terms add that each passage of a range has, as those of its posting's title."""
        found = self._sums.get((first, last, query))
        if found is None:
            found = self._sums[first, last, query] = dict.fromkeys(range(first, last), 0.0)
            for term, weight in query:
                for number, impact in self.near(term, first, last).items():
                    found[number] += weight * impact
            if len(self._sums) > SUMS:
                self._sums = {}
        return found

    def _cut(self, term: str, first: int, last: int) -> Near:
        at, impact = self._lists[term]
        # the key has the list's own type: numpy would otherwise copy the list for each look-up
        lo, hi = at.searchsorted(np.array((first, last), dtype=np.int32))
        return dict(zip(at[lo:hi].tolist(), impact[lo:hi].tolist(), strict=True)) if lo < hi else NOWHERE

    def frequency(self, term: str) -> int:
        """In how many passages a term occurs."""
        found = self._lists.get(term)
        return len(found[0]) if found else 0

    def scores(self, query: Iterable[tuple[str, float]]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The passages that share a term with the query (terms with weights), ascending, and their scores."""
        acc = np.zeros(self.size)
        touched = np.zeros(self.size, dtype=bool)
        for term, weight in query:
            if term in self._lists:
                at, impact = self._lists[term]
                acc[at] += weight * impact
                touched[at] = True
        hits = np.flatnonzero(touched)
        return hits, acc[hits]

    def within(self, query: Iterable[tuple[str, float]], first: int, last: int) -> Within:
        """What a query finds among the passages ``[first, last)``, of which nothing is scored yet."""
        size, before = last - first, self._near.get((first, last), NO_TERMS).get
        everywhere: list[tuple[str, float]] = []
        some: list[tuple[Near, float]] = []
        for term, weight in query:
            near = before(term)  # most terms were looked up before: without a call for each
            if near is None:
                near = self.near(term, first, last)
            if near:
                if len(near) < size:
                    some.append((near, weight))
                else:
                    everywhere.append((term, weight))
        return Within(self._everywhere(first, last, tuple(everywhere)) if everywhere else NOWHERE, some)

    def top(self, query: Iterable[tuple[str, float]], limit: int) -> list[tuple[int, float]]:
        """The ``limit`` best passages of all, best first; of equals the earlier one."""
        hits, scores = self.scores(query)
        if 0 < limit < len(hits):
            # everything that can be among the best, ties at the border included
            border = np.partition(scores, len(scores) - limit)[len(scores) - limit]
            kept = scores >= border
            hits, scores = hits[kept], scores[kept]
        order = np.lexsort((hits, -scores))[:limit]
        return [(int(hits[i]), float(scores[i])) for i in order]


def ranked(scores: dict[int, float]) -> list[tuple[int, float]]:
    """Passages with their scores, best first, of equals the earlier one."""
    found = sorted(scores.items())
    found.sort(key=itemgetter(1), reverse=True)
    return found
