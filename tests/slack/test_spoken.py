"""What a person said, as plain text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.slack.spoken import clean, mentions, mentions_others, plain


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<@UBOT> hi", "hi"),
        ("hi <@UBOT|rolebot>", "hi"),
        ("ask <@U2> about SRE", "ask   about SRE"),
        ("R&amp;D &lt;3 a &gt; b", "R&D <3 a > b"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("see <https://example.com/a|the posting>", "see the posting"),
        ("see <https://example.com/a>", "see https://example.com/a"),
        ("write to <mailto:jobs@example.com|jobs@example.com>", "write to jobs@example.com"),
        ("in <#C1|general> or <#C2>", "in #general or"),
        ("<!here> <!channel> <!subteam^S1|@ops> hi", "hi"),
        ("since <!date^1392734382^{date}|18 Feb 2014>", "since 18 Feb 2014"),
        ("a < b, a << b and <", "a < b, a << b and <"),
        ("one\ntwo\tthree", "one\ntwo\tthree"),
        ("nul\x00 and bell\x07", "nul  and bell"),
        ("half \ud83d an emoji", "half \ufffd an emoji"),
        ("", ""),
    ],
)
def test_markup_is_read_as_people_see_it(text: str, read: str) -> None:
    assert plain(text) == read


@pytest.mark.parametrize(
    ("text", "ours", "others"),
    [
        ("<@UBOT>", True, False),
        ("<@UBOT|rolebot> hi", True, False),
        ("<@UBOT2> hi", False, True),
        ("<@UBOT> and <@U2>", True, True),
        ("<!here>", False, True),
        ("<!date^1^{date}|today>", False, False),
        ("<https://example.com> <#C1>", False, False),
        ("&lt;@UBOT&gt;", False, False),
    ],
)
def test_who_is_mentioned_is_told_by_the_markup_alone(text: str, ours: bool, others: bool) -> None:
    assert (mentions(text, "UBOT"), mentions_others(text, "UBOT")) == (ours, others)


@settings(derandomize=True, database=None, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=200))
def test_any_text_becomes_one_that_can_be_stored_and_sent(text: str) -> None:
    for read in (plain(text), clean(text)):
        assert "\0" not in read
        read.encode("utf-8")


@settings(derandomize=True, database=None, deadline=None)
@given(st.text(alphabet="<>@!|&;UBOT ", max_size=200))
def test_no_mention_survives(text: str) -> None:
    assert not mentions(plain(f"<@UBOT>{text}".replace("&", "")), "UBOT")
