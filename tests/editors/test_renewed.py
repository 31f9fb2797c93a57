"""What an edit does not touch is not read or indexed again: a folder of hundreds of postings is taken up at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.domain import Question
from bot.slack import folder as files_of
from bot.slack.edition import read_edition
from tests.answering.shelves import role
from tests.changes.states import BAKER, edited, state, write

if TYPE_CHECKING:
    from pathlib import Path

    from bot.slack.edition import Edition

TODAY, TOMORROW = date(2026, 11, 21), date(2026, 11, 22)
ASKED = Question("what does the baker require?")


def edition(place: Path, before: Edition | None = None) -> Edition:
    files = files_of.digests(place, files_of.stamps(place))
    return read_edition(str(place), place, files, TODAY, 0.0, before)


def test_a_test_or_a_sentence_that_changes_indexes_nothing_again(tmp_path: Path) -> None:
    first = edition(state(tmp_path))
    write(tmp_path, "conversations/one.md", "## One\n\n> hello\n")
    write(tmp_path, "wordings/en.txt", "[answers]\nanswered = {role}, {facet}:\n")
    second = edition(tmp_path, first)
    assert second.hash != first.hash
    assert second.assistant.understanding is first.assistant.understanding
    assert first.assistant.answer(ASKED).text.startswith("Requirements of Baker at Mill:")
    assert second.assistant.answer(ASKED).text.startswith("Baker at Mill, requirements:")


def test_midnight_indexes_nothing_again(tmp_path: Path) -> None:
    write(tmp_path, BAKER, role("Baker", "Mill", extra="validThrough: 2026-11-21"))
    first = edition(tmp_path)
    second = first.on(TOMORROW)
    assert second.assistant.understanding is first.assistant.understanding
    assert "Closed" not in first.assistant.answer(ASKED).text
    assert "Closed" in second.assistant.answer(ASKED).text


def test_a_posting_or_a_word_that_changes_is_indexed(tmp_path: Path) -> None:
    first = edition(state(tmp_path))
    edited(tmp_path, BAKER, ("Own flour", "Own yeast"))
    second = edition(tmp_path, first)
    assert second.assistant.understanding is not first.assistant.understanding
    assert "Own yeast" in second.assistant.answer(ASKED).text
    write(tmp_path, "vocabulary/roles.txt", "[roles]\ndoughperson = baker\n")
    third = edition(tmp_path, second)
    assert "Own yeast" in third.assistant.answer(Question("what does the doughperson require?")).text
