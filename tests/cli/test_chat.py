"""``rolebot chat``: a conversation in the terminal."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bot.chat import FOLD, Conversation
from bot.knowledge import read
from bot.settings import today

if TYPE_CHECKING:
    from pathlib import Path

COOK = "# Cook\n\n## Requirements\n\n- A sharp knife\n\n## Benefits\n\n- Free soup\n"
CHEF = "# Cook\n\n## Requirements\n\n- A tall hat\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "north.md").write_text(COOK)
    (tmp_path / "south.md").write_text(CHEF)
    return tmp_path


@pytest.fixture
def talk(folder: Path) -> Conversation:
    return Conversation(lambda: read(str(folder)), today("2026-11-21"))


def test_a_number_takes_the_posting_that_was_asked_about(talk: Conversation) -> None:
    asked = talk.reply("what does the cook require?")
    assert "Which one?" in asked
    north = next(line.split()[0] for line in asked if "north.md" in line and line.startswith("  "))
    talk.reply("the cook requirements")
    assert any("A sharp knife" in line for line in talk.reply(north))


def test_a_follow_up_is_understood_from_the_question_before(folder: Path) -> None:
    (folder / "south.md").unlink()
    talk = Conversation(lambda: read(str(folder)), today("2026-11-21"))
    talk.reply("what does the cook require?")
    assert any("Free soup" in line for line in talk.reply("and the benefits?"))


def test_a_long_answer_is_folded_and_all_unfolds_it(folder: Path) -> None:
    items = "".join(f"- Knows dish number {n}\n" for n in range(40))
    (folder / "south.md").write_text(f"# Baker\n\n## Requirements\n\n{items}")
    talk = Conversation(lambda: read(str(folder)), today("2026-11-21"))
    folded = talk.reply("baker requirements")
    assert any(line.endswith("more lines: all") for line in folded)
    assert sum("dish number" in line for line in folded) < FOLD
    assert sum("dish number" in line for line in talk.reply("all")) == 40


def test_thanks_ends_nothing_and_gets_nothing(talk: Conversation) -> None:
    talk.reply("what does the cook require?")
    assert talk.reply("thanks, that helps!") == []
    assert any("Requirements" in line or "cook" in line.lower() for line in talk.reply("/why"))


def test_reload_reads_what_was_saved_meanwhile(talk: Conversation, folder: Path) -> None:
    (folder / "east.md").write_text("# Gardener\n\n## Requirements\n\n- Green fingers\n")
    assert talk.reply("/reload")[0].startswith("3 postings")
    assert any("Green fingers" in line for line in talk.reply("gardener requirements"))


@pytest.mark.parametrize(
    ("command", "said"),
    [("/postings", "2 postings"), ("/help", "Ask about"), ("/new", "A new"), ("/nonsense", "Ask")],
)
def test_each_command_says_what_it_does(talk: Conversation, command: str, said: str) -> None:
    assert any(said in line for line in talk.reply(command))


def test_nothing_is_unfolded_or_explained_before_a_question(talk: Conversation) -> None:
    assert talk.reply("all") == ["There is nothing to unfold yet."]
    assert talk.reply("/why") == ["Nothing was asked yet."]
    assert talk.reply("   ") == []


def test_the_command_answers_line_by_line_and_ends_with_its_input(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--knowledge", str(folder)],
        input="cook requirements\n/reload\n/quit\nnever read\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "A tall hat" in done.stdout
    assert "Traceback" not in done.stderr
