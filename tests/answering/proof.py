"""Does a quote stand in its file on the lines it names? Judged without any code of the reader."""

from __future__ import annotations

import html
import re
import unicodedata
from pathlib import Path  # noqa: TC003  # kept at hand for annotations read at run time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain import Answer, Citation

ANCHOR = re.compile(r"<a\b[^<>]*?href\s*=\s*[\"']?([^\"'\s<>]+)[^<>]*>(.*?)</a>", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>|<!--.*?-->", re.DOTALL)
KEPT = "+%€$£"


def fold(text: str) -> str:
    """What is left of a text for comparing: its letters, digits and the few signs that carry meaning."""
    text = ANCHOR.sub(r"\2 \1", text)
    text = html.unescape(html.unescape(TAG.sub(" ", text)))
    text = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in text if c.isalnum() or c in KEPT)


def lines_of(path: Path, first: int, last: int) -> str:
    """Some lines of a file as an editor counts them, 1-based and inclusive."""
    text = path.read_bytes().decode("utf-8", errors="replace")
    return "\n".join(re.split(r"\r\n|\n|\r", text)[first - 1 : last])


def assert_proved(answer: Answer, folder: Path) -> int:
    """Every statement's quote stands where its citation says; how many statements there were."""
    for statement in answer.statements:
        assert_stands(statement.citation, folder)
    return len(answer.statements)


def assert_stands(citation: Citation, folder: Path) -> None:
    """A quote stands on its lines; an absence names lines of the file that was searched."""
    path = folder / citation.posting
    count = len(re.split(r"\r\n|\n|\r", path.read_bytes().decode("utf-8", errors="replace")))
    first, last = citation.lines
    assert 1 <= first <= last <= count, citation
    if citation.quote:
        assert fold(citation.quote), citation
        assert fold(citation.quote) in fold(lines_of(path, first, last)), citation
        assert citation.heading, citation
