"""The one format of the vocabulary: ``[section]`` lines, and one entry a line below them.

    # a comment
    [headings]
    what you bring
    k8s = kubernetes, kube
    (which|what) (roles|jobs) need

Plain enough to edit without knowing it, and every entry knows its line. A line with ``(one|other)`` in it stands for
as many entries as it has choices.
"""

from __future__ import annotations

import re
from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from bot.errors import VocabularyError
from bot.text.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


CHOICE = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")
MOST = 4_096  # entries of a line


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
        whole = _entry(shown, number, section, line)
        if not section:
            raise whole.error(
                "an entry stands above the first section",
                "a line like [cues] first: the bundled file of this name shows its sections",
            )
        if "|" not in line:
            entries.append(whole)
        else:
            entries += (_entry(shown, number, section, text) for text in _chosen(whole))
    return entries


def _entry(file: str, line: int, section: str, text: str) -> Entry:
    key, _, value = text.partition("=")
    return Entry(file, line, section, text, key.strip(), value.strip())


def _chosen(entry: Entry) -> Iterator[str]:
    """The lines that a line with choices stands for. Raises VocabularyError for too many, and for one without an end."""
    parts = CHOICE.split(entry.text)
    if any("|" in part for part in parts[::2]):
        raise entry.error(f"'{entry.text}' has a choice that does not close", "words (one|other) words")
    choices = [part.split("|") if n % 2 else [part] for n, part in enumerate(parts)]
    if prod(map(len, choices)) > MOST:
        raise entry.error(f"the line stands for more than {MOST:,} entries", "several lines")
    for chosen in product(*choices):
        yield " ".join("".join(chosen).split())
