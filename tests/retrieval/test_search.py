"""Search: posting and facet are filters, the words rank, fields weigh apart."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from bot.postings.shelf import read
from bot.retrieval import Search, Weights, passages, terms
from tests.answering.shelves import postings, role, shipped, vocabulary

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Hit
    from bot.vocabulary import Vocabulary


@pytest.fixture(scope="session")
def words() -> Vocabulary:
    return vocabulary()


@pytest.fixture
def garden(tmp_path: Path) -> Path:
    return postings(
        tmp_path,
        keeper=role("Keeper", Requirements="Likes tulips|Has a lorry", Benefits="Free tulips|Free bread"),
        baker=role("Baker", Requirements="Bakes bread|Rises early", Benefits="Free bread|Free lorry rides"),
    )


def search(folder: Path, words: Vocabulary, weights: Weights | None = None) -> Search:
    return Search(read(folder, words).postings, weights)


def query(text: str) -> list[tuple[str, float]]:
    return [(t, 1.0) for t in terms(text)]


def texts(hits: list[Hit]) -> list[str]:
    return [h.passage.block.text for h in hits]


def test_every_item_of_every_posting_is_a_passage_in_document_order(garden: Path, words: Vocabulary) -> None:
    shelf = read(garden, words)
    found = passages(shelf.postings)
    assert [p.number for p in found] == list(range(len(found)))
    blocks = [b for p in shelf.postings for s in p.sections for b in s.blocks]
    assert sorted(id(p.block) for p in found) == sorted(map(id, blocks))
    for one, other in itertools.pairwise(found):
        assert (one.posting, one.block.span.start) <= (other.posting, other.block.span.start)


def test_a_posting_is_a_filter_and_the_words_rank_inside_it(garden: Path, words: Vocabulary) -> None:
    found = search(garden, words)
    baker, keeper = (p.path for p in read(garden, words).postings)
    assert (baker, keeper) == ("baker.md", "keeper.md")
    assert set(texts(found.hits(query("bread"), postings=[1]))) == {"Free bread"}
    assert set(texts(found.hits(query("bread")))) == {"Bakes bread", "Free bread"}
    assert found.hits(query("bread"), postings=[]) == []


def test_a_facet_or_a_section_is_a_filter(garden: Path, words: Vocabulary) -> None:
    found, baker, keeper = search(garden, words), 0, 1
    assert texts(found.within(query("lorry"), keeper, {"requirements"})) == ["Has a lorry"]
    assert found.within(query("lorry"), baker, {"requirements"}) == []
    (hit,) = found.within(query("lorry"), baker, {"benefits"})
    section = hit.passage.section
    assert texts(found.within(query("lorry"), baker, (), [section])) == ["Free lorry rides"]
    either = found.within(query("lorry bread rises"), baker, {"requirements"}, [section])
    assert texts(either) == ["Bakes bread", "Rises early", "Free bread", "Free lorry rides"]  # as they stand
    assert found.within(query("lorry"), baker, {"compensation"}) == []
    assert texts(found.within(query("lorry rises"), baker, ())) == ["Rises early", "Free lorry rides"]


def test_a_limit_takes_the_head_of_what_would_be_found_without(garden: Path, words: Vocabulary) -> None:
    found = search(garden, words)
    for among in (None, [0], [1, 0]):
        whole = found.hits(query("free bread tulips lorry"), postings=among)
        for limit in (1, 2, 3):
            assert found.hits(query("free bread tulips lorry"), postings=among, limit=limit) == whole[:limit]


def test_words_that_stand_nowhere_find_nothing(garden: Path, words: Vocabulary) -> None:
    assert search(garden, words).hits(query("xylophone")) == []
    assert search(garden, words).hits([]) == []


def test_an_empty_shelf_finds_nothing(words: Vocabulary) -> None:
    assert Search([]).hits(query("bread")) == []


def test_a_word_of_the_heading_counts_as_often_as_its_weight_says(garden: Path, words: Vocabulary) -> None:
    light = search(garden, words, Weights(heading=1)).hits(query("benefits"))
    heavy = search(garden, words, Weights(heading=4)).hits(query("benefits"))
    assert set(texts(light)) == {"Free tulips", "Free bread", "Free lorry rides"}
    assert heavy[0].score > light[0].score
    assert search(garden, words, Weights(heading=0)).hits(query("benefits")) == []


def test_a_word_of_the_title_counts_as_often_as_its_weight_says(garden: Path, words: Vocabulary) -> None:
    heavy = search(garden, words, Weights(title=4)).hits(query("keeper"))
    light = search(garden, words, Weights(title=1)).hits(query("keeper"))
    assert {h.passage.posting for h in light} == {1}
    assert heavy[0].score > light[0].score
    assert all(
        h.passage.block.text == "Keeper"
        for h in search(garden, words, Weights(title=0)).hits(query("keeper"))
    )


def test_the_exact_word_outranks_one_of_the_same_stem(tmp_path: Path, words: Vocabulary) -> None:
    folder = postings(tmp_path, one=role("Clerk", Duties="You manage stamps daily|You managed stamps daily"))
    found = search(folder, words).hits(query("managed"))
    assert texts(found) == ["You managed stamps daily", "You manage stamps daily"]


def test_text_of_a_script_without_spaces_is_found_by_a_part_of_it(tmp_path: Path, words: Vocabulary) -> None:
    folder = postings(tmp_path, one=role("庭師", Requirements="毎朝バラの世話をする人|冬の道具を直せる人"))
    assert texts(search(folder, words).hits(query("バラ"))) == ["毎朝バラの世話をする人"]


def test_the_order_of_hits_is_the_same_each_time() -> None:
    first = [(h.passage.number, h.score) for h in shipped().search("cloud infrastructure security", 50)]
    assert first == [
        (h.passage.number, h.score) for h in shipped().search("cloud infrastructure security", 50)
    ]
    assert first == sorted(first, key=lambda ns: (-ns[1], ns[0]))


def test_sections_that_are_left_out_are_looked_at_by_no_look_up(garden: Path, words: Vocabulary) -> None:
    """Free bread stands in the baker's benefits, which are left out, and in the keeper's."""
    shelf = read(garden, words)
    every = Search(shelf.postings)
    out = [s.number for s in shelf.postings[0].sections if s.heading == "Benefits"]
    some = every.less(out, 0)
    left = [p.block.text for p in every.told(0) if p.section not in out]
    assert out
    assert [p.block.text for p in some.told(0)] == left
    assert some.size(0) == len(left)
    free = query("free")
    term = free[0][0]
    assert "Free bread" in texts(every.hits(free, postings=[0]))
    assert some.hits(free, postings=[0]) == some.within(free, 0, ()) == []
    assert some.some(free, 0, range(*some.ranges[0])) == []
    assert some.speaking(free, 0, ("benefits",)) == []
    assert {h.passage.posting for h in some.hits(free)} == {1}
    assert [h.passage.posting for h in some.hits(free, limit=1)] == [1]
    assert [sorted(one.postings_with(term)) for one in (every, some)] == [[0, 1], [1]]
    assert some.passages_of((0,), term) == set()
    phrase = [term, query("bread")[0][0]]
    assert [sorted(one.saying(phrase, 9)) for one in (every, some)] == [[0, 1], [1]]
