"""A hundred judged queries over the shipped postings: what a search finds, measured."""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest
from rank_bm25 import BM25Okapi

from bot.retrieval import Search, terms
from bot.text.tokens import stems
from tests.answering.shelves import shipped
from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.domain import Passage

TABLE = ROOT / "tests" / "data" / "qrels.tsv"
# way of asking: least nDCG@10, least recall@10, least nDCG over that of plain BM25
# (measured 2026-11-21: terms .913, .912, 1.17; command .859, .885, 1.10; plain BM25 .782, .809)
FLOORS = {"by_terms": (0.88, 0.88, 1.10), "by_command": (0.88, 0.88, 1.10)}
HEADINGS = 3  # judged items that the reader takes for the heading of the items below them


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
            found.append(
                Judged(
                    row["query"], f"postings/{row['file']}", (first, last), int(row["grade"]), row["starts"]
                )
            )
    return found


@pytest.fixture(scope="session")
def search() -> Search:
    return Search(shipped().shelf.postings)


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
    headings = [row for row in rows if is_heading(row)]
    assert len(headings) <= HEADINGS
    wrong = [row for row in rows if row not in headings and len(judged_passages(row, search)) != 1]
    assert not wrong, f"{len(wrong)} of {len(rows)} judged passages stand elsewhere: {wrong[:5]}"


def is_heading(row: Judged) -> bool:
    """Whether a judged line became a section's heading and not a passage."""
    sections = next(p for p in shipped().shelf.postings if p.path == row.file).sections
    return any(s.span.first == row.lines[0] and s.heading.startswith(row.starts) for s in sections)


def test_search_finds_what_was_judged_and_finds_more_of_it_than_plain_bm25(search: Search) -> None:
    grades: dict[str, dict[int, int]] = defaultdict(dict)
    for row in table():
        for passage in judged_passages(row, search):
            grades[row.query][passage.number] = row.grade

    peer = BM25Okapi([stems(p.block.text) for p in search.passages])

    def plain(query: str) -> list[int]:
        scores = peer.get_scores(stems(query))
        return [int(n) for n in np.lexsort((np.arange(len(scores)), -scores))[:10] if scores[n] > 0]

    def by_terms(query: str) -> list[int]:
        return [h.passage.number for h in search.hits([(t, 1.0) for t in terms(query)], limit=10)]

    def by_command(query: str) -> list[int]:
        return [h.passage.number for h in shipped().search(query, 10)]

    figures = {way.__name__: measured(way, grades) for way in (plain, by_terms, by_command)}
    (plain_ndcg, plain_recall) = figures["plain"]
    for name, (least_ndcg, least_recall, better) in FLOORS.items():
        ndcg, recall = figures[name]
        assert ndcg >= least_ndcg, f"nDCG@10 of {name}: {figures}"
        assert recall >= least_recall, f"recall@10 of {name}: {figures}"
        assert ndcg >= better * plain_ndcg, f"nDCG@10 of {name} over plain BM25's: {figures}"
        assert recall >= plain_recall, f"recall@10 of {name} under plain BM25's: {figures}"


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
