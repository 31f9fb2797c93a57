"""One reading of the knowledge folder, whole: what is answered from until the next one takes its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.knowledge import Knowledge, read, reader_of
from bot.settings import FolderSettings, folder_settings
from bot.slack import folder
from bot.slack.rendering import SourceLinks

WORDS, POSTINGS = "vocabulary/", "postings/"  # a folder has words of its own only beside a folder of postings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from bot.assistant import Assistant
    from bot.domain import Posting
    from bot.postings.remembering import RememberingReader


@dataclass(frozen=True, slots=True)
class Edition:
    """``reader`` knows its files; ``files`` are the hashes of the files it stands on, ``hash`` the one over all of them.

    ``kept`` names the postings whose files can't be read any more: they are answered from as they were before.
    ``taken`` is when it was read, in seconds since the epoch.
    """

    knowledge: Knowledge
    reader: RememberingReader
    assistant: Assistant
    sources: SourceLinks
    settings: FolderSettings
    files: Mapping[str, bytes]
    hash: str
    kept: tuple[str, ...]
    day: date
    taken: float

    def on(self, day: date) -> Edition:
        """The same, answering for another day."""
        return replace(self, assistant=self.knowledge.assistant(day, self.assistant), day=day)


def read_edition(
    stated: str, place: Path, files: Mapping[str, bytes], day: date, now: float, before: Edition | None
) -> Edition:
    """Read a folder (``stated``, "" for the bundled one; ``place`` where it is).

    Raises what knowledge and settings raise: UsageError, SettingsError, VocabularyError, NoPostingsError.
    Takes seconds for hundreds of postings, if any of them or the vocabulary is not as it was ``before``.
    """
    settings = folder_settings(place)
    reader = before.reader if before and _same_words(files, before.files) else reader_of(stated)
    knowledge = read(stated, reader)
    kept = _lost(knowledge, before) if before is not None else []
    if kept and before is not None:
        postings = sorted((*knowledge.shelf.postings, *kept), key=lambda posting: posting.path)
        knowledge = replace(knowledge, shelf=replace(knowledge.shelf, postings=tuple(postings)))
        files = {**files, **{p.path: before.files.get(p.path, b"") for p in kept}}
    return Edition(
        knowledge=knowledge,
        reader=reader,
        assistant=knowledge.assistant(day, before.assistant if before is not None else None),
        sources=SourceLinks.of(knowledge.shelf.postings, settings.source_url),
        settings=settings,
        files=files,
        hash=folder.hash_of(files),
        kept=tuple(dict.fromkeys(p.path for p in kept)),
        day=day,
        taken=now,
    )


def _same_words(files: Mapping[str, bytes], before: Mapping[str, bytes]) -> bool:
    """Whether the vocabulary is as it was: then so is what it makes of a posting that is as it was."""
    return _words(files) == _words(before)


def _words(files: Mapping[str, bytes]) -> tuple[bool, dict[str, bytes]]:
    """Whether the folder's own words count, and what they are."""
    own = any(name.startswith(POSTINGS) for name in files)
    return own, {name: digest for name, digest in files.items() if name.startswith(WORDS)}


def _lost(knowledge: Knowledge, before: Edition) -> list[Posting]:
    """Postings there were, whose files are still there and can't be read now."""
    shelf = knowledge.shelf
    there = {p.path for p in (*shelf.postings, *shelf.hidden)} | {s.file for s in shelf.skipped}
    broken = {problem.file for problem in shelf.problems} - there
    return [p for p in before.knowledge.shelf.postings if p.path in broken]
