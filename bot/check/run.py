"""Every rule over one folder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.check.rules import rules

if TYPE_CHECKING:
    from bot.check.finding import Finding
    from bot.check.seen import Seen


def check(seen: Seen) -> tuple[Finding, ...]:
    """What the rules find, in the order of files and lines; what is found about the folder itself comes first."""
    found = {replace(finding, rule=rule.name): None for rule in rules() for finding in rule.findings(seen)}
    return tuple(sorted(found, key=lambda f: (f.file, f.line, f.rule, f.what)))
