"""Two questions in one message: "do they pay for conferences? what else do you get?"."""

from __future__ import annotations

import re

MARK = re.compile(r"[?？]+[\s)\"'”]+")
LEAST, MOST = 2, 2  # words of a question; questions of a message that are answered
MAX_CHARS = 2_000


def parts(text: str) -> tuple[str, ...]:
    """The questions of a message, each up to its mark, the first with all that stands before it; one if it is one."""
    text = text[:MAX_CHARS]
    found: list[str] = []
    at = 0
    for mark in MARK.finditer(text):
        if len(found) < MOST - 1 and len(text[at : mark.start()].split()) >= LEAST:
            found.append(text[at : mark.end()].strip())
            at = mark.end()
    rest = text[at:].strip()
    asks = rest.rstrip(")\"'” ").endswith(("?", "？")) or MARK.search(rest)
    if not found or not asks or len(rest.split()) < LEAST:
        return (text,)
    return (*found, rest)
