"""Findings for an editor at a terminal: grouped by file, a line for what there is, below it why and what to do.

What is to be done for one reason in several places of a file is explained once.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from bot.check.finding import Severity
from bot.text.fold import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.check.finding import Finding

FOLDER = "the folder"


def written(findings: Sequence[Finding]) -> str:
    """All findings, and how many there are at the end."""
    lines: list[str] = []
    for file, group in groupby(findings, key=lambda f: f.file):
        lines.append(file or FOLDER)
        alike: dict[tuple[str, str], list[Finding]] = {}
        for one in group:
            alike.setdefault((one.why, one.fix), []).append(one)
        for (why, fix), found in alike.items():
            lines += [_line(one) for one in found]
            lines += [f"      Why: {why}.", f"      Do:  {fix}."]
        lines.append("")
    return harmless("\n".join([*lines, count(findings)]))


def _line(one: Finding) -> str:
    place = f"line {one.line}: " if one.line else ""
    return f"  {one.severity}: {place}{one.what}  [{one.rule}]"


def count(findings: Sequence[Finding]) -> str:
    """How many there are of each kind, in one sentence."""
    if not findings:
        return "Nothing to mend."
    found = Counter(f.severity for f in findings)
    said = [f"{found[kind]} {kind}{'' if found[kind] == 1 else 's'}" for kind in Severity if found[kind]]
    files = len({f.file for f in findings if f.file})
    return f"{', '.join(said)} in {files} {'file' if files == 1 else 'files'}."
