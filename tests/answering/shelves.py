"""Shelves to answer from, each read once: the shipped one, the shared one, and small ones written here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.domain import Answer, Question
from bot.knowledge import bundled, read, words_of
from bot.postings.remembering import RememberingReader
from tests.shared import SEEDS

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant
    from bot.vocabulary import Vocabulary

TODAY = date(2026, 11, 21)
BUNDLED = bundled()


@cache
def shipped() -> Assistant:
    """An assistant over the postings that ship with the bot."""
    return read("").assistant(TODAY)


@cache
def seeds() -> Assistant:
    """An assistant over the five shared documents."""
    return over(SEEDS)


def over(folder: Path, today: date = TODAY) -> Assistant:
    """An assistant over a folder, with the bundled words; one for all folders that hold the same."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    held = tuple((path.relative_to(folder).as_posix(), path.read_bytes()) for path in files)
    return _over(_Folder(held, folder), today)


@dataclass(frozen=True)
class _Folder:
    """A folder by what it holds."""

    files: tuple[tuple[str, bytes], ...]
    at: Path = field(compare=False)


@lru_cache(maxsize=8)  # the cases of a test follow each other
def _over(folder: _Folder, today: date) -> Assistant:
    return read(str(folder.at), RememberingReader(vocabulary())).assistant(
        today
    )  # the bundled words are looked for once


def ask(assistant: Assistant, question: str, *context: str) -> Answer:
    """The answer to one question."""
    return assistant.answer(Question(question, context))


def postings(folder: Path, **texts: str) -> Path:
    """A folder with a posting for each keyword; ``__`` in a name is a folder."""
    for name, text in texts.items():
        path = folder / f"{name.replace('__', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def role(title: str, organization: str = "", place: str = "", extra: str = "", **sections: str) -> str:
    """A posting in plain Markdown: each section a heading with its items, divided by ``|``."""
    head = [f"title: {title}"]
    head += [f"company: {organization}"] if organization else []
    head += [f"location: {place}"] if place else []
    head += [extra] if extra else []
    parts = ["---", *head, "---", ""]
    sections = sections or {
        "Requirements": "Five years of gardening in public parks|A driving licence for small lorries",
        "Responsibilities": "Prune the old apple trees every winter|Write the weekly watering plan for the team",
        "Benefits": "A free season ticket for the greenhouse and thirty days off",
    }
    for heading, items in sections.items():
        parts += [f"## {heading.replace('_', ' ')}", "", *(f"- {item}" for item in items.split("|")), ""]
    return "\n".join(parts)


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary, as it was kept when any process read it."""
    return words_of("")
