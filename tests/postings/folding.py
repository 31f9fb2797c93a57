"""A fold that knows nothing of the reader: what is left of a text when all markup is taken away.

The reader's own quotes are held against the file with it, so it must not share a line with the reader.
"""

from __future__ import annotations

import html
import re
import unicodedata

_HIDDEN = re.compile(
    r"<!--.*?-->|\{%(?!-?\s*include\b[^{}%\n]*=).*?%\}|<(script|style|template|noscript|textarea|iframe|svg)\b.*?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
_BREAKS = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_AUTOLINK = re.compile(r"<(?:mailto:)?(https?://[^<>\s]+|[^<>\s@]+@[^<>\s@]+)>")
_ANCHOR = re.compile(
    r"<a\s[^<>]*?href\s*=\s*(?P<mark>[\"'])(?P<target>.*?)(?P=mark)[^<>]*>(?P<label>.*?)</a\s*>",
    re.IGNORECASE,
)
_LITERAL_BREAK = re.compile(r"\\n(?![a-z])")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def raw_lines(data: bytes) -> list[str]:
    """The lines of a file as an editor shows them, comments and scripts blanked out."""
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    text = _HIDDEN.sub(lambda m: re.sub(r"[^\r\n]", " ", m[0]), text)
    return [line for line in _BREAKS.split(text) if line] or [""]


def folded_source(lines: list[str]) -> str:
    """Letters and digits of some lines of a file, entities decoded; the target of a link behind its label."""
    text = re.sub(r"\s+", " ", "".join(lines))
    text = _LITERAL_BREAK.sub(" ", text)
    text = _AUTOLINK.sub(r" \1 ", text)
    text = _ANCHOR.sub(_label_and_target, text)
    return folded_quote(html.unescape(_TAG.sub("", text)))


def folded_quote(quote: str) -> str:
    """Letters, digits and pictures of a quote."""
    return "".join(c for c in quote if c.isalnum() or unicodedata.category(c) == "So")


def _label_and_target(link: re.Match[str]) -> str:
    label = _TAG.sub("", link["label"])
    return f"{label} {link['target']}" if label.strip() else ""
