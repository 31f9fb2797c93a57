"""``rolebot check``: arguments in, text and exit code out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.check import coverage, github, page, sarif, text
from bot.check.finding import Severity
from bot.check.run import check
from bot.check.seen import look
from bot.errors import UsageError
from bot.settings import today

if TYPE_CHECKING:
    from bot.check.seen import Seen

FOUND = 1
TABLE = "-"  # instead of a file: the table as text


def run(knowledge: str, form: str, table: str, *, strict: bool) -> tuple[str, int]:
    """What to print, and the exit code: 1 where there are errors, with ``strict`` also for warnings.

    ``form`` is "text", "github" or "sarif"; ``table`` a file for the coverage, "-" for it as text, "" for none.
    Raises UsageError for a folder that is not there and for a table that can't be written.
    """
    seen = look(knowledge, today())
    findings = check(seen)
    told = _coverage(seen, table)
    if form == "github":
        out = github.written(findings, lambda file: _address(seen, file))
    elif form == "sarif":
        out = sarif.written(findings, lambda file: _address(seen, file))
    else:
        out = "\n".join([*([told, ""] if told else []), text.written(findings)])
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return out, FOUND if any(f.severity in grave for f in findings) else 0


def _coverage(seen: Seen, table: str) -> str:
    """The table as text if that is wanted; or it is written to a file, and that is told."""
    if not table:
        return ""
    found = coverage.coverage(seen)
    if table == TABLE:
        return coverage.written(found)
    try:
        Path(table).write_text(page.written(found), encoding="utf-8", errors="replace")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", "") or "no name of a file"
        raise UsageError(f"'{table}' can't be written: {reason}", expected="a file to write") from error
    return f"The table stands in {table}."


def _address(seen: Seen, file: str) -> str:
    """The path of a file below the folder the command runs in: where that is a repository, the repository's own."""
    whole = seen.folder.resolve() / file  # of a link its own place, wherever it leads
    here = Path.cwd()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else whole.as_posix()
