"""Nothing in a posting or in a question can become markup, lead to a script or turn the page round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.drawing import address, visible
from bot.playground.mrkdwn import runs
from tests.playground.serving import Browserless, Markup, Served, served

if TYPE_CHECKING:
    from collections.abc import Iterator

EVIL = "<img src=x onerror=alert(1)>"
POSTING = f"""# Gardener {EVIL}

## Requirements

- <script>alert(1)</script> Green fingers
- <a href="javascript:alert(1)" onclick="alert(2)">Press me</a> and [me](javascript:alert(3))
- </pre></li></form></dialog><iframe src="//evil.example"></iframe> Boots
- \u202egnissorc\u202c and \u2066isolated "quotes' &lt;b&gt; {{{{ 'x' * 7 }}}} {{% raw %}}
- [A site](https://example.org/?a=1&b="x") and data:text/html,<b>x</b>
"""


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("hostile"), {"gardener.md": POSTING}) as found:
        yield found


def harmless(page: str) -> None:
    tags = Markup(page).tags
    assert [a for tag, a in tags if tag == "script"] == [{"type": "module", "src": "/static/page.js"}]
    assert not [tag for tag, _ in tags if tag in {"img", "iframe", "object", "embed", "base", "style", "b"}]
    for tag, attributes in tags:
        assert not [name for name in attributes if name.startswith("on")], (tag, attributes)
        target = attributes.get("href", "/")
        assert target.startswith(("/", "#", "https://example.org/")), (tag, attributes)
    assert page.count("</html>") == 1
    assert "xxxxxxx" not in Markup(page).text


def test_a_posting_full_of_markup_is_read_as_it_stands(here: Served) -> None:
    web = Browserless(here.url)
    page = web.post(
        "/say", {"text": f"@rolebot what does the gardener require? {EVIL} <!channel> &lt;b&gt;"}
    ).text
    harmless(page)
    read = Markup(page).text
    assert f"require? {EVIL} <!channel> &lt;b&gt;" in read
    assert "Green fingers" in read
    why = max(re.findall(r"why=([0-9.]+)", page))
    harmless(web.get(f"/?why={why}").text)
    harmless(web.get(f"/?keep={max(re.findall(r'keep=([0-9.]+)', page))}").text)
    file = web.get("/?posting=postings/gardener.md&first=5&last=8").text
    harmless(file)
    assert "<script>alert(1)</script> Green fingers" in Markup(file).text
    assert '<span class="unseen">U+202E</span>' in file
    assert "\u202e" not in file


@pytest.mark.parametrize("field", ["thread", "edit", "why", "keep", "posting", "room"])
def test_nothing_in_the_address_becomes_markup(here: Served, field: str) -> None:
    harmless(Browserless(here.url).get(f'/?{field}=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&first="').text)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:x",
        "data:text/html,x",
        "//evil",
        "http://[",
        "vbscript:x",
        "file:///etc/passwd",
    ],
)
def test_a_link_leads_to_the_web_or_to_mail_and_nowhere_else(url: str) -> None:
    assert address(url) == ""


def test_links_to_the_web_are_kept() -> None:
    assert address("https://example.org/?a=1&b=2#c") == "https://example.org/?a=1&b=2#c"
    assert address("mailto:jobs@example.org") == "mailto:jobs@example.org"


@given(st.text())
@settings(max_examples=50, deadline=None)
def test_what_can_not_be_seen_is_named_and_nothing_is_lost(text: str) -> None:
    pieces = visible(text)
    assert "".join(chr(int(p.removeprefix("U+"), base=16)) if named else p for p, named in pieces) == text


@given(st.text(alphabet="ab *_~`<>|@#!&;\n"))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_as_runs(text: str) -> None:
    assert all(isinstance(run.text, str) for run in runs(text))


@given(st.text(alphabet=st.characters(exclude_characters="*_~`<>&")))
@settings(max_examples=50, deadline=None)
def test_a_text_without_markup_is_read_as_it_stands(text: str) -> None:
    assert "".join(run.text for run in runs(text)) == text
