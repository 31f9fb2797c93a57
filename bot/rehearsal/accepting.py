"""Bullets that do not hold any more, rewritten as what came: these lines of a file and no others."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from bot.rehearsal.expectations import by_name
from bot.rehearsal.expectations.matching import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.rehearsal.running import Failure

DASH = re.compile(r"\s*[-*+]\s+")


def bullets(failure: Failure) -> tuple[str, ...]:
    """The bullets, less their dashes, that hold in place of the one that failed; none for what others say."""
    one, seen = failure.expectation, failure.seen
    if one is None or seen is None:
        return ()
    if seen.nothing:
        return ("silent",)
    bullets = by_name()[one.kind].accepted(one.text, seen)
    standing = [folded(str(e)[2:]) for e in failure.step.expectations if e is not one]
    return tuple(b for b in bullets if not any(folded(b).startswith(said) for said in standing))


def accepted(text: str, failures: Iterable[Failure]) -> str:
    """The text of a file with every bullet that failed put right.

    What is the same for two bullets, or said by another one of the step, is written once.
    """
    lines = text.split("\n")
    found = [one for one in failures if one.expectation is not None and one.seen is not None]
    said: dict[int, set[str]] = {}
    new: dict[int, list[str]] = {}
    for one in found:
        if one.expectation is None:
            continue
        first, last = one.expectation.line - 1, one.expectation.last
        known = said.setdefault(one.step.line, set())
        dash = DASH.match(lines[first])
        ending = "\r" if lines[last - 1].endswith("\r") else ""
        rows = []
        for bullet in bullets(one):
            if folded(bullet) not in known:
                known.add(folded(bullet))
                rows.append(f"{dash[0] if dash else '- '}{bullet}{ending}")
        new |= {number: [] for number in range(first, last)} | {first: rows}
    return "\n".join(row for number, line in enumerate(lines) for row in new.get(number, [line]))


def difference(file: str, before: str, after: str) -> str:
    """What accepting changes, as a unified diff; "" for nothing."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), file, file, lineterm="", n=2)
    return "\n".join(lines)
