"""Reading ``vocabulary/``: what each file holds, and the checks every line passes.

``facets/*.txt`` (one facet each, English), ``languages/*.txt`` (what another language adds to them),
``keys.txt``, ``roles.txt``, ``skills.txt``, ``topics.txt``, ``synonyms.txt``, ``signs.txt``, ``turns.txt``,
``words.txt`` and ``intents.txt``; each of these may be a folder of files instead (``words/numbers.txt``). A second
folder is laid over the first: its lines are added, and win where both say something about the same phrase.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import VocabularyError
from bot.vocabulary import compiled
from bot.vocabulary.listfile import read
from bot.vocabulary.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import PurePath

    from bot.vocabulary.compiled import Compiled
    from bot.vocabulary.model import Vocabulary

FILES = frozenset(Reader().files)
FOLDERS = frozenset((name,) for name in ("facets", "languages", *FILES))


def load(folders: Sequence[Path], cache: Path | None = None) -> Vocabulary:
    """The vocabulary of ``folders``, the base first; a folder that is not there adds nothing.

    With ``cache`` (a folder) what was read is kept there until a file changes, as Python keeps bytecode.
    Raises VocabularyError, with file and line, for the first entry that can't be used, and for a file that
    nothing reads: one with a slip in its name would else be without effect, and nobody told.
    """
    files = [path for folder in folders for path in _files(folder)]
    return compiled.kept(cache, files, lambda: _read(folders))


def _files(folder: Path) -> list[Path]:
    """The files that are read. Raises VocabularyError for the first that nothing reads."""
    for stray in strays(folder):
        raise stray
    return [path for path in _kept(folder) if _is_read(path.relative_to(folder))]


def strays(folder: Path) -> Iterator[VocabularyError]:
    """The files that nothing reads, each as its error."""
    for path in _kept(folder):
        place = path.relative_to(folder)
        if not _is_read(place):
            yield VocabularyError(
                "is a file that nothing reads",
                file=f"{folder.name}/{place.as_posix()}",
                expected=f"{', '.join(f'{name}.txt' for name in sorted(FILES))}, facets/*.txt, languages/*.txt or words/*.txt",
            )


def _kept(folder: Path) -> Iterator[Path]:
    """All files but those of editors and of systems (".DS_Store", "skills.txt~") and READMEs."""
    for path in sorted(folder.rglob("*")):
        if not (path.is_dir() or path.name.startswith((".", "README")) or path.name.endswith("~")):
            yield path


def _is_read(place: PurePath) -> bool:
    """Whether a file at this place below the vocabulary is read."""
    folders = place.parts[:-1]
    return place.suffix == ".txt" and (folders in FOLDERS if folders else place.stem in FILES)


def _read(folders: Sequence[Path]) -> Compiled:
    """Every file read and checked."""
    reader = Reader()
    for layer, folder in enumerate(folders):
        reader.layer = layer
        if folder.is_dir():
            for path in _own(folders[:layer], folder, folder.glob("facets/*.txt")):
                shown = f"{folder.name}/facets/{path.name}"
                reader.facet(path.stem, shown, read(path, shown))
    for layer, folder in enumerate(folders):
        reader.layer = layer
        for path in _own(folders[:layer], folder, folder.glob("languages/*.txt")):
            reader.language(path.stem, read(path, f"{folder.name}/languages/{path.name}"))
        for name, method in reader.files.items():
            every = (folder / f"{name}.txt", *sorted((folder / name).glob("*.txt")))
            for path in _own(folders[:layer], folder, filter(Path.is_file, every)):
                method(read(path, f"{folder.name}/{path.relative_to(folder).as_posix()}"))
    return reader.compiled()


def _own(below: Sequence[Path], folder: Path, files: Iterable[Path]) -> Iterator[Path]:
    """The files of a layer that say something else than the same file of one ``below``: most of a copied folder do not."""
    for path in sorted(files):
        place = path.relative_to(folder)
        others = (layer / place for layer in below)
        if not any(o.is_file() and o.read_bytes() == path.read_bytes() for o in others):
            yield path
