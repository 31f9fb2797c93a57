"""A file that was probably meant as a posting and is none to the bot."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen

# formats that people write postings in and the bot does not read
WRITTEN = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".pages", ".adoc", ".rst"})
MEANT = ("excluded by", "its name says", "the configuration file")


def findings(seen: Seen) -> Iterator[Finding]:
    """Not what is passed over on purpose, and no pictures, tables and the like."""
    for skipped in seen.shelf.skipped:
        ending = PurePosixPath(skipped.file).suffix.lower()
        other = skipped.reason.startswith("a .")
        if skipped.reason.startswith(MEANT) or (other and ending not in WRITTEN):
            continue
        yield Finding(
            skipped.file,
            0,
            Severity.WARNING,
            f"is not read: {skipped.reason}",
            "nobody is answered from this file",
            "save it as .md, .html or .txt" if other else "write the posting, or take the file away",
        )
