"""A line of rolebot.toml that can't be used, or that nothing in the folder answers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity, of_error
from bot.settings import FILE, folder_mistakes
from bot.text.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen


def findings(seen: Seen) -> Iterator[Finding]:
    """All of them, not only the first."""
    for error in folder_mistakes(seen.folder):
        yield of_error(error, "the bot does not start with it, and a running one stays with what it had")
    for problem in seen.shelf.problems:
        if problem.file == FILE:
            yield Finding(
                FILE,
                _line(seen, problem.message),
                Severity.WARNING,
                problem.message,
                "the rule changes nothing",
                f"expected: {problem.expected}",
            )


def _line(seen: Seen, message: str) -> int:
    """The line of the path that a message speaks of, 0 if it stands in none as it is."""
    path = message.split("'")[1] if message.count("'") > 1 else "\n"
    lines = read_plain(seen.folder / FILE).splitlines()
    return next((n for n, line in enumerate(lines, start=1) if path in line), 0)
