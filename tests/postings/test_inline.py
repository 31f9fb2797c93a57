"""Inline markup: what a reader sees, what a quote keeps, and that no bait slows it down."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.postings.inline import render


@pytest.mark.parametrize(
    ("raw", "text", "quote"),
    [
        ("[here](https://a.b/c)", "here (https://a.b/c)", "[here](https://a.b/c)"),
        ("a\ue000b \0c", "a\ue000b c", "a\ue000b c"),
        ("[w](https://a.b/c_(d))", "w (https://a.b/c_(d))", "[w](https://a.b/c_(d))"),
        ('[t](https://a.b "Title")', "t (https://a.b)", '[t](https://a.b "Title")'),
        ("[values](../values.md)", "values", "[values](../values.md)"),
        ("[me](mailto:me@a.b)", "me (me@a.b)", "[me](mailto:me@a.b)"),
        ("[me@a.b](mailto:me@a.b)", "me@a.b", "[me@a.b](mailto:me@a.b)"),
        ('<a href="https://a.b">here</a>', "here (https://a.b)", "[here](https://a.b)"),
        ("<a class=x href='https://a.b?x=1&amp;y=2'>here</a>", "here (https://a.b?x=1&y=2)", None),
        ("<A HREF=https://a.b><b>here</b></A> now", "here (https://a.b) now", "[here](https://a.b) now"),
        ('<a name="x">here</a>', "here", "here"),
        ("<https://a.b/c>", "https://a.b/c", "https://a.b/c"),
        ("<mailto:me@a.b>", "me@a.b", "me@a.b"),
        ("<me@a.b>", "me@a.b", "me@a.b"),
        ("at [](<>)[me@a.b](mailto:me@a.b)", "at me@a.b", "at [](<>)[me@a.b](mailto:me@a.b)"),
        ("**[here](https://a.b)**", "here (https://a.b)", "[here](https://a.b)"),
        ("[**bold** one](https://a.b)", "bold one (https://a.b)", "[bold one](https://a.b)"),
        ("![oven](o.png) hot", "hot", "![oven](o.png) hot"),
        ("[Oven *one*][1] and [x][1]", "Oven one and x", "[Oven *one*][1] and [x][1]"),
        ("ovens[0][1]", "ovens[0][1]", "ovens[0][1]"),
        ("[Apply]({{ site.form }}/x)", "Apply", "[Apply]({{ site.form }}/x)"),
        (
            "[[Apply now]](mailto:{{ site.mail }}?subject=Rye)",
            "[Apply now] ({{ site.mail }}?subject=Rye)",
            None,
        ),
        ('[Apply](https://a.b){: .big}{:target="_blank"} now', "Apply (https://a.b) now", None),
        # a tag that puts words there, and one of which nobody knows what it puts
        ('by {% include day.html at="2026-05-01" text="1 May" %}.', "by 1 May.", None),
        ('by {% include day.html at="2026-05-01" format="1 May" %}.', "by 1 May.", None),
        # one that names a form, or what a picture shows, puts nothing there that anybody wrote
        ("Rye {% include img.html src='a.png' format='webp' %} is", "Rye is", None),
        ('Call {% include icon.html label="phone" %} 030', "Call 030", None),
        ("by {% include day.html at=page.day fmt='long' %} at noon", "by at noon", None),
        ("at {%include mail.html to=page.mail %}", "at", "at {%include mail.html to=page.mail %}"),
        # of reStructuredText
        (
            "the `log book <https://a.b/c>`__.",
            "the log book (https://a.b/c).",
            "the `log book <https://a.b/c>`__.",
        ),
        (":doc:`the board <board>` of `Rye`_", "the board of Rye", ":doc:`the board <board>` of `Rye`_"),
        ("`oven` and `b_c`", "oven and b_c", "oven and b_c"),
        ("[[Backend Developer]], [[QA]]", "Backend Developer, QA", "[[Backend Developer]], [[QA]]"),
    ],
)
def test_links_are_kept(raw: str, text: str, quote: str | None) -> None:
    shown = render(raw)
    assert shown.text == text
    assert quote is None or shown.quote == quote


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("R&amp;D", "R&D"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("&lt;b&gt; is shown", "<b> is shown"),
        ("&#8226; &#x41;", "• A"),
        ("5&nbsp;% &copy;", "5 % ©"),
        ("&nosuch; AT&T;", "&nosuch; AT&T;"),
        ("&#0;&#xD800;x", "��x"),
        (r"\(k8s\) 1\. \*star\*", "(k8s) 1. *star*"),
        (r"C:\new", r"C:\new"),
        ("*very* _much_ `code`", "very much code"),
        ("snake_case and __init__ file", "snake_case and init file"),
        ("[Apply](/now){.button} by {date}", "Apply by {date}"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("<span class='a>b'>x</span>", "b'>x"),
        ("< 5 years > 2", "< 5 years > 2"),
        ("a <br/> b<i>c</i>", "a bc"),
        ("two\n  lines\there", "two lines here"),
        ("", ""),
    ],
)
def test_entities_escapes_and_markup_are_resolved_once(raw: str, text: str) -> None:
    assert render(raw).text == text


@pytest.mark.parametrize(
    ("raw", "lead"),
    [
        ("**Reports to:** X", len("Reports to:")),
        ("**Reports to**: X", len("Reports to")),
        ("__All of it__", len("All of it")),
        ("<strong>All</strong>", len("All")),
        ("***All***", len("All")),
        ("plain **bold**", 0),
        ("plain", 0),
    ],
)
def test_the_lead_is_as_long_as_the_bold_reaches_from_the_start(raw: str, lead: int) -> None:
    assert render(raw).lead == lead


@given(st.text(st.sampled_from("ab[]()<>!*_`&;#\\\"'=/ \n:") | st.characters(), max_size=200))
def test_no_text_makes_it_fail_and_white_space_is_folded(raw: str) -> None:
    shown = render(raw)
    for form in (shown.text, shown.quote.replace("\n", " ")):  # the label of a link may be wrapped
        assert form == " ".join(form.split())
    assert 0 <= shown.lead <= len(shown.text)


def _seconds(raw: str) -> float:
    start = time.perf_counter()
    render(raw)
    return time.perf_counter() - start


def _grows_evenly(bait: str) -> bool:
    """Whether 200,000 characters cost about four times what 50,000 do; quadratic work costs sixteen times that."""
    quarter = _seconds((bait * 50_000)[:50_000])
    return _seconds((bait * 200_000)[:200_000]) < 8 * quarter + 0.02


@pytest.mark.parametrize(
    "bait",
    ["[", "![", "[[", "](", "[a](", "[a](b ", "<", "<a ", "<a href=", "<a href=x>", "**", "__", "_a", "`",
     "&amp;", "&#", "\\", "<b>", "*a", "[x]((", '[a](b "', "{%include =", '{%include text="'],
)  # fmt: skip
def test_the_cost_of_a_bait_grows_no_faster_than_its_length(bait: str) -> None:
    # a busy machine may spoil one measurement, not three
    assert any(_grows_evenly(bait) for _ in range(3))
