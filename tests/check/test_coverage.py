"""The table of roles and facets, in a terminal and as a page."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from bot.check import look, page
from bot.check.coverage import NOT_STATED, STATED, Coverage, coverage
from bot.check.coverage import written as as_text
from tests.check.folders import TODAY, WHOLE, posting, written

if TYPE_CHECKING:
    from bot.check import Seen

HOSTILE = '<script>alert(1)</script> & "Gardener" <img src=x onerror=alert(1)>'


@pytest.fixture(scope="module")
def shipped() -> Seen:
    return look("", TODAY)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Coverage:
    files = {f"{n:02}.md": posting(f"Gardener {n}") for n in range(40)}
    files["odd.md"] = posting("Odd", body=WHOLE + "\n## Perks\n- Sea, in Bordeaux\n- Stocks\n")
    found = coverage(look(str(written(tmp_path_factory.mktemp("many"), files)), TODAY))
    *rest, odd = found.postings
    return replace(found, postings=(*rest, replace(odd, title=HOSTILE, organization=HOSTILE)))


def test_five_postings_fit_into_a_hundred_columns_with_a_mark_for_each(shipped: Seen) -> None:
    lines = as_text(coverage(shipped)).splitlines()
    assert max(map(len, lines)) <= 100
    rows = [line for line in lines[1:] if STATED in line or NOT_STATED in line]
    assert len(rows) == len(shipped.vocabulary.facets)
    assert all(row.count(STATED) + row.count(NOT_STATED) == 5 for row in rows)
    assert all(row.count(STATED) == int(row.split()[-1]) for row in rows)


def test_of_many_postings_only_counts_are_shown(hostile: Coverage) -> None:
    text = as_text(hostile)
    assert max(map(len, text.splitlines())) <= 100
    assert "requirements" in text
    assert "41 of 41" in text
    assert "Gardener 7" not in text


def test_a_facet_that_another_one_includes_is_stated_by_it(shipped: Seen) -> None:
    """Who asks for requirements is answered with skills: the table must not say that there are none."""
    stated = {name: marks for name, _, marks in coverage(shipped).rows}
    assert all(a >= b for a, b in zip(stated["requirements"], stated["skills"], strict=True))


class _Page(HTMLParser):
    """The elements of a page and their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.said = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.said += data


def test_the_page_needs_nothing_from_outside_and_no_title_becomes_markup(hostile: Coverage) -> None:
    text = page.written(hostile)
    read = _Page(text)
    tags = {tag for tag, _ in read.found}
    assert tags.isdisjoint({"script", "img", "link", "a", "iframe", "object", "form"})
    assert not any(name.startswith("on") or name in {"src", "href"} for _, a in read.found for name in a)
    assert "url(" not in text
    assert "http" not in text
    assert HOSTILE in read.said


def test_the_page_is_a_table_that_a_screen_reader_can_tell(hostile: Coverage) -> None:
    read = _Page(page.written(hostile))
    heads = [a.get("scope") for tag, a in read.found if tag == "th"]
    assert heads.count("row") == len(hostile.postings) + 1
    assert heads.count("col") == len(hostile.rows) + 2
    assert None not in heads
    assert "caption" in {tag for tag, _ in read.found}
    assert read.found[0] == ("html", {"lang": "en"})
    assert "prefers-color-scheme: dark" in page.written(hostile)
