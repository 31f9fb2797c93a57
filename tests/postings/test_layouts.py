"""Each sample is read as the file beside it says; a sample is tested by being there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.postings import files
from tests.postings.rendering import lines_of
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from bot.postings.reading import Reader

FOLDER = ROOT / "tests" / "postings" / "samples"
# .txt: those that are no UTF-8, which tools that read Markdown stumble over
SAMPLES = sorted([*FOLDER.glob("*.md"), *FOLDER.glob("*.rst"), *FOLDER.glob("*.txt")])


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_read_as_the_file_beside_it_says(sample: Path, reader: Reader) -> None:
    posting = reader.read(files.read(sample, FOLDER, FOLDER))
    assert posting is not None
    assert lines_of(posting) == sample.with_suffix(".expect").read_text(encoding="utf-8").splitlines()


def test_every_expectation_has_its_sample() -> None:
    assert {path.stem for path in FOLDER.glob("*.expect")} == {path.stem for path in SAMPLES}
