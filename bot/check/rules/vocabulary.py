"""A line of the vocabulary that can't be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Finding, of_error
from bot.errors import VocabularyError
from bot.settings import cache_folder
from bot.vocabulary import load
from bot.vocabulary.mistakes import mistakes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen


def findings(seen: Seen) -> Iterator[Finding]:
    """All of them, not only the first; words that are kept as read have none, and need not be read line by line."""
    folders = [layer / "vocabulary" for layer in seen.layers]
    try:
        load(folders, cache_folder())
    except VocabularyError:
        every = mistakes(folders)
    else:
        return
    for error in every:
        yield of_error(error, "the bot does not start with it, and a running one stays with the words it had")
