"""The bot's sentences: checked when they are read, filled without being read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answering.wordings import PLACEHOLDERS, Wordings
from bot.errors import VocabularyError
from bot.knowledge import bundled

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = bundled() / "wordings"


def overlay(tmp_path: Path, text: str | bytes) -> Wordings:
    folder = tmp_path / "wordings"
    folder.mkdir()
    (folder / "mine.txt").write_bytes(text if isinstance(text, bytes) else text.encode())
    return Wordings([SHIPPED, folder])


MISTAKES: list[tuple[str | bytes, int, str]] = [
    ("[answers]\n\nfarewell = Bye.\n", 3, "there is no sentence 'farewell'"),
    ("[answers]\nnot_statd = No {role} {facet}\n", 2, "'not_stated = …', perhaps"),
    ("[answers]\nnot_stated: No {role} {facet}\n", 2, "'not_stated = …', perhaps"),
    ("[answers]\nrole = {title} at {place}\n", 2, "'role' is not given {place}"),
    ("[answers]\nrole = {title}\n", 2, "'role' leaves out what it must say"),
    ("[answers]\nclosed undated = Closed on {date}.\n", 2, "no placeholder"),
    ("[answers]\nline = line {}\n", 2, "is not given {}"),
    ("[answers]\nline = line {first!r}\n", 2, "is not given {first!r}"),
    ("line = line {first}\n", 1, "above the first section"),
    (b"[answers]\nline = l\xefgne {first}\n", 0, "UTF-8"),
]


@pytest.mark.parametrize(("text", "line", "said"), MISTAKES)
def test_a_sentence_that_cannot_be_used_is_named_with_file_and_line(
    tmp_path: Path, text: str | bytes, line: int, said: str
) -> None:
    with pytest.raises(VocabularyError) as caught:
        overlay(tmp_path, text)
    assert (caught.value.file, caught.value.line) == ("wordings/mine.txt", line), str(caught.value)
    assert said in str(caught.value)


def test_a_folder_without_every_sentence_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"no wording for .*off_topic"):
        Wordings([tmp_path])


def test_an_overlay_wins_and_leaves_the_others(tmp_path: Path) -> None:
    said = overlay(tmp_path, "[answers]\nline = row {first}\n")
    assert said.say("line", first=7) == "row 7"
    assert said.say("lines", first=1, last=2) == Wordings([SHIPPED]).say("lines", first=1, last=2)


@pytest.mark.parametrize("value", ["{first}", "{0}", "%s", "\\1", "{", "{title}", "${x}"])
def test_what_is_filled_in_is_never_read_again(tmp_path: Path, value: str) -> None:
    said = overlay(tmp_path, "[answers]\nrole = {title}, {organization}\n")
    assert said.say("role", title=value, organization="x") == f"{value}, x"


@pytest.mark.parametrize("key", PLACEHOLDERS)
def test_every_shipped_sentence_leaves_no_brace_behind(key: str) -> None:
    values = {name.rstrip("!"): "X" for name in PLACEHOLDERS[key]}
    said = Wordings([SHIPPED]).say(key, **values)
    assert said
    assert "{" not in said
