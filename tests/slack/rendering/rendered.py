"""Answers of the shelves as payloads, with the shipped words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bot.answering import Wordings
from bot.knowledge import bundled
from bot.slack.rendering import Payload, Showing, SourceLinks, message
from tests.answering.shelves import ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.assistant import Assistant
    from bot.domain import Answer, Citation

ID = "k3Jf9"


@cache
def words() -> Wordings:
    """The shipped sentences."""
    return Wordings([bundled() / "wordings"])


def nowhere(_: Citation) -> str:
    """No link for any source."""
    return ""


def rendered(
    answer: Answer, showing: Showing | None = None, *, sources: Callable[[Citation], str] = nowhere
) -> Payload:
    """An answer as a message."""
    return message(answer, showing or Showing(ID), words=words(), sources=sources)


def asked(
    assistant: Assistant, question: str, showing: Showing | None = None, *, template: str = ""
) -> Payload:
    """The message that answers a question."""
    links = SourceLinks.of(assistant.shelf.postings, template)
    return rendered(ask(assistant, question), showing, sources=links)
