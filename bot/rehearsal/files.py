"""Where conversations are: the files of a knowledge folder's ``conversations/``, or those that are named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ConversationError, UsageError
from bot.postings.files import shown as named
from bot.text.plain import inside, read_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER, ENDING = "conversations", ".md"
MAX_BYTES = 1 << 20


def conversation_files(paths: Sequence[str], knowledge: Path) -> list[Path]:
    """The files to rehearse: those named, those in folders that are named, else all of the knowledge folder.

    A knowledge folder that is named stands for its ``conversations/``. Raises UsageError where there are none.
    """
    if not paths:
        found = _below(knowledge / FOLDER)
        if not found:
            raise UsageError(
                "there are no conversations",
                file=str(knowledge / FOLDER),
                expected=f"files like needs{ENDING}",
            )
        return found
    every: list[Path] = []
    for one in map(Path, paths):
        inside = one / FOLDER if (one / FOLDER).is_dir() else one
        found = [one] if one.is_file() else _below(inside)
        if not found:
            raise UsageError(
                f"there are no conversations in '{one}'", expected=f"a file, or a folder with {ENDING} files"
            )
        every += found
    return list(dict.fromkeys(every))


def text_of(path: Path, shown: str, folder: Path | None = None) -> str:
    """The text of a file, its line ends as they are. Raises ConversationError for what is no text.

    ``folder`` is one that links must not lead out of; a file that somebody named may lie anywhere.
    """
    if folder is not None and not inside(path, folder):
        raise ConversationError(
            "a link that leads out of the folder", file=shown, expected="a file inside it"
        )
    try:
        return read_plain(path, MAX_BYTES)
    except (OSError, UnicodeDecodeError) as error:
        raise ConversationError(
            "can't be read as UTF-8 text", file=shown, expected=f"a text file of at most {MAX_BYTES:,} bytes"
        ) from error


def shown(path: Path) -> str:
    """A path as people read it: from where they are, if it is below."""
    absolute, here = path.absolute(), Path.cwd()
    return named(absolute, here) if absolute.is_relative_to(here) else named(path, here)


def _below(folder: Path) -> list[Path]:
    found = sorted(folder.rglob(f"*{ENDING}")) if folder.is_dir() else []
    return [one for one in found if one.is_file() and not one.name.startswith(".")]
