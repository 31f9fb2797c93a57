"""One edit among many files costs one reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import Rule, ShelfRules
from bot.domain.facets import OPENINGS
from bot.postings import shelf
from bot.postings.remembering import RememberingReader
from tests.answering.shelves import postings, role, vocabulary

if TYPE_CHECKING:
    from pathlib import Path


def test_only_a_file_whose_text_changed_is_read_again(tmp_path: Path) -> None:
    postings(tmp_path, keeper=role("Zoo Keeper"), baker=role("Baker"))
    reader = RememberingReader(vocabulary())
    before = shelf.read(tmp_path, vocabulary(), None, reader)
    (tmp_path / "baker.md").write_text(role("Pastry Cook"))
    after = shelf.read(tmp_path, vocabulary(), None, reader)
    assert [p.title for p in after.postings] == ["Pastry Cook", "Zoo Keeper"]
    assert after == shelf.read(tmp_path, vocabulary())
    assert [a.sections is b.sections for a, b in zip(after.postings, before.postings, strict=True)] == [
        False,
        True,
    ]


def test_a_file_is_known_by_its_path_too(tmp_path: Path) -> None:
    postings(tmp_path, keeper=role("Zoo Keeper"))
    reader = RememberingReader(vocabulary())
    shelf.read(tmp_path, vocabulary(), None, reader)
    (tmp_path / "keeper.md").rename(tmp_path / "warden.md")
    (found,) = shelf.read(tmp_path, vocabulary(), None, reader).postings
    assert (found.path, found.title) == ("warden.md", "Zoo Keeper")


def test_what_a_posting_speaks_of_is_told_by_the_title_that_the_shelf_gives_it(tmp_path: Path) -> None:
    said = role("Glazier", Duties="Sets panes|Cuts glass", About="We are hiring three glaziers.")
    postings(tmp_path, glazier=said)
    reader, other = RememberingReader(vocabulary()), ShelfRules((Rule("glazier.md", title="Window Fitter"),))
    (as_read,) = shelf.read(tmp_path, vocabulary(), None, reader).postings
    (renamed,) = shelf.read(tmp_path, vocabulary(), other, reader).postings
    assert any(OPENINGS in hints for _, hints, _ in as_read.spoken)
    assert not any(OPENINGS in hints for _, hints, _ in renamed.spoken)
