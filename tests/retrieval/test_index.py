"""The index: rank-bm25's own numbers, read term by term."""

from __future__ import annotations

import itertools
import random
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.retrieval import Index
from bot.retrieval.index import ranked

if TYPE_CHECKING:
    from collections.abc import Sequence

Corpus = list[list[str]]


def zipf(documents: int, words: int, seed: int, shortest: int = 5, longest: int = 60) -> Corpus:
    """Texts whose words are as unevenly spread as those of real ones."""
    rng = random.Random(seed)
    weights = [1 / (rank + 1) for rank in range(words)]
    names = [f"w{rank}" for rank in range(words)]
    return [rng.choices(names, weights, k=rng.randint(shortest, longest)) for _ in range(documents)]


def weighted(query: Sequence[str]) -> list[tuple[str, float]]:
    return [(term, 1.0) for term in query]


def plain_top(corpus: Corpus, query: Sequence[str], limit: int) -> list[int]:
    """What rank-bm25 ranks best among the texts that share a word; of equals the earlier one."""
    scores = BM25Okapi(corpus).get_scores(query)
    sharing = [n for n, text in enumerate(corpus) if set(text) & set(query)]
    return sorted(sharing, key=lambda n: (-scores[n], n))[:limit]


def assert_same_as_rank_bm25(corpus: Corpus, queries: Sequence[Sequence[str]]) -> None:
    peer, index = BM25Okapi(corpus), Index(corpus, formula="okapi")
    for query in queries:
        expected = peer.get_scores(query)
        hits, scores = index.scores(weighted(query))
        full = np.zeros(len(corpus))
        full[hits] = scores
        np.testing.assert_allclose(full, expected, rtol=1e-9, atol=0)
        sharing = [n for n, text in enumerate(corpus) if set(text) & set(query)]
        assert hits.tolist() == sharing
        best = sorted(sharing, key=lambda n: (-expected[n], n))[:10]  # used at once
        assert [n for n, _ in index.top(weighted(query), 10)] == best


def test_the_untouched_formula_scores_2000_texts_as_rank_bm25_does() -> None:
    corpus = zipf(2_000, 3_000, seed=7)
    rng = random.Random(11)
    queries = [[f"w{int(3_000 ** rng.random())}" for _ in range(rng.randint(1, 8))] for _ in range(30)]
    assert_same_as_rank_bm25(corpus, [*queries, ["w0"], ["w0", "w0", "w5"], ["nowhere"], []])


LETTERS = st.sampled_from("aaaaaaaabbbbccde")
TEXTS = st.lists(st.lists(LETTERS, max_size=12), min_size=1, max_size=25)


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(TEXTS.filter(any), st.lists(st.sampled_from("abcdef"), max_size=5))
def test_the_untouched_formula_scores_any_texts_as_rank_bm25_does(corpus: Corpus, query: list[str]) -> None:
    assert_same_as_rank_bm25(corpus, [query])


def test_of_equals_the_earlier_passage_comes_first_and_the_limit_cuts_behind_it() -> None:
    corpus = [["x"], ["a", "b"], ["a", "b"], ["a"], ["a", "b"], ["y"]]
    index = Index(corpus)
    assert [n for n, _ in index.top(weighted("a"), 10)] == [3, 1, 2, 4]
    assert [n for n, _ in index.top(weighted("a"), 3)] == [3, 1, 2]
    assert [n for n, _ in index.top(weighted("b"), 1)] == [1]
    assert index.top(weighted("a"), 0) == []


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(TEXTS.filter(any), st.lists(st.sampled_from("abcdef"), min_size=1, max_size=5), st.integers(1, 30))
def test_the_limit_takes_the_head_of_the_full_ranking(corpus: Corpus, query: list[str], limit: int) -> None:
    index = Index(corpus)
    assert index.top(weighted(query), limit) == index.top(weighted(query), len(corpus))[:limit]


