"""The one format of the vocabulary: ``[section]`` lines, and one entry a line below them.

    # a comment
    [headings]
    what you bring
    k8s = kubernetes, kube

Plain enough to edit without knowing it, and every entry knows its line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.errors import VocabularyError
from bot.text.plain import read_plain

if TYPE_CHECKING:
    from pathlib import Path


class Entry(NamedTuple):
    """One line: where it stands and what it says; ``value`` is what follows ``=``, "" without one."""

    file: str
    line: int
    section: str
    text: str
    key: str
    value: str

    def error(self, message: str, expected: str = "") -> VocabularyError:
        """The error that points at this line."""
        return VocabularyError(message, file=self.file, line=self.line, expected=expected)

    @property
    def values(self) -> tuple[str, ...]:
        """The value, split at its commas."""
        return tuple(v for v in (part.strip() for part in self.value.split(",")) if v)


def read(path: Path, shown: str) -> list[Entry]:
    """The entries of a file, in order; ``shown`` is the name used in errors.

    Raises VocabularyError for a file that can't be read, and for an entry above the first section.
    """
    try:
        text = read_plain(path)
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyError(
            "can't be read as UTF-8 text", file=shown, expected="a plain text file"
        ) from error
    entries, section = [], ""
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.split(" #", 1)[0].strip() if not raw.lstrip().startswith("#") else ""
        if not line:
            continue
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip().lower()
            continue
        key, _, value = line.partition("=")
        entry = Entry(shown, number, section, line, key.strip(), value.strip())
        if not section:
            raise entry.error(
                "an entry stands above the first section",
                "a line like [cues] first: the bundled file of this name shows its sections",
            )
        entries.append(entry)
    return entries
