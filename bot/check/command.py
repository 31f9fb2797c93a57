"""``rolebot check``: arguments in, text and exit code out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.check import coverage, github, page, sarif, text
from bot.check.finding import Severity
from bot.check.run import check
from bot.check.seen import look
from bot.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from bot.check.seen import Seen

FOUND = 1
TABLE = "-"  # instead of a file: the table as text


@dataclass(frozen=True, slots=True)
class Asked:
    """How findings are wanted: "text", "github" or "sarif"; ``table`` is a file for the coverage, "" for none."""

    form: str = "text"
    table: str = ""
    strict: bool = False


def run(knowledge: str, asked: Asked, today: date) -> tuple[str, int]:
    """What to print, and the exit code: 1 where there are errors, with ``strict`` also for warnings.

    Raises UsageError for a folder that is not there and for a table that can't be written.
    """
    seen = look(knowledge, today)
    findings = check(seen)
    told = _coverage(seen, asked)
    if asked.form == "github":
        out = github.written(findings, lambda file: _address(seen, file))
    elif asked.form == "sarif":
        out = sarif.written(findings, lambda file: _address(seen, file))
    else:
        out = "\n".join([*([told, ""] if told else []), text.written(findings)])
    grave = {Severity.ERROR, Severity.WARNING} if asked.strict else {Severity.ERROR}
    return out, FOUND if any(f.severity in grave for f in findings) else 0


def _coverage(seen: Seen, asked: Asked) -> str:
    """The table as text if that is wanted; or it is written to a file, and that is told."""
    if not asked.table:
        return ""
    found = coverage.coverage(seen)
    if asked.table == TABLE:
        return coverage.written(found)
    try:
        Path(asked.table).write_text(page.written(found), encoding="utf-8", errors="replace")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", "") or "no name of a file"
        raise UsageError(f"'{asked.table}' can't be written: {reason}", expected="a file to write") from error
    return f"The table stands in {asked.table}."


def _address(seen: Seen, file: str) -> str:
    """The path of a file below the folder the command runs in: where that is a repository, the repository's own."""
    whole = (seen.folder / file).resolve()
    here = Path.cwd()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else whole.as_posix()
