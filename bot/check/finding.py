"""What a rule finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.errors import RolebotError


class Severity(StrEnum):
    """How much it matters; the words are SARIF's and GitHub's own (GitHub says "notice" for a note)."""

    ERROR = "error"  # the bot can't use it at all
    WARNING = "warning"  # an answer will be worse than the editor thinks
    NOTE = "note"  # good to know


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: ``what`` there is, ``why`` it matters in what the bot will answer, and the ``fix``.

    ``file`` is relative to the knowledge folder with ``/`` ("" for the folder itself), ``line`` 1-based (0 for the
    whole file). ``rule`` is the name of the rule's file, put in by who runs the rules.
    """

    file: str
    line: int
    severity: Severity
    what: str
    why: str
    fix: str
    rule: str = ""


def of_error(error: RolebotError, why: str) -> Finding:
    """An error of the family as a finding: what was expected is what to do."""
    return Finding(error.file, error.line, Severity.ERROR, error.message, why, f"expected: {error.expected}")
