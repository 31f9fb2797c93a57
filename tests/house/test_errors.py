"""Every error a person may meet is met here once, by what they would do, and says what was expected."""

from __future__ import annotations

import asyncio
import inspect
from typing import TYPE_CHECKING

import pytest

from bot import errors, settings
from bot.knowledge import read
from bot.postings import files
from bot.rehearsal.parsing import parse
from bot.store import open_store
from bot.vocabulary import load
from tests.answering.shelves import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _wrong_date(folder: Path) -> None:
    settings.today("soon")


def _wrong_word(folder: Path) -> None:
    (folder / "roles.txt").write_text("[roles]\nchief\n")
    load([folder])


def _wrong_setting(folder: Path) -> None:
    (folder / "rolebot.toml").write_text("[postings]\ndrafts = 1\n")
    settings.shelf_rules(folder)


def _wrong_posting(folder: Path) -> None:
    (folder / "zeros.md").write_bytes(b"\x00" * 100)
    files.read(folder / "zeros.md", folder, folder)


def _no_posting(folder: Path) -> None:
    read(str(folder)).assistant(TODAY)


def _not_a_store(folder: Path) -> None:
    (folder / "rolebot.db").write_text("something else, and long enough to be looked at" * 20)
    asyncio.run(open_store(folder / "rolebot.db"))


def _wrong_conversation(folder: Path) -> None:
    parse("## Needs\n> What does the SRE need?\n- sais: Linux\n", "needs.md")


PROVOKED: dict[type[errors.RolebotError], tuple[Callable[[Path], None], int]] = {
    errors.UsageError: (_wrong_date, 2),
    errors.VocabularyError: (_wrong_word, 2),
    errors.SettingsError: (_wrong_setting, 2),
    errors.PostingError: (_wrong_posting, 2),
    errors.NoPostingsError: (_no_posting, 3),
    errors.StoreError: (_not_a_store, 2),
    errors.ConversationError: (_wrong_conversation, 2),
}


def test_no_error_is_left_out() -> None:
    family = {e for _, e in inspect.getmembers(errors, inspect.isclass) if issubclass(e, errors.RolebotError)}
    assert set(PROVOKED) == family - {errors.RolebotError}


@pytest.mark.parametrize("kind", PROVOKED, ids=lambda kind: kind.__name__)
def test_an_error_says_in_one_line_what_was_expected_and_knows_its_exit_code(
    tmp_path: Path, kind: type[errors.RolebotError]
) -> None:
    provoke, code = PROVOKED[kind]
    with pytest.raises(kind) as caught:
        provoke(tmp_path)
    assert caught.value.exit_code == code
    assert caught.value.expected
    assert str(caught.value).endswith(f"(expected {caught.value.expected})")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (errors.RolebotError("is odd"), "is odd"),
        (errors.RolebotError("is odd", file="a.md"), "a.md: is odd"),
        (errors.RolebotError("is odd", file="a.md", line=7), "a.md:7: is odd"),
        (errors.RolebotError("is odd", line=7), "is odd"),
        (
            errors.RolebotError("is odd", file="a.md", line=7, expected="even"),
            "a.md:7: is odd (expected even)",
        ),
    ],
)
def test_an_error_shows_file_line_and_what_was_expected(error: errors.RolebotError, shown: str) -> None:
    assert str(error) == shown
