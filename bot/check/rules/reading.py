"""A posting that can't be read, or only in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.settings import FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen

LINE_BY_LINE = "it is read line by line, and a value may be cut off or missing from answers"
BLOCK = "write each line as `key: value`, and a value with brackets, commas or a colon in it in quotes"


def findings(seen: Seen) -> Iterator[Finding]:
    """What the reader of postings reports: an error if nothing of the file could be used."""
    read = {p.path for p in (*seen.shelf.postings, *seen.shelf.hidden)}
    for problem in seen.shelf.problems:
        if problem.file == FILE:
            continue
        used, of_block = problem.file in read, "front matter" in problem.message
        missing = LINE_BY_LINE if of_block else "it is read without that, and no answer tells it"
        yield Finding(
            problem.file,
            problem.line,
            Severity.WARNING if used else Severity.ERROR,
            problem.message,
            missing if used else "nobody is answered from this file",
            BLOCK if of_block else f"expected: {problem.expected}",
        )
