"""``rolebot rehearse`` as an editor uses it, over a folder of their own."""

from __future__ import annotations

import io
import shutil
from typing import TYPE_CHECKING

import pytest

from bot.cli import main
from bot.slack import folder
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

POSTING = "# Baker at Crumb Ltd\n\n## Requirements\n\n- You get up early.\n- You know rye.\n"
GOOD = "# Talks\n\n## Needs\n> What does the baker require?\n- role: Baker\n- says: rye\n"
BAD = GOOD + "\n## Pay\n> What does the baker earn?\n- says: 2,000 a month\n"


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    for name, text in (("postings/baker.md", POSTING), ("conversations/talks.md", GOOD)):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text)
    return tmp_path


def test_a_folder_of_ones_own_is_rehearsed_and_its_tests_are_no_postings(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rehearse", "--knowledge", str(knowledge), "--press"]) == 0
    said = capsys.readouterr().out
    assert "ok     Needs" in said
    assert "no button leads nowhere" in said
    assert said.endswith("1 conversation, 1 ok, 0 failed\n")
    main(["postings", "--knowledge", str(knowledge)])
    assert "conversations" not in capsys.readouterr().out
    assert list(folder.stamps(knowledge)) == ["postings/baker.md"]


def test_a_failure_says_where_what_was_expected_what_came_and_what_to_do(
    knowledge: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = knowledge / "conversations" / "talks.md"
    file.write_text(BAD + "- facet: requirements\n- says: rye\n")
    monkeypatch.chdir(knowledge)
    assert main(["rehearse", "conversations/talks.md", "--knowledge", "."]) == 1
    said = capsys.readouterr().out
    for line in (
        "FAILED Pay",
        "conversations/talks.md:10",
        "said       > What does the baker earn?",
        "expected   says: 2,000 a month",
        "came       the words do not stand in what came",
        "| The posting of Baker at Crumb Ltd",
        "expected   facet: requirements",
        "came       it answers about compensation",
        "to mend    if what came is right, write: - facet: compensation",
        "add them to vocabulary/facets/requirements.txt, [cues]",
        "nearest    postings/baker.md:6 › Requirements",
        "You know rye.",
        "2 conversations, 1 ok, 1 failed",
    ):
        assert line in said
    assert said.count("said       >") == 1


def test_nothing_is_rewritten_without_being_agreed_to(
    knowledge: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = knowledge / "conversations" / "talks.md"
    file.write_text(BAD)
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert main(["rehearse", "--knowledge", str(knowledge), "--accept"]) == 1
    said = capsys.readouterr().out
    assert "-- says: 2,000 a month\n+- says: The posting of Baker at Crumb Ltd" in said
    assert "[y/n]" in said
    assert file.read_text() == BAD


def test_what_was_accepted_holds_from_then_on(knowledge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = knowledge / "conversations" / "talks.md"
    file.write_text(BAD)
    assert main(["rehearse", "--knowledge", str(knowledge), "--accept", "--yes"]) == 1
    assert file.read_text().startswith(GOOD)
    assert main(["rehearse", "--knowledge", str(knowledge)]) == 0
    assert "2 ok, 0 failed" in capsys.readouterr().out


def test_mistakes_are_told_with_file_and_line_and_the_rest_is_played(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (knowledge / "conversations" / "talks.md").write_text(GOOD + "\n## Pay\n> What?\n- sais: x\n")
    (knowledge / "conversations" / "more.md").write_bytes(b"\xff\xfe\xff")
    assert main(["rehearse", "--knowledge", str(knowledge)]) == 2
    said = capsys.readouterr()
    assert "talks.md:10: 'sais: x' is nothing that can be expected (expected 'says', perhaps)" in said.err
    assert "more.md: can't be read as UTF-8 text" in said.err
    assert "ok     Needs" in said.out
    assert "1 conversation, 1 ok, 0 failed, 2 mistakes in files" in said.out


def test_where_there_are_no_conversations_that_is_said(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(knowledge / "conversations")
    assert main(["rehearse", "--knowledge", str(knowledge)]) == 2
    assert "there are no conversations" in capsys.readouterr().err
    assert main(["rehearse", str(knowledge / "nowhere")]) == 2
    assert "there are no conversations" in capsys.readouterr().err


def test_there_is_a_conversation_for_every_kind_of_question() -> None:
    said = "\n".join(path.read_text() for path in sorted((ROOT / "knowledge" / "conversations").glob("*.md")))
    for told in (
        "answers: yes",
        "answers: no\n",
        "not stated:",
        "not mentioned:",
        "answers: a list",
        "answers: a comparison",
        "answers: help",
        "answers: no such posting",
        "answers: off topic",
        "asks back:",
        "silent",
        "(thread)",
        "(DM)",
        "> /role list",
        "> /role show",
        "> /role compare",
        "> /role help",
        "(button) Show all",
        "(button) Show source",
        "(button) Share here",
        "(button) Not helpful",
        "(submit)",
        "(edit)",
        "(delete)",
    ):
        assert told in said


def test_nothing_in_a_conversation_moves_the_terminal_or_makes_a_line_of_its_own(
    knowledge: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = knowledge / "conversations" / "a\n::error::b.md"
    file.write_text(
        "## A\x1b]0;title\x07\n> rye?\x1b[2J\n- says: \x9b31m\u202ered\n- odd\x1b: x\n\n## B\x1b\n> rye?\n- says: no\x9b\n"
    )
    assert main(["rehearse", "--knowledge", str(knowledge)]) == 2
    said = capsys.readouterr()
    text = said.out + said.err
    assert "FAILED B" in text
    assert not set("\x1b\x07\x9b\u202e\r") & set(text)
    assert not [line for line in text.splitlines() if line.startswith("::")]


def test_a_link_out_of_the_folder_is_neither_read_nor_rewritten(
    knowledge: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "own.md"
    outside.write_text(BAD)
    (knowledge / "conversations" / "own.md").symlink_to(outside)
    assert main(["rehearse", "--knowledge", str(knowledge), "--accept", "--yes"]) == 2
    assert "a link that leads out of the folder" in capsys.readouterr().err
    assert outside.read_text() == BAD
