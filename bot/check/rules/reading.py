"""A posting that can't be read, or only in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.settings import FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen

BLOCK = "write each line as `key: value`, and a value with brackets, commas or a colon in it in quotes"


def findings(seen: Seen) -> Iterator[Finding]:
    """What the reader of postings reports: an error if nothing of the file could be used."""
    read = {p.path for p in (*seen.shelf.postings, *seen.shelf.hidden)}
    for problem in seen.shelf.problems:
        if problem.file == FILE:
            continue
        used = problem.file in read
        yield Finding(
            problem.file,
            problem.line,
            Severity.WARNING if used else Severity.ERROR,
            problem.message,
            "it is read line by line, and a value may be cut off or missing from answers"
            if used
            else "nobody is answered from this file",
            BLOCK if "front matter" in problem.message else f"expected: {problem.expected}",
        )
