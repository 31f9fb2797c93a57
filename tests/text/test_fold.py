"""Two spellings that a reader takes for the same become the same string."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.fold import fold, visible


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("SRE", "sre"),
        ("Straße", "strasse"),
        ("Café", "cafe"),
        ("Cafe\u0301", "cafe"),
        ("ＤｅｖＯｐｓ", "devops"),
        ("Ёлка", "елка"),
        ("ﬁeld", "field"),
        ("パン", "パン"),
        ("ばん", "ばん"),
        ("", ""),
    ],
)
def test_case_accents_and_width_fold_away(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize("word", ["Figm\u0430", "\u0421loud", "p\u03bfstgres"])
def test_a_letter_of_another_keyboard_in_a_latin_word_is_the_one_it_looks_like(word: str) -> None:
    assert fold(word).isascii()


@pytest.mark.parametrize("word", ["\u0441\u043e\u0440", "\u03bf\u03bd", "\u043e1"])
def test_a_word_of_another_script_stays_in_it(word: str) -> None:
    assert not fold(word).isascii()


def test_kana_keep_the_marks_that_make_them_other_letters() -> None:
    assert fold("は") != fold("ば")


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("R\ufeffequirements", "Requirements"),
        ("zero\u200bwidth", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("5\u00a0%", "5 %"),
        ("bell\x07", "bell "),
        ("line\u2028end", "line end"),
        ("lone\ud800half", "lone\ufffdhalf"),
        ("plain text", "plain text"),
    ],
)
def test_what_nobody_sees_is_gone_and_odd_spaces_are_plain(raw: str, seen: str) -> None:
    assert visible(raw) == seen


@given(st.text(st.characters()))
def test_any_text_becomes_one_that_can_be_written(text: str) -> None:
    visible(text).encode("utf-8")
    fold(visible(text)).encode("utf-8")
