"""Findings as annotations of a GitHub workflow, which shows them beside the lines of a pull request.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Severity
from bot.text.fold import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.check.finding import Finding

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# the percent sign first: the others become one; a message may hold colons and commas, a property may not
IN_MESSAGE = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
IN_PROPERTY = (*IN_MESSAGE, (":", "%3A"), (",", "%2C"))


def written(findings: Sequence[Finding], address: Callable[[str], str]) -> str:
    """A line for each finding; ``address`` gives the path of a file as the repository knows it."""
    return harmless("\n".join(_line(finding, address) for finding in findings))


def _line(finding: Finding, address: Callable[[str], str]) -> str:
    properties = {"title": finding.rule}
    if finding.file:
        place = {"file": address(finding.file)} | ({"line": str(finding.line)} if finding.line else {})
        properties = place | properties
    said = ",".join(f"{name}={_escaped(value, IN_PROPERTY)}" for name, value in properties.items())
    message = f"{finding.what}\nWhy: {finding.why}.\nDo: {finding.fix}."
    return f"::{COMMANDS[finding.severity]} {said}::{_escaped(message, IN_MESSAGE)}"


def _escaped(text: str, pairs: Sequence[tuple[str, str]]) -> str:
    for character, instead in pairs:
        text = text.replace(character, instead)
    return text
