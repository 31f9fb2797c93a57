"""Where knowledge comes from: a folder given, or the one that ships with the bot; put together here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answering import Wordings
from bot.assistant import Assistant
from bot.errors import NoPostingsError, UsageError
from bot.postings import shelf
from bot.postings.kept import Kept
from bot.postings.remembering import RememberingReader
from bot.settings import cache_folder, shelf_rules
from bot.starting import starting
from bot.text.counted import counted
from bot.vocabulary import Vocabulary, load

if TYPE_CHECKING:
    from datetime import date

    from bot.domain import Shelf


def bundled() -> Path:
    """The knowledge that ships with the bot: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "bundled"
    return inside if inside.is_dir() else package.parent / "knowledge"


@dataclass(frozen=True)
class Knowledge:
    """A folder read: its postings, and the words to read and answer with."""

    folder: Path
    shelf: Shelf
    vocabulary: Vocabulary
    wordings: Wordings

    def assistant(self, today: date, before: Assistant | None = None) -> Assistant:
        """An assistant over it. Raises NoPostingsError where there is nothing to answer from.

        ``before`` is an earlier one: if postings and vocabulary are still the same, they are not indexed again.
        """
        if not self.shelf.postings:
            shelf = self.shelf
            found = (
                f"{counted(len(shelf.problems), 'problem')}, {counted(len(shelf.skipped), 'skipped file')}, "
                f"{counted(len(shelf.hidden), 'hidden draft')}"
            )
            raise NoPostingsError(
                f"no postings yet: {found}", file=str(self.folder), expected="at least one posting"
            )
        if (
            before is not None
            and before.vocabulary is self.vocabulary
            and before.shelf.postings == self.shelf.postings
        ):
            return before.renewed(self.shelf, self.wordings, today)
        return Assistant(self.shelf, self.vocabulary, self.wordings, today)


def place_of(stated: str) -> Path:
    """The folder that is meant, "" for the bundled one. Raises UsageError if it is not there."""
    folder = Path(stated) if stated else bundled()
    try:
        there = folder.is_dir()
    except (OSError, ValueError) as error:
        raise UsageError(f"'{stated}' can't be opened", expected="a folder with postings") from error
    if not there:
        raise UsageError(f"there is no folder '{stated}'", expected="a folder with postings")
    return folder


def words_of(stated: str) -> Vocabulary:
    """The vocabulary of a folder, laid over the bundled one. Raises UsageError and VocabularyError."""
    with starting():  # what is read stays: the collector would take a third of the time
        return load([layer / "vocabulary" for layer in layers(place_of(stated))], cache_folder())


def reader_of(stated: str) -> RememberingReader:
    """A reader with the words of a folder that knows what was read of it before. Raises UsageError and VocabularyError."""
    vocabulary = words_of(stated)
    return RememberingReader(vocabulary, Kept.of(cache_folder(), vocabulary, place_of(stated)))


def read(stated: str, reader: RememberingReader | None = None) -> Knowledge:
    """The knowledge of a folder; its vocabulary and wordings are laid over the bundled ones.

    ``reader`` is one that read the folder before with the vocabulary it has now, and need not read all again.
    Raises UsageError for a folder that is not there, and what vocabulary, wordings and settings raise.
    """
    folder = place_of(stated)
    reader = reader or reader_of(stated)
    wordings = Wordings([layer / "wordings" for layer in layers(folder)])
    found = shelf.read(folder, reader.vocabulary, shelf_rules(folder), reader)
    reader.keep()
    return Knowledge(folder, found, reader.vocabulary, wordings)


def layers(folder: Path) -> list[Path]:
    """Where words are read from, the later over the earlier; a folder of postings alone has none of its own."""
    base, own = bundled(), shelf.postings_folder(folder) != folder
    return [base, folder] if own and folder.resolve() != base.resolve() else [base]
