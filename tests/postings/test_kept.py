"""What was read at one start need not be read at the next, and only for what it was read from."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.postings import shelf
from bot.postings.kept import KEEP, Kept, packed, unpacked
from bot.postings.reading import Reader
from bot.postings.remembering import RememberingReader
from tests.answering.shelves import postings, role, seeds, shipped, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.assistant import Assistant
    from bot.domain import Shelf
    from bot.postings.source import Source


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two postings, one without an end date."""
    place = tmp_path / "postings"
    place.mkdir()
    closing = role("Baker").replace("---\n", "---\nvalidThrough: 2026-12-24\n", 1)
    return postings(place, keeper=role("Zoo Keeper"), baker=closing)


def kept(folder: Path, words: str = "words") -> Kept:
    """What is kept of a folder, read with words of that state."""
    found = Kept.of(folder.parent / "cache", replace(vocabulary(), state=words), folder)
    assert found is not None
    return found


def start(folder: Path, words: str = "words") -> Shelf:
    """Read a folder as a process does that has just begun."""
    reader = RememberingReader(vocabulary(), kept(folder, words))
    found = shelf.read(folder, vocabulary(), None, reader)
    reader.keep()
    return found


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were read from their text, in order."""
    names: list[str] = []
    as_before = Reader.read

    def told(self: Reader, source: Source) -> object:
        names.append(source.path)
        return as_before(self, source)

    monkeypatch.setattr(Reader, "read", told)
    return names


@pytest.mark.parametrize("assistant", [shipped, pytest.param(seeds, id="seeds")])
def test_a_posting_is_the_same_after_it_was_kept(assistant: Callable[[], Assistant]) -> None:
    for posting in assistant().shelf.postings:
        assert unpacked(packed([posting])) == (posting,)
    assert unpacked(packed([])) == ()


def test_a_second_start_reads_nothing_and_knows_the_same(folder: Path, read: list[str]) -> None:
    first = start(folder)
    assert len(read) == len(first.postings) == 2
    assert start(folder) == first
    assert len(read) == 2


def test_an_edited_file_is_read_anew_and_alone(folder: Path, read: list[str]) -> None:
    start(folder)
    (folder / "baker.md").write_text(role("Pastry Cook"))
    assert [p.title for p in start(folder).postings] == ["Pastry Cook", "Zoo Keeper"]
    assert [p.title for p in start(folder).postings] == ["Pastry Cook", "Zoo Keeper"]
    assert read[2:] == ["baker.md"]


def test_a_file_that_goes_is_kept_no_longer(folder: Path) -> None:
    start(folder)
    (folder / "baker.md").unlink()
    (folder / "keeper.md").write_text(role("Warden"))
    start(folder)
    assert len(kept(folder).load()) == 1


def test_other_words_read_anew(folder: Path, read: list[str]) -> None:
    start(folder)
    start(folder, "words that were edited")
    assert len(read) == 4


def test_what_was_cut_off_or_changed_is_read_anew(folder: Path, read: list[str]) -> None:
    first, place = start(folder), kept(folder).path
    whole = place.read_bytes()
    for broken in (b"", whole[:-1], whole[:-1] + bytes([whole[-1] ^ 1])):
        place.write_bytes(broken)
        assert start(folder) == first
    assert len(read) == 8
    assert place.read_bytes() == whole


def test_where_nothing_can_be_written_every_start_reads(folder: Path, read: list[str]) -> None:
    (folder.parent / "cache").write_text("a file, and no folder")
    assert start(folder) == start(folder)
    assert len(read) == 4


def test_a_write_that_fails_leaves_nothing_behind(folder: Path) -> None:
    kept(folder).path.mkdir(parents=True)
    start(folder)
    start(folder)
    assert [*kept(folder).path.parent.iterdir()] == [kept(folder).path]


def test_what_waits_for_ever_is_not_waited_for(folder: Path) -> None:
    place = kept(folder).path
    place.parent.mkdir()
    os.mkfifo(place)
    assert len(start(folder).postings) == 2


def test_a_broken_file_is_named_at_every_start(folder: Path) -> None:
    (folder / "novel.md").write_text("word " * 60_000)
    assert start(folder).problems == start(folder).problems != ()


def test_only_the_last_few_folders_are_kept(folder: Path) -> None:
    for number in range(KEEP + 2):
        start(folder, f"words {number}")
    assert len([*(folder.parent / "cache").iterdir()]) == KEEP


def test_nothing_is_kept_without_a_place_or_with_words_from_nowhere(tmp_path: Path) -> None:
    assert Kept.of(None, replace(vocabulary(), state="words"), tmp_path) is None
    assert Kept.of(tmp_path, replace(vocabulary(), state=""), tmp_path) is None


def test_two_folders_are_kept_apart(folder: Path) -> None:
    other = shutil.copytree(folder, folder.with_name("other"))
    assert kept(folder).path != kept(other).path
