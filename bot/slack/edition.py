"""One reading of the knowledge folder, whole: what is answered from until the next one takes its place."""

from __future__ import annotations

from collections.abc import Mapping  # a dataclass field's type is looked up at run time
from dataclasses import dataclass, replace
from datetime import date  # same
from typing import TYPE_CHECKING

from bot.assistant import Assistant  # same
from bot.knowledge import Knowledge, read
from bot.settings import FolderSettings, folder_settings
from bot.slack import folder
from bot.slack.rendering import SourceLinks

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Posting


@dataclass(frozen=True, slots=True)
class Edition:
    """``files`` are the hashes of the files it stands on, ``hash`` the one over all of them.

    ``kept`` names the postings whose files can't be read any more: they are answered from as they were before.
    ``taken`` is when it was read, in seconds since the epoch.
    """

    knowledge: Knowledge
    assistant: Assistant
    sources: SourceLinks
    settings: FolderSettings
    files: Mapping[str, bytes]
    hash: str
    kept: tuple[str, ...]
    day: date
    taken: float

    def on(self, day: date) -> Edition:
        """The same, answering for another day. Takes seconds for hundreds of postings."""
        return replace(self, assistant=self.knowledge.assistant(day), day=day)


def read_edition(
    stated: str, place: Path, files: Mapping[str, bytes], day: date, now: float, before: Edition | None
) -> Edition:
    """Read a folder (``stated``, "" for the bundled one; ``place`` where it is).

    Raises what knowledge and settings raise: UsageError, SettingsError, VocabularyError, NoPostingsError.
    Takes seconds for hundreds of postings.
    """
    settings = folder_settings(place)
    knowledge = read(stated)
    kept = _lost(knowledge, before) if before is not None else []
    if kept and before is not None:
        postings = sorted((*knowledge.shelf.postings, *kept), key=lambda posting: posting.path)
        knowledge = replace(knowledge, shelf=replace(knowledge.shelf, postings=tuple(postings)))
        files = {**files, **{p.path: before.files.get(p.path, b"") for p in kept}}
    return Edition(
        knowledge=knowledge,
        assistant=knowledge.assistant(day),
        sources=SourceLinks.of(knowledge.shelf.postings, settings.source_url),
        settings=settings,
        files=files,
        hash=folder.hash_of(files),
        kept=tuple(p.path for p in kept),
        day=day,
        taken=now,
    )


def _lost(knowledge: Knowledge, before: Edition) -> list[Posting]:
    """Postings there were, whose files are still there and can't be read now."""
    shelf = knowledge.shelf
    there = {p.path for p in (*shelf.postings, *shelf.hidden)} | {s.file for s in shelf.skipped}
    broken = {problem.file for problem in shelf.problems} - there
    return [p for p in before.knowledge.shelf.postings if p.path in broken]
