"""A line of a conversation that can't be understood, so that its test is not played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.check.finding import Finding, of_error
from bot.errors import ConversationError, UsageError
from bot.postings.files import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.check.seen import Seen

FOLDER = "conversations"
WHY = "its test is not played, and `rolebot rehearse` fails"


def findings(seen: Seen) -> Iterator[Finding]:
    """All of them, not only the first; whether the tests hold is for `rolebot rehearse` to say."""
    if not (seen.folder / FOLDER).is_dir():
        return
    from bot.rehearsal.files import conversation_files, text_of
    from bot.rehearsal.parsing import read

    try:
        files = conversation_files((), seen.folder)
    except UsageError:  # there are none
        return
    for path in files:
        name = shown(path, seen.folder)
        try:
            _, wrong = read(text_of(path, name, seen.folder), name)
        except ConversationError as unread:
            wrong = (unread,)
        for error in wrong:
            yield of_error(error, WHY)
