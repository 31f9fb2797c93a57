"""Two questions in one message: "do they pay for conferences? what else do you get?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

MARK = re.compile(r"[?？]+[\s)\"'”]+")
AND = re.compile(r",?\s+and\s+(\w+)(?=\s)(?=\s+(\w+)\s)?", re.IGNORECASE)
OPENING = re.compile(r"\s*([^:?？]{1,60}:\s+)?(\w+)")  # "the cook at X: what's …"
MEANT = re.compile(r"\bi (?:mean|meant)\b", re.IGNORECASE)
COUNTED = re.compile(
    r"\bhow (?:many|much) ((?:[^\W\d_]+ ){1,4}?)(?:for|in|at|of|during|with|as) ", re.IGNORECASE
)
UNCOUNTED = re.compile(r"(many|much) (?=(?:for|in|at|during|with|as) )", re.IGNORECASE)
LEAST, MOST = 2, 2  # words of a question; questions of a message that are answered
MAX_CHARS = 2_000


def parts(
    text: str, openers: Collection[str] = (), verbs: Collection[str] = (), subjects: Collection[str] = ()
) -> tuple[str, ...]:
    """The questions of a message, each up to its mark, the first with all that stands before it; one if it is one.

    The second needs no mark if it begins with one of the ``openers``. Where no mark stands between two, "and" with one
    behind it does: "and what does it pay?", or one of the ``verbs`` before one of the ``subjects``: "and do they pay".
    """
    text = text[:MAX_CHARS]
    found: list[str] = []
    at = 0
    for mark in MARK.finditer(text):
        if len(found) < MOST - 1 and len(text[at : mark.start()].split()) >= LEAST:
            found.append(text[at : mark.end()].strip())
            at = mark.end()
    rest = text[at:].strip()
    first, *_ = rest.split(maxsplit=1) or ("",)
    if found and MEANT.search(rest):
        return (text,)  # "which role docs i mean": it only says what was meant
    asks = first.lower() in openers or rest.rstrip(")\"'” ").endswith(("?", "？")) or MARK.search(rest)
    if not found or not asks or len(rest.split()) < LEAST:
        return _joined(text, openers, verbs, subjects)
    return (*found, rest)


def _joined(
    text: str, openers: Collection[str], verbs: Collection[str], subjects: Collection[str]
) -> tuple[str, ...]:
    """The two questions that the first "and" ties together, if both begin as questions do.

    The first may be but what is asked of a role: "the cook at X: days off, and how long is the notice?".
    """
    opening = OPENING.match(text)
    if not opening or (opening[2].lower() not in openers and not opening[1]):
        return (text,)
    for tie in AND.finditer(text):
        before, after = text[: tie.start()].strip(), text[tie.end() :].strip()
        if opening[2].lower() not in openers and not tie[0].startswith(","):
            continue
        asks = tie[1].lower() in verbs and (tie[2] or "").lower() in subjects
        if (asks or tie[1].lower() in openers) and min(len(before.split()), len(after.split()) + 1) > LEAST:
            if (counted := COUNTED.search(before)) and UNCOUNTED.match(after):
                after = UNCOUNTED.sub(lambda m: f"{m[1]} {counted[1]}", after, count=1)
            return (f"{before}?", f"{tie[1]} {after}")
    return (text,)
