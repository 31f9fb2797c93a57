"""The one error family: every error a person may meet, with the exit code it ends the command with."""

from __future__ import annotations


class RolebotError(Exception):
    """Something a person can mend; says what was found, where, and what was expected.

    ``file`` is shown as given, ``line`` is 1-based; both are left out where they mean nothing.
    """

    exit_code = 2

    def __init__(self, message: str, *, file: str = "", line: int = 0, expected: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line
        self.expected = expected

    def __str__(self) -> str:
        place = self.file + (f":{self.line}" if self.file and self.line else "")
        return (
            (f"{place}: " if place else "")
            + self.message
            + (f" (expected {self.expected})" if self.expected else "")
        )


class UsageError(RolebotError):
    """The command was called in a way it does not understand."""


class VocabularyError(RolebotError):
    """A line of ``knowledge/vocabulary`` or of the wordings can't be used."""


class SettingsError(RolebotError):
    """A line of ``rolebot.toml`` or an environment variable can't be used."""


class PostingError(RolebotError):
    """One posting can't be read; the shelf goes on without it and reports it."""


class NoPostingsError(RolebotError):
    """There is no posting at all to answer from."""

    exit_code = 3


class StoreError(RolebotError):
    """What must outlive the process can't be read or written; nothing was changed."""


class ConversationError(RolebotError):
    """A line of a conversation test can't be understood."""
