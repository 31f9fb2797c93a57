"""Phrases: found by stems, with gaps and anchors; the longest one stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text.tokens import stems, words
from bot.vocabulary.matching import MAX_GAP
from bot.vocabulary.phrases import Phrases


def table(*phrases: str, exact: bool = False) -> Phrases[str]:
    made: Phrases[str] = Phrases(exact=exact)
    for phrase in phrases:
        assert made.add(phrase, phrase)
    return made


FOUND = [
    # phrase, line, the words it names (none: not found)
    ("red apple", "two red apples please", (1, 2)),
    ("red apple", "red green apples", ()),
    ("who ... manage", "who does this person manage", (0, 4)),
    ("who ... manage", "who manages", (0, 1)),
    ("who ... manage", "who one two three four manage", (0, 5)),
    ("who ... manage", "who one two three four five manage", ()),
    ("who ... manage the ... garden", "who can manage the big old garden", (0, 2, 3, 6)),
    ("^garden", "garden work", (0,)),
    ("^garden", "the garden work", ()),
    ("garden$", "the garden", (1,)),
    ("garden$", "the garden work", ()),
    ("^garden$", "garden", (0,)),
    ("^garden$", "gardens", (0,)),
    ("^garden$", "garden garden", ()),
    ("^who ... garden$", "who owns the garden", (0, 3)),
    ("garden", "", ()),
    ("Ｇａｒｄｅｎ", "garden", (0,)),
]


@pytest.mark.parametrize(("phrase", "line", "named"), FOUND)
def test_a_phrase_names_its_own_words_and_never_those_in_its_gaps(
    phrase: str, line: str, named: tuple[int, ...]
) -> None:
    found = table(phrase).find(stems(line))
    assert [m.words for m in found] == ([named] if named else [])


LONGEST = [
    (("garden", "garden party"), "the garden party", ["garden party"]),
    (("garden party", "party hat"), "garden party hat", ["party hat"]),  # equals: the later one, a hat
    (("garden", "hat"), "garden hat", ["garden", "hat"]),
    (("garden", "garden party"), "garden and garden party", ["garden", "garden party"]),
    (("who ... manage", "garden"), "who can garden manage", ["who ... manage", "garden"]),
    (("garden", "^garden"), "garden", ["^garden", "garden"]),  # the same words: side by side, the surer first
    (("garden$", "garden party"), "garden party", ["garden party"]),
]


@pytest.mark.parametrize(("phrases", "line", "kept"), LONGEST)
def test_the_longest_phrase_hides_what_it_overlaps_and_nothing_else(
    phrases: tuple[str, ...], line: str, kept: list[str]
) -> None:
    assert [m.value for m in table(*phrases).longest(stems(line))] == kept


def test_only_phrases_that_end_a_line_close_it() -> None:
    made = table("garden", "garden$", "old ... garden$", "^garden")
    assert {m.value for m in made.closing(stems("the old big garden"))} == {"garden$", "old ... garden$"}
    assert not made.closing(stems("the garden work"))


def test_values_of_the_same_phrase_stay_side_by_side() -> None:
    both: Phrases[str] = Phrases()
    both.add("garden", "place")
    both.add("gardens", "hobby")
    assert [m.value for m in both.longest(stems("my garden"))] == ["place", "hobby"]


def test_a_longer_phrase_never_weighs_less() -> None:
    weights = [table(p).find(stems("garden party"))[0].weight for p in ("garden", "^garden", "garden party")]
    assert weights == sorted(weights)
    assert len(set(weights)) == 3


def test_an_exact_table_compares_words_and_not_stems() -> None:
    assert not table("engineer", exact=True).find(words("engineering engineers"))
    assert table("engineer", exact=True).find(words("Engineer"))


@pytest.mark.parametrize("phrase", ["", "...", "^$", "!?", "^...$"])
def test_a_phrase_without_words_is_refused(phrase: str) -> None:
    made: Phrases[str] = Phrases()
    assert made.parse(phrase, "x") is None
    assert not made.add(phrase, "x")
    assert not made.find(("x",))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("red apples", "Red Apple", True),
        ("red apple", "red ... apple", False),
        ("^red", "red", False),
        ("red$", "red", False),
    ],
)
def test_two_phrases_are_alike_only_where_no_line_tells_them_apart(
    one: str, other: str, *, same: bool
) -> None:
    made: Phrases[str] = Phrases()
    first, second = made.parse(one, ""), made.parse(other, "")
    assert first
    assert second
    assert (first[:3] == second[:3]) is same


WORDS = st.lists(st.sampled_from("abcd"), max_size=12)


@settings(deadline=None, database=None, derandomize=True)
@given(WORDS, st.lists(st.lists(st.sampled_from("abcd"), min_size=1, max_size=3), min_size=1, max_size=3))
def test_a_gap_holds_at_most_four_words_and_a_kept_word_belongs_to_one_phrase(
    line: list[str], parts: list[list[str]]
) -> None:
    phrase = " ... ".join(" ".join(p) for p in parts)
    made = table(phrase, "a b", "c")
    flat = [w for p in parts for w in p]
    for match in made.find(line):
        if match.value == phrase:
            assert [line[i] for i in match.words] == flat
            assert all(b - a <= MAX_GAP + 1 for a, b in zip(match.words, match.words[1:], strict=False))
    kept = made.longest(line)
    assert [m.start for m in kept] == sorted(m.start for m in kept)
    for one in kept:
        for other in kept:
            assert one.words == other.words or not set(one.words) & set(other.words)
