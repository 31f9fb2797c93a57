"""A hundred judged queries over the shipped postings: what a search finds, measured."""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest
from rank_bm25 import BM25Okapi

from bot.knowledge import bundled
from bot.retrieval import Search, terms
from bot.text.tokens import stems
from bot.vocabulary import load
from tests.answering.shelves import shipped
from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.domain import Passage

TABLE = ROOT / "tests" / "data" / "qrels.tsv"
NDCG_FLOOR, RECALL_FLOOR = 0.0, 0.0
BETTER = 1.0


class Judged(NamedTuple):
    """One line of the table."""

    query: str
    file: str
    lines: tuple[int, int]
    grade: int
    starts: str


def table() -> list[Judged]:
    with TABLE.open(encoding="utf-8") as stream:
        rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        found = []
        for row in rows:
            first, last = map(int, row["lines"].split("-"))
            found.append(Judged(row["query"], f"postings/{row['file']}", (first, last), int(row["grade"]), row["starts"]))
    return found


@pytest.fixture(scope="session")
def search() -> Search:
    return Search(shipped().shelf.postings, load([bundled() / "vocabulary"]))


def judged_passages(row: Judged, search: Search) -> list[Passage]:
    paths = [p.path for p in shipped().shelf.postings]
    return [
        p
        for p in search.passages
        if paths[p.posting] == row.file
        and (p.block.span.first, p.block.span.last) == row.lines
        and (p.block.text.startswith(row.starts) or p.block.quote.startswith(row.starts))
    ]


def test_each_judged_passage_stands_where_the_table_says(search: Search) -> None:
    rows = table()
    assert len({row.query for row in rows}) >= 100
    assert {row.grade for row in rows} <= {1, 2}
    wrong = [row for row in rows if len(judged_passages(row, search)) != 1]
    assert not wrong, f"{len(wrong)} of {len(rows)} judged passages stand elsewhere: {wrong[:5]}"


def test_search_finds_what_was_judged_and_finds_more_of_it_than_plain_bm25(search: Search) -> None:
    grades: dict[str, dict[int, int]] = defaultdict(dict)
    for row in table():
        for passage in judged_passages(row, search):
            grades[row.query][passage.number] = row.grade

    peer = BM25Okapi([stems(p.block.text) for p in search.passages])

    def plain(query: str) -> list[int]:
        scores = peer.get_scores(stems(query))
        return [int(n) for n in np.lexsort((np.arange(len(scores)), -scores))[:10] if scores[n] > 0]

    def ours(query: str) -> list[int]:
        return [h.passage.number for h in search.hits([(t, 1.0) for t in terms(query)], limit=10)]

    def command(query: str) -> list[int]:
        return [h.passage.number for h in shipped().search(query, 10)]

    figures = {way.__name__: measured(way, grades) for way in (plain, ours, command)}
    print(figures)
    (plain_ndcg, plain_recall) = figures["plain"]
    for name in ("ours", "command"):
        ndcg, recall = figures[name]
        assert ndcg >= NDCG_FLOOR, figures
        assert recall >= RECALL_FLOOR, figures
        assert ndcg >= BETTER * plain_ndcg, figures
        assert recall >= plain_recall, figures


def measured(way: Callable[[str], list[int]], grades: dict[str, dict[int, int]]) -> tuple[float, float]:
    """nDCG@10 and recall@10, the mean over the queries."""
    ndcg, recall = [], []
    for query, judged in grades.items():
        found = way(query)[:10]
        gain = sum((2 ** judged.get(n, 0) - 1) / math.log2(rank + 2) for rank, n in enumerate(found))
        ideal = sorted(judged.values(), reverse=True)[:10]
        ndcg.append(gain / sum((2**g - 1) / math.log2(rank + 2) for rank, g in enumerate(ideal)))
        recall.append(len(set(found) & set(judged)) / len(judged))
    return sum(ndcg) / len(ndcg), sum(recall) / len(recall)
