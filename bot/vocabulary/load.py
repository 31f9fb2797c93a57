"""Reading ``vocabulary/``: what each file holds, and the checks every line passes.

``facets/*.txt`` (one facet each, English), ``languages/*.txt`` (what another language adds to them),
``keys.txt``, ``roles.txt``, ``skills.txt``, ``topics.txt``, ``synonyms.txt``, ``signs.txt``, ``turns.txt``,
``words.txt`` and ``intents.txt``. A second folder is laid over the first: its
lines are added, and win where both say something about the same phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.vocabulary import compiled
from bot.vocabulary.listfile import read
from bot.vocabulary.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.vocabulary.compiled import Compiled
    from bot.vocabulary.model import Vocabulary


def load(folders: Sequence[Path], cache: Path | None = None) -> Vocabulary:
    """The vocabulary of ``folders``, the base first; a folder that is not there adds nothing.

    With ``cache`` (a folder) what was read is kept there until a file changes, as Python keeps bytecode.
    Raises VocabularyError, with file and line, for the first entry that can't be used.
    """
    files = [path for folder in folders for path in sorted(folder.rglob("*.txt"))]
    return compiled.vocabulary(compiled.kept(cache, files, lambda: _read(folders)))


def _read(folders: Sequence[Path]) -> Compiled:
    """Every file read and checked."""
    reader = Reader()
    for layer, folder in enumerate(folders):
        reader.layer = layer
        if folder.is_dir():
            for path in sorted(folder.glob("facets/*.txt")):
                shown = f"{folder.name}/facets/{path.name}"
                reader.facet(path.stem, shown, read(path, shown))
    for layer, folder in enumerate(folders):
        reader.layer = layer
        for path in sorted(folder.glob("languages/*.txt")):
            reader.language(path.stem, read(path, f"{folder.name}/languages/{path.name}"))
        for name, method in reader.files.items():
            path = folder / f"{name}.txt"
            if path.is_file():
                method(read(path, f"{folder.name}/{path.name}"))
    return reader.compiled()
