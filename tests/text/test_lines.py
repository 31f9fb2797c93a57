"""Lines are those an editor shows: 1-based, inclusive, and as few as hold the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.lines import LineMap

TEXTS = st.text(st.sampled_from("ab \n\r\u2028\x0b\x85é"), max_size=60)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\nb", 2),
        ("a\r\nb", 2),
        ("a\rb", 2),
        ("a\r\n\rb\n", 4),
        ("a\n\rb", 3),
        ("a\u2028b\u2029c\x0bd\x0ce\x85f", 1),
        ("", 1),
    ],
)
def test_only_line_feed_carriage_return_and_both_end_a_line(text: str, lines: int) -> None:
    assert len(LineMap(text).starts) == lines


@given(TEXTS)
def test_the_lines_put_together_are_the_text(text: str) -> None:
    assert "".join(text[a:b] for a, b in LineMap(text).ranges()) == text


@given(TEXTS, st.data())
def test_a_span_names_the_line_of_its_first_and_of_its_last_character(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = LineMap(text).span(start, end)

    def breaks(piece: str) -> int:
        return len(re.findall(r"\r\n|\r|\n", piece))

    # a break belongs to the line that it ends, also its second half
    before = text[:start]
    halved = before.endswith("\r") and text[start : start + 1] == "\n"
    assert span.first == breaks(before) + 1 - halved
    assert 1 <= span.first <= span.last <= breaks(text) + 1
    if end > start:
        assert span == LineMap(text).span(start, end)
        assert span.last == LineMap(text).line(end - 1)
    else:
        assert span.first == span.last


def test_a_span_that_ends_with_its_line_does_not_reach_the_next() -> None:
    span = LineMap("one\ntwo\n").span(0, 4)
    assert (span.first, span.last) == (1, 1)
