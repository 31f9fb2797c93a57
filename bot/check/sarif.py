"""Findings as SARIF 2.1.0, which code scanning and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from bot import __version__
from bot.check.rules import rules

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.check.finding import Finding

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def written(findings: Sequence[Finding], address: Callable[[str], str]) -> str:
    """A log with one run; ``address`` gives the path of a file as the repository knows it."""
    every = rules()
    numbers = {rule.name: number for number, rule in enumerate(every)}
    driver = {
        "name": "rolebot",
        "version": __version__,
        "rules": [{"id": rule.name, "shortDescription": {"text": rule.summary}} for rule in every],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, numbers[finding.rule], address) for finding in findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": VERSION, "runs": [run]}, ensure_ascii=False, indent=2)


def _result(finding: Finding, number: int, address: Callable[[str], str]) -> Mapping[str, Any]:
    """A result; one about the folder as a whole has no location."""
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": str(finding.severity),
        # plain text: brackets would be links and braces arguments of a message (3.11.5, 3.11.6)
        "message": {"text": _plain(f"{finding.what}. Why: {finding.why}. Do: {finding.fix}.")},
    }
    if finding.file:
        place: dict[str, Any] = {"artifactLocation": {"uri": quote(address(finding.file))}}
        if finding.line:
            place["region"] = {"startLine": finding.line}
        result["locations"] = [{"physicalLocation": place}]
    return result


def _plain(text: str) -> str:
    """A text with the signs that a message gives a meaning escaped."""
    for sign in ("\\", "[", "]"):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("{", "{{").replace("}", "}}")
