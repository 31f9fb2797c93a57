"""Something beside the postings whose name or place the bot does not know, so that nothing of it is read."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from bot.check.finding import Finding, Severity
from bot.postings import shelf
from bot.postings.files import shown
from bot.settings import FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.check.seen import Seen

POSTINGS = "postings"
WORDS = ("vocabulary", "wordings")
KNOWN = (POSTINGS, *WORDS, "conversations", FILE)
READ_BY_PEOPLE = ("readme", "license", "licence", "changelog", "contributing")
NEAR = 0.7  # how alike two names are that one is a slip of the other, from 0 to 1


def findings(seen: Seen) -> Iterator[Finding]:
    """Names beside postings/; where there is no such folder, words that are taken for postings."""
    below = [path for path in sorted(seen.folder.iterdir()) if not path.name.startswith(".")]
    if shelf.postings_folder(seen.folder) == seen.folder:
        for path in below:
            if path.is_dir() and path.name in WORDS:
                yield Finding(
                    shown(path, seen.folder),
                    0,
                    Severity.WARNING,
                    "is taken for a folder of postings",
                    f"without a folder {POSTINGS}/ beside it, everything here is read as postings, and no word of it counts",
                    f"move the postings into a folder {POSTINGS}/",
                )
        return
    for path in below:
        if path.name not in KNOWN and not path.name.lower().startswith(READ_BY_PEOPLE):
            yield _unknown(path, seen.folder)


def _unknown(path: Path, folder: Path) -> Finding:
    (meant,) = get_close_matches(path.name.lower(), KNOWN, 1, NEAR) or ("",)
    return Finding(
        shown(path, folder),
        0,
        Severity.WARNING if meant else Severity.NOTE,
        "is not read: the bot knows no such name here",
        "nothing in it changes an answer",
        f"call it {meant}"
        if meant
        else f"postings belong into {POSTINGS}/; what is for people only may stay",
    )