@pytest.mark.parametrize("size", [1, 2, 3, 10, 500])
def test_the_idf_is_positive_and_falls_with_the_number_of_passages(size: int) -> None:
    # texts of one length: what a term adds is its idf times the same number
    corpus = [[f"in{upto}" if n < upto else "-" for upto in range(1, size + 1)] for n in range(size)]
    index = Index(corpus)
    adds = [index.top([(f"in{upto}", 1.0)], 1)[0][1] for upto in range(1, size + 1)]
    assert all(a > 0 for a in adds)
    assert all(earlier > later for earlier, later in itertools.pairwise(adds))


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(TEXTS, st.lists(st.sampled_from("abcdefg"), max_size=5))
def test_only_passages_that_share_a_term_are_hits_and_each_scores_above_nothing(
    corpus: Corpus, query: list[str]
) -> None:
    hits, scores = Index(corpus).scores(weighted(query))
    assert hits.tolist() == [n for n, text in enumerate(corpus) if set(text) & set(query)]
    assert (scores > 0).all()


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(TEXTS, st.lists(st.sampled_from("abcdef"), max_size=5), st.lists(st.integers(0, 25), max_size=6))
def test_searching_within_ranges_is_searching_everything_and_filtering(
    corpus: Corpus, query: list[str], cuts: list[int]
) -> None:
    edges = sorted({min(c, len(corpus)) for c in cuts})
    within = list(zip(edges[::2], edges[1::2], strict=False))
    index = Index(corpus)
    hits, scores = index.scores(weighted(query))
    kept = [
        (n, s)
        for n, s in zip(hits.tolist(), scores.tolist(), strict=True)
        if any(first <= n < last for first, last in within)
    ]
    best = sorted(kept, key=lambda ns: (-ns[1], ns[0]))
    for _ in range(2):  # the second time from what the first has kept
        found = [index.within(weighted(query), first, last) for first, last in within]
        assert ranked({n: s for one in found for n, s in one.scores().items()}) == best
        some = set(range(0, len(corpus), 2))
        only = {n: s for one in found for n, s in one.scores(some).items()}
        assert ranked(only) == [(n, s) for n, s in best if n in some]


@pytest.mark.parametrize("formula", ["positive", "okapi"])
@pytest.mark.parametrize("corpus", [[], [[]], [[], [], []]], ids=["none", "one empty", "three empty"])
def test_a_corpus_without_words_answers_with_nothing(corpus: Corpus, formula: str) -> None:
    index = Index(corpus, formula=formula)
    assert index.size == len(corpus)
    assert index.top([("a", 1.0)], 10) == []
    assert index.frequency("a") == 0
    assert "a" not in index


def test_one_text_alone_is_found_with_a_score_above_nothing() -> None:
    index = Index([["a", "a", "b"]])
    ((number, score),) = index.top([("a", 1.0)], 10)
    assert number == 0
    assert score > 0
    assert index.top([("c", 1.0)], 10) == []


def test_empty_texts_among_others_are_never_hits() -> None:
    index = Index([[], ["a"], [], ["a", "b"]])
    assert [n for n, _ in index.top(weighted("ab"), 10)] == [3, 1]
    assert (index.frequency("a"), index.frequency("b"), "a" in index) == (2, 1, True)


def test_a_term_counts_as_much_as_its_weight_says() -> None:
    index = Index(zipf(50, 40, seed=3))
    _, once = index.scores([("w1", 1.0)])
    _, thrice = index.scores([("w1", 3.0)])
    np.testing.assert_allclose(thrice, 3 * once, rtol=1e-12)


def test_the_same_texts_and_words_always_give_the_same_ranking() -> None:
    corpus = zipf(300, 200, seed=5)
    query = weighted(["w1", "w7", "w30"])
    assert Index(corpus).top(query, 20) == Index([list(t) for t in corpus]).top(query, 20)
    assert plain_top(corpus, ["w1", "w7"], 5) == [
        n for n, _ in Index(corpus, formula="okapi").top(weighted(["w1", "w7"]), 5)
    ]
