"""A difference is shown so that nothing in it is live: no markup, no mention, no sign that a terminal obeys."""

from __future__ import annotations

import json
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.changes import Change, Difference, Kind, RoleChange
from bot.changes.columns import NARROW, beside
from bot.changes.difference import Origin
from bot.changes.forms.data import data
from bot.changes.forms.markdown import MOST, markdown
from bot.changes.forms.text import text
from bot.domain import Answer, Line, Part, Status

OURS = {"p", "ul", "li", "code", "table", "tr", "th", "td", "details", "summary", "pre"}
EVIL = "</pre></code>\n\n# @team <script>x</script> **b** #12 `c` | \\| [a](http://x.y) ![i](//x) a@b.c \x1b[31m\r"
SIGNS = st.text(st.sampled_from("ab@#<>&|`*_[]()!\\\n\r\t\x1b\x85\u2028\u202e\"'/:.-~ "), max_size=60)


def answer(said: str, status: Status = Status.ANSWERED) -> Answer:
    return Answer(status, tuple(Line(Part.ITEM, line) for line in said.split("\n")))


def change(said: str, kind: Kind = Kind.BROKEN) -> Change:
    return Change(
        kind, Origin.ROLE, said, (said, said), answer(said), answer("x" + said, Status.NOT_STATED), said
    )


def difference(said: str, *changes: Change) -> Difference:
    role = RoleChange(said, "", said, "", 3, said)
    return Difference(said, "new", (role,), changes or tuple(change(said, kind) for kind in Kind), (said,))


class Page(HTMLParser):
    """The tags of a page, and the texts that stand outside of code."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.outside: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not attrs
        self.tags.add(tag)
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"code", "pre"} & set(self._open):
            self.outside.append(data)


def held(said: str) -> None:
    """Markdown leaves everything foreign alone, and HTML holds it in code."""
    page = markdown(difference(said))
    tokens = MarkdownIt("commonmark", {"html": True}).parse(page)
    assert {t.type for t in tokens} <= {"heading_open", "inline", "heading_close", "html_block"}
    read = Page("".join(t.content for t in tokens if t.type == "html_block"))
    assert read.tags <= OURS
    spoken = {part.strip() for part in read.outside} - {""}
    kinds = {kind for kind in spoken if kind.rstrip(":") in {*map(str, Kind), "in other words of the bot"}}
    assert spoken - kinds <= {"→", "Question", "From", "Outcome", "old", "new"}
    (heading,) = [t.content for t in tokens if t.type == "inline"]
    assert heading.startswith("❌ Something is broken. 7 questions: 1 broken,")


def test_nothing_of_a_posting_becomes_markup_or_a_mention_in_a_pull_request() -> None:
    held(EVIL)
    held("\n\n    code\n\n- item\n\n<div>\n\n")


def test_whatever_a_posting_holds_stands_in_code() -> None:
    settings(max_examples=150, deadline=None, derandomize=True)(given(SIGNS)(held))()


def test_a_comment_is_never_longer_than_github_takes() -> None:
    long = [change("word " * 800) for _ in range(200)]
    page = markdown(difference("x", *long))
    assert len(page) <= MOST
    assert "more: `rolebot diff --format json` has all of them." in page
    Page(
        "".join(
            t.content for t in MarkdownIt("commonmark", {"html": True}).parse(page) if t.type == "html_block"
        )
    )


def test_a_terminal_obeys_nothing_of_it() -> None:
    shown = text(difference(EVIL), 100)
    assert all(c == "\n" or unicodedata.category(c) not in {"Cc", "Cf"} for c in shown)


@pytest.mark.parametrize("width", [30, 2 * NARROW + 2, 2 * NARROW + 3, 120])
def test_both_texts_fit_the_terminal_and_keep_their_words(width: int) -> None:
    old = "Head of it:\n• " + "five years of gardening in public parks " * 4 + "\n  • " + "x" * 200
    new = "Head of it:\n• 十年の園芸 " * 9 + "\nSource: a.md"
    rows = beside(old, new, width)
    wide = [sum(1 + (unicodedata.east_asian_width(c) in "WF") for c in row) for row in rows]
    assert max(wide) <= width
    together = "".join("".join(rows).split())
    assert together.count("x") == 200
    assert together.count("園") == 9
    assert ("|" in together) is (width > 2 * NARROW + 2)


def test_what_both_texts_have_is_shown_once_or_left_out() -> None:
    same = [f"line {n}" for n in range(20)]
    rows = beside("\n".join([*same, "old"]), "\n".join([*same, "new"]), 100)
    assert [row.split()[:2] for row in rows[:3]] == [["…", "18"], ["line", "18"], ["line", "19"]]
    assert rows[3].split() == ["old", "|", "new"]
    assert beside("a\nb", "b", 40) == ["- a", "  b"]


def test_only_what_people_must_look_at_is_shown_in_full() -> None:
    many = [change(f"number {n}", Kind.MOVED) for n in range(30)] + [change("lost", Kind.BROKEN)]
    shown = text(difference("x", *many), 100)
    assert "31 questions: 1 broken, 30 moved to other lines" in shown
    assert "number 3" not in shown
    assert "Broken 1/1: lost" in shown


def test_programs_get_every_question_that_is_not_the_same() -> None:
    read = json.loads(data(difference(EVIL)))
    assert {c["kind"] for c in read["changes"]} == set(map(str, Kind)) - {"same"}
    assert read["counts"]["same"] == 1
    assert read["broken"] is True
    first = read["changes"][0]
    assert (first["old"]["status"], first["new"]["status"]) == ("answered", "not_stated")
    assert first["question"] == EVIL
