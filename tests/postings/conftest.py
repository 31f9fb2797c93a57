"""A shelf from files written on the spot, and the shelves that the shared documents make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from bot.knowledge import words_of
from bot.postings import shelf
from bot.postings.facets import Headings
from bot.postings.reading import Reader
from tests.shared import ROOT, SEEDS, WILD

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain import Shelf, ShelfRules
    from bot.vocabulary import Vocabulary


class Put(Protocol):
    """Writes files below one folder and reads the folder as a shelf."""

    def __call__(self, files: dict[str, str | bytes], rules: ShelfRules | None = None) -> Shelf: ...


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return words_of("")


@pytest.fixture(scope="session")
def headings(vocabulary: Vocabulary) -> Headings:
    return Headings(vocabulary)


@pytest.fixture(scope="session")
def reader(vocabulary: Vocabulary) -> Reader:
    return Reader(vocabulary)


@pytest.fixture
def put(tmp_path: Path, vocabulary: Vocabulary) -> Put:
    def write_and_read(files: dict[str, str | bytes], rules: ShelfRules | None = None) -> Shelf:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return shelf.read(tmp_path, vocabulary, rules)

    return write_and_read


@pytest.fixture(scope="session")
def seeds(vocabulary: Vocabulary) -> Shelf:
    return shelf.read(SEEDS, vocabulary)


@pytest.fixture(scope="session")
def wild(vocabulary: Vocabulary) -> Shelf:
    return shelf.read(WILD, vocabulary)


@pytest.fixture(scope="session")
def own(vocabulary: Vocabulary) -> Shelf:
    return shelf.read(ROOT / "knowledge", vocabulary)
