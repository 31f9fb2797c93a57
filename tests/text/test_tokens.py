"""What counts as one word, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.tokens import stem, stems, tokens, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++ and C#", ("c++", "and", "c#")),
        (".NET, ASP.NET", (".net", "asp", "net")),
        ("Node.js", ("node", "js")),
        ("CI/CD", ("ci", "cd")),
        ("the baker's oven", ("the", "baker", "oven")),
        ("the baker’s oven", ("the", "baker", "oven")),
        ("we're", ("we", "re")),
        ("CRMs and APIs", ("crm", "and", "api")),
        ("a B.R.E.A.D. or R.Y.E, in the U.S.", ("a", "bread", "or", "rye", "in", "the", "u", "s")),
        ("a 401(k), as 501(c)(3) (a to k)", ("a", "401k", "as", "501c3", "a", "to", "k")),
        ("SSRS, MAs, Us", ("ssrs", "ma", "us")),
        ("Re\u200bquire\ufeffments", ("requirements",)),
        ("full\u00a0time", ("full", "time")),
        ("snake_case", ("snake", "case")),
        ("3+ years", ("3", "years")),
        ("応募資格", ("応募", "募資", "資格")),
        ("職", ("職",)),
        ("SRE募集", ("sre", "募集")),
        ("!?… 🙂", ()),
        ("", ()),
    ],
)
def test_a_text_is_cut_into_the_words_a_reader_would_type(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("requires", "requirements"),
        ("deployment", "deploying"),
        ("responsibility", "responsibilities"),
        ("skill", "skills"),
        ("programme", "programs"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("quit", "quite"),
        ("office", "officer"),
        ("digital", "digits"),
        ("experience", "experiments"),
        ("open", "opening"),
        ("retires", "retirement"),
        ("programming", "programs"),
        ("excel", "excellent"),
        ("programmer", "programme"),
    ],
)
def test_words_that_only_begin_alike_share_no_stem(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["c++", "go", "k8s", "ios", "aws", "応募", "größe"])
def test_names_and_words_of_other_scripts_are_their_own_stem(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize("length", [1, 79, 80, 81, 400])
def test_stems_are_those_of_the_words_however_long_the_text_is(length: int) -> None:
    text = ("running bakers require ovens, C++ and bread. " * 10)[:length]
    assert stems(text) == tuple(stem(word) for word in words(text))
    assert words(text) == tuple(token.text for token in tokens(text))


@given(st.text())
def test_tokens_stand_in_order_inside_the_text_and_never_outnumber_it(text: str) -> None:
    found = tokens(text)
    assert len(found) <= len(text)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert [t.start for t in found] == sorted(t.start for t in found)
