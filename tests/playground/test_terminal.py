"""``rolebot chat --slack``: the same talk, a line at a time."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.cli import USAGE, main
from bot.playground.talk import begun
from bot.playground.terminal import Terminal
from bot.rehearsal.stage import stage
from tests.cli.command import inside
from tests.playground.serving import POSTINGS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in POSTINGS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def talked(folder: Path, *lines: str) -> list[str]:
    """What was printed for each line."""

    async def scene() -> list[str]:
        async with stage(str(folder)) as here:
            terminal = Terminal(await begun(here))
            return ["\n".join(await terminal.reply(line)) for line in lines]

    return asyncio.run(scene())


def test_a_number_presses_the_button_that_bears_it(folder: Path) -> None:
    asked, all_, why, raw = talked(folder, "what does the cook require?", "1", "/why", "/raw")
    assert "[1] Show all (4 more)" in asked
    assert "Knows dish number 9" not in asked
    assert "Knows dish number 9" in all_
    assert "facets      requirements" in why
    assert "cook.md:5" in why
    assert '"type": "rich_text"' in raw


def test_a_window_asks_for_its_inputs_and_what_is_typed_is_sent(folder: Path) -> None:
    asked, window, sent, again = talked(folder, "benefits of the baker", "4", "too short", "/help")
    assert "[4] Not helpful" in asked
    assert "┌" in window
    assert "/close closes" in window
    assert sent == "Sent."
    assert "/quit" in again


def test_a_thread_of_the_channel_goes_on_and_a_command_is_seen_by_one_alone(folder: Path) -> None:
    lines = (
        "/channel",
        "what does the baker require?",
        "/thread",
        "and the benefits?",
        "/thread",
        "/role benefits of the cook",
    )
    moved, asked, inside, follow, out, command = talked(folder, *lines)
    assert "#roles" in moved
    assert "Early rising" in asked
    assert inside.startswith("In the thread")
    assert "Fresh bread" in follow
    assert out.startswith("Out of")
    assert "(only you see this)" in command
    assert "Free soup" in command


def test_what_asks_nothing_of_the_bot_is_told_so(folder: Path) -> None:
    raw, why, thread, thanks, nothing = talked(folder, "/raw", "/why", "/thread", "thanks!", "")
    assert raw == "The bot has said nothing yet."
    assert why == "Nothing was answered yet."
    assert thread == "There is no thread here yet."
    assert thanks == "(the bot says nothing)"
    assert nothing == ""


def test_the_command_talks_until_its_input_ends(folder: Path) -> None:
    ran = inside(
        "chat", "--slack", "--knowledge", folder, stdin=b"benefits of the baker\n/quit\nnever read\n"
    )
    assert ran.code == 0
    assert "Fresh bread" in ran.out
    assert ran.err == ""


@pytest.mark.parametrize("port", ["65536", "-1"])
def test_a_port_that_is_none_is_told(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["playground", "--no-open", "--port", port]) == USAGE
    assert f"port {port} can't be listened on" in capsys.readouterr().err


@pytest.mark.parametrize("command", [("chat", "--slack"), ("playground", "--no-open", "--port", "0")])
def test_a_folder_that_is_not_there_and_a_date_that_is_none_are_told(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--knowledge", "/none/such"]) == USAGE
    assert "no folder" in capsys.readouterr().err
    assert main([*command, "--today", "soon"]) == USAGE
    assert "is no date" in capsys.readouterr().err
