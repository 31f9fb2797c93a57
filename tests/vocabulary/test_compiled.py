"""The vocabulary as it was compiled is used again, and only for what it was compiled from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.vocabulary import compiled, load


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A folder of words."""
    folder = tmp_path / "vocabulary"
    folder.mkdir()
    (folder / "words.txt").write_text("[ovens]\nkiln\n", encoding="utf-8")
    return folder


def moved(cache: Path) -> Path:
    """What is kept, in a place that this process has not read from."""
    return Path(shutil.copytree(cache, cache.with_name("moved")))


def kept(cache: Path) -> list[Path]:
    """The forms that are kept."""
    return sorted(cache.glob("vocabulary-*.marshal"))


def test_what_was_compiled_says_the_same_when_it_is_read_again(words: Path, tmp_path: Path) -> None:
    first = load([words], tmp_path / "cache")
    again = load([words], moved(tmp_path / "cache"))
    assert again is not first
    assert first.lists["ovens"] == again.lists["ovens"] == ("kiln",)
    assert first.words == again.words
    assert first.written_stems == again.written_stems
    assert len(kept(tmp_path / "moved")) == 1


def test_an_edited_list_is_compiled_anew(words: Path, tmp_path: Path) -> None:
    load([words], tmp_path / "cache")
    (words / "words.txt").write_text("[ovens]\nkiln\nfurnace\n", encoding="utf-8")
    assert load([words], tmp_path / "cache").lists["ovens"] == ("kiln", "furnace")


def test_what_can_not_be_read_is_compiled_anew(words: Path, tmp_path: Path) -> None:
    load([words], tmp_path / "cache")
    (form,) = kept(moved(tmp_path / "cache"))
    form.write_bytes(b"burnt")
    assert load([words], form.parent).lists["ovens"] == ("kiln",)
    assert form.read_bytes() != b"burnt"


@pytest.mark.parametrize(("name", "other"), [("EXACT", ("ovens",)), ("UNLIKE", {"kiln": "oven"})])
def test_words_that_are_cut_or_compared_in_another_way_are_compiled_anew(
    words: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, other: object
) -> None:
    load([words], tmp_path / "cache")
    monkeypatch.setattr(compiled, name, other)
    load([words], tmp_path / "cache")
    assert len(kept(tmp_path / "cache")) == 2
