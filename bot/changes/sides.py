"""The two states that are compared: folders, or revisions of one folder, both read with the same care."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.changes.revision import extract
from bot.errors import RolebotError
from bot.knowledge import Knowledge, bundled, place_of, read, words_of
from bot.postings.remembering import RememberingReader
from bot.slack import folder as files_of
from bot.vocabulary import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.vocabulary import Vocabulary

WORDS = "vocabulary"


@dataclass(frozen=True, slots=True)
class Side:
    """One state: ``name`` as it is shown, and what was read."""

    name: str
    knowledge: Knowledge


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a state lies.

    ``whole`` if it is one of the bundled folder, and not laid over it; ``written`` if it was written for this
    comparison.
    """

    name: str
    folder: Path
    whole: bool
    written: bool = False


@contextmanager
def sides(old: str, new: str, knowledge: str) -> Iterator[tuple[Side, Side]]:
    """Both states, read; their files are there for as long as the context lasts.

    ``old`` and ``new`` are folders or revisions of the folder ``knowledge`` ("" for the one that is named beside a
    revision, else for the bundled one); ``new`` may be "" for ``knowledge`` as it stands. Raises UsageError, and what
    reading knowledge raises, with the state's name.
    """
    if new and not knowledge:
        knowledge = next((one for one in (new, old) if _is_folder(one)), "")
    with ExitStack() as parts:
        places = [_place(stated, knowledge, parts) for stated in (old, new)]
        if _same_files(*places):
            both = _read(min(places, key=lambda place: place.written), None).knowledge
            first, second = (Side(p.name, replace(both, folder=p.folder)) for p in places)
            yield first, second
            return
        # the words of a folder that was not written just now are in the cache
        words = min(places, key=lambda place: place.written)
        shared = RememberingReader(_vocabulary(words)) if _same_words(*places) else None
        yield _read(places[0], shared), _read(places[1], shared)


def _read(place: _Place, shared: RememberingReader | None) -> Side:
    try:
        reader = shared or RememberingReader(_vocabulary(place))
        return Side(place.name, read(str(place.folder), reader))
    except RolebotError as error:
        error.message = f"{error.message} [in {place.name}]"
        raise


def _place(stated: str, knowledge: str, parts: ExitStack) -> _Place:
    """A folder that is there, else a revision, written into a folder of its own."""
    if not stated or _is_folder(stated):
        folder = Path(stated) if stated else place_of(knowledge)
        return _Place(stated or str(folder), folder, whole=_is_bundled(folder))
    folder = place_of(knowledge)
    into = Path(parts.enter_context(tempfile.TemporaryDirectory(prefix="rolebot-"))).resolve()
    commit = extract(stated, folder, into)
    name = stated if stated.startswith(commit) else f"{stated} ({commit})"
    return _Place(name, into, whole=_is_bundled(folder), written=True)


def _is_folder(stated: str) -> bool:
    try:
        return Path(stated).is_dir()
    except (OSError, ValueError):
        return False


def _is_bundled(folder: Path) -> bool:
    return folder.resolve() == bundled().resolve()


def _vocabulary(place: _Place) -> Vocabulary:
    """An earlier state of the bundled words stands alone: what was taken out since would else still count."""
    if place.whole and place.written:
        return load([place.folder / WORDS])
    return words_of(str(place.folder))


def _same_files(one: _Place, other: _Place) -> bool:
    """Whether both states have the same files, tests left out: then they are read once, and answer alike."""
    files, others = (files_of.digests(p.folder, files_of.stamps(p.folder)) for p in (one, other))
    return one.whole == other.whole and files == others and all(files.values())


def _same_words(one: _Place, other: _Place) -> bool:
    """Whether both states have the same vocabulary: then what it makes of a posting is the same as well."""
    return one.whole == other.whole and _files(one.folder / WORDS) == _files(other.folder / WORDS)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }
